"""Telegram's MarkdownV2: marks in, text and entities out, with Telegram's own words for what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

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

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
# What Telegram's messages call the kinds.
_NAMES = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler", "code": "Code", "pre": "Pre", "precode": "PreCode", "link": "TextUrl",
    "emoji": "CustomEmoji", "quote": "BlockQuote",
}  # fmt: skip
_MARKS = {
    "bold": "*", "underline": "__", "strikethrough": "~", "spoiler": "||", "code": "`", "pre": "```",
    "precode": "```", "link": "]", "emoji": "]",
}  # fmt: skip


@dataclass(slots=True)
class _Open:
    kind: str
    language: str
    offset: int
    source_at: int
    begin: int


class _Reader:
    """Walks over the text once, keeping the open marks on a stack."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.length = 0
        self.entities: list[Entity] = []
        self.stack: list[_Open] = []
        self.quoted = False
        self.line_start = True

    def read(self) -> tuple[str, list[Entity]]:
        source = self.source
        while self.at < len(source):
            character = source[self.at]
            following = source[self.at + 1 : self.at + 2]
            if character == "\\" and following and 0 < ord(following) <= 126:
                self.at += 1
                self._keep(following)
                continue
            within_code = bool(self.stack) and self.stack[-1].kind in {"code", "pre", "precode"}
            if character not in _RESERVED or (within_code and character != "`"):
                self._keep(character)
                continue
            if self.stack and self._ends(character):
                self._end(character)
            else:
                self._begin(character)
        if self.quoted and self.stack and self.stack[-1].kind == "quote":
            self._close_quote("blockquote")
        if self.stack:
            raise self._unclosed()
        return "".join(self.out), in_order(self.entities)

    def _starts(self, mark: str) -> bool:
        return self.source.startswith(mark, self.at)

    def _keep(self, character: str) -> None:
        self.out.append(character)
        self.length += units(character)
        self.at += 1
        self.line_start = False

    def _unclosed(self) -> Exception:
        opened = self.stack[-1]
        where = byte_offset(self.source, opened.source_at)
        return unreadable(f"Can't find end of {_NAMES[opened.kind]} entity at byte offset {where}")

    def _reserved(self) -> Exception:
        return unreadable(
            f"Character '{self.source[self.at]}' is reserved and must be escaped with the preceding '\\'"
        )

    def _quote_ends_line(self) -> bool:
        """The two bars at the end of a quotation's last line say that it can be unfolded."""
        after = self.source[self.at + 2 : self.at + 4]
        return self._starts("||") and (after == "" or (after[0] == "\n" and after[1:] != ">"))

    def _ends(self, character: str) -> bool:
        kind = self.stack[-1].kind
        if self.quoted and character == "\n" and self.source[self.at + 1 : self.at + 2] != ">":
            return True
        if kind == "italic":
            return self._starts("_") and not self._starts("__")
        if kind == "quote":
            return self._quote_ends_line()
        return self._starts(_MARKS[kind])

    def _begin(self, character: str) -> None:
        kind, language, start = "", "", self.at
        if character == "\n":
            self._keep(character)
            self.line_start = True
            if self.quoted and self._starts(">"):
                self.at += 1
            return
        if character == ">" and self.line_start and not self.quoted:
            kind, self.quoted = "quote", True
            self.at += 1
        elif self._starts("__"):
            kind = "underline"
            self.at += 2
        elif self._starts("||"):
            kind = "spoiler"
            self.at += 2
        elif self._starts("!["):
            kind = "emoji"
            self.at += 2
        elif self._starts("```"):
            self.at += 3
            language = self._language()
            kind = "precode" if language else "pre"
        elif simple := {"_": "italic", "*": "bold", "~": "strikethrough", "[": "link", "`": "code"}.get(character):
            kind = simple
            self.at += 1
        else:
            raise self._reserved()
        self.stack.append(_Open(kind, language, self.length, start, len(self.out)))

    def _language(self) -> str:
        end = self.at
        source = self.source
        while end < len(source) and not source[end].isspace() and source[end] != "`":
            end += 1
        language = ""
        if end != self.at and end < len(source) and source[end] != "`":
            language, self.at = source[self.at : end], end
        if source[self.at : self.at + 2] in {"\r\n", "\n\r"}:
            self.at += 2
        elif source[self.at : self.at + 1] in {"\n", "\r"}:
            self.at += 1
        return language

    def _end(self, character: str) -> None:
        opened = self.stack[-1]
        if opened.kind == "quote":
            expandable = character == "|"
            self.at += 2 if expandable else 0
            self._close_quote("expandable_blockquote" if expandable else "blockquote")
            if self.source[self.at : self.at + 1] == "\n":
                self._keep("\n")
                self.line_start = True
            return
        if character == "\n":
            raise self._unclosed()
        offset, length = opened.offset, self.length - opened.offset
        found: Entity | None
        if opened.kind == "link":
            found = self._link(opened, offset, length)
        elif opened.kind == "emoji":
            found = self._emoji(offset, length)
        else:
            self.at += 1 if opened.kind == "italic" else len(_MARKS[opened.kind])
            more = {"language": opened.language} if opened.kind == "precode" else {}
            found = Entity("pre" if opened.kind == "precode" else opened.kind, offset, length, dict(more))
        self.stack.pop()
        if found is not None and length:
            self.entities.append(found)

    def _close_quote(self, kind: str) -> None:
        opened = self.stack.pop()
        self.quoted = False
        if self.length > opened.offset:
            self.entities.append(Entity(kind, opened.offset, self.length - opened.offset))

    def _address(self, what: str) -> str:
        """The address in round brackets; the place moves behind them."""
        self.at += 2
        start = self.at
        parts: list[str] = []
        while self.at < len(self.source) and self.source[self.at] != ")":
            following = self.source[self.at + 1 : self.at + 2]
            if self.source[self.at] == "\\" and following and 0 < ord(following) <= 126:
                self.at += 1
            parts.append(self.source[self.at])
            self.at += 1
        if self.at >= len(self.source):
            raise unreadable(f"Can't find end of a {what} at byte offset {byte_offset(self.source, start)}")
        self.at += 1
        return "".join(parts)

    def _link(self, opened: _Open, offset: int, length: int) -> Entity | None:
        if self._starts("]("):
            return link(self._address("URL"), offset, length)
        self.at += 1
        return link("".join(self.out[opened.begin :]), offset, length)

    def _emoji(self, offset: int, length: int) -> Entity:
        if not self._starts("]("):
            raise unreadable("Custom emoji entity must contain a tg://emoji URL")
        split = urlsplit(self._address("custom emoji URL"))
        said = parse_qs(split.query)
        if split.scheme == "tg" and split.netloc == "time":
            return date_time(said.get("unix", [""])[0], said.get("format", [""])[0], offset, length)
        if split.scheme != "tg" or split.netloc != "emoji":
            raise unreadable("Custom emoji URL must have an emoji identifier")
        return custom_emoji(said.get("id", [""])[0], offset, length)


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """The text without its marks, and what the marks said.

    Raises:
        Refusal: 400 "can't parse entities" with Telegram's reason and byte offset.

    Source: the parser of TDLib (td/telegram/MessageEntity.cpp), https://core.telegram.org/bots/api#markdownv2-style.
    """
    return _Reader(source).read()
