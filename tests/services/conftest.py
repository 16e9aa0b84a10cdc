"""A unit of work on a database of its own, for the tests of actions."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import Session

from services.house import load_house
from services.work import Work
from storage.base import Ticker
from storage.database import open_database
from storage.keys import KeyStore
from storage.sealing import Vault
from tests.migrated import put_new

HOUSE = Path(__file__).parents[2] / "house.toml"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgres"])
def work(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Work]:
    """Work at noon, in an empty, migrated database of each kind."""
    sqlite = request.param == "sqlite"
    address = f"sqlite:///{tmp_path / 'data.db'}" if sqlite else request.getfixturevalue("databases").new()
    put_new(address)
    engine = open_database(address)
    keys = KeyStore(open_database(f"sqlite:///{tmp_path / 'keys.db'}"), bytes(32))
    with Session(engine) as session:
        yield Work(session, Vault(keys), load_house(HOUSE), Ticker(), NOON, ZoneInfo("Asia/Shanghai"))
    keys.close()
    engine.dispose()
