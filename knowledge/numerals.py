"""Numbers as people write them: digits, 20万, 三万五千, 2.5w, 1.2 million, two hundred thousand."""

import re
from collections.abc import Sequence
from decimal import Decimal
from math import prod
from typing import NamedTuple

CHINESE_DIGITS = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{"两": 2, "俩": 2, "兩": 2, "貳": 2, "參": 3, "陸": 6, "○": 0},
}
CHINESE_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
CHINESE_GROUPS = {"万": 10**4, "萬": 10**4, "w": 10**4, "亿": 10**8, "億": 10**8}

ENGLISH_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split()
    )
}
ENGLISH_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
ENGLISH_SCALES = {"thousand": 10**3, "grand": 10**3, "million": 10**6, "billion": 10**9}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "wan": 10**4}

_PLAIN = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d{1,8})?", re.ASCII)
_SCALED = re.compile(rf"(\S.*?) ?((?:{'|'.join((*SHORT_SCALES, *CHINESE_UNITS, *CHINESE_GROUPS))})+)")
_ENGLISH_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|[a-z]+")
_CHINESE_TOKEN = re.compile(r"[0-9]+|.")


class _Token(NamedTuple):
    """One word of a Chinese number: a digit or a written figure, or the unit that multiplies it."""

    value: int
    unit: bool = False
    group: bool = False
    figure: bool = False


def read_number(text: str) -> Decimal | None:
    """Read one exact number, or None if the text is no number or could mean two.

    `text` is lower case with full-width forms already folded. "二三十" (twenty or thirty), "20-30" and
    "1.234.5" are None. A colloquial tail counts in the next lower unit: "三万五" is 35,000, and "三万零五"
    is 30,005.
    """
    text = text.strip()
    readings = (read(text) for read in (_plain, _scaled, _english, _chinese))
    return next((value for value in readings if value is not None), None)


def _plain(text: str) -> Decimal | None:
    if not _PLAIN.fullmatch(text):
        return None
    return Decimal(text.replace(",", "").replace(" ", ""))


def _scaled(text: str) -> Decimal | None:
    """Read a written figure followed by units that multiply it: 20万, 1.2百万, 200k."""
    match = _SCALED.fullmatch(text)
    figure = _plain(match[1]) if match else None
    if match is None or figure is None:
        return None
    units = {**SHORT_SCALES, **CHINESE_UNITS, **CHINESE_GROUPS}
    words = re.findall("|".join(sorted(units, key=len, reverse=True)), match[2])
    sizes = [units[word] for word in words]
    if sizes != sorted(set(sizes)) or (len(sizes) > 1 and any(word in SHORT_SCALES for word in words)):
        return None
    return figure * prod(sizes)


def _chinese(text: str) -> Decimal | None:
    """Read Chinese numerals, alone or mixed with figures, and at most one 点."""
    if re.search(r"\d\s+\d", text):
        return None
    text = re.sub(r"\s+", "", text)
    whole, point, rest = text.partition("点")
    if point:
        return _chinese_decimal(whole, rest)
    tokens = _chinese_tokens(text)
    if not tokens:
        return None
    if len(tokens) > 2 and not any(token.unit or token.group or token.figure for token in tokens):
        return Decimal("".join(str(token.value) for token in tokens))
    value = _groups(tokens)
    return None if value is None else Decimal(value)


def _chinese_decimal(whole: str, rest: str) -> Decimal | None:
    """Read 二点五万: digits after the point, then units for the whole."""
    digits = re.match(f"[{''.join(CHINESE_DIGITS)}]+", rest)
    left = _chinese(whole)
    if digits is None or left is None:
        return None
    figure = Decimal(f"{left}.{''.join(str(CHINESE_DIGITS[digit]) for digit in digits[0])}")
    return _scaled(f"{figure}{rest[digits.end() :]}") if rest[digits.end() :] else figure


