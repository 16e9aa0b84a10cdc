"""What a turn costs, how many fit into a second, and whether one chat's flood slows another.

Run `python -m bench.turns [NAME ...]`. The house and an echo bot get the same updates from the same Telegram
(bench/telegram.py) in one run. A turn of the house is a step of a real journey on a durable database; the echo bot
keeps nothing. The two take turns; each figure is the median of the rounds.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.programs import Programs, echo, house
from bench.results import Figure, keep
from bench.telegram import CYCLE, Person, Telegram
from tools.postgres import OwnPostgres

ROUNDS = 3
SECONDS = 6.0
WARM = 2.0
WORDS = tuple((words,) for group in CYCLE for words in group)
"""One message at a time, each after the answer to the one before: as an echo bot is measured."""
ECHO = tuple((f"word {number}",) for number in range(12))
"""No two near each other are the same: that is how an answer that was sent twice is told."""
FLOOD = 40


@dataclass(frozen=True)
class Measured:
    """What a run came to: milliseconds of processor time a turn, and turns a second."""

    cpu: float
    rate: float


class Hall:
    """People who talk with one program."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.telegram = Telegram(self._sent)

    def _sent(self, chat: int, message: dict[str, object]) -> None:
        if chat in self.people:
            self.people[chat].hear(message)

    def invite(self, chats: int, cycle: tuple[tuple[str, ...], ...]) -> None:
        """Brings so many people in."""
        for chat in range(5_000_000, 5_000_000 + chats):
            self.people[chat] = Person(self.telegram, chat, cycle)

    @property
    def turns(self) -> int:
        """How many turns were answered."""
        return sum(one.turns for one in self.people.values())


async def measure(
    start: Callable[[Telegram, Path], Programs], chats: int, cycle: tuple[tuple[str, ...], ...]
) -> Measured:
    """Lets so many people talk for a while."""
    hall = Hall()
    await hall.telegram.start()
    with tempfile.TemporaryDirectory(prefix="shouwang-bench-") as folder:
        programs = start(hall.telegram, Path(folder))
        try:
            await programs.start(hall.telegram)
            hall.invite(chats, cycle)
            over = False
            talks = [asyncio.ensure_future(one.talk(lambda: over)) for one in hall.people.values()]
            await asyncio.sleep(WARM)
            begun, turns, cpu = time.perf_counter(), hall.turns, programs.cpu()
            await asyncio.sleep(SECONDS)
            took, turns, cpu = time.perf_counter() - begun, hall.turns - turns, programs.cpu() - cpu
            over = True
            await asyncio.wait_for(asyncio.gather(*talks), 60)
        finally:
            programs.stop()
            await hall.telegram.stop()
    if strayed := sum(one.strayed for one in hall.people.values()):
        raise RuntimeError(f"{strayed} answers were not the ones that belong there")
    return Measured(cpu * 1000 / turns, turns / took)


def median(found: list[Measured]) -> Measured:
    """The median of each figure."""
    return Measured(statistics.median(one.cpu for one in found), statistics.median(one.rate for one in found))


async def compare(chats: int, start: Callable[[Telegram, Path], Programs] = house) -> tuple[Measured, Measured]:
    """The house and the echo bot, turn by turn."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(await measure(echo, chats, ECHO))
        ours.append(await measure(start, chats, WORDS))
    return median(ours), median(theirs)


async def sqlite(wanted: set[str]) -> list[Figure]:
    """Processor time of a turn, and turns a second, on SQLite."""
    figures = []
    for chats, target in ((1, "≤ 1.0"), (32, "≤ 0.4"), (256, "≤ 0.4")):
        if "turn_cpu_ratio" not in wanted and chats != 256:
            continue
        ours, theirs = await compare(chats)
        name = "turn_cpu_ratio" if chats == 256 else f"turn_cpu_ratio_{chats}"
        if "turn_cpu_ratio" in wanted:
            figures.append(Figure(name, ours.cpu, "ms", theirs.cpu, ours.cpu / theirs.cpu, target))
        if chats == 256 and "turns_sqlite_ratio" in wanted:
            figures.append(
                Figure("turns_sqlite_ratio", ours.rate, "turns/s", theirs.rate, ours.rate / theirs.rate, "≥ 3")
            )
    return figures


async def postgres() -> list[Figure]:
    """Turns a second on PostgreSQL with two workers."""
    with tempfile.TemporaryDirectory(prefix="shouwang-bench-") as folder:
        server = OwnPostgres(Path(folder) / "postgres")
        number = 0

        def start(telegram: Telegram, place: Path) -> Programs:
            nonlocal number
            number += 1
            return house(telegram, place, server.new(f"bench_{number}"), workers=2)

        try:
            ours, theirs = await compare(256, start)
        finally:
            server.stop()
    return [Figure("turns_pg_ratio", ours.rate, "turns/s", theirs.rate, ours.rate / theirs.rate, "≥ 3")]


async def flood() -> list[Figure]:
    """How long another chat waits while one chat sends 40 messages at once, again and again, and without it."""
    hall = Hall()
    await hall.telegram.start()
    with tempfile.TemporaryDirectory(prefix="shouwang-bench-") as folder:
        programs = house(hall.telegram, Path(folder))
        try:
            await programs.start(hall.telegram)
            hall.invite(2, WORDS)
            other, flooding = hall.people.values()
            flooding.cycle, flooding.tells_apart = (("/menu", "/help") * (FLOOD // 2),), False
            alone, meanwhile = [], []
            await _listen(other, None, WARM)
            for _ in range(ROUNDS):
                alone += await _listen(other, None, SECONDS)
                meanwhile += await _listen(other, flooding, SECONDS)
        finally:
            programs.stop()
            await hall.telegram.stop()
    value, reference = (statistics.quantiles(found, n=20)[18] * 1000 for found in (meanwhile, alone))
    return [Figure("flood_p95_ratio", value, "ms", reference, value / reference, "≤ 1.5")]


async def _listen(other: Person, flooding: Person | None, seconds: float) -> list[float]:
    over = False
    other.latencies.clear()
    talks = [asyncio.ensure_future(one.talk(lambda: over)) for one in (other, flooding) if one is not None]
    await asyncio.sleep(seconds)
    over = True
    await asyncio.wait_for(asyncio.gather(*talks), 60)
    return list(other.latencies)


NAMES = ("turn_cpu_ratio", "turns_sqlite_ratio", "turns_pg_ratio", "flood_p95_ratio")


async def main(names: set[str]) -> None:
    """Measures what is asked for, or all."""
    wanted = names or set(NAMES)
    if wanted & {"turn_cpu_ratio", "turns_sqlite_ratio"}:
        keep(await sqlite(wanted))
    if "turns_pg_ratio" in wanted:
        keep(await postgres())
    if "flood_p95_ratio" in wanted:
        keep(await flood())


if __name__ == "__main__":
    asyncio.run(main(set(sys.argv[1:])))
