"""Scenes of consultations: patients who ask, doctors who are there."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.casework.rules import Urgency
from services.consultation import actions
from services.consultation.rules import Tier
from storage.tables.cases import Case, CaseEvent
from storage.tables.consultations import Consultation
from tests.conversations.staff_room import forced
from tests.talk import Talk, Voice

CARD = {
    "complaint": "My throat has hurt for three days.",
    "since": "three days",
    "relation": "self",
    "name": None,
    "born": "1988-05-01",
    "sex": "female",
    "weight": None,
    "expecting": "no",
    "weeks": None,
    "allergies": ["penicillin"],
    "conditions": "none",
    "medicines": "unknown",
    "files": [],
    "reasons": [],
}


def ask(
    talk: Talk,
    patient: Voice,
    department: str = "general-practice",
    tier: Tier = Tier.ASSISTANT,
    urgency: Urgency = Urgency.TODAY,
    **card: Any,
) -> str:
    """Puts a consultation into the queue and returns its id; nobody is called for it."""
    made: list[str] = []

    def act(work: Any) -> None:
        made.append(actions.ask(work, patient.id, CARD | card, department, tier, urgency).id)

    talk.act(act)
    return made[0]


def consultation(talk: Talk, consultation_id: str) -> Consultation:
    """How it stands now."""
    with Session(talk.bot.store.engine, expire_on_commit=False) as session:
        return session.get_one(Consultation, consultation_id)


def case_of(talk: Talk, consultation_id: str) -> Case:
    """Its case as it stands now."""
    with Session(talk.bot.store.engine, expire_on_commit=False) as session:
        return session.scalars(select(Case).where(Case.about == f"consultation:{consultation_id}")).one()


def events_of(talk: Talk, case_id: str, verb: str) -> list[CaseEvent]:
    """What happened to a case, of one kind."""
    with Session(talk.bot.store.engine, expire_on_commit=False) as session:
        wanted = select(CaseEvent).where(CaseEvent.case_id == case_id, CaseEvent.verb == verb)
        return list(session.scalars(wanted.order_by(CaseEvent.id)))


def handed(talk: Talk, language: str = "en") -> tuple[Voice, Voice, str]:
    """A doctor who has the consultation of a patient."""
    doctor, patient = talk.person("Dr Chen", language, role="doctor"), talk.person("Wang", language)
    made = ask(talk, patient)
    forced(doctor, f"@c-claim:{made}")
    patient.look()
    assert patient.last.has("consultation-claimed")
    return doctor, patient, made


def close(doctor: Voice, made: str) -> None:
    """The doctor ends it with a summary."""
    forced(doctor, f"@c-close:{made}")
    while doctor.standing not in (None, "summary"):
        if doctor.standing == "advice":
            doctor.says("Rest, drink, come back if it gets worse.")
        elif doctor.standing == "findings":
            doctor.says("Red throat, no fever.")
        else:
            doctor.taps("consultation-close-follow-up-none" if doctor.standing == "follow_up" else "choice-skip")
    doctor.taps("consultation-close-submit")
