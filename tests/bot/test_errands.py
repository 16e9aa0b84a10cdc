"""Errands: slow work after a turn, in steps that are each written as a whole, and done again after a crash."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.engine.errand import Errand, Step
from handlers.engine.letters import Rewrite, Say
from handlers.engine.turn import Post
from services.errands import actions as errands
from services.work import Work
from storage.tables.errands import Errand as Row
from tests.talk import Talk, Voice

pytestmark = pytest.mark.usefixtures("inside")


def _say(person: int, words: str, post: Post) -> None:
    post.put(person, Say(words))


class Doing:
    """An errand that counts its runs and can be held up."""

    def __init__(self) -> None:
        self.runs = 0
        self.fails = 0
        self.go_on = threading.Event()
        self.go_on.set()

    def __call__(self, errand: Errand) -> Iterator[Step]:
        self.runs += 1
        for word in errand.order.payload["words"]:
            yield partial(_say, errand.order.person_id, word)
            self.go_on.wait(10)
            if self.fails:
                self.fails -= 1
                raise RuntimeError("the model's machine burns")


@pytest.fixture
def doing(talk: Talk) -> Doing:
    act = Doing()
    conversation = talk.bot.program.conversation
    assert conversation is not None
    features = (replace(conversation.features[0], errands={"count": act}), *conversation.features[1:])
    object.__setattr__(conversation, "features", features)
    return act


def _order(talk: Talk, person: Voice, *words: str) -> None:
    def act(work: Work) -> None:
        errands.order(work, "count", person.id, {"words": words})

    talk.act(act)


def _wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def _rows(talk: Talk) -> list[Row]:
    with Session(talk.bot.store.engine) as session:
        return list(session.scalars(select(Row)))


def test_each_step_is_told_and_nothing_of_the_order_stays(talk: Talk, doing: Doing) -> None:
    person = talk.person("Bo")
    _order(talk, person, "one", "two")
    talk.settle()
    person.look()
    assert [heard.text for heard in person.heard[-2:]] == ["one", "two"]
    (row,) = _rows(talk)
    assert row.done_at is not None
    assert row.payload is None
    assert doing.runs == 1


def test_nobody_waits_for_it(talk: Talk, doing: Doing) -> None:
    person, other = talk.person("Bo"), talk.person("Al")
    doing.go_on.clear()
    _order(talk, person, "one", "two")
    for voice in (person, other):
        talk.post(f"people/{voice.id}/messages", {"text": "/help"})
        _wait(lambda voice=voice: any(heard.has("help") for heard in voice.messages()))
    doing.go_on.set()
    talk.settle()
    assert person.look().text == "two"


def test_what_failed_is_tried_again_from_its_beginning_and_given_up_in_the_end(talk: Talk, doing: Doing) -> None:
    person = talk.person("Bo")
    doing.fails = 100
    _order(talk, person, "one", "two")
    program = talk.bot.program
    assert program.errands is not None
    for runs in range(1, errands.MOST_TRIES + 1):
        _wait(lambda runs=runs: doing.runs == runs and not program.errands.busy)
        talk.post("clock", {"advance_s": errands.LEASE.total_seconds() + 1})
    talk.settle()
    assert doing.runs == errands.MOST_TRIES
    assert _rows(talk)[0].done_at is not None


def test_a_person_who_is_forgotten_leaves_no_order(talk: Talk, doing: Doing) -> None:
    person = talk.person("Bo")
    doing.go_on.clear()
    _order(talk, person, "one", "two")
    _wait(lambda: doing.runs > 0)
    talk.act(lambda work: errands.forget(work, person.id))
    doing.go_on.set()
    talk.settle()
    assert _rows(talk) == []


def test_it_goes_on_with_a_message_once_that_is_sent(talk: Talk) -> None:
    def act(errand: Errand) -> Iterator[Step]:
        message = errand.message()
        assert message is not None
        yield lambda post: post.put(errand.order.person_id, Rewrite(message, "after"))

    conversation = talk.bot.program.conversation
    assert conversation is not None
    features = (replace(conversation.features[0], errands={"mend": act}), *conversation.features[1:])
    object.__setattr__(conversation, "features", features)
    person = talk.person("Bo")

    def begin(post: Post) -> None:
        number = errands.order(post.work, "mend", person.id, {})
        post.put(person.id, Say("before", about=errands.about(number)))

    now = talk.messenger.clock.now()
    program = talk.bot.program
    letters = talk.bot.ask(program.writer.do(lambda connection: conversation.begin(connection, begin, now)))
    talk.bot.ask(_feed(talk, letters))
    talk.settle()
    assert person.messages()[-1].text == "after"


async def _feed(talk: Talk, letters: object) -> None:
    delivery = talk.bot.program.delivery
    assert delivery is not None
    delivery.feed(letters)  # type: ignore[arg-type]
