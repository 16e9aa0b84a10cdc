"""Puts updates that come side by side back into the order of their ids."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from itertools import count

PATIENCE = 1.0
"""Seconds that an update waits for the one before it."""
LOOK = 0.05
"""Seconds more: when the loop was held up for long, what came meanwhile is read first."""

Keep = Callable[[], Awaitable[None]]


class Sequence:
    """Lets updates be kept in the order of their ids.

    Telegram counts updates one by one, but a webhook gets them over many connections at once. One that is missing is
    waited for a moment; after that it is late, and those behind it go on.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._next: int | None = None
        self._waiting: list[tuple[int, int, Keep, asyncio.Future[Awaitable[None]]]] = []
        self._places = count()

    async def put(self, update_id: int, keep: Keep) -> None:
        """Calls `keep` when it is this update's turn, and waits for what that began.

        `keep` puts the update into a queue at once: a waiter that is only woken could be overtaken before it runs.
        """
        if self._next is not None and update_id <= self._next:
            kept = keep()
            self._pass(update_id)
            await kept
            return
        loop = asyncio.get_running_loop()
        place: asyncio.Future[Awaitable[None]] = loop.create_future()
        heapq.heappush(self._waiting, (update_id, next(self._places), keep, place))
        late = loop.call_later(self._patience, loop.call_later, LOOK, self._give_up, update_id, place)
        try:
            kept = await place
        finally:
            late.cancel()
        await kept

    def _give_up(self, update_id: int, place: asyncio.Future[Awaitable[None]]) -> None:
        if not place.done():
            self._pass(update_id - 1)

    def _pass(self, update_id: int) -> None:
        """Lets through what waits up to the one after this update, and what follows without a gap."""
        self._next = max(self._next or 0, update_id + 1)
        while self._waiting and self._waiting[0][0] <= self._next:
            ready, _, keep, place = heapq.heappop(self._waiting)
            self._next = max(self._next, ready + 1)
            if not place.done():  # else its connection is gone, and Telegram brings it again
                place.set_result(keep())
