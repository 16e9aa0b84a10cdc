"""Tells which product a question means that names none, but a kind of insurance of which there is one."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Self

from knowledge.answers.aims import FOLDER, language_of

_INSURANCE = {
    "zh": re.compile("险|保单|投保|承保|理赔|赔|能保|保不保"),
    "en": re.compile(r"\b(?:insur\w*|polic\w+|covers?|covered|claims?)\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of insurance: what names it by itself, and what does where insurance is spoken of, by language."""

    document: str
    named: dict[str, re.Pattern[str]]
    told: dict[str, re.Pattern[str]]

    @classmethod
    def of(cls, row: dict[str, str]) -> Self:
        def patterns(tail: str) -> dict[str, re.Pattern[str]]:
            told = {language: row[language + tail] for language in ("zh", "en") if language + tail in row}
            return {
                language: re.compile(rf"\b(?:{text})" if language == "en" else text, re.IGNORECASE)
                for language, text in told.items()
            }

        return cls(row["document"], patterns(""), patterns("_beside"))


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(_Kind.of(row) for row in tomllib.loads((FOLDER / "kinds.toml").read_text("utf-8"))["kind"])


@lru_cache(64)
def kind(question: str) -> str | None:
    """Key of the product of the first kind that a plain question names, or None; what names a kind outright goes first."""
    language = language_of(question)
    for each in _kinds():
        if each.named[language].search(question):
            return each.document
    if _INSURANCE[language].search(question):
        for each in _kinds():
            if language in each.told and each.told[language].search(question):
                return each.document
    return None
