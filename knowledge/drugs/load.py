"""Reads the drug library and checks that every key and every source that is named stands in it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from knowledge.diseases.load import LIBRARY
from knowledge.drugs.library import Library
from knowledge.drugs.model import Fact, Monograph, Source
from knowledge.drugs.rules import Cited, Judgement, Rules
from knowledge.drugs.tables import (
    Allergy,
    AllergyFile,
    ClassFile,
    Condition,
    ConditionFile,
    DrugClass,
    HeadFile,
    Interaction,
    InteractionFile,
    Product,
    ProductFile,
    SafetyFile,
    SafetyRules,
    SourceFile,
)
from knowledge.drugs.toml import DrugError, Place, field, line, read

K = TypeVar("K", DrugClass, Condition, Allergy)
DRUGS = LIBRARY / "drugs"
_LISTS = {"facts": "fact", "children": "child", "contraindications": "contraindication", "ages": "age"}


class _Loading:
    """What was read so far, with the file that each thing came from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources: dict[str, Source] = {}
        self.medicines: dict[str, Monograph] = {}
        self.files: dict[str, Path] = {}
        self.interactions: list[tuple[Path, int, Interaction]] = []
        self.products: dict[str, tuple[Path, int, Product]] = {}
        self.classes: dict[str, DrugClass] = {}
        self.conditions: dict[str, Condition] = {}
        self.allergies: dict[str, Allergy] = {}
        self.safety: list[tuple[Path, int, SafetyRules]] = []

    def keep_sources(self, file: Path, sources: Iterable[Source]) -> None:
        for place, source in enumerate(sources):
            if source.id in self.sources:
                raise _wrong(file, ("source", place, "id"), f"{source.id!r} is used twice; choose another id")
            self.sources[source.id] = source

    def cite(self, file: Path, place: Place, cited: Cited | Fact | Product) -> None:
        if cited.source is not None and cited.source not in self.sources:
            reason = f"{cited.source!r} is no id of a [[source]]; add the source or correct the id"
            raise _wrong(file, (*place, "source"), reason)


def load(folder: Path = DRUGS) -> Library:
    """The whole drug library.

    Raises:
        DrugError: a file is missing, is no TOML or breaks the model; a key or a source is used twice or leads
            nowhere. The message names the file, the line and the field.
    """
    kept = _Loading(folder)
    for file in sorted((folder / "sources").glob("*.toml")):
        kept.keep_sources(file, read(file, SourceFile).sources)
    tables = {name: folder / f"{name}.toml" for name in ("classes", "conditions", "allergies")}
    groups = read(tables["classes"], ClassFile)
    kept.classes = _keyed(tables["classes"], "class", groups.classes)
    kept.conditions = _keyed(tables["conditions"], "condition", read(tables["conditions"], ConditionFile).conditions)
    kept.allergies = _keyed(tables["allergies"], "allergy", read(tables["allergies"], AllergyFile).allergies)
    for file in sorted((folder / "heads").glob("*.toml")):
        for place, head in enumerate(read(file, HeadFile).medicines):
            if head.key in kept.medicines or head.key in kept.classes:
                raise _wrong(file, ("medicine", place, "key"), f"{head.key!r} is used twice; choose another key")
            kept.medicines[head.key], kept.files[head.key] = Monograph(**head.model_dump()), file
    for file in sorted((folder / "monographs").glob("*.toml")):
        monograph = read(file, Monograph)
        if monograph.key != file.stem:
            raise _wrong(file, ("key",), f"is {monograph.key!r}; the file has to be called {monograph.key}.toml")
        if monograph.key in kept.classes:
            raise _wrong(file, ("key",), f"{monograph.key!r} is a class already; a key has one meaning")
        kept.keep_sources(file, monograph.sources)
        whole = _joined(monograph, kept.medicines.get(monograph.key))
        kept.medicines[monograph.key], kept.files[monograph.key] = whole, file
    for file in sorted((folder / "interactions").glob("*.toml")):
        several = read(file, InteractionFile)
        kept.keep_sources(file, several.sources)
        kept.interactions += [(file, place, each) for place, each in enumerate(several.interactions)]
    for file in sorted((folder / "products").glob("*.toml")):
        products = read(file, ProductFile)
        kept.keep_sources(file, products.sources)
        for place, product in enumerate(products.products):
            if product.key in kept.products or product.key in kept.medicines:
                raise _wrong(file, ("product", place, "key"), f"{product.key!r} is used twice; choose another key")
            kept.products[product.key] = file, place, product
    for file in sorted((folder / "safety").glob("*.toml")):
        safety = read(file, SafetyFile)
        kept.keep_sources(file, safety.sources)
        kept.safety += [(file, place, each) for place, each in enumerate(safety.medicines)]
    _check_all(kept)
    kept.cite(tables["classes"], ("same_ingredient",), groups.same_ingredient)
    return Library(
        medicines=kept.medicines,
        classes=kept.classes,
        conditions=kept.conditions,
        allergies=kept.allergies,
        interactions=tuple(each for _, _, each in kept.interactions),
        products={key: product for key, (_, _, product) in kept.products.items()},
        sources=kept.sources,
        twice=groups.same_ingredient,
        safety=_by_key(kept.safety),
    )


def _keyed(file: Path, name: str, things: Iterable[K]) -> dict[str, K]:
    found: dict[str, K] = {}
    for place, thing in enumerate(things):
        if thing.key in found:
            raise _wrong(file, (name, place, "key"), f"{thing.key!r} is used twice; choose another key")
        found[thing.key] = thing
    return found


