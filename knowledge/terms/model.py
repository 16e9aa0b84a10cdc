"""The words that all of the terms share: texts in two languages, ages, versions, amounts, and what may be chosen."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from knowledge.diseases.model import Key, Names, Record, Text
from knowledge.diseases.words import HAN

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, Language] = ("zh", "en")
Number = Annotated[str, StringConstraints(pattern=r"^[1-9]\d?(\.[1-9]\d?){0,2}$")]
Version = Annotated[str, StringConstraints(pattern=r"^20\d\d-[1-9]\d?$")]
Age = Annotated[int, Field(ge=0, le=120, strict=True)]
Days = Annotated[int, Field(ge=0, le=3650, strict=True)]
Ratio = Annotated[int, Field(ge=1, le=100, strict=True)]

_HALF_WIDTH = re.compile(r"[\u3400-\u9fff][,;:!?().]|[,;:!?()][\u3400-\u9fff]")
_FULL_WIDTH = re.compile(r"[，。；：！？（）、“”《》]")
_YUAN = re.compile(r"\d{1,9}(\.\d{2})?")
_PERCENT = re.compile(r"\d{1,2}(\.\d{1,2})?")
_AGES = re.compile(r"(\d{1,3})(?:-(\d{1,3}))?")


def chinese(text: str) -> str:
    """The text, when it is Chinese with Chinese punctuation."""
    if not HAN.search(text):
        raise ValueError("holds no Chinese")
    if found := _HALF_WIDTH.search(text):
        raise ValueError(f"has Western punctuation at {found[0]!r}; Chinese text takes ，；：！？（）。")
    return text


def english(text: str) -> str:
    """The text, when it holds neither Chinese nor Chinese punctuation."""
    if HAN.search(text):
        raise ValueError("holds Chinese")
    if found := _FULL_WIDTH.search(text):
        raise ValueError(f"has the Chinese mark {found[0]!r}")
    return text


def _cents(found: object) -> object:
    if isinstance(found, int) and not isinstance(found, bool):
        raise ValueError(f'write the yuan in quotes, like "{found}" or "{found}.50"')
    if not isinstance(found, str) or not _YUAN.fullmatch(found):
        raise ValueError(f'must be yuan in quotes, like "10000" or "766.50" (found {found})')
    return int(Decimal(found) * 100)


def _percent(found: object) -> object:
    if not isinstance(found, str) or not _PERCENT.fullmatch(found):
        raise ValueError(f'must be a percentage in quotes, like "0" or "2.5" (found {found})')
    return Decimal(found)


def _ages(found: object) -> object:
    match = _AGES.fullmatch(found) if isinstance(found, str) else None
    if match is None:
        raise ValueError(f'must be ages in quotes, like "18-39" or "40" (found {found})')
    return {"least": int(match[1]), "most": int(match[2] or match[1])}


Cents = Annotated[int, BeforeValidator(_cents)]
"""An amount: yuan in quotes in the file, whole cents in the model."""
Percent = Annotated[Decimal, BeforeValidator(_percent)]
"""An exact percentage; in quotes in the file."""


class Wording(Record):
    """One text in both languages, each in its own writing."""

    zh: Annotated[Text, AfterValidator(chinese)]
    en: Annotated[Text, AfterValidator(english)]


class Ages(Record):
    """Ages in whole years, both ends included."""

    least: Age
    most: Age

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least > self.most:
            raise ValueError(f"the least age {self.least} is above the most {self.most}")
        return self

    def hold(self, age: int) -> bool:
        """Whether this age is among them."""
        return self.least <= age <= self.most


AgeBand = Annotated[Ages, BeforeValidator(_ages)]


class Edition(Record):
    """What every versioned thing says of itself; `superseded` is the first day on which it is no longer sold."""

    key: Key
    version: Version
    names: Wording
    valid_from: date
    superseded: date | None = None

    @model_validator(mode="after")
    def _not_superseded_before_it_held(self) -> Self:
        if self.superseded is not None and self.superseded <= self.valid_from:
            raise ValueError(f"superseded {self.superseded} is not after valid_from {self.valid_from}")
        return self

    @property
    def order(self) -> tuple[int, ...]:
        """What versions are sorted by."""
        return tuple(int(part) for part in self.version.split("-"))


class Insurer(Record):
    """An insurer; all of them are invented."""

    key: Key
    names: Wording


class Choice(Record):
    """One entry of a closed list: a list of hospitals, a chronic condition, a territory."""

    key: Key
    names: Wording


class Lists(Record):
    """What products choose from, and how a clause and a product's terms are called."""

    hospitals: Annotated[tuple[Choice, ...], Field(min_length=1)]
    conditions: Annotated[tuple[Choice, ...], Field(min_length=1)]
    territories: Annotated[tuple[Choice, ...], Field(min_length=1)]
    reference: Names
    title: Names


def without_gap(bands: tuple[Ages, ...], ages: Ages) -> None:
    """Checks that the bands cover the ages once each, in order.

    Raises:
        ValueError: a band is missing, overlaps or stands outside.
    """
    due = ages.least
    for band in bands:
        if band.least != due:
            what = "overlaps the one before" if band.least < due else f"leaves out {due} to {band.least - 1}"
            raise ValueError(f"the band {band.least}-{band.most} {what}; the next has to begin at {due}")
        due = band.most + 1
    if due != ages.most + 1:
        raise ValueError(f"the bands end at {due - 1} and have to end at {ages.most}")


def twice(keys: tuple[Any, ...]) -> Any | None:
    """The first that stands there a second time, or None."""
    return next((each for place, each in enumerate(keys) if each in keys[:place]), None)
