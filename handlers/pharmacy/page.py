"""A whole page of a medicine for whoever approves it: both languages, every source, every figure reckoned with."""

from collections.abc import Iterator

from handlers.engine.words import Text
from knowledge.diseases.model import Names
from knowledge.drugs import Library, Monograph, Section
from knowledge.drugs.model import AdultDose, ChildDose
from knowledge.drugs.rules import Cited, Judgement

_CITING = ("source", "passage")


def told(library: Library, monograph: Monograph) -> Iterator[Text]:
    """The page, part by part; a whole one is longer than one text may be."""
    yield Text("pharmacy-title", {"zh": monograph.names.zh, "en": monograph.names.en})
    yield from _head(library, monograph)
    yield from _sections(library, monograph)
    yield from _figures(library, monograph)


def _head(library: Library, monograph: Monograph) -> Iterator[Text]:
    classes = [library.classes[key].names for key in monograph.classes]
    listed = {
        "aliases": monograph.aliases,
        "brands": monograph.brands,
        "forms": monograph.forms,
        "classes": [f"{names.zh} {names.en}" for names in classes],
    }
    for name, values in listed.items():
        if values:
            yield Text(f"pharmacy-head-{name}", {"value": "; ".join(values)})
    if monograph.prescription is not None:
        yield Text("pharmacy-prescription" if monograph.prescription else "pharmacy-no-prescription")


def _sections(library: Library, monograph: Monograph) -> Iterator[Text]:
    for section in Section:
        facts = monograph.section(section)
        if not facts:
            continue
        yield Text("pharmacy-heading", {"title": Text(f"pharmacy-section-{section}")})
        for fact in facts:
            source = _source(library, fact.source or "", fact.passage or "")
            yield Text("pharmacy-fact", {"zh": fact.zh, "en": fact.en, "source": source})


def _figures(library: Library, monograph: Monograph) -> Iterator[Text]:
    judged = list(_judged(library, monograph))
    doses = [("pharmacy-adult-dose", monograph.adult), *(("pharmacy-child-dose", one) for one in monograph.children)]
    if judged:
        yield Text("pharmacy-heading", {"title": Text("pharmacy-judged")})
    for what, rule in judged:
        values = {"level": Text(f"pharmacy-level-{rule.level}"), "what": what, "zh": rule.zh, "en": rule.en}
        yield Text("pharmacy-rule", {**values, "source": _source(library, rule.source, rule.passage)})
    for title, dose in doses:
        if dose is not None:
            yield Text("pharmacy-heading", {"title": Text(title)})
            yield from _dose(dose)
            yield _cited(library, dose)


def _judged(library: Library, monograph: Monograph) -> Iterator[tuple[Text, Judgement]]:
    for against in monograph.contraindications:
        names = library.conditions[against.condition].names
        yield Text("pharmacy-with-condition", {"zh": names.zh, "en": names.en}), against
    for week in monograph.pregnancy:
        yield Text("pharmacy-in-weeks", {"first": week.from_week, "last": week.to_week}), week
    for rule in monograph.feeding:
        yield Text("pharmacy-while-feeding"), rule
    for age in monograph.ages:
        yield Text("pharmacy-at-months", {"first": age.from_months, "under": age.under_months}), age
    for rule in monograph.alcohol:
        yield Text("pharmacy-with-alcohol"), rule


def _dose(dose: AdultDose | ChildDose) -> Iterator[Text]:
    """Every field that is set, in the order in which the library declares them."""
    for name in type(dose).model_fields:
        value = getattr(dose, name)
        if name not in _CITING and value is not None:
            yield Text(f"pharmacy-field-{name.replace('_', '-')}", {"value": _figure(value)})


def _figure(value: object) -> str:
    if isinstance(value, Names):
        return f"{value.zh} {value.en}"
    if isinstance(value, tuple):
        return "–".join(map(_figure, value))
    return f"{value:,g}" if isinstance(value, float) else str(value)


def _cited(library: Library, cited: Cited) -> Text:
    return Text("pharmacy-source-line", {"source": _source(library, cited.source, cited.passage)})


def _source(library: Library, key: str, passage: str) -> Text:
    source = library.sources[key]
    kind = Text(f"pharmacy-source-{source.kind}")
    values = {"title": source.title, "publisher": source.publisher, "address": source.address, "passage": passage}
    return Text("pharmacy-source", {**values, "kind": kind, "opened": source.opened})
