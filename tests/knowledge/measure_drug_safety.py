"""Measures the independent drug-safety cases: `measure_drug_safety.py [--assume-verified] [-v] [FOLDER]`.

`--assume-verified` takes every monograph and product for verified: what the tables say, whatever is still unwritten.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge.drugs import Answer, Kind, Level, Person, Pregnancy, Report, Safety, load

CASES = Path(__file__).with_name("drug_safety_cases.jsonl")
UNWRITTEN = {Kind.UNVERIFIED, Kind.CONTENTS_UNVERIFIED}


@dataclass(frozen=True)
class Outcome:
    """One case with what was expected and what was found."""

    id: str
    expected: Level
    report: Report
    case: dict[str, Any]

    @property
    def level(self) -> Level:
        return self.report.level

    @property
    def right(self) -> bool:
        return self.level is self.expected


def cases() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def person(told: dict[str, Any]) -> Person:
    """The person of a case: a missing key was not raised, the word "unknown" is unknown."""

    def fact(key: str) -> Any:
        value = told.get(key, Answer.NOT_ASKED)
        if value == "unknown":
            return Answer.UNKNOWN
        if isinstance(value, list):
            return tuple(value) or Answer.NONE
        return value

    age, weeks, feeding = fact("age"), fact("pregnant_weeks"), fact("breastfeeding")
    return Person(
        allergies=fact("allergies"),
        conditions=fact("conditions"),
        medicines=fact("medicines"),
        pregnancy=weeks if isinstance(weeks, Answer) else Pregnancy(weeks),
        feeding=Answer.NONE if feeding is False else feeding,
        age_months=age if isinstance(age, Answer) else int(age * 12),
        weight_kg=fact("weight_kg"),
    )


def outcomes(safety: Safety, assume_verified: bool = False) -> Iterator[Outcome]:
    for case in cases():
        report = safety.check(case["drugs"], person(case["person"]))
        if assume_verified:
            kept = tuple(finding for finding in report.findings if finding.kind not in UNWRITTEN)
            heaviest = kept[0].level if kept else Level.OK
            report = replace(report, findings=kept, level=Level.OK if heaviest is Level.NOTE else heaviest)
        yield Outcome(case["id"], Level(case["level"]), report, case)


def main(arguments: list[str]) -> None:
    folders = [Path(each) for each in arguments if not each.startswith("-")]
    safety = Safety(load(*folders))
    found = list(outcomes(safety, "--assume-verified" in arguments))
    stops = [outcome for outcome in found if outcome.expected is Level.STOP]
    table = Counter((outcome.expected.value, outcome.level.value) for outcome in found)
    sys.stdout.write(
        f"{sum(outcome.right for outcome in found)} of {len(found)} levels right; "
        f"{sum(outcome.right for outcome in stops)} of {len(stops)} stops found; "
        f"ok where unknown was expected: {table['unknown', 'ok']}\n"
    )
    for (expected, level), count in sorted(table.items()):
        sys.stdout.write(f"  expected {expected:8} found {level:8} {count}\n")
    if "-v" in arguments:
        for outcome in found:
            if not outcome.right:
                reasons = [(f.level.value, f.kind.value, f.about) for f in outcome.report.findings]
                told = {**outcome.case["person"]}
                sys.stdout.write(
                    f"{outcome.id} {outcome.expected.value} → {outcome.level.value} {outcome.case['drugs']} {told} "
                    f"{outcome.case['findings']} | {reasons}\n"
                )


if __name__ == "__main__":
    main(sys.argv[1:])
