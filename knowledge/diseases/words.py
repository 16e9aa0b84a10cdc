"""Turns what people type, and what the library calls a disease, into comparable words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from knowledge.diseases.model import Disease

HAN = re.compile(r"[\u3400-\u9fff]")
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
LATIN_WORD = re.compile(r"[a-z0-9]+")
_BRACKETED = re.compile(r"[（(].*?[)）]")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to call a disease: in Han characters, or as Latin words.

    `words` are syllables of pinyin for a Han form and words for a Latin one. `abbreviation` is true for
    capitals such as ALL, which in the middle of a sentence count only when typed in capitals.
    """

    place: int
    text: str
    words: tuple[str, ...]
    han: bool
    abbreviation: bool = False

    @property
    def spelled(self) -> str:
        """The words run together: full pinyin, or the Latin words without spaces."""
        return "".join(self.words)

    @property
    def initials(self) -> str:
        """The first letter of every word."""
        return "".join(word[0] for word in self.words)


class Writing:
    """Makes writings comparable: width, case, traditional characters, punctuation."""

    def __init__(self) -> None:
        """Loads the table of traditional characters once."""
        self._simplified = OpenCC("t2s")

    def plain(self, text: str) -> str:
        """Full-width and traditional characters made ordinary, letters kept in their case."""
        normal = unicodedata.normalize("NFKC", text)
        return str(self._simplified.convert(normal)) if HAN.search(normal) else normal

    def forms(self, place: int, disease: Disease) -> Iterator[Form]:
        """Every distinct form of a disease's names and aliases; what names add in brackets is no form."""
        told = (
            *(_BRACKETED.sub("", name) for name in (disease.names.zh, disease.names.en)),
            *disease.aliases,
        )
        for text in dict.fromkeys(self.plain(each).strip() for each in told):
            yield self._form(place, text)

    def _form(self, place: int, text: str) -> Form:
        small = text.casefold()
        if HAN.search(small):
            return Form(place, small, tuple(syllables(small)), han=True)
        words = tuple(LATIN_WORD.findall(small))
        return Form(place, " ".join(words), words, han=False, abbreviation=text.isupper() and text.isalpha())


def syllables(text: str) -> list[str]:
    """Pinyin without tones, one entry per Han character; other characters are left out."""
    return lazy_pinyin("".join(HAN_RUN.findall(text)), style=Style.NORMAL)


def windows(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of `size` words, in order."""
    return (tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def capitals(text: str) -> set[str]:
    """Words typed in capitals, in small letters; none when the whole text is shouted."""
    if not (HAN.search(text) or any(letter.islower() for letter in text)):
        return set()
    return {word.casefold() for word in re.findall(r"(?<![A-Za-z0-9])[A-Z]{2,}(?![A-Za-z0-9])", text)}


def by_word_count(forms: Iterable[Form]) -> dict[int, list[Form]]:
    """Latin forms grouped by how many words they have."""
    groups: dict[int, list[Form]] = {}
    for form in forms:
        groups.setdefault(len(form.words), []).append(form)
    return groups
