"""Lines and tables where they stand on a page."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that a wide gap sets off from the rest; edges in points."""

    left: float
    right: float
    text: str


@dataclass(slots=True)
class Placed:
    """A line or a table on a page.

    Attributes:
        top, bottom, left, right: in points from the page's upper left corner.
        size: of its letters, in points.
        place: of its middle, from 0 at the head of the page to 1 at its foot.
        first: the width of its first word, in points.
        pieces: the parts of a line.
        rows: of a table, as they stand.
    """

    text: str
    page: int
    top: float
    bottom: float
    left: float
    right: float
    size: float
    place: float
    first: float = 0
    table: bool = False
    pieces: tuple[Piece, ...] = ()
    rows: list[list[str | None]] = field(default_factory=list)
