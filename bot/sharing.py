"""Several processes on one PostgreSQL: who takes which chat, who delivers, and how each hears of news.

A chat belongs to the process that holds its advisory lock, from the first update to the last. The lock is there for
order and against double work; that nothing is done twice is held by the rows themselves (`Turns.done`). All locks
hang on one connection: when a process dies they are free at once, and a look around every second finds what it left.
"""

import asyncio
import logging
import uuid
from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Any

import orjson
from pgqueuer.adapters.drivers.psycopg import PsycopgDriver
from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment, QueryQueueBuilder, QuerySchedulerBuilder
from pgqueuer.domain.models import Job
from pgqueuer.domain.types import QueueEntrypoint, QueueManagerId
from pgqueuer.queries import EntrypointExecutionParameter, Queries
from psycopg import AsyncConnection, Error
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bot.delivery import Delivery
from bot.worker import Worker
from bot.writer import Writer
from storage.database import address_of, trouble_of
from storage.jobs import FORGOTTEN, LETTERS, TURNS, job_settings
from storage.sealing import Vault
from storage.turns import Arrived, Turns

log = logging.getLogger(__name__)
KNOCK = "shouwang_knock"
"""Channel: a chat has news; for the process that holds it."""
DELIVERY_LOCK = 2**62 + 2
"""Held by the one process that delivers; no chat has so high a number."""
LOOK_AROUND = 1.0
"""Seconds between looks for what nobody was told of."""
AT_ONCE = 50
"""Jobs that are taken together."""
MOST_CHATS = 1000
"""Chats that a process holds at most; more are left to others, or for later."""
MOST_LETTERS = 2000
"""Letters that are in hand at most."""
PAUSES = (0.2, 0.5, 1.0, 2.0)
"""Seconds between the tries while PostgreSQL cannot be reached; the last for ever."""
TAKEN_BACK = timedelta(seconds=30)
"""A job whose taker died is taken by another after so long; its chats are found much sooner by looking around."""


async def prepare_jobs(url: str) -> None:
    """Makes or upgrades pgqueuer's tables."""
    async with await _connect(url) as connection:
        queries = _queries(connection)
        async with queries.schema_lock():
            if await queries.schema_is_installed():
                await queries.apply_upgrade()
            else:
                await queries.install()


