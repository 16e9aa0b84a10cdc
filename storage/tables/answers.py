"""What the library could not answer, and how its answers were liked."""

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class OpenQuestion(Base):
    """A question that was not answered, until an admin has seen to it."""

    __tablename__ = "open_questions"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    person_id: Mapped[int] = mapped_column(BigInteger, index=True)
    words: Mapped[bytes] = mapped_column(Sealed)
    language: Mapped[str] = mapped_column(String(2))
    place: Mapped[str] = mapped_column(String(32), comment="the journey in which it was asked, or empty")
    why: Mapped[str] = mapped_column(String(16), comment="unknown, not-meant, no-help")
    passage: Mapped[str | None] = mapped_column(String(200), comment="what was answered all the same")
    asked_at: Mapped[datetime] = mapped_column(Moment, index=True)
    settled_at: Mapped[datetime | None] = mapped_column(Moment)
    settled_by: Mapped[int | None] = mapped_column(BigInteger)


class AnswerMark(Base):
    """Whether an answer helped somebody; the last word of a person on a passage counts."""

    __tablename__ = "answer_marks"

    person_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    passage: Mapped[str] = mapped_column(String(200), primary_key=True)
    helped: Mapped[bool]
    at: Mapped[datetime] = mapped_column(Moment)
