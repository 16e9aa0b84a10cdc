"""Words that the library knows, found in a text: illnesses, medicines, products, relations. The longest wins."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN_WORD = re.compile(r"[a-z0-9]+")
GUESSED_FROM = 7
"""Letters from which on a word with a slip is still known."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A known word in a text: where it stands, what kind it is, and what it stands for."""

    start: int
    end: int
    kind: str
    value: str


class Lexicon:
    """Known words by kind; a word of Han characters is met anywhere, one of Latin letters as a whole word."""

    def __init__(self, words: Iterable[tuple[str, str, str]]) -> None:
        """Takes kind, word (in small letters; in capitals for what counts only so) and value."""
        self._han: dict[str, list[tuple[str, str, str]]] = {}
        self._latin: dict[str, list[tuple[tuple[str, ...], bool, str, str]]] = {}
        self._beginnings: dict[str, list[tuple[str, str]]] = {}
        guessed: dict[str, tuple[str, str]] = {}
        for kind, word, value in words:
            if HAN.search(word):
                if kind == "drug" and len(word) >= 4:
                    self._beginnings.setdefault(word[:2], []).append((word, value))
                self._han.setdefault(word[0], []).append((word, kind, value))
                continue
            parts = tuple(LATIN_WORD.findall(word.casefold()))
            if not parts:
                continue
            self._latin.setdefault(parts[0], []).append((parts, word.isupper() and word.isalpha(), kind, value))
            if len(parts) == 1 and len(parts[0]) >= GUESSED_FROM and kind == "drug":
                guessed[parts[0]] = (kind, value)
        for known in self._han.values():
            known.sort(key=lambda each: -len(each[0]))
        for words_of in self._latin.values():
            words_of.sort(key=lambda each: -len(each[0]))
        self._guessed = guessed
        self._guessable = list(guessed)

    def find(self, text: str) -> list[Mention]:
        """The known words of a text (full-width and traditional characters made ordinary), in order.

        An empty value of a word stands for the word as it was written.
        """
        small = text.casefold()
        if len(small) != len(text):  # a letter that grows in small letters would shift every place after it
            text = small
        return sorted([*self._in_han(text, small), *self._in_latin(text, small)], key=lambda each: each.start)

    def _in_han(self, text: str, small: str) -> Iterable[Mention]:
        place = 0
        while place < len(small):
            for word, kind, value in self._han.get(small[place], ()):
                if small.startswith(word, place):
                    end = place + len(word)
                    yield Mention(place, end, kind, value or text[place:end])
                    place = end - 1
                    break
            else:
                if (near := self._slipped(small, place)) is not None:
                    yield near
                    place = near.end - 1
            place += 1

    def _in_latin(self, text: str, small: str) -> Iterable[Mention]:
        spots = list(LATIN_WORD.finditer(small))
        words = [spot.group() for spot in spots]
        shouted = text.upper() == text
        place = 0
        while place < len(words):
            step = 1
            for parts, capitals, kind, value in self._latin.get(words[place], ()):
                if tuple(words[place : place + len(parts)]) != parts:
                    continue
                start, end = spots[place].start(), spots[place + len(parts) - 1].end()
                if capitals and (shouted or not text[start:end].isupper()):
                    continue
                yield Mention(start, end, kind, value or text[start:end])
                step = len(parts)
                break
            else:
                if (near := self._near(words[place])) is not None:
                    yield Mention(spots[place].start(), spots[place].end(), *near)
            place += step

    def _slipped(self, small: str, place: int) -> Mention | None:
        """A medicine of four characters or more with one wrong character after the first two."""
        for word, value in self._beginnings.get(small[place : place + 2], ()):
            written = small[place : place + len(word)]
            if len(written) == len(word) and sum(one != other for one, other in zip(word, written, strict=True)) <= 1:
                return Mention(place, place + len(word), "drug", value or word)
        return None

    def _near(self, word: str) -> tuple[str, str] | None:
        """A medicine whose name was misspelt."""
        if len(word) < GUESSED_FROM:
            return None
        slips = 1 if len(word) < 10 else 2
        found = process.extractOne(word, self._guessable, scorer=OSA.distance, score_cutoff=slips)
        if found is None or found[0][0] != word[0]:
            return None
        kind, value = self._guessed[found[0]]
        return kind, value or found[0]
