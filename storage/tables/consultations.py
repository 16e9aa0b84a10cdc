"""Consultations, the doctors who give them, family members for whom somebody asks, and ready words."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class Consultation(Base):
    """One matter that a person brings to a doctor, from the questions to the rating."""

    __tablename__ = "consultations"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    person_id: Mapped[int] = mapped_column(BigInteger, comment="who asks, and in whose chat the talk is")
    member_id: Mapped[str | None] = mapped_column(String(16), comment="the family member it is about; null: oneself")
    state: Mapped[str] = mapped_column(String(16), comment="unpaid, waiting, talking, closed, cancelled, unanswered")
    department: Mapped[str] = mapped_column(String(40))
    tier: Mapped[str] = mapped_column(String(16), comment="assistant, in-house, outside, expert")
    urgency: Mapped[int] = mapped_column(comment="of the case: 0 now, 1 today, 2 this week")
    card: Mapped[bytes] = mapped_column(Sealed, comment="what was asked before, sealed with the person's key")
    price: Mapped[int] = mapped_column(BigInteger, comment="cents")
    asked_at: Mapped[datetime] = mapped_column(Moment)
    queued_at: Mapped[datetime | None] = mapped_column(Moment, comment="paid, or free")
    promised_by: Mapped[datetime | None] = mapped_column(Moment, comment="without an answer by then it is paid back")
    claimed_at: Mapped[datetime | None] = mapped_column(Moment, comment="first time that a doctor took it")
    answered_at: Mapped[datetime | None] = mapped_column(Moment, comment="a doctor's first words")
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    doctor_id: Mapped[int | None] = mapped_column(BigInteger, comment="who has it, or had it last")
    second_of: Mapped[str | None] = mapped_column(String(16), comment="on which this is a second opinion")
    reopened: Mapped[int] = mapped_column(default=0)
    summary: Mapped[bytes | None] = mapped_column(Sealed, comment="the doctor's, sealed with the person's key")
    rating: Mapped[int | None] = mapped_column(comment="1 to 5")
    remark: Mapped[bytes | None] = mapped_column(Sealed, comment="to the rating, sealed with the person's key")
    charge_id: Mapped[str | None] = mapped_column(String(128), unique=True, comment="Telegram's id of the payment")
    provider_charge_id: Mapped[str | None] = mapped_column(String(128))
    refund: Mapped[str | None] = mapped_column(String(16), comment="requested, listed, confirmed")

    __table_args__ = (
        Index("ix_consultations_of_person", "person_id", "asked_at"),
        Index("ix_consultations_of_doctor", "doctor_id", "state"),
    )


class Member(Base):
    """Somebody of the family for whom a person asks; what is known of them is sealed with that person's key."""

    __tablename__ = "members"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    person_id: Mapped[int] = mapped_column(BigInteger, index=True, comment="who asks for them")
    facts: Mapped[bytes] = mapped_column(Sealed)
    agreed_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)


class Doctor(Base):
    """How a doctor works: name, departments, tier, hours. One without a row takes every department, in-house."""

    __tablename__ = "doctors"

    person_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    title: Mapped[str] = mapped_column(String(60), comment="as patients read it")
    departments: Mapped[str] = mapped_column(Text, comment="keys, separated by commas; empty: all")
    tier: Mapped[str] = mapped_column(String(16))
    hours: Mapped[str] = mapped_column(String(60), comment="such as 9-12,14-18; empty: always")
    changed_at: Mapped[datetime] = mapped_column(Moment)


class Template(Base):
    """Words that a doctor sends often; they tell of nobody."""

    __tablename__ = "templates"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    owner_id: Mapped[int | None] = mapped_column(BigInteger, index=True, comment="null: of the house")
    words: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(Moment)


class Spoken(Base):
    """One message of a talk between two people, and what it became in the other's chat."""

    __tablename__ = "spoken"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    by_id: Mapped[int] = mapped_column(BigInteger, comment="whose chat it was said in")
    message_id: Mapped[int] = mapped_column(BigInteger, comment="in that chat")
    to_id: Mapped[int | None] = mapped_column(BigInteger, comment="whose chat it goes to; null: nobody listens yet")
    copy_id: Mapped[int | None] = mapped_column(BigInteger, comment="in the other chat, once it is there")
    kind: Mapped[str] = mapped_column(String(16), comment="text, photo, document, voice …")
    words: Mapped[bytes | None] = mapped_column(Sealed, comment="sealed with the key of the case's person")
    answers: Mapped[int | None] = mapped_column(BigInteger, comment="the message that it replies to")
    changed_at: Mapped[datetime | None] = mapped_column(Moment)
    gone_at: Mapped[datetime | None] = mapped_column(Moment, comment="taken back")
    failed: Mapped[bool] = mapped_column(default=False, comment="the messenger refused it")

    __table_args__ = (
        Index("ix_spoken_said", "by_id", "message_id"),
        Index("ix_spoken_heard", "to_id", "copy_id"),
    )
