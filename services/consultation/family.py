"""Family members for whom a person asks; what is known of them is kept with their leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from services.consultation.rules import NoSuchConsultation
from services.work import Work
from storage.keys import Forgotten
from storage.tables.consultations import Member

FACTS = "members.facts"


@dataclass(frozen=True, slots=True)
class Relative:
    """A family member, opened; `facts` are answers of the intake, by step."""

    id: str
    facts: Mapping[str, Any]


def relatives(work: Work, person_id: int) -> list[Relative]:
    """The members of a person's family that they told of, the oldest first."""
    rows: Sequence[Member] = work.session.scalars(
        select(Member).where(Member.person_id == person_id).order_by(Member.agreed_at)
    ).all()
    return [Relative(row.id, facts) for row in rows if (facts := _opened(work, row)) is not None]


def save(work: Work, person_id: int, facts: Mapping[str, Any], member_id: str | None = None) -> str:
    """Keeps what was told of a member, new or known; returns the id.

    Raises:
        NoSuchConsultation: the member is another person's.
    """
    if member_id is None:
        row = Member(person_id=person_id, facts=b"", agreed_at=work.now, changed_at=work.now)
        work.session.add(row)
        work.session.flush()
    else:
        row = _mine(work, person_id, member_id)
    row.facts = work.vault.seal_json(person_id, FACTS, row.id, dict(facts))
    row.changed_at = work.now
    work.audit(person_id, "save-member", f"member:{row.id}")
    return row.id


def drop(work: Work, person_id: int, member_id: str) -> None:
    """Deletes what is kept of a member; raises NoSuchConsultation."""
    work.session.delete(_mine(work, person_id, member_id))
    work.audit(person_id, "delete-member", f"member:{member_id}")


def forget(work: Work, person_id: int) -> None:
    """Deletes all of them."""
    work.session.execute(delete(Member).where(Member.person_id == person_id))


def _mine(work: Work, person_id: int, member_id: str) -> Member:
    row = work.session.get(Member, member_id)
    if row is None or row.person_id != person_id:
        raise NoSuchConsultation
    return row


def _opened(work: Work, row: Member) -> dict[str, Any] | None:
    try:
        facts: dict[str, Any] = work.vault.open_json(row.person_id, FACTS, row.id, row.facts)
    except Forgotten:
        return None
    return facts
