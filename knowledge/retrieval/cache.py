"""Keeps vectors by the hash of their text, since making them is what takes long."""

import hashlib
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Told = Callable[[int], object]
"""Called with the number of texts that were done since it was called last."""

BATCH = 16
"""Texts that are embedded at once, and lost at most when a run is broken off."""


def digest(text: str) -> bytes:
    """What tells a text from every other: 16 bytes of its SHA-256."""
    return hashlib.sha256(text.encode()).digest()[:16]


class VectorCache:
    """A file of vectors by model and text, for any number of processes on one machine; half precision is kept."""

    def __init__(self, file: Path) -> None:
        """Opens the file, and makes it where there is none."""
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        with self._open() as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors "
                "(model TEXT, text BLOB, vector BLOB NOT NULL, PRIMARY KEY (model, text)) WITHOUT ROWID"
            )
        connection.close()

    def known(self, model: str, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors that are there, by text."""
        connection = self._open()
        try:
            found: dict[str, Vectors] = {}
            for text in dict.fromkeys(texts):
                row = connection.execute(
                    "SELECT vector FROM vectors WHERE model = ? AND text = ?", (model, digest(text))
                ).fetchone()
                if row is not None:
                    found[text] = np.frombuffer(row[0], np.float16).astype(np.float32)
            return found
        finally:
            connection.close()

    def keep(self, model: str, vectors: Mapping[str, Vectors]) -> None:
        """Adds vectors by text."""
        rows = [(model, digest(text), vector.astype(np.float16).tobytes()) for text, vector in vectors.items()]
        connection = self._open()
        try:
            with connection:
                connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
        finally:
            connection.close()

    def fill(
        self,
        model: str,
        texts: Sequence[str],
        embed: Callable[[list[str]], Sequence[Sequence[float]]],
        told: Told = lambda _: None,
    ) -> Vectors:
        """The vectors of all texts, in their order; those that are missing are made and kept batch by batch.

        Args:
            model: under whose name they are kept.
            texts: any number.
            embed: makes the vectors of some texts.
            told: hears how many are done.
        """
        found = self.known(model, texts)
        told(sum(text in found for text in texts))
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        for start in range(0, len(missing), BATCH):
            batch = missing[start : start + BATCH]
            made = dict(zip(batch, np.asarray(embed(batch), np.float32), strict=True))
            self.keep(model, made)
            found |= made
            told(len(batch))
        return np.stack([found[text] for text in texts]) if texts else np.empty((0, 0), np.float32)

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._file, timeout=30)
