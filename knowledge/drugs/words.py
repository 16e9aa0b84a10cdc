"""Reads what people write for their allergies and illnesses."""

import re
from collections.abc import Callable, Iterable
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
_MARKS = re.compile(r"[、，,;；。+＋\n]|(?<!\d)/(?!\d)|(?<!\bst)\.(?=\s|$)", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|plus)\b|和|以?及|与|合并|并发", re.IGNORECASE)
_REMARK = re.compile(
    r"^(已?控制(良好|稳定|尚可|中)?|病情?稳定|平稳|(规律)?(服药|用药|治疗)(控制)?中?|\d+\s*(年|个?月|years?|months?)|多年|"
    r"(well[- ])?controlled|stable|on (medication|treatment))$",
    re.IGNORECASE,
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

    def allergies(self, text: str) -> dict[str, AllergyRead | None]:
        """What the words name, piece by piece; None for a piece that is neither an allergy nor a medicine we know."""
        grave = _GRAVE.search(text) is not None
        listed = [piece for piece in pieces(text, self._is_allergy) if _ALLERGIC.sub("", piece).strip()] or [text]
        return {piece: self._allergy(piece, grave) for piece in listed}

    def conditions(self, text: str, age_months: int | None = None) -> dict[str, frozenset[str]]:
        """Keys of the conditions that the words name, piece by piece; none for a piece that we do not know.

        Figures count: an eGFR, a Child-Pugh or NYHA class tells how bad it is, and smoking counts from 35 years on.
        """
        listed = [piece for piece in pieces(text, self._is_condition) if not _REMARK.match(piece)] or [text]
        return {piece: frozenset(self._keys(piece, age_months)) for piece in listed}

    def _allergy(self, text: str, grave: bool) -> AllergyRead | None:
        bare = _ALLERGIC.sub(" ", text).strip() or text
        if group := self._group(text):
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

    def _group(self, text: str) -> Allergy | None:
        bare = _ALLERGIC.sub(" ", text).strip() or text
        keys = (self._allergies.get(self._names.squeeze(words)) for words in (text, bare))
        return next((self._library.allergies[key] for key in keys if key), None)

    def _is_allergy(self, text: str) -> bool:
        met = self._names.resolve(_ALLERGIC.sub(" ", text).strip())
        return self._group(text) is not None or met is not None and met.how in (How.NAMED, How.SPELLED)

    def _keys(self, text: str, age_months: int | None) -> Iterable[str]:
        found = {key} if (key := self._exact(text)) else set()
        if not found and (graded := degree(text)) and (graded in self._library.conditions):
            mild = self._library.conditions[graded].severe_form_of or (
                "kidney-disease" if graded == HEALTHY else graded
            )
            found = {graded, *self._inside(text)} - ({mild, self._severe_forms.get(mild)} - {graded})
        for key in found or self._near(text) or self._inside(text):
            if key == SMOKER and age_months is not None and age_months < SMOKING_COUNTS:
                yield HEALTHY
            elif key in self._severe_forms and _SEVERE.search(text) and key not in ("asthma", "migraine"):
                yield self._severe_forms[key]
            else:
                yield key

    def _is_condition(self, text: str) -> bool:
        return self._exact(text) is not None

    def _exact(self, text: str) -> str | None:
        written = (self._names.squeeze(text), self._names.squeeze(_ILL.sub("", text.strip())))
        return next((key for words in written if (key := self._conditions.get(words))), None)

    def _near(self, text: str) -> set[str]:
        bare = self._names.squeeze(_ILL.sub("", text.strip()))
        if len(bare) < _LEAST_MISSPELLED[HAN.search(bare) is not None]:
            return set()
        near = process.extractOne(bare, self._conditions.keys(), scorer=OSA.distance, score_cutoff=1)
        return {self._conditions[near[0]]} if near else set()

    def _inside(self, text: str) -> set[str]:
        """All names within the text, the longest first; no letter counts for two of them."""
        squeezed = self._names.squeeze(text)
        spaced = f" {' '.join(LATIN_WORD.findall(text.casefold()))} "
        found: set[str] = set()
        for name in sorted(self._written, key=len, reverse=True):
            if HAN.search(name):
                if len(name) >= 2 and name in squeezed:
                    found.add(self._conditions[name])
                    squeezed = squeezed.replace(name, "|")
            elif f" {self._written[name]} " in spaced:
                found.add(self._conditions[name])
                spaced = spaced.replace(f" {self._written[name]} ", " | ")
        return found

    def _sides(self, key: str) -> frozenset[str]:
        return self._library.sides(key) if key in self._library.medicines else self._library.group_sides(key)

    def _index(self, things: Iterable[Allergy | Condition]) -> dict[str, str]:
        found: dict[str, str] = {}
        for thing in things:
            for name in (thing.key.replace("-", " "), thing.names.zh, thing.names.en, *thing.aliases):
                found.setdefault(self._names.squeeze(name), thing.key)
        return found


def pieces(text: str, known: Callable[[str], bool]) -> list[str]:
    """The things that are listed in one breath; what is known as a whole stays whole."""
    if known(text):
        return [text]
    marked = [piece.strip() for piece in _MARKS.split(text) if piece.strip()]
    if len(marked) > 1:
        return [each for piece in marked for each in pieces(piece, known)]
    joined = [piece.strip() for piece in _AND.split(text) if piece.strip()]
    return joined if len(joined) > 1 and any(map(known, joined)) else [text.strip()]
