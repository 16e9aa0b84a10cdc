"""The typed part of a product: who, what is paid, waiting, renewal, payment, rates and underwriting."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from knowledge.diseases.model import Key, Record
from knowledge.terms.model import Age, Ages, Cents, Days, Edition, Number, Percent, Ratio, Wording, twice
from knowledge.terms.questions import Decision, Question, in_sequence
from knowledge.terms.rates import Basis, Rates

Occupation = Annotated[int, Field(ge=1, le=6, strict=True)]
Count = Annotated[int, Field(ge=1, le=1000, strict=True)]
Sum = Annotated[Cents, Field(gt=0)]


class ProductKind(StrEnum):
    """The class of a product."""

    CRITICAL_ILLNESS = "critical-illness"
    MEDICAL = "medical"
    MEDICAL_ACCIDENT = "medical-accident"
    LONG_TERM_CARE = "long-term-care"
    DISABILITY_INCOME = "disability-income"
    ACCIDENT = "accident"
    HOME = "home"
    SHORT_TERM = "short-term"


class Wait(StrEnum):
    """What a waiting period is for; what a product does not list has none."""

    ILLNESS = "illness"
    CHRONIC = "chronic"
    ACCIDENT = "accident"
    CARE = "care"
    DISABILITY = "disability"
    MATERNITY = "maternity"
    PROPERTY = "property"


class Per(StrEnum):
    """How often a sum is paid, or what a cap and a deductible are counted over."""

    EVENT = "event"
    YEAR = "year"
    ONCE = "once"
    DAY = "day"
    MONTH = "month"


class Who(Record):
    """Who may be insured: ages at entry, the last age of renewal, classes of occupation.

    `least_days` is for the newborn: days after birth before which a child of 0 years cannot enter.
    """

    ages: Ages
    renewable_to: Age
    occupations: Annotated[tuple[Occupation, ...], Field(min_length=1)] = (1, 2, 3, 4, 5, 6)
    least_days: Annotated[int, Field(ge=0, le=365, strict=True)] = 0

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.renewable_to < self.ages.most:
            raise ValueError(f"renewable_to {self.renewable_to} is below the last age at entry, {self.ages.most}")
        if self.occupations != tuple(sorted(set(self.occupations))):
            raise ValueError("occupations have to be in order, each once")
        if self.least_days and self.ages.least:
            raise ValueError("least_days only goes with the least age 0")
        return self


class Benefit(Record):
    """One thing that is paid.

    Either a fixed `sum` or costs up to a `cap`, per event, year, day or month, or once. `ratio` is the percentage of
    what exceeds the deductible; `ratio_without_public` holds when public insurance was not used first. `times` limits
    how often a sum is paid, in all or (per day, per month) in one year.
    """

    key: Key
    clause: Number
    what: Wording
    per: Per
    sum: Sum | None = None
    cap: Sum | None = None
    deductible: Cents = 0
    ratio: Ratio = 100
    ratio_without_public: Ratio | None = None
    times: Count | None = None

    @model_validator(mode="after")
    def _sum_or_cap(self) -> Self:
        if (self.sum is None) == (self.cap is None):
            raise ValueError("needs either sum (a fixed payment) or cap (costs up to it)")
        if self.sum is not None and (self.deductible or self.ratio != 100 or self.ratio_without_public):
            raise ValueError("a fixed sum has neither deductible nor ratio")
        if self.cap is not None and self.deductible >= self.cap:
            raise ValueError("the deductible is not below the cap")
        return self


class Shared(Record):
    """What several benefits use up together in a year: a cap, a deductible or both."""

    key: Key
    benefits: Annotated[tuple[Key, ...], Field(min_length=2)]
    cap: Sum | None = None
    deductible: Sum | None = None

    @model_validator(mode="after")
    def _shares_something(self) -> Self:
        if self.cap is None and self.deductible is None:
            raise ValueError("needs a cap, a deductible or both")
        return self


class Renewal(Record):
    """Whether a renewal is promised: not at all, for some years, or until an age."""

    guarantee: Literal["none", "years", "until-age"]
    years: Annotated[int, Field(ge=2, le=50, strict=True)] | None = None
    age: Age | None = None

    @model_validator(mode="after")
    def _says_how_long(self) -> Self:
        if (self.years is not None) != (self.guarantee == "years"):
            raise ValueError('years goes with guarantee = "years" and only with it')
        if (self.age is not None) != (self.guarantee == "until-age"):
            raise ValueError('age goes with guarantee = "until-age" and only with it')
        return self


class Payment(Record):
    """How the premium may be paid; twelve months together cost the loading more than a year at once."""

    ways: Annotated[tuple[Literal["yearly", "monthly"], ...], Field(min_length=1)]
    monthly_loading: Percent | None = None
    grace_days: Days = 0

    @model_validator(mode="after")
    def _loading_with_months(self) -> Self:
        if (self.monthly_loading is not None) != ("monthly" in self.ways):
            raise ValueError('monthly_loading (quoted, "0" for none) goes with the way "monthly" and only with it')
        if repeated := twice(self.ways):
            raise ValueError(f"the way {repeated!r} stands twice")
        return self


class Claims(Record):
    """The days of a claim: to tell the insurer, for its decision, for its payment."""

    notify_days: Days
    decide_days: Days
    pay_days: Days


class Product(Edition):
    """A product in one version, as its insurer sells it; its clauses are the document with the same key and version."""

    insurer: Key
    kind: ProductKind
    summary: Wording
    territory: Key
    hospitals: Key | None = None
    accepts: tuple[Key, ...] = ()
    cooling_off_days: Annotated[int, Field(ge=0, le=60, strict=True)]
    who: Who
    waiting_days: dict[Wait, Days]
    renewal: Renewal
    payment: Payment
    claims: Claims
    benefits: Annotated[tuple[Benefit, ...], Field(min_length=1, validation_alias="benefit")]
    shared: tuple[Shared, ...] = ()
    rates: Rates
    questions: Annotated[tuple[Question, ...], Field(validation_alias="question")] = ()

    @model_validator(mode="after")
    def _rates_complete(self) -> Self:
        last = self.who.ages.most if self.rates.basis is Basis.ENTRY_AGE else self.who.renewable_to
        try:
            self.rates.complete(Ages(least=self.who.ages.least, most=last))
        except ValueError as error:
            raise ValueError(f"in rates.ages {error}") from None
        return self

    @model_validator(mode="after")
    def _keys_known(self) -> Self:
        keys = tuple(benefit.key for benefit in self.benefits)
        if repeated := twice(keys):
            raise ValueError(f"the benefit {repeated!r} stands twice")
        for shared in self.shared:
            for key in shared.benefits:
                if key not in keys:
                    raise ValueError(f"shared {shared.key!r} names the benefit {key!r}, which is not there")
        if repeated := twice((*self.accepts, *(shared.key for shared in self.shared))):
            raise ValueError(f"{repeated!r} stands twice in accepts or shared")
        return self

    @model_validator(mode="after")
    def _accepted_is_not_declined(self) -> Self:
        in_sequence(self.questions)
        for question in self.questions:
            if question.condition in self.accepts and question.yes.decision is Decision.DECLINE:
                raise ValueError(f"accepts {question.condition!r}, but the question {question.key!r} declines on yes")
        if self.renewal.age is not None and self.renewal.age > self.who.renewable_to:
            raise ValueError(f"renewal.age {self.renewal.age} is above who.renewable_to {self.who.renewable_to}")
        return self

    def benefit(self, key: str) -> Benefit | None:
        """The benefit with this key, or None."""
        return next((benefit for benefit in self.benefits if benefit.key == key), None)
