"""Keeps what is added while the program runs, for all processes on all machines that share its database."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from knowledge.passages import Domain, Passage
from knowledge.retrieval.cache import Vectors

if TYPE_CHECKING:
    from knowledge.retrieval.shelf_tables import Tables

_SQLITE: Final = "sqlite:///"


@dataclass(frozen=True, slots=True)
class Shelved:
    """One version of a document that was added; without passages it was taken away.

    Attributes:
        domain: its library.
        document: its key.
        version: its version.
        passages: in all of its languages.
        model: what made the vectors.
        vectors: by the id of the indexed text.
    """

    domain: Domain
    document: str
    version: str
    passages: tuple[Passage, ...]
    model: str
    vectors: dict[str, Vectors]


class Shelf:
    """The added documents; each change has a number, by which others notice it.

    The database is opened when something is added, or was: its library takes long to import.
    """

    def __init__(self, url: str) -> None:
        """Takes the database's address."""
        self._url = url
        self._tables: Tables | None = None

    def put(self, edition: Shelved) -> int:
        """Puts a version of a document in place of what was there of it; returns the number of the change."""
        return self._open().put(edition)

    def since(self, revision: int) -> tuple[int, Sequence[Shelved]]:
        """The number of the newest change, and what changed after the number given."""
        file = self._url.partition("?")[0].removeprefix(_SQLITE)
        if self._tables is None and self._url.startswith(_SQLITE) and not Path(file).exists():
            return revision, ()
        return self._open().since(revision)

    def close(self) -> None:
        """Lets go of the database."""
        if self._tables is not None:
            self._tables.close()

    def _open(self) -> "Tables":
        if self._tables is None:
            from knowledge.retrieval.shelf_tables import Tables

            self._tables = Tables(self._url)
        return self._tables
