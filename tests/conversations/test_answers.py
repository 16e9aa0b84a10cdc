"""A question at any time: quoted with its source, a clause to read, an honest "I don't know" for the admins."""

from __future__ import annotations

import pytest

from tests.conversations.organiser import walk_to
from tests.talk import Talk, Voice

WAITING = {
    "zh": "清禾银杏防癌险的等待期是多久？",
    "en": "How long is the waiting period of Qinghe Ginkgo Cancer Cover?",
}
FOLLOWING = {"zh": "那犹豫期呢？", "en": "And the cooling-off period?"}
NOWHERE = {"zh": "你们公司的股票代码是多少？", "en": "What is the ticker symbol of your company's shares?"}
NAMELESS = {
    "zh": "不留名捐的话，发起人查得到是我吗？",
    "en": "If I give without my name can the organiser still find out who I am?",
}
TRAVELLING = {
    "zh": "儿子在国外念书，突然急性阑尾炎要开刀，有没有保险是管这种的",
    "en": "Travel medical for my term in Spain: if I get ill on the second day there, is it too early?",
}
STRANGER = {"zh": "银帆人寿的大病险要等几天？", "en": "How long must I wait with Silverlake Life?"}
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


@LANGUAGES
def test_a_question_in_the_middle_of_a_journey_is_quoted_and_the_step_asked_again(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    walk_to(person, "relation")
    person.says(WAITING[language])
    answer, again = person.heard[-2:]
    assert answer.has("answer")
    assert "2026-1" in answer.text
    assert again.has("here-we-are")
    assert again.asks("fundraiser-ask-relation")
    assert person.standing == "relation"
    topic = person.state.topic
    assert topic is not None
    assert topic.document == "qinghe-ginkgo-cancer"
    person.taps("answer-whole")
    whole = person.last
    assert whole.has("answer-clause")
    quote = answer.text.split("\n")[0]
    assert quote in whole.text, "the quote stands in the clause word for word"
    person.taps("menu-continue-any")
    assert person.last.asks("fundraiser-ask-relation")
    assert person.standing == "relation"


@LANGUAGES
def test_a_question_that_follows_keeps_the_subject(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(WAITING[language])
    person.says(FOLLOWING[language])
    assert person.last.has("answer")
    topic = person.state.topic
    assert topic is not None
    assert topic.document == "qinghe-ginkgo-cancer"
    talk.advance(hours=7)
    person.says("hello")
    assert person.state.topic is None, "after so long it is a new talk"


@LANGUAGES
def test_what_nobody_knows_is_kept_for_an_admin_who_can_tell_when_it_is_known(talk: Talk, language: str) -> None:
    admin, person = talk.person("Ada", language, role="admin"), talk.person("Bo", language)
    admin.says("/questions")
    assert admin.last.has("questions-none")
    person.says(NOWHERE[language])
    assert person.last.has("answer-unknown")
    person.says("/fundraiser")
    walk_to(person, "relation")
    person.says(NOWHERE[language])
    assert person.last.has("answer-unknown-here")
    assert person.standing == "relation"
    admin.says("/questions")
    first, second, page = admin.heard[-3:]
    assert NOWHERE[language] in first.text
    assert first.has("questions-why-unknown")
    assert second.has("fundraiser-name")
    assert page.has("questions-page")
    admin.press_data(first, next(data for data in first.buttons.values() if data.startswith("@q-tell:")))
    assert person.look().has("questions-answered-now")
    assert NOWHERE[language] in person.last.text
    admin.press_data(second, next(data for data in second.buttons.values() if data.startswith("@q-done:")))
    admin.press_data(
        second, next(data for data in second.buttons.values() if data.startswith("@q-done:")), force=True
    )
    assert admin.last.has("questions-settled-before")
    admin.says("/questions")
    assert admin.last.has("questions-none")


@LANGUAGES
def test_not_what_i_meant_offers_others_and_a_person(talk: Talk, language: str) -> None:
    admin, person = talk.person("Ada", language, role="admin"), talk.person("Bo", language)
    person.says(WAITING[language])
    answer = person.last
    person.taps("answer-not-meant")
    assert person.last.has("answer-others")
    other = next(data for data in person.last.buttons.values() if data.startswith("@whole:"))
    person.press_data(person.last, other)
    assert person.last.has("answer-clause")
    person.press_data(answer, f"@no-help:{other.partition(':')[2]}", force=True)
    assert person.last.has("answer-sorry")
    admin.says("/questions")
    assert admin.heard[-2].has("questions-why-not-meant")


def _asked_for_money(talk: Talk, language: str) -> Voice:
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    walk_to(person, "charity")
    return person


@LANGUAGES
def test_a_kind_of_insurance_is_asked_of_its_product_in_the_middle_of_a_journey(talk: Talk, language: str) -> None:
    person = _asked_for_money(talk, language)
    stands = person.standing
    person.says(TRAVELLING[language])
    assert person.heard[-2].has("answer")
    assert {"zh": "远行", "en": "Far Away"}[language] in person.heard[-2].text
    assert person.standing == stands


@LANGUAGES
def test_what_is_asked_about_another_insurer_is_not_answered_with_our_rules(talk: Talk, language: str) -> None:
    person = _asked_for_money(talk, language)
    person.says(STRANGER[language])
    assert person.last.has("answer-unknown-here")


def test_a_great_deal_of_money_is_no_question(talk: Talk) -> None:
    person = _asked_for_money(talk, "zh")
    person.says("很多很多钱")
    assert person.last.has("bad-money")


@LANGUAGES
def test_two_clauses_that_answer_about_as_well_are_both_quoted(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says(NAMELESS[language])
    answer = person.last
    assert answer.has("answer-also")
    wholes = [data for data in answer.buttons.values() if data.startswith("@whole:")]
    first, second = person.press_data(answer, wholes[0]), person.press_data(answer, wholes[1])
    assert first.has("answer-clause")
    assert second.has("answer-clause")
    quotes = answer.text.split("\n")
    assert quotes[0] in first.text
    assert quotes[0] not in second.text
    assert any(quote in second.text for quote in quotes[2:]), "each quote stands in its own clause"
    topic = person.state.topic
    assert topic is not None
    assert not any(f"@whole:{mark}" in wholes for mark in topic.others), "nothing is offered twice"


def test_thumbs_are_kept_once_and_the_last_word_counts(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says(WAITING["en"])
    answer = person.last
    for _ in range(2):
        person.press_data(answer, next(data for data in answer.buttons.values() if data.startswith("@helped:")))
    person.taps("answer-no-help")
    assert person.last.has("answer-sorry")
    person.says("/me")


@pytest.mark.parametrize(
    "data", ["@whole:", "@whole:0000000000000000", "@helped:x", "@not-meant:' or 1", "@no-help:-"]
)
def test_a_forged_or_old_mark_ends_kindly(talk: Talk, data: str) -> None:
    person = talk.person("Bo")
    person.press_data(person.last, data, force=True)
    assert person.last.has("answer-gone")


def test_the_list_is_for_admins_alone(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/questions")
    assert person.last.has("not-allowed")
    person.press_data(person.last, "@q-done:x", force=True)
    assert not person.last.has("questions-settled")


WORRY = {"zh": "肿瘤标志物有点高，是不是癌症", "en": "my tumour marker is a bit high does that mean cancer"}
ILLNESS = {"zh": "那糖尿病呢？", "en": "what about diabetes?"}
OWN = {
    "zh": (("捐了两百想退回来行不行", "refund-rules"), ("免赔额是什么意思", "what-is-a-deductible")),
    "en": (("how do refunds of gifts work", "refund-rules"),),
}
SHORT = {"zh": "那犹豫期呢", "en": "and the cooling-off?"}


@LANGUAGES
def test_a_worry_about_a_finding_is_for_a_doctor_whatever_was_spoken_of(talk: Talk, language: str) -> None:
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    walk_to(person, "relation")
    person.says(WORRY[language])
    assert person.last.has("answer-for-doctor-here")
    person.says(WAITING[language])
    person.says(WORRY[language])
    assert person.last.has("answer-for-doctor-here")
    person.says(ILLNESS[language])
    assert not person.last.has("answer-for-doctor-here"), "it goes on about the policy"
    assert person.standing == "relation"


@LANGUAGES
def test_a_question_of_its_own_leaves_what_was_spoken_of_and_one_that_leans_on_it_does_not(
    talk: Talk, language: str
) -> None:
    person = talk.person("Bo", language)
    person.says("/fundraiser")
    walk_to(person, "charity")
    for question, document in (
        (WAITING[language], "qinghe-ginkgo-cancer"),
        (SHORT[language], "qinghe-ginkgo-cancer"),
        *(each for own in OWN[language] for each in (own, (WAITING[language], "qinghe-ginkgo-cancer"))),
    ):
        person.says(question)
        assert person.heard[-2].has("answer")
        assert person.state.topic is not None
        assert person.state.topic.document == document
        assert person.standing == "charity"
