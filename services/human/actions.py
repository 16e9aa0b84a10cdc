"""Opens and finds tickets to an agent."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from services.casework import actions as casework
from services.casework.rules import SERVICE_LEVEL, CaseState, Urgency
from services.talk import actions as talks
from services.work import Work
from storage.tables.cases import Case
from storage.tables.people import Person

DESK = "agent"
CRISIS = "crisis"
CRISIS_UNCLAIMED = "crisis-unclaimed"


@dataclass(frozen=True, slots=True)
class Call:
    """A call for somebody to talk to a person in despair.

    Attributes:
        anew: nobody is being called for this ticket yet.
    """

    case: Case
    anew: bool


def open_ticket(work: Work, person_id: int) -> Case | None:
    """The person's ticket that is not ended, None when there is none."""
    open_one = (Case.desk == DESK, Case.person_id == person_id, Case.state != CaseState.DECIDED)
    return work.session.scalar(select(Case).where(*open_one))


def open_for(work: Work, person_id: int, words: str, urgency: Urgency) -> Case:
    """Files a ticket; one that is open already takes the words and the higher urgency instead."""
    case = open_ticket(work, person_id)
    if case is None:
        return casework.file(work, DESK, f"human:{person_id}", person_id, urgency, words)
    case.urgency = min(case.urgency, urgency)
    case.due_at = min(case.due_at, work.now + SERVICE_LEVEL[urgency])
    add_words(work, case, words)
    return case


def add_words(work: Work, case: Case, words: str | None) -> None:
    """Notes what the person says beside the talk."""
    casework.note(work, case, case.person_id, "say", words=words)


def has_words(work: Work, case: Case) -> bool:
    """Tells whether a call for help of this very moment has the person's words already."""
    return any(event.verb == CRISIS and event.at == work.now for event in casework.history(work, case))


def call_somebody(work: Work, person_id: int, words: str) -> Call:
    """Somebody may want to die: a ticket for now, and a timer in case nobody answers them."""
    case = open_for(work, person_id, words, Urgency.NOW)
    casework.note(work, case, person_id, CRISIS)
    return Call(case, watch(work, case))


def watch(work: Work, case: Case) -> bool:
    """Sets the timer of a call; returns whether it was not set: writing again does not put the answer off."""
    anew = work.rings_at(CRISIS_UNCLAIMED, case.id) is None
    if anew:
        work.ring(CRISIS_UNCLAIMED, case.id, timedelta(minutes=work.house.crisis.unclaimed_minutes))
    return anew


def is_answered(work: Work, case: Case) -> bool:
    """Tells whether the worker of a ticket did anything since the last call, or the ticket is ended."""
    if case.state == CaseState.DECIDED:
        return True
    if case.worker_id is None:
        return False
    for event in reversed(casework.history(work, case)):
        if event.by == case.worker_id:
            return True
        if event.verb == CRISIS:
            return False
    return False


def first_words(work: Work, case: Case) -> str:
    """The words with which the ticket began."""
    return next((event.words for event in casework.history(work, case) if event.words), "")


def said_so_far(work: Work, case: Case) -> list[str]:
    """What was said that somebody has heard already, in order; the rest is brought to whoever comes."""
    lines: list[casework.Event | talks.Line] = [
        *casework.history(work, case),
        *talks.transcript(work, case, heard=True),
    ]
    return [line.words for line in sorted(lines, key=lambda one: one.at) if line.words]


def latest_words(work: Work, case: Case) -> str:
    """What the person of the ticket said last."""
    lines: list[casework.Event | talks.Line] = [*casework.history(work, case), *talks.transcript(work, case)]
    said = [(line.at, line.words) for line in lines if line.words and line.by == case.person_id]
    return max(said, key=lambda one: one[0])[1] if said else ""


def country_of(work: Work, person_id: int) -> str | None:
    """The person's country, None when we do not know it."""
    return work.session.scalar(select(Person.country).where(Person.id == person_id))
