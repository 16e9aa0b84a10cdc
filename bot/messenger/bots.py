"""The Bot API over HTTP: a request becomes a call, its result or refusal an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import orjson
from aiohttp import web

from bot.messenger import parameters, photos
from bot.messenger.call import Call
from bot.messenger.faults import Faults
from bot.messenger.files import UPLOAD_LIMIT
from bot.messenger.methods import HANDLERS
from bot.messenger.records import Account
from bot.messenger.refusals import Refusal, bad_request, flood, forbidden, not_found
from bot.messenger.uploads import Form, TooLarge, Upload, read_form
from bot.messenger.world import World

_NAMES = {name.lower(): name for name in HANDLERS}
_FLOOD_SECONDS = 3
_log = logging.getLogger(__name__)

MakeCall = Callable[[str, Account, dict[str, Any], dict[str, Upload]], Call]


def _answer(body: dict[str, Any], status: int = 200) -> web.Response:
    response = web.Response(body=orjson.dumps(body), status=status, content_type="application/json")
    if status == 429:
        response.headers["Retry-After"] = str(body.get("parameters", {}).get("retry_after", _FLOOD_SECONDS))
    return response


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection without an answer; what is returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


class BotSide:
    """Serves /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, world: World, faults: Faults, make_call: MakeCall) -> None:
        self._world = world
        self._faults = faults
        self._make_call = make_call

    def routes(self) -> list[web.RouteDef]:
        """The routes of this side."""
        return [
            web.route("*", "/bot{token:[^/]+}/{method}", self.call),
            web.get("/file/bot{token:[^/]+}/{path:.+}", self.file),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One call of a method."""
        form: Form | None = None
        try:
            account = self._world.account(request.match_info["token"])
            method = _NAMES.get(request.match_info["method"].lower())
            if method is None or request.method not in {"GET", "POST"}:
                raise not_found()
            form = await read_form(request, self._world.files.incoming, UPLOAD_LIMIT)
            names = (str(account.id), account.username)
            if self._faults.active and (response := await self._before(request, method, account, names, form)):
                return response
            result = await self.do(account, method, form.fields, dict(form.files))
            if self._faults.active and self._faults.strikes("lost-reply", method, names):
                return _hang_up(request)
            return _answer({"ok": True, "result": result})
        except TooLarge:
            return _answer(Refusal(413, "Request Entity Too Large").body(), 413)
        except Refusal as refusal:
            # Confirmed updates and the like stand even when the rest of the call is refused.
            await self._world.store.saved()
            return _answer(refusal.body(), refusal.code)
        except (asyncio.CancelledError, ConnectionError):
            raise
        except Exception:
            _log.exception("a call of %s failed", request.match_info["method"])
            return _answer(Refusal(500, "Internal Server Error").body(), 500)
        finally:
            if form is not None:
                form.discard()

    async def do(self, account: Account, method: str, fields: dict[str, Any], uploads: dict[str, Upload]) -> Any:
        """Do what a call asks; its result, durable.

        Raises:
            Refusal: as Telegram refuses.
        """
        given = parameters.read(method, fields, uploads)
        if isinstance(given.get("chat_id"), str):
            raise bad_request("chat not found")
        result = await HANDLERS[method](self._make_call(method, account, given, uploads))
        await self._world.store.saved()
        return result

    async def answer_of_webhook(self, account: Account, method: str, fields: dict[str, Any]) -> None:
        """Do what a bot wrote into its reply to a webhook; whatever comes of it, nobody is told."""
        name = _NAMES.get(method.lower())
        if name is None:
            return
        try:
            await self.do(account, name, fields, {})
        except Refusal as refusal:
            _log.info("an answer of a webhook was refused: %s", refusal.description)

    async def _before(
        self, request: web.Request, method: str, account: Account, names: tuple[str, str], form: Form
    ) -> web.Response | None:
        """What the faults in force do before the call is acted on; None lets it go on."""
        faults = self._faults
        if (slow := faults.strikes("slow", method, names)) is not None:
            await asyncio.sleep(float(slow.said.get("seconds", 1)))
        if faults.strikes("lost-connection", method, names):
            return _hang_up(request)
        if (broken := faults.strikes("5xx", method, names)) is not None:
            status = int(broken.said.get("status", 502))
            words = "Bad Gateway" if status == 502 else "Internal Server Error"
            return _answer(Refusal(status, words).body(), status)
        if (flooded := faults.strikes("429", method, names)) is not None:
            raise flood(int(flooded.said.get("retry_after", _FLOOD_SECONDS)))
        if wait := faults.flooded(method, account.id, names, form.fields.get("chat_id")):
            raise flood(wait)
        if faults.strikes("403", method, names):
            raise forbidden("bot was blocked by the user")
        return None

    async def file(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file."""
        try:
            self._world.account(request.match_info["token"])
            file = self._world.files.at(request.match_info["path"])
            if file is None:
                raise not_found()
        except Refusal as refusal:
            return _answer(refusal.body(), refusal.code)
        path = await photos.bytes_of(self._world.files, file)
        return web.FileResponse(path, headers={"Content-Type": "application/octet-stream"})
