"""Changing what was sent: texts, captions, files, keyboards; deleting."""

from __future__ import annotations

from typing import Any

from bot.messenger import entities, keyboards
from bot.messenger.call import Call, Handler
from bot.messenger.methods.sending import input_media
from bot.messenger.records import Chat, Message
from bot.messenger.refusals import bad_request

DELETE_WITHIN = 48 * 3600
DELETE_LIMIT = 100
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
_MEDIA = ("photo", "document", "video", "voice")
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


async def edit_text(call: Call) -> dict[str, Any]:
    """Another text."""
    _, message = call.own_message()
    if call.get("rich_message"):
        raise bad_request("rich messages are not supported by the local messenger")
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    text = call.text("text", call.get("text", ""), entities.TEXT_LIMIT, "message is too long")
    if not text.text:
        raise bad_request("message text is empty")
    return _replace(call, message, ("text", "entities"), text.fields())


async def edit_caption(call: Call) -> dict[str, Any]:
    """Another caption."""
    _, message = call.own_message()
    if not any(kind in message.body for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _replace(call, message, _CAPTION, call.caption())


async def edit_media(call: Call) -> dict[str, Any]:
    """Another file."""
    _, message = call.own_message()
    if "text" in message.body or not any(kind in message.body for kind in _MEDIA):
        raise bad_request("there is no media in the message to edit")
    fields = await input_media(call, call.given["media"])
    return _replace(call, message, (*_MEDIA, *_CAPTION, "has_media_spoiler"), fields)


async def edit_markup(call: Call) -> dict[str, Any]:
    """Another keyboard under the message, or none."""
    _, message = call.own_message()
    return _replace(call, message, (), {})


def _replace(call: Call, message: Message, old: tuple[str, ...], new: dict[str, Any]) -> dict[str, Any]:
    markup = keyboards.inline(call.get("reply_markup"), invoice=message.invoice is not None)
    body = {name: value for name, value in message.body.items() if name not in (*old, "reply_markup", "edit_date")}
    body |= new
    if markup is not None:
        body["reply_markup"] = markup
    if body == {name: value for name, value in message.body.items() if name != "edit_date"}:
        raise bad_request(_UNCHANGED)
    body["edit_date"] = call.world.now()
    message.body = body
    # A keyboard alone may change without people being told that the message was edited.
    message.edited = message.edited or bool(old)
    call.world.changed(message)
    return body


async def delete_message(call: Call) -> bool:
    """Take a message away, within 48 hours."""
    chat = call.known_chat()
    message = call.world.find(chat, call.given["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if call.world.now() - message.body["date"] > DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    _delete(call, chat, message)
    return True


async def delete_messages(call: Call) -> bool:
    """Take up to a hundred messages away; those that are not there are passed over."""
    chat = call.known_chat()
    numbers = call.given["message_ids"]
    if not 1 <= len(numbers) <= DELETE_LIMIT:
        raise bad_request("there must be from 1 to 100 message identifiers")
    found = [message for number in numbers if (message := call.world.find(chat, number)) is not None]
    if any(call.world.now() - message.body["date"] > DELETE_WITHIN for message in found):
        raise bad_request("message can't be deleted for everyone")
    for message in found:
        _delete(call, chat, message)
    return True


def _delete(call: Call, chat: Chat, message: Message) -> None:
    message.deleted = True
    message.body = {name: message.body[name] for name in ("message_id", "from", "chat", "date")}
    message.keyboard, message.reactions, message.pinned = None, {}, False
    call.world.changed(message)
    changed = message.id in chat.pinned
    if changed:
        chat.pinned.remove(message.id)
    if chat.keyboard_message_id == message.id:
        chat.keyboard, chat.keyboard_message_id, changed = None, None, True
    if changed:
        call.world.keep_chat(chat)


HANDLERS: dict[str, Handler] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
