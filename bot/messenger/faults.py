"""Unkindness on request: floods, blocks, server errors, slowness, lost connections and replies, repeated updates."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field
from typing import Any

from bot.messenger.limits import Limits
from bot.messenger.refusals import PeopleError

KINDS = ("429", "403", "5xx", "slow", "lost-connection", "lost-reply", "repeated-update")
_CHANGING = ("send", "edit", "copy", "forward", "delete", "answer", "pin", "unpin", "setmessage")
_COUNTED = ("send", "copy", "forward", "edit")
_UNCOUNTED = {"sendchataction"}


@dataclass(slots=True)
class Fault:
    """One kind of unkindness and how often it comes."""

    kind: str
    rate: float
    said: dict[str, Any]
    methods: frozenset[str]
    bot: str | None
    dice: random.Random
    limits: Limits | None = None
    met: int = 0

    def concerns(self, method: str, bot: tuple[str, str]) -> bool:
        """Whether this call may meet it."""
        if self.bot is not None and self.bot not in bot:
            return False
        if self.methods:
            return method.lower() in self.methods
        return self.kind == "repeated-update" or method.lower().startswith(_CHANGING)

    def view(self) -> dict[str, Any]:
        """As it was asked for, and how often it was met."""
        return {**self.said, "met": self.met}


@dataclass(slots=True)
class Faults:
    """The faults in force."""

    active: dict[str, Fault] = field(default_factory=dict)

    def order(self, said: dict[str, Any]) -> None:
        """Put a fault in force, or end all of them.

        Raises:
            PeopleError: the kind, rate or another field is not one of the documented ones.
        """
        kind = str(said.get("kind", ""))
        if kind == "none":
            self.active.clear()
            return
        if kind not in KINDS:
            raise PeopleError(f"kind must be one of {', '.join(KINDS)} or none.")
        rate = said.get("rate", 1.0)
        if isinstance(rate, bool) or not isinstance(rate, (int, float)) or not 0 <= rate <= 1:
            raise PeopleError("rate must be a number from 0 to 1.")
        for name, highest in (("seconds", 600), ("retry_after", 3600), ("status", 599)):
            value = said.get(name, 0)
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= highest:
                raise PeopleError(f"{name} must be a number from 0 to {highest}.")
        if said.get("mode", "limits") != "limits" or ("mode" in said and kind != "429"):
            raise PeopleError('mode can only be "limits", and only with kind "429".')
        methods = said.get("methods") or []
        if not isinstance(methods, list) or not all(isinstance(m, str) for m in methods):
            raise PeopleError("methods must be a list of method names.")
        bot = said.get("bot")
        self.active[kind] = Fault(
            kind, float(rate), dict(said), frozenset(m.lower() for m in methods), None if bot is None else str(bot),
            random.Random(said.get("seed")),  # noqa: S311 - chance for tests, not a secret
            Limits(time.monotonic) if said.get("mode") == "limits" else None,
        )  # fmt: skip

    def views(self) -> list[dict[str, Any]]:
        """The faults in force."""
        return [fault.view() for fault in self.active.values()]

    def strikes(self, kind: str, method: str, bot: tuple[str, str]) -> Fault | None:
        """The fault of this kind, if this call meets it; for calls that every kind but limits may meet."""
        fault = self.active.get(kind)
        if fault is None or fault.limits is not None or not fault.concerns(method, bot):
            return None
        if fault.dice.random() >= fault.rate:
            return None
        fault.met += 1
        return fault

    def flooded(self, method: str, bot: int, names: tuple[str, str], chat: object) -> int:
        """Seconds that Telegram's own limits make this call wait; 0 when it may go on."""
        fault = self.active.get("429")
        if fault is None or fault.limits is None or not fault.concerns(method, names):
            return 0
        counted = method.lower().startswith(_COUNTED) and method.lower() not in _UNCOUNTED
        if not counted or not isinstance(chat, (int, str)):
            return 0
        wait = fault.limits.take(bot, chat)
        fault.met += wait > 0
        return wait
