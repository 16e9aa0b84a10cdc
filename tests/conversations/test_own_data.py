"""A person's own data: what we show, what we hand out, and what is left when they want to be forgotten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from bot.wiring import open_store
from services.staff import actions as staff
from storage.base import Base
from storage.keys import Forgotten
from storage.sealing import Tampered
from tests.conversations.organiser import walk_to
from tests.conversations.staff_room import ask_for_help, forced, open_fundraiser, review, submit
from tests.conversations.test_giving import give, page, report, vouch
from tests.talk import Talk, Voice


def _files(talk: Talk) -> list[Path]:
    return [path for path in (talk.settings.shouwang_home / "files").rglob("*") if path.is_file()]


def _export(voice: Voice) -> dict[str, Any]:
    voice.says("/me")
    voice.taps("me-export")
    document = voice.last.raw["document"]
    api = f"{voice.talk.url}/bot{voice.talk.messenger.token}"
    path = httpx.get(f"{api}/getFile", params={"file_id": document["file_id"]}).json()["result"]["file_path"]
    found: dict[str, Any] = json.loads(
        httpx.get(f"{voice.talk.url}/file/bot{voice.talk.messenger.token}/{path}").content
    )
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_me_shows_what_we_know(talk: Talk, language: str) -> None:
    person = talk.person("王芳", language)
    person.says("/me")
    assert person.last.has("me")
    assert person.last.has("me-country-unknown")
    assert "王芳" in person.last.text
    person.taps("me-country")
    person.press_data(person.last, "@country:JP", force=True)
    person.says("/me")
    assert ("日本" if language == "zh" else "Japan") in person.last.text
    person.taps("me-language")
    person.press_data(person.last, "@language:en")
    person.language = "en"
    person.says("/me")
    assert "English" in person.last.text


def test_the_copy_holds_everything_and_leaves_no_file_behind(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    submit(person)
    ask_for_help(person, "My papers are lost")
    agent.look()
    agent.taps("human-desk-claim")
    agent.replies(agent.last, "I found them")
    agent.taps("human-desk-end")
    person.says("/fundraiser")
    walk_to(person, "relation")
    before = set(_files(talk))
    found = _export(person)
    assert set(_files(talk)) == before, "the copy is deleted once it is sent"
    assert found["person"]["name"] == "Bo"
    (fundraiser,) = found["fundraisers"]
    assert fundraiser["answers"]["patient_name"] == "Li Jianguo"
    assert "110101196003120011" in json.dumps(fundraiser)
    assert {paper["kind"] for paper in fundraiser["papers"]} == {"id", "diagnosis", "admission"}
    assert len(found["files"]) == 3
    words = [event["words"] for case in found["cases"] for event in case["history"]]
    assert "My papers are lost" in words
    said = [(line["by"], line["words"]) for case in found["cases"] for line in case["said"]]
    assert ("staff", "I found them") in said
    assert found["chat"]["walk"]["raw"]["public_insurance"]
    assert found["roles"] == []


def test_not_while_strangers_see_the_fundraiser_and_not_for_staff(talk: Talk) -> None:
    person, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, person, reviewer)
    person.says("/me")
    person.taps("me-forget")
    assert person.last.has("me-forget-fundraiser")
    forced(person, "@me-forget-yes")
    assert person.last.has("me-forget-fundraiser")
    reviewer.says("/me")
    reviewer.taps("me-forget")
    assert reviewer.last.has("me-forget-staff")
    forced(reviewer, "@me-forget-yes")
    assert reviewer.last.has("me-forget-staff")
    talk.advance(seconds=5)
    assert not person.look().has("me-forgotten")
    assert talk.fundraisers()[0].answers


def test_one_may_think_again(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/fundraiser")
    walk_to(person, "relation")
    person.says("/me")
    person.taps("me-forget")
    assert person.last.has("me-forget-sure")
    person.taps("me-forget-no")
    assert person.standing == "relation"


def _everything(talk: Talk) -> bytes:
    """What stands in any column of any row, as bytes."""
    found = []
    with talk.bot.store.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                found += [value if isinstance(value, bytes) else str(value).encode() for value in row]
    return b"\n".join(found)


def test_after_it_nothing_can_be_read_and_one_may_come_back(talk: Talk) -> None:
    agent, reviewer, person = talk.person("Ada", role="agent"), talk.person("Rui", role="reviewer"), talk.person("Bo")
    early = {one.raw["message_id"] for one in person.messages()}
    talk.advance(hours=49)
    submit(person)
    case = review(reviewer)
    reviewer.taps("fundraiser-desk-papers")
    ask_for_help(person, "My papers are lost in Chengdu")
    agent.look()
    agent.taps("human-desk-claim")
    agent.replies(agent.last, "I look for them in Chengdu")
    person.says("I want to kill myself")
    person.press_data(person.last, "@country:US")
    vault = talk.bot.store.vault
    old = talk.fundraisers()[0]
    vault.open_json(person.id, "fundraisers.answers", old.id, old.answers)

    person.says("/me")
    person.taps("me-forget")
    person.taps("me-forget-yes")
    talk.advance(seconds=5)
    assert person.look().has("me-forgotten")

    assert _files(talk) == []
    later = open_store(talk.settings)  # whoever opened it before may still hold the key
    with pytest.raises((Forgotten, Tampered)):  # the goodbye was sealed with a new key
        later.vault.open_json(person.id, "fundraisers.answers", old.id, old.answers)
    later.close()
    rows = _everything(talk)
    for words in (b"Chengdu", b"Li Jianguo", b"110101196003120011", b"stomach", old.answers):
        assert words not in rows
    left = talk.fundraisers()[0]
    assert (left.state, left.answers, left.disease, left.id_mark) == ("cancelled", b"", None, b"")
    assert all(one.state == "decided" for one in talk.cases())
    kept = {one.raw["message_id"] for one in person.messages()}
    assert kept - early == {person.last.raw["message_id"]}, "what is younger than 48 hours is gone from the chat"
    assert early <= kept, "what is older cannot be deleted, and that was said"
    assert not any("Chengdu" in one.text for one in agent.messages()), "nor does it stay with the staff"
    assert not any("photo" in one.raw or "110101196003120011" in one.text for one in reviewer.messages())
    forced(reviewer, f"@review:{case}")
    assert reviewer.last.has("case-closed")
    talk.advance(hours=80)
    assert person.look().has("me-forgotten"), "no timer writes to somebody who is gone"

    person.says("hello")
    assert person.last.has("welcome-new")
    assert "@mine" not in person.last.buttons.values()
    person.says("/mine")
    assert person.last.has("fundraiser-none")
    found = _export(person)
    assert found["fundraisers"] == []
    assert found["person"]["country"] is None
    assert not [event for one in found["cases"] for event in one["history"] if event["words"]]
    talk.restart_bot()
    submit(person)
    assert len(talk.fundraisers()) == 2


def test_somebody_who_was_forgotten_can_join_the_staff(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/me")
    person.taps("me-forget")
    person.taps("me-forget-yes")
    talk.advance(seconds=5)
    person.says("/start")
    talk.act(lambda work: staff.grant(work, person.id, "agent", by=None, test=True))
    person.says("/queue")
    assert person.last.has("human-desk-empty")


def test_a_donor_takes_their_data_with_them(talk: Talk) -> None:
    """A copy holds every gift; once forgotten, the sum stays without a name, and what was to go back still does."""
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    donor = talk.person("Ada")
    give(donor, slug, "77", wish="Be well soon")
    vouch(donor, slug)
    report(donor, slug)
    copy = _export(donor)
    assert copy["donations"][0]["amount"] == "77.00 元"
    assert copy["donations"][0]["wish"] == "Be well soon"
    assert copy["vouches"][0]["relation"] == "neighbour"
    assert copy["reports"][0]["reason"] == "well-off"
    assert len(copy["came_to"]) == 1

    assert "Ada" in page(talk, slug, "en")
    donor.says("/me")
    donor.taps("me-forget")
    donor.taps("me-forget-yes")
    talk.advance(seconds=5)
    assert donor.look().has("me-forgotten")
    seen = page(talk, slug, "en")
    assert "77.00" in seen
    assert "Ada" not in seen
    assert "Be well soon" not in seen

    organiser.says("/mine")
    organiser.taps("fundraiser-do-close")
    organiser.taps("fundraiser-do-close")
    organiser.says("/me")
    organiser.taps("me-forget")
    assert organiser.last.has("me-forget-money"), "donors' money is still there"
