"""The bot as a process of its own, which can be killed at any moment, and conversations with it.

A fresh interpreter takes four seconds to read all modules and libraries. So one reads them once and then splits off
(forks) the bot as often as it is told to: each bot is a process of its own, starts through the same `main` as on the
command line, and finds nothing but what is on the disk.
"""

from __future__ import annotations

import base64
import gc
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace, TracebackType
from typing import Any

import httpx

from bot.payments import telegram_terms
from bot.settings import Settings
from bot.webhook import PATH
from bot.wiring import make_conversation, open_store
from handlers.engine.said import Said
from handlers.engine.state import ChatState
from services.fundraiser.actions import FACTS
from services.staff.actions import grant
from services.work import Work
from storage.database import writing
from storage.migrating import migrate
from storage.turns import Waiting
from tests.conversations.organiser import ANSWERS, walk_to
from tests.conversations.staff_room import forced
from tests.local_messenger import LocalMessenger
from tests.talk import Talk, Voice, free_port, left_in

ROOT = Path(__file__).parents[1]
PATIENCE = 120.0
KEY = base64.b64encode(bytes(range(32))).decode()


class Nursery:
    """The process that splits off bots."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.process"],
            cwd=ROOT / "tests",  # no .env of a developer lies here
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def ask(self, **order: Any) -> int:
        """Gives one order and returns its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@cache
def nursery_of_all() -> Nursery:
    """One for all tests of this process; it ends when this process does."""
    return Nursery()


class BotProcess:
    """A bot, or a part of one, that is started and killed; what it says goes to `log`.

    Args:
        words: the words of the command line.
        environment: all of its environment.
        log: where its output is appended.
    """

    def __init__(self, words: Sequence[str], environment: dict[str, str], log: Path) -> None:
        self.words = tuple(words)
        self._order = {"words": list(words), "environment": environment, "log": str(log)}
        self._pid: int | None = None

    def start(self) -> None:
        assert self._pid is None
        self._pid = nursery_of_all().ask(start=self._order)

    def kill(self, number: signal.Signals = signal.SIGKILL) -> int:
        """Sends the signal and returns what the process ended with: minus the signal's number, or its exit code."""
        assert self._pid is not None
        os.kill(self._pid, number)
        pid, self._pid = self._pid, None
        return nursery_of_all().ask(wait=pid)

    def end(self) -> None:
        if self._pid is not None:
            self.kill()


class ProcessTalk(Talk):
    """Conversations with a bot in another process.

    Args:
        home: an empty folder.
        parts: the command line of each process, after `python -m bot`.
        database_url: empty means SQLite.
        webhook: through which door updates come.
        keys_url: empty means SQLite.
        pay_sheet: the messenger's takes the payments, not a provider who gives nothing back by itself.

    Attributes:
        disturb: called after each message, press or move of the clock, when its request was answered.
    """

    def __init__(
        self,
        home: Path,
        parts: Sequence[Sequence[str]] = (("run",),),
        *,
        database_url: str = "",
        webhook: bool = False,
        keys_url: str = "",
        pay_sheet: bool = False,
    ) -> None:
        self.messenger = LocalMessenger(home / "messenger")
        self.url = self.messenger.url
        self.http = httpx.Client(timeout=30, event_hooks={"response": [self._answered]})
        self.disturb: Callable[[], None] | None = None
        port = free_port()
        pages = f"http://127.0.0.1:{port}"
        environment = {
            "SHOUWANG_HOME": str(home / "var"),
            "TELEGRAM_TOKEN": self.messenger.token,
            "TELEGRAM_API": self.url,
            "SHOUWANG_KEY": KEY,
            "PAYMENT_TOKEN": "" if pay_sheet else "a-provider",
            "DATABASE_URL": database_url,
            "KEYS_URL": keys_url,
            "CLOCK_FILE": str(home / "messenger" / "clock"),
            "SEND_LIMITS": "false",
            "LOG_LEVEL": "DEBUG",
            "PORT": str(port),
            "PUBLIC_URL": pages,
            "WEBHOOK_URL": f"{pages}{PATH}" if webhook else "",
        }
        self.settings = Settings(
            _env_file=None, **{name.lower(): value for name, value in environment.items() if value}
        )  # type: ignore[arg-type]
        self.store = open_store(self.settings)
        migrate(self.store.engine)
        conversation = make_conversation(
            self.settings, self.store, "https://t.me/bot?start={payload}", pages, telegram_terms()
        )
        # What the conversations of tests/talk.py look at: here it stands outside of the bot.
        program = SimpleNamespace(conversation=conversation)
        self.bot = SimpleNamespace(store=self.store, program=program, pages=pages)  # type: ignore[assignment]
        self.log = home / "bot.log"
        self.processes = [
            BotProcess(words, environment | ({"PORT": "0"} if number else {}), self.log)
            for number, words in enumerate(parts)
        ]
        self._people: dict[str, Voice] = {}
        self._start()

    @property
    def process(self) -> BotProcess:
        """The first process, or the only one."""
        return self.processes[0]

    def _start(self) -> None:
        self._said_before = self.log.stat().st_size if self.log.exists() else 0
        for process in self.processes:
            process.start()

    def restart_bot(self) -> None:
        for process in self.processes:
            process.kill()
        self._start()
        self.settle()

    def __enter__(self) -> ProcessTalk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        for process in self.processes:
            process.end()
        self.bot.program.conversation.resources.library.close()  # a test's own turns may have opened it
        self.http.close()
        self.messenger.stop()
        self.store.close()

    @property
    def voices(self) -> dict[str, Voice]:
        return self._people

    def _answered(self, response: httpx.Response) -> None:
        response.read()
        request = response.request
        changes = request.method == "POST" and request.url.path.endswith(("/messages", "/press", "/clock"))
        if changes and self.disturb is not None:
            self.disturb()

    def person(self, name: str, language: str = "en", role: str | None = None) -> Voice:
        """A person; a role is given in earnest, since a start with a token ends all others."""
        known = name in self._people
        voice = super().person(name, language)
        if role is not None and not known:
            self.act(lambda work: grant(work, voice.id, role, by=None))
        return voice

    def act(self, act: Callable[[Work], None]) -> None:
        with writing(self.store.engine).begin() as connection:
            posted = self.bot.program.conversation.begin(
                connection, lambda post: act(post.work), self.messenger.clock.now()
            )
        assert posted == []

    def take(self, said: Said) -> list[Waiting]:
        with writing(self.store.engine).begin() as connection:
            letters: list[Waiting] = self.bot.program.conversation.take(connection, said, self.messenger.clock.now())
        return letters

    def send(self, letters: list[Waiting]) -> None:
        """Does nothing: the process that delivers was told of them by the commit."""

    @property
    def code(self) -> str | None:
        until = time.monotonic() + PATIENCE
        while not self._is_well() and time.monotonic() < until:
            time.sleep(0.05)
        printed = re.findall(rb"/staff (\S+)", self.log.read_bytes()[self._said_before :])
        return printed[-1].decode() if printed else None

    def _is_well(self) -> bool:
        try:
            return self.http.get(f"{self.pages}/health").status_code == 200
        except httpx.TransportError:
            return False

    def put_back(self, chat: int, state: ChatState) -> None:
        with writing(self.store.engine).begin() as connection:
            self._put_back(connection, chat, state)

    def settle(self) -> None:
        """Waits until everything that was said has been answered, whichever process does it."""
        until = time.monotonic() + PATIENCE
        quiet, pause = 0, 0.005
        while quiet < 2:
            assert time.monotonic() < until, f"the bot is still busy: {self._left()}\n{self.log.read_text()[-3000:]}"
            quiet = quiet + 1 if not any(self._left().values()) else 0
            time.sleep(pause)
            pause = 0.005 if quiet else min(1.5 * pause, 0.05)  # asking takes the processor from who answers

    def _left(self) -> dict[str, int]:
        left = {"updates": int(self.get("pending", {})["updates_waiting"])}
        return left | left_in(self.store, self.messenger.clock.now())


