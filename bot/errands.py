"""Runs errands: the slow part in a thread, each of its steps written in a transaction of its own."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.supervised import Supervisor
from bot.trail import trail
from bot.writer import Writer
from handlers.engine.errand import Errand, Step
from handlers.turn import Conversation
from services.errands import actions as errands
from services.errands.actions import Taken
from services.work import Work
from storage.database import trouble_of
from storage.turns import Waiting

log = logging.getLogger(__name__)
T = TypeVar("T")
TOGETHER = 2
"""Errands that one process runs at once."""
LOOK = 0.3
"""Seconds between looks for what was ordered."""
PATIENCE = 30.0
"""Seconds that an errand waits for the message that it goes on with."""


class Errands:
    """The errands of one process."""

    def __init__(
        self,
        engine: Engine,
        writer: Writer,
        conversation: Conversation,
        clock: Clock,
        supervisor: Supervisor,
        deliver: Callable[[Iterable[Waiting]], None],
    ) -> None:
        self._engine = engine
        self._writer = writer
        self._conversation = conversation
        self._clock = clock
        self._supervisor = supervisor
        self._deliver = deliver
        self.busy = 0

    async def run(self) -> None:
        """Takes errands for ever."""
        while True:
            try:
                while self.busy < TOGETHER and (taken := await self._take()) is not None:
                    self.busy += 1
                    self._supervisor.start(self._do(taken), f"errand {taken.kind}")
            except Exception as error:
                if (trouble := trouble_of(error)) is None:
                    raise
                log.error("the database cannot be read (%s): errands wait", trouble)
            await asyncio.sleep(LOOK)

    async def _take(self) -> Taken | None:
        now = self._clock.now()
        if not await asyncio.to_thread(self._read, errands.is_one_due, now):
            return None

        def take(connection: Connection) -> Taken | None:
            taken: list[Taken | None] = []
            self._conversation.begin(connection, lambda post: taken.append(errands.take(post.work)), now)
            return taken[0]

        return await self._writer.do(take)

    async def _do(self, taken: Taken) -> None:
        """Runs one errand; an error leaves it for another try, which begins after a while and anew."""
        try:
            steps = self._conversation.run_errand(
                Errand(taken, self._conversation.resources, lambda: self._message(taken))
            )
            while (step := await asyncio.to_thread(next, steps, None)) is not None:
                await self._write(step)
            await self._write(lambda post: errands.finish(post.work, taken.id))
        except Exception as error:
            log.error("errand %s failed: %s", taken.kind, trail(error))
            if taken.last:
                await self._write(lambda post: errands.finish(post.work, taken.id))
        finally:
            self.busy -= 1

    async def _write(self, step: Step) -> None:
        now = self._clock.now()
        self._deliver(await self._writer.do(lambda connection: self._conversation.begin(connection, step, now)))

    def _message(self, taken: Taken) -> int | None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = self._read(lambda work: errands.message_of(work, taken), self._clock.now())
            if found is not None:
                return found
            time.sleep(0.05)
        return None

    def _read(self, look: Callable[[Work], T], now: datetime) -> T:
        with self._engine.connect() as connection, Session(bind=connection) as session:
            return look(self._conversation.work(session, now))
