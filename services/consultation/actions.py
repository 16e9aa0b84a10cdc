"""Files, hands over, answers for, closes and reopens consultations: the verbs of patient and doctor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Any

from sqlalchemy import func, select, update

from services.casework import actions as casework
from services.casework.rules import SERVICE_LEVEL, CaseState, Urgency, check_worker
from services.consultation import doctors
from services.consultation.rules import (
    DESK,
    AboveTier,
    ConsultationState,
    HighestTier,
    InvoiceOver,
    NobodyThere,
    NoSuchConsultation,
    NotNow,
    Tier,
    TooLateToReopen,
    fits,
    is_free,
    may_reopen,
    may_take,
    price,
    promise,
)
from services.money import Money
from services.talk import actions as talks
from services.work import Work
from storage.keys import Forgotten
from storage.tables.cases import Case
from storage.tables.consultations import Consultation
from storage.tables.files import StoredFile
from storage.tables.turn import sent

CARD, SUMMARY, REMARK = "consultations.card", "consultations.summary", "consultations.remark"
UNCLAIMED, UNANSWERED, SILENT, QUIET = "consult-unclaimed", "consult-unanswered", "consult-silent", "consult-quiet"
"""Kinds of timers: nobody took it; the promise is over; the doctor is silent; the patient is."""
CALL = "call:"
"""What a card speaks of that calls a doctor."""
OPEN = (ConsultationState.WAITING, ConsultationState.TALKING)
PRIVATE = "private-note"
"""The verb of a note that only staff read."""
RECENT = timedelta(days=7)
"""What an honest wait is reckoned from."""
DEEPEST = 500
"""Cases of the queue among which those are looked for that fit a doctor."""
WRITING = timedelta(minutes=15)
"""So long a doctor who writes the summary is not taken for silent."""


@dataclass(frozen=True, slots=True)
class Wait:
    """What somebody who asks now has to expect.

    Attributes:
        ahead: how many are before them.
        doctors: how many who fit are on duty now.
        minutes: until somebody took the last ones, the middle of a week; None when there were none.
    """

    ahead: int
    doctors: int
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a payment.

    Attributes:
        fresh: it was not known before.
        back: it came twice or too late and goes back.
    """

    consultation: Consultation
    fresh: bool
    back: bool = False


# -- asking --------------------------------------------------------------------------------------------------


def ask(
    work: Work,
    person_id: int,
    card: Mapping[str, Any],
    department: str,
    tier: Tier,
    urgency: Urgency,
    member_id: str | None = None,
    second_of: str | None = None,
) -> Consultation:
    """Makes a consultation of what was asked; one that costs nothing is in the queue at once."""
    consultation = Consultation(
        person_id=person_id,
        member_id=member_id,
        state=ConsultationState.UNPAID,
        department=department,
        tier=tier,
        urgency=urgency,
        card=b"",
        price=price(tier, work.house.consultation).cents,
        asked_at=work.now,
        second_of=second_of,
        reopened=0,
    )
    work.session.add(consultation)
    work.session.flush()
    consultation.card = work.vault.seal_json(person_id, CARD, consultation.id, dict(card))
    if is_free(tier, work.house.consultation):
        _queue(work, consultation)
    work.session.flush()
    return consultation


def find(work: Work, consultation_id: str) -> Consultation:
    """Returns the consultation; raises NoSuchConsultation."""
    found = work.session.get(Consultation, consultation_id)
    if found is None:
        raise NoSuchConsultation
    return found


def of_case(work: Work, case: Case) -> Consultation:
    """The consultation that a case of the doctors' desk is about."""
    return find(work, case.about.partition(":")[2])


def case_of(work: Work, consultation: Consultation) -> Case:
    """Its newest case: opening it again goes on with the same one; raises NoSuchConsultation."""
    about = f"consultation:{consultation.id}"
    found = work.session.scalar(select(Case).where(Case.about == about, Case.desk == DESK).limit(1))
    if found is None:
        raise NoSuchConsultation
    return found


