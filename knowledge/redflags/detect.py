"""The one question: does this message tell of an emergency now?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from knowledge.redflags.clauses import cut
from knowledge.redflags.context import Hit, calm, hit
from knowledge.redflags.figures import without_figures
from knowledge.redflags.normalise import normalise
from knowledge.redflags.rule import Book, Kind, compile_rules
from knowledge.redflags.rules import RULES

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class RedFlag:
    """An emergency told of: the rule that names it, and the other rules that the message also meets."""

    rule: str
    kind: Kind
    also: tuple[str, ...] = ()


@cache
def _books() -> tuple[Book, Book]:
    return compile_rules(RULES)


_ORDER = {rule.name: place for place, rule in enumerate(RULES)}


def detect(text: str) -> RedFlag | None:
    """The emergency that a person's message tells of now, or None.

    Pure and without a model: the same text always gets the same answer, in time linear in its
    length. The rule named first is the most immediate danger; `also` keeps the others, so that an
    overdose taken to die is answered as both.
    """
    plain = without_figures(normalise(text))
    chinese, english = _books()
    candidates = chinese.candidates(plain) if _HAN.search(plain) else []
    candidates += english.candidates(plain) if _LATIN.search(plain) else []
    found: dict[str, Kind] = {}
    calmed: set[Hit] = set()
    clauses = None
    for one in candidates:
        if one.rule.name in found:
            continue
        for match in one.pattern.finditer(plain):
            clauses = clauses or cut(plain)
            here = hit(one.rule, one.named, match.start(), match.end(), clauses)
            if here in calmed:
                continue
            if calm(here) is None:
                found[one.rule.name] = one.rule.kind
                break
            calmed.add(here)
    if not found:
        return None
    first, *others = sorted(found, key=_ORDER.__getitem__)
    return RedFlag(first, found[first], tuple(others))
