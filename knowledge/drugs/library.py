"""The loaded drug library: everything by key, and what belongs to a medicine by way of its classes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.drugs.model import Monograph, Source
from knowledge.drugs.rules import Judgement, Rules
from knowledge.drugs.tables import Allergy, Condition, DrugClass, Interaction, Product


@dataclass(frozen=True)
class Counts:
    """How much of the library rests on opened sources."""

    ingredients: int
    verified: int
    complete: int
    products: int
    products_verified: int
    names: int
    facts: int
    facts_verified: int
    interactions: int
    sources: Mapping[str, int]


@dataclass(frozen=True)
class Library:
    """All medicines, classes, conditions, allergies, interactions, products and sources.

    `twice` is what holds for the same ingredient under two names; `safety` has rules besides those of monographs.
    """

    medicines: Mapping[str, Monograph]
    classes: Mapping[str, DrugClass]
    conditions: Mapping[str, Condition]
    allergies: Mapping[str, Allergy]
    interactions: tuple[Interaction, ...]
    products: Mapping[str, Product]
    sources: Mapping[str, Source]
    twice: Judgement
    safety: Mapping[str, tuple[Rules, ...]]
    _groups: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def groups(self, ingredient: str) -> frozenset[str]:
        """Keys of all classes that the ingredient belongs to, parents included."""
        if ingredient not in self._groups:
            self._groups[ingredient] = frozenset(self._upwards(self.medicines[ingredient].classes))
        return self._groups[ingredient]

    def _upwards(self, keys: tuple[str, ...]) -> Iterator[str]:
        for key in keys:
            yield key
            yield from self._upwards(self.classes[key].parents)

    def group_sides(self, group: str) -> frozenset[str]:
        """The class and all above it."""
        return frozenset(self._upwards((group,)))

    def sides(self, ingredient: str) -> frozenset[str]:
        """The ingredient's own key and those of its classes: what a table may call it."""
        return self.groups(ingredient) | {ingredient}

    def rules(self, ingredient: str) -> Iterator[Rules]:
        """The medicine's own rules, then those of its classes."""
        yield self.medicines[ingredient]
        yield from self.safety.get(ingredient, ())
        yield from (self.classes[key] for key in sorted(self.groups(ingredient)))

    def states(self, condition: str) -> frozenset[str]:
        """The condition with all that it implies: severe kidney disease is kidney disease too."""
        found = {condition}
        for parent in self.conditions[condition].implied:
            found |= self.states(parent)
        return frozenset(found)

    @cached_property
    def counts(self) -> Counts:
        """Figures for docs/library.md."""
        every = self.medicines.values()
        facts = [fact for medicine in every for fact in medicine.facts]
        kinds: dict[str, int] = {}
        for source in self.sources.values():
            kinds[source.kind.value] = kinds.get(source.kind.value, 0) + 1
        names = {
            name.casefold()
            for medicine in every
            for name in (medicine.names.zh, medicine.names.en, *medicine.aliases, *medicine.brands)
        } | {
            name.casefold()
            for product in self.products.values()
            for name in (product.names.zh, product.names.en, *product.aliases)
        }
        return Counts(
            ingredients=len(self.medicines),
            verified=sum(medicine.verified for medicine in every),
            complete=sum(medicine.complete for medicine in every),
            products=len(self.products),
            products_verified=sum(product.verified for product in self.products.values()),
            names=len(names),
            facts=len(facts),
            facts_verified=sum(fact.verified for fact in facts),
            interactions=len(self.interactions),
            sources=kinds,
        )
