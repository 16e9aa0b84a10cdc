"""Letter → Bot API call."""

import asyncio
from dataclasses import dataclass
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LabeledPrice,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.payments import PaymentProvider
from bot.telegram.client import call
from services.fundraiser.card import CardFacts, draw_tall_card
from storage.files import FileStore

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TOLD_BACK = frozenset({"carry", "take-back"})
"""Letters of which the house wants to hear what became of them."""
HARMLESS = ("message is not modified", "message to edit not found", "message can't be edited", "query is too old")
"""Refusals after which nothing is left to do: the message is as it should be, or gone."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of a letter.

    Attributes:
        ids: of its messages.
        outcome: what became of an order, which the house wants to hear of; None for all other letters.
    """

    ids: list[int]
    outcome: str | None = None


class Postman:
    """Sends letters with python-telegram-bot.

    Args:
        bot: initialised.
        files: where kept files lie.
        payments: takes and gives back money; None when the house cannot.
    """

    def __init__(self, bot: Bot, files: FileStore, payments: PaymentProvider | None) -> None:
        self.bot = bot
        self._files = files
        self._payments = payments

    async def send(self, chat_id: int, letter: dict[str, Any]) -> Sent:
        """Sends one letter; raises telegram.error.TelegramError."""
        if letter["kind"] == "refund":
            return Sent([], await self._give_back(letter))
        try:
            ids = await self._send(chat_id, letter)
            return Sent(ids, "arrived" if letter["kind"] in TOLD_BACK else None)
        except BadRequest as refused:
            if letter["kind"] not in TOLD_BACK and any(words in refused.message.casefold() for words in HARMLESS):
                return Sent([])
            raise

    async def _give_back(self, letter: dict[str, Any]) -> str:
        if self._payments is None:
            return "listed"
        return await self._payments.give_back(letter["id"], letter["provider_charge_id"], letter["total"])

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
            case "card":
                return [await self._send_card(chat, letter)]
            case "invoice":
                return [await self._send_invoice(chat, letter)]
            case "checkout":
                await bot.answer_pre_checkout_query(letter["query_id"], letter["error"] is None, letter["error"])
            case "delete":
                ids = letter["message_ids"]
                for start in range(0, len(ids), 100):
                    await bot.delete_messages(chat, ids[start : start + 100])
            case "carry":
                return await self._carry(chat, letter)
            case "change":
                await self._change(chat, letter)
            case "take-back":
                if letter["target"]:
                    await bot.delete_messages(chat, letter["target"])
            case "react":
                for message_id in letter["target"]:
                    await bot.set_message_reaction(chat, message_id, letter["emoji"])
            case "commands":
                commands = [BotCommand(name, text) for name, text in letter["commands"]]
                await bot.set_my_commands(commands, BotCommandScopeChat(chat))
            case unknown:
                raise ValueError(f"no such letter: {unknown}")
        return []

    async def _carry(self, chat: int, letter: dict[str, Any]) -> list[int]:
        """Sends words, or copies one message or an album; an album keeps its captions."""
        bot, ids, source = self.bot, letter["message_ids"], letter["from_chat"]
        reply = _in_reply(next(iter(letter["target"]), None))
        if not ids:
            message = await call(bot, "sendMessage", _words(chat, letter["html"]) | reply)
            return [message["message_id"]]
        if len(ids) > 1:
            return [one.message_id for one in await bot.copy_messages(chat, source, ids)]
        caption = {} if letter["html"] is None else {"caption": letter["html"], "parse_mode": "HTML"}
        asked = {"chat_id": chat, "from_chat_id": source, "message_id": ids[0]} | caption | reply
        return [(await call(bot, "copyMessage", asked))["message_id"]]

    async def _change(self, chat: int, letter: dict[str, Any]) -> None:
        for message_id in letter["target"]:
            if letter["caption"]:
                asked = {"chat_id": chat, "message_id": message_id, "caption": letter["html"], "parse_mode": "HTML"}
                await call(self.bot, "editMessageCaption", asked)
            else:
                await call(self.bot, "editMessageText", _words(chat, letter["html"]) | {"message_id": message_id})

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

    async def _send_card(self, chat: int, letter: dict[str, Any]) -> int:
        photo = None if letter["photo"] is None else self._files.get(letter["owner"], letter["photo"])
        picture = await asyncio.to_thread(draw_tall_card, CardFacts(**letter["facts"]), photo)
        message = await self.bot.send_photo(chat, picture, caption=letter["html"], parse_mode=ParseMode.HTML)
        return message.message_id

    async def _send_invoice(self, chat: int, letter: dict[str, Any]) -> int:
        message = await self.bot.send_invoice(
            chat,
            letter["title"],
            letter["description"],
            letter["payload"],
            letter["currency"],
            [LabeledPrice(letter["label"], letter["total"])],
            provider_token="" if self._payments is None else self._payments.token,
            start_parameter=letter["start"],
        )
        return message.message_id


def _words(chat: int, html: str) -> dict[str, Any]:
    return {
        "chat_id": chat,
        "text": html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


def _in_reply(message_id: int | None) -> dict[str, Any]:
    if message_id is None:
        return {}
    return {"reply_parameters": {"message_id": message_id, "allow_sending_without_reply": True}}


def _message(chat: int, letter: dict[str, Any]) -> dict[str, Any]:
    """The parameters of sendMessage."""
    message = _words(chat, letter["html"])
    if letter["rows"]:
        message["reply_markup"] = {"inline_keyboard": [[_button(one) for one in row] for row in letter["rows"]]}
    return message | _in_reply(letter.get("reply_to"))


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
