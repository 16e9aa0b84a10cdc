"""Which of the numbers in a document number its clauses; others are references, lists and years."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.ingest.blocks import Block
from knowledge.ingest.labels import Kind, Label, appendix_of, label_of

GAP = 3
"""Numbers that may be missing in a row, because a clause was taken out or could not be read."""
_MOST = {True: 36, False: 100}
"""Characters of a heading, in Chinese and otherwise."""
_NOT_AT_END = tuple("。；;！!？?，,、：:")


class Scheme(StrEnum):
    """How a document tells its clauses apart."""

    ARTICLES = "articles"
    DOTTED = "dotted"
    SINGLE = "single"
    HEADS = "heads"
    HEADINGS = "headings"
    PARAGRAPHS = "paragraphs"


Numbers = dict[int, tuple[str, Label]]
"""Place of a block → the number of the clause that begins there, and its label."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    place: int
    label: Label

    @property
    def parts(self) -> tuple[int, ...]:
        return self.label.parts


def is_heading(text: str) -> bool:
    """Whether a line is short and ends as headings do."""
    chinese = any("\u4e00" <= character <= "\u9fff" for character in text)
    return len(text) <= _MOST[chinese] and not text.endswith(_NOT_AT_END) and not (text.endswith(".") and " " in text)


def numbered(blocks: Sequence[Block]) -> tuple[Scheme, Numbers]:
    """The document's scheme, and which block begins which clause."""
    labels = {
        place: label for place, block in enumerate(blocks) if not block.table and (label := label_of(block.text))
    }
    breaks = _breaks(blocks, labels)
    of = {kind: [_Candidate(place, one) for place, one in labels.items() if one.kind is kind] for kind in Kind}
    articles = _in_order(_merged(of[Kind.ARTICLE], of[Kind.DOTTED]), breaks, _belongs_to_article)
    if sum(1 for one in articles if one.label.kind is Kind.ARTICLE) >= 2:
        return Scheme.ARTICLES, _named(articles, breaks)
    dotted = _in_order(_without_lists(blocks, _merged(of[Kind.DOTTED], of[Kind.SINGLE])), breaks)
    if sum(1 for one in dotted if one.label.kind is Kind.DOTTED) >= 2:
        return Scheme.DOTTED, _named(dotted, breaks)
    heads = _in_order(of[Kind.HEAD], breaks)
    if len(heads) >= 2:
        return Scheme.HEADS, _named(_with_items(blocks, heads, of[Kind.ITEM]), breaks)
    single = _in_order(of[Kind.SINGLE], breaks)
    if len(single) >= 3:
        return Scheme.SINGLE, _named(single, breaks)
    if any(block.level is not None or block.text.startswith("【") for block in blocks) or of[Kind.CHAPTER]:
        return Scheme.HEADINGS, {}
    return Scheme.PARAGRAPHS, {}


def follows(before: tuple[int, ...], parts: tuple[int, ...], gap: int = 1) -> bool:
    """Whether a number may come after another: the next at any depth, or the first below it.

    Args:
        before: parts of the number before.
        parts: of the number in question.
        gap: how far the last part may lead on; more than 1 leaves numbers out.
    """
    if parts[: len(before)] == before and len(parts) > len(before):
        return set(parts[len(before) :]) == {1}
    for depth, last in enumerate(before):
        if parts[:depth] == before[:depth] and len(parts) > depth and 1 <= parts[depth] - last <= gap:
            return set(parts[depth + 1 :]) <= {1}
    return False


def _breaks(blocks: Sequence[Block], labels: Mapping[int, Label]) -> dict[int, str | None]:
    """Headings after which numbers may begin anew, with the name of the appendix that begins there."""
    found: dict[int, str | None] = {}
    for place, block in enumerate(blocks):
        name = None if block.table else appendix_of(block.text)
        chapter = place in labels and labels[place].kind is Kind.CHAPTER
        if (name or chapter or (block.level is not None and place not in labels)) and is_heading(block.text):
            found[place] = name
    return found


