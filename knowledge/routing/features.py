"""Turns a message into weighted features: pieces of words, words with names masked, concepts and their pairs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from zlib import crc32

from knowledge.routing.clauses import cut
from knowledge.routing.concepts import concepts
from knowledge.routing.lexicon import Mention

COLUMNS = 1 << 15
"""Features are counted by hash in so many columns."""
LONGEST = 700
"""Characters of a message that are read, from both ends: a wish stands at the beginning or at the end."""
WORDS, CONCEPTS, PAIRS, LAST = 1.5, 1.0, 0.7, 0.5
_TOKEN = re.compile(r"<[a-z]+>|[\u3400-\u9fff]|[a-z']+|\d+|[?!]")


@dataclass(frozen=True, slots=True)
class Features:
    """Columns and how much each counts."""

    columns: tuple[int, ...]
    values: tuple[float, ...]


def shortened(text: str) -> str:
    """The beginning and the end of a long text."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}\n{text[-LONGEST // 2 :]}"


def masked(small: str, mentions: Sequence[Mention]) -> str:
    """The text with the names of things put by their kind, so that one illness counts as any other."""
    pieces: list[str] = []
    end = 0
    for one in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if one.start >= end and one.kind != "self":
            pieces += [small[end : one.start], f" <{one.kind}> "]
            end = one.end
    return "".join((*pieces, small[end:]))


def features(small: str, mentions: Sequence[Mention]) -> Features:
    """The features of a message in small letters with what is mentioned in it."""
    told = cut(masked(small, mentions))
    found: dict[int, float] = {}
    _add(found, "w", set(_pieces(told.wanted)), WORDS)
    last = set(_pieces(told.last)) if told.last.strip() != told.wanted.strip() else set()
    _add(found, "l", last, LAST)
    ideas = [*concepts(told.wanted), *sorted({f"<{one.kind}>" for one in mentions})]
    _add(found, "c", ideas, CONCEPTS, each=True)
    _add(found, "p", [f"{one}+{other}" for one, other in combinations(ideas, 2)], PAIRS)
    _add(found, "e", concepts(told.last), CONCEPTS, each=True)
    _add(found, "d", concepts(told.denied) if told.denied else (), CONCEPTS, each=True)
    _add(found, "s", (_size(small),), 0.3)
    return Features(tuple(found), tuple(found.values()))


def _add(found: dict[int, float], kind: str, names: Iterable[str], weight: float, each: bool = False) -> None:
    """Adds features that count `weight` together (as the length of a vector), or one by one about a third of it."""
    names = list(names)
    value = weight / 3 if each else weight / sqrt(max(len(names), 1))
    for name in names:
        column = crc32(f"{kind}:{name}".encode()) % COLUMNS
        found[column] = found.get(column, 0.0) + value


def _pieces(text: str) -> Iterable[str]:
    tokens = _TOKEN.findall(text)
    tokens = ["#" if token.isdigit() else token for token in tokens]
    for size in (1, 2, 3):
        for start in range(len(tokens) - size + 1):
            yield " ".join(tokens[start : start + size])
    for token in tokens:
        if token[0].isascii() and len(token) >= 5 and token[0] != "<":
            framed = f"^{token}$"
            for start in range(len(framed) - 3):
                yield framed[start : start + 4]


def _size(text: str) -> str:
    """How long a message is, roughly."""
    length = sum(2 if ord(letter) > 0x3000 else 1 for letter in text) // 2
    return "tiny" if length <= 3 else "short" if length <= 12 else "middle" if length <= 40 else "long"
