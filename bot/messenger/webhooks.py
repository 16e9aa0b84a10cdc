"""Webhooks: updates carried to the bot's address, again and again until it takes them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import orjson

from bot.messenger.faults import Faults
from bot.messenger.records import Account
from bot.messenger.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_LONGEST_PAUSE = 60.0
_TIMEOUT = aiohttp.ClientTimeout(total=60)

Answer = Callable[[Account, str, dict[str, Any]], Awaitable[None]]


class Webhooks:
    """One carrier for each bot that has a webhook."""

    def __init__(self, world: World, faults: Faults, first_pause: float) -> None:
        self._world = world
        self._faults = faults
        self._first_pause = first_pause
        self._carriers: dict[int, asyncio.Task[None]] = {}
        self._errors: dict[int, tuple[int, str]] = {}
        self._group: asyncio.TaskGroup | None = None
        self._answer: Answer | None = None
        self.under_way: dict[int, int] = {}

    async def run(self, answer: Answer) -> None:
        """Carry until cancelled.

        Args:
            answer: does what a bot wrote into the body of its reply: the account, the method, its parameters.
        """
        self._answer = answer
        async with asyncio.TaskGroup() as group:
            self._group = group
            for account in self._world.accounts.values():
                if account.webhook is not None:
                    self.start(account)
            await asyncio.get_running_loop().create_future()

    def start(self, account: Account) -> None:
        """Begin to carry, or begin anew with a new address."""
        self.stop(account)
        self._errors.pop(account.id, None)
        if self._group is not None:
            self._carriers[account.id] = self._group.create_task(self._carry(account))

    def stop(self, account: Account) -> None:
        """Carry no more."""
        if carrier := self._carriers.pop(account.id, None):
            carrier.cancel()
        self.under_way.pop(account.id, None)

    def last_error(self, account: Account) -> tuple[int, str] | None:
        """When the last attempt failed, and how."""
        return self._errors.get(account.id)

    async def _carry(self, account: Account) -> None:
        queue = self._world.queues[account.id]
        webhook = account.webhook or {}
        places = asyncio.Semaphore(webhook["max_connections"])
        carried: set[int] = set()
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session, asyncio.TaskGroup() as group:
            while True:
                for update_id in [i for i in queue.waiting if i not in carried]:
                    await places.acquire()
                    update = queue.waiting.get(update_id)
                    if update is None:
                        places.release()
                        continue
                    carried.add(update_id)
                    group.create_task(self._deliver(account, session, update, places, carried))
                if all(i in carried for i in queue.waiting):
                    await queue.arrived.wait(_LONGEST_PAUSE)

    async def _deliver(
        self,
        account: Account,
        session: aiohttp.ClientSession,
        update: dict[str, Any],
        places: asyncio.Semaphore,
        carried: set[int],
    ) -> None:
        queue = self._world.queues[account.id]
        self.under_way[account.id] = self.under_way.get(account.id, 0) + 1
        try:
            await self._world.store.saved()
            pause = self._first_pause
            while update["update_id"] in queue.waiting and not await self._attempt(account, session, update):
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            queue.confirm(update["update_id"])
            names = (str(account.id), account.username)
            if self._faults.strikes("repeated-update", "getUpdates", names):
                await self._attempt(account, session, update)
        finally:
            carried.discard(update["update_id"])
            places.release()
            if account.id in self.under_way:
                self.under_way[account.id] -= 1

    async def _attempt(self, account: Account, session: aiohttp.ClientSession, update: dict[str, Any]) -> bool:
        webhook = account.webhook or {}
        headers = {"Content-Type": "application/json"}
        if webhook.get("secret_token"):
            headers[SECRET_HEADER] = webhook["secret_token"]
        try:
            async with session.post(webhook["url"], data=orjson.dumps(update), headers=headers) as response:
                body = await response.read()
                if response.status // 100 != 2:
                    reason = f"Wrong response from the webhook: {response.status} {response.reason}"
                    self._errors[account.id] = (self._world.now(), reason)
                    return False
        except (aiohttp.ClientError, TimeoutError) as error:
            reason = "Read timeout expired" if isinstance(error, TimeoutError) else "Connection refused"
            self._errors[account.id] = (self._world.now(), reason)
            return False
        await self._do_answer(account, body)
        return True

    async def _do_answer(self, account: Account, body: bytes) -> None:
        if not body.lstrip().startswith(b"{") or self._answer is None:
            return
        try:
            said = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        if isinstance(said, dict) and isinstance(said.get("method"), str):
            await self._answer(account, said.pop("method"), said)
