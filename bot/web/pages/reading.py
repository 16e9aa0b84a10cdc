"""Reads what strangers may see, on connections of its own; always called in a thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.clock import Clock
from handlers.fundraiser.public import PublicView, look
from handlers.turn import Conversation
from services.errors import DomainError
from services.fundraiser import actions
from services.fundraiser.updates import is_public_photo
from services.work import Work
from storage.files import FileStore
from storage.keys import Forgotten
from storage.tables.fundraisers import Fundraiser

SLUG = 16
"""Letters that a public name has at most."""


class NotThere(Exception):
    """There is nothing that strangers may see; nobody is told why."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A fundraiser as it is now.

    Attributes:
        today: the calendar day where the house stands.
        regret_hours: within which a gift can be taken back.
    """

    view: PublicView
    today: date
    regret_hours: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that everybody may see, still sealed in the file store."""

    owner: int
    file_id: str

    def opened(self, files: FileStore) -> bytes:
        """Its bytes; raises NotThere when the file or its key is gone."""
        try:
            return files.get(self.owner, self.file_id)
        except (FileNotFoundError, Forgotten) as gone:
            raise NotThere from gone


class Reader:
    """Looks into the database; every look is a short transaction that writes nothing."""

    def __init__(self, engine: Engine, conversation: Conversation, clock: Clock) -> None:
        self._engine = engine
        self._conversation = conversation
        self._clock = clock

    def look(self, slug: str, page: int = 0) -> Seen:
        """The fundraiser of a public name; raises NotThere.

        Args:
            slug: as it stands in the link.
            page: which page of the donors, from 0.
        """
        with self._found(slug) as (work, fundraiser):
            return self._seen(work, fundraiser, page)

    def card(self, slug: str) -> tuple[PublicView, Photo | None]:
        """What a card shows; raises NotThere."""
        with self._found(slug) as (work, fundraiser):
            view = self._seen(work, fundraiser, 0).view
            return view, None if view.cover is None else Photo(fundraiser.organiser_id, view.cover)

    def photo(self, slug: str, file_id: str) -> bytes:
        """The bytes of a photo of the fundraiser that everybody may see; raises NotThere."""
        with self._found(slug) as (work, fundraiser):
            if not is_public_photo(work, fundraiser, file_id):
                raise NotThere
            photo = Photo(fundraiser.organiser_id, file_id)
        return photo.opened(self._conversation.resources.files)

    def _seen(self, work: Work, fundraiser: Fundraiser, page: int) -> Seen:
        view = look(work, self._conversation.resources, fundraiser, page)
        return Seen(view, work.today, work.house.donation.regret_hours)

    @contextmanager
    def _found(self, slug: str) -> Iterator[tuple[Work, Fundraiser]]:
        if len(slug) > SLUG or not (slug.isascii() and slug.isalnum()):
            raise NotThere
        with self._engine.connect() as connection, Session(bind=connection) as session:
            work = self._conversation.work(session, self._clock.now())
            try:
                yield work, actions.find_public(work, slug)
            except DomainError as why:  # never shown, hidden again, or forgotten: the same for all
                raise NotThere from why
