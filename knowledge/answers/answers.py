"""Answers a question with the sentences of the library that say it, or with nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.answers.aims import aims, everyday, said
from knowledge.answers.asked import Place
from knowledge.answers.confidence import confidence
from knowledge.answers.kinds import kind
from knowledge.answers.known import NOTHING, Known, Near, read
from knowledge.answers.order import ordered
from knowledge.answers.quote import pick, stands
from knowledge.answers.topics import topic
from knowledge.passages import Domain, Passage
from knowledge.retrieval import Found, Held, Search
from knowledge.retrieval.collection import Hit
from knowledge.retrieval.question import asked_tokens, plain
from knowledge.terms.model import Language

ENOUGH = 0.5
"""From this confidence on the library answers; calibrated, see docs/library.md."""
POOL = 40
"""Passages among which the answer is looked for; of most documents that is every clause."""
_LEANS = re.compile(
    r"^(?:那|那么|还有|另外)|呢\W*$|它|[这该][份款]|[这该]个?(?:产品|保险|保单|计划|合同)|我买的"
    r"|^(?:and|or|but|what about|how about|what if)\b|\bit\b|\b(?:this|that|my) (?:policy|plan|cover|insurance|product|one)\b"
    r"|^.{0,6}$",
    re.IGNORECASE,
)
OF_ITS_OWN = -0.25
"""Below this difference to other documents a question does not speak of what was spoken of before (18 questions seen:
from -0.29 down those of their own, from -0.22 up the others, but for one that only the subject answers)."""
OTHERS = 2
"""Passages that are offered when the answer is not what was meant."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage with the sentences of it that are told: one to three, in its order, each word for word in its text."""

    passage: Passage
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library says.

    Attributes:
        told: what is quoted, the likeliest first; a second where it is about as likely that this is what was asked.
        confidence: from 0 to 1.
        alternatives: what else may have been meant and is not told, the likeliest first.
        beyond: how much nearer the question is to known ones that the passage answers than to those that clauses of
            other documents answer than the one meant; 0 for what was added, of which none are known.
        named: whether the question names the document, or it was spoken of before.
    """

    told: tuple[Quoted, ...]
    confidence: float
    alternatives: tuple[Passage, ...]
    beyond: float
    named: bool

    @property
    def passage(self) -> Passage:
        """Where the likeliest stands."""
        return self.told[0].passage

    @property
    def quotes(self) -> tuple[str, ...]:
        """What is quoted of it."""
        return self.told[0].quotes

    @property
    def subject(self) -> str:
        """Key of the document that the answer comes from; the subject of a question that follows."""
        return self.passage.document


class Answers:
    """Extractive answers: nothing is said that does not stand in the library."""

    def __init__(self, search: Search) -> None:
        """Answers from what this search finds."""
        self._search = search
        self._known = Known.shipped()

    def answer(
        self,
        question: str,
        language: Language,
        *,
        held: Held | None = None,
        subject: str | None = None,
        domain: Domain = Domain.TERMS,
    ) -> Answer | None:
        """The answer that stands in the library, or None when it surely knows none.

        Args:
            question: as it was typed.
            language: of the answer.
            held: key and version of the document that the person signed.
            subject: key of the document that the last answer came from.
            domain: the library to answer from.
        """
        spoken = None
        if subject is not None:
            spoken = _sure(self.attempt(question, language, held=held, subject=subject, domain=domain))
            if leans(question) or (spoken is not None and spoken.beyond >= OF_ITS_OWN):
                return spoken
        best = self.attempt(question, language, held=held, domain=domain)
        answer = _sure(best) or spoken
        if answer is None and held is None and not (best is not None and best.named):
            answer = self._of_its_kind(question, language, domain)
        return answer

    def _of_its_kind(self, question: str, language: Language, domain: Domain) -> Answer | None:
        """The answer of the only product of the kind of insurance that the question speaks of."""
        meant = kind(plain(question)) if topic(plain(question)) is None else None
        return None if meant is None else _sure(self.attempt(question, language, subject=meant, domain=domain))

    def attempt(
        self,
        question: str,
        language: Language,
        *,
        held: Held | None = None,
        subject: str | None = None,
        domain: Domain = Domain.TERMS,
    ) -> Answer | None:
        """The best that there is, however unsure; None when nothing was found at all. For measuring."""
        found, near = self.find(question, language, held=held, subject=subject, domain=domain)
        if not found.hits:
            return None
        weights = self._search.weights(domain, language)
        best = ordered(plain(question), found, weights, near)
        first, *others = (_quoted(hit, asked_tokens(found.question), weights) for hit in best.likely)
        if not _true(first):
            return None
        told = (first, *filter(_true, others))
        shown = [each.passage for each in told]
        return Answer(
            told,
            confidence(plain(question), found, best, weights),
            tuple(hit.passage for hit in best.hits if hit.passage not in shown)[:OTHERS],
            best.beyond if read(first.passage) else 0.0,
            bool(found.scope.documents),
        )

    def find(
        self,
        question: str,
        language: Language,
        *,
        held: Held | None = None,
        subject: str | None = None,
        domain: Domain = Domain.TERMS,
        besides: frozenset[str] = frozenset(),
    ) -> tuple[Found, Near]:
        """What may answer, and the known questions that are near; those `besides` count as not known."""
        spoken = topic(plain(question))
        weights = self._search.weights(domain, language)
        near = NOTHING

        def proposed(rest: str) -> Iterable[Place]:
            nonlocal near
            near = self._known.near(rest, weights, besides=besides)
            return near.proposed

        found = self._search.search(
            question,
            language,
            domain=domain,
            held=held,
            subject=subject,
            limit=POOL,
            more=clause_words,
            about=frozenset() if spoken is None else spoken.documents,
            also=proposed,
        )
        if found.hits and found.scope.documents:
            near = self._known.near(found.question, weights, found.scope.documents, besides)
        return found, near

    def whole(self, passage_key: str) -> Passage | None:
        """The passage whole, as its key names it; None when it is no longer there."""
        return self._search.passage(passage_key)


def _quoted(hit: Hit, asked: Sequence[str], weights: Mapping[str, float]) -> Quoted:
    return Quoted(hit.passage, pick(hit.passage, asked, weights))


def _true(told: Quoted) -> bool:
    return bool(told.quotes) and all(stands(quote, told.passage) for quote in told.quotes)


def _sure(answer: Answer | None) -> Answer | None:
    return answer if answer is not None and answer.confidence >= ENOUGH else None


def leans(question: str) -> bool:
    """Whether a question leans on what was spoken of before, and means nothing without it."""
    return bool(_LEANS.search(plain(question)))


def clause_words(question: str) -> list[str]:
    """Tokens of what clauses say for the everyday words of a plain question and for what it wants."""
    return [*everyday(question), *said(question, aims(question))]
