"""Tells what a question wants, and what clauses say for its everyday words."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from knowledge.diseases.words import HAN
from knowledge.retrieval.lexical import tokens
from knowledge.terms.clauses import ClauseKind

FOLDER = Path(__file__).parents[1] / "library" / "answers"
Figure = Literal["money", "days", "share", "count", "age"]
"""What the sentence holds that answers."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Something that questions want.

    Attributes:
        name: what it is called in the library.
        kinds: kinds of the clauses that tell it.
        said: tokens of what such clauses say, by language of the question.
        figure: what their sentence holds; None where it need not hold a figure.
    """

    name: str
    kinds: frozenset[str]
    said: dict[str, tuple[str, ...]]
    figure: Figure | None


def patterns(zh: str, en: str) -> dict[str, re.Pattern[str]]:
    """What is looked for in plain questions, by their language; in English it begins where a word does, in any case."""
    return {"zh": re.compile(zh), "en": re.compile(rf"\b(?:{en})", re.IGNORECASE)}


@cache
def _aims() -> tuple[tuple[Aim, dict[str, re.Pattern[str]]], ...]:
    rows = tomllib.loads((FOLDER / "aims.toml").read_text("utf-8"))["aim"]
    return tuple(
        (
            Aim(
                row["name"],
                frozenset(ClauseKind(kind).value for kind in row["kinds"]),
                {"zh": tuple(tokens(row["say_zh"])), "en": tuple(tokens(row["say_en"]))},
                row.get("figure"),
            ),
            patterns(row["zh"], row["en"]),
        )
        for row in rows
    )


@cache
def _everyday() -> dict[str, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]]:
    told = tomllib.loads((FOLDER / "everyday.toml").read_text("utf-8"))
    return {
        "zh": tuple((re.compile(pattern), tuple(tokens(words))) for pattern, words in told["zh"]),
        "en": tuple(
            (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), tuple(tokens(words))) for pattern, words in told["en"]
        ),
    }


@lru_cache(64)
def aims(question: str) -> tuple[Aim, ...]:
    """What a plain question wants, in the library's order; nothing where no pattern tells."""
    language = language_of(question)
    return tuple(aim for aim, wanted in _aims() if wanted[language].search(question))


@lru_cache(64)
def everyday(question: str) -> list[str]:
    """Tokens of what clauses say for the everyday words of a plain question."""
    rules = _everyday()[language_of(question)]
    return list(dict.fromkeys(token for pattern, words in rules if pattern.search(question) for token in words))


def said(question: str, wanted: Iterable[Aim]) -> set[str]:
    """Tokens of what clauses say that tell what is wanted."""
    language = language_of(question)
    return {token for aim in wanted for token in aim.said[language]}


def language_of(question: str) -> str:
    """The language that a question is written in."""
    return "zh" if HAN.search(question) else "en"
