"""Rules by person: allergies, conditions, pregnancy, feeding, age, and what is not known of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.diseases.model import Names
from knowledge.drugs.findings import Finding, Kind
from knowledge.drugs.library import Library
from knowledge.drugs.model import MedicineKind
from knowledge.drugs.person import Answer, Person, Pregnancy
from knowledge.drugs.rules import Judgement, Level
from knowledge.drugs.words import Reader

ADULT = 216
"""Months from which on a medicine without an adult dose counts as one for adults."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One ingredient, with the name that it was written under."""

    ingredient: str
    name: str


def judge(library: Library, reader: Reader, taken: Iterable[Taken], person: Person) -> Iterator[Finding]:
    """Everything that speaks against these ingredients for this person."""
    allergies = _Allergies(library, reader, person)
    yield from allergies.unread()
    conditions = _Conditions(library, reader, person)
    yield from conditions.unread()
    for each in taken:
        yield from allergies.against(each)
        yield from conditions.against(each)
        if library.medicines[each.ingredient].kind is not MedicineKind.FOOD:
            yield from _pregnancy(library, each, person)
            yield from _feeding(library, each, person)
            yield from _age(library, each, person)


class _Allergies:
    def __init__(self, library: Library, reader: Reader, person: Person) -> None:
        self._library = library
        self._unknown = person.allergies is Answer.UNKNOWN
        told = () if isinstance(person.allergies, Answer) else person.allergies
        self._read = {piece: read for text in told for piece, read in reader.allergies(text).items()}

    def unread(self) -> Iterator[Finding]:
        for name, read in self._read.items():
            if read is None:
                yield Finding(Level.UNKNOWN, Kind.ALLERGY_UNKNOWN, (name,))

    def against(self, taken: Taken) -> Iterator[Finding]:
        sides = self._library.sides(taken.ingredient)
        if self._unknown and any(
            sides & set(each.to) for group in self._library.allergies.values() for each in group.crossings
        ):
            yield Finding(Level.UNKNOWN, Kind.ALLERGY_UNKNOWN, (taken.name,))
        for name, read in self._read.items():
            if read is None:
                continue
            if sides & read.things:
                yield Finding(Level.STOP, Kind.ALLERGY, (taken.name, name))
            for group in read.groups:
                for crossing in group.crossings:
                    if sides & set(crossing.to):
                        level = crossing.after_shock if read.grave else None
                        yield _told(Kind.ALLERGY, crossing, (taken.name, name), level)


class _Conditions:
    def __init__(self, library: Library, reader: Reader, person: Person) -> None:
        self._library = library
        self._unknown = person.conditions is Answer.UNKNOWN
        told = () if isinstance(person.conditions, Answer) else person.conditions
        age = person.age_months if isinstance(person.age_months, int) else None
        self._read = {piece: keys for text in told for piece, keys in reader.conditions(text, age).items()}

    def unread(self) -> Iterator[Finding]:
        for name, keys in self._read.items():
            if not keys:
                yield Finding(Level.UNKNOWN, Kind.CONDITION_UNKNOWN, (name,))

    def against(self, taken: Taken) -> Iterator[Finding]:
        for rules in self._library.rules(taken.ingredient):
            for rule in rules.contraindications:
                if self._unknown and rule.level is Level.STOP:
                    yield Finding(Level.UNKNOWN, Kind.CONDITION_UNKNOWN, (taken.name,))
                milder = self._library.conditions[rule.condition].severe_form_of
                for name, keys in self._read.items():
                    if any(rule.condition in self._library.states(key) for key in keys):
                        yield _told(Kind.CONDITION, rule, (taken.name, name))
                    elif milder in keys and rule.level is Level.STOP:
                        # They have kidney disease, the rule is for severe kidney disease: how bad is it?
                        yield _told(Kind.CONDITION_PART, rule, (taken.name, name), Level.CAUTION)


def _pregnancy(library: Library, taken: Taken, person: Person) -> Iterator[Finding]:
    spans = [span for rules in library.rules(taken.ingredient) for span in rules.pregnancy]
    told = person.pregnancy
    if isinstance(told, Pregnancy):
        hits = [span for span in spans if told.weeks is None or span.from_week <= told.weeks <= span.to_week]
        if not hits:
            yield Finding(Level.UNKNOWN, Kind.PREGNANCY_UNKNOWN, (taken.name,))
        yield from (_told(Kind.PREGNANCY, span, (taken.name,)) for span in hits)
    elif told is Answer.UNKNOWN and (not spans or any(span.level is Level.STOP for span in spans)):
        yield Finding(Level.UNKNOWN, Kind.PREGNANCY_UNKNOWN, (taken.name,))


def _feeding(library: Library, taken: Taken, person: Person) -> Iterator[Finding]:
    told = [each for rules in library.rules(taken.ingredient) for each in rules.feeding]
    if person.feeding is True:
        if not told:
            yield Finding(Level.UNKNOWN, Kind.FEEDING_UNKNOWN, (taken.name,))
        yield from (_told(Kind.FEEDING, each, (taken.name,)) for each in told)
    elif person.feeding is Answer.UNKNOWN and (not told or any(each.level is Level.STOP for each in told)):
        yield Finding(Level.UNKNOWN, Kind.FEEDING_UNKNOWN, (taken.name,))


def _age(library: Library, taken: Taken, person: Person) -> Iterator[Finding]:
    spans = [span for rules in library.rules(taken.ingredient) for span in rules.ages]
    if person.age_months is Answer.UNKNOWN:
        if any(span.level is Level.STOP for span in spans):
            yield Finding(Level.UNKNOWN, Kind.AGE_UNKNOWN, (taken.name,))
        return
    if isinstance(person.age_months, Answer):
        return
    months = person.age_months
    hits = [span for span in spans if span.from_months <= months < span.under_months]
    yield from (_told(Kind.AGE, span, (taken.name,)) for span in hits)
    medicine = library.medicines[taken.ingredient]
    adult = medicine.adult.from_months if medicine.adult else ADULT
    dosed = any(rule.from_months <= months < rule.under_months for rule in medicine.children)
    if months < adult and not hits and not dosed:
        yield Finding(Level.UNKNOWN, Kind.AGE_UNKNOWN, (taken.name,))


def _told(kind: Kind, judgement: Judgement, about: tuple[str, ...], level: Level | None = None) -> Finding:
    return Finding(
        level=level or judgement.level,
        kind=kind,
        about=about,
        text=Names(zh=judgement.zh, en=judgement.en),
        source=judgement.source,
        passage=judgement.passage,
    )