def _named(file: Path, name: str, things: Iterable[Allergy | Condition]) -> None:
    """Refuses a name that stands at two things: only one of them would ever be found by it."""
    found: dict[str, str] = {}
    for place, thing in enumerate(things):
        for written in (thing.names.zh, thing.names.en, *thing.aliases):
            first = found.setdefault(written.casefold(), thing.key)
            if first != thing.key:
                raise _wrong(
                    file, (name, place, "aliases"), f"{written!r} is a name of {first!r} too; keep it at one"
                )


def _by_key(safety: list[tuple[Path, int, SafetyRules]]) -> dict[str, tuple[Rules, ...]]:
    found: dict[str, tuple[Rules, ...]] = {}
    for _, _, rules in safety:
        found[rules.key] = (*found.get(rules.key, ()), rules)
    return found


def _joined(monograph: Monograph, head: Monograph | None) -> Monograph:
    """The monograph with the names and classes that heads/ knows besides."""
    if head is None:
        return monograph
    own = {monograph.names.zh, monograph.names.en}
    return monograph.model_copy(
        update={
            "aliases": tuple(
                dict.fromkeys((*monograph.aliases, *head.aliases, *({head.names.zh, head.names.en} - own)))
            ),
            "brands": tuple(dict.fromkeys((*monograph.brands, *head.brands))),
            "classes": tuple(dict.fromkeys((*monograph.classes, *head.classes))),
        }
    )


def _check_all(kept: _Loading) -> None:
    sides = kept.medicines.keys() | kept.classes.keys()
    file = kept.folder / "classes.toml"
    for number, group in enumerate(kept.classes.values()):
        place: Place = ("class", number)
        _known(file, (*place, "parents"), group.parents, kept.classes, "classes.toml")
        _check_rules(kept, file, place, group)
        if group.duplicate:
            kept.cite(file, (*place, "duplicate"), group.duplicate)
    file = kept.folder / "conditions.toml"
    _named(file, "condition", kept.conditions.values())
    for number, condition in enumerate(kept.conditions.values()):
        _known(file, ("condition", number, "parents"), condition.implied, kept.conditions, "conditions.toml")
    file = kept.folder / "allergies.toml"
    _named(file, "allergy", kept.allergies.values())
    for number, allergy in enumerate(kept.allergies.values()):
        place = ("allergy", number)
        _known(file, (*place, "members"), allergy.members, sides, "monographs/ or classes.toml")
        for cross, crossing in enumerate(allergy.crossings):
            crossed: Place = (*place, "cross", cross)
            _known(file, (*crossed, "to"), crossing.to, sides, "monographs/ or classes.toml")
            kept.cite(file, crossed, crossing)
    for file, number, interaction in kept.interactions:
        place = ("interaction", number)
        for name, keys in (("a", interaction.a), ("b", interaction.b), ("excepted", interaction.excepted)):
            _known(file, (*place, name), keys, sides, "monographs/ or classes.toml")
        _known(file, (*place, "when"), interaction.when, kept.conditions, "conditions.toml")
        kept.cite(file, place, interaction)
    for file, number, product in kept.products.values():
        for part, ingredient in enumerate(product.ingredients):
            spot = ("product", number, "ingredients", part, "key")
            _known(file, spot, (ingredient.key,), kept.medicines, "monographs/")
        kept.cite(file, ("product", number), product)
    for file, number, rules in kept.safety:
        place = ("medicine", number)
        _known(file, (*place, "key"), (rules.key,), kept.medicines, "monographs/ or heads/")
        _check_rules(kept, file, place, rules)
    for key, monograph in kept.medicines.items():
        _check_monograph(kept, kept.files[key], monograph)


def _check_monograph(kept: _Loading, file: Path, monograph: Monograph) -> None:
    _known(file, ("classes",), monograph.classes, kept.classes, "classes.toml")
    _check_rules(kept, file, (), monograph)
    for place, fact in enumerate(monograph.facts):
        kept.cite(file, ("fact", place), fact)
    for place, rule in enumerate(monograph.children):
        kept.cite(file, ("child", place), rule)
        if monograph.adult and rule.unit is not monograph.adult.unit:
            raise _wrong(file, ("child", place, "unit"), f"differs from the adult's {monograph.adult.unit.value}")
        if not monograph.adult and not rule.single_max and rule.per_kg:
            raise _wrong(
                file, ("child", place, "single_max"), "is needed: without [adult] nothing caps a heavy child"
            )
    if monograph.adult:
        kept.cite(file, ("adult",), monograph.adult)


def _check_rules(kept: _Loading, file: Path, place: Place, rules: Rules) -> None:
    for spot, judgement in _judgements(rules):
        kept.cite(file, (*place, *spot), judgement)
    for number, each in enumerate(rules.contraindications):
        spot = (*place, "contraindication", number, "condition")
        _known(file, spot, (each.condition,), kept.conditions, "conditions.toml")


def _judgements(rules: Rules) -> Iterator[tuple[Place, Judgement]]:
    for name in ("contraindications", "pregnancy", "feeding", "ages", "alcohol"):
        for number, judgement in enumerate(getattr(rules, name)):
            yield (_LISTS.get(name, name), number), judgement


def _known(file: Path, place: Place, keys: Iterable[str], known: Iterable[str], where: str) -> None:
    for key in keys:
        if key not in known:
            raise _wrong(file, place, f"{key!r} is not in {where}; add it there or correct it")


def _wrong(file: Path, place: Place, reason: str) -> DrugError:
    return DrugError(file, field(place), reason, line(file.read_text(encoding="utf-8"), place))