def own(work: Work, person_id: int) -> Sequence[Consultation]:
    """A person's consultations, the newest first; not those that were never paid, nor those that were forgotten."""
    mine = select(Consultation).where(
        Consultation.person_id == person_id,
        Consultation.state != ConsultationState.UNPAID,
        Consultation.card != b"",
    )
    return work.session.scalars(mine.order_by(Consultation.asked_at.desc())).all()


def earlier(work: Work, consultation: Consultation) -> list[Consultation]:
    """What was closed before about the same person, the newest first; relatives who are not kept go by their name."""
    same = select(Consultation).where(
        Consultation.person_id == consultation.person_id,
        Consultation.member_id == consultation.member_id,
        Consultation.id != consultation.id,
        Consultation.state == ConsultationState.CLOSED,
    )
    found = work.session.scalars(same.order_by(Consultation.asked_at.desc())).all()
    whom = _whom(work, consultation)
    return [one for one in found if consultation.member_id is not None or _whom(work, one) == whom]


def _whom(work: Work, consultation: Consultation) -> tuple[str | None, str | None]:
    card = card_of(work, consultation) or {}
    return card.get("relation"), card.get("name")


def papers_of(work: Work, consultation: Consultation, card: Mapping[str, Any]) -> list[StoredFile]:
    """The photos and papers that came with its card, those that are still kept and are the person's own."""
    found = (work.session.get(StoredFile, one) for one in card.get("files", ()))
    return [one for one in found if one is not None and one.owner_id == consultation.person_id]


def open_of(work: Work, person_id: int) -> Consultation | None:
    """The person's consultation that waits or goes on, None when there is none."""
    mine = select(Consultation).where(Consultation.person_id == person_id, Consultation.state.in_(OPEN))
    return work.session.scalar(mine.order_by(Consultation.asked_at.desc()).limit(1))


def card_of(work: Work, consultation: Consultation) -> dict[str, Any] | None:
    """What was asked before; None when its person was forgotten."""
    return _opened(work, consultation, CARD, consultation.card)


def wait(work: Work, department: str, tier: Tier) -> Wait:
    """What somebody who asks for that now has to expect."""
    waiting = select(func.count()).where(
        Consultation.state == ConsultationState.WAITING, Consultation.department == department
    )
    recent = select(Consultation).where(
        Consultation.tier == tier,
        Consultation.department == department,
        Consultation.claimed_at > work.now - RECENT,
    )
    took = [
        (one.claimed_at - one.queued_at).total_seconds()
        for one in work.session.scalars(recent)
        if one.claimed_at is not None and one.queued_at is not None
    ]
    there = doctors.on_duty(work, department, tier)
    minutes = max(1, round(median(took) / 60)) if took else None
    return Wait(work.session.scalar(waiting) or 0, len(there), minutes)


def place(work: Work, consultation: Consultation) -> int:
    """How many wait before it in its department, by urgency and wait."""
    mine = (consultation.urgency, consultation.queued_at, consultation.id)
    waiting = select(Consultation.urgency, Consultation.queued_at, Consultation.id).where(
        Consultation.state == ConsultationState.WAITING, Consultation.department == consultation.department
    )
    return sum(tuple(row) < mine for row in work.session.execute(waiting))


# -- paying --------------------------------------------------------------------------------------------------


def check_out(
    work: Work, consultation_id: str, person_id: int, amount: Money, currency: str, house_currency: str
) -> None:
    """The last look before money moves.

    Raises:
        NoSuchConsultation: it is not theirs.
        InvoiceOver: it was paid or given up, or the invoice says something else.
    """
    consultation = find(work, consultation_id)
    if consultation.person_id != person_id:
        raise NoSuchConsultation
    fits = (amount.cents, currency) == (consultation.price, house_currency)
    if consultation.state != ConsultationState.UNPAID or not fits:
        raise InvoiceOver


