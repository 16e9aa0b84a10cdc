"""Blocks: paragraphs, headings and tables of a document in their order; and lines mended into paragraphs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.ingest.labels import begins_item, label_of

CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_WIDE = re.compile(f"[{CJK}“”‘’…—·]")
_ENDS = re.compile(r"[。！？；：.!?;:…][”’\")）」』\]]?$")
_RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
_SOFT = re.compile(r"([A-Za-z]{2,})[-\u2010\u00ad]$")
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a table.

    Attributes:
        text: one line, or of a table one line for each row: "a | b | c".
        page: on which it begins, from 1; None where there are no pages.
        level: of a heading by its looks, the least the highest; None for what looks like a paragraph.
        table: whether it is a table.
    """

    text: str
    page: int | None = None
    level: int | None = None
    table: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands on a page or in a text file.

    Attributes:
        full: it reaches the end of its column, so that its sentence may go on in the next line.
        begins: it is set in, or stands apart, so that a paragraph begins with it.
        level: as of a block.
    """

    text: str
    page: int | None = None
    full: bool = False
    begins: bool = False
    level: int | None = None
    table: bool = False


def tidy(text: str) -> str:
    """A line with single blanks, without what cannot be seen, and with characters in place of their look-alikes."""
    bare = _UNSEEN.sub("", text.replace("\u00ad", "-") if text.endswith("\u00ad") else text)
    bare = _RADICALS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), bare)
    return " ".join(bare.split())


def row(cells: Iterable[str | None]) -> str:
    """A row of a table; a cell's own line breaks and bars do not break the row."""
    return " | ".join(_joined_cell(cell or "") for cell in cells).strip()


def _joined_cell(cell: str) -> str:
    parts = [tidy(part) for part in cell.splitlines() if part.strip()]
    joined = ""
    for part in parts:
        joined = f"{joined}{_gap(joined, part)}{part}" if joined else part
    return joined.replace(" | ", " / ").replace("|", "/")


def mend(lines: Sequence[Line]) -> list[Block]:
    """Joins the lines of each paragraph; headings, tables, items and numbered clauses begin a block of their own."""
    words = Counter(word for line in lines for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", line.text.casefold()))
    blocks: list[Block] = []
    last: Line | None = None
    for line in lines:
        text = line.text if line.table else tidy(line.text)
        if not text:
            last = None
            continue
        if blocks and last is not None and _goes_on(last, line, text):
            blocks[-1] = Block(_join(blocks[-1].text, text, words), blocks[-1].page, blocks[-1].level)
        elif blocks and line.table and blocks[-1].table:
            blocks[-1] = Block(f"{blocks[-1].text}\n{text}", blocks[-1].page, table=True)
        else:
            blocks.append(Block(text, line.page, line.level, line.table))
        last = line
    return blocks


def _goes_on(last: Line, line: Line, text: str) -> bool:
    if line.table or last.table or line.begins or line.level != last.level:
        return False
    if not last.full or begins_item(text) or label_of(text) is not None:
        return False
    return not (line.page != last.page and _ENDS.search(last.text.strip()))


def _join(before: str, after: str, words: Counter[str]) -> str:
    soft = _SOFT.search(before)
    if soft and after[:1].islower():
        tail = re.match(r"[A-Za-z]+", after)
        rest = tail[0].casefold() if tail else ""
        head = soft[1].casefold()
        if words[f"{head}-{rest}"] > words[head + rest]:
            return before + after
        return before[:-1] + after
    return f"{before}{_gap(before, after)}{after}"


def _gap(before: str, after: str) -> str:
    """Nothing between two Chinese characters, a blank between words."""
    return "" if _WIDE.match(before[-1:]) or _WIDE.match(after[:1]) else " "
