"""Finds the entry that a question means, or none: a wrong answer is worse than no answer."""

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from knowledge.diseases.words import Writing
from knowledge.faq.model import Entry, FaqAnswer, Language, Wording
from knowledge.faq.question import looks_like_question
from knowledge.faq.words import FILLERS, Reading, Spelling, is_han, read_han, read_latin

LONGEST: Final = 300
"""Characters of a message from which on it is a story and no question."""
READ: Final = 140
"""Characters at the end of a message that are compared; a question comes last."""
ALIKE: Final = 0.68
"""From this likeness to an example on, a question means the example's entry."""
SAME: Final = 0.85
"""From this likeness on, words that are no question mean it all the same ("refund", "delete my data")."""
LONE: Final = 0.5
"""What a likeness by one single word is worth."""
FOREIGN: Final = 0.3
"""The share of telling words unknown to an entry above which its cues say nothing."""

Read = Callable[[str], Reading]
Features = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Cue:
    groups: tuple[tuple[Reading, ...], ...]
    general: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """One entry, ready for comparison."""

    entry: Entry
    exact: frozenset[tuple[str, ...]]
    asks: tuple[Features, ...]
    cues: tuple[_Cue, ...]
    words: Features


class _Index:
    """All entries as they are asked for in one language."""

    def __init__(self, entries: Iterable[tuple[Entry, Wording]], language: Language, read: Read) -> None:
        self._fillers = tuple(read(filler) for filler in FILLERS[language])
        self._pairs = language == "zh"
        self._known = tuple(self._prepare(entry, wording, read) for entry, wording in entries)
        counts = Counter(feature for known in self._known for feature in frozenset().union(*known.asks))
        self._rarest = math.log(1 + len(self._known))
        self._weights = {feature: math.log(1 + len(self._known) / count) for feature, count in counts.items()}

    def best(self, asked: Reading, question: bool) -> Entry | None:
        """The entry that the words mean; words that are no question must be nearly an example."""
        for known in self._known:
            if asked.tokens in known.exact:
                return known.entry
        features = self._features(asked)
        plain = self._filled(asked)
        ranked: list[tuple[float, int]] = []
        for place, known in enumerate(self._known):
            alike = max(self._alike(features, example) for example in known.asks)
            if len(features) < 2:
                # One word alone is too little to go by; as a whole question it was looked for above.
                alike *= LONE
            cued = max((_fit(cue, known, asked, plain) for cue in known.cues), default=0.0) if question else 0.0
            if cued or alike >= (ALIKE if question else SAME):
                ranked.append((max(cued, alike) + alike, -place))
        return self._known[-max(ranked)[1]].entry if ranked else None

    def _prepare(self, entry: Entry, wording: Wording, read: Read) -> _Known:
        asks = [read(ask) for ask in wording.asks]
        cues = tuple(
            _Cue(
                tuple(
                    tuple(read(choice.replace("_", " ")) for choice in group.split("|"))
                    for group in cue.rstrip("!").split()
                ),
                cue.endswith("!"),
            )
            for cue in wording.cues
        )
        told = [*asks, *(choice for cue in cues for group in cue.groups for choice in group)]
        return _Known(
            entry,
            frozenset(ask.tokens for ask in asks),
            tuple(self._features(ask) for ask in asks),
            cues,
            frozenset(piece for each in told for piece in self._pieces(each)),
        )

    def _pieces(self, reading: Reading) -> Iterable[str]:
        """Neighbouring syllables in Chinese, where a word has no edges; words in English."""
        if not self._pairs:
            return reading.tokens
        return map(" ".join, zip(reading.tokens, reading.tokens[1:], strict=False))

    def _features(self, reading: Reading) -> Features:
        if self._pairs:
            return frozenset(self._pieces(reading)) or frozenset(reading.tokens)
        said = frozenset(reading.tokens)
        return said - frozenset(token for filler in self._fillers for token in filler.tokens) or said

    def _filled(self, asked: Reading) -> set[int]:
        return {place for filler in self._fillers for place in asked.covered(filler)}

    def _alike(self, one: Features, other: Features) -> float:
        """Weighted likeness from 0 to 1; what few entries say weighs most, what none says as much as that."""
        both = sum(self._weights.get(feature, self._rarest) for feature in one & other)
        if not both:
            return 0.0
        return 2 * both / sum(self._weights.get(feature, self._rarest) for each in (one, other) for feature in each)


class Faq:
    """The short answers by key, and the one that a question means."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Builds the index of every example and cue in both languages."""
        self.entries = tuple(entries)
        self._writing = Writing()
        plain = self._writing.plain
        told = [
            text
            for entry in self.entries
            for text in (
                *entry.en.asks,
                *(cue.translate({33: " ", 124: " ", 95: " "}) for cue in entry.en.cues),
            )
        ]
        words = {stem for text in (*told, *FILLERS["en"]) for stem in read_latin(plain(text).casefold()).tokens}
        self._spelling = Spelling(words)
        self._zh = _Index(
            ((each, each.zh) for each in self.entries), "zh", lambda text: read_han(plain(text).casefold())
        )
        self._en = _Index(
            ((each, each.en) for each in self.entries), "en", lambda text: read_latin(plain(text).casefold())
        )

    def answer(self, text: str, language: Language) -> FaqAnswer | None:
        """The answer to a question in either language, told in `language`; None when no entry surely fits."""
        if len(text) > LONGEST:
            return None
        plain = self._writing.plain(text[-READ:]).casefold()
        question = looks_like_question(text)
        if is_han(plain):
            found = self._zh.best(read_han(plain), question)
        else:
            found = self._en.best(read_latin(plain, self._spelling), question)
        return None if found is None else found.told(language)


def _fit(cue: _Cue, known: _Known, asked: Reading, plain: set[int]) -> float:
    """How well a cue explains the question: 0 when a group is missing or too much is foreign, else from 1 up."""
    covered: set[int] = set()
    for group in cue.groups:
        here = {place for choice in group for place in asked.covered(choice)}
        if not here:
            return 0.0
        covered |= here
    familiar = plain | covered
    for place, token in enumerate(asked.tokens):
        if len(asked.lines) == 1:
            if token in known.words:
                familiar.add(place)
        elif f"{token} {asked.tokens[min(place + 1, len(asked) - 1)]}" in known.words:
            familiar.update((place, place + 1))
    foreign: float = len(asked) - len(familiar & set(range(len(asked))))
    if len(asked.lines) > 1 and not cue.general:
        foreign /= 2  # A Chinese word is two characters long for the most part.
    if foreign > (0 if cue.general else FOREIGN * (foreign + len(covered))):
        return 0.0
    return 1.0 + 0.1 * len(cue.groups) + 0.05 * min(len(covered), 6) - foreign / len(asked)
