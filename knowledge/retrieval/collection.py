"""Ranks the passages of one library in one language: BM25 and vectors, on whole passages and on windows of them."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from knowledge.passages import Domain, Passage
from knowledge.retrieval.cache import Vectors, digest
from knowledge.retrieval.lexical import Lexical, tokens
from knowledge.retrieval.question import asked_tokens, clause_tokens
from knowledge.retrieval.vectors import Nearest
from knowledge.retrieval.windows import windows
from knowledge.terms.model import Language

LEXICAL_SHARE: dict[tuple[Domain, Language], float] = {
    (Domain.TERMS, "zh"): 0.4,
    (Domain.TERMS, "en"): 0.4,
    (Domain.DRUG, "zh"): 0.3,
    (Domain.DRUG, "en"): 0.1,
}
"""How much BM25 counts beside vectors: clauses repeat the words that people ask with, what is written on medicine less."""
WHOLE, BEST = 0.6, 0.4
"""How much the whole passage counts beside its best window in BM25; for vectors the best window has the larger share."""
ADDED = 0.6
"""What an added clause word counts beside a word that was said."""
HEADED = 0.1
"""How much the passage's own heading counts on top: what a clause is called is what it is about."""
NEAR = 200
"""Windows that the vectors propose."""
COMMON = 100
"""Passages that BM25 proposes."""
FEW = 400
"""Up to so many passages nobody has to propose any: all are compared."""

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    Attributes:
        passage: the passage.
        score: weighted sum of z-scores; comparable within one question only.
        cosine: nearness of its best window to the question, from -1 to 1.
        lexical: BM25 score of the whole passage.
    """

    passage: Passage
    score: float
    cosine: float
    lexical: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A question made ready.

    Attributes:
        tokens: of the words that tell something.
        added: what clauses say instead of its everyday words.
        vector: of the whole question, of length 1.
    """

    tokens: tuple[str, ...]
    added: tuple[str, ...]
    vector: Vectors

    @classmethod
    def of(cls, question: str, vector: Vectors, more: Iterable[str] = ()) -> "Asked":
        """Makes a plain question ready; `more` are tokens that clauses say too, as far as it does not say them itself."""
        asked = asked_tokens(question)
        added = dict.fromkeys((*clause_tokens(question), *more))
        return cls(tuple(asked), tuple(token for token in added if token not in asked), vector)


def indexed(passage: Passage) -> tuple[str, ...]:
    """The windows of a passage as they are embedded, each led by its headings: a heading never leaves its body."""
    heading = " ".join(passage.title)
    return tuple(f"{heading} {window}".strip() for window in windows(passage.text) or ("",))


def text_id(text: str) -> str:
    """The id of an indexed text: its hash."""
    return digest(text).hex()


@dataclass(frozen=True, slots=True)
class _Counted:
    """The words of passages, counted whole, in their headings and in their windows.

    Attributes:
        ids: of each window, in the order of the passages.
        owner: the passage of each window.
        first: the first window of each passage, and the end.
        places: the windows with this id.
    """

    ids: tuple[str, ...]
    owner: Places
    first: Places
    places: Mapping[str, Sequence[int]]
    whole: Lexical
    headings: Lexical
    windows: Lexical


@lru_cache(maxsize=4)  # the same library is often opened anew in one process
def _count(passages: tuple[Passage, ...]) -> _Counted:
    texts = [indexed(passage) for passage in passages]
    ids = tuple(text_id(text) for each in texts for text in each)
    places: dict[str, list[int]] = {}
    for row, key in enumerate(ids):
        places.setdefault(key, []).append(row)
    counted = [[tokens(text) for text in each] for each in texts]
    names = [tokens(passage.name) for passage in passages]
    return _Counted(
        ids,
        np.repeat(np.arange(len(texts)), [len(each) for each in texts]),
        np.cumsum([0, *(len(each) for each in texts)]),
        places,
        Lexical(
            [name + [token for window in each for token in window] for name, each in zip(names, counted, strict=True)]
        ),
        Lexical([tokens(passage.title[-1]) if passage.title else [] for passage in passages]),
        Lexical([window for each in counted for window in each]),
    )


