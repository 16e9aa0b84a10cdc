"""Finds which document a question names, and which clause, and takes the name out of the question."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pypinyin import Style, lazy_pinyin
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.diseases.words import HAN
from knowledge.retrieval.question import plain

NAMED: Final = 0.6
"""Above this share of a name's telling parts a question names it."""
COMMON: Final = 0.75
"""The same for a name that is made of words of the library only, which may be meant as words."""
SOUNDED: Final = 0.75
"""The same where the characters are wrong and only the sound is right."""
_BRACKETS = re.compile(r"[（(][^）)]*[)）]")
_TOPIC = re.compile(r"怎么|什么|哪些|如何|指南|^guide\b|\b(?:how|what)\b")
"""A guide is called by its topic, about which people ask: that is no name."""
_EVERYDAY: Final = frozenset(
    "疗保 害保 理保 合保 障保 贴保 财保 人医 体医 儿大 儿重 行重 人大 年防 外和 安住 团体 户外 综合 平安 安心 外运 动意 步意 行意 行按 川长".split()
) | frozenset(
    "care for|for parents|for older|older people|for seniors|for adults|for casual|long term|short term|every day|day hospital|"
    "and early|medical for|multiple|workers|million|evening|spring|steps|bridge|shop|silver|sweet|trail|cancer drugs|"
    "cancer cover|disability income|chronic care|family accident|family medical|group medical|term medical|small businesses|"
    "businesses|hospital cash".split("|")
)
"""Parts of names that people say when they mean no document: one of them alone names none."""
_TAILS: Final = frozenset("疗保 害保 理保 合保 障保 贴保 财保".split())
"""Those that end many names."""
_LONGER: Final = 4
_SELDOM: Final = 2
"""Documents that may say a word which, with a capital, is the name of another."""
_CAPITAL = re.compile(r"(?<=[a-z0-9,] )[A-Z][a-z]+\b")
_FIRST = re.compile(r"[A-Z][a-z]+ ([A-Z][a-z]{3,})\b")
"""The word after the insurer's in a name that gives it a capital: that of house rules is a word like any other."""
_UNIT = re.compile(r"[\u3400-\u9fff]|[a-z]+|\d+")
_CLAUSE = re.compile(
    r"第\s*([0-9]{1,3}(?:\.[0-9]{1,2}){0,2}|[零〇一二三四五六七八九十百]{1,6})\s*[条款章节]"
    r"|(?<![0-9.])([0-9]{1,2}(?:\.[0-9]{1,2}){1,2})(?![0-9.%元万])(?:\s*[条款])?"
    r"|\b(?:clause|section|article|paragraph|§)\s*([0-9]{1,3}(?:\.[0-9]{1,2}){0,2})",
    re.IGNORECASE,
)
_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a question names.

    Attributes:
        documents: keys of the documents that it names equally well; empty when it names none.
        clause: number of the clause, None when it names none.
        rest: the question without the name and the number.
    """

    documents: frozenset[str]
    clause: str | None
    rest: str


@dataclass(frozen=True, slots=True)
class _Name:
    document: str
    units: tuple[str, ...]
    pairs: frozenset[str]
    sounds: frozenset[str]

    def around(self, place: int) -> str:
        """The two characters around a place, which make no word where an insurer's name ends there."""
        return "".join(self.units[max(place - 1, 0) : place + 1])


