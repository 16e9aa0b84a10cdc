"""The letters of drawn pictures: two Chinese faces that come with the program, and text that stays in its box."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pylopdf_fonts_zh_cn
from PIL import ImageDraw, ImageFont

Face = Literal["sans", "serif"]

LEADING = 1.34
"""From one baseline to the next, in heights of the letters: no accent or tail touches the line above or below."""

_ASCENT = 0.88  # of a Chinese letter's height, above the baseline
_ONE, _SEVERAL = 0.8, 0.9  # of the largest size: the least for one line, the most for several
_LONGEST = 400  # characters: more fits no box, and measuring it would only take time
_NEEDED = "守望为筹集治疗费元，。？！…·ABCabc0123456789,.()/'"
_ABSENT = "\uffff"  # a noncharacter: what a font draws for it, it draws for all that it lacks

# Not a system's font, even where there is one: the picture is the same on every machine.
_FILES: dict[Face, Callable[[], Path]] = {
    "sans": pylopdf_fonts_zh_cn.sans_path,
    "serif": pylopdf_fonts_zh_cn.serif_path,
}

_PIECES = re.compile(r"[!-~\u00a1-\u00b6\u00b8-\u024f\u0370-\u04ff\u1e00-\u1eff]+|.")
_STARTS_NO_LINE = frozenset(" ，。、；：？！）》」』】〕〉’”…—·％,.;:?!)]}%")
_ENDS_NO_LINE = frozenset("（《「『【〔〈‘“([{¥￥$")
_IN_ENGLISH = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "…": "..."})  # Chinese faces draw these wide


class UnusableFont(RuntimeError):
    """A font of this program is missing, broken, or lacks letters that every card needs."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Text set in lines.

    Attributes:
        lines: no line is wider than the box that was asked for.
        face: the face that they are set in.
        size: of the letters, in pixels.
    """

    lines: tuple[str, ...]
    face: Face
    size: int

    @property
    def height(self) -> int:
        """From the top of the first line to the foot of the last, in pixels."""
        return round(len(self.lines) * self.size * LEADING)

    @property
    def width(self) -> float:
        """The widest line, in pixels."""
        return max((_width(line, self.face, self.size) for line in self.lines), default=0)

    @property
    def baseline(self) -> int:
        """From the top of the first line down to its baseline, in pixels."""
        return round(self.size * ((LEADING - 1) / 2 + _ASCENT))

    def draw(self, pen: ImageDraw.ImageDraw, at: tuple[float, float], colour: str, weight: float = 0) -> None:
        """Draws the lines from their top left corner; `weight` thickens strokes by that share of the size."""
        font = load(self.face, self.size)
        for number, line in enumerate(self.lines):
            foot = at[1] + self.baseline + round(number * self.size * LEADING)
            pen.text((at[0], foot), line, fill=colour, font=font, anchor="ls", stroke_width=weight * self.size)


@lru_cache(
    maxsize=16
)  # each takes over 2 MB; what is measured is kept for itself, so a card needs no more than these
def load(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The face at a size in pixels.

    Raises:
        UnusableFont: Its file is not there, cannot be read, or lacks letters that every card needs.
    """
    _check(face)
    return _opened(face, size)


@lru_cache
def _check(face: Face) -> None:
    font = _opened(face, 24)
    absent = bytes(font.getmask(_ABSENT))
    missing = [letter for letter in _NEEDED if bytes(font.getmask(letter)) == absent]
    if missing:
        raise UnusableFont(f"The font {_FILES[face]().name} draws no {' '.join(missing)}. Run make setup.")


def _opened(face: Face, size: int) -> ImageFont.FreeTypeFont:
    path = _FILES[face]()
    try:
        # The basic layout needs no library of the system, so it sets every line alike everywhere.
        return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        raise UnusableFont(f"The font {path.name} cannot be read: {error}. Run make setup.") from error


@lru_cache(maxsize=20_000)
def draws(face: Face, character: str) -> bool:
    """The face has a shape of its own for the character, and does not draw an empty box."""
    font = load(face, 24)
    return bytes(font.getmask(character)) != bytes(font.getmask(_ABSENT))


