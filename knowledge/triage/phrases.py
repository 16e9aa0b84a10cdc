"""Finds the library's phrases in a message: the longest first, denied ones left out, in both languages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, product
from typing import Final

from knowledge.diseases.words import HAN, Writing
from knowledge.faq.words import Spelling, stem

GAP: Final = "…"
OR: Final = "|"
BOTH: Final = "&"
GAP_HAN: Final = "[^,.;!?，。；！？、 \n]{0,8}?"
MOST_BETWEEN: Final = 5
"""English words that a gap may cover."""
SHORTEST_MENDED: Final = 7
"""Letters from which on a word is taken for a misspelled known one; shorter ones are too often other words."""

Spans = tuple[tuple[int, int], ...]
"""Where the parts of a phrase stand, gaps left out."""

# Cut before widths are brought together, which would turn the gap into three stops.
_SPLIT = re.compile(f"[{GAP}{BOTH}]")
_TOKEN = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?|[.,;!?\n]")
_DENIED_HAN = re.compile(
    r"(?:没有|没|無|无|并无|未见|没发现|否认|并没有|不|不会|不再|并不|也不|也没|也没有)(?:明显|什么|任何|再|出现|的|过)?$"
)
_ASKED_HAN = re.compile(r"(?:有没有?|有无|是不|会不会?|要不|能不|好不|受不|忍不)$")
_LISTED_HAN = re.compile(r"^(?:[、和或及与]|以及|,?也没?有?|,?无|,?不)?$")
_DENIALS = frozenset({"no", "without", "not", "nor", "never"})
_LISTING = frozenset({"or", "nor", "and", ","})


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase standing in a message: whose it is, where it starts, and how it was written."""

    key: str
    start: int
    words: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: str
    pattern: re.Pattern[str]


class Phrases:
    """Phrases of both languages by the key of what they mean; pure after construction."""

    def __init__(self, entries: Iterable[tuple[str, Iterable[str], Iterable[str]]]) -> None:
        """`entries` are keys with Chinese and English phrases; an empty key hides without meaning anything."""
        self._writing = Writing()
        self._han: dict[str, list[_Phrase]] = {}
        self._latin: dict[str, list[tuple[str, tuple[tuple[str, ...], ...]]]] = {}
        for key, chinese, english in entries:
            for text in chinese:
                for parts in _orders([self.plain(part).split(OR) for part in _SPLIT.split(text)], BOTH in text):
                    pattern = re.compile(GAP_HAN.join(map(_either, parts)))
                    for mark in {choice[0] for choice in parts[0]}:
                        self._han.setdefault(mark, []).append(_Phrase(key, pattern))
            for text in english:
                parts = [part.split(OR) for part in _SPLIT.split(text.casefold())]
                for told in chain.from_iterable(product(*order) for order in _orders(parts, BOTH in text)):
                    words = tuple(tuple(map(stem, _tokens(part))) for part in told)
                    self._latin.setdefault(words[0][0], []).append((key, words))
        known = {word for group in self._latin.values() for _, parts in group for part in parts for word in part}
        self._spelling = Spelling(word for word in known if len(word) >= SHORTEST_MENDED - 1)
        self._known = known

    def plain(self, text: str) -> str:
        """The message in one spelling: widths, script and case."""
        return self._writing.plain(text).casefold()

    def find(self, plain: str) -> tuple[Found, ...]:
        """Every phrase in the plain message that is not denied, in the order of their places."""
        found = [*self._find_han(plain), *self._find_latin(plain)] if plain else []
        return tuple(sorted((each for each in found if each.key), key=lambda each: each.start))

    def _find_han(self, plain: str) -> Iterator[Found]:
        spots = [
            (tuple(match.span(part) for part in range(1, match.re.groups + 1)), phrase.key)
            for place, mark in enumerate(plain)
            for phrase in self._han.get(mark, ())
            if (match := phrase.pattern.match(plain, place))
        ]
        denied_until = -1
        for start, end, key in _longest(spots):
            before = plain[max(0, start - 6) : start]
            listed = denied_until >= 0 and _LISTED_HAN.match(plain[denied_until:start]) is not None
            if listed or (_DENIED_HAN.search(before) and not _ASKED_HAN.search(before)):
                denied_until = end
                continue
            yield Found(key, start, plain[start:end])

    def _find_latin(self, plain: str) -> Iterator[Found]:
        matches = list(_TOKEN.finditer(plain))
        if not any(match.group().isalpha() for match in matches):
            return
        tokens = [self._mend(stem(_bare(match.group()))) for match in matches]
        spots = [
            (spans, key)
            for place, token in enumerate(tokens)
            for key, parts in self._latin.get(token, ())
            if (spans := _matched(tokens, place, parts))
        ]
        denied_until = -1
        for place, end, key in _longest(spots):
            between = set(tokens[denied_until:place]) if 0 <= denied_until <= place else {"far"}
            if between <= _LISTING or _denied(tokens, place):
                denied_until = end
                continue
            yield Found(key, matches[place].start(), plain[matches[place].start() : matches[end - 1].end()])

    def _mend(self, word: str) -> str:
        return word if word in self._known or len(word) < SHORTEST_MENDED else self._spelling.mend(word)


