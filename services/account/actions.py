"""Meets people and keeps what they choose."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, literal_column, select

from services.casework.rules import CaseState
from services.work import Work
from storage.keys import Forgotten
from storage.prepared import Prepared
from storage.sealing import Vault
from storage.tables.cases import Case
from storage.tables.people import Person, Role

NAME = "people.name"
COMMA: Any = literal_column("','")  # in the statement itself: not a value of it
WHO = Prepared(
    select(
        Person.name,
        Person.language,
        Person.spared_until,
        select(func.aggregate_strings(Role.role, COMMA))
        .where(Role.person_id == Person.id, Role.ended_at.is_(None))
        .scalar_subquery()
        .label("roles"),
        select(func.aggregate_strings(Case.desk, COMMA))
        .where(Case.person_id == Person.id, Case.state != CaseState.DECIDED)
        .scalar_subquery()
        .label("desks"),
    ).where(Person.id == bindparam("person"), Person.inactive_since.is_(None))
)
"""What every turn asks first."""
SPARED = timedelta(hours=72)
"""After thoughts of suicide: no broadcast and no fundraising talk for so long."""


@dataclass(frozen=True, slots=True)
class Known:
    """What every turn wants to know of who speaks.

    Attributes:
        spared_until: when they may be talked to about money again, None when they may be now.
        roles: which they have now.
        desks: those at which a case of theirs is open.
    """

    language: str
    spared_until: datetime | None
    roles: frozenset[str]
    desks: frozenset[str]


def recall(connection: Connection, vault: Vault, person_id: int, name: str) -> Known | None:
    """Returns somebody whom we know under this name, in one look; None when there is something that `meet` writes."""
    row = WHO.first(connection, {"person": person_id})
    if row is None:
        return None
    sealed, language, spared_until, roles, desks = row
    if not sealed or _opened(vault, person_id, sealed) != name:
        return None
    return Known(language, spared_until, _split(roles), _split(desks))


def meet(work: Work, person_id: int, name: str, language: str) -> tuple[Person, bool]:
    """Returns the person, made at the first meeting, and whether this is the first meeting."""
    person = work.session.get(Person, person_id)
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
    return _opened(work.vault, person.id, person.name)


def spare(work: Work, person: Person) -> None:
    """For 72 hours no broadcast and no fundraising talk reaches this person."""
    person.spared_until = work.now + SPARED


def is_spared(work: Work, person: Person | Known) -> bool:
    """Tells whether the person is to be left in peace now."""
    return person.spared_until is not None and person.spared_until > work.now


def _opened(vault: Vault, person_id: int, name: bytes) -> str:
    if not name:
        return ""
    try:
        return vault.open(person_id, NAME, person_id, name).decode()
    except Forgotten:
        return ""


def _split(names: str | None) -> frozenset[str]:
    return frozenset(names.split(",")) if names else frozenset()
