"""Moments at which a bot is killed; each waits for its moment, which may pass unseen."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Select, select

from storage.tables.turn import inbox, letters
from tests.process import ProcessTalk

PATIENCE = 3.0


def until(condition: Callable[[], bool]) -> None:
    """Waits for a moment that may pass unseen."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not condition():
        time.sleep(0.0005)


def at_once(_talk: ProcessTalk, *_more: Any) -> None:
    """The messenger has what the person did, the bot nothing."""


def kept(talk: ProcessTalk, *_more: Any) -> None:
    """It lies in the inbox and nobody has looked at it."""
    waiting = select(inbox.c.update_id).where(inbox.c.done_at.is_(None))
    until(lambda: _any(talk, waiting))


def answered(talk: ProcessTalk, *_more: Any) -> None:
    """A turn is over, its letters are on their way."""
    under_way = select(letters.c.id).where(letters.c.status.in_(("waiting", "sending")))
    until(lambda: _any(talk, under_way))


def whenever(_talk: ProcessTalk, *_more: Any) -> None:
    """At any moment of the first tenth of a second."""
    time.sleep(random.Random(time.monotonic_ns()).uniform(0, 0.1))


def _any(talk: ProcessTalk, wanted: Select[Any]) -> bool:
    with talk.store.engine.connect() as connection:
        return connection.execute(wanted.limit(1)).first() is not None
