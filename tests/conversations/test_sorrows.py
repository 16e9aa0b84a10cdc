"""What people suffer from in other hand-over bots, each by its name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.consultation.rules import ConsultationState
from tests.conversations.clinic import ask, case_of, close, consultation, events_of, handed
from tests.conversations.staff_room import forced
from tests.talk import Heard, Talk, Voice


def newest(voice: Voice) -> Heard:
    voice.look()
    return Heard(voice.chat[max(voice.chat)], voice.language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_bot_talks_after_the_hand_over(talk: Talk, language: str) -> None:
    doctor, patient, _ = handed(talk, language)
    before = len(patient.heard)
    patient.says("hello", "How long is the waiting period?", "it hurts", "menu")
    patient.sticker()
    assert len(patient.heard) == before, "the bot is mute"
    assert "it hurts" in " ".join(one.text for one in doctor.messages())


def test_the_closing_text_comes_twice(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    doctor.says("Hello")
    close(doctor, made)
    forced(doctor, f"@c-close:{made}")
    talk.restart_bot()
    patient.look()
    assert sum("Rest, drink" in one.text for one in patient.heard) == 1
    assert consultation(talk, made).state == ConsultationState.CLOSED


def test_the_reply_of_a_patient_loops_back(talk: Talk) -> None:
    doctor, patient, _ = handed(talk)
    doctor.says("Since when?")
    heard = newest(patient)
    before = len(patient.heard)
    patient.replies(heard, "Since Monday")
    assert len(patient.heard) == before
    assert "Since Monday" in doctor.look().text


def test_an_idle_doctor_is_never_replaced(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    other = talk.person("Dr Li", role="doctor")
    talk.advance(minutes=6)
    assert doctor.look().has("consultation-desk-taken-away")
    assert patient.look().has("consultation-doctor-silent")
    other.look()
    other.taps("consultation-desk-claim")
    assert case_of(talk, made).worker_id == other.id
    other.says("I am here now")
    patient.says("Thank you", "Are you there?")
    talk.advance(minutes=11)
    assert patient.look().has("consultation-doctor-silent"), "nor one who stops answering"
    assert case_of(talk, made).worker_id is None


def test_a_transfer_resets_the_wait_clock(talk: Talk) -> None:
    doctor, _, made = handed(talk)
    other = talk.person("Dr Li", role="doctor")
    before = case_of(talk, made)
    promised = consultation(talk, made).promised_by
    talk.advance(minutes=2)
    forced(doctor, f"@c-back:{made}")
    forced(other, f"@c-claim:{made}")
    after = case_of(talk, made)
    assert after.worker_id == other.id
    assert (after.id, after.waits_since, after.due_at) == (before.id, before.waits_since, before.due_at)
    assert consultation(talk, made).promised_by == promised


def test_the_first_message_is_lost(talk: Talk) -> None:
    doctor, patient = talk.person("Dr Chen", role="doctor"), talk.person("Wang")
    made = ask(talk, patient)
    patient.says("I forgot: I am allergic to sulfa")
    patient.speaks()
    forced(doctor, f"@c-claim:{made}")
    doctor.look()
    raws = list(doctor.chat.values())
    assert any("allergic to sulfa" in raw.get("text", "") for raw in raws)
    assert any("voice" in raw for raw in raws)


def test_there_is_no_reopening(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    doctor.says("Hello")
    close(doctor, made)
    case = case_of(talk, made)
    talk.advance(hours=47)
    patient.look()
    patient.taps("consultation-reopen")
    assert case_of(talk, made).id == case.id, "the same case"
    assert case_of(talk, made).worker_id == doctor.id, "first the doctor who knows it"
    patient.says("It is back")
    assert "It is back" in doctor.look().text
    close(doctor, made)
    talk.advance(hours=49)
    patient.look()
    patient.taps("consultation-reopen")
    assert patient.last.has("consultation-reopen-late")


def test_it_is_closed_without_telling(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    doctor.says("Please send me a photo of it")
    talk.advance(hours=25)
    assert patient.look().has("consultation-still-there")
    talk.advance(hours=25)
    assert patient.look().has("consultation-closed-quiet")
    assert doctor.look().has("consultation-desk-quiet")
    assert consultation(talk, made).state == ConsultationState.CLOSED


def test_a_reply_opens_a_new_ticket(talk: Talk) -> None:
    doctor, patient, made = handed(talk)
    doctor.says("Hello")
    heard = newest(patient)
    close(doctor, made)
    before = len(talk.cases())
    patient.replies(heard, "Thank you!")
    assert patient.last.has("consultation-is-over")
    assert len(talk.cases()) == before
    assert events_of(talk, case_of(talk, made).id, "reopen") == []


@pytest.mark.parametrize("lost", ["patient", "doctor"])
def test_a_lost_chat_crashes_the_bot(talk: Talk, lost: str) -> None:
    doctor, patient, made = handed(talk)
    gone, left = (patient, doctor) if lost == "patient" else (doctor, patient)
    talk.post(f"people/{gone.id}/block", {"blocked": True})
    talk.settle()
    left.says("Are you there?")
    assert left.look().has("talk-not-brought")
    if lost == "doctor":
        talk.advance(minutes=12)
        assert patient.look().has("consultation-doctor-silent")
    talk.post(f"people/{gone.id}/block", {"blocked": False})
    third = talk.person("Emma")
    third.says("hello")
    assert third.last.has("welcome-known"), "everybody else is answered as ever"
    assert consultation(talk, made).asked_at + timedelta(hours=1) > talk.messenger.clock.now()
