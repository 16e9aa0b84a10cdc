"""The last few cards that were drawn, so that a link that goes around is drawn once."""

import asyncio
from collections import OrderedDict

from bot.web.pages.reading import Photo
from services.fundraiser.card import CardFacts, draw_card
from storage.files import FileStore

MOST = 32
"""Cards that are kept; each has a few hundred kB."""


class Cards:
    """Draws cards one at a time in a thread, and remembers them by what is on them."""

    def __init__(self, files: FileStore) -> None:
        self._files = files
        self._drawn: OrderedDict[tuple[CardFacts, Photo | None], bytes] = OrderedDict()
        self._drawing = asyncio.Lock()

    async def card(self, facts: CardFacts, photo: Photo | None) -> bytes:
        """The card with these facts and this photo; a photo that cannot be opened raises NotThere."""
        key = (facts, photo)
        async with self._drawing:
            if key not in self._drawn:
                self._drawn[key] = await asyncio.to_thread(self._draw, facts, photo)
            self._drawn.move_to_end(key)
            while len(self._drawn) > MOST:
                self._drawn.popitem(last=False)
            return self._drawn[key]

    def _draw(self, facts: CardFacts, photo: Photo | None) -> bytes:
        return draw_card(facts, None if photo is None else photo.opened(self._files))
