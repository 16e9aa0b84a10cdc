"""The one writer of a process: each transaction takes whatever waits, and acknowledges after the commit."""

import asyncio
import itertools
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot.trail import trail
from storage.database import conflict_of, trouble_of, writing

log = logging.getLogger(__name__)
T = TypeVar("T")
BATCH = 128
"""Pieces of work that one transaction takes at most."""
PAUSES = (0.5, 1.0, 2.0, 5.0)
"""Seconds between the tries while the database cannot be written; the last for ever."""


@dataclass(slots=True)
class _Job:
    act: Callable[[Connection], Any]
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None
    again: bool = False


class Writer:
    """Group commit: pieces of work wait in a queue, each gets a savepoint, one commit makes them all durable.

    A piece that raises is undone alone and its caller gets the error; when the commit fails, every caller gets it and
    nothing was acknowledged. While the database itself is in trouble (its disk is full, it cannot be reached) the
    work is tried again and its callers wait, so that nothing is confirmed to Telegram that is not kept. A piece that
    met another process's transaction (PostgreSQL refuses one of the two) is done again in the next one.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = writing(engine)
        self._waiting: deque[_Job] = deque()
        self._wake = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, "writer")

    async def do(self, act: Callable[[Connection], T], urgent: bool = False) -> T:
        """Runs `act` in the next transaction and returns its result once that is durable."""
        job = _Job(act, asyncio.get_running_loop().create_future())
        if urgent:
            self._waiting.appendleft(job)
        else:
            self._waiting.append(job)
        self._wake.set()
        result: T = await job.done
        return result

    async def run(self) -> None:
        """Writes for ever."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                jobs = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
                await self._write_until_kept(jobs)
                self._waiting.extendleft(job for job in reversed(jobs) if job.again)
                for job in jobs:
                    if job.done.done() or job.again:
                        continue
                    if job.error is not None:
                        job.done.set_exception(job.error)
                    else:
                        job.done.set_result(job.result)

    async def _write_until_kept(self, jobs: list[_Job]) -> None:
        for failures in itertools.count():
            asked = [job for job in jobs if not job.done.done()]  # whoever gave up waiting was promised nothing
            try:
                await asyncio.get_running_loop().run_in_executor(self._thread, self._write, asked)
            except Exception as error:
                trouble = trouble_of(error)
                if conflict_of(error):
                    continue
                if trouble is None:
                    log.error("a transaction failed: %s", trail(error))
                    for job in asked:
                        job.error, job.again = error, False
                    return
                log.error("the database cannot be written (%s): everything waits and is tried again", trouble)
                await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
            else:
                if failures:
                    log.warning("the database can be written again")
                return

    def _write(self, jobs: list[_Job]) -> None:
        with self._engine.begin() as connection:
            for job in jobs:
                job.error, job.again = None, False
                try:
                    with connection.begin_nested():
                        job.result = job.act(connection)
                except Exception as error:  # undone by its savepoint; the others go on
                    if trouble_of(error) is not None:
                        raise
                    if conflict_of(error):
                        job.again = True
                    else:
                        job.error = error
