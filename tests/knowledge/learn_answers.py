"""Learns how answers are ordered and how sure they are: `PYTHONPATH=. python tests/knowledge/learn_answers.py`.

It learns from calibration.jsonl and answer_training.jsonl and writes knowledge/library/answers/weights.toml. The half
"held" of the latter was measured once before anything was learnt from it. The other sets are never looked at.
"""

import runpy
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.answers import Answers
from knowledge.answers.confidence import tell
from knowledge.answers.elsewhere import belongs_elsewhere
from knowledge.answers.features import BY_NAME, NAMES, look
from knowledge.answers.known import Near
from knowledge.answers.order import WEIGHTS, Ordered, ordered
from knowledge.passages import Domain
from knowledge.retrieval import Search
from knowledge.retrieval.question import plain
from knowledge.retrieval.search import Found

Numbers = npt.NDArray[np.float64]
MEASURE: Any = runpy.run_path(str(Path(__file__).parent / "measure_answers.py"))
STEADY_ORDER, STEADY = 10.0, 1.0
"""How strongly weights are drawn to the start, in standard deviations of their looks; with less, the order follows
the manner of whoever wrote the questions and does worse on those of others."""
WRONG = 1.3
"""How much an answer where there is none counts beside a missing one."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what was found for it."""

    row: Any
    found: Found
    near: Near
    looks: Numbers
    gold: npt.NDArray[np.bool_]

    @property
    def part(self) -> str:
        """The part of the weights that orders its passages."""
        return "named" if self.found.scope.documents else "unnamed"


def cases(search: Search) -> list[Case]:
    """Every question of our own sets, searched."""
    made: list[Case] = []
    answers = Answers(search)
    for row in MEASURE["questions"]("answer_training.jsonl") + MEASURE["questions"]("calibration.jsonl"):
        held = (row["gold"][0]["document"], row["held"]) if "held" in row else None
        found, near = answers.find(row["text"], row["lang"], held=held)
        if not found.hits:
            continue
        places = {(place["document"], place["number"]) for place in row.get("gold", ())}
        looks = look(plain(row["text"]), found, search.weights(Domain.TERMS, row["lang"]), near)
        gold = np.array([(hit.passage.document, hit.passage.number) in places for hit in found.hits])
        made.append(Case(row, found, near, looks, gold))
    return made


def learn_order(known: Sequence[Case], names: Sequence[str]) -> dict[str, float]:
    """Weights under which the right passages are likeliest; the search's own order is where they start."""
    rows = [case for case in known if case.gold.any()]
    size = len(names)  # the first of all names
    spread = np.vstack([case.looks[:, :size] for case in rows]).std(axis=0) + 1e-9
    start = np.zeros(size)
    start[names.index("fused")] = spread[names.index("fused")]
    weights, mean, square = start.copy(), np.zeros(size), np.zeros(size)
    for step in range(1, 401):
        slope = STEADY_ORDER * (weights - start)
        for case in rows:
            looks = case.looks[:, :size] / spread
            likely = np.exp(looks @ weights - (looks @ weights).max())
            likely /= likely.sum()
            slope += looks.T @ (likely - likely * case.gold / (likely * case.gold).sum())
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = 0.05 if step <= 200 else 0.025
        weights -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return dict(zip(names, (weights / spread).tolist(), strict=True))


def learn_confidence(known: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """A logistic regression, by Newton's steps."""
    names = list(known[0][0])
    looks = np.array([[signs[name] for name in names] for signs, _ in known])
    right = np.array([float(each) for _, each in known])
    counts = np.where(right == 1, 1.0, WRONG)
    middle, spread = looks.mean(axis=0), looks.std(axis=0) + 1e-9
    shaped = np.hstack([(looks - middle) / spread, np.ones((len(looks), 1))])
    steady = np.append(np.full(len(names), STEADY), 1e-6)
    weights = np.zeros(len(names) + 1)
    for _ in range(60):
        likely = 1 / (1 + np.exp(-shaped @ weights))
        slope = shaped.T @ (counts * (likely - right)) + steady * weights
        bend = (shaped.T * (counts * likely * (1 - likely))) @ shaped + np.diag(steady)
        weights -= np.linalg.solve(bend, slope)
    plainly = weights[:-1] / spread
    return {"start": float(weights[-1] - plainly @ middle), **dict(zip(names, plainly.tolist(), strict=True))}


def main() -> None:
    """Learns, and writes what was learnt."""
    with tempfile.TemporaryDirectory() as folder:
        search = MEASURE["open_library"](Path(folder))
        every = cases(search)
        order = {
            part: learn_order([case for case in every if case.part == part], names)
            for part, names in (("named", BY_NAME), ("unnamed", NAMES))
        }
        signs: list[tuple[dict[str, float], bool]] = []
        for case in every:
            weights = search.weights(Domain.TERMS, case.row["lang"])
            asked = plain(case.row["text"])
            if belongs_elsewhere(asked, weights, named=bool(case.found.scope.documents)):
                continue
            best: Ordered = ordered(asked, case.found, weights, case.near, order[case.part])
            first = case.gold[case.found.hits.index(best.hits[0])]
            # A wrong passage for a question that has a right one teaches neither.
            if first or "gold" not in case.row:
                told = tell(case.found, best, weights)
                signs.extend([(told, bool(first))] if told else [])
        parts = {**order, "confidence": learn_confidence(signs)}
    text = "# Made by tests/knowledge/learn_answers.py; never written by hand.\n"
    for part, learnt in parts.items():
        text += f"\n[{part}]\n" + "".join(f"{name} = {value:.4f}\n" for name, value in learnt.items())
    WEIGHTS.write_text(text, "utf-8")
    for half in ("learn", "held"):
        rows = [case for case in every if case.row.get("half") == half and "gold" in case.row]
        told = {part: np.array([of.get(name, 0.0) for name in NAMES]) for part, of in order.items()}
        first = sum(bool(case.gold[np.argmax(case.looks @ told[case.part])]) for case in rows)
        sys.stdout.write(f"{half}: the right passage first for {first} of {len(rows)}\n")


if __name__ == "__main__":
    main()
