"""Migrations: there and back again, and the mapped classes say what the database has."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, insert, inspect, select

from storage.base import Base
from storage.database import open_database, writing
from storage.keys import KeyStore
from storage.migrating import config, downgrade, drift, migrate, revision_of
from storage.tables.turn import inbox

NOW = datetime(2026, 11, 23, tzinfo=UTC)
REVISIONS = [one.revision for one in reversed(list(ScriptDirectory.from_config(config()).walk_revisions()))]


@pytest.fixture(params=["sqlite", "postgres"])
def engine(tmp_path: Path, request: pytest.FixtureRequest):
    file = f"sqlite:///{tmp_path / 'shouwang.db'}"
    made = open_database(file if request.param == "sqlite" else request.getfixturevalue("databases").new(empty=True))
    yield made
    made.dispose()


def _told(index: Mapping[str, Any]) -> dict[str, Any]:
    """An index whose conditions can be compared: they come as objects."""
    options = {key: str(value) for key, value in index.get("dialect_options", {}).items()}
    return {**index, "dialect_options": options}


def shape(engine: Engine) -> dict[str, object]:
    """Every table with its columns, keys and indexes."""
    look = inspect(engine)
    return {
        name: (
            sorted((one["name"], str(one["type"]), one["nullable"]) for one in look.get_columns(name)),
            look.get_pk_constraint(name),
            sorted(look.get_foreign_keys(name), key=str),
            sorted((_told(one) for one in look.get_indexes(name)), key=str),
            sorted(look.get_unique_constraints(name), key=str),
        )
        for name in look.get_table_names()
        if name != "alembic_version"
    }


def test_the_stairs_up_down_and_up_again(engine):
    below = "base"
    for revision in REVISIONS:
        before = shape(engine)
        migrate(engine, revision)
        after = shape(engine)
        assert after != before, f"{revision} changes nothing"
        downgrade(engine, below)
        assert shape(engine) == before, f"{revision} does not go back"
        migrate(engine, revision)
        assert shape(engine) == after
        below = revision
    now, newest = revision_of(engine)
    assert now == newest == REVISIONS[-1]


def test_the_mapped_classes_do_not_drift_from_the_database(engine):
    migrate(engine)
    assert drift(engine) == []
    assert set(shape(engine)) == set(Base.metadata.tables)


def test_drift_is_seen(engine):
    migrate(engine)
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("ALTER TABLE people ADD COLUMN forgotten INTEGER")
        connection.exec_driver_sql("DROP INDEX ix_cases_about")
    assert {one[0] for one in drift(engine)} == {"remove_column", "add_index"}


def test_migrating_the_newest_form_changes_nothing(engine):
    migrate(engine)
    with writing(engine).begin() as connection:
        connection.execute(insert(inbox).values(update_id=1, chat_id=1, received_at=NOW))
    before = shape(engine)
    migrate(engine)
    assert shape(engine) == before
    with engine.connect() as connection:
        assert connection.scalar(select(inbox.c.update_id)) == 1


def test_a_migration_that_fails_leaves_the_database_as_it_was(engine):
    with writing(engine).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE timers (id INTEGER)")  # the last table is there already
    with pytest.raises(Exception, match="timers"):
        migrate(engine)
    assert list(shape(engine)) == ["timers"]
    assert revision_of(engine)[0] is None


def test_a_commit_survives_a_power_cut(engine):
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":  # fsync is the server's: only tests turn it off
            assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == "on"
            return
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_processes_that_start_at_once_migrate_one_after_the_other(databases):
    address = databases.new(empty=True)

    def start(_: int) -> str | None:
        own = open_database(address)
        migrate(own)
        KeyStore(own, bytes(32)).key(7)
        now, _newest = revision_of(own)
        own.dispose()
        return now

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(start, range(4))) == {REVISIONS[-1]}
