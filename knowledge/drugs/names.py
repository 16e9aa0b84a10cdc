"""Finds what a written name means: an ingredient, a product, a class; several where two fit, none where none does."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.diseases.model import Names
from knowledge.diseases.words import HAN, Writing, syllables
from knowledge.drugs.library import Library
from knowledge.drugs.tables import Part

LONGEST: Final = 80
_LATIN = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[a-z0-9][a-z0-9'’-]*")
_NUMBERS_LAST = re.compile(r"(?<=[a-z])\s*\d+(\.\d+)?\s*$")
_BRACKETS = re.compile(r"[(（\[【]([^)）\]】]*)[)）\]】]")
_NOISE = re.compile(r"[\s·•.,，。、\-_/®™'’]+")
_STRENGTH = re.compile(
    r"\d+(\.\d+)?\s*(mg|g|ml|mcg|µg|ug|iu|%|毫克|克|微克|毫升|单位)(/\d*\s*(ml|毫升))?", re.IGNORECASE
)
_FORMS_ZH = re.compile(
    r"(缓释|控释|肠溶|分散|咀嚼|泡腾|口腔崩解|口崩|双释放|薄膜衣|复合|软|硬)*"
    r"(片|胶囊|颗粒|颗粒剂|冲剂|口服液|口服溶液|混悬液|混悬滴剂|滴剂|糖浆|干混悬剂|注射液|注射剂|针剂|针|软膏|乳膏|乳胶剂|凝胶|"
    r"栓|栓剂|喷雾剂|喷雾|吸入剂|气雾剂|粉吸入剂|贴剂|透皮贴剂|贴|滴眼液|眼药水|散|丸|滴丸|药|类药物|类)$"
)
_SALTS_ZH = re.compile(
    r"^(盐酸|硫酸|硫酸氢|磷酸|马来酸|富马酸|枸橼酸|酒石酸|琥珀酸|氢溴酸|甲磺酸|苯磺酸|醋酸|乳酸|草酸|苹果酸|注射用|小儿|儿童|婴儿)+"
)
_SALT_END_ZH = re.compile(r"(二钠|钠|钾|钙|酯|盐酸盐)$")
_WORDS_EN = re.compile(
    r"\b(tablets?|capsules?|caplets?|pills?|syrup|suspension|oral|solution|drops?|injection|cream|gel|ointment|inhaler|spray|"
    r"patch|extended|release|er|xr|sr|xl|cr|ec|enteric|coated|chewable|effervescent|children'?s?|infants?'?|junior|"
    r"hydrochloride|hcl|sodium|potassium|calcium|maleate|succinate|tartrate|besylate|mesylate|phosphate|sulfate|sulphate|"
    r"fumarate|citrate|acetate|hydrobromide|low[- ]dose|topical|medicine|medication|eye|nasal|skin|supplements?|baby|adult|powder|granules|lozenges?|strips?)\b",
    re.IGNORECASE,
)


class How(StrEnum):
    """How a name was met: as it stands, by its pinyin, by first letters, in spite of a slip, or within other words.

    First letters, and a name within words that mean nothing here, are too little to say that all is well.
    """

    NAMED = "named"
    SPELLED = "spelled"
    INITIALS = "initials"
    MISSPELLED = "misspelled"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name may stand for.

    Attributes:
        key: of the ingredient, product or class.
        names: to show.
        parts: the ingredients in it; none for a class.
        group: true when only a class was named.
        sourced: false for a product whose ingredients no source states.
    """

    key: str
    names: Names
    parts: tuple[Part, ...]
    group: bool = False
    sourced: bool = True


@dataclass(frozen=True, slots=True)
class Resolved:
    """A written name with everything it may mean, at least one."""

    text: str
    candidates: tuple[Meaning, ...]
    how: How

    @property
    def meaning(self) -> Meaning | None:
        """The one meaning, or None when the person has to be asked which."""
        return self.candidates[0] if len(self.candidates) == 1 else None


