"""Makes known questions of sets that were read: `PYTHONPATH=. python tests/knowledge/take_questions.py FILE...`.

A line as in measure_answers.py becomes a line of knowledge/library/answers/asked/, without the name of its document.
Before that somebody reads what measure_answers.py prints of the set: either the set or the library is wrong there.
`python -m knowledge build` makes the vectors afterwards.
"""

import argparse
import json
import runpy
import sys
import tempfile
from pathlib import Path
from typing import Any

from knowledge.answers import Answers
from knowledge.answers.asked import ANYWHERE, ASKED, asked
from knowledge.retrieval import load_terms
from knowledge.retrieval.question import plain
from knowledge.settings import KnowledgeSettings

MEASURE: Any = runpy.run_path(str(Path(__file__).parent / "measure_answers.py"))


def line(answers: Answers, row: Any, products: frozenset[str]) -> tuple[str, dict[str, Any]]:
    """The file of a question, and its line there; `products` are called by name, house rules mostly not."""
    found, _ = answers.find(row["text"], row["lang"])
    named = found.scope.documents
    gold = [(place["document"], place["number"]) for place in row.get("gold", ())]
    documents = {document for document, _ in gold} or named
    alone = len(documents) == 1 and (documents == named or not documents & products)
    file = next(iter(documents)) if alone else ANYWHERE
    clauses = [number if document == file else f"{document}/{number}" for document, number in gold]
    told = {language: [plain(found.question)] if language == row["lang"] else [] for language in ("zh", "en")}
    return file, ({"clauses": clauses} if clauses else {}) | told


def main() -> None:
    """Takes each file."""
    wanted = argparse.ArgumentParser(description="Makes known questions of sets that were read.")
    wanted.add_argument("files", type=Path, nargs="+")
    told = wanted.parse_args()
    products = frozenset(product.key for product in load_terms(KnowledgeSettings(_env_file=None)).products())
    known = {each.text for each in asked()}
    before = len(known)
    with tempfile.TemporaryDirectory() as folder:
        answers = Answers(MEASURE["open_library"](Path(folder)))
        for row in (json.loads(text) for file in told.files for text in file.read_text("utf-8").splitlines()):
            file, new = line(answers, row, products)
            text = "".join(new["zh"] + new["en"])
            if text in known:
                continue
            known.add(text)
            with (ASKED / f"{file}.jsonl").open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(new, ensure_ascii=False) + "\n")
    sys.stdout.write(f"{len(known) - before} taken\n")


if __name__ == "__main__":
    main()
