"""The one place where tasks are started: each has a name, and an error in one stops the program loudly."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from bot.trail import trail

log = logging.getLogger(__name__)


class Supervisor:
    """Runs tasks until one fails or somebody stops it."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """Starts a task."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def wait(self) -> None:
        """Waits until `stop` is called; raises the error of the first task that failed."""
        await asyncio.shield(self._over)

    def stop(self) -> None:
        """Lets `wait` return."""
        if not self._over.done():
            self._over.set_result(None)

    async def close(self) -> None:
        """Cancels what still runs and waits for its end."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            log.error("task %s failed: %s", task.get_name(), trail(error))
            if not self._over.done():
                self._over.set_exception(error)