def take(work: Work, consultation_id: str, charge_id: str, provider_charge_id: str) -> Taken:
    """Takes a payment, once for its charge; one for what is no longer to be paid goes back.

    Raises:
        NoSuchConsultation: nobody knows what it is for.
    """
    consultation = find(work, consultation_id)
    if consultation.charge_id == charge_id:
        return Taken(consultation, fresh=False)
    if consultation.state != ConsultationState.UNPAID:
        return Taken(consultation, fresh=True, back=True)
    consultation.charge_id, consultation.provider_charge_id = charge_id, provider_charge_id
    _queue(work, consultation)
    return Taken(consultation, fresh=True)


def _queue(work: Work, consultation: Consultation) -> None:
    consultation.state, consultation.queued_at = ConsultationState.WAITING, work.now
    urgency = Urgency(consultation.urgency)
    case = casework.file(work, DESK, f"consultation:{consultation.id}", consultation.person_id, urgency)
    wait_for = promise(Tier(consultation.tier), urgency, work.house.consultation)
    consultation.promised_by = work.now + wait_for
    case.due_at = min(case.due_at, consultation.promised_by)
    _watch_claim(work, consultation)
    work.ring(UNANSWERED, consultation.id, wait_for)


def pay_back(work: Work, consultation: Consultation) -> bool:
    """Orders the price back; returns whether there is money to go back and it was not ordered before."""
    if consultation.charge_id is None or consultation.refund is not None:
        return False
    consultation.refund = "requested"
    return True


def drop_unpaid(work: Work, person_id: int) -> None:
    """Earlier invoices of the person are not to be paid any more, because another one takes their place."""
    theirs = update(Consultation).where(
        Consultation.person_id == person_id, Consultation.state == ConsultationState.UNPAID
    )
    work.session.execute(theirs.values(state=ConsultationState.CANCELLED))


# -- the queue -----------------------------------------------------------------------------------------------


def queue(work: Work, doctor_id: int, most: int = 10) -> list[tuple[Case, Consultation]]:
    """What a doctor could do now: theirs first, then what fits their departments, each by urgency and wait."""
    cases = casework.queue(work, DESK, doctor_id, DEEPEST)
    ids = [case.about.partition(":")[2] for case in cases]
    found = {one.id: one for one in work.session.scalars(select(Consultation).where(Consultation.id.in_(ids)))}
    how = doctors.practice(work, doctor_id)

    def place(pair: tuple[Case, Consultation]) -> tuple[bool, bool]:
        case, one = pair
        return case.worker_id != doctor_id, not fits(how.tier, how.departments, Tier(one.tier), one.department, True)

    pairs = [(case, found[one]) for case, one in zip(cases, ids, strict=True)]
    allowed = [pair for pair in pairs if pair[0].worker_id == doctor_id or may_take(how.tier, Tier(pair[1].tier))]
    return sorted(allowed, key=place)[:most]


def claim(work: Work, consultation: Consultation, by: int) -> Case:
    """A doctor takes it.

    Raises:
        CaseTaken, CaseClosed, OwnCase: see casework.
        AboveTier: it asks for somebody above this doctor.
    """
    case = case_of(work, consultation)
    if not may_take(doctors.practice(work, by).tier, Tier(consultation.tier)):
        raise AboveTier
    mine = case.worker_id == by and case.state == CaseState.CLAIMED
    casework.claim(work, case, by)
    if not mine:
        _taken(work, consultation, by)
    return case


def _taken(work: Work, consultation: Consultation, by: int) -> None:
    consultation.state, consultation.doctor_id = ConsultationState.TALKING, by
    consultation.claimed_at = consultation.claimed_at or work.now
    work.unring(UNCLAIMED, consultation.id)
    minutes = work.house.consultation.answer_minutes
    work.ring(SILENT, consultation.id, timedelta(minutes=minutes))


