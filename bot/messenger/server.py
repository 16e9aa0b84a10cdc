"""The messenger put together: one aiohttp application."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.clock import Clock
from bot.messenger.bots import BotSide
from bot.messenger.call import Call
from bot.messenger.callbacks import Callbacks
from bot.messenger.doing import DoingSide
from bot.messenger.faults import Faults
from bot.messenger.guard import POLICY, own_computer_only, set_safe_headers
from bot.messenger.payments import Desk
from bot.messenger.people import PeopleSide, answer
from bot.messenger.ready import READY
from bot.messenger.records import Account
from bot.messenger.refusals import PeopleError, Refusal
from bot.messenger.uploads import Upload
from bot.messenger.webhooks import Webhooks
from bot.messenger.world import World

PAGE = Path(__file__).with_name("page")
_BODY_LIMIT = 4 * 1024 * 1024
_TYPES = {".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml"}


@web.middleware
async def in_sentences(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tell people's side in a sentence what is wrong."""
    try:
        return await handler(request)
    except PeopleError as error:
        return answer({"error": error.sentence}, error.status)
    except Refusal as refusal:
        return answer({"error": refusal.description}, refusal.code)
    except web.HTTPException as error:
        if not request.path.startswith("/messenger/"):
            raise
        return answer({"error": f"{error.reason}: {request.method} {request.path}"}, error.status)


class Messenger:
    """A Bot API server, people's side and the page, with their state in one folder.

    Args:
        home: the folder; made when missing.
        clock: what time it is.
        house_token: the bot that is meant when a request of people's side names none.
        house_username: that bot's username.
        ready: whether the ready-made people exist.
        webhook_pause: seconds before a failed webhook is tried again; doubles each time.
    """

    def __init__(
        self,
        home: Path,
        clock: Clock,
        house_token: str | None,
        *,
        house_username: str = "shouwang_bot",
        ready: bool = True,
        webhook_pause: float = 1.0,
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._world = World(home, clock, house_token, house_username, READY if ready else ())
        self._faults = Faults()
        self._desk = Desk(self._world)
        self._callbacks = Callbacks(self._world)
        self._webhooks = Webhooks(self._world, self._faults, webhook_pause)
        self._bots = BotSide(self._world, self._faults, self._make_call)

    def application(self) -> web.Application:
        """The application; may be run once."""
        app = web.Application(middlewares=[own_computer_only, in_sentences], client_max_size=_BODY_LIMIT)
        app.on_response_prepare.append(set_safe_headers)
        app.add_routes(self._bots.routes())
        app.add_routes(PeopleSide(self._world, self._faults, self._desk, self._webhooks).routes())
        app.add_routes(DoingSide(self._world, self._callbacks, self._desk).routes())
        app.add_routes([web.get("/", self._page), web.get("/page/{name:.+}", self._page)])
        app.cleanup_ctx.append(self._live)
        return app

    def waiting(self) -> int:
        """Updates that no bot has taken yet; any thread may ask."""
        return self._world.waiting()

    def _make_call(self, method: str, account: Account, given: dict[str, Any], uploads: dict[str, Upload]) -> Call:
        return Call(
            method, account, given, uploads, self._world, self._desk, self._callbacks, self._webhooks, self._faults
        )

    async def _live(self, _app: web.Application) -> AsyncIterator[None]:
        """Load, carry webhooks and watch payments while the application runs; write down the rest at its end."""
        self._world.load()
        self._desk.load()
        self._callbacks.load()
        async with asyncio.TaskGroup() as group:
            carrying = group.create_task(self._webhooks.run(self._bots.answer_of_webhook))
            watching = group.create_task(self._desk.watch())
            yield
            carrying.cancel()
            watching.cancel()
        self._world.store.close()

    async def _page(self, request: web.Request) -> web.StreamResponse:
        """A file of the page."""
        path = (PAGE / request.match_info.get("name", "index.html")).resolve()
        if not path.is_relative_to(PAGE.resolve()) or not path.is_file():
            raise web.HTTPNotFound
        kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        headers = {
            "Content-Type": kind + charset,
            "Content-Security-Policy": POLICY,
            # The page changes with the program: ask each time, take what is unchanged from the cache.
            "Cache-Control": "no-cache",
        }
        return web.FileResponse(path, headers=headers)
