"""Command line of the knowledge room: `python -m knowledge <sub-command>`."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from knowledge.settings import KnowledgeSettings, KnowledgeSettingsError, load_settings
from knowledge.subcommands import SubCommands

if TYPE_CHECKING:
    from knowledge.terms.model import Language

app = typer.Typer(
    cls=SubCommands,
    no_args_is_help=True,
    add_completion=False,
    help="Ask the knowledge room from the command line.",
)


@app.command()
def redflags() -> None:
    """Read messages, one a line, from standard input; write one JSON line for each."""
    from knowledge.redflags import detect

    for line in sys.stdin:
        text = line.rstrip("\r\n")
        flag = detect(text)
        answer = {"text": text, "emergency": flag is not None, "rule": flag.rule if flag else None}
        _tell(answer)


@app.command()
def ask(
    text: Annotated[str, typer.Argument(help="The question.")],
    language: Annotated[str, typer.Option(help="zh or en; by default the question's own.")] = "",
    held: Annotated[str, typer.Option(help="The version a person signed: document/version.")] = "",
    subject: Annotated[str, typer.Option(help="The document that the last answer came from.")] = "",
) -> None:
    """Answer a question from the library; write one JSON line."""
    gc.disable()  # One question and out: to look for garbage while the library is read takes half a second.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # Names and questions are read character by character.
    # What searches takes a second to import, which the other sub-commands need not wait for.
    from knowledge.answers import Answers
    from knowledge.answers.aims import language_of
    from knowledge.retrieval import open_search

    if language not in ("zh", "en", ""):
        raise typer.BadParameter("must be zh or en", param_hint="--language")
    document, _, version = held.partition("/")
    spoken: Language = "en" if (language or language_of(text)) == "en" else "zh"
    settings = _settings()
    search = open_search(settings, only=spoken)
    if settings.store.is_dir() and not settings.shelf_url:  # A shelf that others use is brought up by the bot.
        from knowledge.ingest.shelving import shelve

        shelve(settings.store, search)
    answer = Answers(search).answer(
        text,
        spoken,
        held=(document, version) if held else None,
        subject=subject or None,
    )
    search.close()
    if answer is None:
        _tell({"question": text, "answer": None})
        return
    passage = answer.passage
    _tell(
        {
            "question": text,
            "answer": list(answer.quotes),
            "document": passage.document,
            "name": passage.name,
            "version": passage.version,
            "number": passage.number,
            "title": list(passage.title),
            "page": passage.page,
            "passage": passage.key,
            "confidence": round(answer.confidence, 3),
            "also": [{"answer": list(each.quotes), "passage": each.passage.key} for each in answer.told[1:]],
            "alternatives": [each.key for each in answer.alternatives],
        }
    )
    gc.freeze()  # What was read goes with the process, unvisited.


@app.command()
def build() -> None:
    """Make the vectors of the library that come with the program."""
    from knowledge.build import build as make

    _tell({"windows": make(_settings())})


@app.command()
def evaluate(
    corpus: Annotated[Path, typer.Option(help="JSON lines with id and text.")],
    queries: Annotated[Path, typer.Option(help="JSON lines with question, gold and perhaps equivalent.")],
    scope_field: Annotated[str, typer.Option(help="Field of both files that names the document.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Write one JSON line instead of a table.")] = False,
    sample: Annotated[int, typer.Option(help="So many questions only; 0 means all.")] = 0,
) -> None:
    """Measure the search on a file of questions, beside BM25 alone and vectors alone."""
    from knowledge.evaluate import measure, table

    found = measure(_settings(), corpus, queries, scope_field or None, sample or None)
    sys.stdout.write((json.dumps(found, ensure_ascii=False) if as_json else table(found)) + "\n")


def _settings() -> KnowledgeSettings:
    try:
        return load_settings()
    except KnowledgeSettingsError as wrong:
        sys.stderr.write(f"{wrong}\n")
        raise typer.Exit(2) from wrong


def _tell(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    app()
