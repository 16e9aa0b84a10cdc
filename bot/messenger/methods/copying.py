"""Copies and forwards."""

from __future__ import annotations

import secrets
from typing import Any

from bot.messenger.call import Call, Handler
from bot.messenger.records import Message
from bot.messenger.refusals import bad_request

BATCH_LIMIT = 100
_CONTENT = (
    "text", "entities", "photo", "document", "video", "voice", "sticker", "location", "contact", "caption",
    "caption_entities", "show_caption_above_media", "has_media_spoiler", "invoice",
)  # fmt: skip
_CAPTIONED = ("photo", "document", "video", "voice")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")


def _content(message: Message) -> dict[str, Any]:
    return {name: message.body[name] for name in _CONTENT if name in message.body}


def _may_copy(message: Message) -> bool:
    return not message.protected and bool(_content(message)) and "invoice" not in message.body


def _forwarded(message: Message) -> dict[str, Any]:
    origin = message.body.get("forward_origin") or {
        "type": "user",
        "sender_user": message.body["from"],
        "date": message.body["date"],
    }
    fields = _content(message) | {"forward_origin": origin}
    if "reply_markup" in message.body and "invoice" not in message.body:
        fields["reply_markup"] = message.body["reply_markup"]
    return fields


async def copy_message(call: Call) -> dict[str, int]:
    """The same content as a message of the bot's own."""
    chat = call.target()
    source = call.world.find(call.known_chat("from_chat_id"), call.given["message_id"])
    if source is None:
        raise bad_request("message to copy not found")
    if not _may_copy(source):
        raise bad_request("message can't be copied")
    fields = _content(source)
    if "caption" in call.given and any(kind in fields for kind in _CAPTIONED):
        fields = {name: value for name, value in fields.items() if name not in _CAPTION} | call.caption()
    if "reply_markup" not in call.given and "reply_markup" in source.body:
        fields["reply_markup"] = source.body["reply_markup"]
    return {"message_id": call.post(chat, fields).id}


async def forward_message(call: Call) -> dict[str, Any]:
    """The message itself, saying whose it is."""
    chat = call.target()
    source = call.world.find(call.known_chat("from_chat_id"), call.given["message_id"])
    if source is None:
        raise bad_request("message to forward not found")
    if source.protected or not _content(source):
        raise bad_request("message can't be forwarded")
    return _post(call, chat.person, _forwarded(source)).body


async def copy_messages(call: Call) -> list[dict[str, int]]:
    """Several at once; those that are not there or can't be copied are passed over."""
    sources = [message for message in _sources(call, "copy") if _may_copy(message)]
    person = call.target().person
    copies = []
    groups: dict[str, str] = {}
    for source in sources:
        fields = _content(source)
        if "media_group_id" in source.body and len(sources) > 1:
            group = source.body["media_group_id"]
            fields["media_group_id"] = groups.setdefault(group, str(secrets.randbelow(10**17) + 10**17))
        if call.get("remove_caption"):
            fields = {name: value for name, value in fields.items() if name not in _CAPTION}
        copies.append({"message_id": _post(call, person, fields).id})
    return copies


async def forward_messages(call: Call) -> list[dict[str, int]]:
    """Several at once; those that are not there or can't be forwarded are passed over."""
    sources = [message for message in _sources(call, "forward") if not message.protected and _content(message)]
    person = call.target().person
    return [{"message_id": _post(call, person, _forwarded(source)).id} for source in sources]


def _post(call: Call, person: int, fields: dict[str, Any]) -> Message:
    chat = call.world.chat(call.account.id, person)
    return call.world.post(chat, fields, mine=False, protected=bool(call.get("protect_content")))


def _sources(call: Call, verb: str) -> list[Message]:
    numbers = call.given["message_ids"]
    if not 1 <= len(numbers) <= BATCH_LIMIT:
        raise bad_request("there must be from 1 to 100 message identifiers")
    if numbers != sorted(set(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    chat = call.known_chat("from_chat_id")
    found = [message for number in numbers if (message := call.world.find(chat, number)) is not None]
    if not found:
        raise bad_request(f"there are no messages to {verb}")
    return found


HANDLERS: dict[str, Handler] = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
