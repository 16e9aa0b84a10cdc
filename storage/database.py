"""Opens the database: the pragmas of SQLite, the settings of PostgreSQL, and who waits for whom."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from storage.jobs import connect_jobs
from storage.later import write_at_the_end

UNWELL = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_NOMEM")
"""Names of SQLite's errors, https://www.sqlite.org/rescode.html, that say nothing about what was asked for."""
UNWELL_STATES = ("08", "53", "57P", "58")
"""Classes of PostgreSQL's errors with the same meaning: connection, resources, shutdown, system."""
CONFLICTS = ("40", "55P03", "23505")
"""PostgreSQL's errors of two transactions that met.

Serialization, deadlock, a lock that did not come in time, and a key that both made (the next number of a list).
"""
LOCK_TIMEOUT = "500ms"
"""Two groups of turns may wait for each other's rows; the one that waited too long is done again."""
POSTGRES_TROUBLE = "psycopg"
WRITE = "shouwang_write"
"""Execution option of a connection whose transactions take the write lock at once."""


def open_database(url: str) -> Engine:
    """Returns an engine for `url`, on which a commit survives a power cut: WAL with synchronous=FULL on SQLite.

    On PostgreSQL every transaction sees one moment (REPEATABLE READ): where SQLite lets one writer after the other
    look and then write, PostgreSQL refuses the second that writes what has changed since it looked. It is done again.

    Args:
        url: an SQLAlchemy URL; for SQLite the folder of the file is made.
    """
    address = address_of(url)
    options: dict[str, Any] = {}
    if address.get_backend_name() == "postgresql":
        options["isolation_level"] = "REPEATABLE READ"
        options["connect_args"] = {"application_name": "shouwang", "options": f"-c lock_timeout={LOCK_TIMEOUT}"}
    engine = create_engine(
        address, hide_parameters=True, **options
    )  # an error's text must not hold what people wrote
    write_at_the_end(engine)
    if engine.dialect.name == "postgresql":
        connect_jobs(engine)
    if engine.dialect.name == "sqlite":
        if engine.url.database:
            Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def address_of(url: str) -> URL:
    """Reads an SQLAlchemy URL; PostgreSQL is spoken to by psycopg, however its URL begins."""
    scheme, _, rest = url.partition("://")
    return make_url(f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else url)


def is_shared(engine: Engine) -> bool:
    """Whether other processes may use the database at the same time: PostgreSQL, not SQLite."""
    return engine.dialect.name == "postgresql"


@contextmanager
def standing_alone(engine: Engine, lock: int) -> Iterator[Connection]:
    """One transaction that makes or changes tables; processes that start at once go through it one by one.

    Args:
        engine: the database.
        lock: of which kind of work only one may be under way.
    """
    if is_shared(engine):  # what others did while this one waited must be seen
        engine = engine.execution_options(isolation_level="READ COMMITTED")
    with writing(engine).begin() as connection:
        if is_shared(engine):
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
            connection.execute(select(func.pg_advisory_xact_lock(lock)))
        yield connection


def conflict_of(error: BaseException) -> bool:
    """Whether two transactions met, so that this one has to be done again from its beginning."""
    return (getattr(getattr(error, "orig", error), "sqlstate", None) or "").startswith(CONFLICTS)


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
        if getattr(error, "connection_invalidated", False) or _is_lost(error):
            return "the connection was lost"
        error = error.__cause__ or error.__context__
    return None


def _is_lost(error: BaseException) -> bool:
    """psycopg's own errors of a connection that cannot be made or has broken carry no code of the server."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    kind = type(cause)
    return (
        kind.__module__.startswith(POSTGRES_TROUBLE)
        and kind.__name__ in ("OperationalError", "ConnectionTimeout", "InterfaceError")
        and getattr(cause, "sqlstate", None) is None
    )


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
    native: Any = connection.connection.dbapi_connection
    native.execute("BEGIN IMMEDIATE" if write else "BEGIN")
