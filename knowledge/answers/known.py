"""Tells how near a question is to those that are known, by meaning and by words."""

import hashlib
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Self

import numpy as np

from knowledge.answers import tuned
from knowledge.answers.asked import Asked, Place, asked
from knowledge.passages import Passage
from knowledge.retrieval.cache import Vectors
from knowledge.retrieval.collection import Places
from knowledge.retrieval.question import asked_tokens
from knowledge.retrieval.shipped import SHIPPED

FILE: Final = SHIPPED / "asked.npz"
"""What was learnt from the known questions; made by `python -m knowledge build`."""
FAR: Final = 0.3
"""Nearness of a clause of ours near to which no question is known: few that have nothing in common are nearer."""
UNREAD: Final = 0.6
"""Nearness of a clause that was added later, for which nobody wrote questions: it may be near or not."""
WORDS: Final = 0.2
"""What words that are the same add to nearness by meaning."""
SOFT: Final = 0.06
"""How much less near a second question may be and still add to nearness."""
PROPOSED: Final = 8
"""Known questions whose clauses may answer, whatever the search found."""
_READ: Final = 64
"""The nearest by meaning whose words are compared too."""
_RECENT: Final = 16
"""Questions whose vectors are kept for a moment: what follows a question is looked up with its subject and without."""
_RAREST: Final = 7.0
"""What a word tells that the library never says."""
_STEPS: Final = 127.0
"""Steps in which a number of a vector is kept, on either side of 0."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near a question is to known ones: by meaning, from -1 to 1 and a little more for words, and by words alone.

    Attributes:
        meaning: nearness of the nearest question that a clause answers, by clause.
        words: likewise, from 0 to 1.
        elsewhere: nearness of the nearest question that no clause of its document answers, whichever that is.
        others: where a document is named, nearness of the nearest question that clauses of other documents answer.
        proposed: the clauses that answer the nearest.
    """

    meaning: Mapping[Place, float]
    words: Mapping[Place, float]
    elsewhere: float
    others: float
    proposed: frozenset[Place]

    def to(self, passage: Passage) -> tuple[float, float]:
        """How near it is to questions that this passage answers: by meaning, by words."""
        if not read(passage):
            return UNREAD, 0.0
        place = (passage.document, passage.number)
        return max(FAR, self.meaning.get(place, FAR)), self.words.get(place, 0.0)


def read(passage: Passage) -> bool:
    """Whether it is a clause of our own library: for those questions are known, for what admins add there are none."""
    return passage.source is not None


NOTHING: Final = Near({}, {}, FAR, FAR, frozenset())
"""What is near where no questions are known."""


class Known:
    """The known questions, ready to be compared with."""

    def __init__(self, told: Sequence[Asked], vectors: Vectors, sense: Callable[[Sequence[str]], Vectors]) -> None:
        """Takes known questions, their vectors, a row for each, and what makes those of others."""
        self._told, self._vectors = told, vectors
        self._vector = lru_cache(_RECENT)(lambda question: sense([question])[0])
        of: dict[str, list[int]] = {}
        for row, each in enumerate(told):
            for document in {document for document, _ in each.places}:
                of.setdefault(document, []).append(row)
        self._of = {document: np.array(rows) for document, rows in of.items()}
        self._answered = np.array([row for row, each in enumerate(told) if each.places])
        self._unanswered = np.array([row for row, each in enumerate(told) if not each.places])

    @classmethod
    @cache
    def shipped(cls, file: Path = FILE) -> Self:
        """Those that come with the program, read once in a process."""
        with np.load(file) as held:
            vectors = held["vectors"].astype(np.float32) / np.float32(_STEPS)
        return cls(asked(), vectors, tuned.Tuned.shipped().of)

    def near(
        self,
        question: str,
        weights: Mapping[str, float],
        documents: frozenset[str] = frozenset(),
        besides: frozenset[str] = frozenset(),
    ) -> Near:
        """How near a question is.

        Args:
            question: in plain writing, without the name of a document.
            weights: what each token of the library tells.
            documents: those that it names; only what is known of them counts. Empty where it names none.
            besides: known questions that do not count, for learning from them.
        """
        meaning = self._vectors @ self._vector(question)
        if besides:
            meaning[[row for row, each in enumerate(self._told) if each.text in besides]] = -1.0
        wanted = frozenset(asked_tokens(question))
        most = sum(weights.get(token, _RAREST) for token in wanted) or 1.0

        def nearest(rows: Places) -> Iterator[tuple[Asked, float, float]]:
            few = rows if len(rows) <= _READ else rows[np.argpartition(-meaning[rows], _READ)[:_READ]]
            for row in few[np.argsort(-meaning[few])].tolist():
                known = self._told[row]
                words = sum(weights.get(token, _RAREST) for token in wanted & _tokens(known.text)) / most
                yield known, float(meaning[row]) + WORDS * words, words

        meant = [self._of[document] for document in documents & self._of.keys()]
        mine = np.unique(np.concatenate(meant)) if meant else self._answered
        of: dict[Place, list[float]] = {}
        said: dict[Place, float] = {}
        ranked: list[tuple[float, tuple[Place, ...]]] = []
        for known, how, words in nearest(mine):
            ranked.append((how, known.places))
            for place in known.places:
                of.setdefault(place, []).append(how)
                said[place] = max(said.get(place, 0.0), words)
        ranked.sort(key=lambda each: -each[0])
        elsewhere = [how for _, how, _ in nearest(self._unanswered)]
        others = nearest(self._answered) if meant else ()
        return Near(
            {place: _together(hows) for place, hows in of.items()},
            said,
            _together(elsewhere),
            _together([how for known, how, _ in others if not documents.intersection(dict(known.places))]),
            frozenset(place for _, places in ranked[:PROPOSED] for place in places),
        )


def _together(hows: Sequence[float]) -> float:
    """How near several are: as near as the nearest, and a little more for each that is about as near."""
    if not hows:
        return FAR
    most = max(hows)
    return most + SOFT * math.log(sum(math.exp((how - most) / SOFT) for how in hows))


@lru_cache(16384)
def _tokens(question: str) -> frozenset[str]:
    return frozenset(asked_tokens(question))


def write(file: Path, told: Sequence[Asked], vectors: Vectors) -> None:
    """Writes the vectors of known questions in one byte a number."""
    steps = np.round(vectors * _STEPS).astype(np.int8)
    file.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(file, of=np.array(_mark(told)), vectors=steps)


def stale(file: Path, told: Sequence[Asked]) -> bool:
    """Whether the file was made from other questions, or by what had learnt from others."""
    if not file.exists():
        return True
    with np.load(file) as held:
        return str(held["of"]) != _mark(told)


def _mark(told: Sequence[Asked]) -> str:
    questions = repr([(each.text, each.places, each.line) for each in told])
    return hashlib.sha256(questions.encode() + tuned.mark().encode()).hexdigest()
