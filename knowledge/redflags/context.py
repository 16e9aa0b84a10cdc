"""Decides whether a matched danger is told of the present, or denied, past, asked about, imagined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from knowledge.redflags import cues
from knowledge.redflags.clauses import Clauses
from knowledge.redflags.rule import Context, Rule

CLAUSE_REACH = 150
"""Characters of the same clause read on either side of a hit."""

MESSAGE_REACH = 600
"""Characters of the message read on either side of a diagnosis, for talk of money and cover."""

MESSAGE_STEP = 200
"""Those characters start and end at multiples of this, so that hits close together are alike and judged once."""

Calm = Literal["negated", "not-acute", "mild"] | Context


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule's pattern stands, with the text around it cut the ways the checks need."""

    rule: Rule
    named: bool
    own: str
    before: str
    after: str
    earlier: tuple[str, ...]
    later: str
    following: str
    previous: str
    message: str

    @property
    def sentence(self) -> str:
        """The whole sentence the hit stands in."""
        return "".join(self.earlier) + self.own + self.later

    @property
    def of_somebody(self) -> bool:
        """Whether the clause speaks of a person, apart from who asks."""
        return bool(cues.PERSON.search(cues.ASKING.sub(" ", self.own)))

    @property
    def now(self) -> bool:
        """Whether the clause itself says that it happens now."""
        return bool(cues.PRESENT.search(self.own))


def hit(rule: Rule, named: bool, start: int, end: int, clauses: Clauses) -> Hit:
    """The hit of `rule` at `start` to `end` of the text that `clauses` cut."""
    first, last = clauses.at(start), clauses.at(max(start, end - 1))
    opening, closing = clauses.first_of(first), clauses.last_of(last)
    text = clauses.text
    ends = clauses.starts[last + 1] if last + 1 < len(clauses.starts) else len(text)
    before = text[max(clauses.starts[first], start - CLAUSE_REACH) : start]
    after = text[end : max(end, min(ends, end + CLAUSE_REACH))]
    return Hit(
        rule=rule,
        named=named,
        own=before + text[start:end] + after,
        before=before,
        after=after,
        earlier=tuple(clauses.span(one, one) for one in range(opening, first)),
        later=clauses.span(last + 1, closing),
        following=clauses.span(closing + 1, clauses.last_of(closing + 1))
        if closing + 1 < len(clauses.starts)
        else "",
        previous=clauses.span(clauses.first_of(opening - 1), opening - 1) if opening else "",
        message=text[max(0, _step(start) - MESSAGE_REACH) : _step(end) + MESSAGE_STEP + MESSAGE_REACH],
    )


def _step(position: int) -> int:
    return position - position % MESSAGE_STEP


def calm(here: Hit) -> Calm | None:
    """Why the hit is no emergency now, or None when it is one."""
    if _negated(here):
        return "negated"
    if here.rule.heeds_mild and cues.MILD.search(here.own):
        return "mild"
    for name, holds in _CONTEXTS:
        if name not in here.rule.deaf_to and holds(here):
            return name
    if here.named and not cues.ACUTE.search(here.sentence):
        return "not-acute"
    return None


def _negated(here: Hit) -> bool:
    if cues.NEGATED_BEFORE.search(here.before) or cues.NEGATED_AFTER.search(here.after):
        return True
    led = "".join(here.earlier) + here.before
    if cues.LISTED_NO.search(led):
        return bool(cues.LIST_ENDED.search(led) or cues.LIST_GOES_ON.search(here.after + here.later))
    return bool(cues.LISTED_NO_ZH.search(led) and cues.LIST_CLOSES_ZH.search(here.after + here.later))


def _past(here: Hit) -> bool:
    if here.rule.kind == "suicide":
        return bool(cues.PAST_TIME.search(here.own)) and not here.now
    if here.now:
        return False
    if cues.PAST_TIME.search(here.own) or cues.PAST_STORY.search(here.own):
        return True
    if cues.ALARM.search(here.later):
        return False
    if cues.PAST_STORY.search(here.later) or cues.PAST_TIME.search(here.later):
        return True
    for clause in reversed(here.earlier):
        if cues.PRESENT.search(clause):
            return False
        if cues.PAST_TIME.search(clause) or cues.PAST_STORY.search(clause):
            return not cues.BUSINESS.search(clause)
    told_before = cues.PAST_TIME.search(here.previous) and not cues.BUSINESS.search(here.previous)
    return bool(told_before and cues.PAST_TENSE.search(here.own) and not cues.ALARM.search(here.message))


def _care(here: Hit) -> bool:
    if cues.CARE.search(here.own) or cues.CARE.search(here.later):
        return True
    if here.now or cues.SUDDEN.search(here.own):
        return bool(cues.CARE.search(here.following)) and not cues.ALARM.search(here.sentence)
    return bool(cues.CARE.search("".join(here.earlier)) or cues.CARE.search(here.following))


def _resolved(here: Hit) -> bool:
    if cues.RESOLVED.search(here.after + here.later + here.following):
        return True
    turned = here.now or cues.SUDDEN.search(here.own) or cues.CONTRAST.search(here.own)
    return not turned and bool(cues.RESOLVED.search("".join(here.earlier)))


def _hypothetical(here: Hit) -> bool:
    if cues.HYPOTHETICAL.search(here.before + " "):
        return True
    ending = here.after[:12]
    if cues.HYPOTHETICAL.search(ending) and not here.of_somebody:
        return True
    return any(cues.HYPOTHETICAL.search(clause) for clause in here.earlier) and not here.now


def _cover(here: Hit) -> bool:
    if here.named:
        if here.now and cues.ALARM.search(here.sentence):
            return False
        return bool(cues.COVER.search(here.message))
    if here.rule.kind == "suicide" and (here.of_somebody or not cues.COVER.search(here.own)):
        return False
    in_clause = cues.COVER.search(here.own)
    if in_clause:
        led = cues.ASKING.sub(" ", here.before + " ")
        led_by_person = cues.PERSON.search(led) and not cues.COVER.search(here.before + " ")
        return not here.now and not led_by_person
    return bool(cues.COVER.search(here.sentence)) and not here.now and not here.of_somebody


def _knowledge(here: Hit) -> bool:
    if not cues.KNOWLEDGE.search(here.own):
        return here.named and bool(cues.KNOWLEDGE.search(here.sentence)) and not here.now
    if here.now:
        return False
    return here.named or not here.of_somebody


def _fiction(here: Hit) -> bool:
    if cues.FICTION_HARD.search(here.sentence):
        return True
    told = cues.FICTION_SOFT.search(here.sentence)
    return bool(told) and not here.now and not cues.SUDDEN.search(here.own)


def _chronic(here: Hit) -> bool:
    if here.now or cues.SUDDEN.search(here.own + here.later) or cues.ALARM.search(here.sentence):
        return False
    return bool(cues.CHRONIC.search(here.own) or cues.CHRONIC.search(here.later))


def _generic(here: Hit) -> bool:
    return bool(cues.GENERIC.search(here.own)) and not here.now


_CONTEXTS: tuple[tuple[Context, Callable[[Hit], bool]], ...] = (
    ("past", _past),
    ("care", _care),
    ("resolved", _resolved),
    ("hypothetical", _hypothetical),
    ("cover", _cover),
    ("knowledge", _knowledge),
    ("fiction", _fiction),
    ("chronic", _chronic),
    ("generic", _generic),
)