def drawable(text: str, face: Face, language: str = "zh") -> str:
    """The text on one line, without what the face cannot draw: emoji, controls, marks that turn the reading."""
    text = unicodedata.normalize("NFC", " ".join(text[:_LONGEST].split()))
    if language == "en":
        text = text.translate(_IN_ENGLISH)
    text = re.sub(" ?· ?", "·", text)  # the faces' dot brings its own space
    # Marks and controls (M, C) join or steer other characters, which the basic layout doesn't do.
    kept = (c for c in text if unicodedata.category(c)[0] not in "MC" and draws(face, c))
    return " ".join("".join(kept).split())


def fit(text: str, face: Face, width: int, lines: int, sizes: range, language: str = "zh") -> Setting:
    """Sets text as large as it fits, on one line if that takes little from its size; what never fits ends in dots.

    Args:
        text: what to set; what cannot be drawn is left out.
        face: the face to set it in.
        width: of the box, in pixels.
        lines: the most that the box holds.
        sizes: to be tried, in pixels, the largest first; several lines take `_SEVERAL` of the largest at most.
        language: "en" gets the straight quotation marks and dots that suit Latin letters.
    """
    units = _units(drawable(text, face, language))
    whole = "".join(units)
    for size in sizes:
        if size >= _ONE * sizes[0] and _width(whole, face, size) <= width:
            return Setting((whole,), face, size)
    size, wrapped = sizes[-1], [whole]
    for size in sizes:
        wrapped = _wrapped(units, face, size, width)
        if len(wrapped) <= lines and (lines == 1 or size <= _SEVERAL * sizes[0]):
            return Setting(tuple(_balanced(units, wrapped, face, size, width)), face, size)
    last = _cut("".join(wrapped[lines - 1 :]), face, size, width, "..." if language == "en" else "…")
    return Setting((*(_bare(line) for line in wrapped[: lines - 1]), last), face, size)


@lru_cache(maxsize=50_000)
def _advance(face: Face, size: int, character: str) -> float:
    return load(face, size).getlength(character)


def _width(line: str, face: Face, size: int) -> float:
    # The basic layout moves no pair of letters together: a line is as wide as its characters, each measured once.
    return sum(_advance(face, size, character) for character in line.rstrip())


def _units(text: str) -> list[str]:
    """What stays on one line: a word, a Chinese character, each with its punctuation and the space behind it."""
    units: list[str] = []
    for piece in _PIECES.findall(text):
        if units and (piece[0] in _STARTS_NO_LINE or units[-1].rstrip()[-1:] in _ENDS_NO_LINE):
            units[-1] += piece
        else:
            units.append(piece)
    return units


def _wrapped(units: list[str], face: Face, size: int, width: float) -> list[str]:
    lines = [""]
    for unit in units:
        if lines[-1] and _width(lines[-1] + unit, face, size) > width:
            lines.append("")
        lines[-1] += unit
        while _width(lines[-1], face, size) > width and len(lines[-1]) > 1:  # one unit wider than the box
            whole = lines[-1]
            fits = next(n for n in range(len(whole) - 1, 0, -1) if n == 1 or _width(whole[:n], face, size) <= width)
            lines[-1:] = [whole[:fits], whole[fits:]]
    return lines


def _balanced(units: list[str], wrapped: list[str], face: Face, size: int, width: float) -> list[str]:
    """As many lines, but about as wide as each other: no single character on the last one."""
    best = wrapped
    for share in range(95, 50, -5) if len(wrapped) > 1 else ():
        tighter = _wrapped(units, face, size, width * share / 100)
        if len(tighter) > len(wrapped):
            break
        best = tighter
    return [_bare(line) for line in best]


def _bare(line: str) -> str:
    """The line without the space or the dividing dot at which it was broken."""
    return line.strip(" ·")


def _cut(rest: str, face: Face, size: int, width: float, ellipsis: str) -> str:
    while rest and _width(rest.rstrip() + ellipsis, face, size) > width:
        rest = rest[:-1]
    return rest.rstrip(" ，、·,.;:") + ellipsis
