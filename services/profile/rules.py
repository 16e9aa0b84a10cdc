"""What the kept health facts say on a given day. Unknown is never taken for none."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from knowledge.drugs.person import Answer, Person, Pregnancy, Words
from services.errors import DomainError

OLDEST_YEARS = 120
ADULT_MONTHS = 18 * 12
EXPECTING_YEARS = (10, 60)
"""The first and the last year of life at which pregnancy and breastfeeding are asked about."""
PREGNANCY_WEEKS = 45
"""After so many weeks no pregnancy goes on."""
WEEKS_ASKED = 42
"""The most weeks that somebody can be pregnant when they tell it."""
CHILD_WEIGHT_LASTS = timedelta(days=90)
LIGHTEST, HEAVIEST = 0.4, 300.0
"""Kilograms that a living person can weigh, from an early newborn on."""


class BornLater(DomainError):
    """The birth date is after today."""

    text = "profile-bad-born-future"


class BornTooLongAgo(DomainError):
    """Nobody is that old."""

    text = "profile-bad-born-old"


class NoSuchWeight(DomainError):
    """Nobody weighs that."""

    text = "profile-bad-weight-outside"


class Expecting(StrEnum):
    """Pregnant, breastfeeding, both, neither, or not known."""

    NO = "no"
    PREGNANT = "pregnant"
    FEEDING = "feeding"
    BOTH = "both"
    UNKNOWN = "unknown"

    @property
    def pregnant(self) -> bool:
        """Is it a pregnancy that is known of?"""
        return self in (Expecting.PREGNANT, Expecting.BOTH)


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in kilograms and the day on which it was told."""

    kg: float
    on: date


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person told of their health; None where they do not know.

    Attributes:
        born: the birth date.
        expecting: None when it was not asked because of the age.
        began: the day on which the pregnancy's week 0 began, counted back from the weeks that were told.
        told_on: the day of the last change; a pregnancy without weeks is counted from it.
    """

    allergies: Words
    conditions: Words
    medicines: Words
    born: date | None
    weight: Weight | None
    expecting: Expecting | None
    began: date | None
    told_on: date


def months_old(born: date, today: date) -> int:
    """Whole months of life."""
    months = (today.year - born.year) * 12 + today.month - born.month
    return months - 1 if today.day < born.day else months


def check_born(born: date, today: date) -> None:
    """A birth date has passed, and not more than 120 years ago.

    Raises:
        BornLater: after today.
        BornTooLongAgo: nobody is that old.
    """
    if born > today:
        raise BornLater
    if months_old(born, today) > OLDEST_YEARS * 12:
        raise BornTooLongAgo(years=OLDEST_YEARS)


def check_weight(kg: float) -> None:
    """A person can weigh that; raises NoSuchWeight."""
    if not LIGHTEST <= kg <= HEAVIEST:
        raise NoSuchWeight(least=f"{LIGHTEST:g}", most=f"{HEAVIEST:g}")


def may_expect(born: date | None, today: date) -> bool:
    """Could somebody of this age be pregnant or breastfeed? Who does not tell their age could."""
    if born is None:
        return True
    first, last = EXPECTING_YEARS
    return first <= months_old(born, today) // 12 <= last


def began_on(weeks: int, today: date) -> date:
    """The day on which week 0 of a pregnancy began that is in this week today."""
    return today - timedelta(weeks=weeks)


def weeks_since(began: date, today: date) -> int | None:
    """The week of a pregnancy, None once it must be over."""
    weeks = (today - began).days // 7
    return weeks if weeks < PREGNANCY_WEEKS else None


def weight_counts(weight: Weight, born: date | None, today: date) -> bool:
    """Is the weight recent enough? A child's counts for 90 days, an adult's and that of no known age for good."""
    grown = born is None or months_old(born, today) >= ADULT_MONTHS
    return grown or today - weight.on <= CHILD_WEIGHT_LASTS


def person(facts: Facts, today: date) -> Person:
    """The person as drug safety takes them, on this day."""
    weighed = facts.weight is not None and weight_counts(facts.weight, facts.born, today)
    return Person(
        allergies=facts.allergies,
        conditions=facts.conditions,
        medicines=facts.medicines,
        pregnancy=_pregnancy(facts, today),
        feeding=_feeding(facts, today),
        age_months=Answer.UNKNOWN if facts.born is None else months_old(facts.born, today),
        weight_kg=facts.weight.kg if weighed and facts.weight is not None else Answer.UNKNOWN,
    )


def pregnancy_over(facts: Facts, today: date) -> bool:
    """Must the pregnancy that was told of be over by now?"""
    return _told_pregnant(facts) and weeks_since(facts.began or facts.told_on, today) is None


def _told_pregnant(facts: Facts) -> bool:
    return facts.expecting is not None and facts.expecting.pregnant


def _pregnancy(facts: Facts, today: date) -> Pregnancy | Answer:
    if _told_pregnant(facts):
        if pregnancy_over(facts, today):
            return Answer.UNKNOWN
        return Pregnancy(None if facts.began is None else weeks_since(facts.began, today))
    if facts.expecting in (Expecting.NO, Expecting.FEEDING):
        return Answer.NONE
    return _not_told(facts, today)


def _feeding(facts: Facts, today: date) -> bool | Answer:
    if facts.expecting in (Expecting.FEEDING, Expecting.BOTH):
        return True
    if facts.expecting is Expecting.NO:
        return Answer.NONE
    if facts.expecting is Expecting.PREGNANT:
        return Answer.UNKNOWN if pregnancy_over(facts, today) else Answer.NONE
    return _not_told(facts, today)


def _not_told(facts: Facts, today: date) -> Answer:
    """Who was too young to be asked may have come of age since."""
    return Answer.UNKNOWN if may_expect(facts.born, today) else Answer.NOT_ASKED