def release(work: Work, consultation: Consultation, by: int | None) -> Case:
    """It waits again, with its place and its clock; `by` None: its doctor was silent."""
    case = case_of(work, consultation)
    if by is None:
        casework.take_away(work, case, None)
    else:
        casework.release(work, case, by)
    returned(work, consultation)
    return case


def returned(work: Work, consultation: Consultation) -> None:
    """It has no doctor any more."""
    consultation.state = ConsultationState.WAITING
    for kind in (SILENT, QUIET):
        work.unring(kind, consultation.id)
    _watch_claim(work, consultation)


def transfer_to(work: Work, consultation: Consultation, by: int, to: int) -> Case:
    """Its doctor gives it to another doctor; the wait clock goes on.

    Raises:
        NotYourCase: it is not theirs.
        NobodyThere: the other one is none of those who could take it over.
    """
    case = case_of(work, consultation)
    _check_worker(work, case, by)
    if to == by or to not in could_take_over(work, consultation):
        raise NobodyThere
    casework.assign(work, case, to, by)
    _taken(work, consultation, to)
    return case


def could_take_over(work: Work, consultation: Consultation) -> list[int]:
    """Doctors on duty, of any department and at least its tier, whose own matter it is not."""
    tier, there = Tier(consultation.tier), doctors.all_on_duty(work)
    return [
        one for one in there if one != consultation.person_id and may_take(doctors.practice(work, one).tier, tier)
    ]


def transfer_department(work: Work, consultation: Consultation, by: int, department: str) -> Case:
    """Its doctor gives it to another department: it waits there, with its clock."""
    case = case_of(work, consultation)
    _check_worker(work, case, by)
    consultation.department = department
    casework.note(work, case, by, "department", code=department)
    return release(work, consultation, by)


def escalate(work: Work, consultation: Consultation, by: int) -> Case:
    """Its doctor calls for the next tier above; the person pays no more for it.

    Raises:
        HighestTier: there is none.
    """
    case = case_of(work, consultation)
    _check_worker(work, case, by)
    tier = Tier(consultation.tier)
    if tier is Tier.EXPERT:
        raise HighestTier
    consultation.tier = tuple(Tier)[tier.rank + 1]
    casework.note(work, case, by, "escalate", code=consultation.tier)
    return release(work, consultation, by)


def _check_worker(work: Work, case: Case, by: int) -> None:
    check_worker(case.state, case.worker_id, by)


def calls(work: Work, consultation: Consultation) -> list[tuple[int, int]]:
    """The cards with which doctors were called: chat and message of each."""
    told = select(sent.c.chat_id, sent.c.message_id).where(sent.c.about == f"{CALL}{consultation.id}")
    return [(chat, message) for chat, message in work.session.execute(told)]


def _watch_claim(work: Work, consultation: Consultation) -> None:
    work.ring(UNCLAIMED, consultation.id, timedelta(minutes=work.house.consultation.claim_minutes))


def keep_watching(work: Work, consultation: Consultation) -> None:
    """Nobody took it yet: look again after as long a while."""
    _watch_claim(work, consultation)


# -- the talk ------------------------------------------------------------------------------------------------


def doctor_spoke(work: Work, consultation: Consultation) -> None:
    """The doctor answered: the promise is kept, and it is the patient's turn."""
    if consultation.answered_at is None:
        consultation.answered_at = work.now
        work.unring(UNANSWERED, consultation.id)
    work.unring(SILENT, consultation.id)
    work.ring(QUIET, consultation.id, timedelta(hours=work.house.consultation.quiet_hours))


def patient_spoke(work: Work, consultation: Consultation) -> None:
    """The patient said something: it is the doctor's turn, from the first unanswered word on."""
    work.unring(QUIET, consultation.id)
    if work.rings_at(SILENT, consultation.id) is None:
        minutes = work.house.consultation.silence_minutes
        work.ring(SILENT, consultation.id, timedelta(minutes=minutes))


