"""Durable rows of the messenger: one SQLite file, one writer, commits in groups."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson


class Table(StrEnum):
    """What is kept; each is a table of key and JSON body."""

    BOTS = "bots"
    PEOPLE = "people"
    CHATS = "chats"
    MESSAGES = "messages"
    UPDATES = "updates"
    FILES = "files"
    CALLBACKS = "callbacks"
    CHECKOUTS = "checkouts"
    PAYMENTS = "payments"


# Written once here: an f-string around a table's name would look like a query put together from input.
_ROW = "(key TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"
_CREATE = {t: f"CREATE TABLE IF NOT EXISTS {t} {_ROW}" for t in Table}
_PUT = {t: f"INSERT OR REPLACE INTO {t} (key, body) VALUES (?, ?)" for t in Table}  # noqa: S608 - our own enum
_DROP = {t: f"DELETE FROM {t} WHERE key = ?" for t in Table}  # noqa: S608 - our own enum
_ROWS = {t: f"SELECT key, body FROM {t}" for t in Table}  # noqa: S608 - our own enum


class Store:
    """Keeps rows of JSON; whatever was put in one turn of the event loop is committed together.

    The journal is WAL with synchronous=NORMAL: a killed process loses nothing that `saved` has acknowledged.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        for statement in _CREATE.values():
            self._db.execute(statement)
        self._waiting: dict[Table, dict[str, Any]] = {}
        self._commit: asyncio.Future[None] | None = None

    def rows(self, table: Table) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every row of a table, key and body."""
        for key, body in self._db.execute(_ROWS[table]):
            yield key, orjson.loads(body)

    def put(self, table: Table, key: str, body: dict[str, Any]) -> None:
        """Keep this body under this key from the next commit on."""
        self._waiting.setdefault(table, {})[key] = body
        self._schedule()

    def drop(self, table: Table, key: str) -> None:
        """Forget this key from the next commit on."""
        self._waiting.setdefault(table, {})[key] = None
        self._schedule()

    async def saved(self) -> None:
        """Return once everything put so far is committed."""
        if self._commit is not None:
            await asyncio.shield(self._commit)

    def close(self) -> None:
        """Commit what waits and close the file."""
        self._write()
        self._db.close()

    def _schedule(self) -> None:
        if self._commit is None:
            loop = asyncio.get_running_loop()
            self._commit = loop.create_future()
            loop.call_soon(self._flush)

    def _flush(self) -> None:
        commit, self._commit = self._commit, None
        try:
            self._write()
        except sqlite3.Error as error:
            if commit is not None and not commit.done():
                commit.set_exception(error)
                commit.exception()  # seen: those who wait get it again, and nobody may be waiting
        else:
            if commit is not None and not commit.done():
                commit.set_result(None)

    def _write(self) -> None:
        if not self._waiting:
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            for table, rows in self._waiting.items():
                kept = [(key, orjson.dumps(body)) for key, body in rows.items() if body is not None]
                dropped = [(key,) for key, body in rows.items() if body is None]
                if kept:
                    self._db.executemany(_PUT[table], kept)
                if dropped:
                    self._db.executemany(_DROP[table], dropped)
            self._db.execute("COMMIT")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._waiting.clear()
