"""Killing the bot (-9) after every single message of the first run, and starting it again, changes nothing."""

from __future__ import annotations

import hashlib
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.casework import actions as casework
from services.fundraiser import actions as fundraisers
from services.staff.actions import staff
from services.work import Work
from storage.tables.cases import Case
from storage.tables.files import StoredFile
from storage.tables.fundraisers import Fundraiser
from storage.tables.people import Audit, Person
from storage.tables.turn import inbox, letters, sent, timers
from tests.process import ProcessTalk, play_first_run
from tests.talk import Heard, what_stands

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]
LONGEST_DELAY = 0.03
"""Seconds; by then a turn is over and its answers are under way."""


def outcome(talk: ProcessTalk) -> dict[str, Any]:
    """Everything that is to be the same, without ids, times and seals."""
    conversation, store = talk.bot.program.conversation, talk.store
    names = {voice.id: name for name, voice in talk.voices.items()}
    found: dict[str, Any] = {}
    with Session(store.engine) as session:
        work = Work(
            session, store.vault, conversation.resources.house, store.ticker, talk.messenger.clock.now(),
            conversation.resources.zone,
        )  # fmt: skip
        papers = {file.id: _digest(talk, file) for file in session.scalars(select(StoredFile))}
        for one in session.scalars(select(Fundraiser)):
            answers = fundraisers.answers_of(work, one)
            found["fundraiser"] = (one.state, one.goal, one.disease, names[one.organiser_id], _named(answers, papers))
            found["facts"] = {fact: row.verified for fact, row in fundraisers.facts_of(work, one).items()}
            found["papers"] = sorted((kind, papers[file.id]) for kind, file in fundraisers.papers_of(work, one))
        found["files"] = sorted(papers.values())
        found["cases"] = [
            (case.desk, case.state, case.urgency, names.get(case.worker_id or 0), case.decision, case.code)
            for case in session.scalars(select(Case))
        ]
        found["histories"] = [
            [(line.verb, line.code, line.words) for line in casework.history(work, case)]
            for case in session.scalars(select(Case))
        ]
        found["roles"] = [(names[one.person_id], one.role) for one in staff(work)]
        found["people"] = sorted(
            (names[person.id], person.language, person.inactive_since) for person in session.scalars(select(Person))
        )
        found["audit"] = sorted(
            (names.get(one.person_id or 0, ""), one.deed)
            for one in session.scalars(select(Audit))
            if one.deed != "invite"  # each start prints a new code
        )
        found["timers"] = sorted(
            tuple(row) for row in session.execute(select(timers.c.kind, timers.c.done_at.is_(None)))
        )
    found["chats"] = {name: _named(what_stands(talk.state(voice.id)), papers) for name, voice in talk.voices.items()}
    return found


def _digest(talk: ProcessTalk, file: StoredFile) -> str:
    return hashlib.sha256(talk.store.files.get(file.owner_id, file.id)).hexdigest()


def _named(value: Any, papers: dict[str, str]) -> Any:
    """The value with the digest of each paper in place of its random name."""
    text = repr(value)
    for name, digest in papers.items():
        text = text.replace(name, digest)
    return re.sub(r"'(case_id|fundraiser_id|about|case|fundraiser)': '[^']*'", r"'\1': …", text)


def told(talk: ProcessTalk) -> dict[str, Counter[str]]:
    """How often each person got each message."""
    found: dict[str, Counter[str]] = {}
    for name, voice in talk.voices.items():
        voice.look()
        found[name] = Counter(_words(talk, heard) for heard in voice.heard)
    return found


def notices(talk: ProcessTalk) -> dict[str, set[str]]:
    """The messages that must not come twice, by person."""
    once = select(sent.c.chat_id, sent.c.message_id).join(letters, letters.c.id == sent.c.letter_id)
    with talk.store.engine.connect() as connection:
        ids = {tuple(row) for row in connection.execute(once.where(letters.c.once))}
    return {
        name: {_words(talk, heard) for heard in voice.heard if (voice.id, heard.raw["message_id"]) in ids}
        for name, voice in talk.voices.items()
    }


def _words(talk: ProcessTalk, heard: Heard) -> str:
    """A message, whatever ids, badges and times stand in it; pictures by their size."""
    for fundraiser in talk.fundraisers():
        for name in (fundraiser.slug, fundraiser.id):
            heard = replace(heard, raw=heard.raw | {"text": heard.text.replace(name, "#")})
    text = re.sub(r"\b[0-9A-F]{6}\b", "#", heard.text)  # a reviewer's badge hangs on the house's key
    return re.sub(r"\d+", "#", text) or f"picture {heard.raw['photo'][-1]['width']}"


def uncertain(talk: ProcessTalk) -> int:
    with talk.store.engine.connect() as connection:
        return len(connection.execute(select(letters.c.id).where(letters.c.status == "uncertain")).all())


def at_once(_talk: ProcessTalk, _chance: random.Random) -> None:
    """As soon as the messenger has the message."""


def at_random(_talk: ProcessTalk, chance: random.Random) -> None:
    """While it is kept, while its turn is taken, while it is answered, or later."""
    time.sleep(chance.uniform(0, LONGEST_DELAY))


def between(talk: ProcessTalk, chance: random.Random) -> None:
    """In the very moment after it was kept, or after its turn and before the answers are noted as sent."""
    kept = select(inbox.c.update_id).where(inbox.c.done_at.is_(None))
    answered = select(letters.c.id).where(letters.c.status.in_(("waiting", "sending")))
    looked_for = chance.choice((kept, answered))
    until = time.monotonic() + LONGEST_DELAY * 5
    while time.monotonic() < until:
        with talk.store.engine.connect() as connection:
            if connection.execute(looked_for.limit(1)).first() is not None:
                return


@pytest.mark.parametrize(("language", "moment"), [("zh", at_once), ("en", at_random), ("zh", between)])
def test_killed_after_every_message(
    tmp_path: Path,
    language: str,
    moment: Callable[[ProcessTalk, random.Random], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ProcessTalk(tmp_path / "undisturbed") as talk:
        play_first_run(talk, language)
        expected, expected_messages, once = outcome(talk), told(talk), notices(talk)
    assert expected["fundraiser"][0] == "open"
    assert sum(map(len, once.values())) >= 5

    chance = random.Random(20261123)
    kills = 0
    with ProcessTalk(tmp_path / "killed") as talk:

        def kill() -> None:
            nonlocal kills
            moment(talk, chance)
            assert talk.process.kill() == -9
            talk.process.start()
            kills += 1

        talk.disturb = kill
        began = time.monotonic()
        play_first_run(talk, language)
        seconds = time.monotonic() - began
        talk.disturb = None
        assert outcome(talk) == expected

        lost, messages = 0, told(talk)
        for name, wanted in expected_messages.items():
            heard = messages[name]
            assert set(heard) <= set(wanted), f"{name} heard what nobody said in the undisturbed run"
            for text, times in wanted.items():
                if text in once[name]:
                    assert heard[text] <= times, f"{name} heard a notice twice: {text}"
                    lost += times - heard[text]
                else:
                    assert times <= heard[text] <= 2 * times, f"{name} heard {heard[text]} times, not {times}: {text}"
        unsure = uncertain(talk)
        assert lost <= unsure, "a notice is lost and nobody knows"
    with capsys.disabled():
        notes = f"{unsure} notices uncertain, {lost} of them lost"
        print(f"\n{kills} kills ({language}, {moment.__name__}) in {seconds:.0f} s; {notes}")
    assert kills > 60
