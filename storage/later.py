"""Rows that a transaction writes at its end: of a whole group of turns, those of one kind at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Engine, event

from storage.prepared import Prepared, Values, begun

LATER = "shouwang later"


def write_at_the_end(engine: Engine) -> None:
    """Lets each transaction of this engine write what was put off before it commits."""
    event.listen(engine, "commit", write_now)
    event.listen(engine, "rollback", forget)


def put_off(connection: Connection, statement: Prepared, rows: Iterable[Values]) -> None:
    """Runs a statement for these rows at the end of the transaction; nobody may ask for them until then."""
    waiting: dict[Prepared, list[Values]] = begun(connection).info.setdefault(LATER, {})
    waiting.setdefault(statement, []).extend(rows)


def write_now(connection: Connection) -> None:
    """Writes what was put off."""
    waiting: dict[Prepared, list[Values]] = connection.info.pop(LATER, {})
    for statement, rows in waiting.items():
        statement.run(connection, rows)


def forget(connection: Connection) -> None:
    """Drops what was put off."""
    connection.info.pop(LATER, None)