class Names:
    """The names of documents, and the one that a question means."""

    def __init__(self, names: Iterable[tuple[str, str]], texts: Iterable[tuple[str, str]]) -> None:
        """Weighs what tells names apart.

        Args:
            names: pairs of a document's key and one of its names; a document may have several.
            texts: pairs of a document's key and what it says; a part of a name that only documents so named say is a
                brand, and names alone.
        """
        names = tuple(dict.fromkeys(names))
        self._full: dict[str, set[str]] = {}
        for key, called in names:
            if not _TOPIC.search(full := plain(called).casefold()):
                self._full.setdefault(full, set()).add(key)
        told = dict.fromkeys((key, _BRACKETS.sub("", plain(name)).casefold()) for key, name in names)
        self._names = tuple(_read(key, name) for key, name in told if name and not _TOPIC.search(name))
        counts = Counter(pair for name in self._names for pair in name.pairs)
        sounds = Counter(sound for name in self._names for sound in name.sounds)
        self._weights = _weights(counts, len(self._names))
        self._sounds = _weights(sounds, len(self._names))
        self._said = _without_names(texts, [name for _, name in told])
        owners: dict[str, set[str]] = {}
        for name in self._names:
            for pair in name.pairs:
                owners.setdefault(pair, set()).add(name.document)
        self._brands = frozenset(
            pair
            for pair, of in owners.items()
            if not any(pair in text for document, text in self._said.items() if document not in of)
        )
        self._weak = _EVERYDAY | {name.around(_shared(name, self._names)) for name in self._names}
        self._words = sorted(part for part in counts if part.isascii() and " " not in part and len(part) > 4)
        self._first = _first_words(names)

    def scope(self, question: str, *, brands_only: bool = False) -> Scope:
        """What a plain question names.

        Args:
            question: in plain writing.
            brands_only: a document is spoken of already, so that only a name that can mean nothing else leads away.
        """
        if exact := max((full for full in self._full if full and full in question.casefold()), key=len, default=""):
            at = question.casefold().index(exact)
            clause, rest = _numbered(f"{question[:at]} {question[at + len(exact) :]}".strip(" ，,的：:"))
            return Scope(frozenset(self._full[exact]), clause, rest or question)
        clause, rest = _numbered(question)
        units = _UNIT.findall(rest.casefold())
        asked = _pairs(self._mended(units))
        branded = [name for name in self._names if self._brand(name, name.pairs & asked & self._brands, units)]
        documents = (
            _covered(branded, asked, self._weights, NAMED) or self._branded(branded, asked) or self._capital(rest)
        )
        if not documents and HAN.search(rest):
            documents = _covered(self._names, _pairs(_sounds(units)), self._sounds, SOUNDED, sounds=True)
        if not documents and not brands_only:
            documents = _covered(self._names, asked, self._weights, COMMON)
        if not documents:
            return Scope(frozenset(), clause, rest)
        return Scope(documents, clause, self._without(rest, documents) or rest)

    def _brand(self, name: _Name, said: frozenset[str], units: list[str]) -> bool:
        """Whether these parts of a name mean the document; one that may be chance does only within a longer part."""
        if len(said) != 1 or said - self._weak:
            return bool(said)
        parts = {"".join(name.units[at : at + _LONGER]) for at in range(len(name.units) - _LONGER + 1)}
        told = "".join(units)
        return said.isdisjoint(_TAILS) and any(part in told for part in parts if not said.isdisjoint(_pairs(part)))

    def _branded(self, branded: Iterable[_Name], asked: set[str]) -> frozenset[str]:
        """The documents of the brand that the question names, by as much of their names as it says."""
        found = {name.document: sum(self._weights[part] for part in name.pairs & asked) for name in branded}
        best = max(found.values(), default=0.0)
        return frozenset(document for document, weight in found.items() if weight > best - 1e-9)

    def _capital(self, question: str) -> frozenset[str]:
        """The documents that are called by the first word of their name alone, with a capital inside a sentence."""
        return frozenset(
            self._first[word]
            for word in _CAPITAL.findall(question)
            if word in self._first and self._seldom(word.casefold(), self._first[word])
        )

    def _seldom(self, word: str, document: str) -> bool:
        """Whether hardly any other document says this word."""
        whole = re.compile(rf"\b{word}\b")
        return sum(bool(whole.search(text)) for key, text in self._said.items() if key != document) <= _SELDOM

    def _mended(self, units: list[str]) -> list[str]:
        """Latin words that the library never says become the word of a name that they nearly are."""
        return [
            self._mend(unit)
            if unit.isascii() and len(unit) > 4 and not any(unit in text for text in self._said.values())
            else unit
            for unit in units
        ]

    def _mend(self, word: str) -> str:
        near = process.extractOne(word, self._words, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2)
        # A wrong first letter makes another word far more often than it is a slip.
        return word if near is None or near[0][0] != word[0] else str(near[0])

    def _without(self, question: str, documents: frozenset[str]) -> str:
        """The question without the longest run of it that names one of the documents."""
        places = [(match.start(), match.end(), match[0]) for match in _UNIT.finditer(question.lower())]
        units = self._mended([unit for _, _, unit in places])
        sounds = _sounds(units)
        best: tuple[int, int] = (0, 0)
        for name in self._names:
            if name.document in documents:
                for start, end in (*_runs(units, name.units), *_runs(sounds, tuple(_sounds(list(name.units))))):
                    if end - start > best[1] - best[0]:
                        best = start, end
        if best[1] == best[0]:
            return question
        before, after = question[: places[best[0]][0]], question[places[best[1] - 1][1] :]
        return " ".join(f"{before} {after}".replace("《》", " ").replace("“”", " ").split()).strip("，,的：: ")


