"""Update → Said: what of Telegram's update matters, read from the raw JSON."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from handlers.engine.said import Checkout, Paid, Press, Reaction, Said

KINDS = (
    "message", "edited_message", "callback_query", "my_chat_member", "pre_checkout_query", "message_reaction",
)  # fmt: skip
"""The updates that we ask Telegram for."""
OTHER = (
    "sticker", "voice", "video", "video_note", "audio", "animation", "location", "venue", "contact", "poll", "dice",
    "story",
)  # fmt: skip


LONGEST_TEXT = 4096
"""Characters of one message; the apps cut a longer text into several."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that lies at Telegram."""

    file_id: str
    size: int | None
    name: str | None


def chat_of(update: dict[str, Any]) -> int | None:
    """The chat that an update belongs to, None for a kind that is nobody's turn."""
    for kind in ("message", "edited_message", "my_chat_member", "message_reaction"):
        if kind in update:
            return int(update[kind]["chat"]["id"])
    if "callback_query" in update:
        query = update["callback_query"]
        return int(query.get("message", {}).get("chat", query["from"])["id"])
    if "pre_checkout_query" in update:
        return int(update["pre_checkout_query"]["from"]["id"])
    return None


def album_of(update: dict[str, Any]) -> str | None:
    """The album that a message belongs to."""
    album = update.get("message", {}).get("media_group_id")
    return None if album is None else str(album)


def goes_on(update: dict[str, Any]) -> bool:
    """Whether a text is so long that the rest of it may come in the next message: the apps cut at 4,096 characters.

    Some cut at a space where they can, in the second half of what one message holds.
    """
    return len(text_of(update) or "") > LONGEST_TEXT // 2


def text_of(update: dict[str, Any]) -> str | None:
    """The words of a new message that are no command."""
    text = update.get("message", {}).get("text")
    return None if text is None or text.startswith("/") else str(text)


def said_of(update: dict[str, Any], now: datetime) -> Said | None:
    """Reads an update; None for one that nobody said, such as a service message."""
    if (query := update.get("callback_query")) is not None:
        return _pressed(query, now)
    if (checkout := update.get("pre_checkout_query")) is not None:
        return _checking_out(checkout, now)
    if (reaction := update.get("message_reaction")) is not None:
        return _reacted(reaction, now)
    if (member := update.get("my_chat_member")) is not None:
        blocked = member.get("new_chat_member", {}).get("status") in ("kicked", "left")
        return _said(member, now, blocked=blocked)
    message = update.get("message") or update.get("edited_message")
    if message is None or "from" not in message or message["from"].get("is_bot"):
        return None
    if (payment := message.get("successful_payment")) is not None:
        return _said(message, now, message_id=message["message_id"], paid=_paid(payment))
    text = message.get("text", message.get("caption"))
    other = next((kind for kind in OTHER if kind in message), None)
    attached = "photo" in message or "document" in message
    if text is None and other is None and not attached:
        return None
    return _said(
        message,
        now,
        message_id=message["message_id"],
        text=text,
        other=other,
        kind=other or ("photo" if "photo" in message else "document" if attached else "text"),
        has_file=attached,
        reply_to=message.get("reply_to_message", {}).get("message_id"),
        edited="edited_message" in update,
    )


def attachments_of(update: dict[str, Any]) -> tuple[Attachment, ...]:
    """The files of a message: its document, or its photo in the largest size."""
    message = update.get("message", {})
    if "document" in message:
        document = message["document"]
        return (Attachment(document["file_id"], document.get("file_size"), document.get("file_name")),)
    if message.get("photo"):
        largest = max(message["photo"], key=lambda size: size.get("width", 0) * size.get("height", 0))
        return (Attachment(largest["file_id"], largest.get("file_size"), None),)
    return ()


def _pressed(query: dict[str, Any], now: datetime) -> Said | None:
    if "data" not in query:
        return None
    message = query.get("message")
    holder = {
        "chat": (message or {}).get("chat", {"id": query["from"]["id"], "type": "private"}),
        "from": query["from"],
    }
    press = Press(str(query["data"]), str(query["id"]), None if message is None else message["message_id"])
    return _said(holder, now, press=press)


def _reacted(update: dict[str, Any], now: datetime) -> Said | None:
    if "user" not in update:  # somebody anonymous, in a group
        return None
    emoji = next((str(one["emoji"]) for one in update.get("new_reaction", ()) if one.get("type") == "emoji"), None)
    holder = {"chat": update["chat"], "from": update["user"], "date": update.get("date")}
    return _said(holder, now, reaction=Reaction(int(update["message_id"]), emoji))


def _checking_out(query: dict[str, Any], now: datetime) -> Said:
    checkout = Checkout(
        str(query["id"]), str(query["invoice_payload"]), str(query["currency"]), int(query["total_amount"])
    )
    holder = {"chat": {"id": query["from"]["id"], "type": "private"}, "from": query["from"]}
    return _said(holder, now, checkout=checkout)


def _paid(payment: dict[str, Any]) -> Paid:
    return Paid(
        payload=str(payment["invoice_payload"]),
        currency=str(payment["currency"]),
        total=int(payment["total_amount"]),
        charge_id=str(payment["telegram_payment_charge_id"]),
        provider_charge_id=str(payment["provider_payment_charge_id"]),
    )


def _said(holder: dict[str, Any], now: datetime, **rest: Any) -> Said:
    user = holder["from"]
    name = " ".join(part for part in (user.get("first_name"), user.get("last_name")) if part)
    date = holder.get("date")
    return Said(
        chat=int(holder["chat"]["id"]),
        person=int(user["id"]),
        name=name,
        language=str(user.get("language_code") or "en"),
        at=now if date is None else datetime.fromtimestamp(date, UTC),
        private=holder["chat"].get("type", "private") == "private",
        **rest,
    )
