"""A new SQLite database in its newest form: migrated once in a process, then copied, since migrating takes long."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from storage.database import address_of, open_database
from storage.migrating import migrate


def put_new(address: str) -> None:
    """Makes the file of an SQLite address where there is none; PostgreSQL's databases come migrated."""
    url = address_of(address)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        Path(url.database).write_bytes(_newest())


@cache
def _newest() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "new.db"
        engine = open_database(f"sqlite:///{file}")
        migrate(engine)
        engine.dispose()  # the last connection brings the write-ahead log into the file
        return file.read_bytes()
