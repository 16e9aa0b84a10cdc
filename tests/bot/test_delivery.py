"""Intake, worker and delivery while Telegram, the disk or a turn make trouble."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Connection, Table, event, func, select
from sqlalchemy.orm import Session

from bot.limits import SendLimits
from handlers.engine.feature import Command, Feature
from handlers.engine.letters import Letter, Say, Strip
from handlers.engine.turn import Post, Turn
from handlers.engine.words import Text
from handlers.registry import FEATURES
from storage.stuck import stuck
from storage.tables.files import StoredFile
from storage.tables.people import Person
from storage.tables.turn import inbox, letters, sent, timers
from tests.conversations.organiser import paper, walk_to
from tests.talk import Talk, Voice

SECRET = "胃癌晚期 110101196003120011"


def post(talk: Talk, *posted: Letter) -> None:
    """Writes letters that nobody's turn wrote, and lets them go out."""
    program, turns = talk.bot.program, talk.bot.store.turns

    async def write() -> None:
        delivery = program.delivery
        assert delivery is not None
        delivery.feed(
            await program.writer.do(
                lambda connection: turns.post(
                    connection, [(one.chat, one.packed(), one.once) for one in posted], talk.messenger.clock.now()
                )
            )
        )

    talk.bot.ask(write())


def tell(talk: Talk, *people: Voice) -> None:
    """Gives each of them a notice."""
    program, conversation = talk.bot.program, talk.bot.program.conversation
    assert conversation is not None
    begin = conversation.begin

    def act(post: Post) -> None:
        for one in people:
            post.tell(one.id, Text("welcome-back"))

    async def write() -> None:
        delivery = program.delivery
        assert delivery is not None
        now = talk.messenger.clock.now()
        delivery.feed(await program.writer.do(lambda connection: begin(connection, act, now)))

    talk.bot.ask(write())


def said(number: int, to: Voice, once: bool = False) -> Letter:
    return Letter(to.id, Say(f"letter {number}"), once)


def numbers(voice: Voice) -> list[int]:
    """The numbers of the letters that arrived, in the order in which they did."""
    voice.look()
    return [int(one.text.split()[1]) for one in voice.heard if one.text.startswith("letter ")]


def fault(talk: Talk, kind: str, **more: Any) -> None:
    talk.http.post(f"{talk.url}/messenger/faults", json={"kind": kind, **more}).raise_for_status()


def met(talk: Talk, kind: str) -> int:
    return next(int(one["met"]) for one in talk.get("faults", {}) if one["kind"] == kind)


def say_only(voice: Voice, text: str) -> None:
    """Says something and does not wait for the answer."""
    voice.talk.post(f"people/{voice.id}/messages", {"text": text})


def wait_for(condition: Callable[[], bool], seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def count(talk: Talk, table: Table, *where: Any) -> int:
    with talk.bot.store.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table).where(*where)) or 0


def inactive(talk: Talk, voice: Voice) -> bool:
    with Session(talk.bot.store.engine) as session:
        person = session.get(Person, voice.id)
        assert person is not None
        return person.inactive_since is not None


# -- what Telegram answers -----------------------------------------------------------------------------------


def test_a_flood_is_waited_out_as_long_as_telegram_says(talk: Talk) -> None:
    person = talk.person("Emma")
    fault(talk, "429", retry_after=1, methods=["sendMessage"])
    began = time.monotonic()
    post(talk, said(0, person), said(1, person))
    wait_for(lambda: met(talk, "429") == 1)
    time.sleep(0.6)
    assert met(talk, "429") == 1
    fault(talk, "none")
    talk.settle()
    assert numbers(person) == [0, 1]
    assert time.monotonic() - began >= 1


def test_a_flood_from_one_chat_holds_the_letters_to_all(talk: Talk) -> None:
    one, other = talk.person("Emma"), talk.person("林小雨")
    fault(talk, "429", retry_after=1, methods=["sendMessage"])
    post(talk, said(0, one))
    wait_for(lambda: met(talk, "429") == 1)
    fault(talk, "none")
    post(talk, said(1, other))
    time.sleep(0.4)
    assert numbers(other) == []
    talk.settle()
    assert (numbers(one), numbers(other)) == ([0], [1])


