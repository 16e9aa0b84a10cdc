"""Reads the router's files; a wrong one stops the start with its name and field."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.diseases.load import LIBRARY, LibraryError, read
from knowledge.routing.model import Intent, Lines, WordList

FOLDER = LIBRARY / "routing"
WORDS = "words.toml"


@dataclass(frozen=True, slots=True)
class Library:
    """The example lines of every intent, and the word lists."""

    lines: tuple[Lines, ...]
    words: WordList

    def examples(self) -> Iterator[tuple[str, Intent]]:
        """Every line with its intent, in an order that hangs on nothing but the files."""
        for lines in self.lines:
            for text in (*lines.zh, *lines.en):
                yield text, lines.intent


def load_library(folder: Path = FOLDER) -> Library:
    """The lines of all intents and the word lists.

    Raises:
        LibraryError: a file is missing, is not TOML or breaks the model; an intent has no file or two; a line
            stands there twice.
    """
    found: dict[Intent, Lines] = {}
    seen: dict[str, Path] = {}
    for file in sorted(folder.glob("*.toml")):
        if file.name == WORDS:
            continue
        lines = read(file, Lines)
        if lines.intent in found:
            raise LibraryError(file, "intent", f"{lines.intent} has a file already")
        found[lines.intent] = lines
        for language, texts in (("zh", lines.zh), ("en", lines.en)):
            for place, text in enumerate(texts, start=1):
                if text in seen:
                    raise LibraryError(file, f"{language}[{place}]", f"stands in {seen[text].name} already")
                seen[text] = file
    for intent in Intent:
        if intent not in found:
            raise LibraryError(folder, "*.toml", f"no file has lines of the intent {intent}")
    return Library(tuple(found[intent] for intent in Intent), read(folder / WORDS, WordList))


def product_names(folder: Path = LIBRARY / "terms") -> dict[str, tuple[str, str]]:
    """Every product and plan by key with its name in Chinese and English; what is checked is checked elsewhere."""
    found: dict[str, tuple[str, str]] = {}
    for file in sorted([*folder.glob("products/*/*/product.toml"), *folder.glob("plans/*/*/plan.toml")]):
        names = tomllib.loads(file.read_text(encoding="utf-8"))["names"]
        found[file.parent.parent.name] = (names["zh"], names["en"])
    return found
