"""Keeps questions that were not answered, until an admin has seen to them, and what people think of answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, func, select

from services.errors import DomainError
from services.work import Work
from storage.base import new_id
from storage.keys import Forgotten
from storage.tables.answers import AnswerMark, OpenQuestion

WORDS = "open_questions.words"
MOST = 1000
"""Characters of a question that are kept."""


class Why(StrEnum):
    """Why a question counts as not answered."""

    UNKNOWN = "unknown"
    """The library has nothing that surely answers it."""
    NOT_MEANT = "not-meant"
    """The answer was about something else."""
    NO_HELP = "no-help"
    """The answer did not help."""


class QuestionSettled(DomainError):
    """Another admin has seen to the question, or whoever asked it is forgotten."""

    text = "questions-settled-before"


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question as an admin reads it.

    Attributes:
        place: the journey in which it was asked, or empty.
        passage: what was answered all the same.
    """

    id: str
    person_id: int
    words: str
    language: str
    place: str
    why: Why
    passage: str | None
    at: datetime


def leave_open(
    work: Work, person_id: int, words: str, language: str, place: str, why: Why, passage: str | None = None
) -> None:
    """Notes a question that was not answered."""
    question_id = new_id()
    work.session.add(
        OpenQuestion(
            id=question_id,
            person_id=person_id,
            words=work.vault.seal(person_id, WORDS, question_id, words[:MOST].encode()),
            language=language,
            place=place,
            why=why,
            passage=passage,
            asked_at=work.now,
        )
    )


def count_open(work: Work) -> int:
    """Counts the questions that nobody has seen to."""
    rows = select(func.count()).select_from(OpenQuestion).where(OpenQuestion.settled_at.is_(None))
    return work.session.scalar(rows) or 0


def open_questions(work: Work, page: int, size: int) -> list[Asked]:
    """One page, from 0, of the questions that nobody has seen to, the oldest first."""
    wanted = (
        select(OpenQuestion)
        .where(OpenQuestion.settled_at.is_(None))
        .order_by(OpenQuestion.asked_at, OpenQuestion.id)
        .offset(page * size)
        .limit(size)
    )
    return _read(work, work.session.scalars(wanted).all())


def own(work: Work, person_id: int) -> list[Asked]:
    """The questions of a person that were not answered, seen to or not."""
    rows = select(OpenQuestion).where(OpenQuestion.person_id == person_id).order_by(OpenQuestion.asked_at)
    return _read(work, work.session.scalars(rows).all())


def settle(work: Work, question_id: str, admin_id: int) -> Asked:
    """Takes a question off the list and returns it.

    Raises:
        QuestionSettled: it is not on the list any more.
    """
    row = work.session.get(OpenQuestion, question_id)
    if row is None or row.settled_at is not None:
        raise QuestionSettled
    (question,) = _read(work, [row]) or (None,)
    if question is None:
        raise QuestionSettled
    row.settled_at, row.settled_by = work.now, admin_id
    work.audit(admin_id, "settle-question", f"question:{question_id}")
    return question


def mark(work: Work, person_id: int, passage: str, helped: bool) -> None:
    """Keeps whether an answer helped; the last word counts."""
    found = work.session.get(AnswerMark, (person_id, passage))
    if found is None:
        work.session.add(AnswerMark(person_id=person_id, passage=passage, helped=helped, at=work.now))
    else:
        found.helped, found.at = helped, work.now


def marks(work: Work, person_id: int) -> list[AnswerMark]:
    """What a person thinks of answers."""
    return list(work.session.scalars(select(AnswerMark).where(AnswerMark.person_id == person_id)))


def forget(work: Work, person_id: int) -> None:
    """Deletes what a person asked and thought."""
    work.session.execute(delete(OpenQuestion).where(OpenQuestion.person_id == person_id))
    work.session.execute(delete(AnswerMark).where(AnswerMark.person_id == person_id))


def _read(work: Work, rows: Sequence[OpenQuestion]) -> list[Asked]:
    found = []
    for row in rows:
        try:
            words = work.vault.open(row.person_id, WORDS, row.id, row.words).decode()
        except Forgotten:
            continue
        found.append(
            Asked(row.id, row.person_id, words, row.language, row.place, Why(row.why), row.passage, row.asked_at)
        )
    return found
