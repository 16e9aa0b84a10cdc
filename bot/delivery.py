"""Delivery: outbox → Telegram, in order per chat, under the rate limit.

What a crash leaves between sending and noting it: a letter that is to be sent once (a notice) is marked before it is
sent, and not sent again; any other is sent again, so that a person rather hears an answer twice than never.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiohttp import ClientConnectorError, ConnectionTimeoutError
from sqlalchemy import Connection
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.clock import Clock
from bot.limits import SendLimits
from bot.supervised import Supervisor
from bot.telegram.send import TOLD_BACK, Postman, Sent
from bot.writer import Writer
from storage.keys import Forgotten
from storage.sealing import Tampered
from storage.turns import Mark, Turns, Waiting

log = logging.getLogger(__name__)
GATHER = 0.02
"""Seconds for which marks of letters that were sent are gathered, or until other work takes them with it."""
PATIENCE = 5.0
"""Seconds that the end of the program waits for the last marks."""
UNLIMITED = frozenset({"answer", "checkout", "refund", "strip", "commands", "delete", "take-back", "react"})
"""Letters that make no message and fall under no limit of messages."""
URGENT = frozenset({"answer", "checkout"})
"""Answers that Telegram takes for ten seconds only: they wait for no message of their chat."""
HeardBack = Callable[[Connection, dict[str, Any], str, datetime], list[Waiting]]
PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds between the tries while Telegram cannot be reached; the last for ever."""


