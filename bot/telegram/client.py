"""Makes the `Bot`, and reads updates as raw JSON so that what is kept is exactly what came."""

from collections.abc import Mapping
from typing import Any, cast

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter  # what RequestData is made of

from bot.telegram.request import AiohttpRequest, JsonData
from bot.telegram.said import KINDS

LONG_POLL = 25
"""Seconds that a getUpdates call waits for something to happen."""


def make_bot(token: str, api: str) -> Bot:
    """Returns a bot, not yet initialised.

    Args:
        token: the bot's token.
        api: base address of the Bot API, without a slash at its end.
    """
    return Bot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=AiohttpRequest(connection_pool_size=64, pool_timeout=30, read_timeout=15),
        get_updates_request=AiohttpRequest(connection_pool_size=2, read_timeout=LONG_POLL + 10),
    )


async def call(bot: Bot, method: str, parameters: Mapping[str, Any]) -> Any:
    """Calls a method and returns its bare result; raises telegram.error.TelegramError.

    It is what the bot's own methods do, without the objects that they make of what goes and comes: those take as much
    time as the call itself. For what every turn sends.
    """
    return await bot.request.post(f"{bot.base_url}/{method}", cast(RequestData, JsonData(parameters)))


class Updates:
    """Long polling; the offset confirms what was kept."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._request = AiohttpRequest(connection_pool_size=2, read_timeout=LONG_POLL + 10)

    async def open(self) -> None:
        """Opens the connections."""
        await self._request.initialize()

    async def close(self) -> None:
        """Closes the connections."""
        await self._request.shutdown()

    async def after(self, offset: int) -> list[dict[str, Any]]:
        """Waits for updates from `offset` on, which confirms all before it; raises TelegramError."""
        parameters = {"offset": offset, "timeout": LONG_POLL, "allowed_updates": list(KINDS), "limit": 100}
        data = RequestData([RequestParameter.from_input(name, value) for name, value in parameters.items()])
        found = await self._request.post(f"{self._bot.base_url}/getUpdates", data, read_timeout=LONG_POLL + 10)
        return found if isinstance(found, list) else []
