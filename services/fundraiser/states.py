"""Where a fundraiser stands, what may happen to it next, and who may do it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from services.errors import DomainError


class FundraiserState(StrEnum):
    """A stage of a fundraiser's life."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in-review"
    NEEDS_CHANGES = "needs-changes"
    PUBLIC_NOTICE = "public-notice"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"
    SETTLED = "settled"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


class Verb(StrEnum):
    """What somebody does to a fundraiser."""

    SUBMIT = "submit"
    TAKE_UP = "take-up"
    ASK_CHANGES = "ask-changes"
    RESUBMIT = "resubmit"
    APPROVE = "approve"
    REJECT = "reject"
    OPEN = "open"
    PAUSE = "pause"
    OBJECT = "object"
    RESUME = "resume"
    CLOSE = "close"
    SETTLE = "settle"
    CANCEL = "cancel"


class Actor(StrEnum):
    """In which part somebody acts; the timer is the house itself, also when it counts reports."""

    ORGANISER = "organiser"
    REVIEWER = "reviewer"
    ADMIN = "admin"
    TIMER = "timer"


class FundraiserNotNow(DomainError):
    """The fundraiser's state does not allow this."""

    text = "fundraiser-not-now"


@dataclass(frozen=True, slots=True)
class Pause:
    """What must be kept about a pause, so that its end is right.

    Attributes:
        by: who paused; an organiser may end only a pause of their own.
        during: OPEN or PUBLIC_NOTICE; what was never open goes through its public notice again.
    """

    by: Actor
    during: FundraiserState


@dataclass(frozen=True, slots=True)
class Move:
    """One allowed transition: where it leads and who may make it."""

    to: FundraiserState
    by: frozenset[Actor]


Moves = Mapping[tuple[FundraiserState, Verb], Move]

TERMINAL = frozenset({FundraiserState.SETTLED, FundraiserState.REJECTED, FundraiserState.CANCELLED})


def _move(to: FundraiserState, *by: Actor) -> Move:
    return Move(to, frozenset(by))


_S, _V = FundraiserState, Verb
_ORGANISER, _REVIEWER, _ADMIN, _TIMER = Actor.ORGANISER, Actor.REVIEWER, Actor.ADMIN, Actor.TIMER

MOVES: Moves = {
    (_S.DRAFT, _V.SUBMIT): _move(_S.SUBMITTED, _ORGANISER),
    (_S.DRAFT, _V.CANCEL): _move(_S.CANCELLED, _ORGANISER, _ADMIN, _TIMER),
    (_S.SUBMITTED, _V.TAKE_UP): _move(_S.IN_REVIEW, _REVIEWER),
    (_S.SUBMITTED, _V.CANCEL): _move(_S.CANCELLED, _ORGANISER, _ADMIN),
    (_S.IN_REVIEW, _V.ASK_CHANGES): _move(_S.NEEDS_CHANGES, _REVIEWER),
    (_S.IN_REVIEW, _V.APPROVE): _move(_S.PUBLIC_NOTICE, _REVIEWER),
    (_S.IN_REVIEW, _V.REJECT): _move(_S.REJECTED, _REVIEWER),
    (_S.IN_REVIEW, _V.CANCEL): _move(_S.CANCELLED, _ORGANISER, _ADMIN),
    (_S.NEEDS_CHANGES, _V.RESUBMIT): _move(_S.IN_REVIEW, _ORGANISER),
    (_S.NEEDS_CHANGES, _V.CANCEL): _move(_S.CANCELLED, _ORGANISER, _ADMIN, _TIMER),
    (_S.PUBLIC_NOTICE, _V.OPEN): _move(_S.OPEN, _TIMER),
    (_S.PUBLIC_NOTICE, _V.OBJECT): _move(_S.PAUSED, _REVIEWER, _ADMIN, _TIMER),
    (_S.PUBLIC_NOTICE, _V.CANCEL): _move(_S.CANCELLED, _ORGANISER, _ADMIN),
    (_S.OPEN, _V.PAUSE): _move(_S.PAUSED, _ORGANISER, _REVIEWER, _ADMIN, _TIMER),
    (_S.OPEN, _V.OBJECT): _move(_S.PAUSED, _REVIEWER, _ADMIN, _TIMER),
    (_S.OPEN, _V.CLOSE): _move(_S.CLOSED, _ORGANISER, _REVIEWER, _ADMIN, _TIMER),
    (_S.CLOSED, _V.SETTLE): _move(_S.SETTLED, _ADMIN, _TIMER),
}
"""Everything but what may follow a pause."""

PAUSED_WHEN_OPEN: Moves = {
    (_S.PAUSED, _V.RESUME): _move(_S.OPEN, _ORGANISER, _REVIEWER, _ADMIN),
    (_S.PAUSED, _V.OBJECT): _move(_S.PAUSED, _REVIEWER, _ADMIN, _TIMER),
    (_S.PAUSED, _V.CLOSE): _move(_S.CLOSED, _ORGANISER, _REVIEWER, _ADMIN, _TIMER),
}
"""Donors may have given: it can only go on or close, and its money is then settled or sent back."""

PAUSED_IN_NOTICE: Moves = {
    (_S.PAUSED, _V.RESUME): _move(_S.PUBLIC_NOTICE, _REVIEWER, _ADMIN),
    (_S.PAUSED, _V.ASK_CHANGES): _move(_S.NEEDS_CHANGES, _REVIEWER),
    (_S.PAUSED, _V.REJECT): _move(_S.REJECTED, _REVIEWER),
    (_S.PAUSED, _V.CANCEL): _move(_S.CANCELLED, _ORGANISER, _ADMIN),
}
"""Nobody has given yet: the case can go back, or end."""


def may(state: FundraiserState, verb: Verb, actor: Actor, pause: Pause | None = None) -> bool:
    """Somebody may do this now.

    `pause` is what was kept when a paused fundraiser was paused; without it the strictest reading holds: it never was
    open, and the organiser did not pause it.
    """
    move = _moves(state, pause).get((state, verb))
    if move is None or actor not in move.by:
        return False
    if (state, verb, actor) == (_S.PAUSED, _V.RESUME, _ORGANISER):
        return pause is not None and pause.by is _ORGANISER
    return True


def after(state: FundraiserState, verb: Verb, pause: Pause | None = None) -> FundraiserState:
    """The state that follows.

    Raises:
        FundraiserNotNow: the state does not allow the verb.
    """
    move = _moves(state, pause).get((state, verb))
    if move is None:
        raise FundraiserNotNow(state=state.value, verb=verb.value)
    return move.to


def pause_after(state: FundraiserState, verb: Verb, actor: Actor, pause: Pause | None = None) -> Pause | None:
    """What to keep about the pause once the verb is done; None when the fundraiser is then not paused.

    An objection to a fundraiser that its organiser paused takes the pause out of the organiser's hands.

    Raises:
        FundraiserNotNow: the state does not allow the verb.
    """
    if after(state, verb, pause) is not _S.PAUSED:
        return None
    during = pause.during if state is _S.PAUSED and pause is not None else state
    return Pause(actor, during)


def verbs(state: FundraiserState, actor: Actor, pause: Pause | None = None) -> tuple[Verb, ...]:
    """What somebody may do now, in the order of the verbs; the buttons to show."""
    return tuple(verb for verb in Verb if may(state, verb, actor, pause))


def _moves(state: FundraiserState, pause: Pause | None) -> Moves:
    if state is not _S.PAUSED:
        return MOVES
    return PAUSED_WHEN_OPEN if pause is not None and pause.during is _S.OPEN else PAUSED_IN_NOTICE
