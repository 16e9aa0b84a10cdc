"""The state of the messenger: people, bots, chats and messages in memory, every change of them in the store."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.messenger import entities
from bot.messenger.files import Files
from bot.messenger.hub import Hub
from bot.messenger.records import Account, Chat, Message, Person
from bot.messenger.refusals import PeopleError, unauthorized
from bot.messenger.store import Store, Table
from bot.messenger.updates import Queue

_TOKEN = re.compile(r"(\d{1,18}):[A-Za-z0-9_-]{30,}")
_FIRST_PERSON = 2001


class World:
    """Everything that outlives a request."""

    def __init__(
        self,
        home: Path,
        clock: Clock,
        house_token: str | None,
        house_username: str,
        ready: Iterable[Person],
    ) -> None:
        self.clock = clock
        self.hub = Hub()
        self.store = Store(home / "messenger.db")
        self.files = Files(home / "files", self.store)
        self.people: dict[int, Person] = {}
        self.accounts: dict[int, Account] = {}
        self.queues: dict[int, Queue] = {}
        self.chats: dict[tuple[int, int], Chat] = {}
        self.typing: dict[tuple[int, int], tuple[str, datetime]] = {}
        self._messages: dict[tuple[int, int], dict[int, Message]] = {}
        self._changes: dict[tuple[int, int], dict[int, Message]] = {}
        self._last_message: dict[int, int] = {}
        self.seq = 0
        self.house: int | None = None
        self._house_token, self._house_username = house_token, house_username
        self._ready = tuple(ready)

    def load(self) -> None:
        """Bring back what was kept, and at the first start the ready people and the house's bot."""
        counters: dict[int, int] = {}
        for key, row in self.store.rows(Table.BOTS):
            if key.startswith("next:"):
                counters[int(key.removeprefix("next:"))] = row["next_update"]
            else:
                account = Account(**row)
                self.accounts[account.id] = account
                self.queues[account.id] = Queue(account, self.store)
        for number, counter in counters.items():
            self.accounts[number].next_update = max(self.accounts[number].next_update, counter)
        for _, row in self.store.rows(Table.PEOPLE):
            person = Person(**row)
            self.people[person.id] = person
        self.people = dict(sorted(self.people.items()))
        for _, row in self.store.rows(Table.CHATS):
            chat = Chat(**row)
            self.chats[chat.bot, chat.person] = chat
        messages = [Message.of(row) for _, row in self.store.rows(Table.MESSAGES)]
        for message in sorted(messages, key=lambda m: m.id):
            self._messages.setdefault((message.bot, message.person), {})[message.id] = message
            self._last_message[message.bot] = message.id
            if message.mine:
                # Who writes has read; that alone is not written down a second time with the chat.
                chat = self.chat(message.bot, message.person)
                chat.read = max(chat.read, message.id)
        for message in sorted(messages, key=lambda m: m.seq):
            self._changes.setdefault((message.bot, message.person), {})[message.id] = message
            self.seq = message.seq
        for key, row in self.store.rows(Table.UPDATES):
            self.queues[int(key.partition(":")[0])].restore(row)
        for queue in self.queues.values():
            queue.sort()
        for person in self._ready:
            if person.id not in self.people:
                self.add_person(person)
        if self._house_token is not None:
            self.house = self.account(self._house_token).id

    def now(self) -> int:
        """The clock's time in Unix seconds."""
        return int(self.clock.now().timestamp())

    # People and bots

    def add_person(self, person: Person) -> Person:
        """Someone new."""
        self.people[person.id] = person
        self.store.put(Table.PEOPLE, str(person.id), asdict(person))
        self.hub.tell("people")
        return person

    def new_person_id(self) -> int:
        """An id that nobody has."""
        return max(_FIRST_PERSON, max(self.people, default=0) + 1)

    def account(self, token: str) -> Account:
        """The bot of this token, made at its first use.

        Raises:
            Refusal: 401 when it is no token, or the bot of that number has another one.
        """
        match = _TOKEN.fullmatch(token)
        if match is None:
            raise unauthorized()
        number = int(match[1])
        account = self.accounts.get(number)
        if account is None:
            house = token == self._house_token
            username = self._house_username if house else f"local_{number}_bot"
            account = Account(number, token, username, names={"": username}, next_update=100_000_000)
            self.accounts[number] = account
            self.queues[number] = Queue(account, self.store)
            self.keep_account(account)
            self.hub.tell("people")
        if not secrets.compare_digest(account.token, token):
            raise unauthorized()
        return account

    def keep_account(self, account: Account) -> None:
        """Write down what a bot said about itself."""
        self.store.put(Table.BOTS, str(account.id), asdict(account))

    def waiting(self, account: int | None = None) -> int:
        """Updates that a bot, or any, has not taken yet; any thread may ask."""
        queues = list(self.queues.values()) if account is None else [self.queues[account]]
        return sum(len(queue.waiting) for queue in queues)

    def meant(self, name: str | None) -> Account:
        """The bot that people's side means: named, else the house's, else the only one.

        Raises:
            PeopleError: no such bot, or several and none named.
        """
        if name is not None:
            for account in self.accounts.values():
                if name in {str(account.id), account.username, f"@{account.username}"}:
                    return account
            raise PeopleError(f"There is no bot {name}; GET /messenger/bots lists them.", 404)
        if self.house is not None:
            return self.accounts[self.house]
        if len(self.accounts) == 1:
            return next(iter(self.accounts.values()))
        if not self.accounts:
            raise PeopleError("No bot has called the messenger yet; start one, or name one with bot=.", 404)
        raise PeopleError("There are several bots; say which with bot=<id or username>.", 409)

    # Chats

    def chat(self, bot: int, person: int) -> Chat:
        """The chat of a bot and a person, made when first needed."""
        chat = self.chats.get((bot, person))
        if chat is None:
            chat = self.chats[bot, person] = Chat(bot, person, str(secrets.randbelow(1 << 62) + 1))
        return chat

    def keep_chat(self, chat: Chat) -> None:
        """Write down a chat and tell those who look on."""
        self.store.put(Table.CHATS, chat.key, chat.row())
        if self.hub.watched:
            self.hub.chat(chat, self.chat_view(chat))

    def chat_view(self, chat: Chat) -> dict[str, Any]:
        """A chat as people's side sees it."""
        changes = self._changes.get((chat.bot, chat.person), {})
        newest = next(reversed(changes.values()), None)
        return {
            "bot": self.bot_view(self.accounts[chat.bot]),
            "started": chat.started,
            "blocked": chat.blocked,
            "read": chat.read,
            "unread": self.unread(chat),
            "seq": newest.seq if newest else 0,
            "pinned": chat.pinned,
            "keyboard": chat.keyboard,
            "keyboard_message_id": chat.keyboard_message_id,
            "typing": self.typing_now(chat),
        }

    def bot_view(self, account: Account) -> dict[str, Any]:
        """A bot as people's side sees it."""
        return {
            "id": account.id,
            "username": account.username,
            "name": account.names[""],
            "house": account.id == self.house,
            "description": account.descriptions.get("", ""),
            "short_description": account.short_descriptions.get("", ""),
        }

    def typing_now(self, chat: Chat) -> str | None:
        """The chat action that is shown now."""
        action, until = self.typing.get((chat.bot, chat.person), (None, None))
        return action if until is not None and self.clock.now() < until else None

    def unread(self, chat: Chat) -> int:
        """How many messages of the bot lie above the read mark."""
        count = 0
        for message in reversed(self.messages(chat).values()):
            if message.id <= chat.read:
                break
            count += not message.mine and not message.deleted
        return count

    # Messages

    def messages(self, chat: Chat) -> dict[int, Message]:
        """The messages of a chat by id, oldest first."""
        return self._messages.setdefault((chat.bot, chat.person), {})

    def changed_after(self, chat: Chat, seq: int) -> list[Message]:
        """The messages that are new or changed since this change, in the order of change."""
        found = []
        for message in reversed(self._changes.get((chat.bot, chat.person), {}).values()):
            if message.seq <= seq:
                break
            found.append(message)
        found.reverse()
        return found

    def last(self, chat: Chat) -> Message | None:
        """The newest message that is still there."""
        return next((m for m in reversed(self.messages(chat).values()) if not m.deleted), None)

    def find(self, chat: Chat, message_id: int | None) -> Message | None:
        """A message of this chat that was not deleted."""
        message = self.messages(chat).get(message_id or 0)
        return None if message is None or message.deleted else message

    def post(
        self,
        chat: Chat,
        fields: dict[str, Any],
        *,
        mine: bool,
        reply_to: Message | None = None,
        keyboard: dict[str, Any] | None = None,
        protected: bool = False,
        invoice: dict[str, Any] | None = None,
    ) -> Message:
        """A new message in a chat.

        Args:
            chat: where.
            fields: what it holds, as fields of the Bot API's Message.
            mine: whether the person writes it.
            reply_to: the message that it answers.
            keyboard: a keyboard of the chat that comes with it.
            protected: whether it may not be forwarded or saved.
            invoice: what is to be paid, for an invoice.
        """
        number = self._last_message.get(chat.bot, 0) + 1
        self._last_message[chat.bot] = number
        person = self.people[chat.person]
        sender = person.user() if mine else self.accounts[chat.bot].user()
        body: dict[str, Any] = {"message_id": number, "from": sender, "chat": person.chat(), "date": self.now()}
        if reply_to is not None:
            body["reply_to_message"] = {k: v for k, v in reply_to.body.items() if k != "reply_to_message"}
        if protected:
            body["has_protected_content"] = True
        body.update(fields)
        message = Message(
            chat.bot, chat.person, number, 0, mine, body, keyboard=keyboard, protected=protected, invoice=invoice
        )
        self.messages(chat)[number] = message
        if not mine:
            self.typing.pop((chat.bot, chat.person), None)
        self._settle_keyboard(chat, message)
        self.changed(message)
        return message

    def changed(self, message: Message) -> None:
        """A message is new or different: number the change, keep it, tell those who look on."""
        self.seq += 1
        message.seq = self.seq
        changes = self._changes.setdefault((message.bot, message.person), {})
        changes.pop(message.id, None)
        changes[message.id] = message
        self.store.put(Table.MESSAGES, message.key, message.row())
        self.hub.message(message)

    def tell(self, bot: int, kind: str, body: dict[str, Any]) -> None:
        """An update for a bot."""
        self.queues[bot].add(kind, body)

    def read_text(
        self, source: str, parse_mode: str | None = None, given: list[dict[str, Any]] | None = None
    ) -> entities.Text:
        """A text with its entities; mentions of people whom nobody knows are dropped, as Telegram drops them.

        Raises:
            Refusal: 400 when the markup is wrong.
        """
        text = entities.read(source, parse_mode, given)
        if not any("user_id" in entity for entity in text.entities):
            return text
        kept = []
        for entity in text.entities:
            if "user_id" not in entity:
                kept.append(entity)
            elif person := self.people.get(entity["user_id"]):
                plain = {name: value for name, value in entity.items() if name != "user_id"}
                kept.append({**plain, "user": person.user()})
        return entities.Text(text.text, kept)

    def _settle_keyboard(self, chat: Chat, message: Message) -> None:
        keyboard = message.keyboard
        if message.mine:
            # A keyboard for one use, and a forced reply, end with the person's next message.
            used = chat.keyboard is not None and (
                chat.keyboard.get("one_time_keyboard") or chat.keyboard.get("force_reply")
            )
            chat.read = message.id
            if used:
                chat.keyboard, chat.keyboard_message_id = None, None
            if used or not chat.started:
                chat.started = True
                self.keep_chat(chat)
        elif keyboard is not None:
            removed = "remove_keyboard" in keyboard
            chat.keyboard = None if removed else keyboard
            chat.keyboard_message_id = None if removed else message.id
            self.keep_chat(chat)
