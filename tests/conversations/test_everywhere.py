"""The first run on every other set-up; `pytest tests/conversations --on NAME` plays all of them on one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conversations import test_first_run
from tests.postgres import Databases
from tests.setups import SETUPS, open_talk

OFTEN = ("sqlite-webhook", "postgres", "3-workers-webhook")
RARELY = tuple(name for name in SETUPS if name not in (*OFTEN, "sqlite"))


def play(name: str, home: Path, start: Callable[[], Databases]) -> None:
    talk = open_talk(name, home, start)
    try:
        test_first_run.test_from_the_first_word_to_open(talk, "zh")
    finally:
        talk.close()


@pytest.mark.parametrize("name", OFTEN)
def test_the_first_run(name: str, tmp_path: Path, databases: Databases) -> None:
    play(name, tmp_path, lambda: databases)


@pytest.mark.long
@pytest.mark.parametrize("name", RARELY)
def test_the_first_run_elsewhere(name: str, tmp_path: Path, databases: Databases) -> None:
    play(name, tmp_path, lambda: databases)
