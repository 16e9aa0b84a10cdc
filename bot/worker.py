"""The worker: drains the inbox chat by chat, each strictly in order and none waiting for another; rings timers."""

import asyncio
import errno
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, select
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.clock import Clock
from bot.fetching import Fetcher
from bot.supervised import Supervisor
from bot.telegram.said import album_of, attachments_of, goes_on, said_of, text_of
from bot.trail import trail
from bot.writer import Writer
from handlers.engine.said import Said
from handlers.engine.thought import Unthought
from handlers.turn import Conversation
from storage.database import trouble_of
from storage.tables.files import StoredFile
from storage.turns import Arrived, Due, Turns, Waiting

log = logging.getLogger(__name__)
ALBUM_PAUSE = 0.6
"""Seconds without another part after which an album, or a text cut in pieces, counts as whole."""
RETRIES = (0.2, 1.0, 3.0, 10.0)
"""Seconds between the tries of a turn that fails."""
OUTAGE_PAUSE = 5.0
"""Seconds, at most, between the tries of a turn that cannot be at fault: Telegram or the disk is."""
LONGEST_OUTAGE = 900.0
"""Seconds after which a turn counts as failed even so: its person must hear something."""
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)
PURGE_AFTER = timedelta(days=7)
MUCH = 5
"""Updates that wait in one chat: nobody writes so many before an answer comes, so it is a flood, or an outage was."""
BREATH = 0.02
"""Seconds between the turns of a chat with so much mail: others' turns are not to wait for one that floods."""
TICK = 0.2
"""Seconds between looks at the timers; the clock may be moved at any moment."""


class TakenBefore(Exception):
    """The turn is over: another process took it, or this one did and never heard of its own commit."""


def _whole(parts: Iterable[Said | None]) -> Said | None:
    """One thing said, of the messages of an album; the caption may stand under any of them."""
    found = [one for one in parts if one is not None]
    if len(found) < 2:
        return found[0] if found else None
    captions = [one.text for one in found if one.text]
    further = tuple(one.message_id for one in found[1:] if one.message_id is not None)
    return replace(found[0], text="\n".join(captions) or None, album=further)


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
        let_go: Callable[[int], None] = lambda chat: None,
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._turns = turns
        self._conversation = conversation
        self._fetcher = fetcher
        self._clock = clock
        self._supervisor = supervisor
        self._deliver = deliver
        self._let_go = let_go
        self._mail: dict[int, deque[_Waiting]] = {}
        self._more: dict[int, asyncio.Event] = {}
        self._ringing = False

    @property
    def busy(self) -> int:
        """How many chats have mail, and one more while a timer rings."""
        return len(self._mail) + self._ringing

    def has(self, chat: int) -> bool:
        """Whether the chat has mail, or a turn that is not over."""
        return chat in self._mail

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
            if len(mail) >= MUCH:
                await asyncio.sleep(BREATH)
        del self._mail[chat], self._more[chat]
        self._let_go(chat)

    async def _take(self, chat: int, mail: deque[_Waiting]) -> list[Arrived]:
        """The next update, with the rest of the album or of the cut text that it begins."""
        taken = [mail.popleft()]
        while _may_go_on(taken[-1].update):
            if mail and _belong(taken[-1].update, mail[0].update):
                taken.append(mail.popleft())
                continue
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
        tries, outages, began = updates[0].tries, 0, time.monotonic()
        while True:
            try:
                self._deliver(await self._try(updates))
                return
            except TakenBefore:
                return
            except Exception as error:
                if _is_outage(error) and time.monotonic() - began < LONGEST_OUTAGE:
                    outages += 1
                    log.warning("a turn of update %s waits: %s", updates[0].update_id, type(error).__name__)
                    await asyncio.sleep(_pause(error, outages))
                    continue
                tries += 1
                log.error("a turn of update %s failed: %s", updates[0].update_id, trail(error))
            if await self._count(updates, tries):
                return
            await asyncio.sleep(RETRIES[min(tries, len(RETRIES)) - 1])

    async def _try(self, updates: list[Arrived]) -> list[Waiting]:
        now = self._clock.now()
        said = _whole(said_of(update.payload, now) for update in updates)
        if said is not None and (texts := [text_of(update.payload) for update in updates])[1:] and all(texts):
            said = replace(said, text="\n".join(text for text in texts if text))
        if said is not None and said.has_file:
            said = await self._with_files(said, updates)
        ids = [update.update_id for update in updates]

        def apply(connection: Connection) -> list[Waiting]:
            if not self._turns.done(connection, ids, now):
                raise TakenBefore
            return [] if said is None else self._conversation.take(connection, said, now)

        while True:
            try:
                return await self._writer.do(apply, urgent=said is not None and bool(said.press or said.checkout))
            except Unthought as wanted:  # its answer takes long, so that it is looked for outside of the transaction
                assert said is not None  # noqa: S101 - what was said asked
                thought = await asyncio.to_thread(self._conversation.think, wanted.question)
                said = replace(said, thought=thought)

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
            for timer in await self._due():
                self._ringing = True
                await self._ring(timer)
                self._ringing = False
            if purged is None or now - purged > timedelta(hours=1):
                purged = now
                try:
                    await self._purge(now - PURGE_AFTER)
                except Exception as error:  # it is tried again in an hour
                    log.error("what is old could not be removed: %s", trail(error))
            await asyncio.sleep(TICK)

    async def _purge(self, before: datetime) -> None:
        await self._writer.do(lambda connection: self._turns.purge(connection, before))
        await self._fetcher.sweep(await asyncio.to_thread(self._known_files), PURGE_AFTER)

    def _known_files(self) -> set[str]:
        with self._engine.connect() as connection:
            return set(connection.scalars(select(StoredFile.id)))

    async def _due(self) -> list[Due]:
        try:
            return await asyncio.to_thread(self._look_for_due)
        except Exception as error:
            if (trouble := trouble_of(error)) is None:
                raise
            log.error("the database cannot be read (%s): timers wait", trouble)
            return []

    def _look_for_due(self) -> list[Due]:
        with self._engine.connect() as connection:
            return self._turns.due(connection, self._clock.now())

    async def _ring(self, timer: Due) -> None:
        now = self._clock.now()

        def act(connection: Connection) -> list[Waiting]:
            if not self._turns.rung(connection, timer, now):
                return []
            return self._conversation.ring(connection, timer, now)

        try:
            self._deliver(await self._writer.do(act, careful=True))
        except Exception as error:
            log.error("timer %s failed: %s", timer.kind, trail(error))
            await self._writer.do(lambda connection: self._turns.mute(connection, timer))


def _is_outage(error: Exception) -> bool:
    """Whether a turn failed for a reason that says nothing about it; Telegram's BadRequest is a NetworkError too."""
    if isinstance(error, NetworkError | RetryAfter):
        return not isinstance(error, BadRequest)
    return trouble_of(error) is not None or (isinstance(error, OSError) and error.errno in NO_ROOM)


def _pause(error: Exception, outages: int) -> float:
    """Seconds until the next try; Telegram may have named them."""
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return float(wait) if isinstance(wait, int | float) else wait.total_seconds()
    return min(OUTAGE_PAUSE, 0.2 * float(2 ** min(outages, 10)))


def _may_go_on(update: Arrived) -> bool:
    """Whether a part of the same thing may follow: Telegram sends each picture of an album as an update."""
    return album_of(update.payload) is not None or goes_on(update.payload)


def _belong(one: Arrived, other: Arrived) -> bool:
    album = album_of(one.payload)
    if album is not None:
        return album_of(other.payload) == album
    return goes_on(one.payload) and text_of(other.payload) is not None
