"""Thirty consultations at once over five doctors for a day: the figures are true, and nobody waits untold."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.consultation import doctors
from services.consultation.rules import ConsultationState
from services.work import Work
from storage.tables.cases import Case
from storage.tables.consultations import Consultation, Spoken
from tests.conversations.clinic import ask, close, consultation
from tests.conversations.staff_room import forced
from tests.setups import open_talk
from tests.talk import Talk, Voice

PATIENTS, DOCTORS = 30, 5
PACE = timedelta(minutes=5)
WAITED = ("consultation-queued", "consultation-still-waiting", "consultation-doctor-silent",
          "consultation-back-in-queue", "consultation-claimed")  # fmt: skip


class Day:
    """A day at the clinic: doctors take what waits, answer most of the time, close, and go off duty at night."""

    def __init__(self, talk: Talk, seed: int) -> None:
        self.talk = talk
        self.chance = random.Random(seed)
        self.doctors = [talk.person(f"Doctor {number}", role="doctor") for number in range(DOCTORS)]
        self.patients = [talk.person(f"Patient {number}") for number in range(PATIENTS)]
        self.made = [ask(talk, patient) for patient in self.patients]
        self.of = dict(zip(self.made, self.patients, strict=True))
        self.told: dict[str, list[datetime]] = defaultdict(lambda: [self.now])
        self.heard: dict[int, int] = {}

    @property
    def now(self) -> datetime:
        return self.talk.messenger.clock.now()

    def live(self) -> None:
        """Five minutes."""
        for one in self.made:
            state = consultation(self.talk, one)
            doctor = next((voice for voice in self.doctors if voice.id == state.doctor_id), None)
            if state.state == ConsultationState.WAITING and self.chance.random() < 0.15:
                taker = self.chance.choice(self.doctors)
                forced(taker, f"@c-claim:{one}")
                if self.chance.random() < 0.8:  # else called away: five minutes later somebody else is asked
                    taker.says("Hello, I am reading what you wrote.")
            elif state.state == ConsultationState.TALKING and doctor is not None:
                self._talk(one, doctor)
        self.talk.advance(seconds=PACE.total_seconds())
        self._look()

    def _talk(self, one: str, doctor: Voice) -> None:
        if self.chance.random() < 0.25:
            return  # busy elsewhere
        forced(doctor, f"@talk:{self._case(one)}")
        doctor.says("How do you feel?")
        if self.chance.random() < 0.7:
            self.of[one].says("A little better.")
        if self.chance.random() < 0.3:
            close(doctor, one)

    def _case(self, one: str) -> str:
        return next(case.id for case in self.talk.cases() if case.about == f"consultation:{one}")

    def _look(self) -> None:
        for one, patient in self.of.items():
            patient.look()
            new = patient.heard[self.heard.get(patient.id, 0) :]
            self.heard[patient.id] = len(patient.heard)
            if any(message.has(key) for message in new for key in WAITED):
                self.told[one].append(self.now)

    def check_nobody_waits_untold(self) -> None:
        """Who waits was told within as long again as they have waited, and a quarter of an hour."""
        for one in self.made:
            state = consultation(self.talk, one)
            if state.state == ConsultationState.WAITING and state.queued_at is not None:
                silent = self.now - self.told[one][-1]
                assert silent <= (self.now - state.queued_at) + timedelta(minutes=15), one


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_day_at_the_clinic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talk = open_talk("sqlite", tmp_path, lambda: pytest.fail("no database is needed"))
    try:
        day = Day(talk, seed=20261126)
        began = day.now
        while day.now - began < timedelta(hours=24):
            busy = any(consultation(talk, one).state in ("waiting", "talking") for one in day.made)
            if busy:
                day.live()
                day.check_nobody_waits_untold()
            else:
                talk.advance(hours=1)
        ends = [consultation(talk, one) for one in day.made]
        figures = _figures(talk, day)
    finally:
        talk.close()
    states = {state: sum(one.state == state for one in ends) for state in ConsultationState}
    with capsys.disabled():
        ends_of = {state.value: count for state, count in states.items() if count}
        print(f"\n{PATIENTS} consultations, {DOCTORS} doctors: {ends_of}; {figures}")
    assert states[ConsultationState.CLOSED] >= PATIENTS / 2
    assert states[ConsultationState.CLOSED] + states[ConsultationState.UNANSWERED] == PATIENTS


def _figures(talk: Talk, day: Day) -> dict[str, float]:
    """What the desk tells of the day, held against what the tables have."""
    conversation = talk.bot.program.conversation
    assert conversation is not None
    with Session(talk.bot.store.engine) as session:
        work: Work = conversation.work(session, day.now)
        told = [doctors.day(work, doctor.id) for doctor in day.doctors]
        rows = session.scalars(select(Consultation)).all()
        midnight = day.now.astimezone(work.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        closed = [one for one in rows if one.state == "closed" and one.closed_at and one.closed_at >= midnight]
        taken = [one for one in rows if one.claimed_at and one.claimed_at >= midnight]
        assert sum(one.closed for one in told) == len(closed)
        assert sum(one.taken for one in told) == len(taken)
        assert sum(one.open for one in told) == sum(one.state == "talking" for one in rows)
        for one in rows:
            of_case = Case.about == f"consultation:{one.id}"
            words = (
                select(Spoken.at).join(Case, Case.id == Spoken.case_id).where(of_case, Spoken.by_id != one.person_id)
            )
            assert session.scalar(words.order_by(Spoken.id).limit(1)) == one.answered_at, "the first word of a doctor"
        answered = [one for one in rows if one.answered_at is not None]
        kept = [one for one in answered if one.promised_by is not None and one.answered_at <= one.promised_by]
        return {"answered": len(answered), "in time": len(kept)}
