"""Health: whether this process does its work, without telling anything about anybody."""

from typing import Protocol

from aiohttp import web


class Watched(Protocol):
    """A program that can be asked how it is."""

    async def ask_database(self) -> None:
        """Raises when the database does not answer."""


class Health:
    """Answers /health: 200 while the database answers, else 503."""

    def __init__(self) -> None:
        self._program: Watched | None = None

    def watch(self, program: Watched) -> None:
        """Names the program; before that the answer is 503."""
        self._program = program

    async def check(self, _request: web.Request) -> web.Response:
        """The answer to GET /health."""
        if self._program is None:
            return web.json_response({"ok": False, "why": "starting"}, status=503)
        try:
            await self._program.ask_database()
        except Exception as trouble:
            return web.json_response({"ok": False, "why": type(trouble).__name__}, status=503)
        return web.json_response({"ok": True})
