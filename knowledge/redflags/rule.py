"""What a red-flag rule is, and the small notation its patterns are written in.

A pattern is a regular expression with three short cuts:

- `~` in Chinese: up to eight characters of the same clause that deny nothing;
- `~` in English: up to four words of the same clause that deny nothing;
- `≈`: up to forty characters of the same sentence, commas included, and no "no" right before what follows.

English patterns are written without the surrounding spaces; they match whole words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from knowledge.redflags.needs import Need, needs, split

Kind = Literal["medical", "suicide"]
Context = Literal["past", "care", "resolved", "hypothetical", "cover", "knowledge", "fiction", "chronic", "generic"]

GAP_ZH = "[^,.?!;、不没无未]{0,8}?"
GAP_EN = "(?: (?!not |no |isnt |doesnt |without |never |dont |didnt |or |and )[a-z0-9·]+){0,4}?"
GAP_SENTENCE = "[^.?!;]{0,40}?"
ASIDE_ZH = "(?<![没不无未别])(?<!没有)"
ASIDE_EN = "(?<= )(?<! no )(?<! any )(?<! not )(?<! without )"


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One danger and the ways people tell of it.

    `signs` describe what is seen or felt and count by themselves. `names` are diagnoses and nouns,
    which people also ask about, insure and remember: they count only beside a sign of the present.
    `deaf_to` lists contexts that do not calm this rule down; `heeds_mild` lets "slightly" calm it.
    """

    name: str
    reason: str
    kind: Kind = "medical"
    signs_zh: tuple[str, ...] = ()
    signs_en: tuple[str, ...] = ()
    names_zh: tuple[str, ...] = ()
    names_en: tuple[str, ...] = ()
    deaf_to: frozenset[Context] = field(default_factory=frozenset)
    heeds_mild: bool = False


@dataclass(frozen=True, slots=True)
class Compiled:
    """One pattern of a rule, ready to search with."""

    rule: Rule
    pattern: re.Pattern[str]
    named: bool


class Book:
    """The patterns of one language, opened at those that a text may match."""

    def __init__(self, entries: Iterable[tuple[Compiled, str]], size: int) -> None:
        """`entries` pair each pattern with its source; `size` is the length of the pieces looked up."""
        self._size = size
        self._entries: list[Compiled] = []
        self._further: list[tuple[Need, ...]] = []
        self._index: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, (compiled, source) in enumerate(entries):
            self._entries.append(compiled)
            first, *further = needs(source, size) or (None,)
            self._further.append(tuple(further))
            if first is None:
                self._always.append(number)
                continue
            for piece in first:
                self._index.setdefault(piece, []).append(number)

    def __iter__(self) -> Iterator[Compiled]:
        """Every pattern, in the order of the rules."""
        return iter(self._entries)

    def candidates(self, text: str) -> list[Compiled]:
        """The patterns that may match the normalised `text`, in the order of the rules."""
        pieces = {text[place : place + self._size] for place in range(len(text) - self._size + 1)}
        numbers = set(self._always)
        for piece in pieces & self._index.keys():
            numbers.update(self._index[piece])
        return [
            self._entries[number]
            for number in sorted(numbers)
            if not any(need.isdisjoint(pieces) for need in self._further[number])
        ]


def _chinese(pattern: str) -> str:
    return pattern.replace("~", GAP_ZH).replace("≈", GAP_SENTENCE + ASIDE_ZH)


def _english(pattern: str) -> str:
    spaced = pattern.replace(" ~ ", GAP_EN + " ").replace(" ≈", f" {GAP_SENTENCE}{ASIDE_EN}")
    return f" (?:{spaced})(?= )"


def compile_rules(rules: Iterable[Rule]) -> tuple[Book, Book]:
    """The Chinese and the English patterns of `rules`, in the order of the rules."""
    chinese: list[tuple[Compiled, str]] = []
    english: list[tuple[Compiled, str]] = []
    for rule in rules:
        for patterns, build, bucket, named in (
            (rule.signs_zh, _chinese, chinese, False),
            (rule.names_zh, _chinese, chinese, True),
            (rule.signs_en, _english, english, False),
            (rule.names_en, _english, english, True),
        ):
            for pattern in patterns:
                for alternative in split(pattern):
                    source = build(alternative)
                    bucket.append((Compiled(rule, re.compile(source), named), source))
    return Book(chinese, 1), Book(english, 3)
