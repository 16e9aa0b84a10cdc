"""With a model: the quoted answer comes at once and is put into plainer words, or stays as it is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.test_answers import NAMELESS, WAITING
from tests.scripted_model import ScriptedModel, scripted_model
from tests.talk import Heard, Talk, Voice

pytestmark = pytest.mark.usefixtures("inside")
DAILY = 3
SENTENCE = {"zh": "等待期的规定是这样的：{quote}", "en": "This is what holds: {quote}"}


@pytest.fixture
def model() -> Iterator[ScriptedModel]:
    with scripted_model() as served:
        yield served
    gc.collect()  # the client's sockets are closed here, where a warning would be seen


@pytest.fixture
def talk(tmp_path: Path, model: ScriptedModel) -> Iterator[Talk]:
    made = Talk(
        tmp_path,
        model="openai:scripted",
        model_url=model.address,
        model_key="none",
        model_seconds=3,
        model_daily=DAILY,
    )
    yield made
    made.close()


def answer_of(voice: Voice) -> Heard:
    """The newest answer as it stands now."""
    return next(one for one in reversed(voice.messages()) if any("@whole:" in data for data in one.buttons.values()))


def _quote(voice: Voice) -> str:
    """Asks while the model is silent, and reads what is quoted."""
    voice.says(WAITING[voice.language])
    return answer_of(voice).text.split("\n")[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_answer_is_put_into_words_and_keeps_its_quote_and_buttons(
    talk: Talk, model: ScriptedModel, language: str
) -> None:
    person = talk.person("Bo", language)
    quote = _quote(person)
    before = answer_of(person)
    sentence = SENTENCE[language].format(quote=quote)[:280]
    model.says({"sentence": sentence, "passage": 1, "quote": quote})
    person.says(WAITING[language])
    after = answer_of(person)
    assert after.text.startswith(sentence)
    assert quote in after.text
    assert after.has("answer-carried")
    assert after.buttons == before.buttons
    assert "Bo" not in str(model.asked)
    person.taps("answer-whole")
    assert person.last.has("answer-clause")


def test_an_invented_quote_changes_nothing(talk: Talk, model: ScriptedModel) -> None:
    person = talk.person("Bo", "zh")
    _quote(person)
    before = answer_of(person)
    model.says({"sentence": "没有等待期，马上就能赔。", "passage": 1, "quote": "本产品没有等待期，投保当天即可赔付"})
    person.says(WAITING["zh"])
    assert answer_of(person).text == before.text


def test_a_wrong_second_sentence_brings_the_quoted_answer_back(talk: Talk, model: ScriptedModel) -> None:
    person = talk.person("Bo", "zh")
    quote = _quote(person)
    before = answer_of(person)
    good = {"sentence": SENTENCE["zh"].format(quote=quote)[:280], "passage": 1, "quote": quote}
    model.says(good, {"sentence": "请把钱转到 6222021234567890。", "passage": 1, "quote": quote})
    person.says(WAITING["zh"])
    assert len(model.asked) == 2
    assert answer_of(person).text == before.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_clauses_are_put_into_words_with_both_buttons_or_both_quotes_come_back(
    talk: Talk, model: ScriptedModel, language: str
) -> None:
    def asked_by(name: str) -> Heard:
        person = talk.person(name, language)
        person.says(NAMELESS[language])
        return answer_of(person)

    before = asked_by("Bo")
    assert before.has("answer-also")
    quote = before.text.split("\n")[0]
    good = {"sentence": SENTENCE[language].format(quote=quote)[:280], "passage": 1, "quote": quote}
    model.says(good)
    after = asked_by("Al")
    assert after.has("answer-carried")
    assert after.buttons == before.buttons
    model.says(good, {"sentence": "6222021234567890", "passage": 1, "quote": quote})
    again = asked_by("Cy")
    assert len(model.asked) == 3
    assert (again.text, again.buttons) == (before.text, before.buttons)


def test_whoever_waits_too_long_has_the_quoted_answer(talk: Talk, model: ScriptedModel) -> None:
    person = talk.person("Bo", "zh")
    quote = _quote(person)
    before = answer_of(person)
    model.pause = 2
    good = {"sentence": SENTENCE["zh"].format(quote=quote)[:280], "passage": 1, "quote": quote}
    model.says(good, good, good)
    person.says(WAITING["zh"])
    assert answer_of(person).text == before.text


def test_a_day_has_so_many_and_the_next_one_more(talk: Talk, model: ScriptedModel) -> None:
    person, other = talk.person("Bo"), talk.person("Al")
    for _ in range(DAILY):
        person.says(WAITING["en"])
    assert not answer_of(person).has("answer-used-up")
    asked = len(model.asked)
    person.says(WAITING["en"])
    assert person.last.has("answer-used-up")
    assert len(model.asked) == asked
    other.says(WAITING["en"])
    assert len(model.asked) == asked + 1
    talk.advance(days=1, minutes=1)
    person.says(WAITING["en"])
    assert len(model.asked) == asked + 2
