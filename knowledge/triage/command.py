"""Triage from the command line: suggest, train, measure. Only what learns or has learnt loads the learning libraries."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from knowledge.triage.load import load, load_labels
from knowledge.triage.model import Suggestion
from knowledge.triage.phrases import is_chinese

if TYPE_CHECKING:
    from knowledge.triage.train import Question

app = typer.Typer()
DATA = typer.Argument(help="Labelled questions, a JSON object a line: question, department.")


@app.command()
def triage(
    model: Annotated[Path | None, typer.Option(help="A trained model; its own labels are suggested.")] = None,
) -> None:
    """Read complaints, one a line, from standard input; write one JSON line of departments for each."""
    library = load()
    suggest: Callable[[str], Suggestion] = library.suggest
    if model is not None:
        from knowledge.triage.trained import ModelError, load_model

        try:
            trained = load_model(model)
        except ModelError as error:
            _stop(error)

        def suggest(text: str) -> Suggestion:
            return trained.suggest(library, text)

    for line in sys.stdin:
        text = line.rstrip("\r\n")
        suggestion = suggest(text)
        answer = {
            "text": text,
            "departments": [
                {
                    "department": each.key,
                    "name": library.name(each.key, is_chinese(text)),
                    "score": each.score,
                    "why": library.why(each, text),
                }
                for each in suggestion.departments
            ],
            "urgency": suggestion.urgency.value,
        }
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


@app.command()
def train_triage(
    data: Annotated[Path, DATA], out: Annotated[Path, typer.Option(help="Where the model goes.")]
) -> None:
    """Learn the departments of a labelled file and write a model for `triage --model`."""
    from knowledge.triage.train import train

    questions = _questions(data)
    library = load()
    model = train(
        [library.evidence(question.text) for question in questions], [question.label for question in questions]
    )
    model.save(out)
    sys.stdout.write(f"{len(questions)} questions, {len(model.labels)} departments: {out}\n")


@app.command()
def measure_triage(
    data: Annotated[Path, DATA], seed: Annotated[int, typer.Option(help="Shuffles the folds.")] = 0
) -> None:
    """Cross-validate the trained model beside a plain one, measure the library alone, print the confusion."""
    from knowledge.triage.measure import measure, report

    questions = _questions(data)
    library = load()
    sys.stdout.write(report(measure(library, load_labels(library), questions, seed)))


def _questions(data: Path) -> "tuple[Question, ...]":
    """The labelled questions of a file; stops with a sentence when it is none."""
    from knowledge.triage.train import DataError, read_questions

    try:
        return read_questions(data)
    except DataError as error:
        _stop(error)


def _stop(error: Exception) -> NoReturn:
    sys.stderr.write(f"{error}\n")
    raise typer.Exit(1)
