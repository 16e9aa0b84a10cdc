"""What every conversation may use besides the database: texts, library, the house's rules."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from handlers.engine.words import Words
from knowledge.diseases import Diseases
from knowledge.faq import Faq
from knowledge.redflags.guidance import Emergencies
from services.house import House
from storage.files import FileStore


@dataclass(frozen=True, slots=True)
class Resources:
    """Shared, unchanging objects; made once by the wiring.

    Attributes:
        files: papers and pictures.
        link: address of the chat's deep links, with `{payload}` in it.
    """

    words: Words
    house: House
    diseases: Diseases
    faq: Faq
    emergencies: Emergencies
    zone: ZoneInfo
    files: FileStore
    link: str

    def deep_link(self, payload: str) -> str:
        """The address that opens the chat with `/start payload`."""
        return self.link.format(payload=payload)
