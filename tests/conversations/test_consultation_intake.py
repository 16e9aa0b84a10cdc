"""Before a doctor: every question in both languages, what is prefilled, what is never taken for none, the price."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.consultation.intake import journey
from handlers.engine.said import Paid, Said
from services.consultation import actions, family
from services.consultation.rules import ConsultationState
from services.profile import actions as profile
from services.work import Work
from storage.tables.consultations import Consultation, Member
from tests.conversations.clinic import ask
from tests.conversations.patients import COMPLAINT, WAYS, consult, go
from tests.conversations.staff_room import forced
from tests.conversations.test_every_other_step import disturb
from tests.talk import Talk, Voice

LANGUAGES = ("zh", "en")
NAMES = {"zh": "林小雨", "en": "Li Wei"}


def looked_up(talk: Talk, look: Callable[[Work], Any]) -> Any:
    found: list[Any] = []
    talk.act(lambda work: found.append(look(work)))
    return found[0]


def consultations(talk: Talk) -> list[Consultation]:
    with Session(talk.bot.store.engine, expire_on_commit=False) as session:
        return list(session.scalars(select(Consultation).order_by(Consultation.asked_at)))


def card(talk: Talk, consultation: Consultation) -> dict[str, Any]:
    found: dict[str, Any] = looked_up(talk, lambda work: actions.card_of(work, actions.find(work, consultation.id)))
    return found


def relatives(talk: Talk, voice: Voice) -> list[family.Relative]:
    found: list[family.Relative] = looked_up(talk, lambda work: family.relatives(work, voice.id))
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way(talk: Talk, language: str, way: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/consult")
    for step, answer in WAYS[way].items():
        assert voice.standing == step, f"stands at {voice.standing}, not {step}: {voice.last.text}"
        answer(voice)
    assert voice.standing == "summary", voice.last.text
    assert voice.last.has("consult-summary")
    assert consultations(talk) == [], "nobody is asked before the end"
    voice.taps("consult-submit")
    assert voice.last.has("consultation-queued")
    assert voice.state.walk is None
    (made,) = consultations(talk)
    assert made.state == ConsultationState.WAITING
    assert made.price == 0
    told = card(talk, made)
    assert told.keys() == {
        "complaint", "since", "relation", "name", "born", "sex", "weight", "expecting", "weeks", "allergies",
        "conditions", "medicines", "files", "reasons",
    }  # fmt: skip
    assert told["reasons"], "the doctor reads why this department"
    for key, value in EXPECTED[way].items():
        assert told[key] == (value[LANGUAGES.index(language)] if isinstance(value, tuple) else value), key
    assert len(told["files"]) == (1 if way == "child" else 0)
    kept = looked_up(talk, lambda work: profile.kept(work, voice.id))
    if way == "self":
        assert made.member_id is None
        assert kept.facts.allergies == tuple(told["allergies"])
    else:
        assert kept is None
        (member,) = relatives(talk, voice)
        assert made.member_id == member.id
        assert member.facts["name"] == told["name"]


EXPECTED: dict[str, dict[str, Any]] = {
    "self": {
        "relation": "self",
        "name": None,
        "born": "1990-05-01",
        "sex": "female",
        "weight": None,
        "expecting": "pregnant",
        "allergies": (["青霉素", "花生"], ["penicillin", "peanuts"]),
        "conditions": "unknown",
        "medicines": "none",
    },
    "child": {
        "relation": "child",
        "name": ("李安安", "Li Anan"),
        "since": None,
        "expecting": None,
        "allergies": "none",
    },
    "mother": {"relation": "parent", "born": "1952-02-03", "allergies": "unknown", "weight": None},
}


def test_the_ways_meet_every_step_but_what_needs_an_earlier_time() -> None:
    met = {step for way in WAYS.values() for step in way}
    assert {step.key for step in journey.steps} - met == {"still"}


@pytest.mark.parametrize("way", ["self", *(pytest.param(one, marks=pytest.mark.long) for one in ("child", "mother"))])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_happens_at_whatever_step(talk: Talk, language: str, way: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/consult")
    earlier: str | None = None
    wrong: list[str] = []
    for step, answer in WAYS[way].items():
        wrong += disturb(talk, voice, "consult", step, earlier)
        answer(voice)
        earlier = step
    wrong += disturb(talk, voice, "consult", "summary", earlier)
    assert wrong == []


# -- what was told before ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_free_words_are_the_complaint(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("我妈妈膝盖疼，想问问医生" if language == "zh" else "My mother's knee hurts, I want to ask a doctor")
    assert voice.last.has("noted")
    assert voice.standing == "since", voice.last.text
    voice.says("两周" if language == "zh" else "two weeks")
    assert voice.standing == "name", "whom it is about was told"
    walk = voice.state.walk
    assert walk is not None
    assert walk.raw["whom"]["relation"] == "parent"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wish_without_a_complaint_is_no_complaint(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("帮我约个医生聊聊" if language == "zh" else "please get me a doctor")
    assert voice.standing == "complaint", voice.last.text


def test_the_words_of_a_wish_that_was_asked_about_are_kept(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult my back hurts when I sit")
    assert voice.standing == "since"
    walk = voice.state.walk
    assert walk is not None
    assert walk.raw["complaint"] == "my back hurts when I sit"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_known_is_offered_again(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    consult(voice, "child")
    voice.taps("consultation-cancel")
    voice.taps("consultation-stop-yes")
    assert voice.last.has("consultation-taken-back")
    voice.says("/consult")
    go(voice, "child", until="whom")
    voice.press("李安安" if language == "zh" else "Li Anan")
    assert voice.standing == "still", voice.last.text
    assert ("布洛芬" if language == "zh" else "ibuprofen") in voice.last.text
    voice.taps("consult-still-same")
    assert voice.standing == "files", "all of it still holds"
    go(voice, "child")
    first, second = consultations(talk)
    assert second.member_id == first.member_id
    before, after = card(talk, first), card(talk, second)
    for key in ("name", "born", "sex", "weight", "allergies", "conditions", "medicines"):
        assert before[key] == after[key], key
    assert len(relatives(talk, voice)) == 1


def test_what_has_changed_takes_the_place_of_what_is_kept(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, "mother")
    voice.taps("consultation-cancel")
    voice.taps("consultation-stop-yes")
    voice.says("/consult")
    go(voice, "mother", until="whom")
    voice.press("Wang Xiuying")
    assert "Don’t know" not in voice.last.text, "what is not known is asked again, not told back"
    voice.taps("consult-still-changed")
    assert voice.standing == "born"
    voice.taps("choice-keep")
    assert voice.standing == "sex", "she has agreed before"
    voice.taps("choice-keep")
    assert voice.standing == "allergies"
    voice.says("penicillin")
    voice.taps("choice-keep")
    voice.says("none")
    go(voice, "mother")
    (member,) = relatives(talk, voice)
    assert member.facts["allergies"] == ["penicillin"]
    assert member.facts["conditions"] == ["high blood pressure"]
    assert member.facts["medicines"] == "none"


def test_a_childs_weight_is_asked_again_after_months(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, "child")
    voice.taps("consultation-cancel")
    voice.taps("consultation-stop-yes")
    talk.advance(days=100)
    voice.says("/consult")
    go(voice, "child", until="whom")
    voice.press("Li Anan")
    assert "16 kg" not in voice.last.text
    voice.taps("consult-still-same")
    assert voice.standing == "weight"


def test_ones_own_profile_is_used_and_brought_up_to_date(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice)
    voice.taps("consultation-cancel")
    voice.taps("consultation-stop-yes")
    voice.says("/consult")
    go(voice, until="whom")
    voice.taps("consult-whom-self")
    assert voice.standing == "still"
    assert "penicillin, peanuts" in voice.last.text
    voice.taps("consult-still-same")
    assert voice.standing == "expecting", "what passes is asked each time"
    assert any("Keep: Pregnant" in label for label in voice.last.buttons)
    voice.taps("consult-expecting-no")
    assert voice.standing == "conditions", "what was not known is asked again"
    voice.says("asthma")
    assert voice.standing == "files"
    go(voice)
    kept = looked_up(talk, lambda work: profile.kept(work, voice.id))
    assert kept.facts.conditions == ("asthma",)
    assert kept.facts.expecting == "no"
    assert kept.facts.began is None


def test_nothing_is_kept_of_oneself_without_leave(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, keep=lambda voice: voice.taps("consult-keep-no"))
    assert looked_up(talk, lambda work: profile.kept(work, voice.id)) is None


def test_somebody_elses_answers_are_not_taken_for_the_patients(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(voice, until="summary")
    voice.taps("nav-edit")
    voice.taps("consult-label-whom")
    voice.taps("consult-whom-parent")
    assert voice.standing == "name"
    go(voice, "mother", until="allergies")
    assert voice.standing == "allergies", "the mother's are asked"
    assert not any("penicillin" in label for label in voice.last.buttons)


def test_a_man_is_not_asked_about_a_pregnancy_and_a_child_of_four_neither(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(voice, until="sex")
    voice.taps("consult-sex-male")
    assert voice.standing == "allergies"


def test_an_unknown_birth_date_is_no_age(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(voice, "child", until="born")
    voice.taps("choice-unknown")
    voice.taps("consult-sex-male")
    assert voice.standing == "weight", "it may be small"
    voice.taps("choice-unknown")
    go(voice, "child")
    told = card(talk, consultations(talk)[0])
    assert told["born"] is None
    assert told["weight"] is None


@pytest.mark.parametrize(("language", "words"), [("zh", "不知道。"), ("en", "No idea!")])
def test_not_knowing_since_when_may_be_typed(talk: Talk, language: str, words: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/consult")
    go(voice, until="since")
    voice.says(words)
    go(voice)
    assert card(talk, consultations(talk)[0])["since"] is None


# -- where it goes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_departments_with_reasons_and_all_others(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/consult")
    go(voice, until="department")
    assert voice.last.has("consult-departments")
    assert voice.last.has("consult-soon-today" if language == "zh" else "consult-soon-this-week")
    assert len([data for data in voice.last.buttons.values() if data.startswith("offer:")]) == 3
    voice.says("火星科" if language == "zh" else "Mars medicine")
    assert voice.last.has("consult-bad-department")
    voice.taps("consult-all-departments")
    shown = voice.messages()[-1]
    assert len([data for data in shown.buttons.values() if data.startswith("department:")]) == 50
    voice.press("皮肤科" if language == "zh" else "Dermatology")
    assert voice.standing == "tier"
    go(voice)
    assert consultations(talk)[0].department == "dermatology"
    assert card(talk, consultations(talk)[0])["reasons"] == []


def test_a_department_by_its_name_with_a_typo_or_by_a_complaint(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(voice, until="department")
    voice.says("my eyes are red")
    assert voice.last.has("consult-which-department")
    assert any("Ophthalmology" in label for label in voice.last.buttons)
    voice.says("Dermatolgy")
    assert voice.standing == "tier"


def test_a_man_is_not_sent_to_gynaecology(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(
        voice,
        until="department",
        complaint=lambda voice: voice.says("pain low in my belly and vaginal itching"),
        sex=lambda voice: voice.taps("consult-sex-male"),
    )
    assert not any("Gynaecology" in label for label in voice.last.buttons)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_emergency_after_all_is_offered_as_the_complaint(talk: Talk, language: str) -> None:
    words = "胸口像被压住一样疼，出冷汗" if language == "zh" else "crushing chest pain and I am sweating"
    voice = talk.person(NAMES[language], language)
    voice.says("/consult", words)
    assert voice.last.has("emergency")
    voice.taps("emergency-calm")
    assert voice.standing == "complaint"
    voice.taps("choice-as-written")
    go(voice, until="department")
    assert voice.last.has("consult-soon-now")
    assert "120" in voice.last.text
    go(voice)
    assert consultations(talk)[0].urgency == 0


@pytest.mark.parametrize(
    ("words", "key", "urgency"),
    [
        ("a rash on my arm", "self-care", 2),
        ("something is odd with me", "unknown", 1),
        ("stomach hurts", "this-week", 2),
    ],
)
def test_how_soon_is_told(talk: Talk, words: str, key: str, urgency: int) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(voice, until="department", complaint=lambda voice: voice.says(words))
    assert voice.last.has(f"consult-soon-{key}")
    go(voice)
    assert consultations(talk)[0].urgency == urgency


# -- who answers, and what it costs --------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paid_tier(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/consult")
    go(voice, until="tier")
    assert "300.00 元" in voice.last.text
    assert voice.last.has("consultation-wait-nobody"), "the wait is honest"
    voice.press("本院" if language == "zh" else "Our own")
    go(voice, until="consent")
    assert voice.last.has("consult-terms-paid")
    assert "20.00 元" in voice.last.text
    go(voice)
    (made,) = consultations(talk)
    assert made.state == ConsultationState.UNPAID
    assert voice.heard[-2].has("consult-pay-first")
    assert voice.pays()["ok"]
    assert voice.heard[-2].has("consult-paid")
    assert voice.last.has("consultation-queued")
    assert consultations(talk)[0].state == ConsultationState.WAITING


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wait_is_told_of_each_tier_as_it_is_now(talk: Talk, language: str) -> None:
    voice = talk.person(NAMES[language], language)
    voice.says("/consult")
    go(voice, until="tier")
    nobody = "没有合适的医生" if language == "zh" else "Nobody for this"
    assert voice.last.text.count(nobody) == 1, "what is the same of all is told once"
    talk.person("Dr Chen", language, role="doctor")
    voice.says("hello" if language == "en" else "你好")
    assert voice.last.has("consultation-wait-unknown"), "asked again, it is looked up again"
    assert voice.last.text.count(nobody) == 2, "nobody for the two tiers above"


WRONG: dict[str, list[tuple[str, str]]] = {
    "complaint": [("x" * 2001, "bad-too-long"), ("12345", "bad-only-signs")],
    "since": [("x" * 81, "bad-too-long"), ("!!!", "bad-empty")],
    "whom": [("the purple one", "bad-choice")],
    "name": [("Li 4", "bad-name")],
    "born": [("4 years", "health-bad-born-age"), ("2150-01-01", "profile-bad-born-future")],
    "sex": [("maybe so", "bad-choice")],
    "weight": [("170cm", "health-bad-weight"), ("650", "profile-bad-weight-outside")],
    "allergies": [("-5", "bad-only-signs")],
    "files": [("here you are", "bad-not-file")],
    "department": [("zzzz", "consult-bad-department")],
    "tier": [("the cheapest", "bad-choice")],
    "consent": [("no", "bad-consent")],
}


def test_what_is_wrong_is_said(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    for step, answer in WAYS["child"].items():
        for words, key in WRONG.get(step, ()):
            voice.says(words)
            assert voice.last.has(key), f"{step}: {words}: {voice.last.text}"
            assert voice.standing == step
        forced(voice, f"{step}:forged:{voice.state.asking}")
        assert voice.standing == step
        answer(voice)
    assert voice.standing == "summary"


def test_another_price_is_agreed_to_anew(talk: Talk) -> None:
    voice = talk.person("Bo")
    voice.says("/consult")
    go(voice, until="summary")
    voice.taps("nav-edit")
    voice.taps("consult-label-tier")
    voice.press("Expert")
    assert voice.standing == "consent"
    assert "300.00 元" in voice.last.text


def test_an_invoice_is_void_once_another_way_was_chosen(talk: Talk) -> None:
    voice = talk.person("Bo")
    paid = lambda voice: voice.press("Our own")  # noqa: E731 - as the ways have it
    consult(voice, tier=paid)
    old = voice.last
    consult(voice, tier=paid)
    assert [one.state for one in consultations(talk)] == ["cancelled", "unpaid"]
    assert not voice.pays(old)["ok"]
    assert voice.pays()["ok"]
    assert not voice.pays(old)["ok"]


def test_an_invoice_can_be_left(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, tier=lambda voice: voice.press("Our own"))
    voice.taps("consult-cancel-unpaid")
    assert voice.last.has("consultation-unpaid-dropped")
    assert not voice.pays()["ok"]
    assert consultations(talk)[0].state == ConsultationState.CANCELLED


def test_given_up_before_the_first_word_all_comes_back(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, tier=lambda voice: voice.press("Our own"))
    voice.pays()
    voice.taps("consultation-cancel")
    assert voice.last.has("consultation-cancel-sure")
    assert "20.00 元" in voice.last.text
    voice.taps("consultation-stop-yes")
    assert any(one.has("consultation-price-back") for one in voice.heard)
    (made,) = consultations(talk)
    assert made.state == ConsultationState.CANCELLED
    assert made.refund == "confirmed"
    assert voice.last.has("consultation-given-back")


def test_a_payment_that_comes_twice_goes_back_by_itself(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, tier=lambda voice: voice.press("Our own"))
    voice.pays()
    (made,) = consultations(talk)
    assert made.provider_charge_id is not None
    again = Paid(f"c:{made.id}", "CNY", made.price, "another-charge", made.provider_charge_id)
    said = Said(voice.id, voice.id, voice.name, "en", talk.messenger.clock.now(), paid=again)
    talk.send(talk.take(said))
    voice.listen()
    assert any(one.has("consult-paid-in-vain") for one in voice.heard)
    after = consultations(talk)[0]
    assert (after.state, after.refund) == ("waiting", None), "the consultation itself is untouched"


def test_a_payment_goes_back_when_another_one_was_begun_meanwhile(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, tier=lambda voice: voice.press("Our own"))
    (unpaid,) = consultations(talk)
    ask(talk, voice)
    assert not voice.pays()["ok"], "the last check says no"
    paid = Paid(f"c:{unpaid.id}", "CNY", unpaid.price, "late-charge", "late-provider-charge")
    talk.send(talk.take(Said(voice.id, voice.id, voice.name, "en", talk.messenger.clock.now(), paid=paid)))
    voice.listen()
    assert any(one.has("consult-paid-in-vain") for one in voice.heard)
    assert sorted(one.state for one in consultations(talk)) == ["cancelled", "waiting"]


def test_a_refund_that_a_person_must_make_is_told_to_the_admins(talk: Talk) -> None:
    admin, voice = talk.person("Rui", role="admin"), talk.person("Bo")
    consult(voice, tier=lambda voice: voice.press("Our own"))
    voice.pays()
    (made,) = consultations(talk)
    again = Paid(f"c:{made.id}", "CNY", made.price, "another-charge", "unknown-to-the-provider")
    talk.send(talk.take(Said(voice.id, voice.id, voice.name, "en", talk.messenger.clock.now(), paid=again)))
    voice.listen()
    assert admin.look().has("consultation-admin-refund")
    assert "unknown-to-the-provider" in admin.last.text


def test_nobody_has_two_at_once(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice)
    voice.says("/consult")
    assert voice.last.has("consultation-one-open")
    assert voice.last.has("consultation-is-waiting")
    assert any(data.startswith("@c-stop:") for data in voice.last.buttons.values())
    assert voice.standing is None
    assert len(consultations(talk)) == 1


def test_without_payments_only_what_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.program.make_payments", lambda _settings, _api: None)
    talk = Talk(tmp_path)
    try:
        voice = talk.person("Bo")
        voice.says("/consult")
        go(voice, until="tier")
        assert "Expert" not in voice.last.text
        voice.says("expert")
        assert voice.last.has("consultation-not-offered")
        go(voice)
        assert voice.last.has("consultation-queued")
    finally:
        talk.close()


# -- a second opinion ----------------------------------------------------------------------------------------


def test_a_second_opinion_begins_with_what_was_told(talk: Talk) -> None:
    voice, other = talk.person("Bo"), talk.person("Eve")
    consult(voice, "mother")
    (first,) = consultations(talk)
    forced(voice, f"@c-second:{first.id}")
    assert voice.last.has("consultation-not-now"), "it goes on still"
    voice.taps("consultation-cancel")
    voice.taps("consultation-stop-yes")
    forced(other, f"@c-second:{first.id}")
    assert other.last.has("consultation-unknown")
    forced(voice, f"@c-second:{first.id}")
    assert voice.last.has("consult-second")
    assert voice.standing == "still"
    voice.taps("consult-still-same")
    go(voice, "mother")
    second = consultations(talk)[1]
    assert second.second_of == first.id
    assert card(talk, second)["complaint"] == card(talk, first)["complaint"]


def test_what_is_told_is_sealed(talk: Talk) -> None:
    voice = talk.person("Bo")
    consult(voice, "mother")
    with Session(talk.bot.store.engine) as session:
        rows = [session.scalar(select(Consultation.card)), session.scalar(select(Member.facts))]
    for row in rows:
        assert row is not None
        assert b"knee" not in row
        assert b"Xiuying" not in row
    assert COMPLAINT["en"] not in json.dumps([str(row) for row in rows])
