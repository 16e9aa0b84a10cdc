"""Statements that are compiled once say the same as those that SQLAlchemy runs, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, bindparam, select, update

from storage.database import open_database, writing
from storage.migrating import migrate
from storage.prepared import Prepared
from storage.tables.turn import letters

NOW = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)
NAMES = ("id", "chat_id", "payload", "once", "status", "tries", "written_at")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        made = open_database(f"sqlite:///{tmp_path / 'some.db'}")
        migrate(made)
    else:
        made = open_database(request.getfixturevalue("databases").new())
    yield made
    made.dispose()


def _letter(number: int) -> dict[str, object]:
    values = (number, 7, b"\x00words", number == 1, "waiting", 0, NOW)
    return dict(zip(NAMES, values, strict=True))


def test_what_is_written_is_read_back(engine: Engine) -> None:
    insert = Prepared.insert(letters, *NAMES)
    sent = Prepared(
        update(letters)
        .where(letters.c.id == bindparam("letter"), letters.c.sent_at.is_(None))
        .values(status="sent", sent_at=bindparam("now"), payload=None)
    )
    with writing(engine).begin() as connection:
        insert.run(connection, _letter(1))
        assert insert.run(connection, [_letter(2), _letter(3)]) == 2
        assert sent.run(connection, {"letter": 2, "now": NOW}) == 1
        assert sent.run(connection, {"letter": 2, "now": NOW}) == 0
    with engine.connect() as connection:
        rows = connection.execute(select(letters).order_by(letters.c.id)).all()
    assert [(row.id, row.once, row.status, row.payload) for row in rows] == [
        (1, True, "waiting", b"\x00words"),
        (2, False, "sent", None),
        (3, False, "waiting", b"\x00words"),
    ]
    assert [row.written_at for row in rows] == [NOW, NOW, NOW]
    assert rows[1].sent_at == NOW


def test_a_value_that_is_missing_is_an_error(engine: Engine) -> None:
    found = Prepared(select(letters.c.id).where(letters.c.chat_id == bindparam("chat")))
    with engine.connect() as connection:
        assert found.first(connection, {"chat": 7}) is None
        with pytest.raises(KeyError):
            found.first(connection, {})


def test_rows_are_read_as_sqlalchemy_reads_them(engine: Engine) -> None:
    names = ("chat_id", "payload", "once", "why", "written_at")
    found = Prepared(select(*(letters.c[name] for name in names)).where(letters.c.id == bindparam("letter")))
    with writing(engine).begin() as connection:
        Prepared.insert(letters, *NAMES).run(connection, _letter(1))
        assert found.first(connection, {"letter": 1}) == (7, b"\x00words", True, None, NOW)


def test_what_is_not_committed_is_undone(engine: Engine) -> None:
    with writing(engine).connect() as connection:
        Prepared.insert(letters, *NAMES).run(connection, _letter(1))
        connection.rollback()
    with engine.connect() as connection:
        assert connection.scalars(select(letters.c.id)).all() == []
