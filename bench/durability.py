"""100,000 turns over 500 chats on PostgreSQL, while workers are killed and PostgreSQL falls over: what is lost?

Run `python -m bench.durability [TURNS]`. Every person sends messages in twos and threes without waiting, so that a
turn out of order would answer the wrong question. Thirteen times a worker is killed (-9) and started again, and once
PostgreSQL is stopped as by a power cut. Afterwards the rows are counted:

- lost: updates that Telegram was told are taken, and that have no turn.
- doubled: turns that a chat has too many; each turn counts its chat's version up by one.
- misordered: turns that were taken before an earlier one of their chat, and answers that belong to another question.

It ends after LONGEST seconds, with as many turns as there were by then.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine

from bench.programs import Programs, house
from bench.results import Figure, keep
from bench.telegram import CYCLE
from bench.turns import Hall
from tools.postgres import OwnPostgres

TURNS = 100_000
CHATS = 500
WORKERS = 3
KILLS = 13
LONGEST = 480.0
"""Seconds after which nobody begins to say anything more."""
GRACE = 30.0
"""Seconds more for the last answers."""
SEED = 20261126
COUNTS = """
    SELECT (SELECT count(*) FROM inbox WHERE done_at IS NOT NULL),
           (SELECT count(*) FROM inbox WHERE done_at IS NULL),
           (SELECT sum(version) FROM chats),
           (SELECT count(*) FROM (
               SELECT done_at < lag(done_at) OVER (PARTITION BY chat_id ORDER BY update_id) AS late FROM inbox
           ) AS turns WHERE late)
"""


@dataclass
class Broken:
    """What was broken so far: workers killed, and PostgreSQL stopped."""

    kills: int = 0
    restarts: int = 0


@dataclass(frozen=True)
class Outcome:
    """What a run came to.

    Attributes:
        unanswered: people who waited for an answer when the time was over.
    """

    turns: int
    broken: Broken
    unanswered: int
    lost: int
    doubled: int
    misordered: int
    repeated: int
    seconds: float


async def run(turns: int, server: OwnPostgres, folder: Path, chats: int = CHATS, kills: int = KILLS) -> Outcome:
    """Plays, breaks, counts."""
    database = server.new("durability")
    hall = Hall()
    await hall.telegram.start()
    programs = house(hall.telegram, folder, database, WORKERS)
    begun = time.monotonic()
    try:
        await programs.start(hall.telegram)
        hall.invite(chats, CYCLE)
        broken = Broken()
        breaking = asyncio.ensure_future(_break(hall, programs, server, turns, kills, broken))

        def over() -> bool:
            return hall.turns >= turns or time.monotonic() - begun > LONGEST

        talks = [asyncio.ensure_future(one.talk(over)) for one in hall.people.values()]
        ended, waiting = await asyncio.wait(talks, timeout=LONGEST + GRACE)
        for task in (*ended, *([breaking] if breaking.done() else [])):
            task.result()  # an error in this program is not to pass for silence
        for task in (*waiting, breaking):
            task.cancel()
        await asyncio.gather(*waiting, breaking, return_exceptions=True)
        seconds = time.monotonic() - begun
        await asyncio.sleep(1)  # marks of the last letters
    finally:
        programs.stop()
        await hall.telegram.stop()
    engine = create_engine(database)
    with engine.connect() as connection:
        done, left, versions, late = connection.exec_driver_sql(COUNTS).one()
    engine.dispose()
    for person in hall.people.values():
        for place, text in person.strays[:1]:
            print(f"{person.chat} at {place} heard {text[:200]!r}, not {person.expected[place][:200]!r}")
    print(f"{late} turns were taken before an earlier one of their chat")
    brought, people = hall.telegram.brought, hall.people.values()
    return Outcome(
        turns=int(done),
        broken=broken,
        unanswered=len(waiting),
        lost=brought - int(done) + int(left),
        doubled=int(versions) - int(done),
        misordered=int(late) + sum(one.strayed for one in people),
        repeated=sum(one.repeated for one in people),
        seconds=seconds,
    )


async def _break(hall: Hall, programs: Programs, server: OwnPostgres, turns: int, kills: int, broken: Broken) -> None:
    """Kills a worker after each part of the turns, and PostgreSQL in the middle."""
    chance = random.Random(SEED)
    for number in range(kills):
        while hall.turns < turns * (number + 1) / (kills + 1):  # noqa: ASYNC110 - a look now and then is enough
            await asyncio.sleep(0.05)
        programs.kill(chance.randrange(1, 1 + WORKERS))
        broken.kills += 1
        if number == kills // 2:
            await asyncio.to_thread(server.restart)
            broken.restarts += 1


def main(turns: int) -> None:
    """Runs all of it and prints what came of it."""
    with tempfile.TemporaryDirectory(prefix="shouwang-bench-") as folder:
        server = OwnPostgres(Path(folder) / "postgres")
        try:
            found = asyncio.run(run(turns, server, Path(folder)))
        finally:
            server.stop()
    broken = f"{found.broken.kills} workers killed, PostgreSQL restarted {found.broken.restarts} time"
    came = f"{found.lost} lost, {found.doubled} doubled, {found.misordered} misordered"
    print(f"{found.turns} turns over {CHATS} chats in {found.seconds:.0f} s, {broken}: {came}")
    print(f"{found.repeated} answers were sent twice, {found.unanswered} people were never answered")
    keep([Figure("misordered", found.misordered, f"of {found.turns}", None, found.misordered, "= 0")])


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else TURNS)
