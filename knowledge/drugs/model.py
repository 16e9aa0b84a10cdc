"""What one medicine of the library holds, checked when it is read.

Units: amounts in the rule's `unit` (mg unless it says otherwise), ages in months, weights in kg, times in hours.
Every fact that a level or a dose is taken from names its source and the passage that states it.
"""

from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge.diseases.model import Key, Link, Names, Record, Text
from knowledge.drugs.rules import Cited, Months, Rules, Sourced, too_long

Amount = Annotated[float, Field(gt=0, le=1_000_000)]
Kilograms = Annotated[float, Field(gt=0, le=300)]
Hours = Annotated[float, Field(gt=0, le=24 * 31)]


class Unit(StrEnum):
    """What amounts of a rule are counted in."""

    MG = "mg"
    MICROGRAM = "microgram"
    IU = "IU"
    ML = "ml"


class Section(StrEnum):
    """The parts of a leaflet, in the order of reading."""

    USES = "uses"
    ADULT_DOSE = "adult-dose"
    CHILD_DOSE = "child-dose"
    CONTRAINDICATIONS = "contraindications"
    PREGNANCY = "pregnancy"
    FEEDING = "feeding"
    KIDNEY = "kidney"
    LIVER = "liver"
    WARNINGS = "warnings"
    FOOD_ALCOHOL = "food-alcohol"
    MISSED_DOSE = "missed-dose"
    STORAGE = "storage"


NEEDED = frozenset(
    {
        Section.USES,
        Section.ADULT_DOSE,
        Section.CONTRAINDICATIONS,
        Section.PREGNANCY,
        Section.FEEDING,
        Section.WARNINGS,
    }
)
"""Sections without which a monograph is not verified."""


class SourceKind(StrEnum):
    """What a source is; labels and leaflets count before guidelines, and those before secondary pages."""

    LABEL = "label"
    LEAFLET = "leaflet"
    FORMULARY = "formulary"
    GUIDELINE = "guideline"
    SECONDARY = "secondary"


class Source(Record):
    """A text that was opened and read; one whose text was not read is no source."""

    id: Key
    title: Text
    publisher: Text
    kind: SourceKind
    address: Link
    opened: date


class Fact(Sourced):
    """One or a few sentences of a section in both languages; without a source it is unverified and never shown."""

    section: Section
    zh: Text
    en: Text

    @model_validator(mode="after")
    def _short_passage(self) -> Self:
        if self.passage and (reason := too_long(self.passage)):
            raise ValueError(reason)
        return self


class AdultDose(Cited):
    """The most an adult takes without a doctor's word, or by the label when only doctors order it."""

    unit: Unit = Unit.MG
    single: Amount | None = None
    daily: Amount
    interval_hours: Hours | None = None
    from_months: Months = 216

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.single and self.single > self.daily:
            raise ValueError(f"single {self.single} is above daily {self.daily}")
        return self


class ChildDose(Cited):
    """One rule for children: by weight (`per_kg`) or a fixed amount (`single`), each as [least, most] of one dose.

    `single_max` and `daily_max` are caps that no weight exceeds; `per_kg_day` is the most in 24 hours per kg.
    """

    unit: Unit = Unit.MG
    per_kg: tuple[Amount, Amount] | None = None
    single: tuple[Amount, Amount] | None = None
    interval_hours: Hours
    doses_per_day: Annotated[int, Field(ge=1, le=12)]
    per_kg_day: Amount | None = None
    single_max: Amount | None = None
    daily_max: Amount | None = None
    from_months: Months
    under_months: Months
    from_kg: Kilograms | None = None
    under_kg: Kilograms | None = None
    use: Names | None = None

    @property
    def by_weight(self) -> bool:
        """Does the dose hang on the weight?"""
        return self.per_kg is not None or self.from_kg is not None or self.under_kg is not None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.per_kg is None) == (self.single is None):
            raise ValueError("give either per_kg or single")
        least, most = self.per_kg or self.single or (0.0, 0.0)
        if least > most:
            raise ValueError(f"least {least} is above most {most}")
        if self.from_months >= self.under_months:
            raise ValueError("from_months has to be below under_months")
        if self.doses_per_day * self.interval_hours > 24 + self.interval_hours:
            raise ValueError("doses_per_day do not fit into 24 hours at interval_hours")
        return self


class MedicineKind(StrEnum):
    """What is taken; food and drink stand in the library only for what they do to medicines."""

    MEDICINE = "medicine"
    HERB = "herb"
    FOOD = "food"


class Head(Record):
    """What a medicine is called and which classes it belongs to."""

    key: Key
    kind: MedicineKind = MedicineKind.MEDICINE
    names: Names
    aliases: tuple[Text, ...] = ()
    brands: tuple[Text, ...] = ()
    classes: tuple[Key, ...] = ()


class Monograph(Head, Rules):
    """One ingredient: its names, its classes, the texts of its sections and the facts to reckon with."""

    forms: tuple[Text, ...] = ()
    prescription: bool | None = None
    facts: tuple[Fact, ...] = Field((), alias="fact")
    adult: AdultDose | None = None
    children: tuple[ChildDose, ...] = Field((), alias="child")
    sources: tuple[Source, ...] = Field((), alias="source")

    @cached_property
    def covered(self) -> frozenset[Section]:
        """Sections with at least one fact that has a source."""
        return frozenset(fact.section for fact in self.facts if fact.verified)

    @property
    def verified(self) -> bool:
        """Are all needed sections sourced? Only then may a check end with ok."""
        return self.covered >= NEEDED

    @property
    def complete(self) -> bool:
        """Is every section sourced?"""
        return len(self.covered) == len(Section)

    def section(self, section: Section) -> tuple[Fact, ...]:
        """The sourced facts of a section, in the order of the file."""
        return tuple(fact for fact in self.facts if fact.section is section and fact.verified)
