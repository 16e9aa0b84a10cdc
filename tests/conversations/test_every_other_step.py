"""Whatever happens at whatever step of a shorter journey, nothing told is lost, and the way goes on."""

from __future__ import annotations

import pytest

from handlers.registry import FEATURES
from tests.conversations.staff_room import open_fundraiser
from tests.conversations.test_every_step import (
    LANGUAGES,
    Disturbance,
    Stop,
    back,
    cancel_no,
    cancel_yes,
    edited_message,
    emergency,
    forged_buttons,
    help_,
    known_question,
    language,
    restart,
    stale_button,
    start,
)
from tests.conversations.ways import OTHER_WAYS
from tests.talk import Heard, Talk, Voice


def sticker(stop: Stop) -> None:
    """A sticker is no answer anywhere."""
    stop.voice.sticker()
    stop.hears()


DISTURBANCES: tuple[Disturbance, ...] = (
    back, help_, edited_message, cancel_no, cancel_yes, start, language, stale_button, forged_buttons,
    known_question, emergency, sticker,
)  # fmt: skip


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_step_of_every_shorter_journey(talk: Talk, spoken: str) -> None:
    organiser, reviewer = talk.person("林小雨", spoken), talk.person("周敏", spoken, role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    wrong: list[str] = []
    for key, way in OTHER_WAYS.items():
        voice = organiser if way.organiser else talk.person(f"Ada of {key}", spoken)
        way.begin(voice, slug)
        earlier: str | None = None
        for step, answer in way.answers.items():
            assert voice.standing == step, f"{key} stands at {voice.standing}, not {step}: {voice.last.text}"
            wrong += disturb(talk, voice, key, step, earlier)
            answer(voice)
            earlier = step
        if way.confirm:
            assert voice.standing == "summary", f"{key}: {voice.last.text}"
            wrong += disturb(talk, voice, key, "summary", earlier)
            voice.taps(f"{key}-submit")
        assert voice.standing is None, f"{key} does not end: {voice.last.text}"
    assert wrong == []


def disturb(talk: Talk, voice: Voice, key: str, step: str, earlier: str | None) -> list[str]:
    wrong = []
    for disturbance in (*DISTURBANCES, *((restart,) if step == "summary" else ())):
        stop = Stop(talk, voice, step, earlier, key)
        try:
            disturbance(stop)
            stop.stands_as_before()
        except AssertionError as why:
            wrong.append(f"{key} {step}: {disturbance.__name__}: {why}")
            talk.put_back(voice.id, stop.before)
            voice.says("hello")
    return wrong


def test_the_ways_meet_every_step() -> None:
    steps = {one.key: [step.key for step in one.steps] for feature in FEATURES for one in feature.journeys}
    for key, way in OTHER_WAYS.items():
        assert list(way.answers) == steps[key]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_aid_is_looked_for_in_the_middle_of_a_fundraiser(talk: Talk, spoken: str) -> None:
    voice = talk.person("林小雨", spoken)
    voice.says("/fundraiser", "0", "0", "0")
    assert voice.standing == "charity"
    voice.taps("aid-look")
    assert voice.standing == "illness"
    voice.says("白血病" if spoken == "zh" else "leukemia")
    if voice.standing == "illness":
        voice.press_data(voice.last, next(iter(voice.last.buttons.values())))
    voice.says("火星" if spoken == "zh" else "Mars")
    assert voice.last.has("aid-bad-region")
    voice.says("广州" if spoken == "zh" else "Guangzhou")
    assert _found(voice)
    assert voice.standing == "charity", "the fundraiser goes on where it was"


def _found(voice: Voice) -> list[Heard]:
    return [one for one in voice.heard if one.has("aid-found")]
