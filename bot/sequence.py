"""Puts updates that come side by side back into the order of their ids."""

import asyncio
import heapq
from itertools import count

PATIENCE = 0.3
"""Seconds that an update waits for the one before it."""


class Sequence:
    """Lets updates through in the order of their ids.

    Telegram counts updates one by one, but a webhook gets them over many connections at once. One that is missing is
    waited for a moment; after that it is late, and those behind it go on.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._next: int | None = None
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._places = count()

    async def wait(self, update_id: int) -> None:
        """Returns when it is this update's turn to be kept."""
        if self._next is not None and update_id <= self._next:
            self._pass(update_id)
            return
        loop = asyncio.get_running_loop()
        place: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._waiting, (update_id, next(self._places), place))
        late = loop.call_later(self._patience, self._pass, update_id - 1)
        try:
            await place  # woken in the order in which places are set
        finally:
            late.cancel()

    def _pass(self, update_id: int) -> None:
        """Lets through what waits up to this update, and what follows without a gap."""
        self._next = max(self._next or 0, update_id + 1)
        while self._waiting and self._waiting[0][0] <= self._next:
            ready, _, place = heapq.heappop(self._waiting)
            self._next = max(self._next, ready + 1)
            if not place.done():
                place.set_result(None)
