"""The yearly premiums of a product, and the one that a person pays."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product as every
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from knowledge.diseases.model import Record
from knowledge.terms.model import AgeBand, Ages, Cents, without_gap

Sex = Literal["male", "female"]
Fact = Literal["sex", "smoker", "public_insurance"]
FACTS: tuple[Fact, ...] = ("sex", "smoker", "public_insurance")


@dataclass(frozen=True, slots=True)
class Person:
    """What a premium may depend on; None is unknown and never taken for no."""

    age: int
    sex: Sex | None = None
    smoker: bool | None = None
    public_insurance: bool | None = None


class NoPremium(ValueError):
    """No premium can be told; `why` is "age" or the unknown fact that is needed."""

    def __init__(self, why: Literal["age"] | Fact) -> None:
        super().__init__(f"no premium: {why}")
        self.why = why


class Basis(StrEnum):
    """Whether the premium follows the age at each renewal or stays at that of the age at entry."""

    ATTAINED_AGE = "attained-age"
    ENTRY_AGE = "entry-age"


class Column(Record):
    """Whom a column of the table is for; what is left out does not matter there."""

    sex: Sex | None = None
    smoker: bool | None = None
    public_insurance: bool | None = None

    def holds(self, facts: tuple[Any, ...]) -> bool:
        """Whether it is for somebody with these facts, in the order of FACTS."""
        return all(own is None or own == fact for own, fact in zip(self.facts, facts, strict=True))

    @property
    def facts(self) -> tuple[Any, ...]:
        """Its conditions in the order of FACTS."""
        return (self.sex, self.smoker, self.public_insurance)


class Row(Record):
    """One band of ages with the yearly premium of each column."""

    band: AgeBand
    yearly: Annotated[tuple[Annotated[Cents, Field(gt=0)], ...], Field(min_length=1)]


def _rows(found: object) -> object:
    if not isinstance(found, dict):
        raise ValueError('must be a table [rates.ages] with lines like "0-4" = ["766.00", "1532.00"]')
    return [{"band": ages, "yearly": yearly} for ages, yearly in found.items()]


class Rates(Record):
    """Yearly premiums: columns tell whom they are for, rows the ages; for each person there is exactly one."""

    basis: Basis = Basis.ATTAINED_AGE
    columns: tuple[Column, ...] = (Column(),)
    ages: Annotated[tuple[Row, ...], Field(min_length=1), BeforeValidator(_rows)]

    @model_validator(mode="after")
    def _one_column_each(self) -> Self:
        for facts in every(("male", "female"), (False, True), (False, True)):
            fitting = [place for place, column in enumerate(self.columns, start=1) if column.holds(facts)]
            if len(fitting) != 1:
                sex, smoker, insured = facts
                whom = f"sex {sex}, smoker {str(smoker).lower()}, public_insurance {str(insured).lower()}"
                told = f"columns {fitting} are both" if fitting else "no column is"
                raise ValueError(f"{told} for {whom}; every person needs exactly one")
        return self

    @model_validator(mode="after")
    def _as_many_premiums_as_columns(self) -> Self:
        for row in self.ages:
            if len(row.yearly) != len(self.columns):
                band = f"{row.band.least}-{row.band.most}"
                raise ValueError(f"the row {band} has {len(row.yearly)} premiums for {len(self.columns)} columns")
        return self

    def complete(self, ages: Ages) -> None:
        """Checks that every age has its row.

        Raises:
            ValueError: a band is missing, overlaps or stands outside.
        """
        without_gap(tuple(row.band for row in self.ages), ages)

    def yearly(self, person: Person) -> int:
        """The premium of a year in cents.

        Raises:
            NoPremium: the age has no row, or a fact is unknown on which the premium depends.
        """
        row = next((row for row in self.ages if row.band.hold(person.age)), None)
        if row is None:
            raise NoPremium("age")
        known = (person.sex, person.smoker, person.public_insurance)
        for place, fact in enumerate(FACTS):
            if known[place] is None and any(column.facts[place] is not None for column in self.columns):
                raise NoPremium(fact)
        return next(cents for column, cents in zip(self.columns, row.yearly, strict=True) if column.holds(known))
