"""A local messenger for each test, and one for a whole module."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.local_messenger import LocalMessenger


@pytest.fixture
def local(tmp_path: Path) -> Iterator[LocalMessenger]:
    """A fresh messenger with the house's bot and the ready people."""
    messenger = LocalMessenger(tmp_path / "messenger")
    yield messenger
    messenger.stop()


@pytest.fixture(scope="module")
def messenger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a messenger without a house's bot: the only bot that calls it is the one that is meant."""
    messenger = LocalMessenger(tmp_path_factory.mktemp("messenger"), token=None)
    yield messenger.url
    messenger.stop()


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """Makes a picture of a size and format."""

    def make(width: int = 640, height: int = 480, form: str = "JPEG") -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (width, height), (40, 120, 200)).save(out, form)
        return out.getvalue()

    return make
