"""What all tests share."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import find_chromium
from tests.postgres import Databases, databases  # noqa: F401 - a fixture
from tests.setups import SETUPS, open_talk
from tests.talk import Talk

# A machine under load is slow, not wrong. In CI the same examples come every time.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.register_profile("house-ci", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis.settings.load_profile("house-ci" if os.environ.get("CI") else "house")

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where Chromium is; without one the test is skipped, or fails when REQUIRE_BROWSER=1."""
    path = find_chromium()
    if path is not None:
        return path
    reason = "there is no Chromium; `make browser` installs one"
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """A running Chromium; take a fresh `new_context()` in each test.

    It lives for one module and not for the session: as long as Playwright's synchronous API is open its event loop
    counts as running, and `asyncio.run()` of other tests in the same process would be refused.
    """
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield browser
        browser.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--on NAME`: the set-up in which conversations are played."""
    parser.addoption("--on", choices=sorted(SETUPS), default="sqlite", help="set-up of the conversations")


@pytest.fixture(scope="session")
def open_conversation(request: pytest.FixtureRequest) -> Callable[[Path], Talk]:
    """Opens conversations in the set-up of this run."""

    def start() -> Databases:
        found: Databases = request.getfixturevalue("databases")
        return found

    return lambda home: open_talk(request.config.getoption("--on"), home, start)


@pytest.fixture
def talk(tmp_path: Path, open_conversation: Callable[[Path], Talk]) -> Iterator[Talk]:
    """A messenger and a bot, for one conversation."""
    conversation = open_conversation(tmp_path)
    yield conversation
    conversation.close()


@pytest.fixture(scope="session")
def inside(request: pytest.FixtureRequest) -> None:
    """For a test that looks into the program: it is skipped where the program runs in other processes."""
    if SETUPS[request.config.getoption("--on")].workers:
        pytest.skip("the program runs in other processes")
