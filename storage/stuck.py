"""What goes on only when a person has looked at it: parked updates, uncertain letters, muted timers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, func, select, update

from storage.jobs import LETTERS, tell, wake_workers
from storage.tables.turn import inbox, letters, timers

MAX_TRIES = 5
"""An update or a timer that failed so often is parked."""


class Kind(StrEnum):
    """What may be stuck."""

    UPDATE = "update"
    LETTER = "letter"
    TIMER = "timer"


class Settling(StrEnum):
    """What a person may decide: once more, or never again."""

    RETRY = "retry"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Stuck:
    """One thing that waits for a person.

    Attributes:
        name: `update:7`, `letter:7`, `timer:opens:ID`; what `settle` is given.
        chat_id: whose it is; None for a timer.
        since: when it came, was written or was due.
        why: what is known of the reason.
    """

    name: str
    chat_id: int | None
    since: datetime
    why: str


PARKED = and_(inbox.c.parked, inbox.c.done_at.is_(None))
UNCERTAIN = letters.c.status == "uncertain"
MUTED = and_(timers.c.done_at.is_(None), timers.c.tries >= MAX_TRIES)


def stuck(connection: Connection) -> dict[str, int]:
    """Counts, by kind, what is stuck."""
    kinds: dict[str, tuple[Table, ColumnElement[bool]]] = {
        "parked updates": (inbox, PARKED),
        "uncertain letters": (letters, UNCERTAIN),
        "muted timers": (timers, MUTED),
    }
    return {
        name: connection.scalar(select(func.count()).select_from(table).where(those)) or 0
        for name, (table, those) in kinds.items()
    }


def list_stuck(connection: Connection) -> list[Stuck]:
    """Lists what is stuck, the oldest of each kind first."""
    updates = select(inbox.c.update_id, inbox.c.chat_id, inbox.c.received_at, inbox.c.tries).where(PARKED)
    unsure = select(letters.c.id, letters.c.chat_id, letters.c.written_at, letters.c.why).where(UNCERTAIN)
    muted = select(timers.c.id, timers.c.due_at, timers.c.tries).where(MUTED)
    found = [
        Stuck(f"{Kind.UPDATE}:{row.update_id}", row.chat_id, row.received_at, f"failed {row.tries} times")
        for row in connection.execute(updates.order_by(inbox.c.update_id))
    ]
    found += [
        Stuck(f"{Kind.LETTER}:{row.id}", row.chat_id, row.written_at, row.why or "the program broke off")
        for row in connection.execute(unsure.order_by(letters.c.id))
    ]
    found += [
        Stuck(f"{Kind.TIMER}:{row.id}", None, row.due_at, f"failed {row.tries} times")
        for row in connection.execute(muted.order_by(timers.c.due_at))
    ]
    return found


def settle(connection: Connection, name: str, settling: Settling, now: datetime) -> bool:
    """Does what a person decided; returns false when nothing of that name is stuck."""
    kind, _, key = name.partition(":")
    again = settling is Settling.RETRY
    if kind == Kind.UPDATE and key.isdecimal():
        values: dict[str, Any] = {"tries": 0} if again else {"done_at": now, "payload": None}
        return _settle_update(connection, int(key), values | {"parked": False}, again)
    if kind == Kind.LETTER and key.isdecimal():
        those = and_(letters.c.id == int(key), UNCERTAIN)
        tell(connection, LETTERS)
        return _change(connection, letters, those, {"status": "waiting" if again else "failed"})
    if kind == Kind.TIMER:
        return _change(
            connection, timers, and_(timers.c.id == key, MUTED), {"tries": 0} if again else {"done_at": now}
        )
    return False


def _settle_update(connection: Connection, update_id: int, values: dict[str, Any], again: bool) -> bool:
    those = and_(inbox.c.update_id == update_id, PARKED)
    chat = connection.scalar(select(inbox.c.chat_id).where(those))
    if chat is not None and again:
        wake_workers(connection, [chat])
    return _change(connection, inbox, those, values)


def _change(connection: Connection, table: Table, those: ColumnElement[bool], values: dict[str, Any]) -> bool:
    return connection.execute(update(table).where(those).values(values)).rowcount == 1
