"""Free words find what they want, with what they tell noted as answers."""

from __future__ import annotations

import pytest

from tests.conversations.organiser import walk_to
from tests.talk import Talk

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
FATHER = {
    "zh": "我爸爸得了胃癌，治疗还差20万，想发起筹款",
    "en": "my father has stomach cancer, we need 200,000 yuan, I want to start a fundraiser",
}
BARE = {"zh": "我要筹款", "en": "I want to start a fundraiser"}
PERSON = {"zh": "转人工，我要跟真人说话", "en": "let me talk to a real person please"}
LATER = {
    "policy": {"zh": "想给爸妈买个医疗险，帮我挑一下", "en": "help me choose health insurance for my parents"},
    "mutual-aid": {"zh": "我想加入互助计划", "en": "I would like to join the mutual aid plan"},
}


@LANGUAGES
def test_what_was_told_is_noted_and_need_not_be_told_again(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(FATHER[language])
    assert person.last.has("noted")
    assert "200,000.00" in person.last.text
    walk = person.state.walk
    assert walk is not None
    assert walk.journey == "fundraiser"
    assert walk.raw["relation"] == "parent"
    assert {"disease", "goal"} <= set(walk.raw)
    assert person.standing == "public_insurance"


@LANGUAGES
def test_a_bare_wish_shows_the_ways(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(BARE[language])
    assert person.last.has("wish-fundraiser")
    person.taps("menu-fundraiser")
    assert person.standing == "public_insurance"


@LANGUAGES
def test_somebody_who_asks_for_a_person_gets_one_also_in_the_middle(talk: Talk, language: str) -> None:
    agent, person = talk.person("Ada", language, role="agent"), talk.person("Bo", language)
    person.says("/fundraiser")
    walk_to(person, "relation")
    person.says(PERSON[language])
    person.look()
    assert talk.cases(), person.last.text
    assert PERSON[language] in agent.look().text


@LANGUAGES
@pytest.mark.parametrize("wish", LATER)
def test_what_is_not_open_yet_says_so_kindly(talk: Talk, language: str, wish: str) -> None:
    person = talk.person("Bo", language)
    person.says(LATER[wish][language])
    assert person.last.has(f"wish-later-{wish}")
    assert "@human" in person.last.buttons.values()


@LANGUAGES
def test_a_choice_that_is_stale_or_forged_ends_kindly(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    for data in ("@wish:fundraiser", "@wish:other", "@wish:emergency", "@wish:x", "@wish:"):
        person.press_data(person.last, data, force=True)
        assert person.state.walk is None
