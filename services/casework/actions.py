"""Files, assigns, claims, asks back, decides, hands over: the verbs of every desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from services.casework.rules import (
    SERVICE_LEVEL,
    CaseClosed,
    CaseState,
    CaseUnknown,
    Urgency,
    check_claim,
    check_worker,
)
from services.work import Work
from storage.keys import Forgotten
from storage.tables.cases import Case, CaseEvent

WORDS = "case_events.words"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a case's history, opened."""

    at: datetime
    by: int | None
    verb: str
    code: str | None
    words: str | None


def file(work: Work, desk: str, about: str, person_id: int, urgency: Urgency, words: str | None = None) -> Case:
    """Puts a new case into a desk's queue and returns it."""
    case = Case(
        desk=desk,
        about=about,
        person_id=person_id,
        state=CaseState.WAITING,
        urgency=urgency,
        filed_at=work.now,
        waits_since=work.now,
        due_at=work.now + SERVICE_LEVEL[urgency],
    )
    work.session.add(case)
    work.session.flush()
    note(work, case, person_id, "file", words=words)
    return case


def find(work: Work, case_id: str) -> Case:
    """Returns the case; raises CaseUnknown."""
    case = work.session.get(Case, case_id)
    if case is None:
        raise CaseUnknown
    return case


def queue(work: Work, desk: str, person_id: int, most: int = 10) -> Sequence[Case]:
    """Lists what a worker can do now, theirs first, then by urgency and wait; nothing that is their own matter."""
    open_cases = (
        select(Case)
        .where(
            Case.desk == desk,
            Case.person_id != person_id,
            ((Case.state == CaseState.WAITING) & (Case.worker_id.is_(None) | (Case.worker_id == person_id)))
            | ((Case.state == CaseState.CLAIMED) & (Case.worker_id == person_id)),
        )
        .order_by(Case.worker_id.is_(None), Case.urgency, Case.waits_since)
        .limit(most)
    )
    return work.session.scalars(open_cases).all()


def waiting(work: Work, desk: str) -> int:
    """Counts the cases of a desk that nobody has claimed."""
    count = select(func.count()).where(Case.desk == desk, Case.state == CaseState.WAITING, Case.worker_id.is_(None))
    return work.session.scalar(count) or 0


def open_about(work: Work, about: str) -> Case | None:
    """Returns the open case about something, None when there is none."""
    return work.session.scalar(select(Case).where(Case.about == about, Case.state != CaseState.DECIDED))


def claim(work: Work, case: Case, by: int) -> None:
    """Takes a case; claiming one's own again changes nothing.

    Raises:
        OwnCase, CaseClosed, CaseTaken: see `rules.check_claim`.
    """
    check_claim(case.state, case.worker_id, case.person_id, by)
    if case.worker_id == by and case.state == CaseState.CLAIMED:
        return
    case.worker_id, case.state = by, CaseState.CLAIMED
    note(work, case, by, "claim")


def assign(work: Work, case: Case, to: int, by: int) -> None:
    """Gives a case to a worker, whoever has it now; the wait clock goes on."""
    if case.state == CaseState.DECIDED:
        raise CaseClosed
    check_claim(case.state, None, case.person_id, to)
    case.worker_id, case.state = to, CaseState.CLAIMED
    note(work, case, by, "assign", code=str(to))


def release(work: Work, case: Case, by: int) -> None:
    """Puts a case back into the queue; the wait clock goes on."""
    check_worker(case.state, case.worker_id, by)
    _let_go(work, case, by)


def take_away(work: Work, case: Case, by: int | None) -> None:
    """Puts a case back into the queue without its worker; the wait clock goes on.

    Raises:
        CaseClosed: it was decided already.
    """
    if case.state == CaseState.DECIDED:
        raise CaseClosed
    _let_go(work, case, by)


def held(work: Work, desk: str, worker_id: int) -> Sequence[Case]:
    """Lists the open cases of a desk that a worker has."""
    mine = select(Case).where(Case.desk == desk, Case.worker_id == worker_id, Case.state != CaseState.DECIDED)
    return work.session.scalars(mine.order_by(Case.waits_since)).all()


def own(work: Work, desk: str, person_id: int) -> Sequence[Case]:
    """Lists the open cases of a desk that are a person's own matter."""
    theirs = select(Case).where(Case.desk == desk, Case.person_id == person_id, Case.state != CaseState.DECIDED)
    return work.session.scalars(theirs.order_by(Case.filed_at)).all()


def _let_go(work: Work, case: Case, by: int | None) -> None:
    case.worker_id = None
    if case.state == CaseState.CLAIMED:  # one whose person was asked rests until they answer
        case.state = CaseState.WAITING
    note(work, case, by, "release")


def ask_back(work: Work, case: Case, by: int, code: str, words: str | None) -> None:
    """Asks the person for something; the case rests with its worker until they answer."""
    check_worker(case.state, case.worker_id, by)
    case.state = CaseState.ASKED
    note(work, case, by, "ask", code=code, words=words)


def answered(work: Work, case: Case) -> None:
    """The person answered: the case waits again, for the same worker, with a fresh clock."""
    case.state = CaseState.CLAIMED if case.worker_id is not None else CaseState.WAITING
    case.waits_since = work.now
    case.due_at = work.now + SERVICE_LEVEL[Urgency(case.urgency)]
    note(work, case, case.person_id, "answer")


def decide(work: Work, case: Case, by: int, decision: str, code: str, words: str | None = None) -> None:
    """Ends a case with a decision and its reason code."""
    check_worker(case.state, case.worker_id, by)
    case.state, case.decided_at, case.decision, case.code = CaseState.DECIDED, work.now, decision, code
    note(work, case, by, "decide", code=code, words=words)


def withdraw(work: Work, case: Case) -> None:
    """Ends a case because its person took the matter back."""
    if case.state == CaseState.DECIDED:
        raise CaseClosed
    case.state, case.decided_at, case.decision, case.code = CaseState.DECIDED, work.now, "withdrawn", "withdrawn"
    note(work, case, case.person_id, "withdraw")


def note(
    work: Work, case: Case, by: int | None, verb: str, code: str | None = None, words: str | None = None
) -> None:
    """Adds a line to the history; words are sealed with the key of the person whose case it is."""
    event_id = work.ticker.next()
    sealed = None if words is None else work.vault.seal(case.person_id, WORDS, event_id, words.encode())
    work.session.add(
        CaseEvent(id=event_id, case_id=case.id, at=work.now, by_id=by, verb=verb, code=code, words=sealed)
    )
    work.session.flush()


def history(work: Work, case: Case) -> list[Event]:
    """Returns a case's history in order; words of a person who was forgotten are gone."""
    rows = work.session.scalars(select(CaseEvent).where(CaseEvent.case_id == case.id).order_by(CaseEvent.id))
    return [Event(row.at, row.by_id, row.verb, row.code, _words(work, case, row)) for row in rows]


def _words(work: Work, case: Case, row: CaseEvent) -> str | None:
    if row.words is None:
        return None
    try:
        return work.vault.open(case.person_id, WORDS, row.id, row.words).decode()
    except Forgotten:
        return None
