"""A newcomer opens the bot and a fundraiser goes from the first word to open."""

import pytest

from services.fundraiser.actions import FACTS
from tests.conversations.organiser import ANSWERS, paper, walk_to
from tests.talk import Talk

LANGUAGES = ("zh", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_word_to_open(talk: Talk, language: str) -> None:
    organiser = talk.person("林小雨", language)
    reviewer = talk.person("周敏", language, role="reviewer")
    assert organiser.last.has("welcome-new")

    organiser.taps("menu-fundraiser")
    assert organiser.last.asks("fundraiser-ask-public-insurance")
    walk_to(organiser, "summary")
    assert organiser.last.has("fundraiser-summary")
    organiser.taps("fundraiser-submit")
    assert organiser.last.has("fundraiser-submitted")

    reviewer.look()
    assert reviewer.last.has("fundraiser-desk-new")
    reviewer.taps("fundraiser-desk-open")
    reviewer.taps("fundraiser-desk-claim")
    assert organiser.look().has("fundraiser-in-review")
    reviewer.taps("fundraiser-desk-papers")
    assert sum("photo" in message.raw for message in reviewer.heard) == 3

    reviewer.taps("fundraiser-desk-change")
    reviewer.taps("fundraiser-changes-what-cost-papers")
    reviewer.taps("choice-chosen")
    reviewer.taps("fundraiser-changes-code-unreadable")
    reviewer.says("The stamp is cut off." if language == "en" else "印章没有拍全。")
    reviewer.taps("fundraiser-changes-submit")
    assert reviewer.last.has("fundraiser-desk-changes-sent")
    assert organiser.look().has("fundraiser-changes-asked")
    assert ("The stamp is cut off." if language == "en" else "印章没有拍全。") in organiser.last.text

    organiser.taps("fundraiser-do-fix")
    assert organiser.standing == "cost_papers"
    ANSWERS["cost_papers"](organiser)
    organiser.taps("fundraiser-submit")
    assert organiser.last.has("fundraiser-resubmitted")

    assert reviewer.look().has("fundraiser-desk-resubmitted")
    reviewer.taps("fundraiser-desk-open")
    reviewer.taps("fundraiser-desk-approve")
    assert reviewer.last.has("fundraiser-facts-open")
    for fact in FACTS:
        case = talk.cases()[0]
        reviewer.press_data(reviewer.messages()[-2], f"@r-yes:{case.id}:{fact}")
    reviewer.taps("fundraiser-desk-approve")
    assert reviewer.last.has("fundraiser-desk-approved")
    assert organiser.look().has("fundraiser-approved")
    assert talk.fundraisers()[0].state == "public-notice"

    stranger = talk.person("Emma", language)
    stranger.says(f"/start f_{talk.fundraisers()[0].slug}")
    assert stranger.last.has("fundraiser-public")
    assert "110101196003120011" not in stranger.last.text

    talk.advance(hours=23)
    assert talk.fundraisers()[0].state == "public-notice"
    talk.advance(hours=2)
    assert talk.fundraisers()[0].state == "open"
    assert organiser.look().has("fundraiser-opened")


@pytest.mark.parametrize(
    ("language", "back", "help_", "stop"), [("zh", "返回", "帮助", "退出"), ("en", "Back", "help", "stop.")]
)
def test_a_way_that_is_written_is_as_good_as_its_button(
    talk: Talk, language: str, back: str, help_: str, stop: str
) -> None:
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    first = person.standing
    walk_to(person, "relation")
    person.says(back)
    assert person.standing == "charity"
    person.says(help_)
    assert person.last.has("fundraiser-help-charity")
    assert person.standing == "charity"
    person.says(stop)
    assert person.last.has("cancel-sure")
    person.says({"zh": "不", "en": "no"}[language])
    assert person.standing == "charity"
    for _ in range(3):
        person.says(back)
    assert person.standing == first
    person.says(back)
    assert person.last.has("first-question")
    assert person.standing == first
    person.says(stop)
    person.says(back)
    assert person.standing == first, "back from leaving is staying"
    person.says(stop)
    person.says({"zh": "确定", "en": "yes"}[language])
    assert person.last.has("fundraiser-cancelled")
    assert person.state.walk is None


def test_what_a_question_can_be_answered_with_is_an_answer(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/fundraiser")
    walk_to(person, "story_way")
    person.says("help")
    assert person.standing == "story_who"


def test_the_back_of_a_card_is_no_way_back(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/fundraiser")
    walk_to(person, "id_papers")
    person.sends(("front.jpg", paper("front")), document=False, caption="Front")
    person.sends(("back.jpg", paper("back")), document=False, caption="Back")
    assert person.standing == "id_papers"
    assert len(person.state.walk.parts) == 2


def test_at_a_first_question_of_words_there_is_no_way_back(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/human")
    person.says("back")
    assert person.last.has("first-question")
    assert talk.cases() == [], "nobody was called"
