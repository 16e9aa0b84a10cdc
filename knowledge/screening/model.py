"""A questionnaire as its file holds it, and what its sum means; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge.diseases.model import Key, Names, Record, Source

Points = Annotated[int, Field(ge=0, le=100)]


class Item(Record):
    """One question; `crisis` means that any answer but the first calls for help at once, whatever the sum is."""

    text: Names
    crisis: bool = False


class Band(Record):
    """What a sum from `least` on means, up to the next band."""

    key: Key
    least: Points
    names: Names
    advice: Names


class Questionnaire(Record):
    """Questions that share their answers, which count 0, 1, 2 and so on.

    Attributes:
        ages_from: whole years from which on it was tested.
        lead: what stands above the questions, such as the time that they ask about.
        answers: in their order, the first counts nothing.
        bands: by growing `least`, the first at 0.
        sources: opened texts that state items, answers and bands.
    """

    key: Key
    names: Names
    ages_from: Annotated[int, Field(ge=0, le=99)]
    lead: Names
    answers: Annotated[tuple[Names, ...], Field(min_length=2)]
    items: Annotated[tuple[Item, ...], Field(min_length=2)]
    bands: Annotated[tuple[Band, ...], Field(min_length=2)]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def most(self) -> int:
        """The greatest sum."""
        return len(self.items) * (len(self.answers) - 1)

    @model_validator(mode="after")
    def _bands_in_order(self) -> Self:
        least = [band.least for band in self.bands]
        if least[0] != 0 or least != sorted(set(least)):
            raise ValueError("bands: the first has to begin at 0, and each further one above the one before")
        if least[-1] > self.most:
            raise ValueError(f"bands: {least[-1]} is above the greatest sum, {self.most}")
        if not any(source.opened for source in self.sources):
            raise ValueError("sources: one that was opened has to state it")
        return self


class WrongAnswers(ValueError):
    """There is not one answer for each item, or an answer is none of those that are offered."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the answers add up to.

    Attributes:
        crisis: an item was answered that calls for help at once; the sum does not matter then.
    """

    total: int
    band: Band
    crisis: bool


def score(questionnaire: Questionnaire, answers: Sequence[int]) -> Outcome:
    """The sum of the answers, each by its place from 0, with what it means.

    Raises:
        WrongAnswers: one is missing, or is none of those that are offered.
    """
    if len(answers) != len(questionnaire.items):
        raise WrongAnswers(f"{len(questionnaire.items)} answers are needed, not {len(answers)}")
    if not all(0 <= answer < len(questionnaire.answers) for answer in answers):
        raise WrongAnswers(f"an answer is a number from 0 to {len(questionnaire.answers) - 1}")
    total = sum(answers)
    band = [band for band in questionnaire.bands if band.least <= total][-1]
    crisis = any(item.crisis and answer > 0 for item, answer in zip(questionnaire.items, answers, strict=True))
    return Outcome(total, band, crisis)
