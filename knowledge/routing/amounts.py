"""Amounts of money inside a sentence, and the one that is meant."""

import re
from collections.abc import Sequence
from decimal import Decimal

from knowledge.numerals import read_number
from knowledge.routing.lexicon import Mention

LARGEST = 100_000_000
"""Yuan; a larger amount is a slip or a joke."""
_DIGIT = "[一二两三四五六七八九]"
_HAN = "[零〇一二两俩三四五六七八九十百千]"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_CURRENCY = r"(?:元|块(?!儿)钱?|圆|人民币|rmb|cny|yuan|kuai|¥)"
_SCALE = r"(?:万|w(?![a-z])|千(?!克|米|瓦)|亿|k(?![a-z])|million|thousand|grand|hundred thousand|wan\b|m(?![a-z²]))"
_FOREIGN = re.compile(r"美元|美金|港币|港元|欧元|英镑|日元|台币|dollars?|usd|hkd|eur|gbp|euros?|pounds?\b")
_WORDS = (
    r"(?:a|half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?: hundred)?(?: and)? (?:thousand|grand|million)"
)
_RANGE = re.compile(
    rf"(?:{_FIGURE}|{_HAN}+)\s*(?P<low>万|w|千|k)?\s*(?:[-~–—至到]|to|or)\s*(?P<high>{_FIGURE}|{_HAN}+)\s*(?P<scale>{_SCALE})?\s*{_CURRENCY}?"
)
_PAIR = re.compile(
    rf"(?P<ten>{_DIGIT}?十)?(?P<low>{_DIGIT})(?P<high>{_DIGIT})(?P<after>十)?(?P<scale>万|千|百万|百)\s*{_CURRENCY}?"
)
_EXACT = re.compile(
    rf"[¥￥]?\s*(?:(?P<figure>{_FIGURE})\s*(?:多|来|几|余)?\s*(?P<scale>百万|千万|{_SCALE})?(?P<rest>{_HAN}+)?"
    rf"|(?P<han>{_HAN}+)\s*(?:多|来|几|余|点)?\s*(?P<group>万|w|亿)?(?P<tail>{_HAN}+)?"
    rf"|\b(?P<words>{_WORDS}))"
    rf"\s*(?:多|来|几|余)?\s*(?P<unit>{_CURRENCY})?"
)
_NOT_MONEY = re.compile(
    r"^\s*(?:岁|周岁|个|次|天|日|年|月|周|号|点|分钟|小时|位|人|口|斤|公斤|kg|mg|ml|g\b|毫|厘米|cm|mm|度|%|条|期|张|片|粒|颗|盒|瓶|倍|级|步|家|多个|号楼"
    r"|days?|weeks?|months?|years?|hours?|people|persons?|times|percent|kilos?|pills?|tablets?|cycles|rounds)"
)
_WANTED = re.compile(
    r"(?:还差|差|还缺|缺|缺口|目标|筹|凑|募|需要|还要|想要|要|共需|goal|raise|raising|short|need|needs|target|missing|lack|collect|another|more|捐|充值?|保额|sum insured|donate|give|top up|deposit|add)[^。.!！?？]{0,14}$"
)
_MONEY_VERB = re.compile(
    r"(?:花了?|花掉|交了?|付了?|借了?|欠了?|缺|差|筹到?|充值?|捐了?|扣了?|退|赔了?|要|spent|paid|pay|donated?|raise|need|goal(?: of)?|top up|charged|deposit) ?(?:我|about |around |with |by |of |差不多|大概|将近|快|近)?$"
)
_GONE = re.compile(
    r"(?:花了|花掉|花费了|用了|已经|交了|借了|付了|存款|积蓄|收入|工资|月薪|卖了|报了|报销了|欠了|筹到|筹了|收到|预交|只有|才有|就剩|每月|一个月|spent|paid|borrowed|only have|have only|earn|earns|salary|savings|raised|income|sold|covered|reimbursed|already)[^。.!！?？,，]{0,12}$"
)
_AFTERWARDS = re.compile(r"^[^。.!！?？,，]{0,6}(?:a month|per month|a year|per year|每月|一个月|/月)")


