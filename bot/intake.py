"""Intake: what comes from Telegram is kept first and acknowledged afterwards."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from sqlalchemy import Connection
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.telegram.client import Updates
from bot.telegram.said import chat_of
from bot.writer import Writer
from storage.turns import Arrived, Turns

log = logging.getLogger(__name__)


class Intake:
    """One door of the inbox; polling and, later, a webhook both come through `keep`."""

    def __init__(
        self, writer: Writer, turns: Turns, clock: Clock, deliver: Callable[[Iterable[Arrived]], None]
    ) -> None:
        self._writer = writer
        self._turns = turns
        self._clock = clock
        self._deliver = deliver

    def keep(self, updates: list[dict[str, Any]]) -> Awaitable[None]:
        """Keeps updates durably and hands the new ones to their chats; one that is known already is dropped.

        They are in the queue when it returns, in the order of the calls; they are durable when what it returns is.
        """
        rows = [
            (int(update["update_id"]), chat, update) for update in updates if (chat := chat_of(update)) is not None
        ]
        return self._writer.gather(self._arrive, rows, self._deliver)

    def _arrive(self, connection: Connection, rows: list[tuple[int, int, dict[str, Any]]]) -> list[Arrived]:
        return self._turns.arrive(connection, rows, self._clock.now())

    async def poll(self, updates: Updates) -> None:
        """Polls for ever; the offset moves only after the commit, so nothing that was confirmed can be lost."""
        offset, pause = 0, 0.5
        while True:
            try:
                found = await updates.after(offset)
                await self.keep(found)
                offset = max((int(one["update_id"]) + 1 for one in found), default=offset)
                pause = 0.5
            except InvalidToken:
                raise
            except RetryAfter as later:
                await asyncio.sleep(_seconds(later))
            except (TelegramError, OSError) as trouble:
                if isinstance(trouble, Conflict):
                    log.error("another program reads this bot's updates, or a webhook is set")
                else:
                    log.warning("Telegram cannot be reached: %s", type(trouble).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30)


def _seconds(later: RetryAfter) -> float:
    wait = later.retry_after
    return float(wait) if isinstance(wait, int | float) else wait.total_seconds()
