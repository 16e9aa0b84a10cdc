"""The house as several processes on this computer, until Ctrl-C: one that serves, three that work, one that delivers.

Without DATABASE_URL a PostgreSQL of its own lives in the home folder; without TELEGRAM_TOKEN the local messenger
stands in for Telegram. A process that ends is started again.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from itertools import count

from bot.settings import Settings, SettingsError, load_settings
from tools.postgres import OwnPostgres

WORKERS = 3
PATIENCE = 60
"""Seconds until the process that serves must be well."""


class Cluster:
    """The processes.

    Args:
        settings: the settings; they are handed on by the environment.
        database: the address of the database.
    """

    def __init__(self, settings: Settings, database: str) -> None:
        self._settings = settings
        self._database = database
        port = settings.port
        others = [("work", port + 1 + number) for number in range(WORKERS)] + [("deliver", port + 1 + WORKERS)]
        self._words = [("serve",), *((part, "--health", str(health)) for part, health in others)]
        self._running: dict[int, subprocess.Popen[bytes]] = {}

    def run(self) -> None:
        """Runs until SIGINT or SIGTERM."""
        self._start(0)  # it makes the keys of the local messenger, and brings the database to the newest form
        self._wait_until_well()
        for number in range(1, len(self._words)):
            self._start(number)
        print(f"Running: {', '.join(' '.join(words) for words in self._words)}. Ctrl-C ends all.", flush=True)
        while True:
            for number, process in list(self._running.items()):
                if (code := process.poll()) is not None:
                    print(f"{' '.join(self._words[number])} ended with {code}: it is started again.", flush=True)
                    self._start(number)
            time.sleep(1)

    def stop(self) -> None:
        """Ends all."""
        for process in self._running.values():
            process.send_signal(signal.SIGTERM)
        for process in self._running.values():
            process.wait()

    def _start(self, number: int) -> None:
        words = [sys.executable, "-m", "bot", *self._words[number]]
        self._running[number] = subprocess.Popen(words, env={**os.environ, "DATABASE_URL": self._database})  # noqa: S603

    def _wait_until_well(self) -> None:
        address = f"http://{self._settings.host}:{self._settings.port}/health"
        for waited in count():
            with suppress(OSError), urllib.request.urlopen(address, timeout=5):
                return
            if waited > PATIENCE * 5 or self._running[0].poll() is not None:
                raise SystemExit("The process that serves did not start; it says above why.")
            time.sleep(0.2)


def main() -> None:
    """Starts PostgreSQL when none is named, then the processes."""
    try:
        settings = load_settings()
    except SettingsError as wrong:
        raise SystemExit(str(wrong)) from None
    own = None if settings.database_url else OwnPostgres(settings.shouwang_home / "postgres")
    cluster = Cluster(settings, own.address() if own else settings.database_url)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        cluster.run()
    except KeyboardInterrupt:
        print("Ending.", flush=True)
    finally:
        cluster.stop()
        if own is not None:
            own.stop()


if __name__ == "__main__":
    main()
