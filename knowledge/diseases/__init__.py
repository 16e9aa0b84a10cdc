"""The diseases people raise money for: names, departments, sourced usual cost, and the search over them."""

from knowledge.diseases.catalogue import Diseases
from knowledge.diseases.load import LibraryError, load
from knowledge.diseases.model import CostRange, Department, Disease, Measure, Names, Source

__all__ = [
    "CostRange",
    "Department",
    "Disease",
    "Diseases",
    "LibraryError",
    "Measure",
    "Names",
    "Source",
    "load",
]
