"""Waiting for something to happen, with a limit."""

from __future__ import annotations

import asyncio


class Signal:
    """Wakes everyone who waits on it."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def fire(self) -> None:
        """Wake them all."""
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    def waiter(self) -> asyncio.Future[None]:
        """A future that the next firing ends; what is fired from this very moment on is not missed."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        return waiter

    def drop(self, waiter: asyncio.Future[None]) -> None:
        """Nobody waits on this one any more."""
        self._waiting.discard(waiter)

    async def wait(self, seconds: float) -> bool:
        """Whether it was fired within so many seconds."""
        waiter = self.waiter()
        try:
            async with asyncio.timeout(seconds):
                await waiter
        except TimeoutError:
            return False
        finally:
            self.drop(waiter)
        return True
