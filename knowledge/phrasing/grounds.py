"""Whether a sentence of a model is carried by its quote; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.passages import Passage

LEAST_QUOTE = 6
"""Characters: a shorter quote stands in any text."""
LONGEST = 300
"""Characters of one sentence."""
SHARED = 0.4
"""The share of a sentence's words that have to stand in its quote."""
HAN = re.compile(r"[\u3400-\u9fff]+")
LATIN = re.compile(r"[a-z]{3,}")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ADDRESS = re.compile(r"https?:|www\.|t\.me|@\w|\w@|<|>", re.IGNORECASE)
NEGATION = re.compile(
    r"不(?!同|仅|论|管|超过|少于|低于|高于)|没有|未|无(?!论)|非(?!常)|除外|免除|\b(?:not?|never|neither|nor|without|except|exclud\w+|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
IDLE = frozenset(
    "the and for you your that this with are was can may will have has they them what when from into".split()
)


class Ungrounded(Exception):
    """A sentence of the model is not carried by what it quotes; `why` says in a word what is wrong."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the words of a passage that carry it.

    Attributes:
        quote: stands in the passage's text word for word.
    """

    text: str
    quote: str
    passage: Passage


def check(text: str, quote: str, place: int, passages: Sequence[Passage]) -> Sentence:
    """The sentence, when its quote stands in the passage that it names and says the same.

    Args:
        text: the model's sentence.
        quote: what it quotes.
        place: the passage that it names, from 1.
        passages: those that the model was given.

    Raises:
        Ungrounded: the quote does not stand there, or the sentence says more than it.
    """
    if not 1 <= place <= len(passages):
        raise Ungrounded("passage")
    passage = passages[place - 1]
    if len(quote) < LEAST_QUOTE or quote not in passage.text:
        raise Ungrounded("quote")
    if not text.strip() or len(text) > LONGEST or ADDRESS.search(text):
        raise Ungrounded("form")
    if not _numbers(text) <= _numbers(quote):
        raise Ungrounded("number")
    if bool(NEGATION.search(text)) != bool(NEGATION.search(quote)):
        raise Ungrounded("negation")
    said, carried = _words(text), _words(quote)
    if not said or len(said & carried) < SHARED * len(said):
        raise Ungrounded("words")
    return Sentence(text.strip(), quote, passage)


def _numbers(text: str) -> set[str]:
    return {found.replace(",", "").rstrip(".") for found in NUMBER.findall(text)}


def _words(text: str) -> set[str]:
    """Pairs of Han characters, and stems of Latin words."""
    plain = text.casefold()
    han = {run[start : start + 2] for run in HAN.findall(plain) for start in range(max(len(run) - 1, 1))}
    return han | {word[:5] for word in LATIN.findall(plain) if word not in IDLE}
