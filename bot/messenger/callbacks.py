"""Presses of buttons that wait for their bot's answer."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from typing import Any

from bot.messenger.records import Chat, Message
from bot.messenger.refusals import too_old
from bot.messenger.signals import Signal
from bot.messenger.store import Table
from bot.messenger.world import World

# Telegram names no figure; a minute is what bots are seen to get at the least.
ANSWER_WITHIN = 60


@dataclass(slots=True)
class Press:
    """One press of a button."""

    id: str
    bot: int
    person: int
    message_id: int
    at: int


class Callbacks:
    """Presses, and the answers to them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._presses: dict[str, Press] = {}
        self._waiting: dict[str, Signal] = {}
        self._answers: dict[str, dict[str, Any]] = {}

    def load(self) -> None:
        """Bring back the presses that were open."""
        for _, row in self._world.store.rows(Table.CALLBACKS):
            press = Press(**row)
            self._presses[press.id] = press

    def press(self, chat: Chat, message_id: int, message: Message | None, data: str) -> str:
        """A person presses a button: tell the bot.

        Args:
            chat: where.
            message_id: under which message.
            message: that message; None when it was deleted.
            data: the button's.
        """
        world = self._world
        self._forget_old()
        press = Press(str(secrets.randbelow(1 << 62) + (1 << 60)), chat.bot, chat.person, message_id, world.now())
        self._presses[press.id] = press
        world.store.put(Table.CALLBACKS, press.id, asdict(press))
        person = world.people[chat.person]
        shown = {"chat": person.chat(), "message_id": message_id, "date": 0} if message is None else message.body
        world.tell(chat.bot, "callback_query", {
            "id": press.id, "from": person.user(), "message": shown, "chat_instance": chat.instance, "data": data,
        })  # fmt: skip
        return press.id

    def answer(self, bot: int, press_id: str, answer: dict[str, Any]) -> None:
        """The bot answers a press.

        Raises:
            Refusal: 400 when it is unknown, answered or too long ago.
        """
        press = self._presses.get(press_id)
        if press is None or press.bot != bot:
            raise too_old()
        self._drop(press)
        if self._world.now() - press.at > ANSWER_WITHIN:
            raise too_old()
        if press_id in self._waiting:
            self._answers[press_id] = answer
            self._waiting[press_id].fire()
        self._world.hub.tell(
            "answer", press.person, bot, callback_query_id=press_id, message_id=press.message_id, **answer
        )

    async def wait(self, press_id: str, seconds: float) -> dict[str, Any] | None:
        """The bot's answer to a press, or None when none came in time."""
        signal = self._waiting.setdefault(press_id, Signal())
        try:
            await signal.wait(seconds)
        finally:
            del self._waiting[press_id]
        return self._answers.pop(press_id, None)

    def _drop(self, press: Press) -> None:
        del self._presses[press.id]
        self._world.store.drop(Table.CALLBACKS, press.id)

    def _forget_old(self) -> None:
        now = self._world.now()
        old = []
        for press in self._presses.values():
            if now - press.at <= ANSWER_WITHIN:
                break
            old.append(press)
        for press in old:
            self._drop(press)
