"""Letter → Bot API call."""

from collections.abc import Callable
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.telegram.client import call
from storage.files import FileStore

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
HARMLESS = ("message is not modified", "message to edit not found", "message can't be edited", "query is too old")
"""Refusals after which nothing is left to do: the message is as it should be, or gone."""

Sender = Callable[[Bot, int, dict[str, Any]], Any]


class Postman:
    """Sends letters with python-telegram-bot.

    Args:
        bot: initialised.
        files: where kept files lie.
    """

    def __init__(self, bot: Bot, files: FileStore) -> None:
        self.bot = bot
        self._files = files

    async def send(self, chat_id: int, letter: dict[str, Any]) -> list[int]:
        """Sends one letter and returns the ids of its messages; raises telegram.error.TelegramError."""
        try:
            return await self._send(chat_id, letter)
        except BadRequest as refused:
            if any(words in refused.message.casefold() for words in HARMLESS):
                return []
            raise

    async def _send(self, chat: int, letter: dict[str, Any]) -> list[int]:
        bot = self.bot
        match letter["kind"]:
            case "say":
                message = await call(bot, "sendMessage", _message(chat, letter))
                return [message["message_id"]]
            case "strip":
                await call(bot, "editMessageReplyMarkup", {"chat_id": chat, "message_id": letter["message_id"]})
            case "rewrite":
                await bot.edit_message_text(
                    letter["html"],
                    chat,
                    letter["message_id"],
                    parse_mode=ParseMode.HTML,
                    reply_markup=_markup(letter["rows"]),
                    link_preview_options=NO_PREVIEW,
                )
            case "answer":
                answer = {"callback_query_id": letter["query_id"], "show_alert": bool(letter["alert"])}
                await call(bot, "answerCallbackQuery", answer | ({"text": letter["text"]} if letter["text"] else {}))
            case "file":
                return [await self._send_file(chat, letter)]
            case "delete":
                ids = letter["message_ids"]
                for start in range(0, len(ids), 100):
                    await bot.delete_messages(chat, ids[start : start + 100])
            case "copy":
                copied = await bot.copy_message(chat, letter["from_chat"], letter["message_id"])
                return [copied.message_id]
            case "commands":
                commands = [BotCommand(name, text) for name, text in letter["commands"]]
                await bot.set_my_commands(commands, BotCommandScopeChat(chat))
            case unknown:
                raise ValueError(f"no such letter: {unknown}")
        return []

    async def _send_file(self, chat: int, letter: dict[str, Any]) -> int:
        content = self._files.get(letter["owner"], letter["file_id"])
        if letter["picture"]:
            message = await self.bot.send_photo(
                chat, content, caption=letter["html"], parse_mode=ParseMode.HTML, filename=letter["name"]
            )
        else:
            message = await self.bot.send_document(
                chat, content, caption=letter["html"], parse_mode=ParseMode.HTML, filename=letter["name"]
            )
        if letter["drop"]:
            self._files.delete(letter["file_id"])
        return message.message_id


def _message(chat: int, letter: dict[str, Any]) -> dict[str, Any]:
    """The parameters of sendMessage."""
    message: dict[str, Any] = {
        "chat_id": chat,
        "text": letter["html"],
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if letter["rows"]:
        message["reply_markup"] = {"inline_keyboard": [[_button(one) for one in row] for row in letter["rows"]]}
    if letter.get("reply_to"):
        message["reply_parameters"] = {"message_id": letter["reply_to"], "allow_sending_without_reply": True}
    return message


def _button(one: dict[str, Any]) -> dict[str, str]:
    target = ("url", one["url"]) if one["press"] is None else ("callback_data", one["press"])
    return dict([("text", one["label"]), target])


def _markup(rows: list[list[dict[str, Any]]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(one["label"], callback_data=one["press"], url=one["url"]) for one in row]
            for row in rows
        ]
    )
