"""Telegram's limits when sending: 30 messages a second over all chats, 1 a second per chat with a burst of 5."""

import asyncio
import time


class Bucket:
    """A token bucket in real seconds.

    Args:
        rate: tokens a second.
        burst: tokens that may be taken at once.
    """

    def __init__(self, rate: float, burst: float) -> None:
        self._rate = rate
        self._burst = burst
        self._tokens = burst
        self._at = time.monotonic()

    def wait(self) -> float:
        """Takes a token and returns the seconds until it may be used."""
        now = time.monotonic()
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        self._tokens -= 1
        return max(0.0, -self._tokens / self._rate)


class SendLimits:
    """Makes senders wait; Telegram documents the figures under "Broadcasting to users" of its bot FAQ."""

    def __init__(self, on: bool) -> None:
        self._on = on
        self._all = Bucket(30, 30)
        self._chats: dict[int, Bucket] = {}
        self._closed_until = 0.0

    async def pass_(self, chat_id: int) -> None:
        """Waits until a message may be sent to the chat."""
        if (left := self._closed_until - time.monotonic()) > 0:
            await asyncio.sleep(left)
        if not self._on:
            return
        if len(self._chats) > 10_000:
            self._chats.clear()
        per_chat = Bucket(1, 5) if chat_id > 0 else Bucket(20 / 60, 20)
        seconds = max(self._chats.setdefault(chat_id, per_chat).wait(), self._all.wait())
        if seconds > 0:
            await asyncio.sleep(seconds)

    def close(self, seconds: float) -> None:
        """Stops all sending for a while: Telegram said 429."""
        self._closed_until = max(self._closed_until, time.monotonic() + seconds)
