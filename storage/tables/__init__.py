"""Every table, by feature; importing this package fills `Base.metadata`."""

from storage.tables import cases, files, fundraisers, people, turn

__all__ = ["cases", "files", "fundraisers", "people", "turn"]
