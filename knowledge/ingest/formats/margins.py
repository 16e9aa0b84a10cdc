"""Headings that a policy prints in a margin beside their clauses: they are read before the clause, not between its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.ingest.formats.placed import Piece, Placed
from knowledge.ingest.labels import label_of

LEAST = 4
"""Headings in the margin that a document has, or it has none."""
SHARE = 0.5
"""Share of the lines that begin at the text's edge, beside the margin."""
NEAR = 3.0
"""Points within which two edges are one."""


def with_margin_headings(placed: Sequence[Placed]) -> list[Placed]:
    """The lines with each heading of the margin put together and placed before its clause."""
    lines = [one for one in placed if not one.table]
    starts = Counter(round(one.pieces[-1].left) for one in lines if one.pieces)
    if not starts:
        return list(placed)
    edge = float(starts.most_common(1)[0][0])
    headed = sum(1 for one in lines if _beside(one, edge) and _is_heading(one.pieces[0]))
    along = sum(1 for one in lines if any(abs(piece.left - edge) <= NEAR for piece in one.pieces))
    if headed < LEAST or along < SHARE * len(lines):
        return list(placed)
    return _gathered(placed, edge)


def _gathered(placed: Sequence[Placed], edge: float) -> list[Placed]:
    found: list[Placed] = []
    heading: Placed | None = None
    for one in placed:
        if one.table:
            found.append(one)
            continue
        beside = _beside(one, edge)
        margin = one.pieces[0] if beside or (one.pieces and one.pieces[-1].right < edge - NEAR) else None
        if margin is None or (heading is None and not _is_heading(margin)):
            heading = heading if beside or one.left >= edge - NEAR else None
            found.append(one)
            continue
        if heading is None or label_of(margin.text) is not None:
            heading = replace(one, text=margin.text, right=margin.right, pieces=(margin,))
            found.append(heading)
        else:  # its second line
            wide = margin.text[:1] >= "\u2e80" or heading.text[-1:] >= "\u2e80"
            heading.text += margin.text if wide else f" {margin.text}"
        if beside:
            rest = one.pieces[1:]
            text = " ".join(piece.text for piece in rest)
            found.append(replace(one, text=text, left=rest[0].left, pieces=rest, top=one.top + 0.1))
    return found


def _beside(one: Placed, edge: float) -> bool:
    """Whether a line has something in the margin and something at the text's edge."""
    return len(one.pieces) > 1 and one.pieces[0].right < edge and abs(one.pieces[1].left - edge) <= NEAR


def _is_heading(piece: Piece) -> bool:
    label = label_of(piece.text)
    return label is not None and any(character.isalpha() for character in label.rest)
