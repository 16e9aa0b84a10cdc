"""Health: whether this process does its work, without telling anything about anybody."""

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from bot.program import Program


def add_health(application: web.Application, program: "Program") -> None:
    """Adds /health to an application: 200 with `ok` while the database answers, else 503."""

    async def health(_request: web.Request) -> web.Response:
        try:
            await program.ask_database()
        except Exception as trouble:
            return web.json_response({"ok": False, "why": type(trouble).__name__}, status=503)
        return web.json_response({"ok": True})

    application.router.add_get("/health", health)


def health_application(program: "Program") -> web.Application:
    """An application with nothing but /health."""
    application = web.Application()
    add_health(application, program)
    return application
