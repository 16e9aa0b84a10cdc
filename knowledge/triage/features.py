"""What a model sees of a message: its letters, and what the library found in it."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from knowledge.triage.model import Evidence

LONGEST_GRAM: Final = 3
"""Characters of the longest piece of a message that counts by itself."""
SIGN: Final = 0.3
"""What a sign, a disease or a context weighs beside the letters, which have length 1 together."""
DEPARTMENT: Final = 0.25
"""What the library's own verdict weighs: the share of each department, and the likeliest one."""

_SPACES = re.compile(r"\s+")


def grams(plain: str) -> Counter[str]:
    """Every piece of one to three characters with how often it stands there, white space as single spaces."""
    text = _SPACES.sub(" ", plain)
    return Counter(
        f"g:{text[start : start + size]}"
        for size in range(1, LONGEST_GRAM + 1)
        for start in range(len(text) - size + 1)
    )


def marks(evidence: Evidence) -> Iterator[tuple[str, float]]:
    """What the library found, by name, with its weight."""
    for key in evidence.signs:
        yield f"s:{key}", SIGN
        if key in evidence.first:
            yield f"f:{key}", SIGN
    for key in evidence.diseases:
        yield f"d:{key}", SIGN
    for key in evidence.contexts:
        yield f"c:{key}", SIGN
    total = sum(evidence.weights.values())
    for key, weight in evidence.weights.items():
        yield f"w:{key}", DEPARTMENT * weight / total
    if total:
        yield f"t:{max(evidence.weights, key=evidence.weights.__getitem__)}", DEPARTMENT
