"""Cuts a document into clauses: a heading stays with its body, a table with its clause, and no word is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.ingest.blocks import Block
from knowledge.ingest.labels import Kind, Label, appendix_of, label_of
from knowledge.ingest.numbering import Numbers, Scheme, is_heading, numbered

APPENDIX_DEPTH = 1.5
"""Depth of a heading such as 附录一, above chapters and below parts."""
BRACKET_DEPTH = 5.0
"""Depth of a heading such as 【用法用量】, below every chapter."""
_DEEPEST = 9.0
_BESIDE = re.compile("([\u4e00-\u9fff（）()/“”]{2,20}(?<![为的在由是和或及与])) (?=[\u4e00-\u9fff“（][^ ]{6,})")
"""A heading in one line with its clause: 5.3 保险费自动垫交 您可以选择…"""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A clause, or a piece of a document without numbers.

    Attributes:
        number: of the clause; "§1", "§2" … for what stands outside of every clause; a running number without clauses.
        title: the headings that lead to it, the nearest last.
        text: a line for each paragraph and each row of a table.
        page: on which it begins.
    """

    number: str
    title: tuple[str, ...]
    text: str
    page: int | None


@dataclass(slots=True)
class _Open:
    """A clause that is being gathered; without a number it stands outside of every clause."""

    number: str | None
    page: int | None
    level: int | None = None
    lines: list[str] = field(default_factory=list)


def cut(blocks: Sequence[Block]) -> tuple[Chunk, ...]:
    """The clauses of a document in their order; without numbers it is cut at headings, else at paragraphs."""
    blocks = [block for block in blocks if block.text.strip()]
    scheme, numbers = numbered(blocks)
    if scheme is Scheme.PARAGRAPHS:
        return _by_paragraphs(blocks)
    return _Cutter(blocks, scheme, numbers).cut()


def _by_paragraphs(blocks: Sequence[Block]) -> tuple[Chunk, ...]:
    """A piece for each paragraph; a table, and what a colon leads to, stays with the paragraph before."""
    pieces: list[list[Block]] = []
    for block in blocks:
        if pieces and (block.table or pieces[-1][-1].text.endswith((":", "："))):
            pieces[-1].append(block)
        else:
            pieces.append([block])
    return tuple(
        Chunk(str(number), (), "\n".join(one.text for one in piece), piece[0].page)
        for number, piece in enumerate(pieces, start=1)
    )


