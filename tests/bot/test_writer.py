"""Group commit: what waits for company goes with others' work, or alone when its time is over."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from bot.writer import Writer
from storage.base import Base
from storage.database import open_database
from storage.later import put_off
from storage.prepared import Prepared
from storage.tables.turn import timers

PATIENCE = 60


def _play(home: Path, scene: Callable[[Writer], Awaitable[None]]) -> None:
    async def play() -> None:
        engine = open_database(f"sqlite:///{home / 'some.db'}")
        writer = Writer(engine)
        running = asyncio.ensure_future(writer.run())
        try:
            await asyncio.wait_for(scene(writer), PATIENCE)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            writer.close()
            engine.dispose()

    asyncio.run(play())


def test_it_goes_with_others_in_one_transaction(tmp_path: Path) -> None:
    async def scene(writer: Writer) -> None:
        order: list[str] = []
        patient = asyncio.ensure_future(writer.do(lambda _: order.append("patient"), within=10 * PATIENCE))
        await asyncio.sleep(0)
        await writer.do(lambda _: order.append("other"))
        await patient
        assert order == ["other", "patient"]

    _play(tmp_path, scene)


def test_it_goes_alone_when_nobody_comes(tmp_path: Path) -> None:
    async def scene(writer: Writer) -> None:
        assert await writer.do(lambda connection: connection.exec_driver_sql("SELECT 7").scalar(), within=0.01) == 7

    _play(tmp_path, scene)


def test_it_does_not_wait_for_a_lull(tmp_path: Path) -> None:
    """Work that never ends does not keep it waiting."""

    async def scene(writer: Writer) -> None:
        patient = asyncio.ensure_future(writer.do(lambda _: "noted", within=0.01))
        while not patient.done():
            await asyncio.gather(*(writer.do(lambda _: None) for _ in range(3)))
        assert patient.result() == "noted"

    _play(tmp_path, scene)


def test_what_is_put_off_stands_and_falls_with_its_work(tmp_path: Path) -> None:
    """Two pieces of work share a transaction; the second tries what the database refuses, at the end."""
    new = Prepared.insert(timers, "id", "kind", "subject", "due_at", "tries")
    row = {"kind": "some", "subject": "1", "due_at": datetime(2026, 11, 26, tzinfo=UTC), "tries": 0}

    async def scene(writer: Writer) -> None:
        await writer.do(Base.metadata.create_all)
        good = writer.do(lambda connection: put_off(connection, new, [{**row, "id": "good"}]))
        bad = writer.do(lambda connection: put_off(connection, new, [{**row, "id": "bad"}, {**row, "id": "bad"}]))
        outcomes = await asyncio.gather(good, bad, return_exceptions=True)
        assert outcomes[0] is None
        assert isinstance(outcomes[1], sqlite3.IntegrityError)
        kept = await writer.do(lambda connection: connection.scalars(select(timers.c.id)).all())
        assert kept == ["good"]

    _play(tmp_path, scene)
