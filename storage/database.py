"""Opens the database: the pragmas of SQLite, and who waits for whom."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

UNWELL = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_NOMEM")
"""Names of SQLite's errors, https://www.sqlite.org/rescode.html, that say nothing about what was asked for."""
UNWELL_STATES = ("08", "53", "57P", "58")
"""Classes of PostgreSQL's errors with the same meaning: connection, resources, shutdown, system."""
WRITE = "shouwang_write"
"""Execution option of a connection whose transactions take the write lock at once."""


def open_database(url: str) -> Engine:
    """Returns an engine for `url`; SQLite runs in WAL with synchronous=FULL, so a commit survives a power cut.

    Args:
        url: an SQLAlchemy URL; for SQLite the folder of the file is made.
    """
    engine = create_engine(url, hide_parameters=True)  # an error's text must not hold what people wrote
    if engine.dialect.name == "sqlite":
        if engine.url.database:
            Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def writing(engine: Engine) -> Engine:
    """The same database, for transactions that are going to write: they queue at BEGIN and never fail half-way."""
    return engine.execution_options(**{WRITE: True})


def trouble_of(error: BaseException | None) -> str | None:
    """Names the trouble of the database itself (a full disk, a lost connection), None for an error of who asked.

    SQLite may roll back by itself when its disk is full; the next command then fails in its own way, so the errors
    behind an error count too.
    """
    while error is not None:
        name = getattr(error, "sqlite_errorname", None) or ""
        if name.startswith(UNWELL):
            return str(name)
        state = getattr(error, "sqlstate", None) or ""
        if state.startswith(UNWELL_STATES):
            return f"SQLSTATE {state}"
        if getattr(error, "connection_invalidated", False):
            return "the connection was lost"
        error = error.__cause__ or error.__context__
    return None


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    native: Any = connection
    native.isolation_level = None  # the driver must not begin by itself, else savepoints do not hold
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=15000",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
