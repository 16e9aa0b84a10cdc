"""What drug safety has to know of a person: each fact is known, known to be none, not known, or was not asked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Answer(StrEnum):
    """A fact without a value.

    Attributes:
        NOT_ASKED: nobody raised it; a check leaves it out.
        UNKNOWN: it was raised and nobody knows; a medicine that it could matter for is never ok.
        NONE: there is none.
    """

    NOT_ASKED = "not-asked"
    UNKNOWN = "unknown"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Pregnancy:
    """A pregnancy; `weeks` is None when only the pregnancy itself is known."""

    weeks: int | None = None


Words: TypeAlias = tuple[str, ...] | Answer
"""What a person named, as they wrote it."""


@dataclass(frozen=True, slots=True)
class Person:
    """The person who is to take the medicines.

    Attributes:
        allergies: substances in the person's own words.
        conditions: illnesses in the person's own words.
        medicines: what they take already, besides what is asked about.
        pregnancy: with its week.
        feeding: True while breastfeeding; NONE when not.
        age_months: whole months; 216 is 18 years.
        weight_kg: in kilograms.
    """

    allergies: Words = Answer.NOT_ASKED
    conditions: Words = Answer.NOT_ASKED
    medicines: Words = Answer.NOT_ASKED
    pregnancy: Pregnancy | Answer = Answer.NOT_ASKED
    feeding: bool | Answer = Answer.NOT_ASKED
    age_months: int | Answer = Answer.NOT_ASKED
    weight_kg: float | Answer = Answer.NOT_ASKED
