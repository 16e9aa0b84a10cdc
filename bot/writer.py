"""The one writer of a process: each transaction takes whatever waits, and acknowledges after the commit."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from storage.database import writing

log = logging.getLogger(__name__)
T = TypeVar("T")
BATCH = 128
"""Pieces of work that one transaction takes at most."""


@dataclass(slots=True)
class _Job:
    act: Callable[[Connection], Any]
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Group commit: pieces of work wait in a queue, each gets a savepoint, one commit makes them all durable.

    A piece that raises is undone alone and its caller gets the error; when the commit fails, every caller gets it and
    nothing was acknowledged.
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
        loop = asyncio.get_running_loop()
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                jobs = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
                try:
                    await loop.run_in_executor(self._thread, self._write, jobs)
                except Exception as error:
                    log.error("a transaction failed: %s", type(error).__name__)
                    for job in jobs:
                        job.error = error
                for job in jobs:
                    if job.done.done():
                        continue
                    if job.error is not None:
                        job.done.set_exception(job.error)
                    else:
                        job.done.set_result(job.result)

    def _write(self, jobs: list[_Job]) -> None:
        with self._engine.begin() as connection:
            for job in jobs:
                try:
                    with connection.begin_nested():
                        job.result = job.act(connection)
                except Exception as error:  # undone by its savepoint; the others go on
                    job.error = error