def play_first_run(talk: ProcessTalk, language: str) -> None:
    """Organiser, reviewer and a stranger, from the first word to open.

    What a notice's button does is pressed by its data: a kill while a notice is on its way may cost the notice.
    """
    organiser = talk.person("林小雨", language)
    reviewer = talk.person("周敏", language, role="reviewer")
    organiser.taps("menu-fundraiser")
    walk_to(organiser, "summary")
    organiser.taps("fundraiser-submit")
    [case] = talk.cases()
    [fundraiser] = talk.fundraisers()

    forced(reviewer, f"@review:{case.id}")
    reviewer.taps("fundraiser-desk-claim")
    reviewer.taps("fundraiser-desk-papers")
    reviewer.taps("fundraiser-desk-change")
    reviewer.taps("fundraiser-changes-what-cost-papers")
    reviewer.taps("choice-chosen")
    reviewer.taps("fundraiser-changes-code-unreadable")
    reviewer.says("The stamp is cut off." if language == "en" else "印章没有拍全。")
    reviewer.taps("fundraiser-changes-submit")

    forced(organiser, f"@f-fix:{fundraiser.id}")
    assert organiser.standing == "cost_papers"
    ANSWERS["cost_papers"](organiser)
    organiser.taps("fundraiser-submit")

    forced(reviewer, f"@review:{case.id}")
    for fact in FACTS:
        forced(reviewer, f"@r-yes:{case.id}:{fact}")
    reviewer.taps("fundraiser-desk-approve")
    talk.person("Emma", language).says(f"/start f_{fundraiser.slug}")
    talk.advance(hours=23)
    assert talk.fundraisers()[0].state == "public-notice"
    talk.advance(hours=2)
    assert talk.fundraisers()[0].state == "open"


def nursery() -> None:
    """Reads orders, one a line: `start` splits a bot off and tells its id, `wait` tells how it ended."""
    import chromadb.api.rust  # noqa: F401 - what takes the time, as the libraries do

    from bot import running  # noqa: F401
    from bot.__main__ import main
    from bot.wiring import read_libraries
    from knowledge.redflags import detect

    with TemporaryDirectory() as home:
        read_libraries(Settings(_env_file=None, shouwang_home=Path(home)))
    detect("")
    gc.freeze()  # a bot that looks through what was read here for garbage would copy it page by page

    children = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "start" in order:
            sys.stdout.flush()
            answer = os.fork()
            if answer == 0:
                _become_bot(main, order["start"])
            children.add(answer)
        else:
            children.discard(order["wait"])
            answer = os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1])
        print(answer, flush=True)
    for child in children:  # the tests were broken off
        os.kill(child, signal.SIGKILL)


def _become_bot(main: Callable[[], Any], order: dict[str, Any]) -> None:
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), 2)
    os.dup2(2, 1)
    os.environ.clear()
    os.environ.update(order["environment"])
    sys.argv = ["bot", *order["words"]]
    code = 0
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    nursery()
