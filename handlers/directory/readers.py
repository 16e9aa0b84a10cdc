"""Reads a region of China, as people name theirs."""

from handlers.engine.journey import Asked, Json
from handlers.engine.readers import Line, NotChoice, worded
from handlers.engine.said import Said
from handlers.engine.words import Text
from knowledge.directory import find_region, region
from services.errors import DomainError


class NotRegion(DomainError):
    """No province, or one of several, can be read out of it."""

    text = "aid-bad-region"


class RegionName(Line):
    """A province, by its name or that of a city; None for somewhere else."""

    def read(self, said: Said, asked: Asked) -> str:
        """Reads the code of the region."""
        found = find_region(worded(said))
        if found is None:
            raise NotRegion
        return found.code

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for those who live elsewhere, or would rather not say."""
        return (("elsewhere", Text("aid-elsewhere")),)

    def pick(self, choice: str, asked: Asked) -> str:
        """Reads the button."""
        if choice != "elsewhere":
            raise NotChoice
        return ""

    def dump(self, value: str) -> Json:
        """The code; empty for elsewhere."""
        return value

    def show(self, value: str, asked: Asked) -> Text | str:
        """The name of the region."""
        found = region(value)
        if found is None:
            return Text("aid-elsewhere")
        return found.names.zh if asked.language == "zh" else found.names.en