class Sharing:
    """This process's part in the common work.

    Args:
        engine: the database.
        writer: writes for this process.
        vault: told of keys that other processes deleted.
        turns: the turn's own tables.
    """

    def __init__(self, engine: Engine, writer: Writer, vault: Vault, turns: Turns) -> None:
        self._engine = engine
        self._url = engine.url.render_as_string(hide_password=False)
        self._writer = writer
        self._vault = vault
        self._turns = turns
        self._worker: Worker | None = None
        self._delivery: Delivery | None = None
        self._held: dict[int, set[int]] = {}
        self._drained: set[int] = set()
        self._knocks: set[int] = set()
        self._jobs = True
        self._news = asyncio.Event()
        self._letters = asyncio.Event()
        self.connected = False

    def lead(self, worker: Worker | None, delivery: Delivery | None) -> None:
        """Names the parts that this process has."""
        self._worker, self._delivery = worker, delivery

    def let_go(self, chat: int) -> None:
        """Gives a chat back whose mail is drained."""
        self._drained.add(chat)
        self._news.set()

    async def run(self) -> None:
        """Shares for ever; a lost connection is made anew."""
        failures = 0
        while True:
            try:
                await self._share()
            except* (Error, DBAPIError) as troubles:
                if any(trouble_of(one) is None for one in troubles.exceptions):
                    raise
                log.warning("the connection to PostgreSQL was lost: it is made anew")
            failures = 0 if self.connected else failures + 1
            self.connected = False
            if self._delivery is not None:
                await self._delivery.drop()
            await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])

    async def _share(self) -> None:
        async with await _connect(self._url) as asking, await _connect(self._url) as ears:
            for channel in (job_settings().channel, LETTERS, FORGOTTEN, KNOCK):
                await ears.execute(f"LISTEN {channel}".encode())
            self.connected = True
            async with asyncio.TaskGroup() as group:
                group.create_task(self._hear(ears))
                if self._worker is not None:
                    group.create_task(self._work(asking, self._worker))
                if self._delivery is not None:
                    group.create_task(self._deliver(asking, self._delivery))

    async def _hear(self, ears: AsyncConnection[Any]) -> None:
        async for note in ears.notifies():
            if note.channel == LETTERS:
                self._letters.set()
            elif note.channel == FORGOTTEN:
                self._vault.keys.drop(int(note.payload))
            elif note.channel == KNOCK:
                if (chat := int(note.payload)) in self._held:
                    self._knocks.add(chat)
                    self._news.set()
            elif '"insert"' in note.payload.replace(" ", ""):
                self._jobs = True
                self._news.set()

    # -- chats ----------------------------------------------------------------------------------------------------

    async def _work(self, asking: AsyncConnection[Any], worker: Worker) -> None:
        queries, manager = _queries(asking), QueueManagerId(uuid.uuid4())
        await self._lock(asking, self._held)  # those that are at work since before the connection was lost
        loop, looked = asyncio.get_running_loop(), 0.0
        while True:
            self._news.clear()
            await self._give_back(asking, worker)
            if self._knocks:
                knocks, self._knocks = self._knocks, set()
                await self._take(asking, worker, knocks)
            if self._jobs and len(self._held) < MOST_CHATS:
                self._jobs = False
                jobs = await queries.dequeue(
                    AT_ONCE,
                    {QueueEntrypoint(TURNS): EntrypointExecutionParameter(concurrency_limit=0)},
                    manager,
                    global_concurrency_limit=None,
                    heartbeat_timeout=TAKEN_BACK,
                )
                if len(jobs) == AT_ONCE:
                    self._jobs = True
                    self._news.set()
                if jobs:
                    await self._take(asking, worker, _chats(jobs), knock=True)
                    await queries.log_jobs([(job, "successful", None) for job in jobs])
            if loop.time() - looked > LOOK_AROUND:
                looked = loop.time()
                self._jobs = True
                if len(self._held) < MOST_CHATS:
                    undone = await asyncio.to_thread(self._chats_undone)
                    await self._take(asking, worker, [chat for chat in undone if chat not in self._held])
            try:
                async with asyncio.timeout(LOOK_AROUND):
                    await self._news.wait()
            except TimeoutError:
                pass

    async def _take(
        self, asking: AsyncConnection[Any], worker: Worker, chats: Collection[int], knock: bool = False
    ) -> None:
        """Takes hold of chats that are free and feeds what waits there; others' holders are told by a knock."""
        free = [chat for chat in chats if chat not in self._held]
        won = await self._lock(asking, free)
        for chat in won:
            self._held[chat] = set()
        if knock and (others := [chat for chat in free if chat not in won]):
            await asking.execute(
                "SELECT pg_notify(%s, chat::text) FROM unnest(%s::bigint[]) AS chat", [KNOCK, others]
            )
        mine = [chat for chat in chats if chat in self._held]
        if not mine:
            return
        new = []
        for update in await asyncio.to_thread(self._undone, mine):
            given = self._held[update.chat_id]
            if update.update_id not in given:
                given.add(update.update_id)
                new.append(update)
        worker.feed(new)
        self._drained.update(chat for chat in mine if not worker.has(chat))

    async def _give_back(self, asking: AsyncConnection[Any], worker: Worker) -> None:
        """Lets go of chats, and looks once more: what came just before was told to nobody else."""
        while gone := [chat for chat in self._drained if chat in self._held and not worker.has(chat)]:
            self._drained.clear()
            for chat in gone:
                del self._held[chat]
            await asking.execute("SELECT pg_advisory_unlock(chat) FROM unnest(%s::bigint[]) AS chat", [gone])
            rows = await asking.execute(
                "SELECT DISTINCT chat_id FROM inbox WHERE done_at IS NULL AND NOT parked AND chat_id = ANY(%s)",
                [gone],
            )
            if left := [chat for (chat,) in await rows.fetchall()]:
                await self._take(asking, worker, left)

    async def _lock(self, asking: AsyncConnection[Any], chats: Iterable[int]) -> set[int]:
        wanted = list(chats)
        if not wanted:
            return set()
        query = "SELECT chat, pg_try_advisory_lock(chat) FROM unnest(%s::bigint[]) AS chat"
        return {chat for chat, won in await (await asking.execute(query, [wanted])).fetchall() if won}

    def _undone(self, chats: Collection[int]) -> list[Arrived]:
        with self._engine.begin() as connection:
            return self._turns.undone(connection, chats)

    def _chats_undone(self) -> list[int]:
        with self._engine.connect() as connection:
            return self._turns.chats_undone(connection)

    # -- letters --------------------------------------------------------------------------------------------------

    async def _deliver(self, asking: AsyncConnection[Any], delivery: Delivery) -> None:
        """Delivers as long as the lock is held; another process that delivers stands by and takes over."""
        while not await self._lock(asking, [DELIVERY_LOCK]):  # noqa: ASYNC110 - the other process cannot set an event
            await asyncio.sleep(LOOK_AROUND)
        delivery.feed(await self._writer.do(self._turns.unsent))
        while True:
            try:
                async with asyncio.timeout(LOOK_AROUND):
                    await self._letters.wait()
            except TimeoutError:
                pass
            self._letters.clear()
            if len(known := delivery.in_hand) < MOST_LETTERS:
                delivery.feed(
                    await self._writer.do(lambda connection: self._turns.waiting(connection, known, MOST_LETTERS))
                )


def _chats(jobs: Iterable[Job]) -> set[int]:
    return {chat for job in jobs if job.payload for chat in orjson.loads(job.payload)}


async def _connect(url: str) -> AsyncConnection[Any]:
    address = address_of(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return await AsyncConnection.connect(address, autocommit=True, application_name="shouwang")


def _queries(connection: AsyncConnection[Any]) -> Queries:
    settings = job_settings()
    return Queries(
        PsycopgDriver(connection),
        QueryBuilderEnvironment(settings),
        QueryQueueBuilder(settings),
        QuerySchedulerBuilder(settings),
    )
