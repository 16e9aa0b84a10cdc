"""The numbers that Word draws before paragraphs: they stand in no text, only as rules in numbering.xml."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_CN = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str


class WordNumbers:
    """Counts through a document in its order; ask for each paragraph once."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = defaultdict(dict)
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._met: set[str] = set()
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for abstract in root.findall(qn("w:abstractNum")):
            levels = {_int(each, "w:ilvl"): _level(each) for each in abstract.findall(qn("w:lvl"))}
            self._levels[abstract.get(qn("w:abstractNumId"))] = levels
        for number in root.findall(qn("w:num")):
            key = number.get(qn("w:numId"))
            self._lists[key] = number.find(qn("w:abstractNumId")).get(qn("w:val"))
            for override in number.findall(qn("w:lvlOverride")):
                if (start := override.find(qn("w:startOverride"))) is not None:
                    self._starts[key][_int(override, "w:ilvl")] = _int(start, "w:val")

    def before(self, paragraph: Paragraph) -> str:
        """What Word draws before this paragraph: "第三条", "2.1", or nothing; bullets are left out."""
        key, depth = self._of(paragraph)
        levels = self._levels.get(self._lists.get(key, ""), {})
        level = levels.get(depth)
        if level is None or level.form in ("bullet", "none"):
            return ""
        counts = self._counts[self._lists[key]]
        if key not in self._met:
            self._met.add(key)
            for at, start in self._starts[key].items():
                counts[at] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]

        def drawn(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            form = levels[at].form if at in levels else "decimal"
            return _draw(counts.get(at, levels[at].start if at in levels else 1), form)

        return re.sub(r"%(\d)", drawn, level.text).strip()

    @staticmethod
    def _of(paragraph: Paragraph) -> tuple[str, int]:
        """The list of a paragraph and its depth there: its own, or that of its style and of the styles below it."""
        properties: list[Any] = [paragraph._p.pPr]
        style: Any = paragraph.style
        for _ in range(10):
            if style is None:
                break
            properties.append(style.element.pPr)
            style = style.base_style
        for one in properties:
            rule = one.find(qn("w:numPr")) if one is not None else None
            if rule is not None and (number := rule.find(qn("w:numId"))) is not None:
                depth = rule.find(qn("w:ilvl"))
                return number.get(qn("w:val")), 0 if depth is None else _int(depth, "w:val")
        return "", 0


def _level(element: Any) -> _Level:
    def value(name: str, usual: str) -> str:
        found = element.find(qn(name))
        return usual if found is None else str(found.get(qn("w:val"), usual))

    start = value("w:start", "1")
    return _Level(int(start) if start.isdecimal() else 1, value("w:numFmt", "decimal"), value("w:lvlText", ""))


def _int(element: Any, name: str) -> int:
    value = str(element.get(qn(name)) or "0")
    return int(value) if value.isdecimal() else 0


def _chinese(number: int) -> str:
    if not 0 < number < 1000:
        return str(number)
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{_CN[hundreds]}百" if hundreds else ""
    if tens:
        text += f"{'' if tens == 1 and not hundreds else _CN[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_CN[ones] if ones else "")


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        text, number = text + sign * (number // value), number % value
    return text


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
         "taiwaneseCountingThousand", "ideographDigital", "chineseLegalSimplified"),
        _chinese,
    ),
}  # fmt: skip


def _draw(number: int, form: str) -> str:
    return _FORMS.get(form, str)(number)