def test_somebody_who_blocked_the_bot_is_marked_and_all_others_hear(talk: Talk) -> None:
    gone, here = talk.person("Emma"), talk.person("林小雨", "zh")
    fault(talk, "403", methods=["sendMessage"])
    tell(talk, gone)
    talk.settle()
    fault(talk, "none")
    tell(talk, here)
    talk.settle()
    assert here.look().has("welcome-back")
    assert (inactive(talk, gone), inactive(talk, here)) == (True, False)
    assert count(talk, letters, letters.c.status == "failed") == 1
    gone.says("/menu")
    assert not inactive(talk, gone)


def test_somebody_blocks_the_bot_in_the_middle_and_comes_back(talk: Talk) -> None:
    person, other = talk.person("Emma"), talk.person("林小雨", "zh")
    person.says("/fundraiser")
    talk.post(f"people/{person.id}/block", {"blocked": True})
    talk.settle()
    assert inactive(talk, person)
    tell(talk, person, other)
    talk.settle()
    assert other.look().has("welcome-back")
    talk.post(f"people/{person.id}/block", {"blocked": False})
    talk.settle()
    assert not inactive(talk, person)
    assert person.standing == "public_insurance"
    assert person.says("80000").asks("fundraiser-ask-own-policies")


def test_taking_buttons_off_twice_harms_nothing(talk: Talk) -> None:
    person = talk.person("Emma")
    menu = person.says("/menu").raw["message_id"]
    post(talk, Letter(person.id, Strip(menu)), Letter(person.id, Strip(menu)), said(0, person))
    talk.settle()
    assert numbers(person) == [0]
    assert count(talk, letters, letters.c.status != "sent") == 0


def test_a_refused_letter_does_not_hold_up_the_next(talk: Talk) -> None:
    person = talk.person("Emma")
    post(talk, Letter(person.id, Say("<b>not closed")), said(0, person))
    talk.settle()
    assert numbers(person) == [0]
    assert count(talk, letters, letters.c.status == "failed", letters.c.why.contains("parse")) == 1


@pytest.mark.parametrize("kind", ["5xx", "lost-connection"])
def test_a_broken_line_loses_nothing_and_keeps_the_order(talk: Talk, kind: str) -> None:
    person, other = talk.person("Emma"), talk.person("林小雨", "zh")
    fault(talk, kind, rate=0.6, seed=3, methods=["sendMessage"])
    post(talk, *(said(number, voice) for number in range(5) for voice in (person, other)))
    wait_for(lambda: met(talk, kind) >= 3)
    fault(talk, "none")
    talk.settle()
    assert numbers(person) == numbers(other) == [0, 1, 2, 3, 4]


def test_when_the_reply_is_lost_an_answer_comes_again_and_a_notice_never(talk: Talk) -> None:
    person, other = talk.person("Emma"), talk.person("林小雨", "zh")
    fault(talk, "lost-reply", methods=["sendMessage"])
    post(talk, said(0, person), said(1, person))
    post(talk, *(said(number, other, once=True) for number in range(3)))
    wait_for(lambda: met(talk, "lost-reply") >= 5)
    fault(talk, "none")
    talk.settle()
    heard = numbers(person)
    assert heard == sorted(heard)
    assert heard.count(0) >= 2
    assert set(heard) == {0, 1}
    assert numbers(other) == [0, 1, 2]
    with talk.bot.store.engine.connect() as connection:
        assert stuck(connection)["uncertain letters"] == 3
    talk.restart_bot()
    assert numbers(other) == [0, 1, 2]


def test_a_notice_that_telegram_did_not_take_is_sent_until_it_does(talk: Talk) -> None:
    person = talk.person("Emma")
    fault(talk, "5xx", methods=["sendMessage"])
    post(talk, said(0, person, once=True))
    wait_for(lambda: met(talk, "5xx") >= 2)
    fault(talk, "none")
    talk.settle()
    assert numbers(person) == [0]
    assert count(talk, letters, letters.c.status != "sent") == 0


# -- what Telegram brings ------------------------------------------------------------------------------------


def test_an_update_that_comes_again_is_dropped(talk: Talk) -> None:
    person = talk.person("Emma")
    fault(talk, "repeated-update")
    person.says("/fundraiser", "80000")
    wait_for(lambda: met(talk, "repeated-update") >= 3)
    fault(talk, "none")
    talk.settle()
    assert person.standing == "own_policies"
    asked = [one for one in person.heard if one.asks("fundraiser-ask-own-policies")]
    assert len(asked) == 1


