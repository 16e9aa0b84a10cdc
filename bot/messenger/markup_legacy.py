"""Telegram's first Markdown, kept for old bots: no nesting, four marks."""

from __future__ import annotations

import re

from bot.messenger.markup import Entity, byte_offset, in_order, link, units, unreadable

_LANGUAGE = re.compile(r"([^\s`]+)(?=[^`])")
_BREAK = re.compile(r"\r\n|\n\r|\r|\n")


def parse_legacy(source: str) -> tuple[str, list[Entity]]:
    """The text without its marks, and what the marks said.

    Raises:
        Refusal: 400 "can't parse entities" with Telegram's reason and byte offset.

    Source: https://core.telegram.org/bots/api#markdown-style and TDLib's parse_markdown.
    """
    out: list[str] = []
    entities: list[Entity] = []
    length = at = 0
    while at < len(source):
        character = source[at]
        if character == "\\" and source[at + 1 : at + 2] in {"_", "*", "`", "["}:
            at += 1
            out.append(source[at])
            length += 1
            at += 1
            continue
        if character not in "_*`[":
            out.append(character)
            length += units(character)
            at += 1
            continue
        begin = at
        block = source.startswith("```", at)
        end = "```" if block else "]" if character == "[" else character
        at += len(end)
        language = ""
        if block:
            if found := _LANGUAGE.match(source, at):
                language, at = found[1], found.end()
            if found := _BREAK.match(source, at):
                at = found.end()
        stop = source.find(end, at)
        if stop < 0:
            where = byte_offset(source, begin)
            raise unreadable(f"Can't find end of the entity starting at byte offset {where}")
        inner = source[at:stop]
        at = stop + len(end)
        size = units(inner)
        entity: Entity | None
        if character == "[":
            address = inner
            if source.startswith("(", at):
                close = source.find(")", at)
                close = len(source) if close < 0 else close
                address, at = source[at + 1 : close], close + 1
            entity = link(address, length, size)
        else:
            kind = "pre" if block else {"_": "italic", "*": "bold", "`": "code"}[character]
            entity = Entity(kind, length, size, {"language": language} if language else {})
        if entity is not None and size:
            entities.append(entity)
        out.append(inner)
        length += size
    return "".join(out), in_order(entities)
