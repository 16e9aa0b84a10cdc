"""Whole journeys against a messenger that floods, breaks, loses answers and repeats itself: nothing goes astray.

The faults are drawn from a seed. A failing run names it; with SEED=… in the environment it is played again.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.tables.turn import inbox, letters
from tests.conversations.organiser import walk_to
from tests.postgres import Databases
from tests.process import ProcessTalk
from tests.talk import Heard, Voice

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(1500),
    pytest.mark.filterwarnings("ignore:unread_data"),  # aiohttp warns of itself when a large form comes in pieces
]
SEED = int(os.environ.get("SEED", "20261126"))
AT_ONCE = 40
"""People who talk at the same time."""
PATIENCE = 180.0
FAULTS = (
    {"kind": "429", "rate": 0.05, "retry_after": 1},
    {"kind": "5xx", "rate": 0.02},
    {"kind": "lost-reply", "rate": 0.01},
    {"kind": "repeated-update", "rate": 0.03},
)


@dataclass
class Patient(Voice):
    """Somebody who waits for their own answers, whatever others do.

    Attributes:
        said: how many updates they caused.
    """

    said: int = 0

    def listen(self) -> Heard:
        self.said += 1
        talk = self.talk
        assert isinstance(talk, Crowd)
        talk.answered(self.id, self.said)
        return self.look()


class Crowd(ProcessTalk):
    """Many people at once."""

    def person(self, name: str, language: str = "en", role: str | None = None) -> Voice:
        if name not in self._people:
            made = self.post("people", {"name": name, "language": language})
            self._people[name] = Patient(self, made["id"], name, language)
        return self._people[name]

    def answered(self, chat: int, said: int) -> None:
        """Waits until every turn of the chat is over and every answer is sent."""
        done = select(func.count()).where(inbox.c.chat_id == chat, inbox.c.done_at.is_not(None))
        waiting = select(func.count()).where(letters.c.chat_id == chat, letters.c.status.in_(("waiting", "sending")))
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with self.store.engine.connect() as connection:
                if (connection.scalar(done) or 0) >= said and not connection.scalar(waiting):
                    return
            time.sleep(0.05)
        raise AssertionError(f"a person waits for an answer; seed {SEED}\n{self.log.read_text()[-3000:]}")

    def journey(self, number: int) -> Voice:
        """One person, from the first word to a submitted fundraiser."""
        voice = self.person(f"Person {number}", "zh" if number % 2 else "en")
        voice.says("/start")
        voice.says("/fundraiser")
        walk_to(voice, "summary")
        voice.taps("fundraiser-submit")
        return voice


def told(voice: Voice) -> Counter[str]:
    """How often a person got each message."""
    return Counter(one.text.replace(voice.name, "…") for one in voice.heard)


def play(talk: Crowd, people: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Plays without faults, then with them, and compares."""
    quiet = {language: told(talk.journey(number)) for number, language in ((1, "zh"), (2, "en"))}
    for number, fault in enumerate(FAULTS):
        talk.post("faults", {**fault, "seed": SEED + number})
    begun = time.monotonic()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        voices = list(pool.map(talk.journey, range(3, people + 3)))
    seconds = time.monotonic() - begun
    met = {one["kind"]: one["met"] for one in talk.get("faults", {})}

    assert len(talk.fundraisers()) == people + 2, "a fundraiser is missing or was handed in twice"
    repeated = 0
    for voice in voices:
        assert voice.state.walk is None, f"{voice.name} does not stand where they should; seed {SEED}"
        heard = told(voice)
        wanted = quiet[voice.language]
        assert set(heard) == set(wanted), f"{voice.name} heard something else, or less; seed {SEED}"
        for text, times in wanted.items():
            assert heard[text] >= times, f"{voice.name} did not hear {text!r}; seed {SEED}"
            repeated += heard[text] - times
    assert repeated <= met["lost-reply"], "an answer came twice although no reply was lost"
    assert all(met.values())
    with talk.store.engine.connect() as connection:
        statuses = Counter(connection.scalars(select(letters.c.status)))
        assert connection.scalar(select(func.count()).where(inbox.c.parked)) == 0
    assert set(statuses) == {"sent"}
    with capsys.disabled():
        print(
            f"\n{people} journeys in {seconds:.0f} s, seed {SEED}: met {met}; {repeated} answers came twice, 0 lost"
        )


def test_200_journeys_in_one_process(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Crowd(tmp_path) as talk:
        play(talk, 200, capsys)


def test_40_journeys_over_a_webhook_with_3_workers(
    tmp_path: Path, databases: Databases, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = [("serve",), ("work",), ("work",), ("work",), ("deliver",)]
    with Crowd(tmp_path, parts, database_url=databases.new(), webhook=True) as talk:
        play(talk, 40, capsys)
