"""Keeps what two people say to each other through the bot, and what each message became in the other's chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from services.casework import actions as casework
from services.casework.rules import CaseState
from services.work import Work
from storage.keys import Forgotten
from storage.tables.cases import Case
from storage.tables.consultations import Spoken

WORDS = "spoken.words"
TEXT = "text"
"""The kind of a message that is words alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a transcript, opened.

    Attributes:
        words: None when it has none, was taken back, or its person was forgotten.
    """

    at: datetime
    by: int
    kind: str
    words: str | None
    changed: bool
    gone: bool
    failed: bool


def keep(
    work: Work,
    case: Case,
    by: int,
    to: int | None,
    messages: Sequence[int],
    kind: str,
    words: str | None,
    answers: int | None = None,
) -> list[Spoken]:
    """Keeps a message, or the messages of an album, of which the first one has the words."""
    kept = []
    for place, message in enumerate(messages):
        entry_id = work.ticker.next()
        sealed = None
        if words and place == 0:
            sealed = work.vault.seal(case.person_id, WORDS, entry_id, words.encode())
        kept.append(
            Spoken(
                id=entry_id,
                case_id=case.id,
                at=work.now,
                by_id=by,
                message_id=message,
                to_id=to,
                kind=kind,
                words=sealed,
                answers=answers,
                failed=False,
            )
        )
    work.session.add_all(kept)
    work.session.flush()
    return kept


def find(work: Work, entry_id: int) -> Spoken | None:
    """A message by its id."""
    return work.session.get(Spoken, entry_id)


def at(work: Work, chat_id: int, message_id: int) -> Spoken | None:
    """The message of a talk that stands in a chat under this number: said there, or brought there."""
    said = select(Spoken).where(Spoken.by_id == chat_id, Spoken.message_id == message_id)
    heard = select(Spoken).where(Spoken.to_id == chat_id, Spoken.copy_id == message_id)
    for wanted in (said, heard):
        found = work.session.scalar(wanted.order_by(Spoken.id.desc()).limit(1))
        if found is not None:
            return found
    return None


def change(work: Work, case: Case, entry: Spoken, words: str) -> None:
    """Other words take the place of the ones before."""
    entry.words = work.vault.seal(case.person_id, WORDS, entry.id, words.encode())
    entry.changed_at = work.now


def take_back(work: Work, entry: Spoken) -> None:
    """The message is gone, its words with it."""
    entry.words, entry.gone_at = None, work.now


def arrived(work: Work, entry_ids: Sequence[int], message_ids: Sequence[int]) -> None:
    """Notes what messages became in the other's chat; those that came to nothing failed."""
    for place, entry_id in enumerate(entry_ids):
        entry = find(work, entry_id)
        if entry is not None:
            entry.copy_id = message_ids[place] if place < len(message_ids) else None
            entry.failed = entry.copy_id is None


def unheard(work: Work, case: Case, by: int) -> Sequence[Spoken]:
    """What somebody who has the case now has not had, in order.

    That is what was said while nobody listened, and the person's pictures and files that went to somebody else; of
    the words of that time there is the transcript.
    """
    elsewhere = (Spoken.by_id == case.person_id) & (Spoken.kind != TEXT) & (Spoken.to_id != by)
    wanted = select(Spoken).where(
        Spoken.case_id == case.id, Spoken.to_id.is_(None) | elsewhere, Spoken.gone_at.is_(None)
    )
    return work.session.scalars(wanted.order_by(Spoken.id)).all()


def address(work: Work, entries: Sequence[Spoken], to: int) -> None:
    """Somebody listens now."""
    for one in entries:
        one.to_id, one.copy_id = to, None
    work.session.flush()


def last_at(work: Work, case: Case, by: int | None = None) -> datetime | None:
    """When something was said last, by one of them or by anybody."""
    wanted = select(Spoken.at).where(Spoken.case_id == case.id)
    if by is not None:
        wanted = wanted.where(Spoken.by_id == by)
    return work.session.scalar(wanted.order_by(Spoken.id.desc()).limit(1))


def words_of(work: Work, case: Case, entry: Spoken) -> str | None:
    """The words of a message, opened."""
    if entry.words is None:
        return None
    try:
        return work.vault.open(case.person_id, WORDS, entry.id, entry.words).decode()
    except Forgotten:
        return None


def transcript(work: Work, case: Case, heard: bool = False) -> list[Line]:
    """All that was said, in order; `heard`: without what nobody listened to yet."""
    said = select(Spoken).where(Spoken.case_id == case.id).order_by(Spoken.id)
    rows = work.session.scalars(said.where(Spoken.to_id.is_not(None)) if heard else said)
    return [
        Line(
            row.at,
            row.by_id,
            row.kind,
            words_of(work, case, row),
            row.changed_at is not None,
            row.gone_at is not None,
            row.failed,
        )
        for row in rows
    ]


def under_way(work: Work, desks: Sequence[str], worker_id: int) -> Sequence[Case]:
    """The talks that somebody of the staff has now, the oldest first."""
    return [
        case for desk in desks for case in casework.held(work, desk, worker_id) if case.state == CaseState.CLAIMED
    ]


def forget(work: Work, person_id: int) -> None:
    """Empties what a person said and was told; that something was said stays, without words."""
    mine = select(Case.id).where(Case.person_id == person_id)
    work.session.execute(update(Spoken).where(Spoken.case_id.in_(mine)).values(words=None))
