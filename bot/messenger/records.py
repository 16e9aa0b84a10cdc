"""What the messenger remembers: people, bots, chats and messages."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any


@dataclass(slots=True)
class Person:
    """Someone who writes to bots."""

    id: int
    name: str
    language: str
    username: str | None = None
    role: str | None = None
    ready: bool = False

    def _names(self) -> dict[str, Any]:
        # A Western full name has a first and a last part; a Chinese one is kept whole.
        first, _, last = self.name.partition(" ")
        names: dict[str, Any] = {"first_name": first}
        if last.strip():
            names["last_name"] = last.strip()
        if self.username:
            names["username"] = self.username
        return names

    def user(self) -> dict[str, Any]:
        """As a User of the Bot API."""
        return {"id": self.id, "is_bot": False, **self._names(), "language_code": self.language}

    def chat(self) -> dict[str, Any]:
        """As the private Chat of the Bot API."""
        return {"id": self.id, **self._names(), "type": "private"}


@dataclass(slots=True)
class Account:
    """A bot: what it said about itself, and how its updates reach it."""

    id: int
    token: str
    username: str
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    menu_buttons: dict[str, dict[str, Any]] = field(default_factory=dict)
    webhook: dict[str, Any] | None = None
    allowed_updates: list[str] = field(default_factory=list)
    next_update: int = 1

    def user(self) -> dict[str, Any]:
        """As a User of the Bot API."""
        return {"id": self.id, "is_bot": True, "first_name": self.names[""], "username": self.username}


@dataclass(slots=True)
class Message:
    """A message, its Bot API body and what only this server knows of it."""

    bot: int
    person: int
    id: int
    seq: int
    mine: bool
    body: dict[str, Any]
    keyboard: dict[str, Any] | None = None
    reactions: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    edited: bool = False
    deleted: bool = False
    pinned: bool = False
    protected: bool = False
    invoice: dict[str, Any] | None = None

    @property
    def key(self) -> str:
        """Its row."""
        return f"{self.bot}:{self.id}"

    def row(self) -> dict[str, Any]:
        """What is kept of it: only what differs from a plain message."""
        return {name: value for name in _MESSAGE_FIELDS if (value := getattr(self, name)) not in (None, False, {})}

    @classmethod
    def of(cls, row: dict[str, Any]) -> Message:
        """From its row."""
        return cls(**{"mine": False, **row})

    def view(self) -> dict[str, Any]:
        """As people's side sees it: the Bot API's Message and a few more fields."""
        body = self.body
        if self.deleted:
            body = {name: body[name] for name in ("message_id", "from", "chat", "date")}
        view = {**body, "seq": self.seq, "edited": self.edited, "deleted": self.deleted, "mine": self.mine}
        if self.deleted:
            return view
        view["pinned"] = self.pinned
        view["reactions"] = [
            {"from": int(who), "emoji": reaction["emoji"]}
            for who, given in self.reactions.items()
            for reaction in given
            if "emoji" in reaction
        ]
        if self.keyboard is not None:
            view["keyboard"] = self.keyboard
        if self.invoice is not None:
            view["payment"] = self.invoice["state"]
        if self.invoice is not None or "successful_payment" in body or "refunded_payment" in body:
            view["test"] = True
        return view


_MESSAGE_FIELDS = tuple(f.name for f in fields(Message))


@dataclass(slots=True)
class Chat:
    """The private chat of one person with one bot."""

    bot: int
    person: int
    instance: str
    started: bool = False
    blocked: bool = False
    read: int = 0
    keyboard: dict[str, Any] | None = None
    keyboard_message_id: int | None = None
    pinned: list[int] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Its row."""
        return f"{self.bot}:{self.person}"

    def row(self) -> dict[str, Any]:
        """What is kept of it."""
        return asdict(self)
