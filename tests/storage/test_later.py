"""What is put off is written with the transaction, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, bindparam, select, update

from storage.database import open_database, writing
from storage.later import forget, put_off, write_now
from storage.migrating import migrate
from storage.prepared import Prepared
from storage.tables.turn import chats

NOW = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
NEW = Prepared.insert(chats, "chat_id", "state", "version", "spoke_at")
NEXT = Prepared(update(chats).where(chats.c.chat_id == bindparam("chat")).values(version=bindparam("next")))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        made = open_database(f"sqlite:///{tmp_path / 'some.db'}")
        migrate(made)
    else:
        made = open_database(request.getfixturevalue("databases").new())
    yield made
    made.dispose()


def _chat(number: int) -> dict[str, object]:
    return {"chat_id": number, "state": b"somewhere", "version": 1, "spoke_at": NOW}


def _kept(engine: Engine) -> list[tuple[int, int]]:
    with engine.connect() as connection:
        rows = connection.execute(select(chats.c.chat_id, chats.c.version).order_by(chats.c.chat_id))
        return [(row.chat_id, row.version) for row in rows]


def test_it_is_written_in_order_when_the_transaction_commits(engine: Engine) -> None:
    with writing(engine).begin() as connection:
        put_off(connection, NEW, [_chat(1)])
        put_off(connection, NEXT, [{"chat": 1, "next": 2}])
        put_off(connection, NEW, [_chat(2)])
        assert connection.execute(select(chats)).all() == []
    assert _kept(engine) == [(1, 2), (2, 1)]


def test_it_goes_with_a_transaction_that_is_undone(engine: Engine) -> None:
    with writing(engine).connect() as connection:
        put_off(connection, NEW, [_chat(1)])
        connection.rollback()
        connection.execute(select(chats))
        connection.commit()
    assert _kept(engine) == []


def test_it_can_be_written_at_once_or_dropped(engine: Engine) -> None:
    with writing(engine).begin() as connection:
        put_off(connection, NEW, [_chat(1)])
        write_now(connection)
        put_off(connection, NEW, [_chat(2)])
        forget(connection)
    assert _kept(engine) == [(1, 1)]
