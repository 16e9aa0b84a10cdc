"""Telegram's flood limits: a bucket for the bot, one for each chat."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

_OVERALL = (30.0, 30.0)
_PERSON = (1.0, 5.0)
_GROUP = (20.0 / 60.0, 20.0)
_KEPT = 10_000


@dataclass(slots=True)
class Bucket:
    """Fills at a rate up to a size; each call takes one."""

    rate: float
    size: float
    level: float
    filled_at: float

    def missing(self, now: float) -> float:
        """Seconds until one may be taken; 0 when it may be now."""
        self.level = min(self.size, self.level + (now - self.filled_at) * self.rate)
        self.filled_at = now
        return 0.0 if self.level >= 1.0 else (1.0 - self.level) / self.rate


class Limits:
    """30 messages a second per bot; one a second per person, five at once; 20 a minute per group.

    Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._buckets: dict[tuple[int, int | str | None], Bucket] = {}

    def take(self, bot: int, chat: int | str) -> int:
        """Take one message's place; seconds to wait when there is none, else 0."""
        now = self._now()
        group = (isinstance(chat, int) and chat < 0) or isinstance(chat, str)
        overall = self._bucket((bot, None), _OVERALL, now)
        own = self._bucket((bot, chat), _GROUP if group else _PERSON, now)
        wait = max(overall.missing(now), own.missing(now))
        if wait > 0:
            return math.ceil(wait)
        overall.level -= 1.0
        own.level -= 1.0
        return 0

    def _bucket(self, key: tuple[int, int | str | None], shape: tuple[float, float], now: float) -> Bucket:
        if len(self._buckets) > _KEPT:
            full = [k for k, b in self._buckets.items() if not b.missing(now) and b.level >= b.size]
            for k in full:
                del self._buckets[k]
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(*shape, shape[1], now)
        return bucket
