"""Texts in two languages: Fluent files beside their features, rendered for one reader."""

import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from knowledge.diseases.model import Names
from services.money import Money

LANGUAGES = ("zh", "en")
LOCALES = {"zh": "zh-CN", "en": "en-GB"}
MONTHS = "January February March April May June July August September October November December".split()


class Html(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A text by its key, to be rendered in the language of whoever reads it."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class MissingText(LookupError):
    """A text key has no text, or its text lacks a value."""


class Words:
    """All texts of all features.

    Args:
        folder: where the `.ftl` files lie: `en.ftl`, `zh.ftl`, or `<part>.en.ftl`, `<part>.zh.ftl`.
        zone: the zone in which times are told.
    """

    def __init__(self, folder: Path, zone: ZoneInfo) -> None:
        self._zone = zone
        self._bare: dict[tuple[str, str], str] = {}
        self._aliases: dict[str, tuple[str, ...]] = {}
        self._bundles = {language: FluentBundle([LOCALES[language]], use_isolating=False) for language in LANGUAGES}
        for language, bundle in self._bundles.items():
            for path in sorted([*folder.rglob(f"{language}.ftl"), *folder.rglob(f"*.{language}.ftl")]):
                bundle.add_resource(FluentResource(path.read_text("utf-8")))

    def html(self, language: str, text: Text | str, **values: object) -> str:
        """Renders a text for a message; values are escaped."""
        return self._render(language, _text(text, values), escape=True)

    def plain(self, language: str, text: Text | str, **values: object) -> str:
        """Renders a text for a button or a notice, where there is no markup."""
        return self._render(language, _text(text, values), escape=False)

    def has(self, key: str) -> bool:
        """Tells whether there is a text of this key."""
        return self._bundles["en"].has_message(key)

    def aliases(self, key: str) -> tuple[str, ...]:
        """Other ways to say a choice, in both languages: its labels and their `.aliases`."""
        if key not in self._aliases:
            self._aliases[key] = tuple(self._find_aliases(key))
        return self._aliases[key]

    def wordings(self, key: str) -> frozenset[str]:
        """All ways to say a choice, in both languages, in small letters."""
        return frozenset(way.casefold() for way in self.aliases(key))

    def says(self, key: str, text: str) -> bool:
        """Whether what was typed says a choice, and nothing else."""
        return text.strip().casefold().strip(" .。!！") in self.wordings(key)

    def _find_aliases(self, key: str) -> list[str]:
        found: list[str] = []
        for bundle in self._bundles.values():
            message = bundle.get_message(key)
            patterns = [message.value, message.attributes.get("aliases")]
            for pattern in patterns:
                if pattern is not None:
                    found += [one.strip() for one in str(bundle.format_pattern(pattern)[0]).split(",")]
        return found

    def _render(self, language: str, text: Text, escape: bool) -> str:
        if text.values:
            return self._format(language, text, escape)
        bare = (language, text.key)
        if bare not in self._bare:  # labels and questions: the same for everybody
            self._bare[bare] = self._format(language, text, escape)
        return self._bare[bare]

    def _format(self, language: str, text: Text, escape: bool) -> str:
        bundle = self._bundles[language]
        if not bundle.has_message(text.key):
            raise MissingText(f"no text {text.key!r} in {language}")
        pattern = bundle.get_message(text.key).value
        if pattern is None:
            raise MissingText(f"text {text.key!r} in {language} is empty")
        shown = {name: self._show(language, value, escape) for name, value in text.values.items()}
        result, errors = bundle.format_pattern(pattern, shown)
        if errors:
            raise MissingText(f"text {text.key!r} in {language}: {errors}")
        return str(result)

    def _show(self, language: str, value: object, escape: bool) -> object:
        if isinstance(value, Text):
            return self._render(language, value, escape)
        if isinstance(value, tuple | list):
            return "\n".join(str(self._show(language, one, escape)) for one in value)
        if isinstance(value, Html):
            return str(value)
        if isinstance(value, Money):
            return str(value)
        if isinstance(value, Names):
            value = value.zh if language == "zh" else value.en
        if isinstance(value, datetime):
            local = value.astimezone(self._zone)
            return f"{self._day(language, local.date())} {local:%H:%M}"
        if isinstance(value, date):
            return self._day(language, value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return html.escape(str(value), quote=False) if escape else str(value)

    @staticmethod
    def _day(language: str, day: date) -> str:
        if language == "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _text(text: Text | str, values: Mapping[str, object]) -> Text:
    return text if isinstance(text, Text) else Text(text, values)
