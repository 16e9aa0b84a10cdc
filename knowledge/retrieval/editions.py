"""Which versions of documents there are, and which of them is meant when none is named."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.passages import Domain, Passage


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a document.

    Attributes:
        domain: its library.
        document: its key.
        version: its version.
        passages: in all of its languages.
        valid_from: the first day on which it holds; None holds at once.
    """

    domain: Domain
    document: str
    version: str
    passages: tuple[Passage, ...]
    valid_from: date | None = None

    @property
    def key(self) -> tuple[Domain, str, str]:
        """What tells it from other editions."""
        return self.domain, self.document, self.version


def editions(
    passages: Iterable[Passage], valid_from: dict[tuple[str, str], date] | None = None
) -> tuple[Edition, ...]:
    """The passages by version of document.

    Args:
        passages: of any documents, in any order.
        valid_from: first days by document and version, where they are known.
    """
    found: dict[tuple[Domain, str, str], list[Passage]] = {}
    for passage in passages:
        found.setdefault((passage.domain, passage.document, passage.version), []).append(passage)
    return tuple(Edition(*key, tuple(of), (valid_from or {}).get(key[1:])) for key, of in found.items())


def in_force(known: Iterable[Edition], today: date) -> frozenset[tuple[Domain, str, str]]:
    """The newest edition of each document that holds today; where none does yet, the newest of all."""
    best: dict[tuple[Domain, str], tuple[tuple[bool, tuple[tuple[int, str], ...]], Edition]] = {}
    for edition in known:
        holds = edition.valid_from is None or edition.valid_from <= today
        rank = (holds, order(edition.version))
        document = edition.domain, edition.document
        if document not in best or rank > best[document][0]:
            best[document] = rank, edition
    return frozenset(edition.key for _, edition in best.values())


def order(version: str) -> tuple[tuple[int, str], ...]:
    """What versions are sorted by: their numbers as numbers, so that 2026-10 follows 2026-9."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|\D+", version))
