"""What a pattern cannot match without, so that most patterns are never tried on most messages.

`needs` reads the part of the regular-expression language that the rules are written in: groups,
look-arounds, character classes, alternatives and quantifiers. What it does not know it takes to
need nothing, which costs time and never an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Need = frozenset[str]
"""Pieces of text of which a matching text holds at least one."""

LARGEST = 80
"""A need of more pieces than this is met by nearly every message and is left out."""

_COMMON = frozenset("的了不没是我他她有在一人着到都也就 ") | frozenset({"the", "and", "has", "her", "his", "not"})
_QUANTIFIER = re.compile(r"(?:[*?+]|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?P<kind>:|=|!|<=|<!|P<\w+>))?")
_CLASS = re.compile(r"\[(?P<not>\^)?(?P<held>(?:\\.|[^\]\\])+)\]")
_RANGE = re.compile(r"\\.|.-.")


def split(pattern: str) -> Iterator[str]:
    """The alternatives of `pattern` at its outermost level, each a pattern of its own."""
    depth, start, place = 0, 0, 0
    while place < len(pattern):
        mark = pattern[place]
        held = _CLASS.match(pattern, place)
        if mark == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
        depth += (mark == "(") - (mark == ")")
        place = held.end() if held else place + (2 if mark == "\\" else 1)
    yield pattern[start:]


def needs(pattern: str, size: int) -> tuple[Need, ...]:
    """The pieces of `size` characters that any match of `pattern` holds, the most telling need first."""
    found, _ = _alternation(pattern, 0, size)
    return tuple(sorted(found, key=_cost))


def _cost(need: Need) -> int:
    return len(need) + 20 * len(need & _COMMON)


def _alternation(pattern: str, place: int, size: int) -> tuple[list[Need], int]:
    branches: list[list[Need]] = []
    while True:
        found, place = _sequence(pattern, place, size)
        branches.append(found)
        if place >= len(pattern) or pattern[place] == ")":
            break
        place += 1
    if len(branches) == 1:
        return branches[0], place
    if not all(branches):
        return [], place
    every = frozenset[str]().union(*(min(branch, key=_cost) for branch in branches))
    return ([every] if len(every) <= LARGEST else []), place


def _sequence(pattern: str, place: int, size: int) -> tuple[list[Need], int]:
    found: list[Need] = []
    run = ""
    while place < len(pattern) and pattern[place] not in "|)":
        atom, inner, place = _atom(pattern, place, size)
        quantifier = _QUANTIFIER.match(pattern, place)
        if quantifier:
            place = quantifier.end()
        optional = bool(quantifier) and not (quantifier and _at_least_once(quantifier))
        if atom and not optional:
            run += atom
        if not atom or quantifier:
            found += _pieces(run, size)
            run = ""
            found += [] if optional else inner
    return found + _pieces(run, size), place


def _atom(pattern: str, place: int, size: int) -> tuple[str, list[Need], int]:
    """One literal character, or the needs of a group or class, and where it ends."""
    held = _CLASS.match(pattern, place)
    if held:
        plain = size == 1 and not held["not"] and not _RANGE.search(held["held"])
        return "", ([frozenset(held["held"])] if plain else []), held.end()
    group = _GROUP.match(pattern, place)
    if group:
        found, end = _alternation(pattern, group.end(), size)
        looked = group["kind"] in ("=", "!", "<=", "<!")
        return "", ([] if looked else found), end + 1
    if pattern[place] == "\\":
        return "", [], place + 2
    if pattern[place] in "^$.":
        return "", [], place + 1
    return pattern[place], [], place + 1


def _at_least_once(quantifier: re.Match[str]) -> bool:
    return quantifier[0][0] == "+" or (quantifier["least"] or "0") != "0"


def _pieces(run: str, size: int) -> list[Need]:
    if size == 1:
        return [frozenset(mark) for mark in run]
    return [frozenset({word[:size]}) for word in run.split(" ") if len(word) >= size]
