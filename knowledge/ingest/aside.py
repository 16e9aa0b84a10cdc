"""Documents that were read and wait for somebody's word; they lie beside the store and are not quoted."""

from __future__ import annotations

import json
import re
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from knowledge.ingest.cut import Chunk
from knowledge.ingest.editions import Reading
from knowledge.ingest.errors import Gone
from knowledge.ingest.store import write

WAITING = ".waiting"
PATIENCE = 7 * 24 * 3600
"""Seconds after which a document for which nobody spoke is dropped."""


def set_aside(reading: Reading, store: Path) -> str:
    """Keeps a reading for a week and returns its key, the same for the same file; what waited too long is dropped."""
    folder = store / WAITING
    for path in folder.glob("*.json"):
        with suppress(FileNotFoundError):  # somebody else was first
            if path.stat().st_mtime < time.time() - PATIENCE:
                path.unlink()
    key = reading.source[:32]
    write(folder / f"{key}.json", asdict(reading))
    return key


def take_up(key: str, store: Path) -> Reading:
    """The reading of that key; raises Gone."""
    if not re.fullmatch(r"[0-9a-f]{32}", key):
        raise Gone
    try:
        packed = json.loads((store / WAITING / f"{key}.json").read_text("utf-8"))
        chunks = tuple(Chunk(**{**one, "title": tuple(one["title"])}) for one in packed.pop("chunks"))
        tables, pictures = tuple(packed.pop("tables")), tuple(packed.pop("pictures"))
        return Reading(**packed, chunks=chunks, tables=tables, pictures=pictures)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Gone from error
