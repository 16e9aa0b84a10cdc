"""Command line of the knowledge room: `python -m knowledge <sub-command>`."""

from __future__ import annotations

import json
import sys

import typer

from knowledge.ingest.command import ingest_command
from knowledge.redflags import detect

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Ask the knowledge room from the command line.")
app.command("ingest")(ingest_command)


@app.command()
def redflags() -> None:
    """Read messages, one a line, from standard input; write one JSON line for each."""
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        flag = detect(text)
        answer = {"text": text, "emergency": flag is not None, "rule": flag.rule if flag else None}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    app()
