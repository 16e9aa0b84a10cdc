"""Answers: to presses of buttons, to checkouts; reactions, pins, refunds, files."""

from __future__ import annotations

from typing import Any

from bot.messenger.call import Call, Handler
from bot.messenger.files import DOWNLOAD_LIMIT
from bot.messenger.markup import units
from bot.messenger.refusals import bad_request

_NOTICE_LIMIT = 200
# https://core.telegram.org/bots/api#reactiontypeemoji
REACTIONS = frozenset(
    (
        "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 "
        "🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 "
        "😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 "
        "🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡 "
    ).split()
)


def same_reaction(emoji: str) -> str:
    """An emoji without the mark that some keyboards add to show it in colour."""
    return emoji.replace("\ufe0f", "")


async def answer_callback(call: Call) -> bool:
    """What the person sees after a press."""
    text = call.get("text", "")
    if units(text) > _NOTICE_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    call.callbacks.answer(
        call.account.id, call.given["callback_query_id"],
        {"text": text, "show_alert": bool(call.get("show_alert")), "url": call.get("url")},
    )  # fmt: skip
    return True


async def answer_checkout(call: Call) -> bool:
    """Whether the payment may go on."""
    error = call.get("error_message", "")
    if not call.given["ok"] and not error:
        raise bad_request('parameter "error_message" is required')
    call.desk.answer(call.account.id, call.given["pre_checkout_query_id"], bool(call.given["ok"]), error)
    return True


async def refund_star_payment(call: Call) -> bool:
    """Give Telegram Stars back."""
    call.desk.refund(call.account.id, call.given["user_id"], call.given["telegram_payment_charge_id"])
    return True


async def set_reaction(call: Call) -> bool:
    """The bot's own reaction to a message, or none."""
    chat = call.target()
    message = call.world.find(chat, call.given["message_id"])
    if message is None:
        raise bad_request("message to react not found")
    reactions = call.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    kept = []
    for reaction in reactions:
        emoji = reaction.get("emoji") if isinstance(reaction, dict) and reaction.get("type") == "emoji" else None
        if not isinstance(emoji, str) or same_reaction(emoji) not in REACTIONS:
            raise bad_request("REACTION_INVALID")
        kept.append({"type": "emoji", "emoji": same_reaction(emoji)})
    who = str(call.account.id)
    if message.reactions.get(who, []) != kept:
        message.reactions = {**message.reactions, who: kept} if kept else _without(message.reactions, who)
        call.world.changed(message)
    return True


def _without(reactions: dict[str, Any], who: str) -> dict[str, Any]:
    return {key: value for key, value in reactions.items() if key != who}


async def pin(call: Call) -> bool:
    """Keep a message at the top of the chat."""
    chat = call.target()
    message = call.world.find(chat, call.given["message_id"])
    if message is None:
        raise bad_request("message to pin not found")
    if not message.pinned:
        message.pinned = True
        chat.pinned.append(message.id)
        call.world.changed(message)
        call.world.keep_chat(chat)
    return True


async def unpin(call: Call) -> bool:
    """Let one message go from the top: the named one, or the newest."""
    chat = call.target()
    if not chat.pinned:
        raise bad_request("message to unpin not found")
    number = call.get("message_id", chat.pinned[-1])
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    _unpin(call, [number])
    return True


async def unpin_all(call: Call) -> bool:
    """Let every message go from the top."""
    _unpin(call, list(call.target().pinned))
    return True


def _unpin(call: Call, numbers: list[int]) -> None:
    chat = call.known_chat()
    for number in numbers:
        chat.pinned.remove(number)
        message = call.world.messages(chat)[number]
        message.pinned = False
        call.world.changed(message)
    if numbers:
        call.world.keep_chat(chat)


async def get_file(call: Call) -> dict[str, Any]:
    """Where a file can be fetched."""
    file = call.world.files.find(call.given["file_id"], call.account)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size is not None and file.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    about: dict[str, Any] = call.world.files.ids(file, call.account)
    if file.size is not None:
        about["file_size"] = file.size
    return about | {"file_path": file.path}


HANDLERS: dict[str, Handler] = {
    "answerCallbackQuery": answer_callback,
    "answerPreCheckoutQuery": answer_checkout,
    "refundStarPayment": refund_star_payment,
    "setMessageReaction": set_reaction,
    "pinChatMessage": pin,
    "unpinChatMessage": unpin,
    "unpinAllChatMessages": unpin_all,
    "getFile": get_file,
}
