"""One house for all tests of a module; each test makes a fundraiser of its own in it."""

from collections.abc import Iterator

import httpx
import pytest

from bot.web.site import Site
from tests.web.world import DOOR, Server, World

PAGES = "https://shouwang.example"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A house whose pages can be reached from outside."""
    made = World(tmp_path_factory.mktemp("house"), PAGES)
    yield made
    made.close()


@pytest.fixture(scope="module")
def http(world: World) -> Iterator[httpx.Client]:
    """Reads the pages of the house."""
    site = Site()
    site.open(world.store.engine, world.conversation, world.clock, DOOR)
    server = Server(site)
    with httpx.Client(base_url=server.url) as client:
        yield client
    server.close()
