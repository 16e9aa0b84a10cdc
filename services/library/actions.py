"""Keeps and removes documents of the library; each is noted in the audit."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.ingest import Document, Edition, IngestError, Kept, Kind, Reading, take_up
from knowledge.ingest import compare as compare_documents
from knowledge.ingest import find as find_document
from knowledge.ingest import keep as keep_document
from knowledge.ingest import remove as remove_document
from knowledge.ingest.errors import Gone
from services.errors import DomainError
from services.work import Work

KEY_LENGTH = 40


class NotTaken(DomainError):
    """A document is not taken; `text` says why."""

    def __init__(self, error: IngestError) -> None:
        super().__init__(**error.values)
        self.text = error.text


class ReadingGone(DomainError):
    """What was read was dropped after a week; the document has to be sent again."""

    text = "library-gone"


def keep(work: Work, store: Path, key: str, edition: Edition, by: int) -> Kept:
    """Keeps what was read under that key; answers use it from now on.

    Raises:
        ReadingGone: it waited too long.
        NotTaken: the key stands for a document of another kind.
    """
    with _told():
        kept = keep_document(reading_of(store, key), edition, store)
    work.audit(by, "library-keep", _subject(edition))  # also when nothing changes: this may be a turn's second try
    return kept


def compare(store: Path, key: str, edition: Edition) -> Kept:
    """What keeping it would do; raises ReadingGone, or NotTaken when it cannot be kept."""
    with _told():
        return compare_documents(reading_of(store, key), edition, store)


def reading_of(store: Path, key: str) -> Reading:
    """What was read under that key; raises ReadingGone."""
    try:
        return take_up(key, store)
    except Gone as error:
        raise ReadingGone from error


def find(store: Path, identity: str) -> Document:
    """The document of that id; raises NotTaken when there is none."""
    with _told():
        return find_document(store, identity)


def remove(work: Work, store: Path, identity: str, by: int) -> Document:
    """Takes a document out of the library and returns what it was; raises NotTaken when there is none."""
    document = find(store, identity)
    edition = document.edition
    with _told():
        remove_document(store, edition.kind, edition.product, edition.version)
    work.audit(by, "library-remove", _subject(edition))
    return document


def edition(kind: str, product: str, version: str, name: str) -> Edition:
    """An edition from what an admin told; raises NotTaken when it cannot be one."""
    with _told():
        return Edition(Kind(kind), product, version, name)


def key_of(name: str) -> str:
    """The key that a product gets by its name: letters and digits, the rest as hyphens."""
    plain = re.sub(r"[^\w.]+", "-", unicodedata.normalize("NFKC", name).casefold()).strip("-._")
    if len(plain) <= KEY_LENGTH:
        return plain
    mark = hashlib.sha256(plain.encode()).hexdigest()[:8]  # two long names may begin alike
    return f"{plain[: KEY_LENGTH - 9].rstrip('-._')}-{mark}"


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except IngestError as error:
        raise NotTaken(error) from error


def _subject(edition: Edition) -> str:
    return f"{edition.kind}/{edition.product}/{edition.version}"
