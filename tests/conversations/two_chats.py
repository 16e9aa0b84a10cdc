"""Two private chats that hold one talk, told so that they can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.talk import Voice

MEDIA = ("photo", "document", "voice", "sticker", "location")


@dataclass(frozen=True)
class Line:
    """One message of a talk as one side sees it; `answers` is the place of the message that it replies to."""

    by: int
    kind: str
    words: str
    answers: int | None
    reactions: frozenset[tuple[int, str]]


def lines(here: Voice, there: Voice, since: int, titles: dict[int, str], bot: int | None = None) -> list[Line]:
    """The talk as `here` sees it, from a message on; what the bot says by itself is left out."""
    here.look()
    found: list[dict[str, Any]] = []
    for number, raw in sorted(here.chat.items()):
        if number > since and not raw.get("deleted") and (_own(raw) or _carried(raw, titles[there.id])):
            found.append(raw)
    places = {raw["message_id"]: place for place, raw in enumerate(found)}
    return [
        Line(
            here.id if _own(raw) else there.id,
            _kind(raw),
            _words(raw) if _own(raw) else _bare(_words(raw), titles[there.id]),
            places.get(raw.get("reply_to_message", {}).get("message_id")),
            frozenset((here.id if one["from"] == here.id else there.id, one["emoji"]) for one in raw["reactions"]),
        )
        for raw in found
    ]


def _own(raw: dict[str, Any]) -> bool:
    return not raw["from"].get("is_bot") and not _words(raw).startswith("/")


def _carried(raw: dict[str, Any], title: str) -> bool:
    if raw.get("keyboard") or raw.get("reply_markup") or not raw["from"].get("is_bot"):
        return False
    words = _words(raw)
    return _kind(raw) != "text" or _bare(words, title) != words


def _bare(words: str, title: str) -> str:
    """Without the speaker's name."""
    for start in (f"👩‍⚕️ {title}\n", f"{title}: ", f"{title}："):
        if words.startswith(start):
            return words.removeprefix(start)
    return "" if words in (title, f"👩‍⚕️ {title}") else words


def _kind(raw: dict[str, Any]) -> str:
    return next((kind for kind in MEDIA if kind in raw), "text")


def _words(raw: dict[str, Any]) -> str:
    return str(raw.get("text", raw.get("caption", "")))
