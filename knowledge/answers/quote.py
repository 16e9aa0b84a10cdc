"""Picks the sentences of a passage that answer a question, and proves that they stand in it."""

import math
import re
from collections.abc import Mapping, Sequence

from knowledge.passages import Passage
from knowledge.retrieval.lexical import tokens
from knowledge.retrieval.windows import sentences

MOST = 3
"""Sentences of an answer at most."""
SHORT = {"zh": 160, "en": 420}
"""A passage of so many characters at most and few sentences is quoted whole: it is one thought."""
_ITEM = re.compile(r"\s*(?:[(（]\s*(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}[.、)）]|[-•·*]\s)")
_ROW = " | "


def stands(quote: str, passage: Passage) -> bool:
    """Whether a quote stands word for word in the passage."""
    return bool(quote.strip()) and quote in passage.text


def pick(passage: Passage, asked: Sequence[str], weights: Mapping[str, float]) -> tuple[str, ...]:
    """One to three sentences of the passage, in its order; a row comes with its head, an item with what leads it.

    Args:
        passage: what answers.
        asked: tokens of the question.
        weights: what each token tells, by token.
    """
    told = sentences(passage.text)
    if len(told) <= MOST and len(passage.text) <= SHORT[passage.language]:
        return told
    wanted = set(asked)
    worth = [_worth(sentence, wanted, weights) for sentence in told]
    best = max(range(len(told)), key=lambda at: (worth[at], -at))
    chosen = {best} | _context(told, best)
    if not _listed(told[best]):
        # Neighbours finish a thought: first the better one, then the other, as long as there is room.
        beside = [at for at in (best + 1, best - 1) if 0 <= at < len(told) and not _listed(told[at])]
        chosen.update(sorted(beside, key=lambda at: -worth[at])[: MOST - len(chosen)])
    for at in sorted(range(len(told)), key=lambda at: -worth[at]):
        if len(chosen) < MOST and worth[at] > worth[best] / 2 and _head(told, at) != at:
            chosen |= {at}
    return tuple(told[at] for at in sorted(chosen))


def _worth(sentence: str, wanted: set[str], weights: Mapping[str, float]) -> float:
    """How much of the question the sentence repeats; long ones repeat much by chance."""
    found = tokens(sentence)
    return sum(weights.get(token, 0.0) for token in wanted & set(found)) / math.sqrt(math.sqrt(12 + len(found)))


def _context(told: Sequence[str], at: int) -> set[int]:
    """The places of what a sentence needs to be understood: the head of its table, the words that lead its list.

    A head alone says nothing: it needs its first rows.
    """
    if (head := _head(told, at)) is not None:
        return {head} if head < at else {row for row in (at + 1, at + 2) if row < len(told) and _ROW in told[row]}
    if _ITEM.match(told[at]):
        for before in range(at - 1, -1, -1):
            if not _ITEM.match(told[before]):
                return {before}
    if told[at].endswith(("：", ":")) and at + 1 < len(told):
        return {at + 1}
    return set()


def _head(told: Sequence[str], at: int) -> int | None:
    """The place of the head of a row's table; None where there is no row."""
    if _ROW not in told[at]:
        return None
    while at > 0 and _ROW in told[at - 1]:
        at -= 1
    return at


def _listed(sentence: str) -> bool:
    """Whether it is a row of a table or an item of a list, which stands by itself."""
    return _ROW in sentence or _ITEM.match(sentence) is not None
