"""Starts what is measured: the echo bot, the house in one process, the house in several processes on PostgreSQL."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from bench.telegram import TOKEN, Telegram

ROOT = Path(__file__).parents[1]
KEY = base64.b64encode(bytes(range(32))).decode()


@dataclass
class Programs:
    """Processes that belong together.

    Attributes:
        words: the command line of each, after `python -m`.
        environment: all of their environment, beside PATH.
    """

    words: Sequence[Sequence[str]]
    environment: dict[str, str]
    folder: Path
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    async def start(self, telegram: Telegram) -> None:
        """Starts all and waits until the webhook is told."""
        for number in range(len(self.words)):
            self.running.append(self._start(number))
        try:
            await asyncio.wait_for(telegram.ready.wait(), 60)
        except TimeoutError:
            raise RuntimeError((self.folder / "log").read_text()[-3000:]) from None
        await asyncio.sleep(1)  # the others stand ready too

    def _start(self, number: int) -> subprocess.Popen[bytes]:
        environment = self.environment | ({"PORT": "0"} if number else {})
        log = (self.folder / "log").open("ab")
        with log:
            return subprocess.Popen(
                [sys.executable, "-m", *self.words[number]],
                cwd=self.folder,  # no .env of a developer lies here
                env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def kill(self, number: int) -> None:
        """Kills one (-9) and starts it again."""
        self.running[number].kill()
        self.running[number].wait()
        self.running[number] = self._start(number)

    def cpu(self) -> float:
        """Seconds of processor time that they have used."""
        times = [psutil.Process(one.pid).cpu_times() for one in self.running]
        return sum(one.user + one.system for one in times)

    def stop(self) -> None:
        """Ends all."""
        for one in self.running:
            one.send_signal(signal.SIGTERM)
        for one in self.running:
            try:
                one.wait(20)
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()
        self.running.clear()


def echo(telegram: Telegram, folder: Path) -> Programs:
    """The reference."""
    return Programs([("bench.echo", telegram.url, str(free_port()))], {}, folder)


def house(telegram: Telegram, folder: Path, database: str = "", workers: int = 0) -> Programs:
    """The house: in one process, or with so many workers beside one that serves and one that delivers."""
    port = free_port()
    environment = {
        "SHOUWANG_HOME": str(folder / "var"),
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API": telegram.url,
        "SHOUWANG_KEY": KEY,
        "DATABASE_URL": database,
        "SEND_LIMITS": "false",
        "LOG_LEVEL": "WARNING",
        "PORT": str(port),
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
    }
    words = [("bot", "serve"), *[("bot", "work")] * workers, ("bot", "deliver")] if workers else [("bot", "run")]
    return Programs(words, environment, folder)


def free_port() -> int:
    """A port of this computer that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
