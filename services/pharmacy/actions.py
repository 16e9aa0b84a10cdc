"""Approves pages of medicines, and takes approvals back; what was approved is one content, not a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from services.errors import DomainError
from services.work import Work
from storage.tables.pharmacy import MonographApproval


class ApprovedBefore(DomainError):
    """Another pharmacist was quicker, or the button was pressed twice."""

    text = "pharmacy-approved-before"


class NotApproved(DomainError):
    """There is no approval to be taken back."""

    text = "pharmacy-not-approved"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved a page, and when; a pharmacist who was forgotten since has no name any more."""

    person_id: int
    at: datetime


def approval_of(work: Work, key: str, mark: str) -> Approval | None:
    """The approval of a medicine's page with exactly this content, None when nobody approved it.

    Args:
        work: the unit of work.
        key: of the medicine.
        mark: of its content now, see `knowledge.drugs.mark`.
    """
    row = work.session.get(MonographApproval, (key, mark))
    return None if row is None else Approval(row.person_id, row.at)


def approved(work: Work, marks: Mapping[str, str]) -> frozenset[str]:
    """The keys among `marks`, key → mark of the content now, that a pharmacist has approved."""
    rows = work.session.execute(select(MonographApproval.medicine, MonographApproval.mark))
    return frozenset(key for key, mark in rows if marks.get(key) == mark)


def approve(work: Work, key: str, mark: str, pharmacist_id: int) -> None:
    """Notes that a pharmacist has read the page and stands by it.

    Raises:
        ApprovedBefore: this content is approved already.
    """
    if approval_of(work, key, mark) is not None:
        raise ApprovedBefore
    work.session.add(MonographApproval(medicine=key, mark=mark, person_id=pharmacist_id, at=work.now))
    work.audit(pharmacist_id, "approve-monograph", f"monograph:{key}")


def withdraw(work: Work, key: str, mark: str, pharmacist_id: int) -> None:
    """Takes the approval of a page back, whoever gave it; the audit keeps both.

    Raises:
        NotApproved: there is none.
    """
    row = work.session.get(MonographApproval, (key, mark))
    if row is None:
        raise NotApproved
    work.session.delete(row)
    work.audit(pharmacist_id, "withdraw-monograph", f"monograph:{key}")


def own(work: Work, person_id: int) -> list[MonographApproval]:
    """What a pharmacist has approved, also with a content that has changed since."""
    mine = select(MonographApproval).where(MonographApproval.person_id == person_id)
    return list(work.session.scalars(mine.order_by(MonographApproval.at)))
