"""Rules by pair: interactions, the same ingredient twice, the same class twice, alcohol."""

from collections.abc import Iterator
from itertools import combinations

from knowledge.diseases.model import Names
from knowledge.drugs.findings import Finding, Kind
from knowledge.drugs.library import Library
from knowledge.drugs.model import MedicineKind
from knowledge.drugs.rules import Judgement, Level

ALCOHOL = "alcohol"


def interactions(
    library: Library,
    one: frozenset[str],
    other: frozenset[str],
    about: tuple[str, str],
    states: frozenset[str] = frozenset(),
) -> Iterator[Finding]:
    """Every rule of the tables that these two sides meet, each side being an ingredient with its classes.

    `states` are the person's conditions, for rules that hold only with one of them.
    """
    for rule in library.interactions:
        if (one | other) & set(rule.excepted) or rule.when and not states & set(rule.when):
            continue
        a, b = set(rule.a), set(rule.b)
        if one & a and other & b or one & b and other & a:
            yield Finding(
                level=rule.level,
                kind=Kind.INTERACTION,
                about=about,
                text=Names(zh=rule.zh, en=rule.en),
                mechanism=rule.mechanism,
                source=rule.source,
                passage=rule.passage,
            )


def duplicates(library: Library, one: str, other: str, about: tuple[str, str]) -> Iterator[Finding]:
    """The same ingredient under two names, or two medicines of a class of which one is enough."""
    if one == other:
        if library.medicines[one].kind is not MedicineKind.FOOD:
            yield _told(Kind.SAME_INGREDIENT, library.twice, about)
        return
    for key in sorted(library.groups(one) & library.groups(other)):
        rule = library.classes[key].duplicate
        if rule and not {one, other} & set(rule.excepted):
            yield _told(Kind.SAME_CLASS, rule, about)


def alcohol(library: Library, ingredient: str, about: tuple[str, str]) -> Iterator[Finding]:
    """What drinking does to a medicine; unknown when its texts do not speak of it."""
    told = [each for rules in library.rules(ingredient) for each in rules.alcohol]
    yield from (_told(Kind.ALCOHOL, each, about) for each in told)
    if not told and not any(interactions(library, library.sides(ingredient), library.sides(ALCOHOL), about)):
        yield Finding(Level.UNKNOWN, Kind.ALCOHOL_UNKNOWN, about)


def pairs(
    library: Library, taken: list[tuple[str, list[str]]], states: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Every finding between different medicines, each given by its name and its ingredients."""
    for (name, ingredients), (other_name, others) in combinations(taken, 2):
        about = (name, other_name)
        for one in ingredients:
            for other in others:
                if one != other:
                    yield from interactions(library, library.sides(one), library.sides(other), about, states)
                yield from duplicates(library, one, other, about)
                if ALCOHOL in (one, other) and one != other:
                    yield from alcohol(library, one if other == ALCOHOL else other, about)


def _told(kind: Kind, judgement: Judgement, about: tuple[str, ...]) -> Finding:
    return Finding(
        level=Level(judgement.level),
        kind=kind,
        about=about,
        text=Names(zh=judgement.zh, en=judgement.en),
        source=judgement.source,
        passage=judgement.passage,
    )
