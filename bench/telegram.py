"""Telegram as a benchmark needs it: quick, and with people who write as soon as they are answered.

It speaks raw HTTP on asyncio's streams: what it costs itself is taken from the processor that the program could use.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

TOKEN = "7000001:" + "bench-token_" * 3
DATE = 1_790_000_000
ME = {"id": 7000001, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
AGAIN = 0.05
"""Seconds until an update that was not taken is brought again."""

Sent = Callable[[int, dict[str, Any]], None]


@dataclass(slots=True)
class Door:
    """One connection to the webhook."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


@dataclass
class Telegram:
    """A Bot API server and the carrier of updates.

    Attributes:
        sent: is called with each message of the bot: its chat, and the call's parameters.
        url: where the Bot API is.
        webhook: told by the bot; until then nothing is brought.
        brought: how many updates were taken.
        refused: how often one had to be brought again.
    """

    sent: Sent
    doors: int = 40
    url: str = ""
    webhook: str = ""
    secret: str = ""
    brought: int = 0
    refused: int = 0
    ready: asyncio.Event = field(default_factory=asyncio.Event)

    async def start(self) -> None:
        """Listens on a free port."""
        self._messages = itertools.count(1)
        self._updates = itertools.count(1000)
        self._free = asyncio.Semaphore(self.doors)  # fair: who came first is numbered first
        self._idle: list[Door] = []
        self._server = await asyncio.start_server(self._answer_all, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Listens no more."""
        self._server.close()
        for door in self._idle:
            door.writer.close()

    # -- the Bot API ----------------------------------------------------------------------------------------------

    async def _answer_all(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                line, _, rest = head.partition(b"\r\n")
                length = _length(rest)
                body = await reader.readexactly(length) if length else b""
                result = self._do(line.split()[1].rpartition(b"/")[2].decode(), body, b"json" in rest)
                answer = orjson.dumps({"ok": True, "result": result})
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                    % (len(answer), answer)
                )
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            writer.close()

    def _do(self, method: str, body: bytes, is_json: bool) -> Any:
        if method == "sendMessage":
            given = orjson.loads(body) if is_json else {key: one[0] for key, one in parse_qs(body.decode()).items()}
            chat = int(given["chat_id"])
            message_id = next(self._messages)
            given["message_id"] = message_id
            self.sent(chat, given)
            return {"message_id": message_id, "date": DATE, "chat": {"id": chat, "type": "private"}, "text": "."}
        if method == "getMe":
            return ME
        if method == "setWebhook":
            given = {key: one[0] for key, one in parse_qs(body.decode()).items()}
            self.webhook, self.secret = given.get("url", ""), given.get("secret_token", "")
            if self.webhook:
                self.ready.set()
        if method in ("getMyName", "getMyDescription", "getMyShortDescription"):
            return {"name": "", "description": "", "short_description": ""}
        return True

    # -- updates --------------------------------------------------------------------------------------------------

    def update(self, chat: int, **what: Any) -> dict[str, Any]:
        """A new update, not numbered yet: a text, or a press with `data` on `message_id`."""
        person = {"id": chat, "is_bot": False, "first_name": "Li", "language_code": "en"}
        where = {"id": chat, "type": "private", "first_name": "Li"}
        if "text" in what:
            message = {"message_id": next(self._messages), "date": int(time.time()), "chat": where, "from": person}
            text = what["text"]
            if text.startswith("/"):
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
            return {"message": message | {"text": text}}
        message = {"message_id": what["message_id"], "date": DATE, "chat": where, "from": ME, "text": "."}
        query = {"id": str(chat), "from": person, "chat_instance": "1", "data": what["data"], "message": message}
        return {"callback_query": query}

    async def bring(self, update: dict[str, Any]) -> None:
        """Numbers an update as soon as a door is free, and brings it until it is taken."""
        await self._free.acquire()
        door = self._idle.pop() if self._idle else None
        address = urlsplit(self.webhook)
        body = orjson.dumps({"update_id": next(self._updates), **update})
        head = (
            f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {self.secret}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        while True:
            try:
                if door is None:
                    door = Door(*await asyncio.open_connection(address.hostname, address.port))
                door.writer.write(head.encode() + body)
                answer = await door.reader.readuntil(b"\r\n\r\n")
                if length := _length(answer):
                    await door.reader.readexactly(length)
            except (OSError, asyncio.IncompleteReadError):
                door, answer = None, b""
            if answer.split(b" ", 2)[1:2] == [b"200"]:
                self.brought += 1
                if door is not None:
                    self._idle.append(door)
                self._free.release()
                return
            self.refused += 1
            await asyncio.sleep(AGAIN)


def _length(head: bytes) -> int:
    found = head.lower().partition(b"content-length:")[2]
    return int(found.partition(b"\r\n")[0]) if found else 0


CYCLE: tuple[tuple[str, ...], ...] = (
    ("/fundraiser",),
    ("80000",),
    ("nothing", "nothing"),
    ("nothing", "my father"),
    ("Li Jianguo", "12 March 1960", "110101196003120011"),
    ("stomach cancer",),
    ("Peking Union Medical College Hospital", "Oncology"),
    ("/cancel",),
    ("=nav:stop",),
)
"""What a person says again and again: messages that come together, one more group after each answer. `=` presses the
button whose data begins so."""


RECENT = 8
"""Answers among which no two are the same, unless one was sent twice."""


@dataclass
class Person:
    """Somebody who answers question after question, as soon as they are asked.

    Attributes:
        cycle: what they say, in groups.
        told: the answers to the group of now.
        strayed: how often an answer was not the one that belongs there.
        repeated: how often an answer came twice.
        tells_apart: whether two answers that are the same are one that was sent twice.
    """

    telegram: Telegram
    chat: int
    cycle: tuple[tuple[str, ...], ...] = CYCLE
    expected: dict[int, str] = field(default_factory=dict)
    turns: int = 0
    strayed: int = 0
    repeated: int = 0
    tells_apart: bool = True
    strays: list[tuple[int, str]] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._told: list[dict[str, Any]] = []
        self._last: dict[str, Any] = {}
        self._recent: deque[tuple[str, str]] = deque(maxlen=RECENT)
        self._wanted = 0
        self._all = asyncio.Event()

    def hear(self, message: dict[str, Any]) -> None:
        """Takes an answer. The buttons of each question are numbered: what looks like an earlier one is that one."""
        looks = (message["text"], str(message.get("reply_markup")))
        if self.tells_apart and looks in self._recent:
            self.repeated += 1
            return
        self._recent.append(looks)
        self._told.append(message)
        self._last = message
        if len(self._told) >= self._wanted:
            self._all.set()

    async def talk(self, until: Callable[[], bool]) -> None:
        """Talks until told to stop; it stops only at the end of a group."""
        place = 0
        while not until():
            group = self.cycle[place % len(self.cycle)]
            await self._say(group, sum(len(one) for one in self.cycle[: place % len(self.cycle)]))
            place += 1

    async def _say(self, group: tuple[str, ...], number: int) -> None:
        self._told, self._wanted = [], len(group)
        self._all.clear()
        begun = time.perf_counter()
        await asyncio.gather(*(self.telegram.bring(self._update(words)) for words in group))
        await self._all.wait()
        self.latencies.append((time.perf_counter() - begun) / len(group))
        self.turns += len(group)
        self._compare(number)

    def _compare(self, number: int) -> None:
        for place, message in enumerate(self._told[: self._wanted]):
            text = str(message["text"])
            if self.expected.setdefault(number + place, text) != text:
                self.strayed += 1
                self.strays.append((number + place, text))

    def _update(self, words: str) -> dict[str, Any]:
        if not words.startswith("="):
            return self.telegram.update(self.chat, text=words)
        rows = self._last["reply_markup"]["inline_keyboard"]
        data = next(one["callback_data"] for row in rows for one in row if one["callback_data"].startswith(words[1:]))
        return self.telegram.update(self.chat, message_id=self._last["message_id"], data=data)
