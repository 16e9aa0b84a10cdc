"""Drops what stands on pages and is no part of the text: running heads, page numbers, tables of contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Protocol, TypeVar

from knowledge.ingest.labels import label_of

MARGIN = 0.13
"""Share of a page's height, at its head and at its foot, in which running lines stand."""
SHARE = 0.3
"""Share of the pages on which a line stands that is a running one; left and right pages may differ."""
DEPTH = 3
"""Lines of a running head or foot at most."""
GAP = 2.2
"""Heights of the text's letters from a running line to the text, at least; lines of a text stand closer."""
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
        top: from the page's upper edge, in points.
        size: of its letters, in points.
        place: of its middle, from 0 at the head of the page to 1 at its foot.
    """

    text: str
    page: int
    top: float
    size: float
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

    To lose a line of a contract is worse than to keep a running one. So a running line stands outermost in the margin,
    at the same height with the same words on three tenths of the pages, two at least; of its figures only that may
    differ which counts the pages. And it is set off: by a gap, or by letters of another size than the text's.
    """
    by_page: defaultdict[int, list[S]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    on: defaultdict[Hashable, set[int]] = defaultdict(set)
    for each in by_page.values():
        for line in (*each[:DEPTH], *each[-DEPTH:]):
            for key in _keys(line):
                on[key].add(line.page)
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += 0 if line.table else len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    least = max(2, pages * SHARE)

    def running(line: S) -> bool:
        margin = not line.table and not MARGIN < line.place < 1 - MARGIN
        return margin and (
            _PAGE_NUMBER.fullmatch(line.text) is not None or any(len(on[key]) >= least for key in _keys(line))
        )

    dropped: set[int] = set()
    for each in by_page.values():
        for outside_in in (each, each[::-1]):
            dropped.update(map(id, _set_off(outside_in, running, usual)))
    return [line for line in lines if id(line) not in dropped]


def _set_off(lines: Sequence[S], running: Callable[[S], bool], usual: float) -> Sequence[S]:
    """The running lines at one edge of a page, from the edge inwards, as far as they are set off from the text."""
    count = 0
    while count < min(DEPTH, len(lines)) and running(lines[count]):
        count += 1
    while count:
        outer = lines[:count]
        if all(abs(line.size - usual) > 0.04 * usual for line in outer) or count == len(lines):
            return outer
        if abs(lines[count].top - outer[-1].top) > GAP * usual:
            return outer
        count -= 1
    return ()


def _keys(line: Standing) -> Iterator[Hashable]:
    """What it has in common with the running lines of other pages: all of it, or all but the figure that counts them."""
    height, bare = round(line.place * 100), _bare(line.text)
    yield bare, height
    if label_of(line.text) is None or _PAGE_NUMBER.fullmatch(line.text):
        for found in re.finditer(r"\d{1,4}", bare):
            yield f"{bare[: found.start()]}#{bare[found.end() :]}", int(found[0]) - line.page, height


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


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
