"""Every table, by feature; importing this package fills `Base.metadata`."""

from storage.tables import (
    answers,
    cases,
    circle,
    consultations,
    donations,
    errands,
    files,
    fundraisers,
    ledger,
    people,
    pharmacy,
    profiles,
    turn,
)

__all__ = [
    "answers",
    "cases",
    "circle",
    "consultations",
    "donations",
    "errands",
    "files",
    "fundraisers",
    "ledger",
    "people",
    "pharmacy",
    "profiles",
    "turn",
]
