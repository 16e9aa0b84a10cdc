"""The patient's side of a consultation: looking, ending, reading, rating, opening again, complaining, the record."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.casework.rules import Urgency
from services.consultation import actions, family
from services.consultation.rules import Tier
from services.work import Work
from storage.tables.cases import Case
from storage.tables.consultations import Consultation, Member, Spoken
from tests.conversations.clinic import ask, case_of, close, consultation, handed
from tests.conversations.patients import consult
from tests.conversations.staff_room import forced
from tests.conversations.test_every_other_step import disturb
from tests.conversations.test_own_data import _everything, _export
from tests.talk import Talk, Voice

LANGUAGES = ("zh", "en")


def talked(talk: Talk, language: str = "en") -> tuple[Voice, Voice, str]:
    """A doctor and a patient who have spoken."""
    doctor, patient, made = handed(talk, language)
    patient.says("It hurts when I swallow")
    doctor.says("Do you have a fever?")
    patient.says("No fever")
    patient.look()
    return doctor, patient, made


def closed(talk: Talk, language: str = "en") -> tuple[Voice, Voice, str]:
    """A consultation that was closed with a summary."""
    doctor, patient, made = talked(talk, language)
    close(doctor, made)
    patient.look()
    return doctor, patient, made


# -- looking -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_it_stands(talk: Talk, language: str) -> None:
    patient = talk.person("Wang", language)
    patient.says("/consultations")
    assert patient.last.has("consultation-none")
    patient.says("/menu")
    assert "@consult" in patient.last.buttons.values()
    assert "@consultations" not in patient.last.buttons.values()
    other = talk.person("Zhao", language)
    ask(talk, other)
    made = ask(talk, patient)
    patient.says("/menu")
    assert "@consultations" in patient.last.buttons.values()
    patient.says("/consultations")
    assert patient.last.has("consultation-all")
    patient.press_data(patient.last, f"@c-show:{made}")
    assert patient.last.has("consultation-is-waiting")
    assert ("1 人" if language == "zh" else "One person is before you") in patient.last.text
    doctor = talk.person("Dr Chen", language, role="doctor")
    forced(doctor, f"@c-claim:{made}")
    forced(patient, f"@c-show:{made}")
    assert patient.last.has("consultation-is-talking")
    assert "Dr Chen" in patient.last.text


def test_nobody_sees_anothers(talk: Talk) -> None:
    _, _, made = closed(talk)
    stranger = talk.person("Eve")
    presses = ("c-show", "c-read", "c-stop", "c-stop-yes", "c-rate", "c-reopen", "c-complain", "c-second")
    for verb in presses:
        forced(stranger, f"@{verb}:{made}:3" if verb in ("c-read", "c-rate") else f"@{verb}:{made}")
        assert stranger.last.has("consultation-unknown"), verb
    forced(stranger, "@c-show:nothing")
    assert stranger.last.has("consultation-unknown")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_and_what_was_said_can_be_read_later(talk: Talk, language: str) -> None:
    _, patient, made = closed(talk, language)
    patient.says("/consultations")
    patient.press_data(patient.last, f"@c-show:{made}")
    assert patient.last.has("consultation-is-closed")
    assert "Red throat, no fever." in patient.last.text
    patient.taps("consultation-read")
    for words in ("It hurts when I swallow", "Do you have a fever?", "No fever"):
        assert words in patient.last.text
    assert patient.last.text.index("swallow") < patient.last.text.index("No fever")
    patient.taps("consultation-to-one")
    assert patient.last.has("consultation-is-closed")


def test_a_long_talk_is_read_in_pages(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    for number in range(25):
        patient.says(f"line {number:02}")
    doctor.says("the answer")
    forced(patient, f"@c-read:{made}:0")
    assert "line 00" in patient.last.text
    assert "line 19" in patient.last.text
    assert "line 20" not in patient.last.text
    patient.taps("consultation-read-next")
    assert "line 20" in patient.last.text
    assert "the answer" in patient.last.text
    patient.taps("consultation-read-before")
    assert "line 00" in patient.last.text


def test_a_private_note_is_no_part_of_it(talk: Talk) -> None:
    doctor, patient, made = talked(talk)
    talk.act(lambda work: actions.note_privately(work, actions.find(work, made), doctor.id, "Worried, not ill"))
    close(doctor, made)
    forced(patient, f"@c-read:{made}:0")
    assert "Worried" not in patient.last.text
    assert "Worried" not in json.dumps(_export(patient), ensure_ascii=False)


# -- ending --------------------------------------------------------------------------------------------------


def test_given_up_while_it_waits(talk: Talk) -> None:
    patient = talk.person("Wang")
    made = ask(talk, patient)
    forced(patient, f"@c-stop:{made}")
    assert patient.last.has("consultation-cancel-sure-free")
    patient.taps("consultation-stop-no")
    assert patient.last.has("consultation-is-waiting")
    forced(patient, f"@c-stop:{made}")
    patient.taps("consultation-stop-yes")
    assert patient.last.has("consultation-taken-back")
    assert consultation(talk, made).state == "cancelled"
    forced(patient, f"@c-stop-yes:{made}")
    assert patient.last.has("consultation-not-now")


def test_given_up_when_a_doctor_has_it_but_was_silent(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    forced(patient, f"@c-stop-yes:{made}")
    assert patient.last.has("consultation-taken-back")
    assert doctor.look().has("consultation-desk-patient-left")


@pytest.mark.parametrize("language", LANGUAGES)
def test_left_after_the_doctors_word(talk: Talk, language: str) -> None:
    doctor, patient, made = talked(talk, language)
    forced(patient, f"@c-stop:{made}")
    assert patient.last.has("consultation-leave-sure")
    patient.taps("consultation-stop-yes")
    assert patient.last.has("consultation-left")
    assert doctor.look().has("consultation-desk-patient-left")
    assert consultation(talk, made).state == "closed"
    patient.says("hello" if language == "en" else "你好")
    assert patient.last.has("welcome-known"), "the bot is back"


# -- afterwards ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_stars_and_words(talk: Talk, language: str) -> None:
    _, patient, made = closed(talk, language)
    patient.press_data(patient.last, f"@c-rate:{made}:5")
    assert patient.standing == "words"
    assert consultation(talk, made).rating == 5, "the stars count without words"
    patient.says("She listened to me")
    assert patient.last.has("consultation-rated")
    kept = consultation(talk, made)
    assert kept.remark is not None
    assert b"listened" not in kept.remark
    forced(patient, f"@c-rate:{made}:2")
    patient.taps("choice-skip")
    assert patient.last.has("consultation-rated-low")
    assert any("c-complain" in data for data in patient.last.buttons.values())
    assert consultation(talk, made).rating == 2


@pytest.mark.parametrize("stars", ["0", "6", "", "x", "99999999"])
def test_there_are_one_to_five_stars(talk: Talk, stars: str) -> None:
    _, patient, made = closed(talk)
    forced(patient, f"@c-rate:{made}:{stars}")
    assert patient.last.has("consultation-not-now")
    assert consultation(talk, made).rating is None


def test_only_what_is_over_is_rated_opened_again_or_complained_of(talk: Talk) -> None:
    _, patient, made = talked(talk)
    for verb in ("c-rate:{}:5", "c-reopen:{}", "c-complain:{}"):
        forced(patient, f"@{verb.format(made)}")
        assert patient.last.has("consultation-not-now"), verb


@pytest.mark.parametrize("language", LANGUAGES)
def test_opened_again_it_is_with_the_same_doctor(talk: Talk, language: str) -> None:
    doctor, patient, made = closed(talk, language)
    case = case_of(talk, made).id
    patient.taps("consultation-reopen")
    assert any(one.has("consultation-desk-reopened") for one in (doctor.look(), *doctor.heard))
    after = consultation(talk, made)
    assert (after.state, after.reopened) == ("talking", 1)
    assert case_of(talk, made).id == case, "the same case goes on"
    patient.says("It is back")
    assert "It is back" in doctor.look().text


def test_opened_again_without_the_doctor_the_others_are_called(talk: Talk) -> None:
    doctor, patient, made = closed(talk)
    doctor.says("/duty")
    other = talk.person("Dr Sun", role="doctor")
    patient.taps("consultation-reopen")
    assert patient.last.has("consultation-reopened-waits")
    assert any("@c-claim" in data for data in other.look().buttons.values())
    assert consultation(talk, made).state == "waiting"


def test_too_late_to_open_it_again(talk: Talk) -> None:
    _, patient, made = closed(talk)
    talk.advance(hours=49)
    forced(patient, f"@c-reopen:{made}")
    assert patient.last.has("consultation-reopen-late")
    forced(patient, f"@c-show:{made}")
    assert not any("c-reopen" in data for data in patient.last.buttons.values()), "it is not offered any more"
    assert any("c-second" in data for data in patient.last.buttons.values())


def test_not_opened_again_beside_another_one(talk: Talk) -> None:
    _, patient, made = closed(talk)
    ask(talk, patient)
    forced(patient, f"@c-reopen:{made}")
    assert patient.last.has("consultation-one-open")
    assert consultation(talk, made).state == "closed"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complaint_reaches_an_agent_and_not_the_doctor(talk: Talk, language: str) -> None:
    agent = talk.person("Ada", language, role="agent")
    doctor, patient, made = closed(talk, language)
    heard = len(doctor.heard)
    patient.taps("consultation-complain")
    assert patient.standing == "words"
    patient.says("He was rude to me")
    assert patient.last.has("consultation-complained")
    assert agent.look().has("human-desk-new")
    assert "He was rude to me" in agent.last.text
    assert made in agent.last.text
    assert "Dr Chen" in agent.last.text
    doctor.look()
    assert len(doctor.heard) == heard
    agent.taps("human-desk-claim")
    agent.says("I am sorry. I look into it.")
    patient.look()
    assert "I look into it" in patient.last.text


@pytest.mark.parametrize("journey", ["consultation-remark", "consultation-complaint"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_happens_while_words_are_asked_for(talk: Talk, language: str, journey: str) -> None:
    _, patient, made = closed(talk, language)
    forced(patient, f"@c-rate:{made}:3" if journey == "consultation-remark" else f"@c-complain:{made}")
    assert disturb(talk, patient, journey, "words", None) == []


def test_while_somebody_listens_nothing_is_asked(talk: Talk) -> None:
    agent = talk.person("Ada", role="agent")
    _, patient, made = closed(talk)
    forced(patient, f"@c-complain:{made}")
    patient.says("He was rude to me")
    agent.look()
    agent.taps("human-desk-claim")
    forced(patient, f"@c-rate:{made}:3")
    assert patient.last.has("consultation-rated")
    forced(patient, f"@c-complain:{made}")
    assert patient.last.has("consultation-complain-here")
    assert patient.standing is None
    patient.says(f"/human and about {made}: he came late too")
    assert "he came late too" in agent.look().text


# -- the record ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record(talk: Talk, language: str) -> None:
    patient = talk.person("Wang", language)
    patient.says("/record")
    for key in ("record", "record-own-none", "record-family-none", "record-timeline-none"):
        assert patient.last.has(key)
    consult(patient, "self")
    forced(patient, f"@c-stop-yes:{_newest(talk).id}")
    consult(patient, "child")
    patient.says("/record")
    for key in ("record-own", "record-family", "record-timeline"):
        assert patient.last.has(key)
    name = "李安安" if language == "zh" else "Li Anan"
    assert ("青霉素" if language == "zh" else "penicillin") in patient.last.text
    assert patient.last.text.count(name) == 2, "in the family and in the timeline"
    patient.press(name)
    assert patient.last.has("record-member-one")
    assert ("布洛芬" if language == "zh" else "ibuprofen") in patient.last.text
    patient.taps("record-member-drop")
    assert patient.last.has("record-member-drop-sure")
    patient.taps("record-member-drop-no")
    patient.taps("record-member-drop")
    patient.taps("record-member-drop-yes")
    assert patient.last.has("record-member-dropped")
    patient.taps("menu-record")
    assert patient.last.has("record-family-none")
    with Session(talk.bot.store.engine) as session:
        assert session.scalars(select(Member)).all() == []


def test_nobody_sees_anothers_family(talk: Talk) -> None:
    patient, stranger = talk.person("Wang"), talk.person("Eve")
    consult(patient, "child")
    found: list[str] = []
    talk.act(lambda work: found.append(family.relatives(work, patient.id)[0].id))
    for verb in ("m-show", "m-drop", "m-drop-yes"):
        forced(stranger, f"@{verb}:{found[0]}")
        assert stranger.last.has("consultation-unknown")
    talk.act(lambda work: found.append(family.relatives(work, patient.id)[0].id))
    assert found[0] == found[1]


def test_a_long_timeline_has_pages(talk: Talk) -> None:
    patient = talk.person("Wang")

    def many(work: Work) -> None:
        for _ in range(12):
            made = actions.ask(work, patient.id, {"complaint": "cough"}, "dermatology", Tier.ASSISTANT, Urgency.TODAY)
            actions.cancel(work, made)

    talk.act(many)
    patient.says("/record")
    assert patient.last.text.count("Dermatology") == 10
    patient.taps("consultation-older")
    assert patient.last.text.count("Dermatology") == 2
    patient.says("/consultations")
    assert _rows(patient) == 8
    patient.taps("consultation-older")
    assert _rows(patient) == 4


def _rows(voice: Voice) -> int:
    """How many consultations are listed; their labels may be the same."""
    rows = voice.last.raw["reply_markup"]["inline_keyboard"]
    return sum(one["callback_data"].startswith("@c-show") for row in rows for one in row)


# -- one's own data ------------------------------------------------------------------------------------------


def test_the_copy_holds_consultations_family_and_what_was_said(talk: Talk) -> None:
    _, patient, made = closed(talk)
    forced(patient, f"@c-rate:{made}:4")
    patient.says("Kind and quick")
    consult(patient, "child")
    found: dict[str, Any] = _export(patient)
    newer, older = found["consultations"]
    assert older["card"]["complaint"] == "My throat has hurt for three days."
    assert older["summary"]["findings"] == "Red throat, no fever."
    assert (older["rating"], older["remark"]) == (4, "Kind and quick")
    assert newer["card"]["name"] == "Li Anan"
    assert found["family"][0]["facts"]["name"] == "Li Anan"
    (case,) = [one for one in found["cases"] if one["about"] == f"consultation:{made}"]
    said = [(line["by"], line["words"]) for line in case["said"]]
    assert ("you", "It hurts when I swallow") in said
    assert ("staff", "Do you have a fever?") in said
    assert found["practice"] is None


def test_not_while_a_doctor_is_asked(talk: Talk) -> None:
    patient = talk.person("Wang")
    made = ask(talk, patient)
    patient.says("/me")
    patient.taps("me-forget")
    assert patient.last.has("me-forget-consultation")
    forced(patient, f"@c-stop-yes:{made}")
    patient.says("/me")
    patient.taps("me-forget")
    assert patient.last.has("me-forget-sure")


def test_forgotten_nothing_of_it_can_be_read(talk: Talk) -> None:
    doctor, patient, made = closed(talk)
    forced(patient, f"@c-rate:{made}:4")
    patient.says("Kind and quick")
    consult(patient, "child")
    patient.taps("consultation-cancel")
    patient.taps("consultation-stop-yes")
    patient.says("/me")
    patient.taps("me-forget")
    patient.taps("me-forget-yes")
    talk.advance(seconds=5)
    assert patient.look().has("me-forgotten")
    with Session(talk.bot.store.engine) as session:
        for one in session.scalars(select(Consultation)):
            assert (one.card, one.summary, one.remark) == (b"", None, None)
        assert session.scalars(select(Member)).all() == []
        assert {one.words for one in session.scalars(select(Spoken))} == {None}
        assert {one.state for one in session.scalars(select(Case))} == {"decided"}
    rows = _everything(talk)
    for words in (b"swallow", b"Red throat", b"Li Anan", b"Kind and quick"):
        assert words not in rows
    told = "\n".join(one.text for one in doctor.messages())
    assert "throat has hurt" not in told, "nor does it stay with the doctor"
    assert "swallow" not in told
    patient.says("hello")
    assert patient.last.has("welcome-new")
    assert "@consultations" not in patient.last.buttons.values()
    patient.says("/record")
    assert patient.last.has("record-timeline-none")


def _newest(talk: Talk) -> Consultation:
    with Session(talk.bot.store.engine, expire_on_commit=False) as session:
        found = session.scalars(select(Consultation).order_by(Consultation.asked_at.desc())).first()
        assert found is not None
        return found