def _first_words(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The words that come first after the insurer's in the names of one document only, with that document."""
    first: dict[str, set[str]] = {}
    for document, name in names:
        if found := _FIRST.match(name):
            first.setdefault(found[1], set()).add(document)
    return {word: min(of) for word, of in first.items() if len(of) == 1}


def _without_names(texts: Iterable[tuple[str, str]], names: Iterable[str]) -> dict[str, str]:
    """What each document says, all full names of documents taken out."""
    parts: dict[str, list[str]] = {}
    for document, text in texts:
        parts.setdefault(document, []).append(unicodedata.normalize("NFKC", text).casefold())
    said = {document: "\n".join(of) for document, of in parts.items()}
    for name in sorted(set(names), key=len, reverse=True):
        said = {document: text.replace(name, "|") if name else text for document, text in said.items()}
    return said


def _covered(
    names: Iterable[_Name], asked: set[str], weights: Mapping[str, float], least: float, *, sounds: bool = False
) -> frozenset[str]:
    """The documents whose names are covered best, when enough of them is covered; ties are kept."""
    found: dict[str, float] = {}
    for name in names:
        parts = name.sounds if sounds else name.pairs
        if both := parts & asked:
            share = sum(weights[part] for part in both) / (sum(weights[part] for part in parts) or 1)
            found[name.document] = max(share, found.get(name.document, 0.0))
    best = max(found.values(), default=0.0)
    if best <= least:
        return frozenset()
    return frozenset(document for document, share in found.items() if share > best - 1e-9)


def _read(document: str, name: str) -> _Name:
    units = tuple(_UNIT.findall(name))
    return _Name(document, units, frozenset(_pairs(units)), frozenset(_pairs(_sounds(list(units)))))


def _shared(name: _Name, names: Iterable[_Name]) -> int:
    """How many characters the name begins with that the name of another document begins with too."""
    return max((_alike(name.units, each.units) for each in names if each.document != name.document), default=0)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    place = 0
    while place < min(len(one), len(other)) and one[place] == other[place]:
        place += 1
    return place


def _pairs(units: Iterable[str]) -> set[str]:
    """Pairs of neighbouring characters, syllables or Latin words; Latin words and numbers by themselves too."""
    found: set[str] = set()
    before = ""
    for unit in units:
        han = _is_han(unit)
        if not han:
            found.add(unit)
        if before and _is_han(before) == han:
            found.add(before + unit if han else f"{before} {unit}")
        before = unit
    return found


def _is_han(unit: str) -> bool:
    """Whether it is a character, or the syllable of one."""
    return unit.startswith("~") or HAN.match(unit) is not None


def _sounds(units: list[str]) -> list[str]:
    """The characters as toneless syllables, marked so that no word is taken for one."""
    return [
        f"~{sound}" if HAN.match(unit) else unit
        for unit, sound in zip(units, lazy_pinyin(units, style=Style.NORMAL), strict=True)
    ]


def _weights(counts: Counter[str], size: int) -> dict[str, float]:
    return {part: math.log((1 + size) / count) for part, count in counts.items()}


def _runs(units: list[str], name: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Runs of the units that follow the name, with at most one unit wrong or left out between two pieces."""
    known = set(zip(name, name[1:], strict=False))
    latin = {unit for unit in name if not _is_han(unit) and len(unit) > 3}
    covered = [False] * len(units)
    for at, unit in enumerate(units):
        if unit in latin:
            covered[at] = True
        if at + 1 < len(units) and (unit, units[at + 1]) in known:
            covered[at] = covered[at + 1] = True
    start: int | None = None
    last = -1
    for at, inside in enumerate(covered):
        if inside:
            if start is not None and at - last > 2:
                yield start, last + 1
                start = None
            start = at if start is None else start
            last = at
    if start is not None:
        yield start, last + 1


def _numbered(question: str) -> tuple[str | None, str]:
    """The clause number that the question names, and the question without it."""
    match = _CLAUSE.search(question)
    if match is None:
        return None, question
    told = next(group for group in match.groups() if group)
    rest = f"{question[: match.start()]} {question[match.end() :]}".strip()
    return (told if told[0].isdigit() else str(_number(told))), rest


def _number(chinese: str) -> int:
    """A Chinese numeral below a thousand."""
    total, digit = 0, 0
    for character in chinese:
        if character in "十百":
            total += max(digit, 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
