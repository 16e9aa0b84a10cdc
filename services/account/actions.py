"""Meets people and keeps what they choose."""

from datetime import timedelta

from sqlalchemy import bindparam, select

from services.work import Work
from storage.keys import Forgotten
from storage.tables.people import Person

NAME = "people.name"
PERSON = select(Person).where(Person.id == bindparam("person"))
"""Every turn begins with it, so it is built once."""
SPARED = timedelta(hours=72)
"""After thoughts of suicide: no broadcast and no fundraising talk for so long."""


def meet(work: Work, person_id: int, name: str, language: str) -> tuple[Person, bool]:
    """Returns the person, made at the first meeting, and whether this is the first meeting."""
    person = work.session.scalar(PERSON, {"person": person_id})
    spoken = "zh" if language.startswith("zh") else "en"
    new = person is None or not person.name  # somebody who was forgotten is a stranger
    if person is None:
        person = Person(id=person_id, language=spoken, met_at=work.now, name=b"")
        work.session.add(person)
    elif new:
        person.language, person.met_at = spoken, work.now
    if new or name_of(work, person) != name:
        person.name = work.vault.seal(person_id, NAME, person_id, name.encode())
    if person.inactive_since is not None:
        person.inactive_since = None
    if new:
        work.session.flush()
    return person, new


def name_of(work: Work, person: Person) -> str:
    """Returns the name as the messenger shows it, empty when the person was forgotten."""
    if not person.name:
        return ""
    try:
        return work.vault.open(person.id, NAME, person.id, person.name).decode()
    except Forgotten:
        return ""


def spare(work: Work, person: Person) -> None:
    """For 72 hours no broadcast and no fundraising talk reaches this person."""
    person.spared_until = work.now + SPARED


def is_spared(work: Work, person: Person) -> bool:
    """Tells whether the person is to be left in peace now."""
    return person.spared_until is not None and person.spared_until > work.now
