"""The set-ups in which the same conversations are played: which database, which door, how many processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.webhook import PATH
from tests.postgres import Databases
from tests.process import ProcessTalk
from tests.talk import Talk, free_port


@dataclass(frozen=True)
class SetUp:
    """One way to run the house.

    Attributes:
        workers: how many processes take turns, beside one that serves and one that delivers; 0: one process does all.
    """

    postgres: bool
    webhook: bool
    workers: int = 0


SETUPS = {
    "sqlite": SetUp(postgres=False, webhook=False),
    "sqlite-webhook": SetUp(postgres=False, webhook=True),
    "postgres": SetUp(postgres=True, webhook=False),
    "postgres-webhook": SetUp(postgres=True, webhook=True),
    "1-worker": SetUp(postgres=True, webhook=False, workers=1),
    "1-worker-webhook": SetUp(postgres=True, webhook=True, workers=1),
    "3-workers": SetUp(postgres=True, webhook=False, workers=3),
    "3-workers-webhook": SetUp(postgres=True, webhook=True, workers=3),
}


def open_talk(name: str, home: Path, databases: Callable[[], Databases]) -> Talk:
    """A conversation in one of the set-ups.

    Args:
        name: a key of SETUPS.
        home: an empty folder.
        databases: starts PostgreSQL when it is needed.
    """
    setup = SETUPS[name]
    database = databases().new() if setup.postgres else ""
    if setup.workers:
        parts = [("serve",), *[("work",)] * setup.workers, ("deliver",)]
        return ProcessTalk(home, parts, database_url=database, webhook=setup.webhook, pay_sheet=True)
    webhook = f"http://127.0.0.1:{free_port()}{PATH}" if setup.webhook else ""
    return Talk(home, database_url=database, webhook_url=webhook)
