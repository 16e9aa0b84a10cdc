"""Money in whole cents (fen) of Chinese yuan, and how people write it."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from knowledge.numerals import read_number
from services.errors import DomainError

_YUAN = re.compile(r"-?\d+(?:\.\d{1,2})?", re.ASCII)


class NotMoney(DomainError):
    """The text is no single amount: no number at all, or one that could mean two."""

    text = "bad-money"


class NegativeMoney(DomainError):
    """The amount is below zero."""

    text = "bad-money-negative"


class HugeMoney(DomainError):
    """The amount exceeds anything that this platform handles."""

    text = "bad-money-huge"


class FractionOfCent(DomainError):
    """The amount has more than two decimals, or a thousands dot that reads as decimals."""

    text = "bad-money-fraction"


class ForeignMoney(DomainError):
    """The amount is in a currency other than yuan."""

    text = "bad-money-currency"


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """A sum of money.

    Attributes:
        cents: hundredths of a yuan, negative for what is owed; never a float.
    """

    cents: int

    def __post_init__(self) -> None:
        """Refuse anything but a true integer, so that no float slips in."""
        if type(self.cents) is not int:
            raise TypeError(f"Money holds whole cents, not {self.cents!r}")

    @classmethod
    def yuan(cls, amount: int | str | Decimal) -> Self:
        """Build from yuan: 200, "200.50" or Decimal("200.5").

        Raises:
            TypeError: for a float or a bool.
            ValueError: for text that is not plain digits, or fractions of a cent.
        """
        if isinstance(amount, bool) or not isinstance(amount, int | str | Decimal):
            raise TypeError(f"yuan come as int, str or Decimal, not {amount!r}")
        if isinstance(amount, str) and not _YUAN.fullmatch(amount):
            raise ValueError(f"not an amount in yuan: {amount!r}")
        if isinstance(amount, Decimal) and not amount.is_finite():
            raise ValueError(f"not an amount in yuan: {amount!r}")
        cents = Fraction(amount) * 100
        if cents.denominator != 1:
            raise ValueError(f"not a whole number of cents: {amount!r}")
        return cls(cents.numerator)

    @property
    def figures(self) -> str:
        """The amount in yuan without its unit: "1,234.00"."""
        yuan, fen = divmod(abs(self.cents), 100)
        return f"{'-' if self.cents < 0 else ''}{yuan:,}.{fen:02d}"

    def __str__(self) -> str:
        """The amount as people read it, the same in both languages: "1,234.00 元"."""
        return f"{self.figures} 元"

    def __add__(self, other: object) -> "Money":
        """Two sums together."""
        return Money(self.cents + other.cents) if isinstance(other, Money) else NotImplemented

    def __radd__(self, other: int) -> "Money":
        """Let sum() start from its own 0, and from no other number."""
        return self if type(other) is int and other == 0 else NotImplemented

    def __sub__(self, other: object) -> "Money":
        """What is left after taking the other away; may be negative."""
        return Money(self.cents - other.cents) if isinstance(other, Money) else NotImplemented

    def __neg__(self) -> "Money":
        """The same sum, flowing the other way."""
        return Money(-self.cents)

    def __mul__(self, times: int) -> "Money":
        """The sum taken a whole number of times."""
        return Money(self.cents * times) if type(times) is int else NotImplemented

    __rmul__ = __mul__


ZERO = Money(0)
LARGEST = Money.yuan(100_000_000)
"""The largest amount that anyone may type: above every cap, and within what a database column holds."""

_LONGEST = 80
_NOTHING = frozenset(
    "没有 没有了 没 没有钱 都没有 暂时没有 暂无 无 零元 一分没有 一分钱没有 一分都没有 一分钱都没有 沒有 沒"
    " none no nothing nil zero nope".split()
) | {"no money", "not yet", "none yet", "nothing yet"}
_FOREIGN = re.compile(
    r"hk\$|us\$|nt\$|[$€£₩₹₽₫₿฿円]"
    r"|(?<![a-z])(?:usdt?|hkd|eur|gbp|jpy|krw|twd|ntd|mop|sgd|aud|cad|nzd|chf|thb|vnd|myr|rub|inr|php|idr|btc|eth"
    r"|dollars?|bucks|euros?|pounds?|yen|won|rupees?|rubles?|francs?|baht|ringgit|bitcoins?)(?![a-z'])"
    r"|美元|美金|美刀|港元|港币|港幣|港纸|欧元|歐元|英镑|英鎊|日元|日圆|日币|韩元|韩币|台币|臺幣|台幣|新台币|澳元|澳门元|澳门币"
    r"|加元|加币|新元|新币|泰铢|卢布|卢比|越南盾|瑞士法郎|林吉特|马币|比特币|刀"
)
_BEFORE = re.compile(
    r"(?:大概|大约|大約|大致|差不多|约|約|一共|总共|總共|合计|共|我们|我|还|還|就|只|需要|要|有|花了|是|人民币|人民幣|总计"
    r"|i need|we need|i have|we have|it is|it's|about|around|roughly|approximately|approx\.?|maybe|some|total"
    r"|rmb|cny|cn¥|renminbi|¥|~|≈|:)\s*"
)
_AFTER = re.compile(
    r"\s*(?:左右|上下|吧|啊|呢|呀|哦|的样子|这样|人民币|人民幣|谢谢|謝謝|大概|差不多|整"
    r"|rmb|cny|renminbi|yuan|kuai|¥|or so|roughly|approximately|in total|altogether|total|please|thanks"
    r"|[~。.!,;、])$"
)
_DIGIT = "[0-9一二三四五六七八九两]"
_COINS = re.compile(
    rf"(?:(?P<yuan>.+?)(?P<unit>[元块圆塊圓]))?(?:(?P<jiao>{_DIGIT})(?P<mao>[角毛]))?"
    rf"(?:零?(?P<fen>{_DIGIT})(?P<cent>分)?)?钱?"
)


def parse_money(text: str) -> Money:
    """Read the one amount that the text names, zero included.

    Understands "200000", "200,000.50", "20 万元", "三万五千", "十五万元左右", "2.5w", "200k", "1.2 million",
    "¥3000", "3块5", "没有". Whether zero will do is the caller's question.

    Raises:
        NotMoney: no amount, or one that could mean two ("20-30万", "1.234.5", "几万").
        NegativeMoney: below zero.
        HugeMoney: above LARGEST.
        FractionOfCent: more than two decimals.
        ForeignMoney: named in another currency.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().strip().replace("−", "-").replace("﹣", "-")
    if len(folded) > _LONGEST:
        raise NotMoney
    if foreign := _FOREIGN.search(folded):
        raise ForeignMoney(found=foreign[0])
    bare = _bare(folded)
    if bare in _NOTHING:
        return ZERO
    negative = re.match(r"(?:[-–—]|负|負|minus )\s*", bare)
    cents = _cents(_bare(bare[negative.end() :]) if negative else bare)
    if negative and cents:
        raise NegativeMoney
    if cents > LARGEST.cents:
        raise HugeMoney(most=str(LARGEST))
    if cents != int(cents):
        raise FractionOfCent
    return Money(int(cents))


