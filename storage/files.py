"""The file store: sealed bytes under random names, apart from the database."""

import os
import secrets
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from storage.sealing import Vault

PLACE = "files.bytes"


def _sync_folder(folder: Path) -> None:
    """Makes names in a folder durable too; fsync of a file keeps its bytes only (Linux, fsync(2))."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class FileStore:
    """Keeps files sealed with their owner's key.

    Args:
        folder: where they lie; made when missing.
        vault: seals and opens them.
    """

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._vault = vault
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, owner: int, content: bytes) -> str:
        """Keeps the content, durable when it returns, and returns its random id of 32 hex digits."""
        file_id = secrets.token_hex(16)
        path = self._path(file_id)
        path.parent.mkdir(exist_ok=True)
        unfinished = path.with_suffix(".new")
        try:
            with unfinished.open("wb") as stream:
                stream.write(self._vault.seal(owner, PLACE, file_id, content))
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(path)
            _sync_folder(path.parent)
        except OSError:  # a full disk must not be filled further by what nobody will find
            unfinished.unlink(missing_ok=True)
            raise
        return file_id

    def get(self, owner: int, file_id: str) -> bytes:
        """Returns the content.

        Raises:
            FileNotFoundError: there is no such file.
            Forgotten: its owner was forgotten.
        """
        return self._vault.open(owner, PLACE, file_id, self._path(file_id).read_bytes())

    def delete(self, file_id: str) -> None:
        """Removes the file; nothing happens when it is gone already."""
        self._path(file_id).unlink(missing_ok=True)

    def sweep(self, known: Container[str], before: float) -> int:
        """Removes what no record names, such as a file whose turn was never finished; returns how many files.

        Args:
            known: the ids that records name.
            before: seconds since 1970 by the computer's clock; what was written later may yet get its record.
        """
        gone = 0
        for path in self._folder.glob("*/*"):
            with suppress(FileNotFoundError):  # somebody else was first
                if path.name not in known and path.stat().st_mtime < before:
                    path.unlink()
                    gone += 1
        return gone

    def _path(self, file_id: str) -> Path:
        if len(file_id) != 32 or not set(file_id) <= set("0123456789abcdef"):
            raise FileNotFoundError(file_id)
        return self._folder / file_id[:2] / file_id
