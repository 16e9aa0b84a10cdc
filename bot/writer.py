"""The one writer of a process: each transaction takes whatever waits, and acknowledges after the commit."""

import asyncio
import itertools
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot.trail import trail
from storage import later
from storage.database import conflict_of, is_shared, trouble_of, writing

log = logging.getLogger(__name__)
T = TypeVar("T")
Item = TypeVar("Item")
BATCH = 128
"""Pieces of work that one transaction takes at most."""
MOST_CONFLICTS = 50
"""Tries of a piece of work that meets others' transactions; each time at least one of those got through."""
SLOW = 0.05
"""Seconds after which a group was slow (its disk is, or it is large): the next is written by a thread."""
PAUSES = (0.5, 1.0, 2.0, 5.0)
"""Seconds between the tries while the database cannot be written; the last for ever."""


@dataclass(slots=True, eq=False)
class _Job:
    act: Callable[[Connection], Any]
    done: asyncio.Future[Any]
    careful: bool = False
    result: Any = None
    error: BaseException | None = None
    items: list[Any] = field(default_factory=list)
    again: bool = False
    conflicts: int = 0


class Writer:
    """Group commit: pieces of work wait in a queue, and one commit makes them all durable.

    It is hoped that all go well. When one raises, everything is undone and done again with a savepoint for each.
    A piece that raises is undone alone and its caller gets the error; when the commit fails, every caller gets it and
    nothing was acknowledged. While the database itself is in trouble (its disk is full, it cannot be reached) the
    work is tried again and its callers wait, so that nothing is confirmed to Telegram that is not kept. A piece that
    met another process's transaction (PostgreSQL refuses one of the two) is done again in the next one.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = writing(engine)
        self._waiting: deque[_Job] = deque()
        self._patient: list[_Job] = []
        self._gathering: dict[Callable[[Connection, list[Any]], Any], _Job] = {}
        self._wake = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, "writer")
        self._shared = is_shared(engine)
        self._quick = not self._shared
        self._connection: Connection | None = None

    async def do(
        self, act: Callable[[Connection], T], urgent: bool = False, careful: bool = False, within: float = 0.0
    ) -> T:
        """Runs `act` in the next transaction and returns its result once that is durable.

        Args:
            act: may be run again from its beginning, after everything that it wrote was undone.
            urgent: before all others that wait.
            careful: not again only because another piece of work failed.
            within: seconds that it may wait for others' work to go with.
        """
        loop = asyncio.get_running_loop()
        job = _Job(act, loop.create_future(), careful)
        if within:
            self._patient.append(job)
            loop.call_later(within, self._wake.set)
        else:
            self._waiting.insert(0 if urgent else len(self._waiting), job)
            self._wake.set()
        result: T = await job.done
        return result

    def gather(
        self, act: Callable[[Connection, list[Item]], T], items: Iterable[Item], then: Callable[[T], None]
    ) -> Awaitable[Any]:
        """Runs `act` once for everything that waits for it; what it returns is done once that is durable.

        Args:
            act: writes all items.
            items: what is to be written.
            then: is told the result, once for all.
        """
        job = self._gathering.get(act)
        if job is None:
            together: list[Item] = []

            def tell(done: asyncio.Future[T]) -> None:
                if not done.cancelled() and done.exception() is None:
                    then(done.result())

            job = _Job(lambda connection: act(connection, together), asyncio.get_running_loop().create_future())
            job.items = together
            job.done.add_done_callback(tell)
            self._gathering[act] = job
            self._waiting.append(job)
            self._wake.set()
        job.items.extend(items)
        return asyncio.shield(job.done)

    async def run(self) -> None:
        """Writes for ever."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting or self._patient:
                self._waiting.extend(self._patient)
                self._patient.clear()
                jobs = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
                self._gathering = {act: job for act, job in self._gathering.items() if job not in jobs}
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
                await self._write_somewhere(asked)
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

    async def _write_somewhere(self, jobs: list[_Job]) -> None:
        """In the loop itself while a commit takes no time worth speaking of: to hand it to a thread costs more."""
        begun = time.monotonic()
        if self._quick:
            self._write(jobs)
        else:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._write, jobs)
        self._quick = not self._shared and time.monotonic() - begun < SLOW

    def _write(self, jobs: list[_Job]) -> None:
        if any(job.careful for job in jobs):
            self._write_apart(jobs)
            return
        try:
            with self._transaction() as connection:
                for job in jobs:
                    job.error, job.again = None, False
                    job.result = job.act(connection)
                later.write_now(connection)
        except Exception as error:
            if trouble_of(error) is not None:
                raise
            self._write_apart(jobs)

    def _write_apart(self, jobs: list[_Job]) -> None:
        with self._transaction() as connection:
            for job in jobs:
                job.error, job.again = None, False
                try:
                    with connection.begin_nested():
                        job.result = job.act(connection)
                        later.write_now(connection)
                except Exception as error:  # undone by its savepoint; the others go on
                    later.forget(connection)
                    if trouble_of(error) is not None:
                        raise
                    if conflict_of(error) and job.conflicts < MOST_CONFLICTS:
                        job.again, job.conflicts = True, job.conflicts + 1
                    else:
                        job.error = error

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """One transaction on the connection that is kept for all; after any trouble it is made anew."""
        if self._connection is None:
            self._connection = self._engine.connect()
        try:
            with self._connection.begin():
                yield self._connection
        except Exception:
            self._connection.close()
            self._connection = None
            raise

    def close(self) -> None:
        """Closes the connection; nothing may be under way."""
        self._thread.shutdown()
        if self._connection is not None:
            self._connection.close()
            self._connection = None
