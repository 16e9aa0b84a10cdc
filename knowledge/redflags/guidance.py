"""What to do until help comes, and whom to call: typed facts read from the library."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from knowledge.redflags.rules import RULES

FOLDER = Path(__file__).parent.parent / "library" / "emergencies"
"""Where the platform's own emergency texts lie."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=160)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?\d[\d -]{1,18}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class EmergencyTextError(ValueError):
    """A file of emergency texts is missing or wrong; the message names the file and the field."""


class _Facts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(_Facts):
    """The published text that a guidance or a number was taken from."""

    name: Line
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]


class Words(_Facts):
    """One language of a guidance: what to do, in order, and what not to do."""

    title: Line
    do: Annotated[tuple[Line, ...], Field(min_length=3, max_length=6)]
    dont: Annotated[tuple[Line, ...], Field(max_length=3)] = ()


class Guidance(_Facts):
    """First aid for one red flag, in both languages, with its source."""

    zh: Words
    en: Words
    source: Source

    def words(self, language: Literal["zh", "en"]) -> Words:
        """The guidance in one language."""
        return self.zh if language == "zh" else self.en


class Name(_Facts):
    """A country's or region's name in both languages."""

    zh: Line
    en: Line


class Numbers(_Facts):
    """Whom to call in one country or region; `crisis` is None where no source could be opened."""

    name: Name
    medical: Phone
    source: Source
    crisis: Phone | None = None
    crisis_source: Source | None = None

    def model_post_init(self, _context: object) -> None:
        """Refuses a crisis line without its source.

        Raises:
            ValueError: when only one of `crisis` and `crisis_source` is given.
        """
        if (self.crisis is None) != (self.crisis_source is None):
            raise ValueError("crisis and crisis_source must be given together")


class _GuidanceFile(_Facts):
    guidance: dict[str, Guidance]


class _NumbersFile(_Facts):
    FIRST: Annotated[tuple[Code, ...], Field(min_length=1)]
    numbers: dict[Code, Numbers]


@dataclass(frozen=True, slots=True)
class Emergencies:
    """Every guidance and every country's numbers."""

    by_rule: Mapping[str, Guidance]
    by_country: Mapping[str, Numbers]
    first: tuple[str, ...]
    """Country codes in the order in which people are offered them."""

    def guidance(self, rule: str) -> Guidance:
        """What to do until help comes.

        Raises:
            KeyError: when no red-flag rule has that name.
        """
        return self.by_rule[rule]

    def number(self, country_code: str) -> Numbers | None:
        """Whom to call in a country, by its ISO 3166-1 alpha-2 code in any case; None if unknown."""
        return self.by_country.get(country_code.upper())


_File = TypeVar("_File", bound=BaseModel)


def _read(path: Path, shape: type[_File]) -> _File:
    try:
        return shape.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as missing:
        raise EmergencyTextError(f"{path}: cannot be read ({missing.strerror})") from missing
    except tomllib.TOMLDecodeError as broken:
        raise EmergencyTextError(f"{path}: is not valid TOML: {broken}") from broken
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise EmergencyTextError(f"{path}: {field}: {first['msg']}") from wrong


def load(folder: Path = FOLDER) -> Emergencies:
    """The emergency texts of `folder`: `guidance.toml` and `numbers.toml`.

    Raises:
        EmergencyTextError: when a file is missing or wrong, a rule has no guidance, a guidance has
            no rule, or a country offered first has no numbers.
    """
    texts = _read(folder / "guidance.toml", _GuidanceFile).guidance
    numbers = _read(folder / "numbers.toml", _NumbersFile)
    rules = {rule.name for rule in RULES}
    for name in sorted(rules - texts.keys()):
        raise EmergencyTextError(f"{folder / 'guidance.toml'}: guidance.{name}: is missing")
    for name in sorted(texts.keys() - rules):
        raise EmergencyTextError(f"{folder / 'guidance.toml'}: guidance.{name}: no red-flag rule has this name")
    for code in numbers.FIRST:
        if code not in numbers.numbers:
            raise EmergencyTextError(f"{folder / 'numbers.toml'}: FIRST: {code} has no numbers")
    return Emergencies(MappingProxyType(texts), MappingProxyType(numbers.numbers), numbers.FIRST)
