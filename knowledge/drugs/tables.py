"""What stands beside the monographs: classes, conditions, allergies, interactions and compound products."""

from typing import Annotated

from pydantic import Field

from knowledge.diseases.model import Key, Names, Record, Text
from knowledge.drugs.model import Amount, Head, Source, Unit
from knowledge.drugs.rules import Judgement, Rules, Sourced, Warned


class Duplicate(Judgement):
    """What it means to take two different medicines of one class."""

    level: Warned
    excepted: tuple[Key, ...] = ()


class DrugClass(Rules):
    """A class of medicines; what holds for a class holds for all of its members and of the classes below it."""

    key: Key
    names: Names
    aliases: tuple[Text, ...] = ()
    parents: tuple[Key, ...] = ()
    duplicate: Duplicate | None = None


class Condition(Record):
    """An illness or state of a person.

    Attributes:
        parents: what it also is: who bleeds from the stomach bleeds.
        severe_form_of: the same illness without its degree; who has that may have this.
    """

    key: Key
    names: Names
    aliases: tuple[Text, ...] = ()
    parents: tuple[Key, ...] = ()
    severe_form_of: Key | None = None

    @property
    def implied(self) -> tuple[Key, ...]:
        """Every condition that somebody with this one has as well."""
        return (*self.parents, self.severe_form_of) if self.severe_form_of else self.parents


class Crossing(Judgement):
    """Medicines that an allergy also speaks against: keys of ingredients or classes.

    `after_shock` is the level for somebody whose reaction was a danger to life.
    """

    to: Annotated[tuple[Key, ...], Field(min_length=1)]
    level: Warned
    after_shock: Warned | None = None


class Allergy(Record):
    """Something that people are allergic to.

    Attributes:
        members: ingredients and classes that are the thing itself: who is allergic to one of them has this allergy.
        crossings: what it speaks against, its own members too, with a source.
    """

    key: Key
    names: Names
    aliases: tuple[Text, ...] = ()
    members: tuple[Key, ...] = ()
    crossings: tuple[Crossing, ...] = Field((), alias="cross")


class Interaction(Judgement):
    """Two sides that do not go together; each side is any of its ingredients or classes.

    Attributes:
        excepted: ingredients that the rule does not hold for although their class is named.
        when: the rule holds only for people with one of these conditions; for everybody when empty.
        mechanism: why, in a few words; `zh` and `en` say what to do.
    """

    a: Annotated[tuple[Key, ...], Field(min_length=1)]
    b: Annotated[tuple[Key, ...], Field(min_length=1)]
    excepted: tuple[Key, ...] = ()
    when: tuple[Key, ...] = ()
    level: Warned
    mechanism: Names


class Part(Record):
    """An ingredient of a product, with its amount in one unit taken (a tablet, a sachet, 5 ml) when it is known."""

    key: Key
    amount: Amount | None = None
    unit: Unit = Unit.MG


class Product(Sourced):
    """A compound, or a brand that is sold as one: what is in it is a fact and needs a source to be verified."""

    key: Key
    names: Names
    aliases: tuple[Text, ...] = ()
    ingredients: Annotated[tuple[Part, ...], Field(min_length=1)]


class ClassFile(Record):
    """classes.toml; `same_ingredient` is what holds for one ingredient under two names."""

    same_ingredient: Judgement
    classes: tuple[DrugClass, ...] = Field(alias="class")


class ConditionFile(Record):
    """conditions.toml."""

    conditions: tuple[Condition, ...] = Field(alias="condition")


class AllergyFile(Record):
    """allergies.toml."""

    allergies: tuple[Allergy, ...] = Field(alias="allergy")


class InteractionFile(Record):
    """A file of interactions/."""

    interactions: tuple[Interaction, ...] = Field(alias="interaction")
    sources: tuple[Source, ...] = Field((), alias="source")


class ProductFile(Record):
    """A file of products/."""

    products: tuple[Product, ...] = Field(alias="product")
    sources: tuple[Source, ...] = Field((), alias="source")


class HeadFile(Record):
    """A file of heads/."""

    medicines: tuple[Head, ...] = Field(alias="medicine")


class SafetyRules(Rules):
    """What speaks against a medicine, known before its monograph is written; it adds to what that says."""

    key: Key


class SafetyFile(Record):
    """A file of safety/."""

    medicines: tuple[SafetyRules, ...] = Field(alias="medicine")
    sources: tuple[Source, ...] = Field((), alias="source")


class SourceFile(Record):
    """A file of sources/."""

    sources: tuple[Source, ...] = Field(alias="source")
