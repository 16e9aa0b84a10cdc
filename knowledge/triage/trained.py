"""A trained model: a message to the training file's own labels. Needs numpy alone; training lives elsewhere."""

import json
import math
import zipfile
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from knowledge.triage.features import grams, marks
from knowledge.triage.model import Evidence, Reason, Suggested, Suggestion, Why
from knowledge.triage.suggest import MOST_WORDS, SUGGESTED, Triage

FORMAT: Final = "triage-1"
SHARPNESS: Final = 4.0
"""How steeply margins become scores; the scores of all labels add up to 1."""
TOLD: Final = 0.02
"""The least score that words are given as a reason for; below it nothing the person wrote speaks for the label."""

Floats = npt.NDArray[np.float32]


class ModelError(ValueError):
    """A model file cannot be used; the message names the file and what is wrong."""


class Model:
    """Labels, the features they were learnt from, and a weight for every pair of the two."""

    def __init__(
        self, labels: tuple[str, ...], names: tuple[str, ...], rarity: Floats, weights: Floats, base: Floats
    ):
        """`rarity` is per name, `weights` names by labels, `base` per label.

        Raises:
            ValueError: the sizes do not go together or a weight is not finite.
        """
        if len(labels) < 2 or rarity.shape != (len(names),) or base.shape != (len(labels),):
            raise ValueError("labels, names and weights differ in size")
        if weights.shape != (len(names), len(labels)):
            raise ValueError("labels, names and weights differ in size")
        if not all(np.isfinite(part).all() for part in (rarity, weights, base)):
            raise ValueError("a weight is not a finite number")
        self.labels = labels
        self._names = names
        self._places = {name: place for place, name in enumerate(names)}
        self._rarity = rarity
        self._weights = weights
        self._base = base

    def row(self, evidence: Evidence) -> dict[int, float]:
        """The known features of a message by place: letters of length 1 together, and the library's marks."""
        return features(evidence, self._places, self._rarity)

    def margins(self, row: dict[int, float]) -> Floats:
        """How much speaks for each label."""
        places = np.fromiter(row.keys(), dtype=np.int64, count=len(row))
        values = np.fromiter(row.values(), dtype=np.float32, count=len(row))
        margins: Floats = values @ self._weights[places] + self._base
        return margins

    def suggest(self, triage: Triage, text: str) -> Suggestion:
        """The three likeliest labels with reasons; urgency is the library's. None when no feature is known."""
        library = triage.suggest(text)
        evidence = triage.evidence(text)
        row = self.row(evidence)
        if not row:
            return Suggestion((), library.urgency, library.emergency)
        margins = self.margins(row)
        shares = np.exp(SHARPNESS * (margins - margins.max()))
        shares /= shares.sum()
        best = np.argsort(-margins, kind="stable")[:SUGGESTED]
        departments = tuple(
            Suggested(
                self.labels[label],
                round(float(shares[label]), 3),
                self._why(row, evidence, int(label)) if shares[label] >= TOLD else (Why(Reason.WHOLE),),
            )
            for label in best
        )
        return Suggestion(departments, library.urgency, library.emergency)

    def _why(self, row: dict[int, float], evidence: Evidence, label: int) -> tuple[Why, ...]:
        """The person's words that speak most for a label; pieces of letters where no sign does."""
        told: dict[str, float] = {}
        pieces: dict[str, float] = {}
        for place, value in row.items():
            kind, _, name = self._names[place].partition(":")
            more = value * float(self._weights[place, label])
            if kind in "sf" and name in evidence.signs:
                words = evidence.signs[name]
                told[words] = told.get(words, 0.0) + more
            elif kind == "g" and len(name) > 1 and name.isalnum():
                pieces[name] = more
        best = _best(told, MOST_WORDS) or _best(pieces, 1)
        return (Why(Reason.MENTION, best),) if best else (Why(Reason.WHOLE),)

    def save(self, file: Path) -> None:
        """Writes the model as plain arrays: no code is ever read back from it."""
        head = json.dumps({"format": FORMAT, "labels": self.labels, "names": self._names}, ensure_ascii=False)
        with file.open("wb") as out:
            np.savez_compressed(
                out,
                head=np.frombuffer(head.encode("utf-8"), dtype=np.uint8),
                rarity=self._rarity,
                weights=self._weights,
                base=self._base,
            )


def features(evidence: Evidence, places: dict[str, int], rarity: Floats) -> dict[int, float]:
    """A message's features by place; `places` says where each known name stands."""
    row: dict[int, float] = {}
    for name, count in grams(evidence.plain).items():
        if (place := places.get(name)) is not None:
            row[place] = (1 + math.log(count)) * float(rarity[place])
    length = math.sqrt(sum(value * value for value in row.values()))
    row = {place: value / length for place, value in row.items()}
    row.update((places[name], weight) for name, weight in marks(evidence) if name in places)
    return row


def load_model(file: Path) -> Model:
    """The model in a file.

    Raises:
        ModelError: the file is missing, is no model of this format, or its parts do not go together.
    """
    try:
        with np.load(file, allow_pickle=False) as parts:
            head: Any = json.loads(bytes(parts["head"]).decode("utf-8"))
            if head["format"] != FORMAT:
                raise ModelError(f"{file}: has the format {head['format']!r}; train it again")
            return Model(
                tuple(map(str, head["labels"])),
                tuple(map(str, head["names"])),
                *(np.asarray(parts[part], dtype=np.float32) for part in ("rarity", "weights", "base")),
            )
    except FileNotFoundError:
        raise ModelError(f"{file}: is missing; train it with `python -m knowledge train-triage`") from None
    except ModelError:
        raise
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(f"{file}: is no triage model: {error}") from error


def _best(worth: dict[str, float], most: int) -> tuple[str, ...]:
    positive = (words for words, more in worth.items() if more > 0)
    return tuple(sorted(positive, key=lambda words: -worth[words])[:most])
