"""What the router is made of and what it answers: intents, example lines, words, routes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from knowledge.diseases.model import Record, Text


class Intent(StrEnum):
    """What somebody wants who writes freely."""

    FUNDRAISER = "fundraiser"
    """Start, manage or share a medical fundraiser, give to one, take the money out."""
    MUTUAL_AID = "mutual_aid"
    """Join the mutual-aid plan, add money, claim, leave."""
    POLICY = "policy"
    """Choose or buy insurance, get a quote."""
    CONSULTATION = "consultation"
    """A doctor for something that is no emergency."""
    DRUG = "drug"
    """A question on medicines."""
    TERMS = "terms"
    """A question on clauses, rules, fees, or how something works."""
    HUMAN = "human"
    """A person, or a complaint."""
    EMERGENCY = "emergency"
    """A red flag; found by the rules of the red flags alone."""
    OTHER = "other"
    """Small talk, and what is not ours."""


LEARNT = tuple(intent for intent in Intent if intent is not Intent.EMERGENCY)
"""The intents that are learnt from lines, in the order of the weights."""


class Lines(Record):
    """Example lines of one intent in both languages."""

    intent: Intent
    zh: Annotated[tuple[Text, ...], Field(min_length=40)]
    en: Annotated[tuple[Text, ...], Field(min_length=40)]


class WordList(Record):
    """Names of medicines, of illnesses beyond those of the disease library, and of kinds of insurance."""

    drugs: Annotated[tuple[Text, ...], Field(min_length=1)]
    illnesses: Annotated[tuple[Text, ...], Field(min_length=1)]
    kinds: Annotated[tuple[Text, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Fill:
    """What a message tells beside its wish; None where it tells nothing.

    Attributes:
        amount_yuan: whole yuan; of a range the upper end, of several amounts the one that is missing.
        relation: what the patient is to whoever writes: myself, spouse, child, parent, sibling, grandparent,
            grandchild, relative or friend.
        disease: as it was written.
        name: of the patient.
        age: of the patient, in whole years.
        drugs: as they were written, in order.
        product: a product, or a kind of insurance, as it was written.
        product_key: key of the product or plan of the terms, when one is named.
    """

    amount_yuan: int | None = None
    relation: str | None = None
    disease: str | None = None
    name: str | None = None
    age: int | None = None
    drugs: tuple[str, ...] = ()
    product: str | None = None
    product_key: str | None = None

    def answers(self) -> Mapping[str, str]:
        """What is known, as words that the questions of a journey can read."""
        told = {
            "amount": self.amount_yuan,
            "relation": self.relation,
            "disease": self.disease,
            "name": self.name,
            "age": self.age,
            "drug": self.drugs[0] if self.drugs else None,
            "product": self.product_key or self.product,
        }
        return {key: str(value) for key, value in told.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Route:
    """Where a message leads.

    Attributes:
        confidence: how sure that is, from 0 to 1: of routes with .8, about eight in ten are right.
        ranked: every intent with its confidence, the likeliest first.
    """

    intent: Intent
    confidence: float
    ranked: tuple[tuple[Intent, float], ...]
    fill: Fill

    @property
    def sure(self) -> bool:
        """Whether to act on it; otherwise the person is asked which of the likeliest is meant."""
        return self.confidence >= SURE

    def likeliest(self, limit: int = 3, least: float = 0.1) -> tuple[Intent, ...]:
        """The intents to offer as buttons, at least two, the likeliest first."""
        kept = [intent for place, (intent, share) in enumerate(self.ranked) if place < 2 or share >= least]
        return tuple(kept[: max(limit, 2)])


SURE = 0.5
"""Confidence from which a route is acted on."""
