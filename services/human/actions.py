"""Opens and finds tickets to an agent."""

from datetime import timedelta

from sqlalchemy import select

from services.casework import actions as casework
from services.casework.rules import CaseState, Urgency
from services.work import Work
from storage.tables.cases import Case
from storage.tables.people import Person

DESK = "agent"
CRISIS_UNCLAIMED = "crisis-unclaimed"


def open_ticket(work: Work, person_id: int) -> Case | None:
    """The person's ticket that is not ended, None when there is none."""
    return work.session.scalar(
        select(Case).where(Case.desk == DESK, Case.person_id == person_id, Case.state != CaseState.DECIDED)
    )


def open_for(work: Work, person_id: int, words: str, urgency: Urgency) -> Case:
    """Files a ticket; one that is open already takes the words and the higher urgency instead."""
    case = open_ticket(work, person_id)
    if case is None:
        return casework.file(work, DESK, f"human:{person_id}", person_id, urgency, words)
    case.urgency = min(case.urgency, urgency)
    casework.note(work, case, person_id, "say", words=words)
    return case


def call_somebody(work: Work, person_id: int, words: str) -> Case:
    """Somebody may want to die: a ticket for now, and a timer in case nobody takes it."""
    case = open_for(work, person_id, words, Urgency.NOW)
    if case.state == CaseState.WAITING:
        work.ring(CRISIS_UNCLAIMED, case.id, timedelta(minutes=work.house.crisis.unclaimed_minutes))
    return case


def first_words(work: Work, case: Case) -> str:
    """The words with which the ticket began."""
    return next((event.words for event in casework.history(work, case) if event.words), "")


def country_of(work: Work, person_id: int) -> str | None:
    """The person's country, None when we do not know it."""
    return work.session.scalar(select(Person.country).where(Person.id == person_id))
