"""Keeps the record of a file; its bytes lie sealed in the file store before."""

from dataclasses import dataclass

from services.work import Work
from storage.tables.files import StoredFile


@dataclass(frozen=True, slots=True)
class Kept:
    """A checked file in the file store.

    Attributes:
        mark: blind mark of the file as it was sent.
        look: perceptual hash as a signed 64-bit number, None when there is no picture.
    """

    file_id: str
    kind: str
    size: int
    pages: int
    mark: bytes
    look: int | None


def keep(work: Work, owner_id: int, kept: Kept) -> None:
    """Writes the record of a file."""
    work.session.add(
        StoredFile(
            id=kept.file_id,
            owner_id=owner_id,
            kind=kept.kind,
            size=kept.size,
            pages=kept.pages,
            mark=kept.mark,
            look=kept.look,
            received_at=work.now,
        )
    )
    work.session.flush()
