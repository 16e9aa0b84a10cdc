"""Running the messenger by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from aiohttp import web

from bot.clock import Clock, MovableClock
from bot.messenger.guard import ensure_local, ensure_loopback
from bot.messenger.server import Messenger

CLOCK_FILE = "clock"
_SHUTDOWN = 0.1
"""Seconds that requests under way have when it stops: most are polls that wait for nothing else."""


async def start(
    messenger: Messenger, host: str, port: int, further: Iterable[web.RouteDef] = ()
) -> tuple[web.AppRunner, str]:
    """Listen; the runner to clean up in the end, and the address.

    Args:
        messenger: not yet running.
        host: a loopback address.
        port: 0 for any free one.
        further: routes of the program that runs in the same process.

    Raises:
        NotLoopbackError: others could reach the address.
        OSError: the port is taken.
    """
    ensure_loopback(host)
    application = messenger.application()
    application.add_routes(further)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
    except OSError:
        await runner.cleanup()
        raise
    found = runner.addresses[0][1]
    return runner, f"http://{f'[{host}]' if ':' in host else host}:{found}"


async def serve(
    home: Path,
    host: str = "127.0.0.1",
    port: int = 8081,
    *,
    house_token: str | None = None,
    telegram_token: str | None = None,
    clock: Clock | None = None,
    ready: bool = True,
    started: asyncio.Future[str] | None = None,
) -> None:
    """Run the messenger until cancelled.

    Args:
        home: the folder of its state.
        host: a loopback address.
        port: 0 for any free one.
        house_token: the bot that is meant when none is named.
        telegram_token: the real token, if one is set; then nothing starts.
        clock: the time; without it one that can be moved, kept in the home.
        ready: whether the ready-made people exist.
        started: is given the address once the messenger listens.

    Raises:
        RealTokenError: a real token is set.
        NotLoopbackError: others could reach the address.
        OSError: the port is taken.
    """
    ensure_local(telegram_token)
    home.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240 - once, before anything is served
    messenger = Messenger(home, clock or MovableClock(home / CLOCK_FILE), house_token, ready=ready)
    runner, url = await start(messenger, host, port)
    try:
        if started is not None:
            started.set_result(url)
        await asyncio.get_running_loop().create_future()
    finally:
        await runner.cleanup()
