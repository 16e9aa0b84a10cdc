"""A patient and a doctor side by side in real Chromium, from the complaint to the rating and back once more."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.conversations.organiser import paper
from tests.conversations.patients import go
from tests.pages.conftest import DESKTOP, PHONE, Visit
from tests.pages.seat import Seat
from tests.talk import Heard, Talk

WORDS = {
    "zh": {
        "complaint": "嗓子疼了三天，吞口水也疼",
        "more": "忘了说，我吃头孢起过疹子",
        "hello": "您好，我是许医生。发烧吗？",
        "wrong": "昨晚 38.9",
        "right": "昨晚 37.9",
        "look": "请拍一张喉咙的照片",
        "new": "您好，我接着看。照片我看到了。",
        "findings": "咽部充血，没有化脓",
        "advice": "多喝温水，休息三天；烧过 38.5 或咽不下去请马上就医",
        "again": "今天又烧起来了",
    },
    "en": {
        "complaint": "my throat has hurt for three days, even when I swallow",
        "more": "I forgot: cefalexin once gave me a rash",
        "hello": "Hello, I am Dr Xu. Do you have a fever?",
        "wrong": "102 last night",
        "right": "100.2 last night",
        "look": "Please take a photo of your throat",
        "new": "Hello, I go on from here. I have seen your photo.",
        "findings": "Red throat, no pus",
        "advice": "Warm drinks and rest for three days; above 38.5 or if you cannot swallow, see a doctor at once",
        "again": "The fever is back today",
    },
}


def test_on_phones_in_chinese(talk: Talk, visit: Visit) -> None:
    _play(talk, visit, "zh", PHONE)


def test_side_by_side_in_english(talk: Talk, visit: Visit) -> None:
    _play(talk, visit, "en", DESKTOP)


def _play(talk: Talk, visit: Visit, language: str, window: dict[str, Any]) -> None:
    words = WORDS[language]
    first, second = (talk.person(name, language, role="doctor") for name in ("许文博", "李慧"))
    person = talk.person("林小雨", language)
    if window is PHONE:
        pages = [visit(f"?person={one.id}", language, **PHONE) for one in (person, first, second)]
    else:
        beside = visit(f"?people={person.id},{first.id}", language, **DESKTOP)
        pages = [beside, beside, visit(f"?person={second.id}", language, **DESKTOP)]
    patient, doctor, other = (
        Seat(talk, one.id, one.name, language, one.after, one.heard, one.chat, page=page)
        for one, page in zip((person, first, second), pages, strict=True)
    )

    patient.says(words["complaint"])  # free words find the way
    if patient.standing is None:
        patient.says("/consult")
    patient.shot("c01-begins")
    go(patient, complaint=lambda voice: voice.says(words["complaint"]), department=_first_department)
    assert patient.last.has("consultation-queued")
    patient.shot("c02-queued")
    patient.says(words["more"])
    assert patient.last.has("consultation-added")

    doctor.look()
    doctor.shot("c03-called")
    doctor.taps("consultation-desk-claim")
    doctor.shot("c04-card")
    assert any(words["more"] in one.text for one in doctor.heard), "what was said before is there"
    assert patient.look().has("consultation-claimed")

    doctor.says(words["hello"])
    assert words["hello"] in patient.look().text
    patient.says(words["wrong"])
    _edits(patient, words["right"])
    doctor.look()
    assert words["right"] in _newest(doctor).text
    doctor.says(words["look"])
    _replies(patient, words["look"], "👌")
    patient.sends(("throat.jpg", paper("throat")))
    _speaks(patient)
    doctor.look()
    expect(doctor.column.get_by_test_id("photo").last).to_be_visible()
    patient.shot("c05-patient-talks")
    doctor.shot("c06-doctor-talks")

    doctor.says("/card")
    doctor.taps("consultation-card-do-move")
    doctor.shot("c07-move")
    doctor.press(other.name)
    patient.look()
    patient.shot("c08-moved")
    other.look()
    other.shot("c09-other-card")
    expect(other.column.get_by_test_id("photo")).to_have_count(1)  # the new doctor has it too
    other.says(words["new"])
    assert words["new"] in patient.look().text

    _closes(other, words)
    other.shot("c11-closed")
    patient.look()
    assert words["advice"] in " ".join(one.text for one in patient.heard)
    patient.shot("c12-summary")
    patient.press("⭐⭐⭐⭐⭐")
    patient.shot("c13-rated")
    if patient.standing is not None:
        patient.taps("choice-skip")

    patient.says("/consultations")
    patient.shot("c14-mine")
    patient.press(_date_or_name(patient))
    patient.shot("c15-one")
    patient.taps("consultation-reopen")
    patient.says(words["again"])
    assert words["again"] in other.look().text, "first the doctor who knows it"
    patient.shot("c16-reopened")
    patient.says("/record")
    patient.shot("c17-record")


def _first_department(voice: Any) -> Heard:
    """The first one that triage suggests."""
    heard: Heard = voice.press(next(iter(voice.last.buttons)))
    return heard


def _date_or_name(patient: Seat) -> str:
    """The label of the newest consultation in the list."""
    return next(label for label, data in patient.last.buttons.items() if data.startswith("@c-show"))


def _newest(voice: Seat) -> Heard:
    voice.look()
    return Heard(voice.chat[max(voice.chat)], voice.language)


def _edits(voice: Seat, words: str) -> None:
    field = voice.column.get_by_test_id("composer")
    field.press("ArrowUp")
    field.fill(words)
    voice.column.get_by_test_id("send").click()
    voice.listen()


def _replies(voice: Seat, to: str, words: str) -> None:
    assert voice.page is not None
    voice.column.get_by_test_id("message").filter(has_text=to).last.get_by_test_id("text").click(button="right")
    voice.page.get_by_role("menuitem", name=re.compile("Reply|回复")).click()
    voice.says(words)


def _speaks(voice: Seat) -> None:
    """Sends a voice message from a file."""
    sound = {"name": "voice.ogg", "mimeType": "audio/ogg", "buffer": b"OggS" + bytes(300)}
    voice.column.get_by_test_id("voice-input").set_input_files([sound])
    voice.listen()


def _closes(doctor: Seat, words: dict[str, str]) -> None:
    doctor.says("/card")
    doctor.taps("consultation-card-do-close")
    doctor.says(words["findings"])
    doctor.says(words["advice"])
    while doctor.standing not in ("summary", "follow_up"):
        doctor.taps("choice-skip")
    doctor.taps("consultation-close-follow-up-none")
    doctor.shot("c10-closing")
    doctor.taps("consultation-close-submit")
