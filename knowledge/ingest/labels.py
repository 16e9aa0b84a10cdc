"""Numbers that clauses, articles, chapters and items begin with, in Chinese and English."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_DIGITS = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_CN = "零〇一二两三四五六七八九十百千"
_NUMBER = rf"(?:\d{{1,4}}|[{_CN}]{{1,7}})"
_CHAPTER = re.compile(rf"第\s*(?P<n>{_NUMBER})\s*(?P<unit>[编篇章节]|部分)(?P<rest>.*)", re.DOTALL)
_ARTICLE = re.compile(rf"第\s*(?P<n>{_NUMBER})\s*[条條](?:\s*之\s*(?P<sub>{_NUMBER}))?(?P<rest>.*)", re.DOTALL)
_ENGLISH_CHAPTER = re.compile(r"(?P<unit>chapter|part)\s+(?P<n>\d{1,3}|[IVXLC]{1,7})\b(?P<rest>.*)", re.I | re.DOTALL)
_ENGLISH = re.compile(
    r"(?:article|clause|section|§)\s*(?P<n>\d{1,3}(?:\.\d{1,3}){0,4})\b\.?(?P<rest>.*)", re.I | re.DOTALL
)
_DOTTED = re.compile(r"(?P<n>\d{1,3}(?:[.．]\d{1,3}){1,5})(?![\d.．]*\d)[.．、]?(?P<rest>.*)", re.DOTALL)
_SINGLE = re.compile(r"(?P<n>\d{1,3})(?P<dot>[.．、]|(?=\s))(?!\d)(?P<rest>.*)", re.DOTALL)
_CN_HEAD = re.compile(rf"(?P<n>[{_CN}]{{1,4}})\s*[、.．](?P<rest>.*)", re.DOTALL)
_CN_ITEM = re.compile(rf"[（(]\s*(?P<n>[{_CN}]{{1,4}})\s*[)）](?P<rest>.*)", re.DOTALL)
_ITEM = re.compile(
    rf"[（(]\s*(?:\d{{1,3}}|[a-z]{{1,2}}|[ivx]{{1,5}}|[{_CN}]{{1,4}})\s*[)）]|\d{{1,3}}\s*[)）、]|\d{{1,3}}[.．](?=\s|[{_CN}\u4e00-\u9fff])"
    r"|[①-⑳]|[a-zA-Z][.)]\s|[-•●○■□◆▪·–*]\s|【",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    rf"(?P<n>(?:附录|附件|附表|附则)\s*(?:{_NUMBER}|[A-Z])?|(?:appendix|schedule|annex)\s+(?:\d{{1,3}}|[A-Z]))(?:[\s:：—–.-]|$)",
    re.I,
)
_REFERS = re.compile(
    rf"(?:第\s*{_NUMBER}\s*[款项目]|[款项、，,；;）)和及与或至到的中之所规约列前后以]|规定|约定|所|第)", re.DOTALL
)  # fmt: skip
_REFERS_ENGLISH = re.compile(
    r"\s*(?:[,;)]|(?:of|and|or|to|in|above|below|applies|apply|shall|is|are|does|do|has|have|as|for|if|hereof|will|may|must|also)\b)"
)
_MEASURE = re.compile(
    r"\s*(?:[%％‰)）]|条[的约规所，、]|小时|(?:元(?!素)|万(?!能)|亿|倍|年(?![龄金度初限检老轻])|月(?!经)|日(?![常期间本])|天(?!然)|岁|周(?![岁围期])"
    r"|分(?![红期娩公])|个(?!人)|人(?![工身民员寿们])|次(?![要日])|份(?!额)|mg|ml|g|kg|cm|mm|years?|days?|months?|times|percent|yuan|USD|RMB|CNY)"
    r"(?![A-Za-z]))",
    re.I,
)
"""What follows a number that measures something; 年龄, 人工 and the like are headings."""


class Kind(StrEnum):
    """What a label stands before."""

    CHAPTER = "chapter"
    ARTICLE = "article"
    DOTTED = "dotted"
    SINGLE = "single"
    HEAD = "head"
    """一、"""
    ITEM = "item"
    """（一）"""


@dataclass(frozen=True, slots=True)
class Label:
    """A number at the beginning of a block.

    Attributes:
        number: in figures, such as "23" or "2.3.1"; "23-1" for 第二十三条之一.
        depth: of a chapter: 1 for 编 and 部分, 2 for 章, 3 for 节; otherwise how many parts the number has.
        head: the label as it stands.
        rest: what follows it.
    """

    kind: Kind
    number: str
    depth: int
    head: str
    rest: str

    @property
    def parts(self) -> tuple[int, ...]:
        """The number's parts."""
        return tuple(int(part) for part in re.findall(r"\d+", self.number))


