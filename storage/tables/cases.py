"""The one queue of every desk: cases and their history."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class Case(Base):
    """Something that a person of a role has to look at."""

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    desk: Mapped[str] = mapped_column(String(16), comment="the role that works on it: reviewer, agent …")
    about: Mapped[str] = mapped_column(String(48), comment="what it is of, e.g. fundraiser:ID")
    person_id: Mapped[int] = mapped_column(BigInteger, comment="whose matter it is; never its worker")
    state: Mapped[str] = mapped_column(String(16), comment="waiting, claimed, asked, decided")
    urgency: Mapped[int] = mapped_column(comment="0 now, 1 today, 2 this week")
    worker_id: Mapped[int | None] = mapped_column(BigInteger)
    filed_at: Mapped[datetime] = mapped_column(Moment)
    waits_since: Mapped[datetime] = mapped_column(Moment, comment="the wait clock; a hand-over does not reset it")
    due_at: Mapped[datetime] = mapped_column(Moment, comment="service level: a decision is due")
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    decision: Mapped[str | None] = mapped_column(String(32))
    code: Mapped[str | None] = mapped_column(String(48), comment="reason code of the decision")

    __table_args__ = (
        Index("ix_cases_queue", "desk", "state", "urgency", "waits_since"),
        Index("ix_cases_about", "about"),
        Index("ix_cases_worker", "worker_id", "state"),
        Index("ix_cases_person", "person_id", "state"),
    )


class CaseEvent(Base):
    """One line of a case's history; what was said is sealed with the key of the person it is about."""

    __tablename__ = "case_events"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    by_id: Mapped[int | None] = mapped_column(BigInteger, comment="null: the machine")
    verb: Mapped[str] = mapped_column(String(24))
    code: Mapped[str | None] = mapped_column(String(48))
    words: Mapped[bytes | None] = mapped_column(Sealed)
