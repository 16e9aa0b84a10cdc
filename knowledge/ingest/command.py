"""`python -m knowledge ingest PATH …`: reads a document into the store from the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from knowledge.ingest.editions import Kind
from knowledge.ingest.errors import IngestError
from knowledge.settings import KnowledgeSettingsError, load_settings
from knowledge.terms.model import LANGUAGES, Language

app = typer.Typer()
WIDTH = 30


@app.command("ingest")
def ingest_command(
    path: Annotated[Path, typer.Argument(help="PDF, DOCX, HTML, Markdown, text or CSV.")],
    kind: Annotated[Kind, typer.Option(help="What the document is.")],
    product: Annotated[str, typer.Option(help="Key of the product, drug or guide: letters, digits, . _ -")],
    version: Annotated[str, typer.Option(help="A version that is there already is replaced.")],
    name: Annotated[str | None, typer.Option(help="What people call it.")] = None,
    language: Annotated[str | None, typer.Option(help="zh or en; found by itself when not given.")] = None,
    store: Annotated[
        Path | None, typer.Option(help="Folder of the library; without it library/ in SHOUWANG_HOME.")
    ] = None,
) -> None:
    """Add a document to the library; writes what changed as one JSON line."""
    from knowledge.ingest.ingesting import ingest  # its libraries would slow the other commands down

    if language not in (None, *LANGUAGES):
        _refuse(f"--language is {' or '.join(LANGUAGES)}.")
    spoken: Language | None = "zh" if language == "zh" else "en" if language == "en" else None
    folder = store or _store()
    try:
        kept = ingest(
            path,
            kind=kind,
            product=product,
            version=version,
            name=name,
            language=spoken,
            store=folder,
            progress=_bar,
        )
    except IngestError as error:
        _refuse(f"{path.name}: {error}")
    else:
        sys.stdout.write(json.dumps(kept.told(), ensure_ascii=False) + "\n")


def _store() -> Path:
    try:
        return load_settings().store
    except KnowledgeSettingsError as wrong:
        _refuse(str(wrong))


def _bar(done: int, of: int) -> None:
    """Draws how far it is; on a screen on one line, into a file only at its end."""
    screen = sys.stderr.isatty()
    if not screen and done < of:
        return
    filled = WIDTH * done // of
    end = "\n" if done == of else ""
    sys.stderr.write(f"{chr(13) if screen else ''}[{'#' * filled}{'.' * (WIDTH - filled)}] page {done} of {of}{end}")
    sys.stderr.flush()


def _refuse(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
