"""Brings the search up to what the store holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from knowledge.ingest.store import survey
from knowledge.passages import Domain, Passage


class Shelved(Protocol):
    """A version of a document that was added to the search."""

    @property
    def key(self) -> tuple[Domain, str, str]:
        """Library, document and version."""
        ...


class Searched(Protocol):
    """The part of the search that takes documents; see `knowledge.retrieval.search.Search`."""

    def put(self, passages: Sequence[Passage], told: Callable[[int], None] = ...) -> int:
        """Adds versions, each in place of what was there of it; returns how many changed."""
        ...

    def remove(self, domain: Domain, document: str, version: str) -> None:
        """Takes a version away."""
        ...

    def added(self) -> Sequence[Shelved]:
        """The versions that were added."""
        ...


def shelve(store: Path, search: Searched, told: Callable[[int], None] = lambda windows: None) -> int:
    """Adds what the store holds and takes away what it holds no more; returns how many versions changed.

    New passages get their vectors, some ten in a second: call it outside of turns. A damaged document is left as the
    search has it.

    Args:
        store: the folder of the store.
        search: knows nothing else that was added.
        told: hears how many vectors have been made.
    """
    found, damaged = survey(store)
    held = {(one.edition.kind.domain, one.edition.product, one.edition.version) for one in found}
    gone = [] if damaged else [one.key for one in search.added() if one.key not in held]
    for key in gone:
        search.remove(*key)
    return len(gone) + search.put([passage for one in found for passage in one.passages()], told)
