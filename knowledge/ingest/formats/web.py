"""HTML and Markdown: headings, paragraphs, lists and tables in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, Declaration, Doctype, NavigableString, ProcessingInstruction
from markdown_it import MarkdownIt

from knowledge.ingest.blocks import Block, Line, mend, row, tidy
from knowledge.ingest.formats.plain import decoded
from knowledge.ingest.pages import without_contents

_SKIPPED = frozenset(
    "script style noscript template nav header footer aside form button svg iframe head title".split()
)
_BLOCKS = frozenset(
    "p div section article main body html ul ol li dl dt dd table blockquote pre figure figcaption h1 h2 h3 h4 h5 h6"
    " address hr details summary center".split()
)
_HEADING = re.compile(r"h([1-6])")
_UNSPOKEN = (Comment, Declaration, Doctype, ProcessingInstruction)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
BREAK = "\f"
"""Stands where a new line begins for the reader; a line break of the file is a blank."""
DEEPEST = 200
"""Elements in one another; more than any page has that a person wrote."""


def read_html(content: bytes) -> list[Block]:
    """Reads a web page; what steers, styles and frames it is left out.

    Raises:
        UnknownEncoding: its characters cannot be read.
    """
    declared = _CHARSET.search(content[:4096])
    return _read(decoded(content, declared[1].decode() if declared else None))


def read_markdown(content: bytes) -> list[Block]:
    """Reads Markdown with tables."""
    return _read(MarkdownIt("commonmark", {"html": False, "maxNesting": 50}).enable("table").render(decoded(content)))


def _read(html: str) -> list[Block]:
    soup = BeautifulSoup(html, "lxml")
    return mend(without_contents(list(_lines(soup.body or soup, 0))))


def _lines(element: Tag, depth: int) -> Iterator[Line]:
    """The lines of an element; text between its blocks is a paragraph of its own."""
    loose: list[str] = []
    for child in element.children:
        if isinstance(child, NavigableString):
            if not isinstance(child, _UNSPOKEN):
                loose.append(str(child))
            continue
        if not isinstance(child, Tag) or child.name in _SKIPPED:
            continue
        if child.name == "br":
            loose.append(BREAK)
        elif child.name in _BLOCKS or (depth < DEEPEST and child.find(_is_block)):
            yield from _paragraph("".join(loose))
            loose = []
            yield from _block(child, depth + 1)
        else:
            loose.append(_words(child))
    yield from _paragraph("".join(loose))


def _is_block(tag: Any) -> bool:
    return tag.name in _BLOCKS


def _block(element: Tag, depth: int) -> Iterator[Line]:
    if found := _HEADING.fullmatch(element.name):
        if text := tidy(_words(element)):
            yield Line(text, begins=True, level=int(found[1]))
    elif element.name == "table":
        yield from _table(element)
    elif depth >= DEEPEST:
        yield from _paragraph(_words(element))
    elif element.name == "ol":
        yield from _numbered(element, depth)
    else:
        yield from _lines(element, depth)


def _numbered(element: Tag, depth: int) -> Iterator[Line]:
    """The items of a list with the numbers that a browser shows."""
    start = str(element.get("start") or "1")
    number = int(start) if re.fullmatch(r"\d{1,5}", start) else 1
    for item in element.find_all("li", recursive=False):
        inner = list(_lines(item, depth + 1))
        if inner and not inner[0].table:
            yield Line(f"{number}. {inner[0].text}", begins=True, level=inner[0].level)
            inner = inner[1:]
        number += 1
        yield from inner


def _table(element: Tag) -> Iterator[Line]:
    rows = []
    for line in element.find_all("tr"):
        cells = [tidy(_words(cell)) for cell in line.find_all(["td", "th"], recursive=False)]
        if any(cells):
            rows.append(cells)
    if max(map(len, rows), default=0) > 1:
        yield Line("\n".join(map(row, rows)), table=True)
    else:  # a frame around text
        for cells in rows:
            yield Line(cells[0], begins=True)


def _words(element: Tag) -> str:
    """The words in an element, on the lines that `br` makes."""
    found = []
    for piece in element.descendants:
        if isinstance(piece, Tag):
            if piece.name == "br" or piece.name in _BLOCKS:
                found.append(BREAK)
        elif not isinstance(piece, _UNSPOKEN) and not any(parent.name in _SKIPPED for parent in piece.parents):
            found.append(str(piece))
    return "".join(found)


def _paragraph(text: str) -> Iterator[Line]:
    """Paragraphs; a line break of the file only counts where an item or a clause begins."""
    for paragraph in text.split(BREAK):
        begins = True
        for line in paragraph.split("\n"):
            if line.strip():
                yield Line(line, full=True, begins=begins)
                begins = False