def doctor_writes(work: Work, consultation: Consultation) -> None:
    """The doctor writes a note or the summary: for a while, that is no silence."""
    due = work.rings_at(SILENT, consultation.id)
    if due is not None and due < work.now + WRITING:
        work.ring(SILENT, consultation.id, WRITING)


def ask_whether_there(work: Work, consultation: Consultation) -> bool:
    """The patient is silent; returns whether they were asked already, so that it is to be closed now."""
    case = case_of(work, consultation)
    since = talks.last_at(work, case)
    asked = any(one.verb == "ask-there" and (since is None or one.at > since) for one in casework.history(work, case))
    if not asked:
        casework.note(work, case, None, "ask-there")
        work.ring(QUIET, consultation.id, timedelta(hours=work.house.consultation.quiet_hours))
    return asked


def note_privately(work: Work, consultation: Consultation, by: int, words: str) -> None:
    """A note that only staff read."""
    case = case_of(work, consultation)
    _check_worker(work, case, by)
    casework.note(work, case, by, PRIVATE, words=words)


def note_waiting(work: Work, case: Case) -> int:
    """Counts how often nobody had taken it when the clock looked, since it waits; this time among them."""
    casework.note(work, case, None, "still-waiting")
    times = 0
    for event in casework.history(work, case):
        times = times + 1 if event.verb == "still-waiting" else times if event.by is None else 0
    return times


def refund_told(work: Work, consultation_id: str, word: str) -> Consultation | None:
    """What became of the price that goes back; None when that is known already."""
    consultation = find(work, consultation_id)
    if consultation.refund in (word, "confirmed"):
        return None
    consultation.refund = word
    return consultation


def notes_of(work: Work, case: Case) -> list[casework.Event]:
    """The private notes of a case, in order."""
    return [one for one in casework.history(work, case) if one.verb == PRIVATE and one.words]


# -- the end -------------------------------------------------------------------------------------------------


def close(work: Work, consultation: Consultation, by: int | None, summary: Mapping[str, Any] | None) -> Case:
    """Ends it with the doctor's summary, or by the patient's silence (`by` None).

    Raises:
        NotYourCase, CaseClosed: see casework.
    """
    case = case_of(work, consultation)
    if by is None:
        by = case.worker_id
    if by is None:
        raise NotNow
    casework.decide(work, case, by, "closed", "closed" if summary is not None else "silent")
    if summary is not None:
        sealed = work.vault.seal_json(consultation.person_id, SUMMARY, consultation.id, dict(summary))
        consultation.summary = sealed
    _end(work, consultation, ConsultationState.CLOSED)
    return case


def summary_of(work: Work, consultation: Consultation) -> dict[str, Any] | None:
    """The doctor's summary, None when there is none or its person was forgotten."""
    return _opened(work, consultation, SUMMARY, consultation.summary)


def _opened(work: Work, consultation: Consultation, place: str, sealed: bytes | None) -> dict[str, Any] | None:
    if not sealed:
        return None
    try:
        document: dict[str, Any] = work.vault.open_json(consultation.person_id, place, consultation.id, sealed)
    except Forgotten:
        return None
    return document


def check_mine(consultation: Consultation, person_id: int) -> None:
    """Raises NoSuchConsultation unless it is this person's."""
    if consultation.person_id != person_id:
        raise NoSuchConsultation


def cancel(work: Work, consultation: Consultation) -> bool:
    """The person gives it up before a doctor spoke; returns whether the price goes back.

    Raises:
        NotNow: a doctor has spoken, or it is over.
    """
    if consultation.state == ConsultationState.UNPAID:
        consultation.state = ConsultationState.CANCELLED
        return False
    if consultation.state not in OPEN or consultation.answered_at is not None:
        raise NotNow
    casework.withdraw(work, case_of(work, consultation))
    _end(work, consultation, ConsultationState.CANCELLED)
    return pay_back(work, consultation)


