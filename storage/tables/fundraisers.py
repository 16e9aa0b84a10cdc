"""Fundraisers: what strangers may see in plain columns, everything else sealed."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class Fundraiser(Base):
    """One medical fundraiser from its submission to its end."""

    __tablename__ = "fundraisers"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    slug: Mapped[str] = mapped_column(String(16), unique=True, comment="public name in links")
    organiser_id: Mapped[int] = mapped_column(BigInteger, index=True)
    state: Mapped[str] = mapped_column(String(16))
    goal: Mapped[int] = mapped_column(BigInteger, comment="cents")
    disease: Mapped[str | None] = mapped_column(String(48), comment="key in the library")
    answers: Mapped[bytes] = mapped_column(Sealed, comment="every answer of the journey, sealed")
    id_mark: Mapped[bytes] = mapped_column(index=True, comment="blind mark of the patient's ID number")
    submitted_at: Mapped[datetime] = mapped_column(Moment)
    notice_until: Mapped[datetime | None] = mapped_column(Moment)
    opened_at: Mapped[datetime | None] = mapped_column(Moment)
    closes_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    paused_during: Mapped[str | None] = mapped_column(String(16), comment="the state that a pause interrupted")
    paused_by: Mapped[str | None] = mapped_column(String(16), comment="the part in which somebody paused it")
    closed_why: Mapped[str | None] = mapped_column(String(16), comment="goal, deadline, organiser, upheld")
    cover_id: Mapped[str | None] = mapped_column(String(32), comment="photo that everybody may see")


class FundraiserPaper(Base):
    """A paper that belongs to a fundraiser."""

    __tablename__ = "fundraiser_papers"

    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"), primary_key=True)
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), comment="id, diagnosis, fresh-diagnosis, admission")


class Fact(Base):
    """One fact of a fundraiser, checked by one person at one time; never one badge for all."""

    __tablename__ = "fundraiser_facts"

    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"), primary_key=True)
    fact: Mapped[str] = mapped_column(String(16), primary_key=True, comment="identity, relation, diagnosis, …")
    verified: Mapped[bool] = mapped_column(Boolean)
    by_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_fundraiser_facts_by", "by_id"),)


class Blocked(Base):
    """The black list: blind marks of ID numbers of people who misused the platform."""

    __tablename__ = "fundraiser_blocked"

    mark: Mapped[bytes] = mapped_column(primary_key=True)
    reason: Mapped[str] = mapped_column(String(48), comment="reason code")
    by_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(Moment)
