"""A PostgreSQL for the tests: one server for each process of pytest, one empty database for each test."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from functools import cached_property
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import create_engine

from bot.sharing import prepare_jobs
from storage.database import open_database
from storage.migrating import migrate
from tools.postgres import OwnPostgres


class Databases:
    """Makes databases, each with its own address."""

    def __init__(self, server: OwnPostgres) -> None:
        self.server = server
        self._numbers = count(1)
        self._admin = create_engine(server.address(), isolation_level="AUTOCOMMIT")
        with self._admin.connect() as connection:  # what a test wrote is nobody's loss
            connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
            connection.exec_driver_sql("SELECT pg_reload_conf()")

    def new(self, empty: bool = False) -> str:
        """The address of a new database: one that was migrated, or an empty one."""
        name = f"test_{next(self._numbers)}"
        self._create(name, "template1" if empty else self._migrated)
        return self.server.address(name)

    @cached_property
    def _migrated(self) -> str:
        """The database of which the others are copies."""
        self._create("migrated", "template1")
        engine = open_database(self.server.address("migrated"))
        migrate(engine)
        asyncio.run(prepare_jobs(self.server.address("migrated")))
        engine.dispose()
        return "migrated"

    def _create(self, name: str, template: str) -> None:
        with self._admin.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")

    def close(self) -> None:
        self._admin.dispose()
        self.server.stop()


def start(folder: Path) -> Databases:
    """Starts a server; the test is skipped where that cannot be, or fails when REQUIRE_POSTGRES=1."""
    try:
        return Databases(OwnPostgres(folder))
    except Exception as trouble:
        if os.environ.get("REQUIRE_POSTGRES") == "1":
            raise
        pytest.skip(f"there is no PostgreSQL: {trouble}")


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """PostgreSQL databases, as many as are asked for."""
    # Not in pytest's own folder, which only its owner may enter: started by root the server is another user.
    with TemporaryDirectory(prefix="shouwang-") as folder:
        made = start(Path(folder) / "postgres")
        yield made
        made.close()
