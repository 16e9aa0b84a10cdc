"""Learns how answers are ordered and how sure they are: `PYTHONPATH=. python tests/knowledge/learn_answers.py`.

It learns from our own sets of questions and from a sample of the known questions that learn_senses.py never saw, each
with itself and half of its line taken away, and writes knowledge/library/answers/weights.toml. The sets `*_east`,
`*_west`, `answerable`, `answerable_held` and `unanswerable` are never looked at.
"""

import random
import re
import runpy
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.answers import Answers
from knowledge.answers.aims import language_of
from knowledge.answers.asked import ANYWHERE, Asked, asked
from knowledge.answers.confidence import part, tell
from knowledge.answers.features import NAMES, look
from knowledge.answers.known import NOTHING, Near
from knowledge.answers.order import WEIGHTS, ordered, part_of
from knowledge.passages import Domain, Passage
from knowledge.retrieval import Search
from knowledge.retrieval.question import plain
from knowledge.retrieval.search import Found

Numbers = npt.NDArray[np.float64]
held_out: Any = runpy.run_path(str(Path(__file__).parent / "held_out.py"))["held_out"]
MEASURE: Any = runpy.run_path(str(Path(__file__).parent / "measure_answers.py"))
SETS = ("answer_training.jsonl", "calibration.jsonl", "answerable_autumn.jsonl", "unanswerable_autumn.jsonl")
SAMPLE = {("named", True): 2400, ("named", False): 800, ("unnamed", True): 2000, ("unnamed", False): 1000}
"""How many known questions are learnt from: those of products with its name before them, the others as they are."""
STEADY_ORDER, STEADY = 1e-3, 3.0
"""How strongly weights are drawn to nothing, in standard deviations of what they count."""
WRONG = 2.0
"""How much an answer where there is none counts beside a missing one."""
OF_OTHERS = 3.0
"""How much a question counts that somebody wrote who saw no rules; every other counts 1."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what was found for it; `counts` is how much it counts."""

    row: Any
    found: Found
    near: Near
    looks: Numbers
    gold: npt.NDArray[np.bool_]
    part: str
    counts: float


def cases(search: Search) -> list[Case]:
    """Every question that is learnt from, searched."""
    made: list[Case] = []
    answers = Answers(search)
    for row, besides, counts in (*of_sets(), *of_known(search)):
        held = (row["gold"][0]["document"], row["held"]) if "held" in row else None
        found, near = answers.find(row["text"], row["lang"], held=held, besides=besides)
        if not found.hits:
            continue
        gold = {(place["document"], place["number"]) for place in row.get("gold", ())}
        made.append(_case(search, row, found, near, gold, counts))
        if found.scope.documents:
            made.append(unread(search, made[-1], gold))
    return made


def _case(search: Search, row: Any, found: Found, near: Near, gold: set[tuple[str, str]], counts: float) -> Case:
    looks = look(plain(row["text"]), found, search.weights(Domain.TERMS, row["lang"]), near)
    right = np.array([(hit.passage.document, hit.passage.number) in gold for hit in found.hits])
    return Case(row, found, near, looks, right, part_of(found), counts)


def unread(search: Search, case: Case, gold: set[tuple[str, str]]) -> Case:
    """The same question to the same document, as if an admin had added it: with no known questions."""
    hits = tuple(replace(hit, passage=replace(hit.passage, source=None)) for hit in case.found.hits)
    return _case(search, case.row, replace(case.found, hits=hits), NOTHING, gold, case.counts)


def of_sets() -> Iterator[tuple[Any, frozenset[str], float]]:
    """The questions of our sets, with what each counts."""
    for name in SETS:
        for row in MEASURE["questions"](name):
            yield row, frozenset(), OF_OTHERS if name.endswith("autumn.jsonl") else 1.0


