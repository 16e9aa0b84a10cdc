"""Learns the first turn of vectors, from which tests/knowledge/learn_senses.py goes on: no layer changes yet.

Vectors of a language model are turned so that questions of one line lie together and those of other lines apart
(a contrastive loss, van den Oord et al. 2018, arXiv:1807.03748).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge.answers.asked import Asked
from knowledge.retrieval.cache import Vectors
from knowledge.retrieval.embeddings import unit

SIZE: Final = 192
"""Numbers of a turned vector: half of the model's, and no worse."""
_ROUNDS, _BATCH, _HEAT, _PACE = 20, 128, 0.05, 1e-3
_SEED: Final = 7


@dataclass(frozen=True, slots=True)
class Sense:
    """What turns a vector: `turn` of shape (SIZE, dimensions of the model); the `middle` is taken off before."""

    middle: Vectors
    turn: Vectors

    def of(self, vectors: Vectors) -> Vectors:
        """The vectors, one or a row each, turned and of length 1."""
        return unit((vectors - self.middle) @ self.turn.T)


def learn(asked: Sequence[Asked], vectors: Vectors) -> Sense:
    """What puts the questions of each line together; the same for the same questions.

    Args:
        asked: the known questions.
        vectors: of the model, a row for each.
    """
    chance = np.random.default_rng(_SEED)
    lines: dict[tuple[str, int], list[int]] = {}
    for row, each in enumerate(asked):
        if each.places:
            lines.setdefault((each.file, each.line), []).append(row)
    many = [rows for rows in lines.values() if len(rows) > 1]
    places = [frozenset(asked[rows[0]].places) for rows in many]
    middle = vectors.mean(axis=0)
    centred = vectors - middle
    turn = np.linalg.svd(centred, full_matrices=False)[2][:SIZE]
    mean, square = np.zeros_like(turn), np.zeros_like(turn)
    step = 0
    for again in range(_ROUNDS):
        # Every other round lines of one document stand together, which are the hardest to tell apart.
        order = np.arange(len(many)) if again % 2 else chance.permutation(len(many))
        for start in range(0, max(len(many) - _BATCH, 0) + 1, _BATCH):
            batch = order[start : start + _BATCH]
            pairs = np.array([chance.choice(many[line], 2, replace=False) for line in batch])
            apart = np.array([[not places[a] & places[b] or a == b for b in batch] for a in batch])
            slope = _slope(turn, centred[pairs[:, 0]], centred[pairs[:, 1]], apart)
            step += 1
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            turn = turn - _PACE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return Sense(middle.astype(np.float32), turn.astype(np.float32))


def _slope(turn: Vectors, left: Vectors, right: Vectors, apart: npt.NDArray[np.bool_]) -> Vectors:
    """The slope of the loss of a batch of partners; those that are not `apart` answer the same and do not count."""
    a, b = left @ turn.T, right @ turn.T
    long_a, long_b = (np.linalg.norm(each, axis=1, keepdims=True) for each in (a, b))
    a, b = a / long_a, b / long_b
    near = np.where(apart, a @ b.T / _HEAT, -1e4)
    told = np.exp(near - near.max(axis=1, keepdims=True))
    heard = np.exp(near - near.max(axis=0, keepdims=True))
    pull = (told / told.sum(axis=1, keepdims=True) + heard / heard.sum(axis=0, keepdims=True)) / 2
    pull = (pull - np.eye(len(pull))) / (len(pull) * _HEAT)
    to_a, to_b = pull @ b, pull.T @ a
    to_a = (to_a - a * (a * to_a).sum(axis=1, keepdims=True)) / long_a
    to_b = (to_b - b * (b * to_b).sum(axis=1, keepdims=True)) / long_b
    slope: Vectors = to_a.T @ left + to_b.T @ right
    return slope
