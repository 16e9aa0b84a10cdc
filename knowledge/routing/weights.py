"""A softmax regression over hashed features: training, calibration, and the file in which it is shipped."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.routing.features import COLUMNS, Features
from knowledge.routing.model import LEARNT, Intent

Floats = NDArray[np.float32]
FILE = Path(__file__).parent / "weights.npz"
STEPS = 300
RATE = 5.0
RIDGE = 1e-4
FOLDS = 5
TEMPERATURES = np.linspace(0.3, 3.0, 55)


class StaleWeights(RuntimeError):
    """The shipped weights are missing or of another form."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt.

    Attributes:
        table: a row for each column of features, a column for each learnt intent.
        temperature: scores are divided by it, so that the shares are as sure as they are right.
        digest: of the features and intents that it was learnt from.
    """

    table: Floats
    bias: Floats
    temperature: float
    digest: str

    def shares(self, told: Features) -> Floats:
        """The probability of every learnt intent."""
        return _softmax(self.scores(told)[None, :] / self.temperature)[0]

    def scores(self, told: Features) -> Floats:
        """The score of every learnt intent."""
        if not told.columns:
            return self.bias
        values = np.asarray(told.values, np.float32)
        return self.bias + values @ self.table[list(told.columns)]

    def save(self, file: Path = FILE) -> None:
        """Writes the file that is shipped."""
        used = np.flatnonzero(np.abs(self.table).max(axis=1) > 0)
        np.savez_compressed(
            file,
            columns=used.astype(np.uint16),
            table=self.table[used].astype(np.float16),
            bias=self.bias,
            temperature=np.float32(self.temperature),
            digest=np.array(self.digest),
        )

    @staticmethod
    def load(file: Path = FILE) -> "Weights":
        """Reads the file that is shipped.

        Raises:
            StaleWeights: it is missing.
        """
        if not file.exists():
            raise StaleWeights(f"{file.name} is missing: run `python -m knowledge build-routing`")
        with np.load(file) as kept:
            table = np.zeros((COLUMNS, len(LEARNT)), np.float32)
            table[kept["columns"]] = kept["table"]
            return Weights(table, kept["bias"], float(kept["temperature"]), str(kept["digest"]))


def digest(rows: Sequence[Features], intents: Sequence[Intent]) -> str:
    """A fingerprint of what weights are learnt from; other weights are stale."""
    made = hashlib.sha256()
    for row, intent in zip(rows, intents, strict=True):
        values = [round(value, 4) for value in row.values]
        made.update(repr((intent.value, row.columns, values)).encode())
    return made.hexdigest()


def learn(rows: Sequence[Features], intents: Sequence[Intent]) -> Weights:
    """Learns the weights, and from lines held out in turns how sure they are."""
    wanted = np.array([LEARNT.index(intent) for intent in intents])
    scores = held_out(rows, wanted)
    temperature = min(TEMPERATURES, key=lambda each: _loss(scores / each, wanted))
    table, bias = _fit(rows, wanted)
    return Weights(table, bias, float(temperature), digest(rows, intents))


def held_out(rows: Sequence[Features], wanted: NDArray[np.int_]) -> Floats:
    """The scores of every line by weights that were learnt without it."""
    scores = np.zeros((len(rows), len(LEARNT)), np.float32)
    for fold in range(FOLDS):
        out = np.arange(len(rows)) % FOLDS == fold
        table, bias = _fit([row for row, away in zip(rows, out, strict=True) if not away], wanted[~out])
        part = Weights(table, bias, 1.0, "")
        scores[out] = [part.scores(row) for row, away in zip(rows, out, strict=True) if away]
    return scores


def _fit(rows: Sequence[Features], wanted: NDArray[np.int_]) -> tuple[Floats, Floats]:
    """Full-batch gradient descent with Nesterov's momentum; the same lines give the same weights.

    The weights are sums of lines, so that a share of every line is learnt instead of a weight of every column:
    there are far fewer lines.
    """
    used = np.unique([column for row in rows for column in row.columns])
    place = {int(column): number for number, column in enumerate(used)}
    dense = np.zeros((len(rows), len(used)), np.float32)
    for number, row in enumerate(rows):
        dense[number, [place[column] for column in row.columns]] = row.values
    alike = dense @ dense.T
    goal = np.eye(len(LEARNT), dtype=np.float32)[wanted]
    parts = np.zeros((len(rows), len(LEARNT)), np.float32)
    bias = np.zeros(len(LEARNT), np.float32)
    ahead = parts
    for step in range(STEPS):
        error = (_softmax(alike @ ahead + bias) - goal) / len(rows)
        following = ahead - RATE * (error + RIDGE * ahead)
        bias = bias - RATE / 10 * error.sum(axis=0)
        ahead = following + step / (step + 3) * (following - parts)
        parts = following
    table = np.zeros((COLUMNS, len(LEARNT)), np.float32)
    table[used] = dense.T @ parts
    return table, bias


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares


def _loss(scores: Floats, wanted: NDArray[np.int_]) -> float:
    return float(-np.log(_softmax(scores)[np.arange(len(wanted)), wanted] + 1e-9).mean())
