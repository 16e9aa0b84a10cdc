"""What the parsers of marked-up text share: an entity, offsets in UTF-16 units, links and the order of entities."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.messenger.refusals import Refusal, bad_request

# Telegram's nesting order: where two entities cover the same text the lower number comes first.
_PRIORITY = {
    "blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49,
    "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "date_time": 98,
    "custom_emoji": 99,
}  # fmt: skip
_AUTOMATIC = 50
_HOST = re.compile(r"^[^\s/?#]+\.[^\s/?#.]+$")


@dataclass(slots=True)
class Entity:
    """A stretch of text with a meaning; offset and length in UTF-16 code units."""

    type: str
    offset: int
    length: int
    more: dict[str, Any] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """As the Bot API writes it."""
        return {"type": self.type, "offset": self.offset, "length": self.length, **self.more}


def units(text: str) -> int:
    """The length in UTF-16 code units, the measure of the Bot API."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for character in text if character > "\uffff")


def unreadable(reason: str) -> Refusal:
    """The markup can't be parsed, and why."""
    return bad_request(f"can't parse entities: {reason}")


def byte_offset(text: str, index: int) -> int:
    """Telegram tells the place of an error in bytes of UTF-8."""
    return len(text[:index].encode("utf-8", "surrogatepass"))


def in_order(entities: list[Entity]) -> list[Entity]:
    """Sorted as Telegram sorts: by place, the longer first, then the outer kind first."""
    return sorted(entities, key=lambda e: (e.offset, -e.length, _PRIORITY.get(e.type, _AUTOMATIC)))


def link(url: str, offset: int, length: int) -> Entity | None:
    """A link to an address or to a person; None when it is neither, and Telegram then keeps only the text."""
    split = urlsplit(url.strip())
    if split.scheme == "tg" and split.netloc == "user":
        identity = parse_qs(split.query).get("id", [""])[0]
        if identity.isdecimal():
            return Entity("text_mention", offset, length, {"user_id": int(identity)})
    checked = checked_url(url)
    return Entity("text_link", offset, length, {"url": checked}) if checked else None


def checked_url(url: str) -> str:
    """The address as Telegram keeps it, or nothing when it is no address."""
    url = url.strip()
    try:
        split = urlsplit(url if "://" in url else f"http://{url}")
        host = split.hostname or ""
    except ValueError:
        return ""
    if split.scheme in {"tg", "ton", "tonsite"} and host:
        return url
    if split.scheme not in {"http", "https", "ftp"} or any(c.isspace() for c in url):
        return ""
    if not _HOST.match(host) and ":" not in host:
        return ""
    return split.geturl() if split.path or split.query else f"{split.geturl().rstrip('/')}/"


def custom_emoji(identity: str, offset: int, length: int) -> Entity:
    """A custom emoji by its id."""
    if not identity.isdecimal() or int(identity) == 0:
        raise unreadable("Invalid custom emoji identifier specified")
    return Entity("custom_emoji", offset, length, {"custom_emoji_id": identity})


def date_time(unix: str, form: str, offset: int, length: int) -> Entity:
    """A moment that every reader sees in the own time zone."""
    if not unix.isdecimal():
        raise unreadable("Invalid date specified")
    more: dict[str, Any] = {"unix_time": int(unix)}
    if form:
        more["date_time_format"] = form
    return Entity("date_time", offset, length, more)
