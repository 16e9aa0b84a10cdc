"""Sending: texts, files, albums, places, contacts, invoices, chat actions."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from bot.messenger import entities, media
from bot.messenger.call import Call, Handler
from bot.messenger.refusals import bad_request

ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip
TYPING_SECONDS = 5
ALBUM_LIMIT = 10
_ALONE = {"document", "audio"}


async def send_message(call: Call) -> dict[str, Any]:
    """A text."""
    chat = call.target()
    text = call.text("text", call.given["text"], entities.TEXT_LIMIT, "message is too long")
    if not text.text:
        raise bad_request("message text is empty")
    return call.post(chat, text.fields()).body


def _sends(kind: str) -> Handler:
    """The method that sends one file of a kind."""

    async def send(call: Call) -> dict[str, Any]:
        chat = call.target()
        caption = call.caption() if kind != "sticker" else {}
        known = {name: call.get(name) for name in ("duration", "width", "height", "emoji") if name in call.given}
        file = await call.file(call.given[kind], kind, **known)
        fields = media.fields_of(call.world.files, file, call.account)
        if call.get("has_spoiler"):
            fields["has_media_spoiler"] = True
        return call.post(chat, fields | caption).body

    return send


async def send_media_group(call: Call) -> list[dict[str, Any]]:
    """An album of 2 to 10 files."""
    chat = call.target()
    items = call.given["media"]
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) == 1:
        raise bad_request("media group must include 2-10 items")
    if len(items) > ALBUM_LIMIT:
        raise bad_request("too many messages to send as an album")
    kinds = {item.get("type") for item in items if isinstance(item, dict)}
    if len(kinds) > 1 and (alone := sorted(_ALONE & kinds)):
        raise bad_request(f"{alone[0]} can't be mixed with other media types")
    contents = [await input_media(call, item, album=True) for item in items]
    answered, quote = call.reply(chat)
    group = {"media_group_id": str(secrets.randbelow(10**17) + 10**17)}
    protected = bool(call.get("protect_content"))
    return [
        call.world.post(chat, group | quote | fields, mine=False, reply_to=answered, protected=protected).body
        for fields in contents
    ]


async def input_media(call: Call, item: Any, *, album: bool = False) -> dict[str, Any]:
    """The fields of a message for one InputMedia.

    Raises:
        Refusal: 400 when it is not understood or can't be used here.
    """
    wrong = "can't parse InputMedia: "
    if not isinstance(item, dict):
        raise bad_request(f"{wrong}expected an Object")
    kind = item.get("type")
    if kind not in {"photo", "video", "document"}:
        if album and kind == "animation":
            raise bad_request(f'{wrong}type "animation" can\'t be used in sendMediaGroup')
        raise bad_request(f"{wrong}type must be photo, video or document")
    if not isinstance(item.get("media"), str) or not item["media"]:
        raise bad_request(f"{wrong}media not found")
    caption = call.world.read_text(item.get("caption") or "", item.get("parse_mode"), item.get("caption_entities"))
    entities.limited(caption, entities.CAPTION_LIMIT, "message caption is too long")
    known = {name: item[name] for name in ("duration", "width", "height") if isinstance(item.get(name), int)}
    file = await call.file(item["media"], kind, **(known if kind == "video" else {}))
    fields = media.fields_of(call.world.files, file, call.account) | caption.fields("caption")
    if item.get("show_caption_above_media") and caption.text:
        fields["show_caption_above_media"] = True
    if item.get("has_spoiler"):
        fields["has_media_spoiler"] = True
    return fields


async def send_location(call: Call) -> dict[str, Any]:
    """A place."""
    chat = call.target()
    return call.post(chat, {"location": place(call.given)}).body


def place(given: dict[str, Any]) -> dict[str, Any]:
    """A Location.

    Raises:
        Refusal: 400 when it is not on Earth.
    """
    latitude, longitude = float(given["latitude"]), float(given["longitude"])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong location specified")
    location: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
    for name in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if given.get(name):
            location[name] = given[name]
    return location


async def send_contact(call: Call) -> dict[str, Any]:
    """Someone's telephone number."""
    chat = call.target()
    names = ("phone_number", "first_name", "last_name", "vcard")
    return call.post(chat, {"contact": {name: call.given[name] for name in names if call.get(name)}}).body


async def send_chat_action(call: Call) -> bool:
    """Show for five seconds what the bot is doing."""
    chat = call.target()
    action = call.given["action"].lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    until = call.world.clock.now() + timedelta(seconds=TYPING_SECONDS)
    call.world.typing[chat.bot, chat.person] = (action, until)
    call.world.hub.tell("typing", chat.person, chat.bot, action=action)
    return True


async def send_invoice(call: Call) -> dict[str, Any]:
    """A bill that the person can pay."""
    chat = call.target()
    fields, invoice = call.desk.invoice(call.given)
    return call.post(chat, fields, invoice).body


HANDLERS: dict[str, Handler] = {
    "sendMessage": send_message,
    "sendPhoto": _sends("photo"),
    "sendDocument": _sends("document"),
    "sendVoice": _sends("voice"),
    "sendVideo": _sends("video"),
    "sendSticker": _sends("sticker"),
    "sendMediaGroup": send_media_group,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
    "sendInvoice": send_invoice,
}
