"""Vouching: people who know the patient say so, with their name, relation and a sentence of their own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Select, func, select

from services.errors import DomainError
from services.fundraiser import actions
from services.work import Work
from storage.base import new_id
from storage.keys import Forgotten
from storage.tables.circle import Vouch
from storage.tables.fundraisers import Fact, Fundraiser

WORDS = "fundraiser_vouches.words"


class VouchRelation(StrEnum):
    """How a voucher knows the patient."""

    FAMILY = "family"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    COLLEAGUE = "colleague"
    CLASSMATE = "classmate"
    TEACHER = "teacher"
    VILLAGE = "village"
    CARER = "carer"


class OwnVouch(DomainError):
    """The organiser cannot vouch for their own word."""

    text = "fundraiser-vouch-own"


class VouchedAlready(DomainError):
    """One person vouches once."""

    text = "fundraiser-vouch-twice"


class CheckedIt(DomainError):
    """Whoever checked the case as a reviewer cannot vouch for it as a friend."""

    text = "fundraiser-vouch-checked"


@dataclass(frozen=True, slots=True)
class Voice:
    """A vouch, opened."""

    fundraiser_id: str
    person_id: int
    relation: VouchRelation
    words: str
    at: datetime


def check_may_vouch(work: Work, fundraiser: Fundraiser, person_id: int) -> None:
    """Raises unless this person may vouch.

    Raises:
        OwnVouch: the organiser.
        VouchedAlready: they did.
        CheckedIt: they checked a fact of the case.
    """
    if fundraiser.organiser_id == person_id:
        raise OwnVouch
    if of(work, fundraiser, person_id) is not None:
        raise VouchedAlready
    if work.session.scalar(select(Fact.fact).where(Fact.fundraiser_id == fundraiser.id, Fact.by_id == person_id)):
        raise CheckedIt


def vouch(work: Work, fundraiser: Fundraiser, person_id: int, relation: VouchRelation, words: str) -> Vouch:
    """Keeps a vouch; raises as `check_may_vouch` does, or NotPublic when it cannot be seen any more."""
    if fundraiser.state not in actions.SHOWN:
        raise actions.NotPublic
    check_may_vouch(work, fundraiser, person_id)
    vouch_id = new_id()
    made = Vouch(
        id=vouch_id,
        fundraiser_id=fundraiser.id,
        person_id=person_id,
        relation=relation,
        words=work.vault.seal(person_id, WORDS, vouch_id, words.encode()),
        at=work.now,
    )
    work.session.add(made)
    work.session.flush()
    work.audit(person_id, "vouch", f"fundraiser:{fundraiser.id}")
    return made


def take_back(work: Work, fundraiser: Fundraiser, person_id: int) -> bool:
    """Takes a person's vouch back; returns False when there is none."""
    made = of(work, fundraiser, person_id)
    if made is None:
        return False
    work.session.delete(made)
    work.session.flush()
    work.audit(person_id, "unvouch", f"fundraiser:{fundraiser.id}")
    return True


def of(work: Work, fundraiser: Fundraiser, person_id: int) -> Vouch | None:
    """The vouch of a person, None when there is none."""
    return work.session.scalar(
        select(Vouch).where(Vouch.fundraiser_id == fundraiser.id, Vouch.person_id == person_id)
    )


def count(work: Work, fundraiser: Fundraiser) -> int:
    """Counts who vouches."""
    rows = select(func.count()).select_from(Vouch).where(Vouch.fundraiser_id == fundraiser.id)
    return work.session.scalar(rows) or 0


def voices(work: Work, fundraiser: Fundraiser, most: int) -> list[Voice]:
    """The vouches that can be read, the oldest first."""
    return _voices(work, select(Vouch).where(Vouch.fundraiser_id == fundraiser.id).limit(most))


def own(work: Work, person_id: int) -> list[Voice]:
    """The vouches that a person gave."""
    return _voices(work, select(Vouch).where(Vouch.person_id == person_id))


def _voices(work: Work, wanted: Select[Vouch]) -> list[Voice]:
    rows = work.session.scalars(wanted.order_by(Vouch.at, Vouch.id)).all()
    return [voice for row in rows if (voice := _opened(work, row)) is not None]


def _opened(work: Work, row: Vouch) -> Voice | None:
    try:
        words = work.vault.open(row.person_id, WORDS, row.id, row.words).decode()
    except Forgotten:
        return None
    return Voice(row.fundraiser_id, row.person_id, VouchRelation(row.relation), words, row.at)