def test_one_chat_is_in_order_and_waits_for_no_other(talk: Talk) -> None:
    people = [talk.person(name) for name in ("Ann", "Ben", "Cleo")]
    fault(talk, "5xx", rate=0.3, seed=1, methods=["sendMessage"])
    for text in ("/me", "/help", "/language", "/menu"):
        for one in people:
            say_only(one, text)
    talk.settle()
    for one in people:
        one.look()
        found = [one.heard.index(next(heard for heard in one.heard if heard.has(key))) for key in ("me", "help")]
        assert found == [1, 2]
        assert len(one.heard) == 5


def test_an_edited_message_changes_no_answer(talk: Talk) -> None:
    person = talk.person("Emma")
    person.says("/fundraiser", "80000")
    heard = person.edits("90000")
    assert heard.has("edited-message")
    assert person.standing == "own_policies"
    walk = person.state.walk
    assert walk is not None
    assert walk.raw["public_insurance"] == 8_000_000


def test_an_album_is_one_answer_even_while_its_files_cannot_be_fetched(talk: Talk) -> None:
    person = talk.person("Emma")
    person.says("/fundraiser")
    walk_to(person, "id_papers")
    before = len(person.heard)
    fault(talk, "5xx", methods=["getFile"])
    parts = [("file", (f"{name}.jpg", paper(name))) for name in ("one", "two", "three")]
    talk.http.post(f"{talk.url}/messenger/people/{person.id}/messages", files=parts).raise_for_status()
    wait_for(lambda: met(talk, "5xx") >= 3)
    assert len(person.heard) == before
    assert count(talk, inbox, inbox.c.tries > 0) == 0
    fault(talk, "none")
    person.listen()
    assert len(person.heard) == before + 1
    assert person.last.has("files-received")
    assert "3" in person.last.text
    assert count(talk, StoredFile.__table__) == 3
    person.taps("choice-done")
    assert person.standing == "diagnosis_papers"


# -- a turn that fails ---------------------------------------------------------------------------------------


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Talk]:
    """A house in which /break fails, always."""

    def fail(turn: Turn, rest: str) -> None:
        turn.say("unknown-command")
        raise RuntimeError(f"cannot read {rest!r} of {turn.said.name}")

    feature = Feature(key="broken", commands=(Command("break", fail, listed=False),))
    monkeypatch.setattr("bot.wiring.FEATURES", (*FEATURES, feature))
    monkeypatch.setattr("bot.worker.RETRIES", (0.02,))
    conversation = Talk(tmp_path)
    yield conversation
    conversation.close()


