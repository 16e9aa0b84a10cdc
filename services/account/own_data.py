"""A person's own data: a copy of it, and its end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, delete, select, update

from services.account.actions import name_of
from services.answers import actions as answers
from services.casework import actions as casework
from services.consultation import actions as consultations
from services.consultation import doctors, family
from services.donation import actions as donations
from services.errands import actions as errands
from services.errors import DomainError
from services.fundraiser import actions as fundraisers
from services.fundraiser import reports, supporters, updates, vouches
from services.fundraiser.states import Actor, FundraiserState, Verb
from services.money import ZERO, Money
from services.pharmacy import actions as pharmacy
from services.profile import actions as profile
from services.talk import actions as talks
from services.work import Work
from storage.jobs import FORGOTTEN, tell
from storage.later import write_now
from storage.tables.cases import Case, CaseEvent
from storage.tables.consultations import Doctor
from storage.tables.files import StoredFile
from storage.tables.fundraisers import FundraiserPaper
from storage.tables.people import Person, Role
from storage.tables.turn import chats, inbox, letters, sent

FORGET = "forget"
TOLD_OF = ("human", "case", "talk")
"""What a message to the staff is about when it tells of a person's case: `human:<id>`, `case:<id>`, `talk:<id>`."""
LIMIT = 10_000
DELETABLE = timedelta(hours=48)
"""Telegram lets a bot delete its own messages for so long (Bot API, deleteMessage)."""


class FundraiserGoesOn(DomainError):
    """A fundraiser that strangers can see must be closed before its organiser is forgotten."""

    text = "me-forget-fundraiser"


class MoneyRemains(DomainError):
    """Donors' money is still being looked after, and its organiser answers for it."""

    text = "me-forget-money"


