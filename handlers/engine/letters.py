"""Letters: what the bot sends, in neutral terms; `bot/delivery.py` turns them into Bot API calls."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

import orjson

PRESS_LIMIT = 64
"""Bytes that a button may carry back (Bot API, InlineKeyboardButton.callback_data)."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it comes back as a press, or opens an address."""

    label: str
    press: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if self.press is not None and not 1 <= len(self.press.encode()) <= PRESS_LIMIT:
            raise ValueError(f"a button carries 1 to {PRESS_LIMIT} bytes: {self.press!r}")


MESSAGE_LIMIT = 4000
"""Characters of a message's HTML; Telegram takes 4096 of its text."""

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Say:
    """A message of text (HTML)."""

    kind: ClassVar[str] = "say"
    html: str
    rows: Rows = ()
    reply_to: int | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """Takes the buttons off an earlier message."""

    kind: ClassVar[str] = "strip"
    message_id: int


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Replaces the text and buttons of an earlier message."""

    kind: ClassVar[str] = "rewrite"
    message_id: int
    html: str
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Answers a press, with a short notice or silently."""

    kind: ClassVar[str] = "answer"
    query_id: str
    text: str | None = None
    alert: bool = False


@dataclass(frozen=True, slots=True)
class SendFile:
    """Sends a file of the file store.

    Attributes:
        drop: the file is deleted once it is sent.
    """

    kind: ClassVar[str] = "file"
    owner: int
    file_id: str
    name: str
    picture: bool
    html: str = ""
    about: str | None = None
    drop: bool = False


@dataclass(frozen=True, slots=True)
class Delete:
    """Deletes earlier messages of the bot."""

    kind: ClassVar[str] = "delete"
    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Carry:
    """Brings what was said in a talk into the other's chat; what it became there is told back.

    Attributes:
        entries: of the talk, one for each message.
        from_chat: where it was said.
        message_ids: what is copied from there, whatever its kind; none: `html` is sent.
        html: the text, or the caption of one copied message; None leaves the caption as it is.
        of: the entry that it replies to, if any; found in the chat when it is sent.
    """

    kind: ClassVar[str] = "carry"
    entries: tuple[int, ...]
    from_chat: int
    message_ids: tuple[int, ...]
    html: str | None
    about: str
    of: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Changes the words of what was brought into a chat before.

    Attributes:
        of: the entry of the talk.
        caption: they are the caption of a picture or file.
    """

    kind: ClassVar[str] = "change"
    of: tuple[int, ...]
    html: str
    caption: bool


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Deletes what was brought into a chat before; what came of it is told back."""

    kind: ClassVar[str] = "take-back"
    of: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class React:
    """Puts a reaction under what stands in a chat, or takes it off (no emoji)."""

    kind: ClassVar[str] = "react"
    of: tuple[int, ...]
    emoji: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """Sends the card of a fundraiser; the picture is drawn when it is sent.

    Attributes:
        facts: what stands on it, as `services.fundraiser.card.CardFacts` takes it.
        owner: whose key opens the photo.
        photo: a file of the file store, None for a drawing.
    """

    kind: ClassVar[str] = "card"
    facts: dict[str, Any]
    html: str
    owner: int
    photo: str | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """Asks for a payment.

    Attributes:
        title: 32 letters at most (Bot API, sendInvoice).
        description: 255 letters at most.
        payload: comes back with the checkout and the payment; 128 bytes at most.
        total: in the smallest unit of the currency.
        label: what stands beside the sum.
        start: a forwarded copy opens the chat with it instead of paying.
    """

    kind: ClassVar[str] = "invoice"
    title: str
    description: str
    payload: str
    currency: str
    total: int
    label: str
    start: str


@dataclass(frozen=True, slots=True)
class CheckoutAnswer:
    """Lets a payment go on, or says why not."""

    kind: ClassVar[str] = "checkout"
    query_id: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class RefundOrder:
    """Asks the payment provider to give money back; asking twice under one id is once.

    Attributes:
        id: of the refund; comes back with what became of it.
        total: in the smallest unit of the currency.
    """

    kind: ClassVar[str] = "refund"
    id: str
    charge_id: str
    provider_charge_id: str
    currency: str
    total: int


@dataclass(frozen=True, slots=True)
class Commands:
    """Sets the command menu of the chat."""

    kind: ClassVar[str] = "commands"
    commands: tuple[tuple[str, str], ...]


Content = (
    Say
    | Strip
    | Rewrite
    | Answer
    | SendFile
    | Card
    | Invoice
    | CheckoutAnswer
    | RefundOrder
    | Delete
    | Carry
    | Change
    | TakeBack
    | React
    | Commands
)


@dataclass(frozen=True, slots=True)
class Letter:
    """Something to send to a chat.

    Attributes:
        once: after a crash between sending and noting it: true means rather never than twice, false rather
            twice than never.
        held_until: it is kept back until then, because the person is to be left in peace.
    """

    chat: int
    content: Content
    once: bool = False
    held_until: datetime | None = None

    def packed(self) -> dict[str, Any]:
        """The content as a JSON document: what is sent now is what a restart would find."""
        return {"kind": self.content.kind, **orjson.loads(orjson.dumps(self.content))}


def pages(html: str, most: int = MESSAGE_LIMIT) -> list[str]:
    """Cuts a long message between lines, so that each page can be sent; markup never spans lines in our texts."""
    if len(html) <= most:
        return [html]
    found: list[str] = []
    page = ""
    for line in html.split("\n"):
        for start in range(0, max(len(line), 1), most):
            part = line[start : start + most]
            if page and len(page) + 1 + len(part) > most:
                found.append(page.strip("\n"))
                page = part
            else:
                page = f"{page}\n{part}" if page else part
    return [*found, page.strip("\n")]
