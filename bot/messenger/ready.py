"""People who are there at the first start, so that every side of a journey can be played at once."""

from __future__ import annotations

from typing import Final

from bot.messenger.records import Person

READY: Final[tuple[Person, ...]] = (
    Person(1001, "林小雨", "zh", "linxiaoyu", None, ready=True),
    Person(1002, "Emma Clarke", "en", "emmaclarke", None, ready=True),
    Person(1003, "周敏", "zh", "zhoumin", "reviewer", ready=True),
    Person(1004, "许文博", "zh", "xuwenbo", "doctor", ready=True),
    Person(1005, "何静", "zh", "hejing", "admin", ready=True),
    Person(1006, "陈帆", "zh", "chenfan", "agent", ready=True),
    Person(1007, "Daniel Reed", "en", "danielreed", None, ready=True),
    Person(1008, "Grace Howard", "en", "gracehoward", "reviewer", ready=True),
)
