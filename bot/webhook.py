"""The other door of the inbox: Telegram brings each update to an address of ours."""

import hmac
import logging
import secrets

import orjson
from aiohttp import web
from telegram import Bot

from bot.intake import Intake
from bot.sequence import Sequence
from bot.settings import Settings
from bot.telegram.said import KINDS

log = logging.getLogger(__name__)
PATH = "/telegram"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS = 40
"""Updates that Telegram brings at the same time; more make group commits larger, and gaps more frequent."""


class Webhook:
    """Keeps what Telegram brings, then acknowledges.

    Args:
        url: the public address that reaches `PATH`.
        accepted: the secrets that are accepted; Telegram is told the first.
    """

    def __init__(self, url: str, accepted: tuple[str, ...]) -> None:
        self._url = url
        self._accepted = accepted
        self._sequence = Sequence()
        self._intake: Intake | None = None

    @classmethod
    def from_settings(cls, settings: Settings) -> "Webhook":
        """With the secrets of the settings, or with a new one."""
        given = settings.webhook_secret.get_secret_value()
        return cls(settings.webhook_url, tuple(given.split(",")) if given else (secrets.token_urlsafe(32),))

    async def register(self, bot: Bot, intake: Intake) -> None:
        """Tells Telegram where we are; what it brings with an earlier secret is refused, and it tries again."""
        self._intake = intake
        await bot.set_webhook(
            self._url, allowed_updates=KINDS, secret_token=self._accepted[0], max_connections=CONNECTIONS
        )

    async def receive(self, request: web.Request) -> web.Response:
        """The answer to POST /telegram: 200 once the update is durable."""
        given = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        if not sum(hmac.compare_digest(given, one.encode()) for one in self._accepted):  # each, in constant time
            return web.Response(status=403)
        if self._intake is None:
            return web.Response(status=503)
        try:
            update = orjson.loads(await request.read())
            update_id = int(update["update_id"])
        except (ValueError, TypeError, KeyError):
            log.warning("something came to the webhook that is no update")
            return web.Response(status=400)
        intake = self._intake
        await self._sequence.put(update_id, lambda: intake.keep([update]))
        return web.Response()
