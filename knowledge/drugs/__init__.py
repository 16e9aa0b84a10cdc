"""The drug library: medicines with sourced facts, what goes with what, and for whom."""

from knowledge.drugs.library import Library
from knowledge.drugs.load import load
from knowledge.drugs.model import Level, Monograph, Section, Source
from knowledge.drugs.toml import DrugError

__all__ = ["DrugError", "Level", "Library", "Monograph", "Section", "Source", "load"]
