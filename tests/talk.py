"""Plays whole conversations through the real stack: a messenger over HTTP, python-telegram-bot, a database."""

from __future__ import annotations

import asyncio
import html
import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import httpx
from aiohttp import web
from fluent.runtime import FluentResource
from fluent.syntax import ast
from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from bot import delivery
from bot.program import Program
from bot.running import serve_routes
from bot.settings import Settings
from bot.web.site import Site
from bot.webhook import PATH, Webhook
from bot.wiring import HANDLERS, Store, open_store
from handlers.engine.said import Said
from handlers.engine.state import ChatState
from services.staff import actions as staff
from services.work import Work
from storage.migrating import migrate
from storage.stuck import MAX_TRIES
from storage.tables.cases import Case
from storage.tables.errands import Errand
from storage.tables.fundraisers import Fundraiser
from storage.tables.turn import inbox, letters, timers
from storage.turns import Waiting
from tests.local_messenger import LocalMessenger
from tests.migrated import put_new

T = TypeVar("T")
PATIENCE = 90.0
"""Seconds for what takes one: a machine under load is slow, not wrong."""
# Every message of a conversation waits until the one before is noted: 20 ms each would be minutes of the whole suite.
delivery.GATHER = 0.002


@cache
def _certificates() -> ssl.SSLContext:
    """Read once in a process: that takes as long as the bot's own start."""
    return ssl.create_default_context()


