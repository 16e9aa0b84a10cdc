"""Texts as the Bot API takes them: parsed, cleaned, measured, with entities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.messenger import automatic
from bot.messenger.markup import Entity, in_order, units
from bot.messenger.markup_html import parse_html
from bot.messenger.markup_legacy import parse_legacy
from bot.messenger.markup_markdown import parse_markdown
from bot.messenger.refusals import bad_request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown, "markdown": parse_legacy}
# What a bot may mark up itself; the rest Telegram finds alone.
_MARKED = {
    "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
    "text_link", "text_mention", "custom_emoji", "date_time",
}  # fmt: skip
_FOUND = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its entities as the Bot API writes them."""

    text: str
    entities: list[dict[str, Any]]

    def fields(self, name: str = "text") -> dict[str, Any]:
        """The fields of a message: `text` and `entities`, or `caption` and `caption_entities`."""
        if not self.text:
            return {}
        fields: dict[str, Any] = {name: self.text}
        if self.entities:
            fields["entities" if name == "text" else f"{name}_entities"] = self.entities
        return fields


def read(source: str, parse_mode: str | None = None, entities: list[dict[str, Any]] | None = None) -> Text:
    """Parse, trim and complete a text.

    Args:
        source: as the caller wrote it.
        parse_mode: HTML, MarkdownV2 or Markdown in any case; None for none.
        entities: the caller's own, used when there is no parse mode.

    Raises:
        Refusal: 400 when the markup can't be parsed or the mode is unknown.
    """
    source = source.replace("\r", "")
    if parse_mode:
        parser = _PARSERS.get(parse_mode.lower())
        if parser is None:
            raise bad_request("unsupported parse_mode")
        text, marked = parser(source)
    else:
        text, marked = source, _given(entities or [], units(source))
    text, marked = _trim(_CONTROL.sub(" ", text), marked)
    every = in_order(marked + automatic.find(text, marked))[:ENTITY_LIMIT]
    return Text(text, [entity.body() for entity in every])


def limited(text: Text, limit: int, refusal: str) -> Text:
    """The same text, unless it is longer than the limit in UTF-16 units after parsing."""
    if units(text.text) > limit:
        raise bad_request(refusal)
    return text


def _given(entities: list[dict[str, Any]], length: int) -> list[Entity]:
    marked: list[Entity] = []
    for body in entities:
        if not isinstance(body, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        kind, offset, size = body.get("type"), body.get("offset"), body.get("length")
        if kind in _FOUND:
            continue
        if kind not in _MARKED:
            raise bad_request("can't parse MessageEntity: unsupported type specified")
        if not isinstance(offset, int) or not isinstance(size, int):
            raise bad_request('can\'t parse MessageEntity: field "offset" must be of type Number')
        if offset < 0 or size <= 0 or offset + size > length:
            raise bad_request(f"entity beginning at UTF-16 offset {offset} ends after the end of the text")
        kept = ("url", "user", "language", "custom_emoji_id", "unix_time", "date_time_format")
        more = {k: body[k] for k in kept if body.get(k) is not None}
        if "user" in more:
            more["user_id"] = more.pop("user").get("id")
        marked.append(Entity(str(kind), offset, size, more))
    return marked


def _trim(text: str, marked: list[Entity]) -> tuple[str, list[Entity]]:
    stripped = text.lstrip()
    cut = units(text) - units(stripped)
    stripped = stripped.rstrip()
    if len(stripped) == len(text):
        return text, marked
    end = units(stripped)
    kept: list[Entity] = []
    for entity in marked:
        begin = max(entity.offset - cut, 0)
        size = min(entity.offset + entity.length - cut, end) - begin
        if size > 0:
            kept.append(Entity(entity.type, begin, size, entity.more))
    return stripped, kept
