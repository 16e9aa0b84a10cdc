"""Updates that come side by side are kept in the order of their ids."""

import asyncio
import itertools
import random

import pytest

from bot.sequence import Sequence


async def pass_all(sequence: Sequence, arrivals: list[int]) -> list[int]:
    """Lets updates come in this order, all before any is waited for, and tells in which they went on."""
    passed: list[int] = []

    async def come(update_id: int) -> None:
        await sequence.put(update_id, lambda: keep(update_id))

    def keep(update_id: int) -> asyncio.Future[None]:
        passed.append(update_id)
        kept = asyncio.get_running_loop().create_future()
        kept.set_result(None)
        return kept

    async with asyncio.TaskGroup() as group:
        for update_id in arrivals:
            group.create_task(come(update_id))
    return passed


def test_every_order_of_arrival_ends_in_the_order_of_ids() -> None:
    async def play() -> None:
        for arrivals in itertools.permutations((10, 11, 12, 13)):
            sequence = Sequence(0.02)
            assert await pass_all(sequence, list(arrivals)) == [10, 11, 12, 13]
            assert await pass_all(sequence, [15, 14]) == [14, 15]

    asyncio.run(play())


def test_one_that_never_comes_holds_nobody_up_for_long() -> None:
    async def play() -> None:
        sequence = Sequence(0.02)
        assert await pass_all(sequence, [1, 2]) == [1, 2]
        assert await asyncio.wait_for(pass_all(sequence, [6, 5, 9]), 1) == [5, 6, 9]
        assert await asyncio.wait_for(pass_all(sequence, [4]), 0.01) == [4], "late, but it is not lost"

    asyncio.run(play())


@pytest.mark.parametrize("seed", range(20))
def test_what_was_repeated_passes_again(seed: int) -> None:
    async def play() -> None:
        chance = random.Random(seed)
        ids = list(range(100, 160)) + chance.choices(range(100, 160), k=10)
        chance.shuffle(ids)
        passed = await pass_all(Sequence(0.05), ids)
        assert sorted(passed) == sorted(ids)
        firsts = list(dict.fromkeys(passed))
        assert firsts == sorted(firsts)

    asyncio.run(play())


def test_one_that_comes_while_others_are_woken_does_not_overtake_them() -> None:
    async def play() -> None:
        sequence = Sequence(0.5)
        assert await pass_all(sequence, [1]) == [1]
        assert await pass_all(sequence, [3, 4, 2, 5, 6]) == [2, 3, 4, 5, 6]

    asyncio.run(play())
