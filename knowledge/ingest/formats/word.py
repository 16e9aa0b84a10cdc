"""DOCX: paragraphs with the numbers that Word draws before them, and tables."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from knowledge.ingest.blocks import Block, Line, mend, row, tidy
from knowledge.ingest.errors import Bomb, Broken, IngestError, WrongType
from knowledge.ingest.formats.word_numbers import WordNumbers
from knowledge.ingest.pages import without_contents

UNPACKED = 300 * 2**20
"""Bytes of all parts together."""
PART = 80 * 2**20
"""Bytes of one part."""
PARTS = 5000
RATIO = 200
"""Times that a part of over a megabyte may grow when it is unpacked; text grows tenfold."""
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d|toc heading", re.IGNORECASE)


def read_docx(content: bytes) -> list[Block]:
    """Reads a document of Word; heads and feet of pages lie apart in the file and are not read.

    Raises:
        Bomb, Broken, WrongType: as their names say.
    """
    _check(content)
    try:
        document = Document(io.BytesIO(content))
        numbers = WordNumbers(document)
        return mend(without_contents(list(_lines(document, numbers))))
    except (IngestError, MemoryError):
        raise
    except Exception as error:  # the parser raises whatever the bytes lead it to
        raise Broken from error


def _check(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
                raise Bomb
            for part in parts:
                grown = part.file_size > 2**20 and part.file_size > RATIO * max(part.compress_size, 1)
                if part.file_size > PART or grown:
                    raise Bomb
            if "word/document.xml" not in archive.namelist():
                raise WrongType
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Broken from error


def _lines(document: Any, numbers: WordNumbers) -> Iterator[Line]:
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            yield from _table(item)
        else:
            yield from _paragraph(item, numbers)


def _paragraph(paragraph: Paragraph, numbers: WordNumbers) -> Iterator[Line]:
    style = paragraph.style.name if paragraph.style is not None else ""
    drawn = numbers.before(paragraph)
    if _CONTENTS.match(style or ""):
        return
    heading = _HEADING.match(style or "")
    level = int(heading[1]) if heading else 0 if style == "Title" else None
    first = True
    for part in paragraph.text.split("\n"):
        if text := tidy(part):
            yield Line(f"{drawn} {text}" if first and drawn else text, begins=True, level=level)
            first = False


def _table(table: Table) -> Iterator[Line]:
    rows: list[list[str]] = []
    for line in table.rows:
        cells: list[str] = []
        seen: set[Any] = set()
        for cell in line.cells:  # a merged cell comes once for each column that it covers
            text = "" if cell._tc in seen else " ".join(filter(None, map(tidy, _texts(cell))))
            seen.add(cell._tc)
            cells.append(text)
        if any(cells):
            rows.append(cells)
    if max((len(cells) for cells in rows), default=0) > 1:
        yield Line("\n".join(map(row, rows)), table=True)
    else:
        for cells in rows:
            yield Line(cells[0], begins=True)


def _texts(cell: Any) -> Iterator[str]:
    """The texts in a cell, those of tables inside it too."""
    for item in cell.iter_inner_content():
        if isinstance(item, Table):
            for line in item.rows:
                for inner in line.cells:
                    yield from _texts(inner)
        else:
            yield item.text
