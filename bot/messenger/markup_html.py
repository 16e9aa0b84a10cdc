"""Telegram's HTML: tags in, text and entities out, with Telegram's own words for what is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from bot.messenger.markup import (
    Entity,
    byte_offset,
    custom_emoji,
    date_time,
    in_order,
    link,
    units,
    unreadable,
)

_PLAIN = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler",
}  # fmt: skip
_TAGS = {*_PLAIN, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACE = " \t\n\r\v\f"


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    begin: int


class _Reader:
    """Walks over the text once, keeping the open tags on a stack."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.length = 0
        self.entities: list[Entity] = []
        self.stack: list[_Open] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "<":
                self._tag()
            else:
                self._keep(self._reference() if character == "&" else None)
        if self.stack:
            raise unreadable(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        for entity in self.entities:
            if entity.type == "code":
                entity.more.pop("language", None)
        text = "".join(self.out)
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise unreadable(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                "surrogate code units"
            )
        return text, in_order(self.entities)

    def _keep(self, decoded: str | None) -> None:
        if decoded is None:
            decoded = self.source[self.at]
            self.at += 1
        self.out.append(decoded)
        self.length += units(decoded)

    def _peek(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _reference(self) -> str | None:
        """The character that a reference stands for (the place moves behind it), or None when it is none."""
        end = self.at + 1
        source = self.source
        if source[end : end + 1] == "#":
            end += 1
            base, digits = 10, "0123456789"
            if source[end : end + 1] == "x":
                end += 1
                base, digits = 16, "0123456789abcdefABCDEF"
            start = end
            while end < len(source) and source[end] in digits:
                end += 1
            code = int(source[start:end], base) if start < end else 0
            if code == 0 or code >= 0x10FFFF or end - self.at >= 10:
                return None
            decoded = chr(code)
        else:
            start = end
            while end < len(source) and source[end].isascii() and source[end].isalpha():
                end += 1
            if (found := _NAMED.get(source[start:end])) is None:
                return None
            decoded = found
        self.at = end + 1 if source[end : end + 1] == ";" else end
        return decoded

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self._peek() == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _where(self, index: int) -> int:
        return byte_offset(self.source, index)

    def _start_tag(self, begin: int) -> None:
        start = self.at
        while self._peek() and self._peek() not in _SPACE and self._peek() != ">":
            self.at += 1
        if not self._peek():
            raise unreadable(f"Unclosed start tag at byte offset {self._where(begin)}")
        tag = self.source[start : self.at].lower()
        if tag not in _TAGS:
            raise unreadable(f'Unsupported start tag "{tag}" at byte offset {self._where(begin)}')
        attributes = self._attributes(tag, begin)
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {self._where(begin)}')
        self.stack.append(_Open(tag, attributes, self.length, len(self.out)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        where = self._where(begin)
        while True:
            self._skip_space()
            if self._peek() == ">":
                return attributes
            start = self.at
            while self._peek() and self._peek() not in _SPACE and self._peek() not in "=>":
                self.at += 1
            name = self.source[start : self.at].lower()
            if not self._peek():
                raise unreadable(f'Unclosed start tag "{tag}" at byte offset {where}')
            if not name:
                raise unreadable(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
            self._skip_space()
            if self._peek() != "=":
                if tag == "blockquote" and name == "expandable":
                    attributes[name] = ""
                    continue
                raise unreadable(
                    f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {where}'
                )
            self.at += 1
            self._skip_space()
            if not self._peek():
                raise unreadable(f'Unclosed start tag "{tag}" at byte offset {where}')
            attributes[name] = self._value(where)

    def _value(self, where: int) -> str:
        quote = self._peek()
        start = self.at
        if quote not in "'\"":
            while self._peek() and (self._peek().isalnum() or self._peek() in ".-") and self._peek().isascii():
                self.at += 1
            value = self.source[start : self.at].lower()
            if self._peek() and self._peek() not in _SPACE and self._peek() != ">":
                raise unreadable(f"Unexpected end of name token at byte offset {self._where(start)}")
        else:
            self.at += 1
            parts: list[str] = []
            while self._peek() and self._peek() != quote:
                decoded = self._reference() if self._peek() == "&" else None
                if decoded is None:
                    decoded = self._peek()
                    self.at += 1
                parts.append(decoded)
            value = "".join(parts)
            self.at += 1
        if not self._peek():
            raise unreadable(f"Unclosed start tag at byte offset {where}")
        return value

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self.at += 1

    def _end_tag(self, begin: int) -> None:
        where = self._where(begin)
        if not self.stack:
            raise unreadable(f"Unexpected end tag at byte offset {where}")
        start = self.at + 1
        while self._peek() and self._peek() not in _SPACE and self._peek() != ">":
            self.at += 1
        name = self.source[start : self.at].lower()
        self._skip_space()
        if self._peek() != ">":
            raise unreadable(f"Unclosed end tag at byte offset {where}")
        opened = self.stack.pop()
        if name and name != opened.tag:
            raise unreadable(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.at += 1
        if self.length > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        offset, length = opened.offset, self.length - opened.offset
        tag, attributes = opened.tag, opened.attributes
        last = self.entities[-1] if self.entities else None
        same = last is not None and (last.offset, last.length) == (offset, length)
        if tag in _PLAIN:
            self.entities.append(Entity(_PLAIN[tag], offset, length))
        elif tag == "a":
            found = link(attributes.get("href") or "".join(self.out[opened.begin :]), offset, length)
            if found is not None:
                self.entities.append(found)
        elif tag == "tg-emoji":
            self.entities.append(custom_emoji(attributes.get("emoji-id", ""), offset, length))
        elif tag == "tg-time":
            form = attributes.get("format", "")
            self.entities.append(date_time(attributes.get("unix", ""), form, offset, length))
        elif tag == "blockquote":
            kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
            self.entities.append(Entity(kind, offset, length))
        elif tag == "pre":
            if last is not None and same and last.type == "code" and last.more:
                last.type = "pre"
            else:
                self.entities.append(Entity("pre", offset, length))
        else:
            language = attributes.get("class", "")
            more = {"language": language.removeprefix("language-")} if language.startswith("language-") else {}
            if last is not None and same and last.type == "pre" and more:
                last.more = dict(more)
            else:
                self.entities.append(Entity("code", offset, length, dict(more)))


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text without its tags, and what the tags said.

    Raises:
        Refusal: 400 "can't parse entities" with Telegram's reason and byte offset.

    Source: the parser of TDLib (td/telegram/MessageEntity.cpp) and https://core.telegram.org/bots/api#html-style.
    """
    return _Reader(source).read()
