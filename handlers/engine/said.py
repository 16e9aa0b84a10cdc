"""What somebody said, in the bot's own words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.engine.thought import Thought
from services.papers.actions import Kept


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button.

    Attributes:
        data: the button's callback data, untrusted.
        query_id: what the answer to the press is addressed to.
        message_id: the message that carries the button, None when Telegram no longer tells it.
    """

    data: str
    query_id: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Checkout:
    """The last question before somebody's payment; Telegram waits 10 seconds for the answer.

    Attributes:
        query_id: what the answer is addressed to.
        payload: what the invoice carries, untrusted: invoices can be forwarded.
        total: in the smallest unit of the currency.
    """

    query_id: str
    payload: str
    currency: str
    total: int


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment that was made.

    Attributes:
        total: in the smallest unit of the currency.
        charge_id: Telegram's id of the payment.
        provider_charge_id: the payment provider's own.
    """

    payload: str
    currency: str
    total: int
    charge_id: str
    provider_charge_id: str


@dataclass(frozen=True, slots=True)
class Reaction:
    """A reaction to a message, or its end.

    Attributes:
        emoji: None when it was taken off, or is one that not everybody has.
    """

    message_id: int
    emoji: str | None


class Wanted(StrEnum):
    """Which files a question or a command takes; they are fetched and checked before the turn."""

    NOTHING = ""
    PAPERS = "papers"
    """Photos and PDFs, cleaned and kept sealed for their owner."""
    DOCUMENT = "document"
    """A document for the library, read and set aside."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sent and that was fetched and checked before the turn.

    Attributes:
        name: the file's name as sent, untrusted.
        kept: the paper when it is good, else None.
        refused: text key of the reason when it is not.
        values: values for the text of the reason.
        reading: key of the document that was read and set aside.
    """

    name: str | None
    kept: Kept | None
    refused: str | None = None
    values: tuple[tuple[str, object], ...] = ()
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that one person said in one chat.

    Attributes:
        other: kind of a content that is neither text nor file nor press: sticker, voice, location, contact, …
        kind: text, photo, document, or what `other` says.
        has_file: a document or photo came with it; `uploads` holds it only when the conversation wanted files.
        album: the further messages of an album whose first one is `message_id`.
        edited: the person changed an earlier message into this.
        thought: what was looked up for it, once its turn asked for that.
    """

    chat: int
    person: int
    name: str
    language: str
    at: datetime
    message_id: int | None = None
    text: str | None = None
    press: Press | None = None
    checkout: Checkout | None = None
    paid: Paid | None = None
    reaction: Reaction | None = None
    kind: str = "text"
    uploads: tuple[Upload, ...] = ()
    has_file: bool = False
    other: str | None = None
    reply_to: int | None = None
    album: tuple[int, ...] = ()
    edited: bool = False
    private: bool = True
    blocked: bool | None = None
    thought: Thought | None = None

    @property
    def command(self) -> tuple[str, str] | None:
        """The command and what follows it, for a text such as "/start f_abc"."""
        if self.text is None or not self.text.startswith("/") or len(self.text) < 2:
            return None
        head, _, rest = self.text[1:].partition(" ")
        name = head.partition("@")[0].lower()
        return (name, rest.strip()) if name.isascii() and name.replace("_", "").isalnum() else None
