"""Questions about medicines: answered from sourced facts, never a dose or an "ok" without one."""

from __future__ import annotations

import pytest

from tests.conversations.organiser import walk_to
from tests.talk import Talk

LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
PAIR = {"zh": "布洛芬和华法林能一起吃吗", "en": "can I take ibuprofen with warfarin?"}
CHILD = {"zh": "美林给孩子吃多少，4岁，16公斤", "en": "how much ibuprofen for my 4-year-old, 16 kg"}
NO_WEIGHT = {"zh": "美林给4岁孩子吃多少", "en": "how much ibuprofen for my 4-year-old"}
HERBAL = {"zh": "灵芝孢子粉和布洛芬能一起吃吗", "en": "is it safe to take moringa powder with ibuprofen"}
MISSED = {"zh": "漏吃了一次氨氯地平怎么办", "en": "I missed a dose of amlodipine"}
PREGNANT = {"zh": "怀孕32周能吃布洛芬吗", "en": "can I take ibuprofen at 32 weeks pregnant?"}


@LANGUAGES
def test_two_that_do_not_go_together(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(PAIR[language])
    assert person.last.has("medicine-check")
    assert person.last.has("medicine-level-caution")
    assert person.last.has("medicine-source")
    assert person.last.has("medicine-whom-nobody")


@LANGUAGES
def test_a_child_s_dose_needs_age_and_weight_and_keeps_to_its_caps(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(NO_WEIGHT[language])
    assert person.last.has("medicine-child-weight-needed")
    person.says(CHILD[language])
    assert person.last.has("medicine-child-dose")
    assert "80" in person.last.text
    assert "160" in person.last.text
    assert "640" in person.last.text


@LANGUAGES
def test_what_nobody_knows_is_never_ok(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(HERBAL[language])
    assert person.last.has("medicine-level-unknown")
    assert not person.last.has("medicine-level-ok")


@LANGUAGES
def test_a_section_with_its_source_and_the_others_by_button(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(MISSED[language])
    assert person.last.has("medicine-part-missed-dose")
    assert person.last.has("medicine-source")
    assert person.last.has("medicine-not-approved")
    person.taps("medicine-part-warnings")
    assert person.last.has("medicine-part-warnings")
    person.says(PREGNANT[language])
    assert person.last.has("medicine-level-stop")


@LANGUAGES
def test_in_the_middle_of_a_journey_the_step_is_asked_again(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    walk_to(person, "relation")
    person.says(PAIR[language])
    answer, again = person.heard[-2:]
    assert answer.has("medicine-level-caution")
    assert again.has("here-we-are")
    assert person.standing == "relation"


@LANGUAGES
def test_without_a_name_it_is_asked_for(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says("/medicine")
    assert person.last.has("medicine-which-one")
    person.says("/medicine " + {"zh": "阿莫西林", "en": "amoxicillin"}[language])
    assert person.last.has("medicine-part-uses")


@pytest.mark.parametrize("data", ["@med:", "@med:x", "@med:ibuprofen:x", "@med::uses", "@med:ibuprofen:uses:x"])
def test_a_forged_button_ends_kindly(talk: Talk, data: str) -> None:
    person = talk.person("Bo")
    heard = len(person.heard)
    person.press_data(person.last, data, force=True)
    assert len(person.heard) == heard


@LANGUAGES
def test_a_photo_of_a_box_is_asked_to_be_typed(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.sends(("box.jpg", b"\xff\xd8\xff\xe0" + bytes(60)), document=False)
    assert person.last.has("file-without-question")


@LANGUAGES
def test_what_was_asked_back_is_understood_in_the_middle_of_a_journey_too(talk: Talk, language: str) -> None:
    """The bot asks for the weight with an example; whoever answers as in the example gets the dose."""
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    standing = person.standing
    person.says(NO_WEIGHT[language])
    assert person.heard[-2].has("medicine-child-weight-needed")
    person.says({"zh": "美林，4 岁，16 公斤", "en": "ibuprofen, 4 years old, 16 kg"}[language])
    assert person.heard[-2].has("medicine-child-dose")
    assert person.standing == standing


@LANGUAGES
def test_what_was_asked_back_is_understood_outside_of_journeys(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says({"zh": "美林，4 岁，16 公斤", "en": "ibuprofen, 4 years old, 16 kg"}[language])
    assert person.last.has("medicine-child-dose")
