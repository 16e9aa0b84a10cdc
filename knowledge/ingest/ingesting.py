"""Reads a document and keeps it, in one go."""

from __future__ import annotations

from pathlib import Path

from knowledge.ingest.editions import Document, Edition, Kept, Kind
from knowledge.ingest.reading import Progress, read
from knowledge.ingest.store import keep, survey
from knowledge.terms.model import Language


def ingest(
    path: Path,
    *,
    kind: Kind,
    product: str,
    version: str,
    store: Path,
    name: str | None = None,
    language: Language | None = None,
    progress: Progress = lambda done, of: None,
) -> Kept:
    """Reads a document and keeps it.

    Args:
        path: PDF, DOCX, HTML, Markdown, text or CSV.
        kind: what it is.
        product: key of the product, drug or guide.
        version: a version that is there already is replaced, any other stands beside.
        store: the folder of the store.
        name: what people call it; without one the name that the product has, else its key.
        language: found by itself when it is not given.
        progress: hears how many pages are done, and of how many.

    Raises:
        IngestError: the document is not taken; the store is as it was.
    """
    known = next((one.edition.name for one in survey(store)[0] if _same_product(one, kind, product)), product)
    edition = Edition(kind, product, version, (name or known).strip())
    return keep(read(path, language=language, progress=progress), edition, store)


def _same_product(document: Document, kind: Kind, product: str) -> bool:
    return document.edition.kind is kind and document.edition.product == product
