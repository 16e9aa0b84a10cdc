"""Tells which product a question means that names none, but a kind of insurance of which there is one."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from knowledge.answers.aims import FOLDER, language_of, patterns

_INSURANCE = patterns("险|保单|投保|承保|理赔|赔|能保|保不保", r"(?:insur\w*|polic\w+|covers?|covered|claims?)\b")
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of insurance: what names it by itself, and what does where insurance is spoken of, by language."""

    document: str
    named: dict[str, re.Pattern[str]]
    beside: dict[str, re.Pattern[str]]


@cache
def _kinds() -> tuple[_Kind, ...]:
    rows = tomllib.loads((FOLDER / "kinds.toml").read_text("utf-8"))["kind"]
    return tuple(
        _Kind(
            row["document"],
            patterns(row["zh"], row["en"]),
            patterns(row.get("zh_beside", _NEVER), row.get("en_beside", _NEVER)),
        )
        for row in rows
    )


@lru_cache(64)
def kind(question: str) -> str | None:
    """Key of the product of the first kind that a plain question names, or None; what names a kind outright goes first."""
    language = language_of(question)
    insured = _INSURANCE[language].search(question)
    named = (each.document for each in _kinds() if each.named[language].search(question))
    beside = (each.document for each in _kinds() if insured and each.beside[language].search(question))
    return next(chain(named, beside), None)
