"""Every table, by feature; importing this package fills `Base.metadata`."""

from storage.tables import cases, circle, donations, files, fundraisers, ledger, people, turn

__all__ = ["cases", "circle", "donations", "files", "fundraisers", "ledger", "people", "turn"]
