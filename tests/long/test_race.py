"""Twenty doctors race for two hundred cards: each card has one doctor, and none is lost."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conversations.clinic import ask, case_of, consultation, events_of
from tests.postgres import Databases
from tests.setups import open_talk
from tests.talk import Talk, Voice


def race(talk: Talk, doctors: int, cards: int) -> Counter[int]:
    """Lets every doctor press every card in an order of their own; returns how many each has."""
    staff = [talk.person(f"Doctor {number}", role="doctor") for number in range(doctors)]
    made = [ask(talk, talk.person(f"Patient {number}")) for number in range(cards)]

    def press(doctor: Voice) -> None:
        message = max(doctor.chat)
        order = list(made)
        random.Random(doctor.id).shuffle(order)
        for one in order:
            talk.post(
                f"people/{doctor.id}/press",
                {"message_id": message, "data": f"@c-claim:{one}", "force": True},
            )

    with ThreadPoolExecutor(doctors) as pool:
        list(pool.map(press, staff))
    talk.settle()
    won: Counter[int] = Counter()
    for one in made:
        case = case_of(talk, one)
        claims = events_of(talk, case.id, "claim")
        assert case.state == "claimed"
        assert [event.by_id for event in claims] == [case.worker_id], "one claim"
        assert consultation(talk, one).doctor_id == case.worker_id
        won[case.worker_id or 0] += 1
    for doctor in staff:
        doctor.look()
        told = sum(one.has("consultation-queue-taken") or one.has("case-taken") for one in doctor.heard)
        assert told == cards - won[doctor.id], "each other one is told"
    assert won.total() == cards
    return won


def test_five_doctors_race_for_ten_cards(talk: Talk) -> None:
    race(talk, 5, 10)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", ["sqlite", "3-workers-webhook"])
def test_twenty_doctors_race_for_two_hundred_cards(
    name: str, tmp_path: Path, databases: Databases, capsys: pytest.CaptureFixture[str]
) -> None:
    talk = open_talk(name, tmp_path, lambda: databases)
    try:
        won = race(talk, 20, 200)
    finally:
        talk.close()
    with capsys.disabled():
        print(
            f"\n{name}: 200 cards, one claim each, by {len(won)} doctors, {min(won.values())} to {max(won.values())}"
        )
