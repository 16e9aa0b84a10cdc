"""Keeps a person's health facts, sealed with their own key; only they read them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete

from knowledge.drugs.person import Answer, Person, Words
from services.profile import rules
from services.profile.rules import Expecting, Facts, Weight
from services.work import Work
from storage.tables.profiles import Profile

FACTS = "profiles.facts"


@dataclass(frozen=True, slots=True)
class Kept:
    """The health facts as they are kept."""

    facts: Facts
    agreed_at: datetime
    changed_at: datetime


def person_of(work: Work, person_id: int) -> Person | None:
    """The person as drug safety takes them today, None when they keep no profile."""
    found = kept(work, person_id)
    return None if found is None else rules.person(found.facts, work.today)


def kept(work: Work, person_id: int) -> Kept | None:
    """What is kept of a person, None when nothing is."""
    row = work.session.get(Profile, person_id)
    if row is None:
        return None
    document = work.vault.open_json(person_id, FACTS, person_id, row.facts)
    return Kept(_read(document), row.agreed_at, row.changed_at)


def exists(work: Work, person_id: int) -> bool:
    """Tells whether a person keeps a profile."""
    return work.session.get(Profile, person_id) is not None


def save(work: Work, person_id: int, facts: Facts) -> None:
    """Keeps the facts in place of those before; the day of the first agreement stays."""
    sealed = work.vault.seal_json(person_id, FACTS, person_id, _written(facts))
    row = work.session.get(Profile, person_id)
    if row is None:
        row = Profile(person_id=person_id, facts=sealed, agreed_at=work.now, changed_at=work.now)
        work.session.add(row)
    else:
        row.facts, row.changed_at = sealed, work.now
    work.audit(person_id, "save-profile", f"person:{person_id}")


def forget(work: Work, person_id: int) -> bool:
    """Deletes the facts; returns whether there were any."""
    there = exists(work, person_id)
    work.session.execute(delete(Profile).where(Profile.person_id == person_id))
    if there:
        work.audit(person_id, "delete-profile", f"person:{person_id}")
    return there


def export(work: Work, person_id: int) -> dict[str, Any] | None:
    """The facts as they are kept, for the person's copy; None when there are none."""
    found = kept(work, person_id)
    if found is None:
        return None
    return {
        **_written(found.facts),
        "agreed_at": found.agreed_at.isoformat(),
        "changed_at": found.changed_at.isoformat(),
    }


def _written(facts: Facts) -> dict[str, Any]:
    return {
        "allergies": facts.allergies,
        "conditions": facts.conditions,
        "medicines": facts.medicines,
        "born": None if facts.born is None else facts.born.isoformat(),
        "weight": None if facts.weight is None else {"kg": facts.weight.kg, "on": facts.weight.on.isoformat()},
        "expecting": facts.expecting,
        "began": None if facts.began is None else facts.began.isoformat(),
        "told_on": facts.told_on.isoformat(),
    }


def _read(document: dict[str, Any]) -> Facts:
    weight = document["weight"]
    return Facts(
        allergies=_words(document["allergies"]),
        conditions=_words(document["conditions"]),
        medicines=_words(document["medicines"]),
        born=_day(document["born"]),
        weight=None if weight is None else Weight(weight["kg"], date.fromisoformat(weight["on"])),
        expecting=None if document["expecting"] is None else Expecting(document["expecting"]),
        began=_day(document["began"]),
        told_on=date.fromisoformat(document["told_on"]),
    )


def _words(raw: list[str] | str) -> Words:
    return Answer(raw) if isinstance(raw, str) else tuple(raw)


def _day(raw: str | None) -> date | None:
    return None if raw is None else date.fromisoformat(raw)
