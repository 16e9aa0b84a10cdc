"""What PostgreSQL's processes tell each other: each transaction leaves its wake-ups behind when it commits.

Workers are woken by a job in pgqueuer's queue, which exactly one of them takes; the news that concern every process
go by NOTIFY. On SQLite there is one process, and nobody has to be told.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

import orjson
from pgqueuer.adapters.persistence.qb import QueryQueueBuilder
from pgqueuer.domain.settings import DBSettings, Durability
from pgqueuer.ports.driver import SyncDriver
from pgqueuer.queries import SyncQueries
from psycopg import RawCursor
from psycopg.rows import dict_row
from sqlalchemy import Connection, Engine, event, text

TURNS = "turns"
"""Entrypoint of the jobs that wake a worker; the payload lists chats."""
LETTERS = "shouwang_letters"
"""Channel: letters wait."""
FORGOTTEN = "shouwang_forgotten"
"""Channel: the key of this person is gone; who holds it in memory drops it."""
WANTED = "shouwang wanted"
NOTIFY = text("SELECT pg_notify(:channel, :payload)")


@cache
def job_settings() -> DBSettings:
    """Where pgqueuer's tables are: a schema of their own; its journal is statistics and needs no write-ahead log."""
    return DBSettings(db_schema="jobs", durability=Durability.balanced)


class TurnDriver(SyncDriver):
    """Lets pgqueuer write over the connection of the running transaction."""

    def __init__(self, connection: Connection) -> None:
        self._native: Any = connection.connection.driver_connection

    def fetch(self, query: str, *args: object) -> list[dict[str, object]]:
        """Runs a query with PostgreSQL's own placeholders and returns its rows."""
        cursor = RawCursor(self._native, row_factory=dict_row)
        cursor.execute(query, args or None)
        return cursor.fetchall()


def connect_jobs(engine: Engine) -> None:
    """Lets each transaction of this engine send its wake-ups as its last act."""
    event.listen(engine, "commit", _send)
    event.listen(engine, "rollback", _drop)


def wake_workers(connection: Connection, chats: Iterable[int]) -> None:
    """Wakes a worker for these chats when the transaction commits."""
    if connection.dialect.name != "postgresql":
        return
    _wanted(connection)[0].update(chats)


def tell(connection: Connection, channel: str, payload: str = "") -> None:
    """Tells every process that listens, when the transaction commits."""
    if connection.dialect.name != "postgresql":
        return
    _wanted(connection)[1].add((channel, payload))


def _wanted(connection: Connection) -> tuple[set[int], set[tuple[str, str]]]:
    found: tuple[set[int], set[tuple[str, str]]] = connection.info.setdefault(WANTED, (set(), set()))
    return found


def _send(connection: Connection) -> None:
    chats, news = connection.info.pop(WANTED, (None, None))
    if chats:
        queries = SyncQueries(TurnDriver(connection), QueryQueueBuilder(job_settings()))
        queries.enqueue(TURNS, orjson.dumps(sorted(chats)))
    if news:
        connection.execute(NOTIFY, [{"channel": channel, "payload": payload} for channel, payload in sorted(news)])


def _drop(connection: Connection) -> None:
    connection.info.pop(WANTED, None)
