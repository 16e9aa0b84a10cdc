"""Who may talk to the messenger: programs and pages of this computer, and never beside a real token."""

from __future__ import annotations

import ipaddress

from aiohttp import web
from aiohttp.typedefs import Handler

_NAMES = {"127.0.0.1", "localhost", "[::1]"}
_OWN_SITES = {"same-origin", "none"}
POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
)


class RealTokenError(RuntimeError):
    """A real Telegram token is set: the local messenger would play people beside a bot that serves real ones."""


class NotLoopbackError(ValueError):
    """The messenger was asked to listen where others could reach it."""


def ensure_local(telegram_token: str | None) -> None:
    """Refuse to go on when a real Telegram token is set.

    Raises:
        RealTokenError: it is set.
    """
    if telegram_token:
        raise RealTokenError(
            "TELEGRAM_TOKEN is set, so the bot talks to Telegram; the local messenger is only for running without it."
            " Unset TELEGRAM_TOKEN to use the local messenger."
        )


def ensure_loopback(host: str) -> None:
    """Refuse an address that other computers can reach.

    Raises:
        NotLoopbackError: it is not a loopback address.
    """
    try:
        local = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise NotLoopbackError(
            f"The local messenger listens on this computer only, not on {host}: it has no passwords. Use 127.0.0.1."
        )


def _host_name(host: str) -> str:
    return host if host.endswith("]") else host.rsplit(":", 1)[0] if ":" in host else host


@web.middleware
async def own_computer_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn away requests that another site's page made this computer's browser send."""
    host = request.headers.get("Host", "")
    if _host_name(host) not in _NAMES:
        return web.json_response({"error": "This messenger answers to 127.0.0.1 and localhost only."}, status=421)
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{host}":
        return web.json_response({"error": "Only the messenger's own page may do this."}, status=403)
    if request.headers.get("Sec-Fetch-Site", "none") not in _OWN_SITES and request.path != "/":
        return web.json_response({"error": "Only the messenger's own page may do this."}, status=403)
    return await handler(request)


async def set_safe_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """No answer is guessed to be something else, kept by a cache or shown in another site's frame."""
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Cache-Control", "no-store")