def leave(work: Work, consultation: Consultation) -> Case:
    """The person ends a talk in which the doctor has spoken; it is paid for.

    Raises:
        NotNow: it is not going on.
    """
    if consultation.state not in OPEN:
        raise NotNow
    case = case_of(work, consultation)
    casework.withdraw(work, case)
    _end(work, consultation, ConsultationState.CLOSED)
    return case


def give_up(work: Work, consultation: Consultation) -> bool:
    """The promised time is over without an answer; returns whether the price goes back."""
    case = case_of(work, consultation)
    case.state, case.decided_at, case.decision, case.code = CaseState.DECIDED, work.now, "unanswered", "unanswered"
    casework.note(work, case, None, "unanswered")
    _end(work, consultation, ConsultationState.UNANSWERED)
    return pay_back(work, consultation)


def _end(work: Work, consultation: Consultation, state: ConsultationState) -> None:
    consultation.state, consultation.closed_at = state, work.now
    for kind in (UNCLAIMED, UNANSWERED, SILENT, QUIET):
        work.unring(kind, consultation.id)


def reopen(work: Work, consultation: Consultation) -> Case:
    """Opens a closed one again, the same case: first for the doctor who had it, when they are on duty.

    Raises:
        NotNow: it is not closed.
        TooLateToReopen: the time for that is over.
    """
    closed_at = consultation.closed_at
    if consultation.state != ConsultationState.CLOSED or closed_at is None:
        raise NotNow
    if not may_reopen(closed_at, work.now, work.house.consultation):
        raise TooLateToReopen
    case = case_of(work, consultation)
    case.state, case.worker_id, case.decided_at, case.decision, case.code = CaseState.WAITING, None, None, None, None
    case.waits_since = work.now
    case.due_at = work.now + SERVICE_LEVEL[Urgency(case.urgency)]
    consultation.state, consultation.closed_at = ConsultationState.WAITING, None
    consultation.reopened += 1
    casework.note(work, case, consultation.person_id, "reopen")
    doctor = consultation.doctor_id
    if doctor is not None and doctor in doctors.all_on_duty(work):
        casework.assign(work, case, doctor, doctor)
        _taken(work, consultation, doctor)
    else:
        _watch_claim(work, consultation)
    return case


def rate(work: Work, consultation: Consultation, stars: int) -> None:
    """Keeps the person's rating, 1 to 5; a later one takes its place.

    Raises:
        NotNow: it is not closed.
    """
    if consultation.state != ConsultationState.CLOSED or not 1 <= stars <= 5:
        raise NotNow
    consultation.rating = stars


def remark(work: Work, consultation: Consultation, words: str) -> None:
    """Keeps the person's own words to the rating."""
    sealed = work.vault.seal(consultation.person_id, REMARK, consultation.id, words.encode())
    consultation.remark = sealed


def remark_of(work: Work, consultation: Consultation) -> str | None:
    """The person's own words to the rating, None when there are none or they were forgotten."""
    if consultation.remark is None:
        return None
    try:
        return work.vault.open(consultation.person_id, REMARK, consultation.id, consultation.remark).decode()
    except Forgotten:
        return None


def under_way(work: Work, person_id: int) -> bool:
    """Does a consultation of the person go on, or is money of one on its way back to them?"""
    returning = select(Consultation.id).where(Consultation.person_id == person_id, Consultation.refund == "requested")
    return open_of(work, person_id) is not None or work.session.scalar(returning.limit(1)) is not None


def forget(work: Work, person_id: int) -> None:
    """Ends what goes on and empties what was asked and told; states and sums stay."""
    theirs = select(Consultation).where(
        Consultation.person_id == person_id, Consultation.state.in_((*OPEN, ConsultationState.UNPAID))
    )
    for consultation in work.session.scalars(theirs).all():
        _end(work, consultation, ConsultationState.CANCELLED)
    work.session.flush()
    work.session.execute(
        update(Consultation).where(Consultation.person_id == person_id).values(card=b"", summary=None, remark=None)
    )