class NameIndex:
    """All names of a library, ready to be met."""

    def __init__(self, library: Library) -> None:
        """Indexes ingredients, products and classes with their pinyin."""
        self._writing = Writing()
        self._exact: dict[str, list[Meaning]] = {}
        self._spelled: dict[str, list[Meaning]] = {}
        self._initials: dict[str, list[Meaning]] = {}
        for meaning, names in _meanings(library):
            for name in names:
                self._keep(name, meaning)
        self._latin = [name for name in self._exact if not HAN.search(name)]
        self._han = [name for name in self._exact if HAN.search(name)]
        self._longest_han = max(map(len, self._han), default=0)

    def resolve(self, name: str) -> Resolved | None:
        """What `name` means; None when nothing fits.

        Understands brands, other names, forms and strengths beside the name, salts, pinyin, first letters of
        pinyin, traditional characters, homophones and small errors of writing.
        """
        text = name.strip()[:LONGEST]
        for writing in self._writings(text):
            if found := self._exact.get(writing):
                return Resolved(text, _narrow(found), How.NAMED)
        for writing in self._writings(text):
            if HAN.search(writing):
                if len(writing) >= 2 and (found := self._spelled.get("".join(syllables(writing)))):
                    return Resolved(text, _narrow(found), How.MISSPELLED)
            elif found := self._spelled.get(writing):
                return Resolved(text, _narrow(found), How.SPELLED)
            elif found := self._initials.get(writing):
                return Resolved(text, _narrow(found), How.INITIALS)
        for writing in self._writings(text):
            if found := self._misspelled(writing):
                return Resolved(text, _narrow(found), How.MISSPELLED)
        within = self._inside(text)
        return Resolved(text, _narrow(within), How.INSIDE) if within else None

    def find_in(self, text: str) -> tuple[str, ...]:
        """The names that stand in a sentence, as they are written there, in order; the longest where several begin.

        A slip in a Latin word of seven letters and more is overlooked; in Han only what stands as it is counts.
        """
        plain = self._plain(text[: LONGEST * 4]).casefold()
        found: dict[int, str] = {}
        taken = 0
        for start in range(len(plain)):
            if start < taken or not HAN.match(plain[start]):
                continue
            for size in range(min(self._longest_han, len(plain) - start), 1, -1):
                if plain[start : start + size] in self._exact:
                    found[start], taken = plain[start : start + size], start + size
                    break
        words = list(_WORD.finditer(plain))
        taken = 0
        for place, word in enumerate(words):
            if place < taken:
                continue
            for size in range(min(4, len(words) - place), 0, -1):
                written = plain[word.start() : words[place + size - 1].end()]
                squeezed = _NOISE.sub("", written)
                slip = size == 1 and len(squeezed) >= 7 and self._misspelled(squeezed)
                if len(squeezed) >= 3 and (squeezed in self._exact or slip):
                    found[word.start()], taken = written, place + size
                    break
        return tuple(found[start] for start in sorted(found))

    def _plain(self, text: str) -> str:
        """Ordinary characters; a traditional one of medicines that the table of characters does not know."""
        return self._writing.plain(text).replace("醯", "酰")

    def squeeze(self, text: str) -> str:
        """The text as names are compared: small, simplified, without spaces and punctuation."""
        return _NOISE.sub("", self._plain(text).casefold())

    def _keep(self, name: str, meaning: Meaning) -> None:
        writing = self.squeeze(name)
        _add(self._exact, writing, meaning)
        if HAN.search(writing):
            words = syllables(writing)
            if len(words) >= 2:
                _add(self._spelled, "".join(words), meaning)
            if len(words) >= 3:
                _add(self._initials, "".join(word[0] for word in words), meaning)

    def _writings(self, text: str) -> Iterator[str]:
        """The name as it stands, then with less and less of what people write beside it."""
        plain = self._plain(text).casefold()
        outside, inside = _BRACKETS.sub("", plain), " ".join(_BRACKETS.findall(plain))
        seen: set[str] = set()
        for base in (plain, outside, inside):
            bare = _STRENGTH.sub("", base)
            english = _NUMBERS_LAST.sub("", _WORDS_EN.sub(" ", bare).strip())
            for each in (base, bare, english):
                squeezed = _NOISE.sub("", each)
                formless = _FORMS_ZH.sub("", squeezed)
                saltless = _SALTS_ZH.sub("", formless)
                for writing in (squeezed, formless, saltless, _SALT_END_ZH.sub("", saltless)):
                    if len(writing) >= 2 and writing not in seen or writing in self._exact and writing not in seen:
                        seen.add(writing)
                        yield writing

    def _misspelled(self, writing: str) -> list[Meaning]:
        if HAN.search(writing):
            if len(writing) < 4:
                return []
            near = process.extract(writing, self._han, scorer=OSA.distance, score_cutoff=1, limit=None)
            # One character too few, too many or swapped; another character is usually another medicine.
            names = [name for name, _, _ in near if len(name) != len(writing) or sorted(name) == sorted(writing)]
            return _together(self._exact[name] for name in names)
        allowed = 0 if len(writing) < 5 else 1 if len(writing) < 10 else 2
        if not allowed:
            return []
        near = process.extract(writing, self._latin, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        near += process.extract(writing, list(self._spelled), scorer=OSA.distance, score_cutoff=1, limit=None)
        close = [(distance, name) for name, distance, _ in near if len(name) >= 5 and name[0] == writing[0]]
        least = min((distance for distance, _ in close), default=0)
        best = [name for distance, name in close if distance == least]
        if best:
            # Celebrexa: Celebrex with a letter too many, or Celexa with three? Begin and end alike, ask.
            wide = process.extract(writing, self._latin, scorer=OSA.distance, score_cutoff=least + 2, limit=None)
            best += [name for name, _, _ in wide if name[:4] == writing[:4] and name[-3:] == writing[-3:]]
        return _together(self._exact.get(name) or self._spelled[name] for name in best)

    def _inside(self, text: str) -> list[Meaning]:
        """The longest names that stand as whole words, or as three characters and more, within the text."""
        small = self._plain(text).casefold()
        words = _LATIN.findall(small)
        found: list[Meaning] = []
        for size in range(min(len(words), 4), 0, -1):
            for start in range(len(words) - size + 1):
                name = "".join(words[start : start + size])
                if len(name) >= 4 and name in self._exact:
                    found += [meaning for meaning in self._exact[name] if meaning not in found]
            if found:
                return found
        squeezed = self.squeeze(text)
        names = [name for name in self._han if len(name) >= 3 and name in squeezed]
        longest = max(map(len, names), default=0)
        return _together(self._exact[name] for name in names if len(name) == longest)


def _meanings(library: Library) -> Iterator[tuple[Meaning, Iterable[str]]]:
    for key, medicine in library.medicines.items():
        meaning = Meaning(key, medicine.names, (Part(key=key),))
        yield meaning, (medicine.names.zh, medicine.names.en, *medicine.aliases, *medicine.brands)
    for key, product in library.products.items():
        meaning = Meaning(key, product.names, product.ingredients, sourced=product.verified)
        named = (_BRACKETS.sub("", name) for name in (product.names.zh, product.names.en))
        yield meaning, (product.names.zh, product.names.en, *named, *product.aliases)
    for key, group in library.classes.items():
        yield Meaning(key, group.names, (), group=True), (group.names.zh, group.names.en, *group.aliases)


def _narrow(found: list[Meaning]) -> tuple[Meaning, ...]:
    """The candidates; a class called like a medicine of its own gives way to it."""
    return tuple(meaning for meaning in found if not meaning.group) or tuple(found)


def _add(index: dict[str, list[Meaning]], writing: str, meaning: Meaning) -> None:
    found = index.setdefault(writing, [])
    if writing and meaning not in found:
        found.append(meaning)


def _together(lists: Iterable[list[Meaning]]) -> list[Meaning]:
    """All meanings without those met twice."""
    found: list[Meaning] = []
    for meanings in lists:
        found += [meaning for meaning in meanings if meaning not in found]
    return found