class Bot:
    """The program in a thread of its own; it can be stopped and started like a process."""

    def __init__(self, settings: Settings, messenger: LocalMessenger) -> None:
        self._settings = settings
        self._messenger = messenger
        self._port = urlsplit(settings.webhook_url).port or 0
        self.start()

    def start(self) -> None:
        self.code: str | None = None
        put_new(self._settings.database)
        self.store = open_store(self._settings)
        migrate(self.store.engine)
        ready: threading.Event = threading.Event()
        self._trouble: BaseException | None = None
        self._thread = threading.Thread(target=self._run, args=(ready,), name="bot", daemon=True)
        self._thread.start()
        assert ready.wait(PATIENCE), "the bot did not start"
        if self._trouble is not None:
            raise self._trouble

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self.program.supervisor.stop)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        if self._trouble is not None:
            raise self._trouble

    def _run(self, ready: threading.Event) -> None:
        try:
            asyncio.run(self._live(ready))
        except BaseException as trouble:
            self._trouble = trouble
            ready.set()

    async def _live(self, ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        messenger = self._messenger
        site = Site()
        self.webhook = Webhook.from_settings(self._settings) if self._settings.webhook_url else None
        routes = [*site.routes(), *([web.post(PATH, self.webhook.receive)] if self.webhook else [])]
        runner = await serve_routes("127.0.0.1", self._port, routes)  # on the same port after a restart
        self._port = runner.addresses[0][1]
        self.pages = f"http://127.0.0.1:{self._port}"
        self.program = Program(
            self._settings,
            self.store,
            messenger.token,
            messenger.url,
            messenger.clock,
            self.pages,
            webhook=self.webhook,
        )
        try:
            await self.program.start(self._keep_code)
            self.program.show_pages(site, f"{messenger.url}/?start={{payload}}")
            ready.set()
            await self.program.supervisor.wait()
        finally:
            await self.program.stop()
            await runner.cleanup()
            await asyncio.get_running_loop().shutdown_default_executor()
            self.store.close()

    def _keep_code(self, code: str) -> None:
        self.code = code

    def ask(self, work: Coroutine[Any, Any, T]) -> T:
        """Runs something in the bot's loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)


@dataclass(frozen=True)
class Heard:
    """A message that a person got from the bot."""

    raw: dict[str, Any]
    language: str

    @property
    def text(self) -> str:
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def buttons(self) -> dict[str, str]:
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return {one["text"]: one.get("callback_data", one.get("url", "")) for row in rows for one in row}

    def has(self, key: str) -> bool:
        """Whether the text of that key stands in the message, whatever its values are."""
        return all(piece in self.text for piece in pieces(self.language, key))

    def asks(self, key: str) -> bool:
        return self.has(key)


@dataclass
class Voice:
    """One person at the messenger."""

    talk: Talk
    id: int
    name: str
    language: str
    after: int = 0
    heard: list[Heard] = field(default_factory=list)
    chat: dict[int, dict[str, Any]] = field(default_factory=dict)

    @property
    def last(self) -> Heard:
        return self.heard[-1]

    def says(self, *texts: str) -> Heard:
        for text in texts:
            self.talk.post(f"people/{self.id}/messages", {"text": text})
            self.listen()
        return self.last

    def replies(self, to: Heard, text: str) -> Heard:
        self.talk.post(f"people/{self.id}/messages", {"text": text, "reply_to": to.raw["message_id"]})
        return self.listen()

    def sends(self, *files: tuple[str, bytes], document: bool = True, caption: str = "") -> Heard:
        parts = [("file", (name, content)) for name, content in files]
        data = {"caption": caption} | ({"as": "document"} if document else {})
        self.talk.http.post(
            f"{self.talk.url}/messenger/people/{self.id}/messages", files=parts, data=data
        ).raise_for_status()
        return self.listen()

    def speaks(self) -> Heard:
        """Sends a voice message."""
        self.talk.http.post(
            f"{self.talk.url}/messenger/people/{self.id}/messages",
            files=[("file", ("voice.ogg", b"OggS" + bytes(60)))],
            data={"as": "voice", "duration": "3"},
        ).raise_for_status()
        return self.listen()

    def shares_place(self) -> Heard:
        self.talk.post(f"people/{self.id}/location", {"latitude": 39.9, "longitude": 116.4})
        return self.listen()

    def edits(self, text: str) -> Heard:
        """Changes their last message."""
        self.talk.post(f"people/{self.id}/edit", {"message_id": self.own()[-1]["message_id"], "text": text})
        return self.listen()

    def sticker(self) -> Heard:
        self.talk.post(f"people/{self.id}/sticker", {})
        return self.listen()

    def pays(self, message: Heard | None = None) -> dict[str, Any]:
        """Pays an invoice, the newest when none is named; returns how it ended."""
        bill = message or next(one for one in self._newest_first() if "invoice" in one.raw)
        paid = self.talk.post(f"people/{self.id}/pay", {"message_id": bill.raw["message_id"]})
        self.listen()
        return paid

    def press(self, label: str, *, among: Heard | None = None) -> Heard:
        """Presses the newest button whose label contains the words."""
        for message in [among] if among is not None else self._newest_first():
            for text, data in message.buttons.items():
                if label in text:
                    return self.press_data(message, data)
        raise AssertionError(f"no button {label!r}; the last message is {self.last.text!r} {self.last.buttons}")

    def taps(self, key: str) -> Heard:
        """Presses the newest button whose label is the text of that key."""
        parts = pieces(self.language, key)
        for message in self._newest_first():
            for text, data in message.buttons.items():
                if all(part in text for part in parts):
                    return self.press_data(message, data)
        raise AssertionError(f"no button {key!r}; the last message is {self.last.text!r} {self.last.buttons}")

    def press_data(self, message: Heard, data: str, force: bool = False) -> Heard:
        body = {"message_id": message.raw["message_id"], "data": data, "force": force}
        self.talk.post(f"people/{self.id}/press", body)
        return self.listen()

    def messages(self) -> list[Heard]:
        """Every message of the bot as it stands now."""
        return list(self._newest_first())[::-1]

    def _newest_first(self) -> Iterator[Heard]:
        self.look()
        for _, one in sorted(self.chat.items(), reverse=True):
            if not one.get("deleted") and one["from"].get("is_bot"):
                yield Heard(one, self.language)

    def own(self) -> list[dict[str, Any]]:
        """Every message of the person."""
        self.look()
        return [one for _, one in sorted(self.chat.items()) if not one["from"].get("is_bot")]

    def listen(self) -> Heard:
        """Waits until the bot is quiet and takes what it said."""
        self.talk.settle()
        return self.look()

    def look(self) -> Heard:
        """Takes what is new or has changed, without waiting."""
        changed = self.talk.get(f"people/{self.id}/messages", {"after": self.after})
        for one in sorted(changed, key=lambda one: one["message_id"]):
            self.after = max(self.after, one["seq"])
            known = one["message_id"] in self.chat
            self.chat[one["message_id"]] = one
            if not known and one["from"].get("is_bot") and not one.get("deleted"):
                self.heard.append(Heard(one, self.language))
        return self.heard[-1] if self.heard else Heard({"text": ""}, self.language)

    @property
    def state(self) -> ChatState:
        return self.talk.state(self.id)

    @property
    def standing(self) -> str | None:
        """The question of now."""
        walk = self.state.walk
        conversation = self.talk.bot.program.conversation
        assert conversation is not None
        if walk is None:
            return None
        step = conversation.walks.journey(walk.journey).standing(walk.raw)
        return "summary" if step is None else step.key


class Talk:
    """A messenger and a bot."""

    def __init__(self, home: Path, **settings: Any) -> None:
        self.messenger = LocalMessenger(home / "messenger")
        self.url = self.messenger.url
        self.http = httpx.Client(timeout=30, verify=_certificates())
        self.settings = Settings(_env_file=None, shouwang_home=home / "var", send_limits=False, **settings)  # type: ignore[call-arg]
        self.bot = Bot(self.settings, self.messenger)
        self._people: dict[str, Voice] = {}

    def close(self) -> None:
        self.bot.stop()
        self.http.close()
        self.messenger.stop()

    def restart_bot(self) -> None:
        self.bot.stop()
        self.bot.start()
        self.settle()

    @property
    def pages(self) -> str:
        """The address of the public pages."""
        return self.bot.pages

    def person(self, name: str, language: str = "en", role: str | None = None) -> Voice:
        """A person of the messenger, made at the first mention; with a role, a member of the staff."""
        if name not in self._people:
            made = self.post("people", {"name": name, "language": language})
            voice = Voice(self, made["id"], name, language)
            self._people[name] = voice
            voice.says("/start")
            if role is not None:
                self.act(lambda work: staff.grant(work, voice.id, role, by=None, test=True))
        return self._people[name]

    def act(self, act: Callable[[Work], None]) -> None:
        """Does something in the business by hand."""
        conversation = self.bot.program.conversation
        assert conversation is not None
        now = self.messenger.clock.now()
        letters = self.bot.ask(
            self.bot.program.writer.do(
                lambda connection: conversation.begin(connection, lambda post: act(post.work), now)
            )
        )
        assert letters == []

    def take(self, said: Said) -> list[Waiting]:
        """Takes a turn that came over no messenger; what it posted is sent by `send` only."""
        conversation = self.bot.program.conversation
        assert conversation is not None
        now = self.messenger.clock.now()
        letters: list[Waiting] = self.bot.ask(
            self.bot.program.writer.do(lambda connection: conversation.take(connection, said, now))
        )
        return letters

    def send(self, letters: list[Waiting]) -> None:
        """Sends what `take` posted."""

        async def feed() -> None:
            assert self.bot.program.delivery is not None
            self.bot.program.delivery.feed(letters)

        self.bot.ask(feed())

    @property
    def code(self) -> str | None:
        """The one-time code of the first admin that the last start printed, None when it printed none."""
        return self.bot.code

    def advance(self, **time_: float) -> None:
        """Moves the clock of everybody."""
        self.post("clock", {"advance_s": timedelta(**time_).total_seconds()})
        until = time.monotonic() + PATIENCE
        while self._timers_due() and time.monotonic() < until:
            time.sleep(0.02)  # the program looks at the clock five times a second
        self.settle()

    def _timers_due(self) -> bool:
        """Whether a timer is due or an errand not done."""
        store = self.bot.store
        with store.engine.connect() as connection:
            if connection.scalar(select(func.count()).where(Errand.done_at.is_(None))):
                return True
            return bool(store.turns.due(connection, self.messenger.clock.now()))

    def day(self, days: int) -> str:
        """A day counted from the house's today."""
        now = self.messenger.clock.now().astimezone(ZoneInfo(self.settings.time_zone))
        return (now + timedelta(days=days)).date().isoformat()

    def settle(self) -> None:
        """Waits until the bot has nothing left to do."""
        until = time.monotonic() + PATIENCE
        quiet = 0
        while time.monotonic() < until:
            program = self.bot.program
            still = program.idle and not self.messenger.waiting() and program.idle
            if still and program.sharing is not None:  # what is committed may not be taken up yet
                still = not any(left_in(self.bot.store).values()) and program.idle
            quiet = quiet + 1 if still else 0
            if quiet == 2:
                if not self._timers_due() and program.idle:
                    return
                quiet = 0
            time.sleep(0.002)
        raise AssertionError("the bot is still busy")

    def state(self, chat: int) -> ChatState:
        with self.bot.store.engine.connect() as connection:
            return ChatState.unpacked(self.bot.store.turns.chat(connection, chat)[0])

    def put_back(self, chat: int, state: ChatState) -> None:
        """Lets a chat stand where it stood, so that a test can go on from there; the buttons of since stay stale."""
        self.bot.ask(self.bot.program.writer.do(lambda connection: self._put_back(connection, chat, state)))

    def _put_back(self, connection: Connection, chat: int, state: ChatState) -> None:
        turns = self.bot.store.turns
        document, version, _ = turns.chat(connection, chat)
        asking = ChatState.unpacked(document).asking
        turns.save_chat(connection, chat, replace(state, asking=asking), version, self.messenger.clock.now())

    def fundraisers(self) -> list[Fundraiser]:
        with Session(self.bot.store.engine) as session:
            return list(session.scalars(select(Fundraiser).order_by(Fundraiser.submitted_at)))

    def cases(self) -> list[Case]:
        with Session(self.bot.store.engine) as session:
            return list(session.scalars(select(Case).order_by(Case.filed_at)))

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.http.post(f"{self.url}/messenger/{path}", json=body)
        assert answer.status_code < 400, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def get(self, path: str, query: dict[str, Any]) -> Any:
        answer = self.http.get(f"{self.url}/messenger/{path}", params=query)
        assert answer.status_code < 400, answer.text
        return json.loads(answer.content)


def left_in(store: Store, due: datetime | None = None) -> dict[str, int]:
    """What waits in the database: turns, letters, and timers that are due by then."""
    counts = {
        "turns": select(func.count()).where(inbox.c.done_at.is_(None), inbox.c.parked.is_(False)),
        "letters": select(func.count()).where(letters.c.status.in_(("waiting", "sending"))),
    }
    if due is not None:
        counts["timers"] = select(func.count()).where(
            timers.c.done_at.is_(None), timers.c.due_at <= due, timers.c.tries < MAX_TRIES
        )
        counts["errands"] = select(func.count()).where(Errand.done_at.is_(None))
    with store.engine.connect() as connection:
        return {name: connection.scalar(counted) or 0 for name, counted in counts.items()}


def free_port() -> int:
    """A port of this computer that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def what_stands(state: ChatState) -> dict[str, Any]:
    """Where a chat stands, without what each question brings anew: its number, its suggestions, the last press."""
    packed = {key: value for key, value in asdict(state).items() if key in ("walk", "shelf", "emergency")}
    if packed["walk"] is not None:
        packed["walk"] = {key: value for key, value in packed["walk"].items() if key not in ("offers", "menu")}
    return packed


_PATTERNS: dict[tuple[str, str], list[str]] = {}


def pieces(language: str, key: str) -> list[str]:
    """The parts of a text that do not depend on its values."""
    if not _PATTERNS:
        for path in HANDLERS.rglob("*.ftl"):
            spoken = path.stem.rpartition(".")[2] if "." in path.stem else path.stem
            for entry in FluentResource(path.read_text("utf-8")).body:
                if isinstance(entry, ast.Message) and entry.value is not None:
                    _PATTERNS[spoken, entry.id.name] = [
                        bare
                        for element in entry.value.elements
                        if isinstance(element, ast.TextElement)
                        for line in re.split(r"<[^>]+>|\n", element.value)
                        if len(bare := html.unescape(line).strip()) > 1
                    ]
    return _PATTERNS[language, key]