class Collection:
    """The passages of one domain in one language; never changed, only replaced."""

    def __init__(
        self, domain: Domain, language: Language, passages: Sequence[Passage], vectors: Mapping[str, Vectors]
    ) -> None:
        """Counts words and lines up the vectors.

        Args:
            domain: decides with the language how much words count beside vectors.
            language: of the passages.
            passages: of every version; at least one.
            vectors: by the id of the indexed text; every window of every passage needs one.
        """
        self.passages = tuple(passages)
        self._share = LEXICAL_SHARE[domain, language]
        counted = _count(self.passages)
        self._first, self._owner, self._places = counted.first, counted.owner, counted.places
        self._whole, self._headings, self._windows = counted.whole, counted.headings, counted.windows
        self._rows = np.stack([vectors[key] for key in counted.ids]).astype(np.float16)
        means = (
            np.add.reduceat(self._rows.astype(np.float32), self._first[:-1], axis=0) / np.diff(self._first)[:, None]
        )
        self._all_windows, self._all_means = (
            _Spread.of(self._rows.astype(np.float32)),
            _Spread.of(means.astype(np.float32)),
        )
        self.weights = self._whole.weights()
        """How much each token of the library tells."""

    def ids(self) -> set[str]:
        """The ids of all indexed texts."""
        return set(self._places)

    def rank(
        self,
        asked: Asked,
        nearest: Nearest,
        among: Places,
        limit: int,
        also: Places = np.empty(0, np.int64),  # noqa: B008 - never changed
    ) -> list[Hit]:
        """The passages that answer best, the best first.

        Args:
            asked: the question.
            nearest: proposes windows where there are too many passages to compare all.
            among: places of the passages that may answer, rising.
            limit: passages at most.
            also: places of passages that are found beyond the limit.
        """
        if not len(among):
            return []
        whole, window = (
            index.scores(asked.tokens) + ADDED * index.scores(asked.added) for index in (self._whole, self._windows)
        )
        pool = among if len(among) <= FEW else self._proposed(asked, nearest, among, whole)
        pool = np.union1d(pool, also).astype(np.int64)
        best_window = np.maximum.reduceat(window, self._first[:-1])
        top, mean = self._near(asked.vector, pool)
        lexical = WHOLE * _z(whole)[pool] + BEST * _z(best_window)[pool]
        dense = WHOLE * self._all_windows.z(asked.vector, top) + BEST * self._all_means.z(asked.vector, mean)
        heading = _z(self._headings.scores((*asked.tokens, *asked.added)))[pool]
        score = self._share * lexical + (1 - self._share) * dense + HEADED * heading
        order = np.argsort(-score, kind="stable")
        return [
            Hit(self.passages[pool[at]], float(score[at]), float(top[at]), float(whole[pool[at]]))
            for at in (*order[:limit], *(each for each in order[limit:] if pool[each] in also))
        ]

    def _proposed(self, asked: Asked, nearest: Nearest, among: Places, whole: npt.NDArray[np.float32]) -> Places:
        scored = whole[among]
        common = among[np.argpartition(-scored, COMMON)[:COMMON]]
        near = [row for key in nearest.nearest(asked.vector, NEAR) for row in self._places.get(key, ())]
        return np.union1d(common, np.intersect1d(self._owner[near], among)).astype(np.int64)

    def _near(self, question: Vectors, pool: Places) -> tuple[Vectors, Vectors]:
        """The best and the mean cosine of each passage's windows."""
        counts = self._first[pool + 1] - self._first[pool]
        rows = np.concatenate([np.arange(self._first[place], self._first[place + 1]) for place in pool])
        scores = self._rows[rows].astype(np.float32) @ question
        starts = np.cumsum(counts) - counts
        best: Vectors = np.maximum.reduceat(scores, starts)
        return best, np.add.reduceat(scores, starts) / counts


@dataclass(frozen=True, slots=True)
class _Spread:
    """Mean and covariance of all vectors, from which follows how any question's cosines spread, seen or not."""

    mean: Vectors
    covariance: Vectors

    @classmethod
    def of(cls, rows: Vectors) -> "_Spread":
        """The spread of these vectors."""
        apart = rows - rows.mean(axis=0)
        return cls(rows.mean(axis=0), apart.T @ apart / np.float32(len(rows)))

    def z(self, question: Vectors, cosines: Vectors) -> Vectors:
        """How many standard deviations each cosine lies above the mean of all."""
        spread = math.sqrt(max(float(question @ self.covariance @ question), 1e-12))
        found: Vectors = (cosines - float(self.mean @ question)) / spread
        return found


def _z(scores: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """How many standard deviations each lies above the mean; nothing where all are alike."""
    spread = scores.std()
    return (scores - scores.mean()) / spread if spread > 1e-9 else np.zeros_like(scores)
