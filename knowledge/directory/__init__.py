"""Charities and public aid by disease and region, offered before a family asks strangers for money."""

from knowledge.directory.directory import Directory
from knowledge.directory.load import load
from knowledge.directory.model import Ages, Entry, Kind, Wording
from knowledge.directory.regions import REGIONS, Region, find_region, region
from knowledge.diseases.load import LibraryError

__all__ = [
    "REGIONS",
    "Ages",
    "Directory",
    "Entry",
    "Kind",
    "LibraryError",
    "Region",
    "Wording",
    "find_region",
    "load",
    "region",
]
