"""Cuts a normalised message into sentences and clauses, so that a "no" in one does not silence another."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_KIN = "i|he|she|my|we|they|his|her|now|is|has|cant|suddenly|then|dad|mom|husband|wife|son|daughter|the"
_CUT = re.compile(
    r"(?P<stop>[.?!;])|,"
    r"|(?<=[\u4e00-\u9fff▢]) (?=[\u4e00-\u9fff▢])"
    r"|(?=但是|但(?!愿)|可是|不过|然而|现在|如今|目前|刚才|刚刚|今天(?!的)|今晚|今早|这会儿|结果)"
    rf"| (?=(?:but|however|although|though|yet|now(?! and (?:then|again))|today|tonight|because|so) )|(?: and)(?= (?:{_KIN}) )"
)


REACH = 12
"""Clauses looked at on either side: enough for any sentence people write, and it keeps time linear."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where the clauses of a text start, and the sentence each belongs to."""

    text: str
    starts: tuple[int, ...]
    sentences: tuple[int, ...]

    def at(self, position: int) -> int:
        """The clause that holds the character at `position`."""
        return bisect_right(self.starts, position) - 1

    def span(self, first: int, last: int) -> str:
        """The text from clause `first` to the end of clause `last`; empty if there is none."""
        if first > last or last < 0 or first >= len(self.starts):
            return ""
        end = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[max(first, 0)] : end]

    def first_of(self, clause: int) -> int:
        """The first clause of the sentence that `clause` belongs to, at most `REACH` clauses back."""
        sentence, furthest = self.sentences[clause], max(clause - REACH, 0)
        while clause > furthest and self.sentences[clause - 1] == sentence:
            clause -= 1
        return clause

    def last_of(self, clause: int) -> int:
        """The last clause of the sentence that `clause` belongs to, at most `REACH` clauses on."""
        sentence, furthest = self.sentences[clause], min(clause + REACH, len(self.starts) - 1)
        while clause < furthest and self.sentences[clause + 1] == sentence:
            clause += 1
        return clause


def cut(text: str) -> Clauses:
    """The clauses of a normalised text; each starts right after the mark that ended the one before."""
    starts, sentences, sentence = [0], [0], 0
    for mark in _CUT.finditer(text):
        if mark["stop"]:
            sentence += 1
        if mark.end() == starts[-1]:
            sentences[-1] = sentence
            continue
        starts.append(mark.end())
        sentences.append(sentence)
    return Clauses(text, tuple(starts), tuple(sentences))
