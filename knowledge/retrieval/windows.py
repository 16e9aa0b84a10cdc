"""Cuts a text into sentences, and packs sentences into windows small enough for one vector to mean one thing."""

import re
from collections.abc import Iterator

from knowledge.diseases.words import HAN

HAN_WINDOW = 200
"""Characters of a Chinese window at most; whole clauses blur what they say."""
LATIN_WINDOW = 1200
"""Characters of a Latin window at most: about as much meaning, and what the default model reads at once."""

_HAN_END = re.compile(r"(?<=[。！？；!?;])(?![”」』）)])|(?<=[。！？；][”」』）)])")
_LATIN_END = re.compile(r"(?<=[.!?;])(?<!\b[A-Za-z]\.)(?<!e\.g\.)(?<!i\.e\.)(?<!No\.)\s+")
_COMMA = re.compile(r"(?<=[，、,：:])|\s+")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each as it stands there; a line's end ends a sentence too."""
    found: list[str] = []
    for line in text.splitlines():
        end = _HAN_END if HAN.search(line) else _LATIN_END
        found.extend(part.strip() for part in end.split(line) if part and part.strip())
    return tuple(found)


def windows(text: str, most: int | None = None) -> tuple[str, ...]:
    """Runs of whole sentences, each at most `most` characters long where its sentences allow.

    Args:
        text: of any length.
        most: characters; by default what suits the script of the text.
    """
    limit = most or (HAN_WINDOW if HAN.search(text) else LATIN_WINDOW)
    packed: list[str] = []
    for piece in (part for sentence in sentences(text) for part in _pieces(sentence, limit)):
        if packed and len(packed[-1]) + len(piece) + 1 <= limit:
            packed[-1] = f"{packed[-1]} {piece}" if not HAN.search(piece) else packed[-1] + piece
        else:
            packed.append(piece)
    return tuple(packed)


def _pieces(sentence: str, limit: int) -> Iterator[str]:
    """The sentence, or, when it is too long, what its commas and spaces part, or runs of `limit` characters."""
    if len(sentence) <= limit:
        yield sentence
        return
    held = ""
    for part in (each for each in _COMMA.split(sentence) if each):
        if held and len(held) + len(part) + 1 > limit:
            yield held
            held = ""
        held = f"{held} {part}" if held and not HAN.search(part) else held + part
        while len(held) > limit:
            yield held[:limit]
            held = held[limit:]
    if held:
        yield held