def _either(choices: list[str]) -> str:
    return f"({'|'.join(map(re.escape, sorted(choices, key=len, reverse=True)))})"


def _orders(parts: list[list[str]], both: bool) -> Iterator[list[list[str]]]:
    """The parts of a phrase as they may follow each other."""
    yield parts
    if both:
        yield parts[::-1]


def first_sentence(plain: str) -> int:
    """Where the first sentence of a message ends; people tell first what it is about."""
    match = re.search(r"[?!。？！\n]|(?<=[\u3400-\u9fff]) |\. ", plain)
    return match.start() if match and match.start() >= 3 else len(plain)


def is_chinese(text: str) -> bool:
    """Whether the message is to be answered in Chinese."""
    return HAN.search(text) is not None


def _tokens(text: str) -> list[str]:
    return [_bare(word) for word in _TOKEN.findall(text)]


def _bare(word: str) -> str:
    word = word.replace("’", "'")
    return {"can't": "cant", "won't": "wont"}.get(
        word, "not" if word.endswith("n't") else word.replace("'s", "").replace("'", "")
    )


def _matched(tokens: list[str], place: int, parts: tuple[tuple[str, ...], ...]) -> Spans:
    """Where the parts of the phrase that starts at `place` stand; empty when they do not."""
    end = place
    spans: Spans = ()
    for number, part in enumerate(parts):
        for skipped in range(MOST_BETWEEN + 1 if number else 1):
            start = end + skipped
            if skipped and tokens[start - 1 : start] and tokens[start - 1] in {".", ",", ";", "!", "?", "\n"}:
                return ()
            if tuple(tokens[start : start + len(part)]) == part:
                end = start + len(part)
                spans += ((start, end),)
                break
        else:
            return ()
    return spans


def _longest(spots: list[tuple[Spans, str]]) -> list[tuple[int, int, str]]:
    """Start, end and key of what stays when longer phrases hide what shares their words; gaps hide nothing."""
    owners: dict[int, Spans] = {}
    kept: set[tuple[int, int, str]] = set()
    for spans, key in sorted(spots, key=lambda spot: sum(start - end for start, end in spot[0])):
        places = [place for start, end in spans for place in range(start, end)]
        if all(owners.get(place, spans) == spans for place in places):
            owners.update(dict.fromkeys(places, spans))
            kept.add((spans[0][0], spans[-1][1], key))
    return sorted(kept)


def _denied(tokens: list[str], place: int) -> bool:
    last = tokens[max(0, place - 3) : place]
    return bool(last) and (
        last[-1] in _DENIALS
        or last[-2:] in (["not", "have"], ["no", "more"], ["not", "had"])
        or last in (["not", "have", "a"], ["not", "have", "any"])
    )
