"""Makes known questions of sets that were read: `PYTHONPATH=. python tests/knowledge/take_questions.py FILE...`.

A line as in measure_answers.py becomes a line of knowledge/library/answers/asked/, without the name of its document.
Before that it prints what the library answers otherwise and surely (`--look` only prints): either the set or the
library is wrong there, and somebody has to read it. `python -m knowledge build` makes the vectors.
"""

import argparse
import json
import runpy
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from knowledge.answers import Answers
from knowledge.answers.asked import ANYWHERE, ASKED, asked
from knowledge.retrieval.question import plain

MEASURE: Any = runpy.run_path(str(Path(__file__).parent / "measure_answers.py"))
SURELY = 0.8


def look(answers: Answers, row: Any) -> None:
    """Prints a question that is surely answered otherwise than its line says."""
    answer = answers.answer(row["text"], row["lang"])
    gold = {(place["document"], place["number"]) for place in row.get("gold", ())}
    if answer is None or answer.confidence < SURELY:
        return
    shown = [(each.passage.document, each.passage.number) for each in answer.told]
    if not gold.intersection(shown):
        sys.stdout.write(f"{row['text']} -> {shown[0]} {answer.quotes[0][:100]}; {sorted(gold)}\n")


def line(answers: Answers, row: Any) -> tuple[str, dict[str, Any]]:
    """The file of a question, and its line there."""
    found, _ = answers.find(row["text"], row["lang"])
    named = found.scope.documents if found.hits else frozenset[str]()
    gold = [(place["document"], place["number"]) for place in row.get("gold", ())]
    documents = {document for document, _ in gold} or named
    product = any(hit.passage.source == "product-terms" and hit.passage.document in documents for hit in found.hits)
    alone = len(documents) == 1 and (documents == named or not product)
    file = next(iter(documents)) if alone else ANYWHERE
    clauses = [number if document == file else f"{document}/{number}" for document, number in gold]
    text = plain(found.question if found.hits else row["text"])
    told = {language: [text] if language == row["lang"] else [] for language in ("zh", "en")}
    return file, ({"clauses": clauses} if clauses else {}) | told


def main() -> None:
    """Takes each file."""
    wanted = argparse.ArgumentParser(description="Makes known questions of sets that were read.")
    wanted.add_argument("files", type=Path, nargs="+")
    wanted.add_argument("--look", action="store_true")
    told = wanted.parse_args()
    known = {each.text for each in asked()}
    taken: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        answers = Answers(MEASURE["open_library"](Path(folder)))
        for row in (json.loads(text) for file in told.files for text in file.read_text("utf-8").splitlines()):
            look(answers, row)
            file, new = line(answers, row)
            text = "".join(new["zh"] + new["en"])
            if told.look or text in known:
                continue
            known.add(text)
            with (ASKED / f"{file}.jsonl").open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(new, ensure_ascii=False) + "\n")
            taken[file] += 1
    sys.stdout.write(f"{taken.total()} taken\n")


if __name__ == "__main__":
    main()
