"""Orders errands, takes them, ends them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update

from services.work import Work
from storage.keys import Forgotten
from storage.tables.errands import Errand
from storage.tables.people import Person
from storage.tables.turn import sent

PAYLOAD = "errands.payload"
LEASE = timedelta(minutes=3)
"""So long an errand belongs to who took it; then another process takes it to be dead."""
MOST_TRIES = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """An errand that was taken.

    Attributes:
        person_id: who ordered it.
        language: of that person.
        last: there is no further try.
    """

    id: int
    kind: str
    person_id: int
    language: str
    payload: dict[str, Any]
    last: bool

    @property
    def about(self) -> str:
        """What a message speaks of that the errand goes on with."""
        return about(self.id)


def about(errand_id: int) -> str:
    """What a message speaks of that the errand of this number goes on with."""
    return f"errand:{errand_id}"


def order(work: Work, kind: str, person_id: int, payload: dict[str, Any]) -> int:
    """Orders an errand and returns its number."""
    errand_id = work.ticker.next()
    work.session.add(
        Errand(
            id=errand_id,
            kind=kind,
            person_id=person_id,
            payload=work.vault.seal_json(person_id, PAYLOAD, errand_id, payload),
            made_at=work.now,
            due_at=work.now,
            tries=0,
        )
    )
    return errand_id


def count_since(work: Work, kind: str, person_id: int, since: datetime) -> int:
    """Counts the errands of one kind that a person has ordered since then."""
    rows = select(func.count()).where(Errand.kind == kind, Errand.person_id == person_id, Errand.made_at > since)
    return work.session.scalar(rows) or 0


def is_one_due(work: Work) -> bool:
    """Whether an errand waits."""
    wanted = select(Errand.id).where(Errand.done_at.is_(None), Errand.due_at <= work.now).limit(1)
    return work.session.scalar(wanted) is not None


def take(work: Work) -> Taken | None:
    """Takes the errand that is due for longest; None when there is none."""
    row = work.session.scalar(
        select(Errand).where(Errand.done_at.is_(None), Errand.due_at <= work.now).order_by(Errand.due_at).limit(1)
    )
    if row is None:
        return None
    tries = row.tries + 1
    won = work.session.connection().execute(
        update(Errand)
        .where(Errand.id == row.id, Errand.due_at == row.due_at, Errand.done_at.is_(None))
        .values(due_at=work.now + LEASE, tries=tries)
    )
    person = work.session.get(Person, row.person_id)
    if won.rowcount != 1 or row.payload is None or person is None:
        return None
    try:
        payload = work.vault.open_json(row.person_id, PAYLOAD, row.id, row.payload)
    except Forgotten:
        finish(work, row.id)
        return None
    return Taken(row.id, row.kind, row.person_id, person.language, payload, tries >= MOST_TRIES)


def finish(work: Work, errand_id: int) -> None:
    """Ends an errand."""
    work.session.execute(update(Errand).where(Errand.id == errand_id).values(done_at=work.now, payload=None))


def message_of(work: Work, errand: Taken) -> int | None:
    """The message that the errand goes on with, None while it is not sent."""
    return work.session.scalar(
        select(sent.c.message_id).where(sent.c.chat_id == errand.person_id, sent.c.about == errand.about)
    )


def forget(work: Work, person_id: int) -> None:
    """Deletes what a person ordered."""
    work.session.execute(delete(Errand).where(Errand.person_id == person_id))