class _Cutter:
    """Walks through the blocks once; what is open is closed by the next clause or heading."""

    def __init__(self, blocks: Sequence[Block], scheme: Scheme, numbers: Numbers) -> None:
        self._blocks = blocks
        self._scheme = scheme
        self._numbers = numbers
        self._chapter_level = self._level_of_chapters()
        self._heads: list[tuple[float, str]] = []
        self._titles: dict[str, str] = {}
        self._untold: list[tuple[str | None, str, int | None]] = []
        self._open = _Open(None, None)
        self._chunks: list[Chunk] = []
        self._outside = 0

    def cut(self) -> tuple[Chunk, ...]:
        for place, block in enumerate(self._blocks):
            if place in self._numbers:
                self._begin(place, block, *self._numbers[place])
            elif (depth := self._depth(place, block)) is not None:
                self._head(depth, block)
            else:
                if not self._open.lines and self._open.number is None:
                    self._open.page = block.page
                self._open.lines.append(block.text)
        self._close()
        self._tell_all()
        return tuple(self._chunks)

    # -- clauses --------------------------------------------------------------------------------------------------

    def _begin(self, place: int, block: Block, number: str, label: Label) -> None:
        self._close()
        title, body = self._split(place, block, label)
        self._tell_unless(number)
        self._titles[number] = title
        self._open = _Open(number, block.page, block.level, [body] if body else [])

    def _split(self, place: int, block: Block, label: Label) -> tuple[str, str]:
        """The heading of a clause and what its first block tells besides."""
        text, rest = block.text, label.rest
        if rest.startswith("【") and "】" in rest:
            name, _, body = rest.partition("】")
            return f"{label.head} {name}】", body.strip()
        if not rest.strip("】]） *:：.-–—"):
            return text, ""
        if (block.level is not None or is_heading(text)) and self._has_body(place):
            return text, ""
        if beside := _BESIDE.match(rest):
            return f"{label.head} {beside[1]}", rest[beside.end() :]
        return label.head, rest

    def _has_body(self, place: int) -> bool:
        """Whether something stands below the heading of a clause."""
        if place + 1 >= len(self._blocks):
            return False
        if place + 1 in self._numbers:
            own, after = self._numbers[place][0], self._numbers[place + 1][0]
            return after.startswith(f"{own}.")
        return self._depth(place + 1, self._blocks[place + 1]) is None

    def _title(self, number: str | None) -> tuple[str, ...]:
        heads = tuple(text for _, text in self._heads)
        if number is None:
            return heads
        parts = number.split(".")
        above = (".".join(parts[:count]) for count in range(1, len(parts)))
        return (*heads, *(self._titles[one] for one in above if one in self._titles), self._titles[number])

    def _close(self) -> None:
        """Keeps the open clause; a heading without a body waits, since a clause below it may carry it on."""
        one, self._open = self._open, _Open(None, None)
        if one.lines:
            number = one.number or self._outside_number()
            self._chunks.append(Chunk(number, self._title(one.number), "\n".join(one.lines), one.page))
            self._untold.clear()
        elif one.number is not None:
            self._untold.append((one.number, self._titles[one.number], one.page))

    def _outside_number(self) -> str:
        self._outside += 1
        return str(self._outside) if self._scheme is Scheme.HEADINGS else f"§{self._outside}"

    # -- headings -------------------------------------------------------------------------------------------------

    def _head(self, depth: float, block: Block) -> None:
        self._close()
        text, body = block.text, ""
        if text.startswith("【") and "】" in text:
            name, _, body = text.partition("】")
            text = f"{name}】"
        above = [(deep, title) for deep, title in self._heads if deep < depth]
        kept = {title for _, title in above}
        if any(number is not None or title not in kept for number, title, _ in self._untold):
            self._tell_all()
        self._heads = [*above, (depth, text)]
        self._untold.append((None, text, block.page))
        if body.strip():
            self._open = _Open(None, block.page, lines=[body.strip()])

    def _depth(self, place: int, block: Block) -> float | None:
        """How deep a heading leads, None for what is no heading."""
        if block.table:
            return None
        if block.text.startswith("【") and "】" in block.text and self._scheme is Scheme.HEADINGS:
            return BRACKET_DEPTH
        if appendix_of(block.text) and is_heading(block.text):
            return APPENDIX_DEPTH
        label = label_of(block.text)
        if label is not None and label.kind is Kind.CHAPTER and is_heading(block.text):
            return float(label.depth)
        if (
            label is not None
            and label.kind is Kind.HEAD
            and self._scheme is Scheme.ARTICLES
            and is_heading(block.text)
            and self._leads_to_clause(place)
        ):
            return 4.0
        if block.level is None or (self._open.level is not None and block.level > self._open.level):
            return None
        if self._chapter_level is None:
            return block.level / 10
        return min(_DEEPEST, 2.0 + (block.level - self._chapter_level) / 10)

    def _leads_to_clause(self, place: int) -> bool:
        return place + 1 in self._numbers

    def _level_of_chapters(self) -> int | None:
        levels = [
            block.level
            for block in self._blocks
            if block.level is not None and (label := label_of(block.text)) and label.kind is Kind.CHAPTER
        ]
        return min(levels, default=None)

    # -- headings that nothing follows ----------------------------------------------------------------------------

    def _tell_unless(self, number: str) -> None:
        """A heading that the clause which begins now does not carry on is told as a piece of its own."""
        heads = {title for _, title in self._heads}
        carried = all(
            (number.startswith(f"{own}.") if own is not None else title in heads) for own, title, _ in self._untold
        )
        if not carried:
            self._tell_all()

    def _tell_all(self) -> None:
        waiting, self._untold = self._untold, []
        for number, title, page in waiting:
            self._chunks.append(Chunk(number or self._outside_number(), (), title, page))
