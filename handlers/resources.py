"""What every conversation may use besides the database: texts, library, the house's rules."""

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from handlers.engine.words import Words
from knowledge.directory import Directory
from knowledge.diseases import Diseases
from knowledge.drugs import Safety
from knowledge.faq import Faq
from knowledge.librarian import Librarian
from knowledge.phrasing import Phrasing
from knowledge.redflags.guidance import Emergencies
from knowledge.routing import Router
from knowledge.triage import Triage
from services.donation.rules import PaymentTerms
from services.house import House
from storage.files import FileStore


@dataclass(frozen=True, slots=True)
class Resources:
    """Shared, unchanging objects; made once by the wiring.

    Attributes:
        files: papers and pictures.
        link: address of the chat's deep links, with `{payload}` in it.
        pages: address under which the public pages are read, None when nobody outside can reach them.
        documents: folder of the documents that admins added.
        directory: charities and public aid.
        library: terms, rules and guides, and what admins added.
        router: finds what free words want.
        triage: finds the department for a complaint.
        medicines: the drug library, ready to answer.
        phrasing: how answers are put into plainer words, None without a model.
        payments: what the payment provider takes, None when the house cannot take payments.
    """

    words: Words
    house: House
    diseases: Diseases
    faq: Faq
    emergencies: Emergencies
    zone: ZoneInfo
    files: FileStore
    link: str
    pages: str | None
    payments: PaymentTerms | None
    documents: Path
    directory: Directory
    library: Librarian
    router: Router
    triage: Triage
    medicines: Safety
    phrasing: Phrasing | None

    def deep_link(self, payload: str) -> str:
        """The address that opens the chat with `/start payload`."""
        return self.link.format(payload=payload)

    def page(self, slug: str, by: str | None = None) -> str:
        """The address of a fundraiser's page, or of the chat where there are none; `by` tells whose link it is."""
        if self.pages is None:
            return self.deep_link(f"f_{slug}" if by is None else f"f_{slug}_{by}")
        return f"{self.pages}/f/{slug}" if by is None else f"{self.pages}/f/{slug}?by={by}"
