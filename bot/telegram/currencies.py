"""What an invoice may ask for: Telegram's currencies with the least and greatest amount of each.

Amounts are in the smallest unit. Telegram derives the bounds from about one and ten thousand US dollars and moves
them with the exchange rates; these are a snapshot of https://core.telegram.org/bots/payments/currencies.json as
published in bot4s/telegram, core/src/com/bot4s/telegram/models/Currency.scala. That table has no Stars (XTR):
100,000 is the most that others measured Telegram to take.
"""

from __future__ import annotations

from typing import Final

BOUNDS: Final[dict[str, tuple[int, int]]] = {
    "AED": (367, 3_672_902),
    "AUD": (134, 1_340_978),
    "BRL": (328, 3_289_402),
    "CAD": (135, 1_356_697),
    "CHF": (97, 974_860),
    "CNY": (688, 6_886_994),
    "CZK": (2_370, 23_700_607),
    "DKK": (664, 6_648_170),
    "EUR": (89, 893_101),
    "GBP": (76, 767_960),
    "HKD": (778, 7_783_120),
    "IDR": (1_330_800, 99_999_999),
    "ILS": (357, 3_578_899),
    "INR": (6_457, 64_579_002),
    "JPY": (111, 1_112_750),
    "KRW": (1_117, 11_173_199),
    "MXN": (1_865, 18_656_498),
    "MYR": (432, 4_320_162),
    "NOK": (838, 8_383_597),
    "NZD": (144, 1_445_703),
    "PHP": (4_963, 49_639_999),
    "PLN": (375, 3_754_502),
    "USD": (100, 1_000_000),
    "XTR": (1, 100_000),
}