def numeral(text: str) -> int | None:
    """The value of Chinese or Arabic numerals up to 9,999, None for what is none."""
    text = unicodedata.normalize("NFKC", text)
    if text.isdecimal():
        return int(text)
    if not text or set(text) - set(_DIGITS) - set(_UNITS):
        return None
    if not set(text) & set(_UNITS):
        return int("".join(str(_DIGITS[figure]) for figure in text))
    total, digit = 0, None
    for figure in text:
        if figure in _DIGITS:
            digit = _DIGITS[figure]
        else:
            total += (1 if digit is None else digit) * _UNITS[figure]
            digit = None
    return total + (digit or 0)


def label_of(text: str) -> Label | None:
    """The label with which a block begins, if it does; one that only refers to a clause is none."""
    text = text.lstrip("#*【[ \t")
    if found := _ARTICLE.match(text):
        return None if _REFERS.match(found["rest"]) else _article(text, found)
    if found := _CHAPTER.match(text):
        depth = {"编": 1, "篇": 1, "部分": 1, "章": 2, "节": 3}[found["unit"]]
        return None if _REFERS.match(found["rest"]) else _label(Kind.CHAPTER, text, found, depth)
    if found := _ENGLISH.match(text):
        return None if _REFERS_ENGLISH.match(found["rest"]) else _plain(Kind.ARTICLE, text, found)
    if found := _ENGLISH_CHAPTER.match(text):
        refers = _REFERS_ENGLISH.match(found["rest"])
        return None if refers else Label(Kind.CHAPTER, found["n"], 2, text[: found.start("rest")], found["rest"])
    if found := _DOTTED.match(text):
        return None if _MEASURE.match(found["rest"]) else _plain(Kind.DOTTED, text, found)
    if found := _SINGLE.match(text):
        return None if _MEASURE.match(found["rest"]) else _plain(Kind.SINGLE, text, found)
    if found := _CN_HEAD.match(text):
        return _label(Kind.HEAD, text, found, 1)
    if found := _CN_ITEM.match(text):
        return _label(Kind.ITEM, text, found, 1)
    return None


def begins_item(text: str) -> bool:
    """Whether a line begins an item of a list, so that it does not go on the line before."""
    return _ITEM.match(text) is not None


def appendix_of(text: str) -> str | None:
    """The name of the appendix that a heading begins, such as 附录一 or "Schedule 2"."""
    found = _APPENDIX.match(text)
    return " ".join(found["n"].split()) if found else None


def _article(text: str, found: re.Match[str]) -> Label | None:
    value = numeral(found["n"])
    if value is None:
        return None
    sub = numeral(found["sub"]) if found["sub"] else None
    number = str(value) if sub is None else f"{value}-{sub}"
    return Label(Kind.ARTICLE, number, 1, text[: found.start("rest")].strip(), found["rest"].strip())


def _label(kind: Kind, text: str, found: re.Match[str], depth: int) -> Label | None:
    value = numeral(found["n"])
    if value is None:
        return None
    return Label(kind, str(value), depth, text[: found.start("rest")].strip(), found["rest"].strip())


def _plain(kind: Kind, text: str, found: re.Match[str]) -> Label:
    number = unicodedata.normalize("NFKC", found["n"])
    return Label(kind, number, number.count(".") + 1, text[: found.start("rest")].strip(), found["rest"].strip())
