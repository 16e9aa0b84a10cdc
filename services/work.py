"""What every action is given: the session of the running transaction, the hour, and the house's rules."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.house import House
from storage.base import Ticker
from storage.sealing import Vault
from storage.tables.people import Audit
from storage.tables.turn import timers


@dataclass(frozen=True, slots=True)
class Work:
    """One unit of work inside one transaction; actions use it and never commit.

    Attributes:
        now: the hour, told once so that a turn happens at one time.
        zone: the zone whose calendar days count.
    """

    session: Session
    vault: Vault
    house: House
    ticker: Ticker
    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The calendar day where the house stands."""
        return self.now.astimezone(self.zone).date()

    def ring(self, kind: str, subject: str, after: timedelta) -> None:
        """Sets a timer; setting it again moves it."""
        timer_id = f"{kind}:{subject}"
        self.session.execute(delete(timers).where(timers.c.id == timer_id))
        self.session.execute(
            timers.insert().values(id=timer_id, kind=kind, subject=subject, due_at=self.now + after, tries=0)
        )

    def unring(self, kind: str, subject: str) -> None:
        """Takes a timer back; nothing happens when it is not set."""
        self.session.execute(delete(timers).where(timers.c.id == f"{kind}:{subject}", timers.c.done_at.is_(None)))

    def rings_at(self, kind: str, subject: str) -> datetime | None:
        """Tells when a timer is due, None when it is not set or has rung."""
        return self.session.scalar(
            select(timers.c.due_at).where(timers.c.id == f"{kind}:{subject}", timers.c.done_at.is_(None))
        )

    def audit(self, by: int | None, deed: str, subject: str) -> None:
        """Notes who did or read something sensitive."""
        self.session.add(Audit(at=self.now, person_id=by, deed=deed, subject=subject))
