"""A new SQLite database in its newest form: migrated once in a process, then copied, since migrating takes long."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from storage.database import open_database
from storage.migrating import migrate


def new_sqlite(file: Path) -> str:
    """Makes the file; returns the database's address."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_newest())
    return f"sqlite:///{file}"


@cache
def _newest() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "new.db"
        engine = open_database(f"sqlite:///{file}")
        migrate(engine)
        engine.dispose()  # the last connection brings the write-ahead log into the file
        return file.read_bytes()
