"""Questions that are known with the clauses that answer them, and others that no clause answers: how near one is to them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from knowledge.answers.aims import FOLDER
from knowledge.passages import Passage
from knowledge.retrieval.cache import Vectors
from knowledge.retrieval.lexical import Lexical
from knowledge.retrieval.question import asked_tokens, plain

FILE: Final = FOLDER / "asked.toml"
FAR: Final = 0.84
"""Nearness of a clause for which no question is known: that of two questions that have nothing in common."""
WORDS: Final = 0.2
"""What words that are the same add to nearness by meaning."""
PROPOSED: Final = 8
"""Known questions whose clauses may answer, whatever the search found."""
_PLENTY: Final = 1.5
"""BM25 of a token that is repeated word for word, beside its weight."""
_RAREST: Final = 7.0

Place = tuple[str, str]
"""Document and number of a clause."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near a question is to known ones: by meaning, from -1 to 1 and a little more for words, and by words alone.

    Attributes:
        meaning: nearness of the nearest question that a clause answers, by clause.
        words: likewise, from 0 to about 1.
        elsewhere: nearness of the nearest question that no clause answers.
        proposed: the clauses that answer the nearest.
    """

    meaning: Mapping[Place, float]
    words: Mapping[Place, float]
    elsewhere: float
    proposed: frozenset[Place]

    def to(self, passage: Passage) -> tuple[float, float]:
        """How near it is to questions that this passage answers: by meaning, by words."""
        place = (passage.document, passage.number)
        return max(FAR, self.meaning.get(place, FAR)), self.words.get(place, 0.0)


NOTHING: Final = Near({}, {}, FAR, frozenset())
"""What is near where no questions are known."""


class Known:
    """The known questions, ready to be compared with."""

    def __init__(self, vectors: Vectors) -> None:
        """Takes the vectors of `questions()`, in its order."""
        told, self._size = _read()
        self._vectors = vectors
        self._lexical = Lexical([asked_tokens(question) for question in questions()])
        self._weights = self._lexical.weights()
        self._of = told
        by: dict[Place, list[int]] = {}
        for row, (places, _) in enumerate(told[: self._size]):
            for place in places:
                by.setdefault(place, []).append(row)
        self._places = tuple(by)
        self._rows = np.array([row for rows in by.values() for row in rows])
        self._starts = np.cumsum([0, *(len(rows) for rows in by.values())][:-1])

    def near(self, question: str, vector: Vectors) -> Near:
        """How near a plain question without the name of a document is; `vector` is its own."""
        asked = asked_tokens(question)
        most = _PLENTY * sum(self._weights.get(token, _RAREST) for token in asked)
        words = self._lexical.scores(asked) / (most or 1.0)
        meaning = self._vectors @ vector + WORDS * words
        nearest = np.argsort(-meaning[: self._size])[:PROPOSED].tolist()
        best, said = (np.maximum.reduceat(each[self._rows], self._starts).tolist() for each in (meaning, words))
        return Near(
            dict(zip(self._places, best, strict=True)),
            dict(zip(self._places, said, strict=True)),
            float(meaning[self._size :].max()),
            frozenset(place for row in nearest for place in self._of[row][0]),
        )


@cache
def _read() -> tuple[tuple[tuple[tuple[Place, ...], str], ...], int]:
    """The questions with their clauses, those that no clause answers last; and how many have clauses."""
    told = tomllib.loads(FILE.read_text("utf-8"))
    answered = [
        (tuple(_place(clause) for clause in row["clauses"]), plain(question))
        for row in told["asked"]
        for question in (*row["zh"], *row["en"])
    ]
    elsewhere = [((), plain(question)) for row in told["elsewhere"] for question in (*row["zh"], *row["en"])]
    return (*answered, *elsewhere), len(answered)


def questions() -> Sequence[str]:
    """The known questions in plain writing, in the order in which their vectors are wanted."""
    return [question for _, question in _read()[0]]


def places() -> frozenset[Place]:
    """The clauses that known questions name."""
    return frozenset(place for of, _ in _read()[0] for place in of)


def _place(clause: str) -> Place:
    document, _, number = clause.partition("/")
    return document, number