class Delivery:
    """Sends letters; each chat has its own queue, and another one for urgent answers.

    Args:
        writer: keeps what became of each letter.
        turns: the outbox.
        postman: sends.
        limits: Telegram's limits.
        clock: the time.
        supervisor: runs the queues.
        heard_back: hears what became of an order, in the transaction that marks it sent; returns letters about it.
    """

    def __init__(
        self,
        writer: Writer,
        turns: Turns,
        postman: Postman,
        limits: SendLimits,
        clock: Clock,
        supervisor: Supervisor,
        heard_back: HeardBack,
    ) -> None:
        self._writer = writer
        self._turns = turns
        self._postman = postman
        self._limits = limits
        self._clock = clock
        self._supervisor = supervisor
        self._heard_back = heard_back
        self._mail: dict[tuple[int, bool], deque[Waiting]] = {}
        self._hand: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._marks: list[Mark] = []
        self._noting: asyncio.Task[None] | None = None

    @property
    def busy(self) -> int:
        """How many queues have letters that wait, and how many letters are not noted as sent yet."""
        return len(self._mail) + len(self._hand)

    @property
    def in_hand(self) -> frozenset[int]:
        """The letters that it has taken and not settled yet."""
        return frozenset(self._hand)

    async def close(self) -> None:
        """Sends no more, and notes what was sent already, if the database answers."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._noting is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(self._noting), PATIENCE)

    async def drop(self) -> None:
        """Lets go of every letter: another process may send them now, and settles what was on its way by the rule."""
        await self.close()
        self._mail.clear()
        self._hand.clear()

    def feed(self, letters: Iterable[Waiting]) -> None:
        """Takes letters that are durable already."""
        for letter in letters:
            if letter.id in self._hand:  # it was found in the database before this process heard of its own commit
                continue
            self._hand.add(letter.id)
            queue = (letter.chat_id, letter.payload["kind"] in URGENT)
            if queue not in self._mail:
                self._mail[queue] = deque([letter])
                task = self._supervisor.start(self._drain(queue), f"letters to {letter.chat_id}")
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            else:
                self._mail[queue].append(letter)

    async def _drain(self, queue: tuple[int, bool]) -> None:
        mail = self._mail[queue]
        while mail:
            await self._send(mail[0])
            mail.popleft()
        del self._mail[queue]

    async def _send(self, letter: Waiting) -> None:
        if letter.once:
            await self._writer.do(lambda connection: self._turns.sending(connection, letter))
        for failures in range(1_000_000):
            if letter.payload["kind"] not in UNLIMITED:
                await self._limits.pass_(letter.chat_id)
            try:
                result = await self._postman.send(letter.chat_id, await self._aimed(letter))
            except RetryAfter as later:
                wait = later.retry_after
                self._limits.close(float(wait) if isinstance(wait, int | float) else wait.total_seconds())
            except ChatMigrated as moved:
                letter = await self._migrate(letter, moved.new_chat_id)
            except (Forbidden, BadRequest) as refused:
                await self._give_up(letter, refused)
                return
            except (FileNotFoundError, Forgotten, Tampered):
                await self._mark(letter, "failed", "the file is gone, or cannot be opened")
                return
            except NetworkError as trouble:
                if letter.once and _may_have_arrived(trouble):
                    await self._mark(letter, "uncertain", type(trouble).__name__)
                    return
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
            else:
                await self._note(letter, result)
                return

    async def _aimed(self, letter: Waiting) -> dict[str, Any]:
        """The letter with the messages of its chat of which it speaks: they were sent before it, and noted."""
        if "of" not in letter.payload:
            return letter.payload
        entries, chat = letter.payload["of"], letter.chat_id
        found = await self._writer.do(lambda connection: self._turns.spoken(connection, entries, chat))
        return {**letter.payload, "target": found}

    async def _note(self, letter: Waiting, result: Sent) -> None:
        """Notes it with others a moment later; the chat's next letter need not wait for that."""
        mark = Mark(letter, letter.chat_id, tuple(result.ids), self._clock.now())
        if result.outcome is not None:
            await self._note_outcome(mark, result.outcome)
            return
        self._marks.append(mark)
        if self._noting is None or self._noting.done():
            self._noting = self._supervisor.start(self._note_all(), "marks of letters")

    async def _note_outcome(self, mark: Mark, outcome: str) -> None:
        def note(connection: Connection) -> list[Waiting]:
            self._turns.sent(connection, [mark])
            told = {**mark.letter.payload, "became": mark.message_ids}
            return self._heard_back(connection, told, outcome, mark.at)

        self.feed(await self._writer.do(note))
        self._hand.discard(mark.letter.id)

    async def _note_all(self) -> None:
        while self._marks:
            noted = await self._writer.do(self._write_marks, within=GATHER)
            del self._marks[: len(noted)]
            self._hand.difference_update(one.letter.id for one in noted)

    def _write_marks(self, connection: Connection) -> list[Mark]:
        marks = list(self._marks)  # those that came meanwhile too
        self._turns.sent(connection, marks)
        return marks

    async def _migrate(self, letter: Waiting, new: int) -> Waiting:
        old = letter.chat_id
        await self._writer.do(lambda connection: self._turns.migrate(connection, old, new))
        return replace(letter, chat_id=new)

    async def _give_up(self, letter: Waiting, refused: TelegramError) -> None:
        log.warning("letter %s (%s) was refused: %s", letter.id, letter.payload["kind"], refused.message)

        def note(connection: Connection) -> list[Waiting]:
            self._turns.unsendable(connection, letter, "failed", refused.message)
            if isinstance(refused, Forbidden):
                self._turns.gone(connection, letter.chat_id, self._clock.now())
            if letter.payload["kind"] not in TOLD_BACK:
                return []
            return self._heard_back(connection, letter.payload, "failed", self._clock.now())

        self.feed(await self._writer.do(note))
        self._hand.discard(letter.id)

    async def _mark(self, letter: Waiting, status: str, why: str) -> None:
        await self._writer.do(lambda connection: self._turns.unsendable(connection, letter, status, why))
        self._hand.discard(letter.id)


def _may_have_arrived(trouble: NetworkError) -> bool:
    """Whether Telegram can have seen the request; `AiohttpRequest` tells by the cause of its error."""
    cause = trouble.__cause__
    return not (cause is None or isinstance(cause, ClientConnectorError | ConnectionTimeoutError))
