"""Levels, and what a level is given for: a condition, a week of pregnancy, an age, drinking.

Every judgement names its source and the passage that states it. Ages are in months.
"""

import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from knowledge.diseases.model import Key, Record, Text

Months = Annotated[int, Field(ge=0, le=1800)]
Weeks = Annotated[int, Field(ge=0, le=45)]
Passage = Annotated[Text, Field(max_length=300)]

PASSAGE_WORDS = 25
PASSAGE_HAN = 60
_HAN = re.compile(r"[\u3400-\u9fff]")


class Level(StrEnum):
    """How much a finding weighs: stop > unknown > caution > note > ok."""

    STOP = "stop"
    UNKNOWN = "unknown"
    CAUTION = "caution"
    NOTE = "note"
    OK = "ok"

    @property
    def weight(self) -> int:
        """The higher, the heavier; 0 for ok."""
        return _LIGHT_FIRST.index(self)


_LIGHT_FIRST = (Level.OK, Level.NOTE, Level.CAUTION, Level.UNKNOWN, Level.STOP)
Warned = Literal[Level.STOP, Level.CAUTION, Level.NOTE]
Judged = Literal[Level.STOP, Level.CAUTION, Level.NOTE, Level.OK]


def too_long(passage: str) -> str | None:
    """Why a passage is too long, or None."""
    if len(_HAN.findall(passage)) > PASSAGE_HAN or len(passage.split()) > PASSAGE_WORDS:
        return f"passage is at most {PASSAGE_WORDS} words or {PASSAGE_HAN} Chinese characters"
    return None


class Cited(Record):
    """Something that a source states: `passage` is a short quote or pointer to find it there."""

    source: Key
    passage: Passage

    @model_validator(mode="after")
    def _short_passage(self) -> Self:
        if reason := too_long(self.passage):
            raise ValueError(reason)
        return self


class Sourced(Record):
    """Something that may have a source; without one it is unverified."""

    source: Key | None = None
    passage: Passage | None = None

    @property
    def verified(self) -> bool:
        """Is there a source that states it?"""
        return self.source is not None

    @model_validator(mode="after")
    def _passage_with_source(self) -> Self:
        if (self.source is None) != (self.passage is None):
            raise ValueError("source and passage go together: give both, or neither for what is unverified")
        return self


class Judgement(Cited):
    """A level with its reason in both languages: why, and what to do."""

    level: Judged
    zh: Text
    en: Text


class Contraindication(Judgement):
    """A condition of conditions.toml that speaks against the medicine."""

    condition: Key
    level: Warned


class InPregnancy(Judgement):
    """A level for the weeks `from_week` to `to_week`, both included; weeks that no entry covers are unknown."""

    from_week: Weeks = 0
    to_week: Weeks = 45

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_week > self.to_week:
            raise ValueError(f"from_week {self.from_week} is after to_week {self.to_week}")
        return self


class AtAge(Judgement):
    """A level for ages from `from_months` (included) to `under_months` (excluded)."""

    from_months: Months = 0
    under_months: Months = 1800

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_months >= self.under_months:
            raise ValueError("from_months has to be below under_months")
        return self


class Rules(Record):
    """Levels by what is known of a person; a class has them as well as a single medicine."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True)

    contraindications: tuple[Contraindication, ...] = Field((), alias="contraindication")
    pregnancy: tuple[InPregnancy, ...] = ()
    feeding: tuple[Judgement, ...] = ()
    ages: tuple[AtAge, ...] = Field((), alias="age")
    alcohol: tuple[Judgement, ...] = ()
