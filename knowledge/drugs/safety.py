"""Checks medicines against each other and against a person; never ok for what is not known."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from knowledge.drugs.findings import Finding, Kind, Report, report
from knowledge.drugs.judge import Taken, judge
from knowledge.drugs.library import Library
from knowledge.drugs.model import MedicineKind
from knowledge.drugs.names import How, Meaning, NameIndex, Resolved
from knowledge.drugs.pairs import interactions, pairs
from knowledge.drugs.person import Answer, Person
from knowledge.drugs.rules import Level
from knowledge.drugs.words import Reader, pieces

MOST_READINGS = 16
"""Ways of reading open names that are checked; more means that the names are too unclear to say anything."""

NEWBORN = "newborn"
"""The condition of a child in the first month, known from the age."""

Named = tuple[str, Meaning]


class Safety:
    """A library ready to answer: names, doses and checks."""

    def __init__(self, library: Library) -> None:
        """Indexes the names once."""
        self.library = library
        self.names = NameIndex(library)
        self._reader = Reader(library, self.names)

    def resolve(self, name: str) -> Resolved | None:
        """What a written name means: one thing, several to choose from, or None."""
        return self.names.resolve(name)

    def check(self, drugs: Sequence[str], person: Person | None = None) -> Report:
        """What speaks against taking `drugs` together, and against this person taking them.

        Args:
            drugs: names as written; what the person takes already belongs to `person.medicines`.
            person: what is known of them; facts that were not asked are left out.

        Returns:
            A report whose level is the heaviest of its findings: stop > unknown > caution > ok; a note alone
            leaves ok. An unknown name, an unverified monograph or an open question is never ok.
        """
        person = person or Person()
        asked = list(dict.fromkeys(piece for name in drugs for piece in self._listed(name)))
        told = () if isinstance(person.medicines, Answer) else person.medicines
        own = [piece for name in told for piece in self._listed(name)]
        names = asked + [name for name in own if self.names.squeeze(name) not in map(self.names.squeeze, asked)]
        resolved = tuple(self.resolve(name) for name in names)
        findings = [
            Finding(Level.UNKNOWN, Kind.NAME_UNKNOWN, (name,))
            for name, met in zip(names, resolved, strict=True)
            if met is None
        ]
        known = [(name, met) for name, met in zip(names, resolved, strict=True) if met]
        findings += [
            Finding(Level.UNKNOWN, Kind.NAME_OPEN, (name,))
            for name, met in known
            if met.meaning is None or met.how in (How.INITIALS, How.INSIDE)
        ]
        readings = list(product(*(met.candidates for _, met in known)))[:MOST_READINGS]
        outcomes = [
            self._read(list(zip((name for name, _ in known), reading, strict=True)), set(asked), person)
            for reading in readings
        ]
        findings += _agreed(outcomes)
        return report(findings, resolved)

    def _listed(self, name: str) -> list[str]:
        """The medicines of "ibuprofen and warfarin"; what is not surely a list stays as it was written."""
        found = pieces(name, self._is_name)
        return found if all(map(self._is_name, found)) else [name]

    def _is_name(self, name: str) -> bool:
        met = self.resolve(name)
        return met is not None and met.how in (How.NAMED, How.SPELLED)

    def _read(self, taken: list[Named], asked: set[str], person: Person) -> list[Finding]:
        """The findings of one way of reading the names."""
        findings: list[Finding] = []
        for name, meaning in taken:
            findings += self._trust(name, meaning, person)
        plain = [(name, [part.key for part in meaning.parts]) for name, meaning in taken]
        findings += pairs(self.library, plain, self._states(person))
        findings += self._classes(taken)
        mine = [Taken(key, name) for name, keys in plain if name in asked for key in keys]
        findings += judge(self.library, self._reader, mine, person)
        return findings

    def _states(self, person: Person) -> frozenset[str]:
        """Keys of everything that the person's conditions imply."""
        told = () if isinstance(person.conditions, Answer) else person.conditions
        age = person.age_months if isinstance(person.age_months, int) else None
        keys = {key for text in told for found in self._reader.conditions(text, age).values() for key in found}
        newborn = {NEWBORN} if age is not None and age < 1 else set()
        return frozenset(newborn.union(*(self.library.states(key) for key in keys)))

    def _trust(self, name: str, meaning: Meaning, person: Person) -> list[Finding]:
        """May anything be said to be ok for this name?"""
        if meaning.group:
            return [Finding(Level.UNKNOWN, Kind.CLASS_ONLY, (name,))]
        medicines = [self.library.medicines[part.key] for part in meaning.parts]
        findings = []
        if not meaning.sourced:
            findings.append(Finding(Level.UNKNOWN, Kind.CONTENTS_UNVERIFIED, (name,)))
        if any(not each.verified for each in medicines if each.kind is not MedicineKind.FOOD):
            findings.append(Finding(Level.UNKNOWN, Kind.UNVERIFIED, (name,)))
        if person.medicines is Answer.UNKNOWN and any(self._depends(part.key) for part in meaning.parts):
            findings.append(Finding(Level.UNKNOWN, Kind.MEDICINES_UNKNOWN, (name,)))
        return findings

    def _depends(self, ingredient: str) -> bool:
        """Is there any medicine that must not be, or only with care, taken with this one?"""
        sides = self.library.sides(ingredient)
        return any(rule.level is not Level.NOTE and sides & {*rule.a, *rule.b} for rule in self.library.interactions)

    def _classes(self, taken: list[Named]) -> list[Finding]:
        """Interactions of names that only tell a class, by what holds for the whole class."""
        findings: list[Finding] = []
        for place, (name, meaning) in enumerate(taken):
            if not meaning.group:
                continue
            for other_place, (other_name, other) in enumerate(taken):
                if other_place == place or other.group and other_place < place:
                    continue
                keys = [other.key] if other.group else [part.key for part in other.parts]
                for key in keys:
                    sides = self.library.group_sides(key) if other.group else self.library.sides(key)
                    findings += interactions(
                        self.library, self.library.group_sides(meaning.key), sides, (name, other_name)
                    )
        return findings


def _agreed(outcomes: list[list[Finding]]) -> list[Finding]:
    """The findings of every reading; a stop that only some readings have is no more than unknown."""
    if len(outcomes) == 1:
        return outcomes[0]
    found: list[Finding] = []
    always = all(any(finding.level is Level.STOP for finding in outcome) for outcome in outcomes)
    for outcome in outcomes:
        for finding in outcome:
            keep = always or finding.level is not Level.STOP or all(finding in each for each in outcomes)
            found.append(finding if keep else replace(finding, level=Level.UNKNOWN))
    return list(dict.fromkeys(found))
