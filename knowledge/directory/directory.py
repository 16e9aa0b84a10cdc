"""The loaded directory and what of it fits a patient: pure after construction."""

from collections.abc import Iterable, Iterator

from knowledge.directory.model import Entry, Kind


class Directory:
    """All entries by key, and those that fit a patient."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._all = tuple(entries)
        self._by_key = {entry.key: entry for entry in self._all}

    def __iter__(self) -> Iterator[Entry]:
        """Entries in the order of the files."""
        return iter(self._all)

    def __len__(self) -> int:
        """How many entries the directory holds."""
        return len(self._all)

    def get(self, key: str) -> Entry | None:
        """The entry with this key, or None."""
        return self._by_key.get(key)

    def match(self, disease: str | None, region: str | None, age: int | None, most: int = 5) -> tuple[Entry, ...]:
        """At most `most` entries that fit, the most specific first: disease and region, disease, region, general.

        Among equals public aid comes first, for it is a right; then the order of the files holds. A disease or region
        that is not known (None) fits no entry made for certain ones; an unknown age fits every entry, those for all
        ages first.
        """
        fitting = (entry for entry in self._all if _fits(entry, disease, region, age))
        return tuple(sorted(fitting, key=lambda entry: _rank(entry, age))[: max(most, 0)])


def _fits(entry: Entry, disease: str | None, region: str | None, age: int | None) -> bool:
    return (
        (not entry.diseases or disease in entry.diseases)
        and (not entry.regions or region in entry.regions)
        and (entry.ages is None or age is None or entry.ages.hold(age))
    )


def _rank(entry: Entry, age: int | None) -> tuple[bool, ...]:
    """Smaller comes first, and False is smaller than True."""
    return (
        not entry.diseases,
        not entry.regions,
        entry.kind is not Kind.PUBLIC,
        age is None and entry.ages is not None,
    )
