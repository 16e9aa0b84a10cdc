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
    r"\b(i am|i'm|am|severe|severely|serious|history of|allergic|allergy|allergies|anaphylaxis|anaphylactic shock|shock|"
    r"reaction|reactions|rash|hives|swelling|to|from|after)\b|^对|^有|严重|曾经?|引起|过敏性休克|过敏|休克|皮疹|史$|症$",
    re.IGNORECASE,
)
_GRAVE = re.compile(r"anaphyla|shock|severe|休克|严重|呼吸困难|喉头水肿|trouble breathing", re.IGNORECASE)
_ILL = re.compile(
    r"^((i have|has|had|with|history of|known|a|an|active|acute|chronic|mild|moderate)\s+)+|\s+(history|patient)$|"
    r"^(有|患有|得过|曾有|患|慢性|急性|既往|轻度|中度)+|(患者|病史|史|病人|发作期?)$",
    re.IGNORECASE,
)
_SEVERE = re.compile(
    r"severe|uncontrolled|advanced|decompensated|end[- ]stage|严重|重度|失代偿|未控制|控制不好|晚期", re.IGNORECASE
)
_LEAST_MISSPELLED = {True: 4, False: 8}
"""Characters from which on one wrong letter may be overlooked, for Han and for Latin words."""


@dataclass(frozen=True, slots=True)
class AllergyRead:
    """What an allergy is to.

    Attributes:
        things: ingredients and classes themselves.
        groups: the allergies that follow from it.
        grave: the reaction was a shock or another danger to life.
    """

    things: frozenset[str]
    groups: tuple[Allergy, ...]
    grave: bool = False


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
        self._severe_forms = {
            condition.severe_form_of: key for key, condition in library.conditions.items() if condition.severe_form_of
        }

    def allergy(self, text: str) -> AllergyRead | None:
        """What the words name; None when the library knows neither such an allergy nor such a medicine."""
        bare = _ALLERGIC.sub(" ", text).strip() or text
        grave = _GRAVE.search(text) is not None
        for words in (text, bare):
            if key := self._allergies.get(self._names.squeeze(words)):
                group = self._library.allergies[key]
                return AllergyRead(frozenset(group.members), (group,), grave)
        met = self._names.resolve(bare)
        if met is None or met.how is How.INITIALS:
            return None
        things: set[str] = set()
        for meaning in met.candidates:
            things |= {meaning.key} if meaning.group else {part.key for part in meaning.parts}
        sides = {side for key in things for side in self._sides(key)}
        groups = tuple(group for group in self._library.allergies.values() if sides & set(group.members))
        return AllergyRead(frozenset(things), groups, grave)

    def condition(self, text: str, age_months: int | None = None) -> str | None:
        """Key of the condition that the words name, or None.

        Figures count: an eGFR, a Child-Pugh or NYHA class tells how bad it is, and smoking counts from 35 years on.
        """
        if (graded := degree(text)) and graded in self._library.conditions:
            return graded
        key = self._condition(text)
        if key == SMOKER and age_months is not None and age_months < SMOKING_COUNTS:
            return HEALTHY
        if key in self._severe_forms and _SEVERE.search(text) and key not in ("asthma", "migraine"):
            return self._severe_forms[key]
        return key

    def _condition(self, text: str) -> str | None:
        squeezed = self._names.squeeze(text)
        bare = self._names.squeeze(_ILL.sub("", text.strip()))
        for words in (squeezed, bare):
            if key := self._conditions.get(words):
                return key
        if len(bare) >= _LEAST_MISSPELLED[HAN.search(bare) is not None]:
            near = process.extractOne(bare, self._conditions.keys(), scorer=OSA.distance, score_cutoff=1)
            if near:
                return self._conditions[near[0]]
        spaced = f" {' '.join(LATIN_WORD.findall(text.casefold()))} "
        inside = [
            name
            for name, written in self._written.items()
            if (len(name) >= 2 and name in squeezed if HAN.search(name) else f" {written} " in spaced)
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
