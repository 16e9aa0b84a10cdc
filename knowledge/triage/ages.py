"""Reads a person's age out of a message."""

import re
from typing import Final

OLDEST: Final = 120
_DIGITS = dict(zip("零一二两三四五六七八九", (0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_YEARS = re.compile(
    r"(?<![\d.])(\d{1,3})\s*(?:周岁|岁|years?[- ]old|year[- ]olds?|y/o|yo\b|yrs? old)"
    r"|([一二两三四五六七八九]?十?[一二三四五六七八九]?)(?:周岁|岁)|\baged? (\d{1,3})\b"
)
_MONTHS = re.compile(r"\d{1,2}\s*(?:个多?月大|months?[- ]old)|[一二两三四五六七八九十]个多?月大|半岁")


def age(plain: str) -> int | None:
    """The first age told, in whole years; a baby's months are 0; None when no age is told."""
    if _MONTHS.search(plain):
        return 0
    for match in _YEARS.finditer(plain):
        western, chinese, named = match.groups()
        years = int(western or named) if western or named else _chinese(chinese)
        if years is not None and years <= OLDEST:
            return years
    return None


def _chinese(numeral: str) -> int | None:
    if not numeral:
        return None
    if "十" not in numeral:
        return _DIGITS[numeral] if len(numeral) == 1 else None
    tens, _, ones = numeral.partition("十")
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
