"""Learns the departments of a labelled file: letters and the library's marks under one linear model."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from knowledge.triage.features import grams, marks
from knowledge.triage.model import Evidence
from knowledge.triage.trained import Model, features

SEEN: Final = 2
"""In how many messages a piece of letters has to stand before it counts."""
PENALTY: Final = 1.0
"""The linear model's C: what a message on the wrong side costs."""


class DataError(ValueError):
    """A training file cannot be used; the message names the file, the line and what is missing."""


@dataclass(frozen=True, slots=True)
class Question:
    """A labelled message; `names_disease` is None where the file does not say."""

    text: str
    label: str
    names_disease: bool | None = None


def read_questions(file: Path) -> tuple[Question, ...]:
    """Labelled messages, a JSON object a line: `question` (or `text`), `department`, maybe `names_disease`.

    Raises:
        DataError: the file is missing, a line is no such object, or fewer than two departments are named.
    """
    found = []
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file}: cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found.append(_question(line, f"{file.name}: line {number}"))
    if len({question.label for question in found}) < 2:
        raise DataError(f"{file.name}: department: fewer than two are named; there is nothing to learn")
    return tuple(found)


def train(evidence: Sequence[Evidence], labels: Sequence[str]) -> Model:
    """The model of these messages; the same messages always make the same model.

    Args:
        evidence: what the library sees in each message.
        labels: the department of each, in the same order; at least two different ones.
    """
    seen: Counter[str] = Counter()
    marked: set[str] = set()
    for each in evidence:
        seen.update(grams(each.plain).keys())
        marked.update(name for name, _ in marks(each))
    pieces = sorted(name for name, count in seen.items() if count >= SEEN)
    names = (*pieces, *sorted(marked))
    rarity = np.ones(len(names), dtype=np.float32)
    counts = np.array([seen[name] for name in pieces], dtype=np.float64)
    rarity[: len(pieces)] = np.log((1 + len(evidence)) / (1 + counts)) + 1
    places = {name: place for place, name in enumerate(names)}
    rows = [features(each, places, rarity) for each in evidence]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.array([place for row in rows for place in row], dtype=np.int64)
    values = np.array([value for row in rows for value in row.values()], dtype=np.float64)
    matrix = csr_matrix((values, columns, ends), shape=(len(rows), len(names)))
    learner = LinearSVC(C=PENALTY, random_state=0).fit(matrix, np.array(labels))
    weights, base = learner.coef_, learner.intercept_
    if len(learner.classes_) == 2:
        weights, base = np.vstack([-weights, weights]), np.concatenate([-base, base])
    return Model(
        tuple(map(str, learner.classes_)), names, rarity, weights.T.astype(np.float32), base.astype(np.float32)
    )


def _question(line: str, spot: str) -> Question:
    try:
        row: Any = json.loads(line)
    except ValueError as error:
        raise DataError(f"{spot}: is not JSON: {error}") from error
    if not isinstance(row, dict):
        raise DataError(f"{spot}: is not a JSON object")
    text = row.get("question", row.get("text"))
    label = row.get("department")
    for field, value in (("question", text), ("department", label)):
        if not isinstance(value, str) or not value.strip():
            raise DataError(f"{spot}: {field}: is missing or empty")
    named = row.get("names_disease")
    return Question(str(text), str(label), None if named is None else bool(named))
