"""The drug library: medicines with sourced facts, what goes with what, and for whom."""

from knowledge.drugs.child import Dose, Refusal, child_dose
from knowledge.drugs.findings import Finding, Kind, Report
from knowledge.drugs.library import Library
from knowledge.drugs.load import load
from knowledge.drugs.mark import mark
from knowledge.drugs.model import Monograph, Section, Source
from knowledge.drugs.names import How, Meaning, Resolved
from knowledge.drugs.person import Answer, Person, Pregnancy
from knowledge.drugs.rules import Level
from knowledge.drugs.safety import Safety
from knowledge.drugs.toml import DrugError

__all__ = [
    "Answer",
    "Dose",
    "DrugError",
    "Finding",
    "How",
    "Kind",
    "Level",
    "Library",
    "Meaning",
    "Monograph",
    "Person",
    "Pregnancy",
    "Refusal",
    "Report",
    "Resolved",
    "Safety",
    "Section",
    "Source",
    "child_dose",
    "load",
    "mark",
]
