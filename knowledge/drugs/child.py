"""The dose for a child, from structured facts only: never above a cap, never without the weight it hangs on."""

import math
from dataclasses import dataclass
from enum import StrEnum

from knowledge.diseases.model import Names
from knowledge.drugs.library import Library
from knowledge.drugs.model import ChildDose, Monograph, Unit
from knowledge.drugs.rules import Level


class Refusal(StrEnum):
    """Why no dose is told."""

    NO_RULE = "no-rule"
    WEIGHT_NEEDED = "weight-needed"
    TOO_YOUNG = "too-young"
    NOT_FOR_CHILDREN = "not-for-children"
    WEIGHT_OUT_OF_RANGE = "weight-out-of-range"
    WEIGHT_UNLIKELY = "weight-unlikely"
    ADULT_DOSE = "adult-dose"


@dataclass(frozen=True, slots=True)
class Dose:
    """Amounts of one dose and of 24 hours, in `unit`, rounded down to what can be measured.

    Attributes:
        least: the smallest usual amount at once.
        most: the largest amount at once.
        daily: the most in 24 hours.
        interval_hours: the least time between two doses.
        doses_per_day: how often at most.
    """

    unit: Unit
    least: float
    most: float
    daily: float
    interval_hours: float
    doses_per_day: int
    use: Names | None
    source: str
    passage: str


def child_dose(
    library: Library, ingredient: str, age_months: int, weight_kg: float | None = None
) -> tuple[Dose, ...] | Refusal:
    """The doses that the library's rules give for this child, one for each use.

    Args:
        library: where the medicine's rules stand.
        ingredient: key of the medicine.
        age_months: age in whole months.
        weight_kg: weight in kilograms; without it a rule by weight is refused.
    """
    medicine = library.medicines[ingredient]
    for rules in library.rules(ingredient):
        for span in rules.ages:
            if span.level is Level.STOP and span.from_months <= age_months < span.under_months:
                return Refusal.NOT_FOR_CHILDREN
    if not medicine.children:
        return Refusal.NO_RULE
    fitting = [rule for rule in medicine.children if rule.from_months <= age_months < rule.under_months]
    if not fitting:
        if age_months < min(rule.from_months for rule in medicine.children):
            return Refusal.TOO_YOUNG
        if medicine.adult and age_months >= medicine.adult.from_months:
            return Refusal.ADULT_DOSE
        return Refusal.NO_RULE
    if weight_kg is None:
        fitting = [rule for rule in fitting if not rule.by_weight]
        if not fitting:
            return Refusal.WEIGHT_NEEDED
    elif not likely(age_months, weight_kg):
        return Refusal.WEIGHT_UNLIKELY
    else:
        fitting = [rule for rule in fitting if (rule.from_kg or 0) <= weight_kg < (rule.under_kg or math.inf)]
        if not fitting:
            return Refusal.WEIGHT_OUT_OF_RANGE
    return tuple(_dose(medicine, rule, weight_kg) for rule in fitting)


def likely(age_months: int, weight_kg: float) -> bool:
    """Is the weight possible at this age? A slip such as pounds for kilograms must not become a dose."""
    years = age_months / 12
    return 1.5 + 0.6 * years <= weight_kg <= 6 + min(age_months, 6) + 9 * years


def _dose(medicine: Monograph, rule: ChildDose, weight_kg: float | None) -> Dose:
    least, most = rule.single or (0.0, 0.0)
    daily = [rule.daily_max, medicine.adult.daily if medicine.adult else None]
    if rule.per_kg and weight_kg is not None:
        least, most = (each * weight_kg for each in rule.per_kg)
    if rule.per_kg_day and weight_kg is not None:
        daily.append(rule.per_kg_day * weight_kg)
    caps = [cap for cap in (rule.single_max, medicine.adult.single if medicine.adult else None) if cap]
    most = min([most, *caps])
    daily.append(most * rule.doses_per_day)
    whole_day = min(each for each in daily if each is not None)
    most = _down(min(most, whole_day))
    return Dose(
        unit=rule.unit,
        least=min(_down(least), most),
        most=most,
        daily=_down(whole_day),
        interval_hours=rule.interval_hours,
        doses_per_day=rule.doses_per_day,
        use=rule.use,
        source=rule.source,
        passage=rule.passage,
    )


def _down(amount: float) -> float:
    """Rounded down: whole units from 10 on, tenths from 1 on, hundredths below; an amount is never rounded up."""
    step = 1 if amount >= 10 else 10 if amount >= 1 else 100
    return math.floor(amount * step + 1e-9) / step
