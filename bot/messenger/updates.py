"""A bot's updates: waiting in order until they are confirmed, by polling or by its webhook."""

from __future__ import annotations

from collections import deque
from typing import Any

from bot.messenger.records import Account
from bot.messenger.signals import Signal
from bot.messenger.store import Store, Table

KINDS = (
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
    "edited_business_message", "deleted_business_messages", "message_reaction", "message_reaction_count",
    "inline_query", "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query",
    "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost", "managed_bot", "guest_message",
)  # fmt: skip
# Bots get these only when they ask for them by name.
_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_REMEMBERED = 32


class Queue:
    """The updates of one bot that it has not confirmed yet."""

    def __init__(self, account: Account, store: Store) -> None:
        self.account = account
        self._store = store
        self.waiting: dict[int, dict[str, Any]] = {}
        self.confirmed: deque[dict[str, Any]] = deque(maxlen=_REMEMBERED)
        self.arrived = Signal()
        # Fired when another call takes over; the text says which.
        self.interrupted = Signal()
        self.taken_over_by = ""
        self.polls = 0

    def restore(self, update: dict[str, Any]) -> None:
        """Put back an update that was durable before the restart."""
        self.waiting[update["update_id"]] = update
        self.account.next_update = max(self.account.next_update, update["update_id"] + 1)

    def sort(self) -> None:
        """In the order of their ids, after a restore."""
        self.waiting = {number: self.waiting[number] for number in sorted(self.waiting)}

    def add(self, kind: str, body: dict[str, Any]) -> None:
        """A new update, unless the bot does not want this kind."""
        allowed = self.account.allowed_updates
        if (kind not in allowed) if allowed else (kind in _ON_REQUEST):
            return
        update: dict[str, Any] = {"update_id": self.account.next_update, kind: body}
        self.account.next_update += 1
        self.waiting[update["update_id"]] = update
        self._store.put(Table.UPDATES, self._key(update["update_id"]), update)
        self.arrived.fire()

    def confirm_before(self, offset: int) -> None:
        """The bot has every update below this id."""
        done = []
        for update_id in self.waiting:
            if update_id >= offset:
                break
            done.append(update_id)
        for update_id in done:
            self.confirm(update_id)

    def confirm(self, update_id: int) -> None:
        """The bot has this update."""
        update = self.waiting.pop(update_id, None)
        if update is None:
            return
        self.confirmed.append(update)
        self._store.drop(Table.UPDATES, self._key(update_id))
        self._keep_counter()

    def confirm_all_but(self, last: int) -> None:
        """Forget all but the newest so many."""
        ids = list(self.waiting)
        for update_id in ids[: max(0, len(ids) - last)]:
            self.confirm(update_id)

    def take_over(self, reason: str) -> None:
        """End a long poll that is under way."""
        self.taken_over_by = reason
        self.interrupted.fire()

    def _key(self, update_id: int) -> str:
        return f"{self.account.id}:{update_id}"

    def _keep_counter(self) -> None:
        # Once the last waiting update is gone nothing else would remember which ids were given out.
        self._store.put(Table.BOTS, f"next:{self.account.id}", {"next_update": self.account.next_update})
