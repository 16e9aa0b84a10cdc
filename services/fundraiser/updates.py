"""Updates: what the organiser tells everybody, with photos; the donors hear of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from services.errors import DomainError
from services.fundraiser import actions
from services.fundraiser.states import FundraiserState
from services.work import Work
from storage.base import new_id
from storage.keys import Forgotten
from storage.tables.circle import Update, UpdatePhoto
from storage.tables.files import StoredFile
from storage.tables.fundraisers import Fundraiser

WORDS = "fundraiser_updates.words"
A_DAY = 3
"""Updates that donors hear of in 24 hours; more would make them stop reading."""
PICTURES = ("jpeg", "png")


class TooManyUpdates(DomainError):
    """Enough for one day."""

    text = "fundraiser-update-too-many"


class NoUpdatesNow(DomainError):
    """Nobody could read it: it is not open yet, or is gone."""

    text = "fundraiser-update-not-now"


class NotPicture(DomainError):
    """Everybody sees these: a PDF may hold more than one thinks."""

    text = "fundraiser-update-not-picture"


@dataclass(frozen=True, slots=True)
class News:
    """An update, opened.

    Attributes:
        photos: file ids, in order.
    """

    id: str
    words: str
    at: datetime
    photos: tuple[str, ...]


def check_may_publish(work: Work, fundraiser: Fundraiser) -> None:
    """Raises NoUpdatesNow before it is open, TooManyUpdates after the third in a day."""
    if fundraiser.state not in (FundraiserState.OPEN, FundraiserState.PAUSED, FundraiserState.CLOSED) or (
        fundraiser.opened_at is None
    ):
        raise NoUpdatesNow
    recent = select(func.count()).where(
        Update.fundraiser_id == fundraiser.id, Update.at > work.now - timedelta(hours=24)
    )
    if (work.session.scalar(recent) or 0) >= A_DAY:
        raise TooManyUpdates(most=A_DAY)


def check_pictures(work: Work, file_ids: Sequence[str]) -> None:
    """Raises NotPicture unless each file is a photo."""
    kinds = work.session.scalars(select(StoredFile.kind).where(StoredFile.id.in_(file_ids)))
    if any(kind not in PICTURES for kind in kinds):
        raise NotPicture


def publish(work: Work, fundraiser: Fundraiser, words: str, photos: Sequence[str]) -> Update:
    """Publishes an update and has the donors told; raises as `check_may_publish` and `check_pictures` do."""
    check_may_publish(work, fundraiser)
    check_pictures(work, photos)
    update_id = new_id()
    update = Update(
        id=update_id,
        fundraiser_id=fundraiser.id,
        words=work.vault.seal(fundraiser.organiser_id, WORDS, update_id, words.encode()),
        at=work.now,
    )
    work.session.add(update)
    work.session.flush()
    for place, file_id in enumerate(dict.fromkeys(photos)):
        work.session.add(UpdatePhoto(update_id=update_id, file_id=file_id, place=place))
    work.session.flush()
    actions.spread(work, fundraiser, "update", update_id)
    return update


def take_down(work: Work, fundraiser: Fundraiser, update_id: str) -> bool:
    """Takes an update off the page; returns False when there is none."""
    update = work.session.get(Update, update_id)
    if update is None or update.fundraiser_id != fundraiser.id:
        return False
    work.session.execute(delete(UpdatePhoto).where(UpdatePhoto.update_id == update_id))
    work.session.delete(update)
    work.session.flush()
    return True


def latest(work: Work, fundraiser: Fundraiser, most: int) -> list[News]:
    """The updates, the newest first; none when the organiser was forgotten."""
    rows = work.session.scalars(
        select(Update).where(Update.fundraiser_id == fundraiser.id).order_by(Update.at.desc(), Update.id).limit(most)
    ).all()
    return _opened(work, fundraiser, rows)


def find(work: Work, fundraiser: Fundraiser, update_id: str) -> News | None:
    """The update of that id, None when it was taken down."""
    row = work.session.get(Update, update_id)
    if row is None or row.fundraiser_id != fundraiser.id:
        return None
    return next(iter(_opened(work, fundraiser, [row])), None)


def _opened(work: Work, fundraiser: Fundraiser, rows: Sequence[Update]) -> list[News]:
    photos: dict[str, list[str]] = {row.id: [] for row in rows}
    for photo in work.session.scalars(
        select(UpdatePhoto).where(UpdatePhoto.update_id.in_(photos)).order_by(UpdatePhoto.place)
    ):
        photos[photo.update_id].append(photo.file_id)
    try:
        return [
            News(
                row.id,
                work.vault.open(fundraiser.organiser_id, WORDS, row.id, row.words).decode(),
                row.at,
                tuple(photos[row.id]),
            )
            for row in rows
        ]
    except Forgotten:
        return []


def is_public_photo(work: Work, fundraiser: Fundraiser, file_id: str) -> bool:
    """Tells whether everybody may see a file: the fundraiser's cover, or a photo of one of its updates."""
    if file_id == fundraiser.cover_id:
        return True
    found = (
        select(UpdatePhoto.file_id)
        .join(Update, Update.id == UpdatePhoto.update_id)
        .where(UpdatePhoto.file_id == file_id, Update.fundraiser_id == fundraiser.id)
    )
    return work.session.scalar(found) is not None


def set_cover(work: Work, fundraiser: Fundraiser, file_id: str | None) -> None:
    """Puts a photo on the page and the card, or takes it off; raises NotPicture."""
    if file_id is not None:
        check_pictures(work, (file_id,))
    fundraiser.cover_id = file_id
    work.session.flush()
