"""The router: any free text finds what it wants, how sure that is, and what it tells beside."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.diseases import Diseases
from knowledge.diseases.words import Writing
from knowledge.redflags import detect
from knowledge.routing.amounts import find_amounts, meant
from knowledge.routing.cantonese import as_mandarin
from knowledge.routing.features import Features, features, shortened
from knowledge.routing.illness import guess_illness
from knowledge.routing.lexicon import Lexicon, Mention
from knowledge.routing.load import Library
from knowledge.routing.model import LEARNT, Fill, Intent, Route
from knowledge.routing.people import (
    age_of,
    find_ages,
    find_self,
    name_of,
    patient,
    relation_words,
    speaks_of_self,
)
from knowledge.routing.pinyin import Pinyin
from knowledge.routing.products import product_words
from knowledge.routing.sounds import Sounds
from knowledge.routing.weights import Weights

CERTAIN = 0.99
"""How sure a red flag is."""
OWN = frozenset({Intent.CONSULTATION, Intent.DRUG, Intent.POLICY, Intent.EMERGENCY})
"""Where somebody who names nobody else, and speaks of themselves, is meant."""


class Reader:
    """Reads what a message mentions, and its features."""

    def __init__(self, library: Library, diseases: Diseases, products: Mapping[str, tuple[str, str]]) -> None:
        self._writing = Writing()
        words = list(self._words(library, diseases, products))
        self._lexicon = Lexicon(words)
        chinese = [text for lines in library.lines for text in lines.zh]
        english = [text for lines in library.lines for text in lines.en]
        self._sounds = Sounds(word for kind, word, _ in words if kind in ("drug", "cover"))
        self._pinyin = Pinyin([*chinese, *(word for _, word, _ in words)], english)

    def _words(
        self, library: Library, diseases: Diseases, products: Mapping[str, tuple[str, str]]
    ) -> Iterable[tuple[str, str, str]]:
        yield from relation_words()
        yield from product_words(products)
        for place, disease in enumerate(diseases):
            for form in self._writing.forms(place, disease):
                if len(form.text) >= 2:
                    yield "disease", form.text.upper() if form.abbreviation else form.text, ""
        for word in library.words.illnesses:
            yield "disease", word, ""
        for word in library.words.kinds:
            yield "cover", word, ""
        for word in library.words.kinds:
            yield "cover", word, ""
        for word in library.words.drugs:
            yield "drug", self._writing.plain(word).casefold(), ""

    def plain(self, text: str) -> str:
        """The text with ordinary characters, its letters in their case, shortened when it is long."""
        return self._sounds.mend(self._pinyin.read(as_mandarin(self._writing.plain(shortened(text)))))

    def mentions(self, plain: str) -> list[Mention]:
        """What a plain text mentions, in order."""
        small = plain.casefold() if len(plain.casefold()) == len(plain) else plain
        found = [*self._lexicon.find(plain), *find_amounts(small), *find_ages(small), *find_self(small)]
        return sorted(found, key=lambda each: each.start)

    def features(self, plain: str, mentions: Sequence[Mention]) -> Features:
        """What the weights count."""
        return features(plain.casefold() if len(plain.casefold()) == len(plain) else plain, mentions)


class Router:
    """Pure after construction; a few milliseconds a message."""

    def __init__(self, reader: Reader, weights: Weights) -> None:
        self._reader = reader
        self._weights = weights

    def route(self, text: str) -> Route:
        """Where a message leads, in Chinese, English or both; a red flag goes before everything."""
        plain = self._reader.plain(text)
        mentions = self._reader.mentions(plain)
        shares = self._weights.shares(self._reader.features(plain, mentions))
        ranked = sorted(((intent, float(share)) for intent, share in zip(LEARNT, shares, strict=True)), key=_by_share)
        if detect(text) is not None or (plain != text and detect(plain) is not None):
            rest = [(intent, share * (1 - CERTAIN)) for intent, share in ranked]
            ranked = [(Intent.EMERGENCY, CERTAIN), *rest]
        else:
            ranked.append((Intent.EMERGENCY, 0.0))
        (intent, confidence), *_ = ranked
        return Route(intent, confidence, tuple(ranked), fill_of(plain, mentions, intent))


def _by_share(ranked: tuple[Intent, float]) -> float:
    return -ranked[1]


def fill_of(plain: str, mentions: Sequence[Mention], intent: Intent) -> Fill:
    """What a plain text tells beside its wish."""
    small = plain.casefold() if len(plain.casefold()) == len(plain) else plain
    whom = patient(small, mentions)
    by_kind: dict[str, list[Mention]] = {}
    for one in mentions:
        by_kind.setdefault(one.kind, []).append(one)
    ill = by_kind.get("disease")
    product = by_kind.get("product")
    named = (product or by_kind.get("cover") or [None])[0]
    own = whom is None and intent in OWN and speaks_of_self(small)
    return Fill(
        amount_yuan=meant(small, by_kind.get("money", [])),
        relation="myself" if own else None if whom is None else whom.value,
        disease=ill[0].value if ill else guess_illness(small),
        name=name_of(plain, whom),
        age=age_of(by_kind.get("age", []), whom),
        drugs=tuple(dict.fromkeys(one.value for one in by_kind.get("drug", ()))),
        product=None if named is None else plain[named.start : named.end],
        product_key=product[0].value if product else None,
    )
