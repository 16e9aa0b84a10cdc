"""Documents of the store: which edition one is, and what became of it when it was kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum

from knowledge.ingest.cut import Chunk
from knowledge.ingest.errors import BadName
from knowledge.passages import Domain, Passage
from knowledge.terms.model import Language

_NAME = re.compile(r"\w[\w.-]{0,39}")
_VERSION = re.compile(r"\w[\w.-]{0,19}")
LONGEST_NAME = 80
"""Characters of a document's name."""


class Kind(StrEnum):
    """What a document is."""

    TERMS = "terms"
    DRUG = "drug"
    GUIDE = "guide"

    @property
    def domain(self) -> Domain:
        """The library in which its passages are searched."""
        return Domain.DRUG if self is Kind.DRUG else Domain.TERMS


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a document.

    Attributes:
        source: SHA-256 of the file, in hex.
        form: pdf, docx, html, md, txt or csv.
        pages: None where there are none.
        tables: the page of each table, as far as there are pages; one entry for each table.
        pictures: pages of which nothing is read, because they hold only a picture.
    """

    source: str
    form: str
    language: Language
    pages: int | None
    chunks: tuple[Chunk, ...]
    tables: tuple[int | None, ...] = ()
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Which document it is; two editions with one product stand beside one another.

    Attributes:
        product: key of the product, drug or guide.
        name: what people call it.

    Raises:
        BadName: product or version cannot be the name of a file, or the name is empty or too long.
    """

    kind: Kind
    product: str
    version: str
    name: str

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.product):
            raise BadName(product=self.product)
        if not _VERSION.fullmatch(self.version):
            raise BadName(version=self.version)
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise BadName(name=self.name)

    @property
    def id(self) -> str:
        """A short name that fits a button: 16 hex digits."""
        return hashlib.sha256(f"{self.kind}/{self.product}/{self.version}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the store.

    Attributes:
        source: SHA-256 of the file that it was read from, in hex.
        form: what that file was: pdf, docx, html, md, txt or csv.
    """

    edition: Edition
    language: Language
    source: str
    form: str
    pages: int | None
    chunks: tuple[Chunk, ...]

    def passages(self) -> Iterator[Passage]:
        """What may be quoted of it."""
        one = self.edition
        for chunk in self.chunks:
            yield Passage(
                domain=one.kind.domain,
                language=self.language,
                document=one.product,
                version=one.version,
                number=chunk.number,
                name=one.name,
                title=chunk.title,
                text=chunk.text,
                page=chunk.page,
            )


class Outcome(StrEnum):
    """What keeping a document did, or would do."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a document.

    Attributes:
        added, changed, deleted, same: how many clauses, against the same version before.
    """

    outcome: Outcome
    edition: Edition
    language: Language
    pages: int | None
    passages: int
    added: int
    changed: int
    deleted: int
    same: int

    def told(self) -> dict[str, object]:
        """The result for a machine."""
        told = asdict(self)
        return {"outcome": told.pop("outcome"), **told.pop("edition"), **told}


def hash_of(chunk: Chunk) -> str:
    """SHA-256 of a clause with its headings, in hex; another page alone does not make it another clause."""
    return hashlib.sha256("\0".join((*chunk.title, chunk.text)).encode()).hexdigest()
