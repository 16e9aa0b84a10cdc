"""Command line of the drug library: `python -m knowledge drugs <sub-command>`."""

from __future__ import annotations

import dataclasses
import json
import sys
from typing import Annotated, Any

import typer

from knowledge.drugs.findings import Finding
from knowledge.drugs.load import load
from knowledge.drugs.model import Monograph
from knowledge.drugs.names import Resolved
from knowledge.drugs.person import Answer, Person, Pregnancy, Words
from knowledge.drugs.safety import Safety
from knowledge.drugs.toml import DrugError

UNKNOWN = "unknown"

app = typer.Typer(no_args_is_help=True, help="Ask the drug library.")


@app.command()
def check(
    drug: Annotated[list[str], typer.Option(help="A medicine to be taken; several are checked together.")],
    allergy: Annotated[list[str] | None, typer.Option(help='What the person is allergic to, or "unknown".')] = None,
    condition: Annotated[list[str] | None, typer.Option(help='An illness of the person, or "unknown".')] = None,
    taking: Annotated[list[str] | None, typer.Option(help='What they take already, or "unknown".')] = None,
    pregnant: Annotated[str | None, typer.Option(help='Weeks of pregnancy, "yes" or "unknown".')] = None,
    feeding: Annotated[bool, typer.Option("--feeding", help="The person is breastfeeding.")] = False,
    age: Annotated[str | None, typer.Option(help='Age in years, such as 4 or 0.5, or "unknown".')] = None,
    weight: Annotated[str | None, typer.Option(help='Weight in kg, or "unknown".')] = None,
) -> None:
    """Check medicines against each other and against a person; write level and findings."""
    years, kilograms = _number(age, "age"), _number(weight, "weight")
    person = Person(
        allergies=_words(allergy),
        conditions=_words(condition),
        medicines=_words(taking),
        pregnancy=_pregnancy(pregnant),
        feeding=feeding or Answer.NOT_ASKED,
        age_months=years if isinstance(years, Answer) else int(years * 12),
        weight_kg=kilograms,
    )
    safety = _safety()
    report = safety.check(drug, person)
    _write(
        {
            "level": report.level.value,
            "findings": [_finding(safety, finding) for finding in report.findings],
            "drugs": [_resolved(each) for each in report.resolved],
        }
    )


@app.command()
def show(name: str) -> None:
    """Write what a name means and what the library says of it."""
    safety = _safety()
    met = safety.resolve(name)
    if met is None:
        _write({"name": name, "meaning": None})
        raise typer.Exit(1)
    answer: dict[str, Any] = {"name": name, **(_resolved(met) or {})}
    if met.meaning:
        answer["monographs"] = [_monograph(safety.library.medicines[part.key]) for part in met.meaning.parts]
    _write(answer)


@app.command()
def count() -> None:
    """Check the whole library and write how much of it rests on opened sources."""
    _write(dataclasses.asdict(_safety().library.counts))


def _safety() -> Safety:
    try:
        return Safety(load())
    except DrugError as error:
        sys.stderr.write(f"{error}\n")
        raise typer.Exit(1) from None


def _words(told: list[str] | None) -> Words:
    if not told:
        return Answer.NOT_ASKED
    return Answer.UNKNOWN if UNKNOWN in told else Answer.NONE if told == ["none"] else tuple(told)


def _pregnancy(told: str | None) -> Pregnancy | Answer:
    if told is None:
        return Answer.NOT_ASKED
    if told in (UNKNOWN, "none"):
        return Answer(told)
    weeks = _number(None if told == "yes" else told, "pregnant")
    return Pregnancy(None if isinstance(weeks, Answer) else int(weeks))


def _number(told: str | None, name: str) -> float | Answer:
    if told is None:
        return Answer.NOT_ASKED
    if told == UNKNOWN:
        return Answer.UNKNOWN
    try:
        number = float(told)
    except ValueError:
        raise typer.BadParameter(f'--{name} is a number or "{UNKNOWN}", not {told!r}') from None
    if not 0 <= number < 1000:
        raise typer.BadParameter(f"--{name} has to be at least 0")
    return number


def _finding(safety: Safety, finding: Finding) -> dict[str, Any]:
    source = safety.library.sources.get(finding.source or "")
    return {
        "level": finding.level.value,
        "kind": finding.kind.value,
        "about": finding.about,
        "reason": finding.text.model_dump() if finding.text else finding.kind.value,
        "mechanism": finding.mechanism.model_dump() if finding.mechanism else None,
        "source": source.model_dump(mode="json") if source else None,
        "passage": finding.passage,
    }


def _resolved(met: Resolved | None) -> dict[str, Any] | None:
    if met is None:
        return None
    return {
        "text": met.text,
        "how": met.how.value,
        "candidates": [
            {"key": each.key, **each.names.model_dump(), "ingredients": [part.key for part in each.parts]}
            for each in met.candidates
        ],
    }


def _monograph(monograph: Monograph) -> dict[str, Any]:
    """The head, whether it is verified, and every part of it that has a source."""
    kept = monograph.model_dump(mode="json", exclude_none=True, exclude={"facts"})
    kept["verified"] = monograph.verified
    kept["facts"] = [fact.model_dump(mode="json") for fact in monograph.facts if fact.verified]
    return kept


def _write(answer: object) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
