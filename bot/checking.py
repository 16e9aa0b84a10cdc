"""`doctor`: what is wrong with the set-up, and how to mend it."""

import socket
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.settings import Settings
from bot.wiring import open_store
from services.house import load_house
from storage.database import open_database
from storage.migrating import revision_of
from storage.stuck import stuck


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report."""

    good: bool
    what: str
    mend: str = ""

    def __str__(self) -> str:
        """The line as it is printed."""
        return f"ok    {self.what}" if self.good else f"WRONG {self.what}\n      {self.mend}"


def check(settings: Settings) -> list[Finding]:
    """Looks at everything that a start needs."""
    return list(_look(settings))


def is_healthy(settings: Settings) -> bool:
    """Asks the running program."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host  # noqa: S104 - compared, not bound
    try:
        with urllib.request.urlopen(f"http://{host}:{settings.port}/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def _look(settings: Settings) -> Iterator[Finding]:
    version = sys.version_info
    yield Finding(
        (3, 11) <= version[:2] <= (3, 13), f"Python {version.major}.{version.minor}", "Use Python 3.11, 3.12 or 3.13."
    )
    home = settings.shouwang_home
    yield _try(f"home {home} can be written", lambda: _touch(settings), "Make the folder, or set SHOUWANG_HOME.")
    yield _try(f"house rules {settings.house_file.name}", lambda: load_house(settings.house_file), "Mend that key.")
    yield _try("keys and database open", lambda: open_store(settings).close(), "Set SHOUWANG_KEY to the key in use.")
    form = _try("database form", lambda: _revision(settings), "Run `python -m bot migrate`.")
    yield form
    if form.good:
        yield _try("nothing is stuck", lambda: _stuck(settings), "`python -m bot stuck` lists it and settles it.")
    if settings.local:
        yield Finding(True, "no TELEGRAM_TOKEN: the local messenger stands in for Telegram")
        yield _try(
            f"port {settings.port}",
            lambda: _port(settings),
            "The program is running already, or set PORT to a free one.",
        )
    else:
        token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
        yield _try("TELEGRAM_TOKEN is accepted", lambda: _get_me(settings, token), "Ask @BotFather for the token.")


def _try(what: str, act: Callable[[], object], mend: str) -> Finding:
    try:
        act()
    except Exception as wrong:
        return Finding(False, f"{what}: {wrong}", mend)
    return Finding(True, what)


def _touch(settings: Settings) -> None:
    settings.shouwang_home.mkdir(parents=True, exist_ok=True)
    probe = settings.shouwang_home / ".probe"
    probe.write_text("")
    probe.unlink()


def _revision(settings: Settings) -> None:
    engine = open_database(settings.database)
    try:
        now, newest = revision_of(engine)
    finally:
        engine.dispose()
    if now != newest:
        raise RuntimeError(f"it is at {now or 'nothing'}, the program needs {newest}")


def _stuck(settings: Settings) -> None:
    engine = open_database(settings.database)
    try:
        with engine.connect() as connection:
            found = stuck(connection)
    finally:
        engine.dispose()
    if any(found.values()):
        raise RuntimeError(", ".join(f"{count} {what}" for what, count in found.items() if count))


def _port(settings: Settings) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((settings.host, settings.port))


def _get_me(settings: Settings, token: str) -> None:
    try:
        with urllib.request.urlopen(  # noqa: S310 - the address is the operator's own setting
            f"{settings.telegram_api}/bot{token}/getMe", timeout=10
        ):
            return
    except urllib.error.HTTPError as refused:
        raise RuntimeError(f"Telegram answered {refused.code}") from None