def _in_order(
    candidates: Sequence[_Candidate],
    breaks: Mapping[int, str | None],
    belongs: Callable[[tuple[int, ...], Label], bool] = lambda before, label: True,
) -> list[_Candidate]:
    """The candidates whose numbers follow one another."""
    kept: list[_Candidate] = []
    for at, one in enumerate(candidates):
        after = candidates[at + 1].parts if at + 1 < len(candidates) else None
        leads_on = after is not None and follows(one.parts, after)
        before = kept[-1].parts if kept else ()
        anew = bool(kept) and any(kept[-1].place < place < one.place for place in breaks)
        if not belongs(before, one.label):
            continue
        if not kept:
            good = set(one.parts) == {1} or leads_on
        elif follows(before, one.parts):
            good = True
        elif set(one.parts) == {1}:
            good = anew or (leads_on and one.label.kind is Kind.ARTICLE)
        else:
            good = leads_on and (follows(before, one.parts, GAP) or anew)
        if good:
            kept.append(one)
    return kept


def _belongs_to_article(before: tuple[int, ...], label: Label) -> bool:
    """Under Article 23 stand 23.1 and 23.2; any other decimal number is none of the document's own."""
    return label.kind is Kind.ARTICLE or (bool(before) and label.parts[:1] == before[:1])


def _without_lists(blocks: Sequence[Block], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Leaves the items of lists out: a single number counts where numbers below it follow, or it is a heading."""
    kept = []
    listed = 0
    for at, one in enumerate(candidates):
        if one.label.kind is Kind.SINGLE:
            rest = candidates[at + 1 :]
            after = next((each for each in rest if each.label.kind is Kind.DOTTED or each.parts == one.parts), None)
            parent = after is not None and after.label.kind is Kind.DOTTED and after.parts[:1] == one.parts
            if not parent and blocks[one.place].level is None:
                alone = is_heading(blocks[one.place].text) and one.parts[0] != listed + 1
                listed = one.parts[0]
                if not alone or one.parts == (1,):
                    continue
        listed = 0
        kept.append(one)
    return kept


def _with_items(
    blocks: Sequence[Block], heads: Sequence[_Candidate], items: Sequence[_Candidate]
) -> list[_Candidate]:
    """（一）and（二）under a heading 一、are clauses of their own: 1.1, 1.2; elsewhere they are items of a list."""
    found: list[_Candidate] = []
    for at, head in enumerate(heads):
        found.append(head)
        end = heads[at + 1].place if at + 1 < len(heads) else len(blocks)
        below = [one for one in items if head.place < one.place < end]
        if not is_heading(blocks[head.place].text) or not below or below[0].place != head.place + 1:
            continue
        last = 0
        for one in below:
            if one.parts == (last + 1,):
                last += 1
                number = f"{head.label.number}.{last}"
                found.append(_Candidate(one.place, Label(Kind.ITEM, number, 2, one.label.head, one.label.rest)))
    return found


def _merged(*lists: Sequence[_Candidate]) -> list[_Candidate]:
    return sorted((one for each in lists for one in each), key=lambda one: one.place)


def _named(found: Sequence[_Candidate], breaks: Mapping[int, str | None]) -> Numbers:
    """Each with a number that no other clause of the document has; those of an appendix are named after it."""
    named: Numbers = {}
    used: set[str] = set()
    for one in found:
        number = one.label.number
        if number in used:
            appendix = next(
                (breaks[place] for place in sorted(breaks, reverse=True) if place < one.place and breaks[place]), None
            )
            number = f"{appendix}-{number}" if appendix else number
        times, plain = 2, number
        while number in used:
            number, times = f"{plain}~{times}", times + 1
        used.add(number)
        named[one.place] = (number, one.label)
    return named
