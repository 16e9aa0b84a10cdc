"""The one clock: everything that asks for the time is given it, and on the local messenger it can be moved."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The computer's own time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """The computer's time plus an offset kept in a small file, so that every process that shares the file agrees.

    The file holds the offset in seconds as text. It is replaced as a whole and read again whenever it was replaced.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: tuple[int, int, int] | None = None
        self._offset = timedelta()

    @property
    def offset(self) -> timedelta:
        """How far this clock is ahead of the computer's; negative when it is behind."""
        try:
            found = os.stat(self._path)
        except FileNotFoundError:
            self._stamp, self._offset = None, timedelta()
            return self._offset
        stamp = (found.st_ino, found.st_mtime_ns, found.st_size)
        if stamp != self._stamp:
            self._offset = timedelta(seconds=float(self._path.read_text("ascii")))
            self._stamp = stamp
        return self._offset

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC) + self.offset

    def advance(self, seconds: float) -> None:
        """Move the clock by so many seconds, in every process that shares the file.

        Raises:
            OverflowError: the calendar does not reach so far.
        """
        offset = self.offset + timedelta(seconds=seconds)
        _ = datetime.now(UTC) + offset
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own per process: two that move the clock at once must not write into one another's file.
        written = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        written.write_text(repr(offset.total_seconds()), "ascii")
        written.replace(self._path)