def _bare(text: str) -> str:
    """Take off what people say around an amount: about, in total, the currency, politeness."""
    while (match := _BEFORE.match(text)) and match.end() < len(text):
        text = text[match.end() :]
    while (match := _AFTER.search(text)) and match.start() > 0:
        text = text[: match.start()]
    return text.strip()


def _cents(text: str) -> Decimal:
    """Read the amount with its yuan, jiao and fen; may still hold a fraction of a cent."""
    coins = _COINS.fullmatch(text) if re.search("[元块圆塊圓角毛分]", text) else None
    if coins is None:
        return _number(text) * 100
    yuan = _number(coins["yuan"]) if coins["yuan"] else Decimal(0)
    small = _small_change(coins)
    if small and yuan != int(yuan):
        raise NotMoney
    return yuan * 100 + small


def _small_change(coins: re.Match[str]) -> int:
    """Cents after the yuan; a digit without its unit counts in the next lower one: 3块5 is 3.50."""
    jiao = _digit(coins["jiao"])
    last = _digit(coins["fen"])
    if last and not coins["cent"]:
        if coins["jiao"]:
            return jiao * 10 + last
        if coins["unit"]:
            return last * 10
        raise NotMoney
    return jiao * 10 + last


def _digit(text: str | None) -> int:
    return int(read_number(text) or 0) if text else 0


def _number(text: str) -> Decimal:
    number = read_number(text)
    if number is None:
        raise NotMoney
    # "200.000" is two hundred thousand in half of Europe: only a unit such as 万 makes three decimals plain.
    if re.fullmatch(r"[\d, ]+\.\d{3,}", text.strip(), re.ASCII):
        raise FractionOfCent
    return number
