"""Reads a document into clauses; nothing is kept yet."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from knowledge.ingest.blocks import Block
from knowledge.ingest.cut import Chunk, cut
from knowledge.ingest.editions import Reading
from knowledge.ingest.errors import EmptyDocument, NoFile, OldWord, TooLarge, WrongType
from knowledge.terms.model import Language

MEGABYTE = 2**20
LIMIT = 40 * MEGABYTE
"""Bytes of a file."""
Progress = Callable[[int, int], None]
_NAMED = {
    "pdf": "pdf", "docx": "docx", "docm": "docx", "html": "html", "htm": "html", "xhtml": "html", "md": "md",
    "markdown": "md", "txt": "txt", "text": "txt", "csv": "csv",
}  # fmt: skip
_WEB = re.compile(rb"\s*(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)
_CJK = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")


def read(path: Path, *, language: Language | None = None, progress: Progress = lambda done, of: None) -> Reading:
    """Reads a file; what it is tells its content, and between kinds of text its name.

    Args:
        path: the file.
        language: of its text; found by itself when it is not given.
        progress: hears how many pages are done, and of how many.

    Raises:
        IngestError: one of errors.py, and nothing else, whatever the bytes are.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise NoFile(name=path.name)
        if size > LIMIT:
            raise TooLarge(size=-(-size // MEGABYTE), limit=LIMIT // MEGABYTE)
        content = path.read_bytes()
    except OSError as error:
        raise NoFile(name=path.name) from error
    return read_bytes(content, path.name, language=language, progress=progress)


def read_bytes(
    content: bytes, name: str, *, language: Language | None = None, progress: Progress = lambda done, of: None
) -> Reading:
    """Reads the content of a file of that name, as `read` does."""
    if not content.strip():
        raise EmptyDocument
    form = form_of(content, name)
    blocks, chunks, pages, pictures = _contents(form, content, progress)
    if not any(character.isalnum() for chunk in chunks for character in chunk.text):
        raise EmptyDocument
    return Reading(
        source=hashlib.sha256(content).hexdigest(),
        form=form,
        language=language or language_of(chunks),
        pages=pages,
        chunks=chunks,
        tables=tuple(block.page for block in blocks if block.table),
        pictures=pictures,
    )


def _contents(
    form: str, content: bytes, progress: Progress
) -> tuple[Sequence[Block], tuple[Chunk, ...], int | None, tuple[int, ...]]:
    """Blocks, clauses, number of pages, and pages without text; each form loads only the libraries that it needs."""
    if form == "pdf":
        from knowledge.ingest.formats.pdf import read_pdf

        pdf = read_pdf(content, progress)
        return pdf.blocks, cut(pdf.blocks), pdf.pages, pdf.pictures
    if form == "csv":
        from knowledge.ingest.formats.plain import read_csv

        return (), read_csv(content), None, ()
    if form == "docx":
        from knowledge.ingest.formats.word import read_docx as read_blocks
    elif form == "html":
        from knowledge.ingest.formats.web import read_html as read_blocks
    elif form == "md":
        from knowledge.ingest.formats.web import read_markdown as read_blocks
    else:
        from knowledge.ingest.formats.plain import read_text as read_blocks
    blocks = read_blocks(content)
    return blocks, cut(blocks), None, ()


def form_of(content: bytes, name: str) -> str:
    """What a file is: pdf, docx, html, md, txt or csv.

    Raises:
        WrongType: it is something else, or its content is not what its name says.
    """
    ending = Path(name).suffix.lower().lstrip(".")
    named = _NAMED.get(ending)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        if named not in (None, "docx"):
            raise WrongType(name=name)
        return "docx"
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise OldWord(name=name)
    if named in ("pdf", "docx"):
        raise WrongType(name=name)
    if _WEB.match(content[:1024].removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if named is None:
        raise WrongType(name=name)
    return named


def language_of(chunks: Sequence[Chunk]) -> Language:
    """Chinese where a fifth of the letters is; a Chinese text is full of figures and Latin names."""
    text = " ".join(part for chunk in chunks for part in (*chunk.title, chunk.text))
    chinese, latin = len(_CJK.findall(text)), len(_LATIN.findall(text))
    return "zh" if chinese * 4 >= latin and chinese else "en"
