"""Command line of the drug library: `python -m knowledge drugs <sub-command>`."""

from __future__ import annotations

import dataclasses
import json
import sys

import typer

from knowledge.drugs.load import load
from knowledge.drugs.toml import DrugError

app = typer.Typer(no_args_is_help=True, help="Ask the drug library.")


@app.command()
def count() -> None:
    """Check the whole library and write how much of it rests on opened sources."""
    try:
        library = load()
    except DrugError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(1) from None
    _write(dataclasses.asdict(library.counts))


def _write(answer: object) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
