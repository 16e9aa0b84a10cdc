"""The loaded diseases and the search over them: pure after construction, a few milliseconds a suggestion."""

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.diseases.model import Department, Disease
from knowledge.diseases.words import (
    HAN,
    LATIN_WORD,
    Form,
    Writing,
    by_word_count,
    capitals,
    syllables,
    windows,
)

# A person's description is a sentence or two; what follows does not make the disease clearer and costs time.
LONGEST_QUERY = 200
_ICD = re.compile(r"[a-z][0-9]{2}(\.[0-9]{1,2})?")

# Scores order the ways of meeting a disease, the surest first; within one way the better fit adds a little.
EXACT, ICD, MENTIONED, SPELLED, INITIALS = 100.0, 98.0, 95.0, 92.0, 88.0
BEGINNING, SPELLED_BEGINNING, PART = 86.0, 84.0, 80.0
SOUNDS_LIKE, MISSPELLED, CUT_INITIALS = 78.0, 76.0, 70.0


class Diseases:
    """All diseases by key, and the best guesses for what a person wrote."""

    def __init__(self, diseases: Iterable[Disease], departments: Iterable[Department]) -> None:
        """Builds the index: every form of every disease, with pinyin and initials."""
        self._all = tuple(diseases)
        self._by_key = {disease.key: disease for disease in self._all}
        self.departments = MappingProxyType({department.key: department for department in departments})
        self._writing = Writing()
        writing = self._writing
        forms = [form for place, disease in enumerate(self._all) for form in writing.forms(place, disease)]
        self._han = tuple(sorted((form for form in forms if form.han), key=lambda form: -len(form.text)))
        self._latin = tuple(form for form in forms if not form.han)
        self._lengths = {len(form.words) for form in self._han}
        self._spelled = tuple((form.spelled, form.initials, form) for form in self._han)
        self._spellings = [spelled for spelled, _, _ in self._spelled]
        self._groups = {
            size: ([form.text for form in group], group) for size, group in by_word_count(self._latin).items()
        }

    def __iter__(self) -> Iterator[Disease]:
        """Diseases in the order of the files."""
        return iter(self._all)

    def __len__(self) -> int:
        """How many diseases the library holds."""
        return len(self._all)

    def get(self, key: str) -> Disease | None:
        """The disease with this key, or None."""
        return self._by_key.get(key)

    def suggest(self, text: str, limit: int = 4) -> tuple[Disease, ...]:
        """Diseases that `text` may mean, the likeliest first; empty when nothing fits.

        Understands names, everyday words, abbreviations, ICD-10 codes, beginnings, typing errors, homophones,
        pinyin, pinyin initials, traditional characters, and any of the names inside a sentence. Denials ("not
        cancer") are not understood: the person chooses from what is offered.
        """
        plain = self._writing.plain(text[:LONGEST_QUERY]).strip()
        small = plain.casefold()
        best: dict[int, float] = {}
        for place, score in self._scores(plain, small):
            if score > best.get(place, 0.0):
                best[place] = score
        # A guess at a slip of the finger only helps where nothing was met as it stands in the library.
        floor = PART if max(best.values(), default=0.0) >= PART else 0.0
        kept = (place for place in best if best[place] >= floor)
        ranked = sorted(kept, key=lambda place: (-best[place], place))
        return tuple(self._all[place] for place in ranked[: max(limit, 0)])

    def find_in(self, sentence: str) -> tuple[Disease, ...]:
        """Diseases that the sentence names outright, in the order of their mention."""
        plain = self._writing.plain(sentence)
        first: dict[int, int] = {}
        for start, form in self._mentions(plain, plain.casefold()):
            first[form.place] = min(start, first.get(form.place, start))
        return tuple(self._all[place] for place in sorted(first, key=lambda place: (first[place], place)))

    def _scores(self, plain: str, small: str) -> Iterator[tuple[int, float]]:
        words = LATIN_WORD.findall(small)
        if not HAN.search(small) and not any(letter.isalpha() for letter in small):
            return
        yield from self._codes(small)
        yield from self._same_or_part(small, words)
        for _, form in self._mentions(plain, small):
            yield form.place, MENTIONED + min(len(form.text), 20) / 10
        if HAN.search(small):
            yield from self._homophones(small)
        elif words:
            yield from self._pinyin("".join(words))
        yield from self._misspelled(words, sentence=HAN.search(small) is not None)

    def _codes(self, small: str) -> Iterator[tuple[int, float]]:
        if not _ICD.fullmatch(small):
            return
        asked = small.upper()
        for place, disease in enumerate(self._all):
            if any(asked.startswith(code) or code.startswith(f"{asked}.") for code in disease.icd10):
                yield place, ICD

    def _same_or_part(self, small: str, words: list[str]) -> Iterator[tuple[int, float]]:
        han = HAN.search(small) is not None
        asked = small if han else " ".join(words)
        word = f" {asked} "
        for form in self._han if han else self._latin:
            if asked == form.text:
                yield form.place, EXACT
            elif form.text.startswith(asked) and (han or len(asked) >= 3):
                yield form.place, BEGINNING + len(asked) / len(form.text)
            elif (
                han
                and len(asked) >= 2
                and asked in form.text
                or not han
                and len(asked) >= 4
                and asked in form.text
                and word in f" {form.text} "
            ):
                yield form.place, PART + len(asked) / len(form.text)

    def _mentions(self, plain: str, small: str) -> Iterator[tuple[int, Form]]:
        """Forms standing in the text with where they start; a longer one hides the shorter ones inside it."""
        taken: list[range] = []
        for form in self._han:
            start = small.find(form.text) if len(form.text) >= 2 else -1
            while start >= 0:
                span = range(start, start + len(form.text))
                if span in taken or not any(start < other.stop and span.stop > other.start for other in taken):
                    taken.append(span)
                    yield start, form
                start = small.find(form.text, start + 1)
        spots = [(match.start(), match.group()) for match in LATIN_WORD.finditer(small)]
        words = [word for _, word in spots]
        shouted = capitals(plain)
        hidden: set[int] = set()
        for size in sorted(self._groups, reverse=True):
            met: set[int] = set()
            for index, window in enumerate(windows(words, size)):
                covered = range(index, index + size)
                if hidden.intersection(covered):
                    continue
                joined = " ".join(window)
                for form in self._groups[size][1]:
                    if form.text == joined and (not form.abbreviation or joined in shouted):
                        met.update(covered)
                        yield spots[index][0], form
            hidden |= met

    def _homophones(self, small: str) -> Iterator[tuple[int, float]]:
        """Wrong characters with the right sound; two syllables alone are too common inside a sentence."""
        asked = syllables(small)
        runs = {size: set(windows(asked, size)) for size in self._lengths}
        for form in self._han:
            size = len(form.words)
            if size >= 2 and (size >= 3 or len(asked) == 2) and form.words in runs.get(size, ()):
                yield form.place, SOUNDS_LIKE + min(size, 9) / 10
            elif size >= 3 and len(asked) == size and OSA.distance(small, form.text, score_cutoff=1) <= 1:
                yield form.place, MISSPELLED

    def _pinyin(self, typed: str) -> Iterator[tuple[int, float]]:
        length = len(typed)
        for spelled, initials, form in self._spelled:
            if typed == spelled:
                yield form.place, SPELLED
            elif typed == initials and len(form.words) >= 2:
                yield form.place, INITIALS
            elif length >= 5 and spelled.startswith(typed):
                yield form.place, SPELLED_BEGINNING + length / len(spelled)
            elif length >= 3 and initials.startswith(typed):
                yield form.place, CUT_INITIALS + length / len(spelled)
        if length >= 8:
            near = process.extract(typed, self._spellings, scorer=OSA.distance, score_cutoff=1, limit=None)
            for _, _, index in near:
                yield self._spelled[index][2].place, MISSPELLED

    def _misspelled(self, words: list[str], sentence: bool) -> Iterator[tuple[int, float]]:
        for size, (texts, group) in self._groups.items():
            alone = len(words) == size and not sentence
            for window in windows(words, size):
                joined = " ".join(window)
                allowed = _slips(len(joined), alone)
                if not allowed:
                    continue
                for _, distance, index in process.extract(
                    joined, texts, scorer=OSA.distance, score_cutoff=allowed, limit=None
                ):
                    form = group[index]
                    # A short word with another first letter is usually another word: turns, burns.
                    if len(joined) < 8 and joined[0] != form.text[0]:
                        continue
                    if distance and not form.abbreviation:
                        yield form.place, MISSPELLED - distance


def _slips(length: int, alone: bool) -> int:
    """How many wrong letters words of this length may have; fewer in a sentence, where chance hits abound."""
    if alone:
        return 0 if length < 5 else 1 if length < 8 else 2
    return 0 if length < 7 else 1 if length < 10 else 2
