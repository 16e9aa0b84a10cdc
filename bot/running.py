"""`run`: everything in one process; `serve`, `work` and `deliver`: a part of it."""

import asyncio
import logging
import secrets
from collections.abc import Collection
from pathlib import Path

from aiohttp import ClientSession, web

from bot.messenger.main import start as start_messenger
from bot.messenger.ready import READY
from bot.messenger.server import Messenger
from bot.program import Part, Program
from bot.settings import Settings
from bot.web.health import Health
from bot.web.site import Site
from bot.webhook import PATH, Webhook
from bot.wiring import make_clock, open_store
from storage.migrating import migrate

TOKEN_FILE = "local-bot-token"  # noqa: S105 - the name of a file


async def run_everything(settings: Settings, parts: Collection[Part] = tuple(Part), health_port: int = 0) -> None:
    """Migrates, starts the local messenger when there is no token, and runs the bot until a signal comes.

    Args:
        settings: the settings.
        parts: what this process does; who serves brings the local messenger.
        health_port: where a part that does not serve answers /health, 0 for the port of the settings.
    """
    store = open_store(settings)
    logging.getLogger(__name__).info("migrating")
    await asyncio.to_thread(migrate, store.engine)
    clock = make_clock(settings)
    health, site = Health(), Site()
    webhook = Webhook.from_settings(settings) if settings.webhook_url and Part.SERVE in parts else None
    routes = [web.get("/health", health.check)]
    if Part.SERVE in parts:
        routes += site.routes()
    if webhook is not None:
        routes.append(web.post(PATH, webhook.receive))
    runner: web.AppRunner | None
    if settings.telegram_token is None and Part.SERVE not in parts:
        address = f"http://{settings.host}:{settings.port}"
        token, pages = _local_token(settings.shouwang_home), settings.public_url or address
        program = Program(settings, store, token, address, clock, pages, parts)
        runner = await serve_routes(settings.host, health_port, routes) if health_port else None
    elif settings.telegram_token is None:
        token = _local_token(settings.shouwang_home)
        messenger = Messenger(settings.shouwang_home / "messenger", clock, token)
        runner, address = await start_messenger(messenger, settings.host, settings.port, routes)
        program = Program(settings, store, token, address, clock, settings.public_url or address, parts, webhook)
        program.with_people(tuple((one.id, one.name, one.language, one.role) for one in READY if one.role))
    else:
        token, address = settings.telegram_token.get_secret_value(), ""
        public = settings.public_url or None
        program = Program(settings, store, token, settings.telegram_api, clock, public, parts, webhook)
        runner = await serve_routes(settings.host, health_port or settings.port, routes)
    try:
        await program.start(_show_code)
        health.watch(program)
        if Part.SERVE in parts:
            program.show_pages(site, f"{address}/?start={{payload}}" if settings.local else program.door)
        if settings.local and Part.SERVE in parts:
            await _greet(address, [one.id for one in READY if one.role])
            print(f"\nThe local messenger is ready: open {address}\n", flush=True)
        await program.run()
    finally:
        await program.stop()
        if runner is not None:
            await runner.cleanup()
        # What still looks something up gives back its connection.
        await asyncio.get_running_loop().shutdown_default_executor()
        store.close()


async def serve_routes(host: str, port: int, routes: Collection[web.RouteDef]) -> web.AppRunner:
    """Answers web requests."""
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


async def _greet(address: str, people: list[int]) -> None:
    """Lets the ready-made staff say hello once: a bot cannot write to somebody who never wrote to it."""
    async with ClientSession(address) as session:
        async with session.get("/messenger/people") as answer:
            started = {one["id"] for one in await answer.json() if one["started"]}
        for person in people:
            if person not in started:
                await session.post(f"/messenger/people/{person}/messages", json={"text": "/start"})


def _show_code(code: str) -> None:
    print(
        f"\nThere is no admin yet. Send this to the bot to become the first one; it works once:\n\n  /staff {code}\n",
        flush=True,
    )


def _local_token(home: Path) -> str:
    path = home / TOKEN_FILE
    if not path.exists():
        path.write_text(f"{secrets.randbelow(9 * 10**8) + 10**8}:{secrets.token_urlsafe(27)[:35].ljust(35, 'x')}")
        path.chmod(0o600)
    return path.read_text()
