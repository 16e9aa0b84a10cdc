"""Tells what a question speaks of that names no document: mutual aid, donations, fundraisers, privacy."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from knowledge.answers.aims import FOLDER, language_of, patterns


@dataclass(frozen=True, slots=True)
class Topic:
    """What is spoken of.

    Attributes:
        name: what it is called in the library.
        documents: keys and sources of the documents that speak of it.
        words: the words of the question that say so; they tell nothing more within those documents.
    """

    name: str
    documents: frozenset[str]
    words: tuple[str, ...]


@cache
def _topics() -> tuple[tuple[str, frozenset[str], dict[str, re.Pattern[str]], re.Pattern[str] | None], ...]:
    rows = tomllib.loads((FOLDER / "topics.toml").read_text("utf-8"))["topic"]
    return tuple(
        (
            row["name"],
            frozenset(row["documents"]),
            patterns(row["zh"], row["en"]),
            re.compile(row["but"], re.IGNORECASE) if "but" in row else None,
        )
        for row in rows
    )


@lru_cache(64)
def topic(question: str) -> Topic | None:
    """The first topic that a plain question speaks of; None when it speaks of none that has documents of its own."""
    language = language_of(question)
    for name, documents, wanted, against in _topics():
        words = tuple(match[0] for match in wanted[language].finditer(question))
        if words and (against is None or not against.search(question)):
            return Topic(name, documents, words)
    return None
