"""Killing the bot (-9) at any point of a relay: no message is lost, and at most one a kill comes twice."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.tables.turn import inbox, letters
from tests.conversations.staff_room import ask_for_help
from tests.process import ProcessTalk
from tests.talk import Voice

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]
KILLS = 200
PATIENCE = 2.0


def _until(condition: Callable[[], bool]) -> None:
    """Waits for a moment that may pass unseen."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not condition():
        time.sleep(0.0005)


def at_once(_talk: ProcessTalk) -> None:
    """The messenger has the message, the bot nothing."""


def kept(talk: ProcessTalk) -> None:
    """It lies in the inbox and nobody has looked at it."""
    waiting = select(inbox.c.update_id).where(inbox.c.done_at.is_(None))
    _until(lambda: _any(talk, waiting))


def posted(talk: ProcessTalk) -> None:
    """The turn is over, the copy is on its way."""
    under_way = select(letters.c.id).where(letters.c.status.in_(("waiting", "sending")))
    _until(lambda: _any(talk, under_way))


def whenever(_talk: ProcessTalk) -> None:
    """At any moment of the first tenth of a second."""
    time.sleep(random.Random(time.monotonic_ns()).uniform(0, 0.1))


def _any(talk: ProcessTalk, wanted: object) -> bool:
    with talk.store.engine.connect() as connection:
        return connection.execute(wanted.limit(1)).first() is not None  # type: ignore[attr-defined]


MOMENTS = (at_once, kept, posted, whenever)


def test_no_message_is_lost_and_few_come_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(20261126)
    kills: Counter[str] = Counter()
    with ProcessTalk(tmp_path) as talk:
        agent, person = talk.person("Ada", "en", role="agent"), talk.person("Bo", "en")
        ask_for_help(person)
        agent.look()
        agent.taps("human-desk-claim")
        for number in range(KILLS):
            speaker = chance.choice((agent, person))
            talk.post(f"people/{speaker.id}/messages", {"text": f"message {number:03}."})
            moment = chance.choice(MOMENTS)
            moment(talk)
            assert talk.process.kill() == -9
            talk.process.start()
            kills[moment.__name__] += 1
            talk.settle()
        came = {number: _times(agent, number) + _times(person, number) for number in range(KILLS)}
    lost = [number for number, times in came.items() if times == 0]
    twice = sum(times - 1 for times in came.values() if times > 1)
    with capsys.disabled():
        print(f"\n{sum(kills.values())} kills {dict(kills)}: {len(lost)} messages lost, {twice} came twice")
    assert lost == []
    assert twice <= KILLS
    assert max(came.values()) <= 2, "at most one more a kill"


def _times(voice: Voice, number: int) -> int:
    """How often the other side's message stands in this chat."""
    voice.look()
    return sum(
        f"message {number:03}." in raw.get("text", "") and bool(raw["from"].get("is_bot"))
        for raw in voice.chat.values()
    )
