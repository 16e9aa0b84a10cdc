"""Reads what people write for their allergies and illnesses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.diseases.words import HAN, LATIN_WORD
from knowledge.drugs.degree import HEALTHY, SMOKER, SMOKING_COUNTS, degree
from knowledge.drugs.library import Library
from knowledge.drugs.names import How, NameIndex
from knowledge.drugs.tables import Allergy, Condition

_ALLERGIC = re.compile(
    r"^(i am |i'm |am )?allergic to |\b(allergy|allergies|allergic)\b|^对|过敏(史|症)?$|^有", re.IGNORECASE
)
_ILL = re.compile(
    r"^(i have |has |had |with |history of |known |a |an |active |chronic )+|\b(history|patient|disease history)$|^(有|患有|得过|曾有|患|慢性|既往)|(患者|病史|史|病人)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AllergyRead:
    """What an allergy is to: `things` are ingredients and classes themselves, `groups` the allergies that follow."""

    things: frozenset[str]
    groups: tuple[Allergy, ...]


class Reader:
    """Meets allergies and conditions by name."""

    def __init__(self, library: Library, names: NameIndex) -> None:
        """Indexes what the library calls them."""
        self._library = library
        self._names = names
        self._allergies = self._index(library.allergies.values())
        self._conditions = self._index(library.conditions.values())
        self._written = {
            names.squeeze(name): " ".join(LATIN_WORD.findall(name.casefold()))
            for condition in library.conditions.values()
            for name in (condition.names.zh, condition.names.en, *condition.aliases)
        }

    def allergy(self, text: str) -> AllergyRead | None:
        """What the words name; None when the library knows neither such an allergy nor such a medicine."""
        bare = _ALLERGIC.sub("", text.strip()).strip() or text
        for words in (text, bare):
            if key := self._allergies.get(self._names.squeeze(words)):
                group = self._library.allergies[key]
                return AllergyRead(frozenset(group.members), (group,))
        met = self._names.resolve(bare)
        if met is None or met.meaning is None and met.how is not How.NAMED:
            return None
        things: set[str] = set()
        for meaning in met.candidates:
            things |= {meaning.key} if meaning.group else {part.key for part in meaning.parts}
        sides = {side for key in things for side in self._sides(key)}
        groups = tuple(group for group in self._library.allergies.values() if sides & set(group.members))
        return AllergyRead(frozenset(things), groups)

    def condition(self, text: str, age_months: int | None = None) -> str | None:
        """Key of the condition that the words name, or None.

        Figures count: an eGFR, a Child-Pugh or NYHA class tells how bad it is, and smoking counts from 35 years on.
        """
        if (graded := degree(text)) and graded in self._library.conditions:
            return graded
        key = self._condition(text)
        if key == SMOKER and age_months is not None and age_months < SMOKING_COUNTS:
            return HEALTHY
        return key

    def _condition(self, text: str) -> str | None:
        squeezed = self._names.squeeze(text)
        bare = self._names.squeeze(_ILL.sub("", text.strip()))
        for words in (squeezed, bare):
            if key := self._conditions.get(words):
                return key
        least = 8 if not HAN.search(bare) else 4
        if len(bare) >= least and (
            near := process.extractOne(bare, self._conditions.keys(), scorer=OSA.distance, score_cutoff=1)
        ):
            return self._conditions[near[0]]
        inside = [
            name for name in self._conditions if len(name) >= (2 if HAN.search(name) else 5) and name in squeezed
        ]
        return self._conditions[max(inside, key=len)] if inside else None

    def _sides(self, key: str) -> frozenset[str]:
        return self._library.sides(key) if key in self._library.medicines else self._library.group_sides(key)

    def _index(self, things: Iterable[Allergy | Condition]) -> dict[str, str]:
        found: dict[str, str] = {}
        for thing in things:
            for name in (thing.key.replace("-", " "), thing.names.zh, thing.names.en, *thing.aliases):
                found.setdefault(self._names.squeeze(name), thing.key)
        return found