def test_a_turn_that_always_fails_is_parked_and_everybody_concerned_hears(
    broken: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    for room in ("bot", "handlers", "services", "storage"):  # libraries log what they are given; `run` mutes them
        caplog.set_level(logging.DEBUG, room)
    admin = broken.person("何静", "zh", role="admin")
    person = broken.person("林小雨", "zh")
    person.says("/fundraiser", "8万")
    say_only(person, f"/break {SECRET}")
    say_only(person, "/me")
    person.listen()
    parked = next(one for one in person.heard if one.has("parked-person"))
    assert person.heard.index(parked) < len(person.heard) - 1, "the next message was answered too"
    assert person.last.has("me")
    assert not any(one.has("unknown-command") for one in person.heard), "what the turn had written before was sent"
    assert person.standing == "own_policies"
    assert admin.look().has("parked-admin")
    assert count(broken, inbox, inbox.c.parked, inbox.c.tries == 5) == 1
    with broken.bot.store.engine.connect() as connection:
        assert stuck(connection)["parked updates"] == 1
    failures = [record.getMessage() for record in caplog.records if "failed" in record.getMessage()]
    assert len(failures) == 5
    assert all("RuntimeError" in line and "in fail" in line for line in failures)
    for words in (SECRET, "胃癌", "110101196003120011", "林小雨"):
        assert words not in caplog.text
    broken.restart_bot()
    assert count(broken, inbox, inbox.c.parked) == 1
    assert person.says("/menu") is not parked


# -- a disk in trouble ---------------------------------------------------------------------------------------


@contextmanager
def trouble(talk: Talk, kind: str) -> Iterator[None]:
    """The database as it is on a full or a read-only disk."""
    engine = talk.bot.store.engine

    def prevent(connection: Connection) -> None:
        if kind == "SQLITE_READONLY":
            connection.exec_driver_sql("PRAGMA query_only=ON")
        else:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    def allow(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")

    event.listen(engine, "begin", prevent)
    yield
    event.remove(engine, "begin", prevent)
    event.listen(engine, "begin", allow)


@pytest.mark.parametrize("kind", ["SQLITE_READONLY", "SQLITE_FULL"])
def test_nothing_is_confirmed_that_is_not_kept(talk: Talk, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    people = [talk.person(name) for name in ("Ann", "Ben", "Cleo", "Dora")]
    talk.settle()
    known = count(talk, inbox)
    with trouble(talk, kind):
        for one in people:
            say_only(one, f"{one.name}: " + "my father is ill " * 110)
        wait_for(lambda: caplog.text.count("cannot be written") >= 2)
        assert f"the database cannot be written ({kind}" in caplog.text
        waiting = talk.get("pending", {})["updates_waiting"]
        assert waiting >= 1
        assert count(talk, inbox) == known + 4 - waiting  # on the last free page there may have been room for one
        with pytest.raises(TimeoutError):
            talk.bot.ask(asyncio.wait_for(talk.bot.program.ask_database(), 0.2))
    talk.settle()
    assert "the database can be written again" in caplog.text
    assert "my father" not in caplog.text
    assert count(talk, inbox, inbox.c.done_at.is_not(None)) == known + 4
    for one in people:
        heard = len(one.heard)
        one.look()
        assert len(one.heard) == heard + 1


# -- time ----------------------------------------------------------------------------------------------------


def test_what_is_done_is_gone_after_seven_days(talk: Talk) -> None:
    person = talk.person("Emma")
    person.says("/me")
    talk.advance(days=6)
    assert count(talk, inbox) == 2
    kept = count(talk, sent)
    lost, fresh = (
        talk.bot.store.files.put(person.id, b"of a turn that was killed"),
        talk.bot.store.files.put(1, b"new"),
    )
    folder = talk.settings.shouwang_home / "files"
    os.utime(folder / lost[:2] / lost, (0, 0))
    talk.advance(days=1, hours=2)
    wait_for(lambda: count(talk, inbox) == 0)
    wait_for(lambda: not (folder / lost[:2] / lost).exists())
    assert (folder / fresh[:2] / fresh).exists()
    assert count(talk, letters) == 0
    assert count(talk, timers, timers.c.done_at.is_not(None)) == 0
    assert count(talk, sent) == kept, "a reply to an old message must still find what it speaks of"


class Hours:
    """A clock and a sleep that take no time."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> Hours:
    made = Hours()
    monkeypatch.setattr("bot.limits.time", SimpleNamespace(monotonic=made.monotonic))
    monkeypatch.setattr("bot.limits.asyncio", SimpleNamespace(sleep=made.sleep))
    return made


def times(limits: SendLimits, hours: Hours, chats: list[int]) -> list[float]:
    """When each letter may go, one after the other."""

    async def send() -> list[float]:
        found = []
        for chat in chats:
            await limits.pass_(chat)
            found.append(round(hours.now, 3))
        return found

    return asyncio.run(send())


def test_five_letters_to_a_chat_at_once_then_one_a_second(hours: Hours) -> None:
    assert times(SendLimits(True), hours, [7] * 8) == [0, 0, 0, 0, 0, 1, 2, 3]


def test_thirty_letters_a_second_to_all_chats(hours: Hours) -> None:
    found = times(SendLimits(True), hours, list(range(1, 92)))
    assert found[:30] == [0] * 30
    assert found[60] == pytest.approx(31 / 30, abs=0.01)
    assert found[-1] == pytest.approx(61 / 30, abs=0.01)


def test_twenty_letters_a_minute_to_a_group(hours: Hours) -> None:
    found = times(SendLimits(True), hours, [-5] * 22)
    assert found[:20] == [0] * 20
    assert found[20:] == [3, 6]


def test_a_flood_closes_the_door_even_without_limits(hours: Hours) -> None:
    limits = SendLimits(False)
    assert times(limits, hours, [1] * 100) == [0] * 100
    limits.close(9)
    limits.close(3)
    assert times(limits, hours, [2, 3]) == [9, 9]