def of_known(search: Search) -> Iterator[tuple[Any, frozenset[str], float]]:
    """A sample of the known questions, with those of its line that do not count."""
    products: dict[tuple[str, str], Passage] = {
        (document, language): passages[0]
        for document in {each.file for each in asked()} - {ANYWHERE}
        for language in ("zh", "en")
        if (passages := search.passages(document, search.versions(document)[-1], language))
        and passages[0].source == "product-terms"
    }
    lines: dict[tuple[str, int], list[str]] = {}
    for each in asked():
        lines.setdefault((each.file, each.line), []).append(each.text)
    chance = random.Random(7)
    left = dict(SAMPLE)
    for each in chance.sample(asked(), len(asked())):
        if not held_out(each.text):
            continue
        language = language_of(each.text)
        product = products.get((each.file, language))
        if product is None and any((document, language) in products for document, _ in each.places):
            continue
        kind = "unnamed" if product is None else "named", bool(each.places)
        if left[kind] == 0:
            continue
        left[kind] -= 1
        mates = [text for text in lines[each.file, each.line] if text != each.text]
        yield _row(each, language, product), frozenset([each.text, *chance.sample(mates, len(mates) // 2)]), 1.0


def _row(each: Asked, language: str, product: Passage | None) -> dict[str, Any]:
    name = "" if product is None else re.sub(r"[（(].*?[)）]", "", product.name).strip()
    text = f"{name}{'，' if language == 'zh' else ': '}{each.text}" if name else each.text
    gold = [{"document": document, "number": number} for document, number in each.places]
    return {"text": text, "lang": language} | ({"gold": gold} if gold else {})


def learn_order(known: Sequence[Case]) -> dict[str, float]:
    """Weights under which the right passages are likeliest."""
    rows = [case for case in known if case.gold.any()]
    looks, gold = np.vstack([case.looks for case in rows]), np.concatenate([case.gold for case in rows])
    sizes = np.array([len(case.gold) for case in rows])
    of, first = np.repeat(np.arange(len(rows)), sizes), np.cumsum(sizes) - sizes
    middle, spread = looks.mean(axis=0), looks.std(axis=0) + 1e-6
    shaped = (looks - middle) / spread
    weights, mean, square = (np.zeros(len(NAMES)) for _ in range(3))
    for step in range(1, 601):
        told = shaped @ weights
        likely = np.exp(told - np.maximum.reduceat(told, first)[of])
        likely /= np.add.reduceat(likely, first)[of]
        right = likely * gold
        slope = shaped.T @ (likely - right / np.add.reduceat(right, first)[of]) / len(rows) + STEADY_ORDER * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = 0.03 if step < 400 else 0.01
        weights -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return dict(zip(NAMES, (weights / spread).tolist(), strict=True))


def learn_confidence(known: Sequence[tuple[Mapping[str, float], bool, float]]) -> dict[str, float]:
    """A logistic regression, by Newton's steps."""
    names = list(known[0][0])
    looks = np.array([[signs[name] for name in names] for signs, _, _ in known])
    right = np.array([float(each) for _, each, _ in known])
    counts = np.array([count for _, _, count in known]) * np.where(right == 1, 1.0, WRONG)
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
        order = {name: learn_order([case for case in every if case.part == name]) for name in PARTS}
        signs: dict[str, list[tuple[Mapping[str, float], bool, float]]] = {name: [] for name in PARTS}
        for case in every:
            weights = search.weights(Domain.TERMS, case.row["lang"])
            best = ordered(plain(case.row["text"]), case.found, weights, case.near, order[case.part])
            first = bool(case.gold[case.found.hits.index(best.hits[0])])
            # A wrong passage for a question that has a right one teaches neither.
            if (first or "gold" not in case.row) and (told := tell(case.found, best, weights)):
                signs[part(best)].append((told, first, case.counts))
        parts = order | {f"sure-{name}": learn_confidence(told) for name, told in signs.items()}
    text = "# Made by tests/knowledge/learn_answers.py; never written by hand.\n"
    for name, learnt in parts.items():
        text += f"\n[{name}]\n" + "".join(f"{key} = {value:.4f}\n" for key, value in learnt.items())
    WEIGHTS.write_text(text, "utf-8")
    for name in PARTS:
        rows = [case for case in every if case.part == name and case.gold.any()]
        told = np.array(list(order[name].values()))
        right = sum(bool(case.gold[np.argmax(case.looks @ told)]) for case in rows)
        sys.stdout.write(f"{name}: the right passage first for {right} of {len(rows)}\n")


PARTS = ("named", "unnamed", "unread")

if __name__ == "__main__":
    main()
