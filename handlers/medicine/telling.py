"""How a medicine's page, a dose and a finding look; each with its source and who approved it."""

from collections.abc import Iterable, Sequence

from handlers.engine.turn import Choice, Choices, Turn
from handlers.engine.words import Text
from knowledge.drugs import Dose, Finding, Kind, Level, Monograph, Section, mark
from knowledge.drugs.model import SourceKind
from services.pharmacy.actions import approval_of

MOST = 6
"""Findings that are told; the heaviest come first."""
KINDS = list(SourceKind)
"""Labels and leaflets before guidelines, those before secondary pages."""
ON_PAGE = (
    Section.USES,
    Section.ADULT_DOSE,
    Section.CHILD_DOSE,
    Section.CONTRAINDICATIONS,
    Section.PREGNANCY,
    Section.FEEDING,
    Section.KIDNEY,
    Section.LIVER,
    Section.WARNINGS,
    Section.FOOD_ALCOHOL,
    Section.MISSED_DOSE,
    Section.STORAGE,
)


def level(found: Level) -> Text:
    """How serious it is, in one sentence."""
    return Text(f"medicine-level-{found}")


def findings(turn: Turn, found: Sequence[Finding]) -> list[Text]:
    """The findings line by line, each with its source."""
    if not found:
        return [Text("medicine-finding-nothing")]
    told = list(_best(turn, found))
    lines = [_finding(turn, one) for one in told[:MOST]]
    if len(told) > MOST:
        lines.append(Text("medicine-findings-more", {"count": len(told) - MOST}))
    return lines


def _best(turn: Turn, found: Sequence[Finding]) -> Iterable[Finding]:
    """Of findings that say the same of the same things, the heaviest, and of those the one with the best source."""
    best: dict[tuple[Kind, frozenset[str]], Finding] = {}
    for one in found:
        known = best.setdefault((one.kind, frozenset(one.about)), one)
        if known.level is one.level and _rank(turn, one) < _rank(turn, known):
            best[one.kind, frozenset(one.about)] = one
    return best.values()


def _rank(turn: Turn, found: Finding) -> int:
    """How good a finding's source is; the best is 0."""
    return KINDS.index(turn.resources.medicines.library.sources[found.source].kind) if found.source else len(KINDS)


def overview(turn: Turn, medicine: Monograph) -> Text:
    """What a medicine is for, and what can be read of it."""
    if not medicine.covered:
        return Text("medicine-unverified", {"name": _name(turn, medicine)})
    return section(turn, medicine, Section.USES)


def section(turn: Turn, medicine: Monograph, part: Section) -> Text:
    """A section of a medicine's page; what no source states is not told."""
    facts = medicine.section(part)
    values = {"name": _name(turn, medicine), "part": Text(f"medicine-part-{part}")}
    if not facts:
        return Text("medicine-part-missing", values)
    lines = [
        Text("medicine-fact", {"text": getattr(fact, turn.language), "source": _source(turn, fact.source)})
        for fact in facts
    ]
    return Text("medicine-part", {**values, "lines": lines, "approval": approval(turn, medicine)})


def dose(turn: Turn, found: Dose) -> Text:
    """One dose for a child; amounts are told as they were computed, never rounded up."""
    return Text(
        "medicine-child-line",
        {
            "use": Text("medicine-child-use", {"use": getattr(found.use, turn.language)}) if found.use else "",
            "least": _amount(found.least),
            "most": _amount(found.most),
            "unit": Text(f"medicine-unit-{found.unit.lower()}"),
            "hours": _amount(found.interval_hours),
            "times": found.doses_per_day,
            "daily": _amount(found.daily),
            "source": _source(turn, found.source),
        },
    )


def ways(turn: Turn, medicine: Monograph) -> Choices:
    """A button for each section that can be read."""
    parts = [part for part in ON_PAGE if part in medicine.covered]
    buttons = [Choice(Text(f"medicine-part-{part}"), f"@med:{medicine.key}:{part}") for part in parts]
    return (*turn.in_rows(buttons), (Choice(Text("menu-human"), "@human"),))


def _finding(turn: Turn, found: Finding) -> Text:
    about = " + ".join(found.about)
    if found.text is None:
        return Text(f"medicine-finding-{found.kind}", {"about": about})
    return Text(
        "medicine-finding",
        {
            "sign": Text(f"medicine-sign-{found.level}"),
            "about": about,
            "text": getattr(found.text, turn.language),
            "source": _source(turn, found.source),
        },
    )


def _source(turn: Turn, key: str | None) -> Text:
    source = turn.resources.medicines.library.sources[key or ""]
    return Text("medicine-source", {"publisher": source.publisher, "kind": Text(f"medicine-source-{source.kind}")})


def approval(turn: Turn, medicine: Monograph) -> Text:
    """Who approved the page of a medicine, or that nobody has yet."""
    found = approval_of(turn.work, medicine.key, mark(medicine))
    if found is None:
        return Text("medicine-not-approved")
    return Text("medicine-approved", {"name": turn.name_of(found.person_id), "at": found.at.date()})


def _name(turn: Turn, medicine: Monograph) -> str:
    return str(getattr(medicine.names, turn.language))


def _amount(number: float) -> str:
    return f"{number:,.2f}".rstrip("0").rstrip(".")
