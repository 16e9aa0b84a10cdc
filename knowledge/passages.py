"""A passage: what may be found and quoted, whatever library it comes from."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from knowledge.terms.model import Language


class Domain(StrEnum):
    """The library that a passage stands in; each is searched on its own."""

    TERMS = "terms"
    """Policy terms, plan rules, house rules and guides."""
    DRUG = "drug"
    """Sections of drug monographs."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause of a document, or one section of a drug monograph, in one language.

    Attributes:
        language: the language of name, title and text.
        document: key of the product, plan, rules, guide or drug.
        version: of the document.
        number: clause number such as "3.2", or key of the section such as "missed-dose".
        name: what people call the document: the product's, rules' or drug's name.
        title: the headings that lead to the passage, the nearest last.
        text: its body, a line for each paragraph and for each row of a table; a quote stands in it word for word.
        page: the page on which it begins, counted from 1, None where the source has no pages.
        kind: what a clause of the library speaks of, such as "waiting"; None where nobody has said so.
        source: what its document is, such as "product-terms"; None likewise.
    """

    domain: Domain
    language: Language
    document: str
    version: str
    number: str
    name: str
    title: tuple[str, ...]
    text: str
    page: int | None = None
    kind: str | None = None
    source: str | None = None

    @property
    def key(self) -> str:
        """What tells it from every other passage."""
        return f"{self.domain}/{self.document}/{self.version}/{self.number}/{self.language}"

    @property
    def mark(self) -> str:
        """A short mark of the key, for a button's 64 bytes."""
        return blake2b(self.key.encode(), digest_size=8).hexdigest()