def _chinese_tokens(text: str) -> list[_Token]:
    """Cut into tokens; an empty list when one of them is no number."""
    tokens: list[_Token] = []
    for word in _CHINESE_TOKEN.findall(text):
        if word in CHINESE_DIGITS:
            tokens.append(_Token(CHINESE_DIGITS[word]))
        elif word in CHINESE_UNITS:
            tokens.append(_Token(CHINESE_UNITS[word], unit=True))
        elif word in CHINESE_GROUPS:
            tokens.append(_Token(CHINESE_GROUPS[word], group=True))
        elif word.isascii() and word.isdigit():
            tokens.append(_Token(int(word), figure=True))
        else:
            return []
    return tokens


def _groups(tokens: Sequence[_Token], above: int | None = None) -> int | None:
    """Add up the groups of 亿 and 万; `above` is the unit that stands before these tokens."""
    sizes = [token.value for token in tokens if token.group]
    if not sizes:
        return _section(tokens, above)
    size = max(sizes)
    at = max(index for index, token in enumerate(tokens) if token.group and token.value == size)
    left = _groups(tokens[:at])
    right = _groups(tokens[at + 1 :], size) if tokens[at + 1 :] else 0
    if not left or right is None or right >= size:
        return None
    return left * size + right


def _section(tokens: Sequence[_Token], above: int | None) -> int | None:
    """Read thousands, hundreds and tens; None when the order is wrong or two digits stand side by side."""
    total, last, zero = 0, above, False
    pending: _Token | None = None
    for token in tokens:
        if token.unit:
            if last is not None and token.value >= last:
                return None
            if pending is None and token.value != 10:
                return None
            total += (pending.value if pending else 1) * token.value
            last, pending, zero = token.value, None, False
        elif pending is not None:
            return None
        elif token.value == 0 and not token.figure and len(tokens) > 1:
            zero = True
        else:
            pending = token
    if pending is None:
        return None if zero or not tokens else total
    if last is not None and last > 10 and not zero and pending.value < 10:
        return total + pending.value * last // 10
    if last is not None and pending.value >= last:
        return None
    return total + pending.value


def _english(text: str) -> Decimal | None:
    """Read English number words and figures with scales: half a million, 1 million 200 thousand."""
    text = re.sub(r"\bhalf a (?=million|billion)", "0.5 ", text)
    text = re.sub(r"(?<=[a-z])-(?=[a-z])|\band\b", " ", text)
    words = _ENGLISH_TOKEN.findall(text)
    if not words or "".join(words) != re.sub(r"\s+", "", text):
        return None
    total, last_scale, group = Decimal(0), 10**12, list[str]()
    for word in words:
        if word not in ENGLISH_SCALES:
            group.append(word)
            continue
        value = _english_group(group)
        if not value or ENGLISH_SCALES[word] >= last_scale:
            return None
        total, last_scale, group = total + value * ENGLISH_SCALES[word], ENGLISH_SCALES[word], []
    if not group:
        return total
    tail = _english_group(group) if group != ["a"] else None
    return None if tail is None or tail >= last_scale else total + tail


def _english_group(words: list[str]) -> Decimal | None:
    """Read what stands before a scale: a figure, "a", or words below a thousand."""
    if len(words) == 1 and words[0][0].isdigit():
        return _plain(words[0])
    if words == ["a"]:
        return Decimal(1)
    hundreds = Decimal(0)
    if "hundred" in words:
        at = words.index("hundred")
        before = _english_group(words[:at]) if words[:at] else None
        if before is None or not 1 <= before < 100:
            return None
        hundreds, words = before * 100, words[at + 1 :]
        if not words:
            return hundreds
    match words:
        case [word] if word in ENGLISH_SMALL:
            return hundreds + ENGLISH_SMALL[word]
        case [word] if word in ENGLISH_TENS:
            return hundreds + ENGLISH_TENS[word]
        case [ten, one] if ten in ENGLISH_TENS and 1 <= ENGLISH_SMALL.get(one, 0) <= 9:
            return hundreds + ENGLISH_TENS[ten] + ENGLISH_SMALL[one]
        case [figure] if hundreds and figure.isdigit() and int(figure) < 100:
            return hundreds + int(figure)
    return None