def find_amounts(small: str) -> list[Mention]:
    """Amounts in yuan, in order; of a range its upper end. Numbers that are no money are left out."""
    found: dict[int, Mention] = {}
    taken: list[tuple[int, int]] = []
    for pattern, read in ((_RANGE, _range), (_PAIR, _pair), (_EXACT, _exact)):
        for match in pattern.finditer(small):
            start, end = match.span()
            if any(start < stop and end > begin for begin, stop in taken):
                continue
            if (
                _FOREIGN.match(small, end)
                or _FOREIGN.match(small[end:].lstrip())
                or small[max(0, start - 1) : start] in "$€£"
            ):
                if start:
                    continue
            value = read(match, small)
            if value is not None and 0 < value <= LARGEST and value == int(value):
                taken.append((start, end))
                found[start] = Mention(start, end, "money", str(int(value)))
    return [found[start] for start in sorted(found)]


def meant(small: str, amounts: Sequence[Mention]) -> int | None:
    """The amount that is asked for rather than one that was spent or earned; the first of equals."""
    ranked = [(_wanted(small, one), -place) for place, one in enumerate(amounts)]
    return int(amounts[-max(ranked)[1]].value) if ranked else None


def _wanted(small: str, amount: Mention) -> int:
    before = small[max(0, amount.start - 24) : amount.start]
    gone = bool(_GONE.search(before)) or bool(_AFTERWARDS.match(small[amount.end :]))
    strong = re.search(r"还差|缺口|还缺|目标|short|goal|missing|another|还要|还需", before[-10:])
    return (3 if strong else 0) + (1 if _WANTED.search(before) else 0) - (2 if gone else 0)


def _number(text: str) -> Decimal | None:
    return read_number(text.strip())


def _range(match: re.Match[str], small: str) -> Decimal | None:
    scale = match["scale"] or match["low"]
    if scale is None and not re.search(_CURRENCY, match[0]):
        return None
    return _number(f"{match['high']}{_spaced(scale)}")


def _pair(match: re.Match[str], small: str) -> Decimal | None:
    high = match["high"] + (match["after"] or "")
    return _number(f"{match['ten'] or ''}{high}{match['scale']}")


def _exact(match: re.Match[str], small: str) -> Decimal | None:
    unit = match["unit"] is not None or match[0].lstrip()[:1] in "¥￥"
    if match["words"]:
        return _number(match["words"])
    if match["figure"]:
        rest = match["rest"] if match["scale"] else None
        value = _number(f"{match['figure'].rstrip(',')}{_spaced(match['scale'])}{rest or ''}")
        if value is None or match["scale"] or unit:
            return value
        if _NOT_MONEY.match(small[match.end("figure") :]) or _NOT_MONEY.match(small[match.end() :]):
            return None
        glued = small[max(0, match.start("figure") - 1) : match.start("figure")]
        if glued.isascii() and glued.isalnum():
            return None
        return (
            value if _bare_money(match["figure"], value, small[max(0, match.start() - 16) : match.start()]) else None
        )
    if match["han"] == "一" and match["unit"] == "块":  # together
        return None
    han = f"{match['han']}{match['group'] or ''}{match['tail'] or ''}"
    if not (match["group"] or unit or len(match["han"]) > 1 and match["han"][-1] in "千"):
        return None
    if match["group"] is None and _NOT_MONEY.match(small[match.end() :]):
        return None
    return _number(han)


def _bare_money(figure: str, value: Decimal, before: str) -> bool:
    """Whether a number without a unit is money: large and round, or asked for."""
    asked = bool(_MONEY_VERB.search(before))
    if "." in figure or (value < 1000 and not (asked and value >= 10)):
        return False
    year = 1900 <= value <= 2100 and "," not in figure
    if year or len(figure) > 9:
        return False
    return "," in figure or value >= 10_000 or asked


def _spaced(scale: str | None) -> str:
    """A scale as the reader of numbers takes it: Latin words stand apart."""
    if scale is None:
        return ""
    if scale == "hundred thousand":
        return "00 thousand"
    return f" {scale}" if scale.isascii() and len(scale) > 1 else scale
