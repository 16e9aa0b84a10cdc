"""What a check found."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.diseases.model import Names
from knowledge.drugs.names import Resolved
from knowledge.drugs.rules import Level


class Kind(StrEnum):
    """What a finding is about; findings without a text of the library are told by their kind."""

    INTERACTION = "interaction"
    SAME_INGREDIENT = "same-ingredient"
    SAME_CLASS = "same-class"
    ALLERGY = "allergy"
    CONDITION = "condition"
    CONDITION_PART = "condition-if-severe"
    PREGNANCY = "pregnancy"
    FEEDING = "feeding"
    AGE = "age"
    ALCOHOL = "alcohol"
    NAME_UNKNOWN = "name-unknown"
    NAME_OPEN = "name-open"
    CLASS_ONLY = "class-only"
    UNVERIFIED = "unverified"
    CONTENTS_UNVERIFIED = "contents-unverified"
    ALLERGY_UNKNOWN = "allergy-unknown"
    CONDITION_UNKNOWN = "condition-unknown"
    MEDICINES_UNKNOWN = "medicines-unknown"
    PREGNANCY_UNKNOWN = "pregnancy-unknown"
    FEEDING_UNKNOWN = "feeding-unknown"
    AGE_UNKNOWN = "age-unknown"
    ALCOHOL_UNKNOWN = "alcohol-unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know before taking the medicines.

    Attributes:
        about: what it concerns, as the person wrote it: medicines, an allergy, a condition.
        text: why and what to do, from the library; None where the kind says it.
        source: id of the source that states it; None where nothing is stated.
        passage: where it stands there.
    """

    level: Level
    kind: Kind
    about: tuple[str, ...]
    text: Names | None = None
    mechanism: Names | None = None
    source: str | None = None
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check: its heaviest level, and every finding, the heaviest first.

    `resolved` holds what each name was taken for, None for a name that nothing fits.
    """

    level: Level
    findings: tuple[Finding, ...]
    resolved: tuple[Resolved | None, ...]


def report(findings: list[Finding], resolved: tuple[Resolved | None, ...]) -> Report:
    """Orders findings and takes the heaviest level; a note alone leaves ok."""
    ordered = tuple(sorted(dict.fromkeys(findings), key=lambda finding: -finding.level.weight))
    heaviest = ordered[0].level if ordered else Level.OK
    return Report(Level.OK if heaviest is Level.NOTE else heaviest, ordered, resolved)
