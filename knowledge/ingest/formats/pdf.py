"""PDF: lines and tables of every page, in the order in which they are read."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import pdfplumber
from pypdf import PasswordType, PdfReader

from knowledge.ingest.blocks import Block, Line, mend, row, tidy
from knowledge.ingest.errors import Broken, Garbled, IngestError, Locked, Scanned, TooManyPages
from knowledge.ingest.formats.margins import with_margin_headings
from knowledge.ingest.formats.placed import Piece, Placed
from knowledge.ingest.labels import begins_item, label_of
from knowledge.ingest.pages import without_contents, without_running_lines

PAGES = 2000
LARGER = 1.15
"""A line in letters larger than the text's by this factor is a heading."""
INDENT = 1.2
"""Letters by which a first line is set in."""
COLUMN = 12
"""Letters that a line has at least if its sentence is broken at its end: no column is narrower."""
APART = 1.45
"""Usual distances between two lines that part two paragraphs."""
BLANK = 0.12
"""Letters' widths between two words that are a blank; less is only a change of font."""
APART_IN_LINE = 0.9
"""Letters' widths between two words that set a part of a line off, such as a heading in the margin."""
WORDLESS = 8
"""Characters that a page has at least unless it is a picture."""
_GARBLED = re.compile(r"\(cid:\d+\)|\ufffd")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Pdf:
    """What a PDF holds.

    Attributes:
        pictures: pages that hold a picture and no text, so that nothing of them is read.
    """

    blocks: list[Block]
    pages: int
    pictures: tuple[int, ...]


