"""My health facts: asked with leave, told back, changed, deleted; unknown stays unknown, and time passes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.drugs import Answer, Person, Pregnancy
from services.account import own_data
from services.profile import actions
from services.work import Work
from storage.sealing import Tampered
from storage.tables.people import Person as Row
from storage.tables.profiles import Profile
from tests.conversations.ways import OTHER_WAYS
from tests.talk import Talk, Voice

WAY = OTHER_WAYS["profile"]
LANGUAGES = ("zh", "en")
NAMES = {"zh": "林小雨", "en": "Li Wei"}


def looked_up(talk: Talk, look: Callable[[Work], Any]) -> Any:
    found: list[Any] = []
    talk.act(lambda work: found.append(look(work)))
    return found[0]


def person_of(talk: Talk, voice: Voice) -> Person | None:
    found: Person | None = looked_up(talk, lambda work: actions.person_of(work, voice.id))
    return found


def tell(voice: Voice, **other: str) -> None:
    """Goes the whole way; steps can be answered otherwise, by a text or by a button's key."""
    voice.says("/profile")
    while voice.standing is not None:
        step = voice.standing
        if step == "summary":
            voice.taps("profile-submit")
        elif step not in other:
            WAY.answers[step](voice)
        elif other[step].startswith(("profile-", "choice-")):
            voice.taps(other[step])
        else:
            voice.says(other[step])
        assert voice.standing != step, f"{step}: {voice.last.text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/profile")
    assert voice.last.asks("profile-ask-consent")
    assert person_of(talk, voice) is None, "nothing is kept before the end"
    tell(voice)
    assert any(one.has("profile-kept") for one in voice.heard)
    found = person_of(talk, voice)
    assert found is not None
    assert found.allergies == (("青霉素", "花生") if language == "zh" else ("penicillin", "peanuts"))
    assert found.conditions is Answer.UNKNOWN
    assert found.medicines is Answer.NONE
    assert isinstance(found.age_months, int)
    assert found.weight_kg == (65.0 if language == "zh" else 64.9)
    assert found.pregnancy == Pregnancy(12)
    assert found.feeding is Answer.NONE
    voice.says("/profile")
    assert voice.last.has("profile-heading")
    assert ("青霉素、花生" if language == "zh" else "penicillin, peanuts") in voice.last.text
    voice.says("/menu")
    assert "@profile" in voice.last.buttons.values()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weight_is_told_back_in_other_units(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/profile")
    for step, answer in WAY.answers.items():
        if step == "weight":
            break
        answer(voice)
    for wrong, key in (("170cm", "health-bad-weight"), ("650", "profile-bad-weight-outside")):
        voice.says(wrong)
        assert voice.last.has(key)
        assert voice.standing == "weight"
    voice.says("130斤" if language == "zh" else "130 lb")
    assert ("65 公斤（130 斤" if language == "zh" else "59 kg") in voice.last.text


PAST = {
    "zh": {"allergies": "花生，吃了脖子肿、喘不上气", "conditions": "低血糖昏迷过"},
    "en": {"allergies": "peanuts - throat closed up", "conditions": "asthma, once I could not breathe"},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_happened_once_is_an_answer_after_the_help(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/profile")
    voice.taps("consent-agree")
    for step, words in PAST[language].items():
        assert voice.standing == step
        voice.says(words)
        assert voice.last.has("emergency"), "the help comes first, whatever was meant"
        voice.says("1")
        assert voice.last.has("emergency-remind")
        voice.taps("emergency-calm")
        assert voice.standing == step
        voice.taps("choice-as-written")
        assert voice.standing != step
    walk = voice.state.walk
    assert walk is not None
    kept = {
        "zh": (["花生", "吃了脖子肿", "喘不上气"], ["低血糖昏迷过"]),
        "en": (["peanuts - throat closed up"], ["asthma", "once I could not breathe"]),
    }
    assert (walk.raw["allergies"], walk.raw["conditions"]) == kept[language]


def test_a_crisis_is_no_answer(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/profile")
    voice.taps("consent-agree")
    voice.says("I want to kill myself")
    assert voice.last.has("crisis")
    voice.taps("emergency-calm")
    assert voice.standing == "allergies"
    assert not any("As I wrote it" in label for label in voice.last.buttons)


def test_unknown_stays_unknown_and_is_not_none(talk: Talk) -> None:
    unknown = dict.fromkeys(("allergies", "conditions", "medicines", "born", "weight"), "choice-unknown")
    voice = talk.person("Bo")
    tell(voice, **unknown, expecting="profile-expecting-unknown")
    assert person_of(talk, voice) == Person(*[Answer.UNKNOWN] * 7)
    other = talk.person("Ada")
    none = {step: f"profile-{step}-none" for step in ("allergies", "conditions", "medicines")}
    tell(other, **none, expecting="profile-expecting-no")
    found = person_of(talk, other)
    assert found is not None
    assert {found.allergies, found.conditions, found.medicines, found.pregnancy, found.feeding} == {Answer.NONE}


def test_who_cannot_be_pregnant_is_not_asked(talk: Talk) -> None:
    for name, born in (("Ada", talk.day(-366 * 8)), ("Bo", "1950-01-01")):
        voice = talk.person(name)
        tell(voice, born=born)
        found = person_of(talk, voice)
        assert found is not None
        assert found.pregnancy is found.feeding is Answer.NOT_ASKED


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_answers_are_met_kindly(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/profile")
    many = "、".join(f"药{chr(0x4E00 + number)}" for number in range(25))
    wrong = {
        "allergies": [(many, "health-bad-many"), ("-5", "bad-only-signs"), ("x" * 61, "bad-too-long")],
        "born": [
            ("35", "health-bad-born-age"),
            (talk.day(1), "profile-bad-born-future"),
            ("1850-01-01", "profile-bad-born-old"),
        ],
        "expecting": [("?", "bad-empty"), ("紫色" if language == "zh" else "purple", "bad-choice")],
        "weeks": [("43", "bad-number-outside"), ("很多" if language == "zh" else "many", "health-bad-weeks")],
    }
    for step, answer in WAY.answers.items():
        for said, key in wrong.get(step, []):
            voice.says(said)
            assert voice.last.has(key), f"{step}: {said}: {voice.last.text}"
            assert voice.standing == step
        answer(voice)
    assert voice.standing == "summary"


def test_weeks_grow_and_a_pregnancy_ends(talk: Talk) -> None:
    voice = talk.person("Bo")
    tell(voice)
    for weeks, pregnancy in ((5, Pregnancy(17)), (27, Pregnancy(44)), (1, Answer.UNKNOWN)):
        talk.advance(weeks=weeks)
        found = person_of(talk, voice)
        assert found is not None
        assert found.pregnancy == pregnancy
    assert found.feeding is Answer.UNKNOWN, "a child may have been born"
    voice.says("/profile")
    assert voice.last.has("profile-pregnancy-over")
    voice.taps("profile-change")
    assert voice.standing == "allergies", "the leave was given before"
    for _ in range(5):
        voice.taps("choice-keep")
    assert voice.standing == "expecting"
    assert not any("Keep" in label for label in voice.last.buttons), "what is over is not offered"


def test_a_childs_weight_grows_old(talk: Talk) -> None:
    child, grown = talk.person("Ada"), talk.person("Bo")
    tell(child, born=talk.day(-366 * 5), weight="16 kg")
    tell(grown)
    talk.advance(days=90)
    assert person_of(talk, child).weight_kg == 16  # type: ignore[union-attr]
    talk.advance(days=1)
    assert person_of(talk, child).weight_kg is Answer.UNKNOWN  # type: ignore[union-attr]
    assert person_of(talk, grown).weight_kg == 64.9  # type: ignore[union-attr]
    child.says("/profile")
    assert child.last.has("profile-weight-old")


def test_a_change_offers_what_is_kept(talk: Talk) -> None:
    voice = talk.person("Bo")
    tell(voice)
    voice.says("/profile")
    voice.taps("profile-change")
    voice.says("latex")
    before = person_of(talk, voice)
    assert before is not None
    assert before.allergies == ("penicillin", "peanuts"), "nothing changes before the end"
    while voice.standing != "summary":
        voice.taps("choice-keep")
    voice.taps("profile-submit")
    found = person_of(talk, voice)
    assert found is not None
    assert found.allergies == ("latex",)
    assert (found.conditions, found.weight_kg, found.pregnancy) == (Answer.UNKNOWN, 64.9, Pregnancy(12))


@pytest.mark.parametrize("language", LANGUAGES)
def test_deleting_is_confirmed_and_complete(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    tell(voice)
    voice.says("/profile")
    voice.taps("profile-delete")
    assert voice.last.has("profile-delete-sure")
    voice.taps("profile-delete-no")
    assert voice.last.has("profile-heading")
    voice.taps("profile-change")
    assert voice.state.walk is not None
    voice.press_data(voice.last, "@profile-delete", force=True)
    voice.taps("profile-delete-yes")
    assert voice.last.has("profile-deleted")
    assert voice.state.walk is None, "what was being changed is gone as well"
    assert person_of(talk, voice) is None
    voice.press_data(voice.last, "@profile-delete-yes", force=True)
    assert voice.last.has("profile-nothing")
    voice.says("/menu")
    assert "@profile" not in voice.last.buttons.values()


def test_the_copy_holds_it_and_forgetting_takes_it(talk: Talk) -> None:
    voice = talk.person("Bo")
    tell(voice)
    document = looked_up(talk, lambda work: own_data.export(work, work.session.get_one(Row, voice.id)))
    profile = json.loads(json.dumps(document["profile"]))
    assert profile["allergies"] == ["penicillin", "peanuts"]
    assert (profile["conditions"], profile["medicines"]) == ("unknown", "none")
    assert profile["weight"]["kg"] == 64.9
    voice.says("/me")
    voice.taps("me-forget")
    voice.taps("me-forget-yes")
    talk.advance(seconds=5)
    with Session(talk.bot.store.engine) as session:
        assert session.scalars(select(Profile)).all() == []


def test_it_is_sealed_for_its_person(talk: Talk) -> None:
    voice, other = talk.person("Bo"), talk.person("Ada")
    tell(voice)
    tell(other)
    with Session(talk.bot.store.engine) as session:
        mine, hers = session.get_one(Profile, voice.id), session.get_one(Profile, other.id)
        assert b"penicillin" not in mine.facts
        vault = talk.bot.store.vault
        with pytest.raises(Tampered):
            vault.open_json(other.id, actions.FACTS, other.id, mine.facts)
        assert vault.open_json(other.id, actions.FACTS, other.id, hers.facts)["medicines"] == "none"
