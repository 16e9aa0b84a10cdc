"""The worker: drains the inbox chat by chat, each strictly in order and none waiting for another; rings timers."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine

from bot.clock import Clock
from bot.fetching import Fetcher
from bot.supervised import Supervisor
from bot.telegram.said import album_of, attachments_of, said_of
from bot.writer import Writer
from handlers.engine.said import Said
from handlers.turn import Conversation
from storage.turns import Arrived, Due, Turns, Waiting

log = logging.getLogger(__name__)
ALBUM_PAUSE = 0.6
"""Seconds without another picture after which an album counts as whole; Telegram sends each picture as an update."""
RETRIES = (0.2, 1.0, 3.0, 10.0)
"""Seconds between the tries of a turn that fails."""
PURGE_AFTER = timedelta(days=7)
TICK = 0.2
"""Seconds between looks at the timers; the clock may be moved at any moment."""


@dataclass(slots=True)
class _Waiting:
    update: Arrived
    came: float


class Worker:
    """Mailboxes in memory; the inbox in the database is the log from which they are filled at the start."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        turns: Turns,
        conversation: Conversation,
        fetcher: Fetcher,
        clock: Clock,
        supervisor: Supervisor,
        deliver: Callable[[Iterable[Waiting]], None],
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._turns = turns
        self._conversation = conversation
        self._fetcher = fetcher
        self._clock = clock
        self._supervisor = supervisor
        self._deliver = deliver
        self._mail: dict[int, deque[_Waiting]] = {}
        self._more: dict[int, asyncio.Event] = {}

    @property
    def busy(self) -> int:
        """How many chats have mail."""
        return len(self._mail)

    def feed(self, arrived: Iterable[Arrived]) -> None:
        """Puts updates into the mailboxes of their chats."""
        for update in arrived:
            chat = update.chat_id
            if chat not in self._mail:
                self._mail[chat] = deque()
                self._more[chat] = asyncio.Event()
                self._supervisor.start(self._drain(chat), f"chat {chat}")
            self._mail[chat].append(_Waiting(update, time.monotonic()))
            self._more[chat].set()

    async def _drain(self, chat: int) -> None:
        mail = self._mail[chat]
        while mail:
            updates = await self._take(chat, mail)
            await self._turn(updates)
        del self._mail[chat], self._more[chat]

    async def _take(self, chat: int, mail: deque[_Waiting]) -> list[Arrived]:
        """The next update, or the whole album that it begins."""
        first = mail.popleft()
        album = album_of(first.update.payload)
        taken = [first]
        while album is not None:
            while mail and album_of(mail[0].update.payload) == album:
                taken.append(mail.popleft())
            left = taken[-1].came + ALBUM_PAUSE - time.monotonic()
            if mail or left <= 0:
                break
            self._more[chat].clear()
            try:
                await asyncio.wait_for(self._more[chat].wait(), left)
            except TimeoutError:
                break
        return [one.update for one in taken]

    async def _turn(self, updates: list[Arrived]) -> None:
        tries = updates[0].tries
        while True:
            try:
                self._deliver(await self._try(updates))
                return
            except Exception as error:
                tries += 1
                log.exception("a turn of update %s failed: %s", updates[0].update_id, type(error).__name__)
            if await self._count(updates, tries):
                return
            await asyncio.sleep(RETRIES[min(tries, len(RETRIES)) - 1])

    async def _try(self, updates: list[Arrived]) -> list[Waiting]:
        now = self._clock.now()
        said = said_of(updates[0].payload, now)
        if said is not None and said.has_file:
            said = await self._with_files(said, updates)
        ids = [update.update_id for update in updates]

        def apply(connection: Connection) -> list[Waiting]:
            letters = [] if said is None else self._conversation.take(connection, said, now)
            self._turns.done(connection, ids, now)
            return letters

        return await self._writer.do(apply, urgent=said is not None and said.press is not None)

    async def _with_files(self, said: Said, updates: list[Arrived]) -> Said:
        """Fetches and checks the files before the turn, when the question of now takes files."""
        if not await asyncio.to_thread(self._wants_files, said):
            return said
        uploads = [
            await self._fetcher.fetch(said.person, attachment)
            for update in updates
            for attachment in attachments_of(update.payload)
        ]
        return replace(said, uploads=tuple(uploads))

    def _wants_files(self, said: Said) -> bool:
        with self._engine.connect() as connection:
            return self._conversation.wants_files(connection, said)

    async def _count(self, updates: list[Arrived], tries: int) -> bool:
        now = self._clock.now()
        ids = [update.update_id for update in updates]

        def count(connection: Connection) -> tuple[bool, list[Waiting]]:
            parked = self._turns.failed(connection, ids, tries)
            return parked, self._conversation.parked(connection, updates[0].chat_id, ids[0], now) if parked else []

        parked, letters = await self._writer.do(count)
        self._deliver(letters)
        return parked

    # -- timers ---------------------------------------------------------------------------------------------------

    async def ring(self) -> None:
        """Rings what is due, for ever."""
        purged = None
        while True:
            now = self._clock.now()
            for timer in await asyncio.to_thread(self._due):
                await self._ring(timer)
            if purged is None or now - purged > timedelta(hours=1):
                await self._purge(now - PURGE_AFTER)
                purged = now
            await asyncio.sleep(TICK)

    async def _purge(self, before: datetime) -> None:
        await self._writer.do(lambda connection: self._turns.purge(connection, before))

    def _due(self) -> list[Due]:
        with self._engine.connect() as connection:
            return self._turns.due(connection, self._clock.now())

    async def _ring(self, timer: Due) -> None:
        now = self._clock.now()

        def act(connection: Connection) -> list[Waiting]:
            self._turns.rung(connection, timer, now)
            return self._conversation.ring(connection, timer, now)

        try:
            self._deliver(await self._writer.do(act))
        except Exception:
            log.exception("timer %s failed", timer.kind)
            await self._writer.do(lambda connection: self._turns.mute(connection, timer))
