"""A newcomer opens the bot and a fundraiser goes from the first word to open."""

import pytest

from tests.conversations.organiser import walk_to
from tests.talk import Talk

LANGUAGES = ("zh", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_word_to_open(talk: Talk, language: str) -> None:
    organiser = talk.person("林小雨", language)
    reviewer = talk.person("周敏", language, role="reviewer")
    assert organiser.last.has("welcome-new")

    organiser.press("筹款" if language == "zh" else "fundraiser")
    assert organiser.last.asks("fundraiser-ask-public-insurance")
    walk_to(organiser, "summary")
    assert organiser.last.has("fundraiser-summary")
    organiser.press("提交" if language == "zh" else "Send")
    assert organiser.last.has("fundraiser-submitted")