def read_pdf(content: bytes, progress: Progress = lambda done, of: None) -> Pdf:
    """Reads a PDF; `progress` hears how many pages are done, and of how many.

    Raises:
        Locked, Broken, TooManyPages, Scanned, Garbled: as their names say.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it tells of every odd font
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _count(content)
        placed, pictures = _read_pages(content, pages, progress)
    except (IngestError, MemoryError):
        raise
    except Exception as error:  # the parsers raise whatever the bytes lead them to
        raise Broken from error
    words = sum(len(one.text) for one in placed)
    if words < WORDLESS or (len(pictures) * 2 > pages):
        raise Scanned(pages=pages)
    if sum(len(_GARBLED.findall(one.text)) for one in placed) * 20 > words:
        raise Garbled
    kept = without_contents(without_running_lines(placed, pages))
    return Pdf(mend(_lines(_continued(with_margin_headings(kept)))), pages, pictures)


def _count(content: bytes) -> int:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise Locked
    pages = len(reader.pages)
    if pages > PAGES:
        raise TooManyPages(pages=pages, limit=PAGES)
    if not pages:
        raise Broken
    return pages


def _read_pages(content: bytes, pages: int, progress: Progress) -> tuple[list[Placed], tuple[int, ...]]:
    placed: list[Placed] = []
    pictures: list[int] = []
    with pdfplumber.open(io.BytesIO(content)) as document:
        for number, page in enumerate(document.pages, start=1):
            found = list(_on_page(page.dedupe_chars() if _is_printed_twice(page.chars) else page, number))
            if page.images and sum(len(one.text) for one in found) < WORDLESS:
                pictures.append(number)
            placed += found
            page.close()  # it keeps every letter otherwise
            progress(number, pages)
    return placed, tuple(pictures)


def _is_printed_twice(letters: Sequence[dict[str, Any]]) -> bool:
    """Whether letters stand upon their like, as bold is often made; to take them away costs as much as to read them."""
    places = {(one["text"], round(one["x0"]), round(one["top"])) for one in letters}
    return len(places) < 0.98 * len(letters)


def _on_page(page: Any, number: int) -> Iterator[Placed]:
    height = float(page.height) or 1.0
    tables = list(_tables(page, number, height)) if page.edges else []
    words = [
        word
        for word in page.extract_words(extra_attrs=["size"], x_tolerance_ratio=0.25)
        if not any(_inside(word, table) for table in tables)
    ]
    lines = [_line(each, number, height) for each in _in_lines(words)]
    yield from sorted([*lines, *tables], key=lambda one: one.top)


def _tables(page: Any, number: int, height: float) -> Iterator[Placed]:
    for table in page.find_tables():
        rows = [cells for cells in table.extract() if any((cell or "").strip() for cell in cells)]
        if max((sum(cell is not None for cell in cells) for cells in rows), default=0) < 2:
            continue  # a frame around text is no table
        left, top, right, bottom = table.bbox
        text = "\n".join(map(row, rows))
        middle = (top + bottom) / 2 / height
        yield Placed(text, number, top, bottom, left, right, 0, middle, table=True, rows=rows)


def _inside(word: dict[str, Any], table: Placed) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(table.left <= x <= table.right and table.top <= y <= table.bottom)


def _in_lines(words: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Words on one height, from the left to the right."""
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda one: (one["top"], one["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if lines and lines[-1][0]["top"] <= middle <= lines[-1][0]["bottom"]:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda one: float(one["x0"])) for line in lines]


def _line(words: list[dict[str, Any]], number: int, height: float) -> Placed:
    size = Counter({round(word["size"], 1): 0 for word in words})
    for word in words:
        size[round(word["size"], 1)] += len(word["text"])
    pieces = [Piece(words[0]["x0"], words[0]["x1"], words[0]["text"])]
    for word in words[1:]:
        last, gap = pieces[-1], word["x0"] - pieces[-1].right
        if gap > APART_IN_LINE * word["size"]:
            pieces.append(Piece(word["x0"], word["x1"], word["text"]))
        else:
            blank = " " if gap > BLANK * word["size"] else ""
            pieces[-1] = Piece(last.left, word["x1"], f"{last.text}{blank}{word['text']}")
    pieces = [Piece(one.left, one.right, tidy(one.text)) for one in pieces]
    text = " ".join(one.text for one in pieces)
    top, bottom = min(word["top"] for word in words), max(word["bottom"] for word in words)
    left, right = words[0]["x0"], words[-1]["x1"]
    latin = words[0]["x1"] - left if _latin(words[0]["text"][0]) else 0
    place = (top + bottom) / 2 / height
    usual = size.most_common(1)[0][0]
    return Placed(tidy(text), number, top, bottom, left, right, usual, place, latin, pieces=tuple(pieces))


def _latin(character: str) -> bool:
    return character < "\u2e80"


def _continued(placed: Sequence[Placed]) -> list[Placed]:
    """A table that goes on over a page break does not repeat its head; a row cut in two is put together."""
    kept: list[Placed] = []
    for one in placed:
        before = kept[-1] if kept else None
        if before is not None and before.table and one.table and one.page == before.page + 1:
            rows = one.rows
            if rows and before.rows and len(rows[0]) == len(before.rows[0]):
                if rows[0] == before.rows[0]:
                    rows = rows[1:]
                elif not (rows[0][0] or "").strip() and any(rows[0]):
                    last = before.rows[-1]
                    before.rows[-1] = [f"{a or ''}\n{b or ''}".strip() for a, b in zip(last, rows[0], strict=True)]
                    before.text = "\n".join(map(row, before.rows))
                    rows = rows[1:]
                one.rows = [before.rows[0], *rows]  # for the page after it
                one.text = "\n".join(map(row, rows))
        if one.text:
            kept.append(one)
    return kept


def _lines(placed: Sequence[Placed]) -> list[Line]:
    """What the mending needs to know of each line."""
    plain = [one for one in placed if not one.table]
    sizes = Counter[float]()
    for one in plain:
        sizes[one.size] += len(one.text)
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    larger = sorted({one.size for one in plain if one.size >= LARGER * usual and len(one.text) <= 80}, reverse=True)
    gaps = [b.top - a.top for a, b in zip(plain, plain[1:], strict=False) if a.page == b.page and b.top > a.top]
    leading = median(gaps) if gaps else 2 * usual
    edges = sorted(one.right for one in plain)
    edge = edges[int(len(edges) * 0.9)] if edges else 0.0
    lines: list[Line] = []
    for at, one in enumerate(placed):
        after = placed[at + 1] if at + 1 < len(placed) else None
        before = placed[at - 1] if at else None
        room = max(2.2 * one.size, after.first + one.size * 0.4 if after is not None else 0)
        level = larger.index(one.size) + 1 if one.size in larger else None
        begins = before is not None and _begins(before, one, leading)
        full = one.right >= edge - room and one.right - one.left >= COLUMN * one.size
        lines.append(Line(one.text, one.page, full, begins, level, one.table))
    return lines


def _begins(before: Placed, one: Placed, leading: float) -> bool:
    """Whether a line is set in, or stands farther from the line before than lines usually do."""
    if before.table or one.table:
        return True
    if before.page == one.page and one.top - before.top > APART * leading:
        return True
    set_in = one.left - before.left > INDENT * one.size
    return set_in and not begins_item(before.text) and label_of(before.text) is None
