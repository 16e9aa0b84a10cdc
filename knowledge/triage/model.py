"""What the triage library holds, checked when it is read, and what a suggestion tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from knowledge.diseases.model import Department, Key, Names, Record, Text

Language = Literal["zh", "en"]
Weight = Annotated[int, Field(ge=1, le=10)]
Age = Annotated[int, Field(ge=0, le=150)]
Weights = dict[Key, Weight]


class Urgency(StrEnum):
    """How soon to be seen, the calmest first."""

    ROUTINE = "routine"
    SOON = "soon"
    TODAY = "today"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """0 for routine, rising."""
        return list(Urgency).index(self)


class Guide(Department):
    """A department, what it treats in plain words, and the two neighbours that fill a suggestion of three."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    treats: Names
    near: tuple[Key, Key]


class Sign(Record):
    """Words that mean the same for triage, and the departments that they speak for.

    A phrase may hold `…` for up to eight characters of the same clause in Chinese and up to five words in English,
    `&` for the same with either side first, and `|` between choices: `eye|eyes&spot|spots`.
    """

    key: Key
    zh: Annotated[tuple[Text, ...], Field(min_length=1)]
    en: Annotated[tuple[Text, ...], Field(min_length=1)]
    to: Annotated[Weights, Field(min_length=1)]
    urgency: Literal[Urgency.ROUTINE, Urgency.SOON, Urgency.TODAY] = Urgency.ROUTINE


class Context(Record):
    """Whom a message is about: told by words or by an age in whole years, both ends included."""

    key: Key
    zh: tuple[Text, ...] = ()
    en: tuple[Text, ...] = ()
    age: tuple[Age, Age] | None = None
    to: Weights = Field(default_factory=dict)
    never: tuple[Key, ...] = ()
    allows: tuple[Key, ...] = ()

    @model_validator(mode="after")
    def _can_be_met(self) -> Self:
        if self.age is None and not (self.zh and self.en):
            raise ValueError("needs words in both languages or an age")
        if self.age is not None and self.age[0] > self.age[1]:
            raise ValueError(f"age {self.age[0]} is above age {self.age[1]}")
        return self


class Words(Record):
    """Phrases of both languages."""

    zh: tuple[Text, ...]
    en: tuple[Text, ...]


class Wording(Record):
    """The sentences that say why, and two small lists of words."""

    mention: Names
    disease: Names
    emergency: Names
    near: Names
    context: Names
    age: Names
    whole: Names
    worse: Words
    hides: Words


class Label(Record):
    """What another list of departments calls some of ours; for measuring only."""

    label: Text
    departments: Annotated[tuple[Key, ...], Field(min_length=1)]


class Reason(IntEnum):
    """What a reason rests on, the strongest first."""

    EMERGENCY = 0
    DISEASE = 1
    MENTION = 2
    AGE = 3
    CONTEXT = 4
    NEAR = 5
    WHOLE = 6


@dataclass(frozen=True, slots=True)
class Why:
    """One reason: what it rests on and the person's own words; `words` of NEAR is a department's key."""

    reason: Reason
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggested department with its share of the evidence, between 0 and 1, and the reasons."""

    key: str
    score: float
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Three departments, the likeliest first, or none when the words tell of nothing known; and how soon.

    `emergency` is the red-flag rule that was met.
    """

    departments: tuple[Suggested, ...]
    urgency: Urgency
    emergency: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the library sees in a message, for a model to learn from.

    `plain` is the message in one spelling; signs map to the person's words, and `first` are those of the first
    sentence; diseases and contexts are keys; `weights` say what speaks for each department.
    """

    plain: str
    signs: Mapping[str, str]
    first: frozenset[str]
    diseases: tuple[str, ...]
    contexts: tuple[str, ...]
    weights: Mapping[str, float]
