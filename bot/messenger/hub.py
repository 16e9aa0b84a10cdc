"""Who looks on: pages on WebSockets, and requests that wait for news of one chat."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import orjson

from bot.messenger.records import Chat, Message
from bot.messenger.signals import Signal

_BACKLOG = 10_000


@dataclass(eq=False, slots=True)
class Listener:
    """One page: what it is told waits here until it is sent. None in the queue says that it fell too far behind."""

    person: int | None
    queue: asyncio.Queue[bytes | None] = field(default_factory=lambda: asyncio.Queue(_BACKLOG))


class Hub:
    """Tells listeners what happens."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._chats: dict[tuple[int, int], Signal] = {}

    def join(self, person: int | None) -> Listener:
        """A new listener for one person, or for everyone."""
        listener = Listener(person)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        """It listens no longer."""
        self._listeners.discard(listener)

    def news(self, bot: int, person: int) -> Signal:
        """Fired whenever something in this chat changes."""
        return self._chats.setdefault((bot, person), Signal())

    def tell(self, kind: str, person: int | None = None, bot: int | None = None, **more: Any) -> None:
        """One event to everyone whom it concerns."""
        if not self._listeners:
            return
        event = orjson.dumps({"type": kind, "person": person, "bot": bot, **more})
        for listener in list(self._listeners):
            if listener.person is None or person is None or listener.person == person:
                self._offer(listener, event)

    def message(self, message: Message) -> None:
        """A message is new or changed."""
        if signal := self._chats.get((message.bot, message.person)):
            signal.fire()
        if self._listeners:
            self.tell("message", message.person, message.bot, message=message.view())

    def chat(self, chat: Chat, view: dict[str, Any]) -> None:
        """Something about a chat changed that is not a message."""
        self.tell("chat", chat.person, chat.bot, chat=view)

    @property
    def watched(self) -> bool:
        """Whether anyone listens."""
        return bool(self._listeners)

    def _offer(self, listener: Listener, event: bytes) -> None:
        try:
            listener.queue.put_nowait(event)
        except asyncio.QueueFull:
            # It has stopped reading: let go of it; it will come back and ask for what it missed.
            self.leave(listener)
            listener.queue.get_nowait()
            listener.queue.put_nowait(None)
