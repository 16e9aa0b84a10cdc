"""`run`: everything in one process."""

import asyncio
import logging
import secrets
from pathlib import Path

from aiohttp import ClientSession, web

from bot.messenger.main import start as start_messenger
from bot.messenger.ready import READY
from bot.messenger.server import Messenger
from bot.program import Program
from bot.settings import Settings
from bot.web.health import Health
from bot.web.site import Site
from bot.wiring import make_clock, open_store
from storage.migrating import migrate

TOKEN_FILE = "local-bot-token"  # noqa: S105 - the name of a file


async def run_everything(settings: Settings) -> None:
    """Migrates, starts the local messenger when there is no token, and runs the bot until a signal comes."""
    store = open_store(settings)
    logging.getLogger(__name__).info("migrating")
    await asyncio.to_thread(migrate, store.engine)
    clock = make_clock(settings)
    health, site = Health(), Site()
    routes = [web.get("/health", health.check), *site.routes()]
    if settings.telegram_token is None:
        token = _local_token(settings.shouwang_home)
        messenger = Messenger(settings.shouwang_home / "messenger", clock, token)
        runner, address = await start_messenger(messenger, settings.host, settings.port, routes)
        program = Program(settings, store, token, address, clock, settings.public_url or address)
        program.with_people(tuple((one.id, one.name, one.language, one.role) for one in READY if one.role))
    else:
        token = settings.telegram_token.get_secret_value()
        program = Program(settings, store, token, settings.telegram_api, clock, settings.public_url or None)
        runner, address = await _serve(settings, routes)
    health.watch(program)
    try:
        await program.start(_show_code)
        door = f"{address}/?start={{payload}}" if settings.local else program.door
        program.show_pages(site, door)
        if settings.local:
            await _greet(address, [one.id for one in READY if one.role])
            print(f"\nThe local messenger is ready: open {address}\n", flush=True)
        await program.run()
    finally:
        await program.stop()
        await runner.cleanup()
        store.close()


async def _serve(settings: Settings, routes: list[web.RouteDef]) -> tuple[web.AppRunner, str]:
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, settings.host, settings.port)
    await site.start()
    return runner, f"http://{settings.host}:{settings.port}"


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
