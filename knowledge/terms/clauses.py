"""Documents made of numbered clauses in two languages, and the rules that their numbers keep."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from knowledge.diseases.model import Key, Record, Text
from knowledge.terms.model import Edition, Language, Number, Version, Wording, chinese, english

_ITEM = re.compile(r"\((?:\d{1,2}|[a-z])\)|- ")


class DocumentKind(StrEnum):
    """What a document is."""

    PRODUCT_TERMS = "product-terms"
    PLAN_RULES = "plan-rules"
    HOUSE_RULES = "house-rules"
    GUIDE = "guide"


class ClauseKind(StrEnum):
    """What a clause speaks of; one that does not say is of its parent's kind."""

    CONTRACT = "contract"
    ELIGIBILITY = "eligibility"
    DEFINITION = "definition"
    COVER = "cover"
    LIMIT = "limit"
    EXCLUSION = "exclusion"
    WAITING = "waiting"
    DUTY = "duty"
    CLAIMS = "claims"
    RENEWAL = "renewal"
    COOLING_OFF = "cooling-off"
    PREMIUM = "premium"
    CHANGE = "change"
    ENDING = "ending"
    REFUND = "refund"
    FEE = "fee"
    PRIVACY = "privacy"
    DISPUTE = "dispute"
    STEP = "step"
    GENERAL = "general"


K = ClauseKind
NEEDED: dict[DocumentKind, frozenset[ClauseKind]] = {
    DocumentKind.PRODUCT_TERMS: frozenset(
        {K.DEFINITION, K.COVER, K.EXCLUSION, K.DUTY, K.CLAIMS, K.RENEWAL, K.COOLING_OFF, K.PREMIUM, K.DISPUTE}
    ),
    DocumentKind.PLAN_RULES: frozenset(
        {K.DEFINITION, K.ELIGIBILITY, K.COVER, K.EXCLUSION, K.CLAIMS, K.FEE, K.REFUND, K.ENDING, K.DISPUTE}
    ),
}
SIZES = {DocumentKind.PRODUCT_TERMS: range(20, 61), DocumentKind.PLAN_RULES: range(20, 61)}
Rows = tuple[tuple[Text, ...], ...]


class Table(Record):
    """Rows of cells in both languages; the first row is the head."""

    zh: Annotated[Rows, Field(min_length=2)]
    en: Annotated[Rows, Field(min_length=2)]

    @model_validator(mode="after")
    def _same_shape(self) -> Self:
        width = len(self.zh[0])
        for language, rows in (("zh", self.zh), ("en", self.en)):
            for place, row in enumerate(rows, start=1):
                if len(row) != width:
                    raise ValueError(f"{language} row {place} has {len(row)} cells, the head of zh has {width}")
        if len(self.zh) != len(self.en):
            raise ValueError(f"zh has {len(self.zh)} rows and en {len(self.en)}")
        for row in self.en:
            for cell in row:
                english(cell)
        return self


class Draft(Record):
    """A clause as its file holds it, before figures and references are filled in."""

    number: Number
    heading: Wording
    kind: ClauseKind | None = None
    zh: Annotated[Text, AfterValidator(chinese)] | None = None
    en: Annotated[Text, AfterValidator(english)] | None = None
    table: Table | None = None

    @model_validator(mode="after")
    def _both_languages(self) -> Self:
        if (self.zh is None) != (self.en is None):
            raise ValueError(f"has {'en' if self.zh is None else 'zh'} only; both languages are needed")
        return self


class Clause(Record):
    """A clause with every figure and reference in place; what is quoted of it stands in `zh` or `en` word for word."""

    document: Key
    version: Version
    number: Number
    kind: ClauseKind
    heading: Wording
    zh: tuple[str, ...]
    en: tuple[str, ...]
    table: Table | None = None

    @property
    def parent(self) -> str | None:
        """The number of the clause above it, None at the top."""
        return parent(self.number)

    def paragraphs(self, language: Language) -> tuple[str, ...]:
        """Its body without the table; empty for a heading that only has clauses below it."""
        return self.zh if language == "zh" else self.en

    def rows(self, language: Language) -> Rows:
        """The rows of its table, the head first; empty without a table."""
        if self.table is None:
            return ()
        return self.table.zh if language == "zh" else self.table.en

    def title(self, language: Language) -> str:
        """Its heading in one language."""
        return self.heading.zh if language == "zh" else self.heading.en


class Document(Edition):
    """Numbered clauses under a key and version, in the order of the file."""

    kind: DocumentKind
    clauses: tuple[Clause, ...]


class DocumentHead(Edition):
    """The file document.toml of house rules and guides."""

    kind: Literal[DocumentKind.HOUSE_RULES, DocumentKind.GUIDE]


def parent(number: str) -> str | None:
    """The number above this one, None at the top."""
    return number.rpartition(".")[0] or None


def misnumbered(numbers: Sequence[str]) -> tuple[int, str] | None:
    """The place of the first number that does not follow the one before it, and why; None when all do."""
    before: list[int] = []
    for place, number in enumerate(numbers):
        if number in numbers[:place]:
            return place, f"{number} stands twice"
        above = parent(number)
        if above is not None and above not in numbers[:place]:
            return place, f"{above}, its parent, does not stand before it"
        parts = [int(part) for part in number.split(".")]
        allowed = [[*before[:depth], before[depth] + 1] for depth in range(len(before))] + [[*before, 1]]
        if parts not in allowed:
            told = " or ".join(".".join(map(str, each)) for each in reversed(allowed) if len(each) <= 3)
            return place, f"is out of order; after {'.'.join(map(str, before)) or 'the beginning'} comes {told}"
        before = parts
    return None


def paragraphs(text: str, language: Language) -> tuple[str, ...]:
    """The paragraphs of a text: in Chinese its lines, in English what empty lines part.

    English is broken for the eye; there an item such as (1), (a) or - begins a paragraph too.
    """
    if language == "zh":
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    found: list[list[str]] = [[]]
    for line in (each.strip() for each in text.splitlines()):
        if not line or _ITEM.match(line):
            found.append([])
        if line:
            found[-1].append(line)
    return tuple(" ".join(lines) for lines in found if lines)
