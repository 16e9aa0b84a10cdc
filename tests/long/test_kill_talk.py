"""Killing the bot (-9) at any point of a relay: no message is lost, and at most one a kill comes twice."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.conversations.staff_room import ask_for_help
from tests.long.moments import answered, at_once, kept, whenever
from tests.process import ProcessTalk
from tests.talk import Voice

pytestmark = [pytest.mark.long, pytest.mark.timeout(1800)]
KILLS = 200


MOMENTS = (at_once, kept, answered, whenever)


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
