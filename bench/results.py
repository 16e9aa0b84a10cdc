"""Keeps figures in bench/results.json and prints them; each is compared with something measured in the same run."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import orjson

PATH = Path(__file__).with_name("results.json")


@dataclass(frozen=True)
class Figure:
    """One figure.

    Attributes:
        value: what was measured, in `unit`.
        reference: what it is compared with, in the same unit; None where there is nothing to compare.
        ratio: value by reference, or the value itself.
        target: what is to be reached, such as "≤ 0.4".
    """

    name: str
    value: float
    unit: str
    reference: float | None
    ratio: float
    target: str

    @property
    def met(self) -> bool:
        """Whether the ratio is on the right side of the target."""
        sign, bound = self.target.split()
        return {"≤": self.ratio <= float(bound), "≥": self.ratio >= float(bound), "=": self.ratio == float(bound)}[
            sign
        ]


def keep(figures: list[Figure]) -> None:
    """Writes figures over those of the same name, and prints them."""
    kept = {one["name"]: one for one in orjson.loads(PATH.read_bytes())} if PATH.exists() else {}
    for one in figures:
        kept[one.name] = asdict(one) | {"met": one.met}
        reference = "–" if one.reference is None else f"{one.reference:.3f}"
        print(
            f"{one.name:28}{one.value:>12.3f} {one.unit:<12}{reference:>10}{one.ratio:>9.3f}   {one.target:<8}"
            f"{'met' if one.met else 'NOT MET'}"
        )
    PATH.write_bytes(orjson.dumps(list(kept.values()), option=orjson.OPT_INDENT_2))
