"""What one disease of the library holds, checked when it is read."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
IcdCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2}(\.[0-9]{1,2})?$")]
Link = Annotated[str, StringConstraints(pattern=r"^(https?://\S+|doi:10\.\d{4,9}/\S+)$")]
Year = Annotated[int, Field(ge=1990, le=2100)]
Yuan = Annotated[int, Field(gt=0, le=10_000_000)]


class Measure(StrEnum):
    """What the two ends of a range are; only quartiles and deviations tell how single patients spread."""

    QUARTILES = "quartiles"
    MEAN_AND_DEVIATION = "mean-and-deviation"
    GROUP_MEANS = "group-means"
    REPORTED_RANGE = "reported-range"
    ESTIMATE = "estimate"


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(Record):
    """One thing's text in both languages."""

    zh: Text
    en: Text


class Department(Record):
    """A hospital department; other readers of the list may add fields of their own."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    key: Key
    names: Names


class Source(Record):
    """Where a figure comes from and what it states there, in our own words.

    A title in [brackets] is our description of a page whose own title was not read; a missing year was not
    stated there.
    """

    title: Text
    publisher: Text
    year: Year | None = None
    link: Link
    states: Text
    opened: bool
    passage: Literal["abstract", "table", "text"] | None = None

    @model_validator(mode="after")
    def _passage_when_opened(self) -> Self:
        if self.opened != (self.passage is not None):
            raise ValueError("an opened source names the passage that was read, an unopened one has none")
        return self


class CostRange(Record):
    """The usual cost of the usual course of treatment in mainland China.

    Units: whole yuan at the prices of `price_year`. An unverified range is a hint for staff, never shown as
    a fact.
    """

    low_yuan: Yuan
    high_yuan: Yuan
    covers: Names
    verified: bool
    measure: Measure
    price_year: Year | None = None
    basis: Text
    sources: tuple[Source, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low_yuan > self.high_yuan:
            raise ValueError(f"low_yuan {self.low_yuan} is above high_yuan {self.high_yuan}")
        return self

    @model_validator(mode="after")
    def _verified_means_read(self) -> Self:
        if not self.verified:
            return self
        if not any(source.opened for source in self.sources):
            raise ValueError("verified = true needs a source with opened = true")
        if self.measure is Measure.ESTIMATE:
            raise ValueError('verified = true does not go with measure = "estimate"')
        if self.price_year is None:
            raise ValueError("verified = true needs a price_year")
        return self


class Disease(Record):
    """A disease that the library knows."""

    key: Key
    names: Names
    aliases: Annotated[tuple[Text, ...], Field(min_length=1)]
    icd10: Annotated[tuple[IcdCode, ...], Field(min_length=1)]
    departments: Annotated[tuple[Key, ...], Field(min_length=1)]
    cost: CostRange