class ConsultationGoesOn(DomainError):
    """A doctor is being asked, or the price of a consultation is on its way back."""

    text = "me-forget-consultation"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What is left to be deleted outside of the database.

    Attributes:
        files: in the file store.
        messages: at Telegram, by chat: the bot's own to the person, and to the staff those that told of the person.
    """

    files: tuple[str, ...]
    messages: Mapping[int, tuple[int, ...]]


def export(work: Work, person: Person) -> dict[str, Any]:
    """Everything that the house keeps of a person, as one JSON document."""
    cases = work.session.scalars(select(Case).where(Case.person_id == person.id)).all()
    return {
        "person": {
            "id": person.id,
            "name": name_of(work, person),
            "language": person.language,
            "country": person.country,
            "met_at": person.met_at.isoformat(),
            "spared_until": None if person.spared_until is None else person.spared_until.isoformat(),
        },
        "roles": [
            {
                "role": role.role,
                "granted_at": role.granted_at.isoformat(),
                "ended_at": None if role.ended_at is None else role.ended_at.isoformat(),
            }
            for role in work.session.scalars(select(Role).where(Role.person_id == person.id))
        ],
        "files": [
            {"id": file.id, "kind": file.kind, "bytes": file.size, "received_at": file.received_at.isoformat()}
            for file in work.session.scalars(select(StoredFile).where(StoredFile.owner_id == person.id))
        ],
        "fundraisers": [
            {
                "id": one.id,
                "state": one.state,
                "submitted_at": one.submitted_at.isoformat(),
                "answers": fundraisers.answers_of(work, one),
                "papers": [{"kind": kind, "file": paper.id} for kind, paper in fundraisers.papers_of(work, one)],
                "cover": one.cover_id,
                "updates": [
                    {"at": news.at.isoformat(), "words": news.words, "photos": list(news.photos)}
                    for news in updates.latest(work, one, LIMIT)
                ],
            }
            for one in fundraisers.own(work, person.id)
        ],
        "donations": [
            {
                "receipt": one.id,
                "fundraiser": one.fundraiser_id,
                "amount": str(Money(one.amount)),
                "anonymous": one.anonymous,
                "wish": donations.wish_of(work, one),
                "paid_at": None if one.paid_at is None else one.paid_at.isoformat(),
                "payment": one.charge_id,
                "back": [
                    {"amount": str(Money(back.amount)), "why": back.why, "state": back.state}
                    for back in donations.refunds_of(work, one)
                ],
            }
            for one in donations.own(work, person.id)
        ],
        "vouches": [
            {"fundraiser": vouch.fundraiser_id, "relation": vouch.relation, "words": vouch.words}
            for vouch in vouches.own(work, person.id)
        ],
        "reports": [
            {
                "fundraiser": one.fundraiser_id,
                "reason": one.reason,
                "words": reports.words_of(work, one),
                "at": one.at.isoformat(),
                "outcome": one.outcome,
            }
            for one in reports.own(work, person.id)
        ],
        "came_to": [
            {
                "fundraiser": one.fundraiser_id,
                "since": one.since.isoformat(),
                "by_a_link": one.brought_by is not None,
                "shared": one.shared,
                "muted": one.muted,
            }
            for one in supporters.own(work, person.id)
        ],
        "questions": [
            {"at": one.at.isoformat(), "words": one.words, "why": one.why} for one in answers.own(work, person.id)
        ],
        "answers": [
            {"at": one.at.isoformat(), "passage": one.passage, "helped": one.helped}
            for one in answers.marks(work, person.id)
        ],
        "profile": profile.export(work, person.id),
        "family": [{"id": one.id, "facts": dict(one.facts)} for one in family.relatives(work, person.id)],
        "consultations": [
            {
                "id": one.id,
                "state": one.state,
                "department": one.department,
                "tier": one.tier,
                "price": str(Money(one.price)),
                "payment": one.charge_id,
                "back": one.refund,
                "asked_at": one.asked_at.isoformat(),
                "closed_at": None if one.closed_at is None else one.closed_at.isoformat(),
                "member": one.member_id,
                "second_of": one.second_of,
                "card": consultations.card_of(work, one),
                "summary": consultations.summary_of(work, one),
                "rating": one.rating,
                "remark": consultations.remark_of(work, one),
            }
            for one in consultations.own(work, person.id)
        ],
        "practice": _practice(work, person.id),
        "approved_medicines": [
            {"medicine": one.medicine, "at": one.at.isoformat()} for one in pharmacy.own(work, person.id)
        ],
        "cases": [
            {
                "desk": case.desk,
                "about": case.about,
                "state": case.state,
                "filed_at": case.filed_at.isoformat(),
                "decision": case.decision,
                "history": [
                    {"at": event.at.isoformat(), "verb": event.verb, "code": event.code, "words": event.words}
                    for event in casework.history(work, case)
                    if event.verb != consultations.PRIVATE
                ],
                "said": [
                    {
                        "at": line.at.isoformat(),
                        "by": "you" if line.by == person.id else "staff",
                        "kind": line.kind,
                        "words": line.words,
                        "changed": line.changed,
                        "taken_back": line.gone,
                    }
                    for line in talks.transcript(work, case)
                ],
            }
            for case in cases
        ],
    }


def _practice(work: Work, person_id: int) -> dict[str, Any] | None:
    """How somebody works as a doctor, and the words that they send often; None for whoever never told."""
    if work.session.get(Doctor, person_id) is None:
        return None
    how = doctors.practice(work, person_id)
    return {
        "title": how.title,
        "departments": list(how.departments),
        "tier": how.tier,
        "hours": how.hours,
        "templates": [one.words for one in doctors.templates(work, person_id) if one.owner_id == person_id],
    }


def check_may_forget(work: Work, person_id: int) -> None:
    """Raises unless everything has ended of which others rely on the person.

    Raises:
        FundraiserGoesOn: strangers can see a fundraiser of theirs that has not ended.
        MoneyRemains: donors' money of an ended one was neither spent nor sent back yet.
        ConsultationGoesOn: a doctor is asked, or a price is on its way back.
    """
    if consultations.under_way(work, person_id):
        raise ConsultationGoesOn
    mine = fundraisers.own(work, person_id)
    seen = (FundraiserState.PUBLIC_NOTICE, FundraiserState.OPEN, FundraiserState.PAUSED)
    if any(one.state in seen for one in mine):
        raise FundraiserGoesOn
    for one in mine:
        money = donations.money(work, one)
        if money.kept - money.spent + money.refunding > ZERO:
            raise MoneyRemains


def order(work: Work, person_id: int) -> None:
    """Has the person forgotten at the next ring of the clock, apart from the turn that asked for it."""
    work.audit(person_id, "ask-to-forget", f"person:{person_id}")
    work.ring(FORGET, str(person_id), timedelta())


def forget(work: Work, person_id: int) -> Forgotten:
    """Deletes what the person left here; raises as `check_may_forget` does."""
    check_may_forget(work, person_id)
    return take_out(work, person_id)


def take_out(work: Work, person_id: int) -> Forgotten:
    """Deletes what the person left here, whatever goes on; with the key gone, what stays can be read by nobody.

    Cases, states and sums stay, without content, since the house must be able to show what it decided and where
    money went.
    """
    for fundraiser in fundraisers.own(work, person_id):
        if fundraisers.may_now(fundraiser, Verb.CANCEL, Actor.ORGANISER):
            fundraisers.cancel(work, fundraiser)
    for case in work.session.scalars(select(Case).where(Case.person_id == person_id, Case.state != "decided")):
        casework.withdraw(work, case)
    session = work.session
    session.flush()
    files = tuple(session.scalars(select(StoredFile.id).where(StoredFile.owner_id == person_id)))
    messages = _recent_messages(work, person_id)
    donations.forget(work, person_id)
    answers.forget(work, person_id)
    profile.forget(work, person_id)
    consultations.forget(work, person_id)
    family.forget(work, person_id)
    talks.forget(work, person_id)
    doctors.forget(work, person_id)
    errands.forget(work, person_id)
    fundraisers.forget_friend(work, person_id)
    for fundraiser in fundraisers.own(work, person_id):
        fundraisers.empty(work, fundraiser)
    session.execute(delete(FundraiserPaper).where(FundraiserPaper.file_id.in_(files)))
    session.execute(delete(StoredFile).where(StoredFile.owner_id == person_id))
    write_now(session.connection())  # a letter of the same transaction goes too
    session.execute(delete(sent).where(sent.c.chat_id == person_id))
    session.execute(delete(letters).where(letters.c.chat_id == person_id))
    session.execute(delete(inbox).where(inbox.c.chat_id == person_id))
    session.execute(update(CaseEvent).where(CaseEvent.case_id.in_(_case_ids(person_id))).values(words=None))
    session.execute(delete(chats).where(chats.c.chat_id == person_id))
    person = session.get(Person, person_id)
    if person is not None:
        person.name, person.country, person.inactive_since, person.spared_until = b"", None, None, None
    work.audit(None, "forgotten", f"person:{person_id}")
    session.flush()
    work.vault.keys.forget(person_id)
    tell(session.connection(), FORGOTTEN, str(person_id))
    return Forgotten(files, messages)


def _case_ids(person_id: int) -> Select[str]:
    return select(Case.id).where(Case.person_id == person_id)


def _recent_messages(work: Work, person_id: int) -> Mapping[int, tuple[int, ...]]:
    case_ids = work.session.scalars(_case_ids(person_id)).all()
    called = [f"{consultations.CALL}{one.id}" for one in consultations.own(work, person_id)]
    abouts = [f"person:{person_id}", *called, *(f"{kind}:{case_id}" for case_id in case_ids for kind in TOLD_OF)]
    rows = work.session.execute(
        select(sent.c.chat_id, sent.c.message_id).where(
            (sent.c.chat_id == person_id) | sent.c.about.in_(abouts), sent.c.at > work.now - DELETABLE
        )
    )
    found: dict[int, tuple[int, ...]] = {}
    for chat, message in rows:
        found[chat] = (*found.get(chat, ()), message)
    return found
