"""Drops what stands on pages and is no part of the text: running heads, page numbers, tables of contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Protocol, TypeVar

from knowledge.ingest.labels import label_of

MARGIN = 0.13
"""Share of a page's height, at its head and at its foot, in which running lines stand."""
SHARE = 0.3
"""Share of the pages on which a line stands that is a running one; left and right pages may differ."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:第|page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[页頁]?\W*(?:(?:of|共|/|／)\s*(?:第)?\s*\d{1,4}\s*[页頁]?)?\W*",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r".*?(?:[.．·…‥_]{3,}|(?:\s[.．·…]){3,})\s*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,5})\s*页?", re.IGNORECASE
)
_CONTENTS = re.compile(r"目\s*[录錄次]|(?:table\s+of\s+)?contents", re.IGNORECASE)
_NUMBERED_ENTRY = re.compile(r"(?P<entry>.+?)[\s.…·]+\d{1,4}")


class Standing(Protocol):
    """A line that stands somewhere on a page.

    Attributes:
        place: of its middle, from 0 at the head of the page to 1 at its foot.
    """

    text: str
    page: int
    place: float
    table: bool


class Worded(Protocol):
    """Anything with a text."""

    @property
    def text(self) -> str:
        """Its words."""
        ...


S = TypeVar("S", bound=Standing)
W = TypeVar("W", bound=Worded)


def without_running_lines(lines: Sequence[S], pages: int) -> list[S]:
    """The lines without running heads and feet, and without page numbers.

    A running line is among the outermost of its page and stands at the same height, with the same words whatever its
    figures are, on three tenths of the pages, two at least; of a line that numbers a clause the figures count.
    """
    outermost = _outermost(lines)
    on: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for line in lines:
        if id(line) in outermost:
            on[_shape(line)].add(line.page)
    least = max(2, pages * SHARE)
    return [
        line
        for line in lines
        if id(line) not in outermost or not (len(on[_shape(line)]) >= least or _PAGE_NUMBER.fullmatch(line.text))
    ]


def without_contents(lines: Sequence[W]) -> list[W]:
    """The lines without a table of contents: entries with dots that lead to a page, or that stand below its heading."""
    seen = Counter(_bare(line.text) for line in lines)
    kept: list[W] = []
    inside: list[W] | None = None
    for line in lines:
        text = line.text.strip()
        if inside is not None:
            if _is_entry(text, seen):
                inside.append(line)
                seen[_bare(text)] -= 1
                continue
            if len(inside) < 2:  # only the heading: it leads to something else
                kept += inside
            inside = None
        if _CONTENTS.fullmatch(text):
            inside = [line]
        elif not _LEADER.fullmatch(text) or "\n" in text:
            kept.append(line)
    return kept if inside is None or len(inside) > 1 else kept + inside


def _is_entry(text: str, seen: Counter[str]) -> bool:
    if _LEADER.fullmatch(text):
        return True
    numbered = _NUMBERED_ENTRY.fullmatch(text)
    if numbered is not None and (seen[_bare(numbered["entry"])] or label_of(text) is not None):
        return True
    return len(text) <= 80 and seen[_bare(text)] > 1


def _outermost(lines: Sequence[S]) -> set[int]:
    """The identities of the first two and the last two lines of each page, as far as they stand in its margin."""
    by_page: defaultdict[int, list[S]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    return {
        id(line)
        for each in by_page.values()
        for line in (*each[:2], *each[-2:])
        if not line.table and not MARGIN < line.place < 1 - MARGIN
    }


def _shape(line: Standing) -> tuple[str, int]:
    bare = _bare(line.text)
    figures_count = label_of(line.text) is not None and not _PAGE_NUMBER.fullmatch(line.text)
    return bare if figures_count else re.sub(r"\d+", "#", bare), round(line.place * 100)


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
