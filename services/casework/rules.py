"""The life of a case, and how long each may wait. Pure."""

from datetime import timedelta
from enum import IntEnum, StrEnum

from services.errors import DomainError, Refusal


class CaseState(StrEnum):
    """Where a case stands."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    ASKED = "asked"
    DECIDED = "decided"


class Urgency(IntEnum):
    """How soon somebody must look."""

    NOW = 0
    TODAY = 1
    THIS_WEEK = 2


SERVICE_LEVEL = {
    Urgency.NOW: timedelta(minutes=10),
    Urgency.TODAY: timedelta(hours=8),
    Urgency.THIS_WEEK: timedelta(days=2),
}
"""A decision is due within this time of waiting, by urgency."""


class CaseTaken(DomainError):
    """Somebody else claimed it first."""

    text = "case-taken"


class CaseClosed(DomainError):
    """It was decided already."""

    text = "case-closed"


class OwnCase(Refusal):
    """Nobody works on a matter of their own."""

    text = "case-own"


class NotYourCase(Refusal):
    """Only its worker acts on it."""

    text = "case-not-yours"


class CaseUnknown(Refusal):
    """There is no such case, or it is not of this person's desk."""

    text = "case-unknown"


def check_claim(state: str, worker: int | None, owner: int, by: int) -> None:
    """Raises unless `by` may claim: nobody has it, it is not decided, it is not about themselves."""
    if owner == by:
        raise OwnCase
    if state == CaseState.DECIDED:
        raise CaseClosed
    if worker is not None and worker != by:
        raise CaseTaken


def check_worker(state: str, worker: int | None, by: int) -> None:
    """Raises unless `by` works on the case and it is open."""
    if state == CaseState.DECIDED:
        raise CaseClosed
    if worker != by:
        raise NotYourCase
