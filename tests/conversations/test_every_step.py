"""Whatever happens at whatever step of the organiser's journey, nothing told is lost, and the way goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from handlers.fundraiser.journey import journey
from handlers.registry import FEATURES
from tests.conversations.organiser import ANSWERS, LONG_WAY, Answer
from tests.conversations.ways import OTHER_WAYS
from tests.talk import Talk, Voice, pieces, what_stands

LANGUAGES = ("zh", "en")
WAYS = {"long": LONG_WAY, "short": ANSWERS}
WEEK = 7 * 24 * 3600

EMERGENCY = {"zh": "我爸爸突然喘不上气，嘴唇发紫", "en": "My father can't breathe and his lips are turning blue"}
KNOWN = {"zh": "你们收费吗？", "en": "Do you charge a fee?"}
UNKNOWN = {"zh": "天为什么是蓝的？", "en": "Why is the sky blue?"}
SWITCH = {"zh": "/language 中文", "en": "/language English"}


@dataclass
class Stop:
    """A step at which somebody stands, and what they told before."""

    talk: Talk
    voice: Voice
    step: str
    earlier: str | None
    journey: str = "fundraiser"

    def __post_init__(self) -> None:
        self.before = self.voice.state
        self.listen_from_here()

    def listen_from_here(self) -> None:
        self.since = len(self.voice.heard)

    def key(self, *parts: str) -> str:
        """A text key of the journey."""
        return "-".join((self.journey, *parts)).replace("_", "-")

    @property
    def told(self) -> str:
        """Everything that the bot said since."""
        return "\n".join(one.text for one in self.voice.heard[self.since :])

    def hears(self, *keys: str) -> None:
        """These texts came, the question of this step last, and where the person stands has not changed."""
        language = self.voice.language
        for key in keys:
            missing = [piece for piece in pieces(language, key) if piece not in self.told]
            assert not missing, f"{key} is not said but {self.told!r}"
        self.is_asked()
        self.stands_as_before()

    def is_asked(self) -> None:
        asked = self.key("summary") if self.step == "summary" else self.key("ask", self.step)
        missing = [piece for piece in pieces(self.voice.language, asked) if piece not in self.told]
        assert not missing, f"{asked} is not asked but {self.told!r}"

    def stands_as_before(self) -> None:
        assert what_stands(self.voice.state) == what_stands(self.before), "what was told has changed"


# -- what happens -------------------------------------------------------------------------------------------------


def back(stop: Stop) -> None:
    """Back leads to the question before, which offers the earlier answer; keeping it leads here again."""
    if stop.earlier is None:
        label = pieces(stop.voice.language, "nav-back")[0]
        assert not any(label in text for text in stop.voice.last.buttons), "there is nothing to go back to"
        return
    stop.voice.taps("nav-back")
    assert stop.voice.standing == stop.earlier, f"back led to {stop.voice.standing}"
    assert all(piece in stop.told for piece in pieces(stop.voice.language, stop.key("ask", stop.earlier)))
    stop.voice.taps("choice-keep")
    stop.hears()


def help_(stop: Stop) -> None:
    """Help explains this very question."""
    if stop.step == "summary":
        stop.voice.says("/help")
        stop.hears("help")
        return
    stop.voice.taps("nav-help")
    stop.hears(stop.key("help", stop.step))


def edited_message(stop: Stop) -> None:
    """A message that is changed later is no answer; how to change an answer is told."""
    stop.voice.says("hello")
    stop.listen_from_here()
    stop.voice.edits("99")
    stop.hears("edited-message")


def cancel_no(stop: Stop) -> None:
    """Stop asks first; no leads back to the same question."""
    stop.voice.taps("nav-cancel")
    assert stop.voice.last.has("cancel-no") or any(
        pieces(stop.voice.language, "cancel-no")[0] in text for text in stop.voice.last.buttons
    )
    stop.voice.taps("cancel-no")
    stop.hears()


def cancel_yes(stop: Stop) -> None:
    """Stop and yes: the answers are gone, and that is said."""
    stop.voice.says("/cancel")
    stop.voice.taps("cancel-yes")
    assert stop.voice.last.has(stop.key("cancelled"))
    assert stop.voice.state.walk is None
    stop.talk.put_back(stop.voice.id, stop.before)
    stop.voice.says("hello")


def after_a_week(stop: Stop) -> None:
    """A week later a hello is enough to go on."""
    stop.talk.post("clock", {"advance_s": WEEK})
    stop.voice.says("hello")
    stop.hears("welcome-back")


def start(stop: Stop) -> None:
    """/start in the middle begins nothing anew."""
    stop.voice.says("/start")
    stop.hears("welcome-back")


def language(stop: Stop) -> None:
    """The question is asked again in the other language, and again in the first."""
    own = stop.voice.language
    try:
        for spoken in ("en" if own == "zh" else "zh", own):
            stop.listen_from_here()
            stop.voice.language = spoken
            stop.voice.says(SWITCH[spoken])
            stop.hears("language-set")
    finally:
        stop.voice.language = own


def stale_button(stop: Stop) -> None:
    """A button of an earlier question says that it is old, and the question of now comes again."""
    old = next(one for one in stop.voice.heard if any(data.startswith("nav:") for data in one.buttons.values()))
    data = next(data for data in old.buttons.values() if data.startswith("nav:"))
    assert not data.endswith(f":{stop.voice.state.asking}")
    stop.voice.press_data(old, data, force=True)
    stop.hears("stale-then-asked")


def forged_buttons(stop: Stop) -> None:
    """Data that no button of this question carries changes nothing; only staff's buttons are refused without it."""
    forged = [f"{stop.step}:forged", "offer:99", "nav:stop", "nav:e-goal" if stop.step == "summary" else "nav:submit"]
    for data in forged:
        stop.listen_from_here()
        stop.voice.press_data(stop.voice.last, f"{data}:{stop.voice.state.asking}", force=True)
        stop.hears()
    stop.voice.press_data(stop.voice.last, "@r-approve:1", force=True)


def double_tap(stop: Stop) -> None:
    """The second tap on the same button is silent."""
    wanted = "nav:edit:" if stop.step == "summary" else "nav:help:"
    message = stop.voice.last
    data = next(data for data in message.buttons.values() if wanted in data)
    stop.voice.press_data(message, data)
    heard = len(stop.voice.heard)
    stop.voice.press_data(message, data, force=True)
    assert len(stop.voice.heard) == heard, f"the second tap said {stop.voice.last.text!r}"
    stop.stands_as_before()
    if stop.step == "summary":
        stop.voice.taps("edit-none")


def known_question(stop: Stop) -> None:
    """A question in the middle is answered with its source, then the step asked again."""
    stop.voice.says(KNOWN[stop.voice.language])
    stop.hears("faq-answer")


def unknown_question(stop: Stop) -> None:
    """A question that nobody prepared an answer for is met honestly."""
    stop.voice.says(UNKNOWN[stop.voice.language])
    stop.hears("answer-unknown-here")


def emergency(stop: Stop) -> None:
    """The help comes in the same turn; nothing said or pressed meanwhile is an answer; calm leads back."""
    question_then = stop.voice.last
    stop.voice.says(EMERGENCY[stop.voice.language])
    assert len(stop.voice.heard) == stop.since + 1
    assert stop.voice.last.has("emergency"), f"no help but {stop.voice.last.text!r}"
    stop.voice.says("80000")
    assert stop.voice.last.has("emergency-remind"), f"no reminder but {stop.voice.last.text!r}"
    data = next(data for data in question_then.buttons.values() if not data.startswith("@"))
    stop.voice.press_data(question_then, data, force=True)
    assert stop.voice.last.has("emergency-remind"), f"the press was taken: {stop.voice.last.text!r}"
    stop.voice.taps("emergency-calm")
    stop.hears("emergency-over")


def restart(stop: Stop) -> None:
    """The bot stops and starts; the person notices nothing."""
    stop.talk.restart_bot()
    stop.stands_as_before()
    stop.voice.says("hello")
    stop.hears()


Disturbance = Callable[[Stop], None]
DISTURBANCES: tuple[Disturbance, ...] = (
    back, help_, edited_message, cancel_no, cancel_yes, start, language, stale_button, forged_buttons, double_tap,
    known_question, unknown_question, emergency, restart, after_a_week,
)  # fmt: skip


# -- the walks ----------------------------------------------------------------------------------------------------


def test_the_two_ways_meet_every_step() -> None:
    assert {key for way in WAYS.values() for key in way} == {step.key for step in journey.steps}


@pytest.mark.long
@pytest.mark.parametrize("language_", LANGUAGES, ids=LANGUAGES)
def test_every_step_of_the_long_way(talk: Talk, language_: str) -> None:
    assert walk(talk, language_, "long", [*LONG_WAY, "summary"]) == []


@pytest.mark.parametrize("language_", LANGUAGES, ids=LANGUAGES)
def test_the_steps_that_only_the_short_way_meets(talk: Talk, language_: str) -> None:
    assert walk(talk, language_, "short", ["story", *(key for key in ANSWERS if key not in LONG_WAY)]) == []


def walk(talk: Talk, spoken: str, way: str, disturbed: list[str]) -> list[str]:
    """Goes the whole way, with every disturbance at these steps; returns what went wrong, by step and disturbance."""
    voice = talk.person("林小雨" if spoken == "zh" else "Li Wei", spoken)
    voice.taps("menu-fundraiser")
    wrong: list[str] = []
    earlier: str | None = None
    for step, answer in WAYS[way].items():
        assert voice.standing == step, f"stands at {voice.standing}, not {step}: {voice.last.text}"
        if step in disturbed:
            wrong += disturb(talk, voice, step, earlier)
            wrong += answer_after_a_week(talk, voice, step, answer)
        else:
            answer(voice)
        earlier = step
    assert voice.standing == "summary", f"stands at {voice.standing}: {voice.last.text}"
    if "summary" in disturbed:
        wrong += disturb(talk, voice, "summary", earlier)
    wrong += change_each(talk, voice, WAYS[way], disturbed)
    return wrong


def disturb(talk: Talk, voice: Voice, step: str, earlier: str | None) -> list[str]:
    wrong = []
    place = list(LONG_WAY).index(step) if step in LONG_WAY else 0
    for disturbance in DISTURBANCES:
        if disturbance is restart and (place + LANGUAGES.index(voice.language)) % 2:
            continue  # the slowest: each step in one of the languages, which have no part in it
        stop = Stop(talk, voice, step, earlier)
        try:
            disturbance(stop)
            stop.stands_as_before()
        except AssertionError as why:
            wrong.append(f"{step}: {disturbance.__name__}: {why}")
            talk.put_back(voice.id, stop.before)
            voice.says("hello")
    return wrong


def answer_after_a_week(talk: Talk, voice: Voice, step: str, answer: Answer) -> list[str]:
    """The answer counts after a week as well, and a second tap on its button says nothing."""
    talk.post("clock", {"advance_s": WEEK})
    pressed = voice.state.pressed
    answer(voice)
    if voice.standing == step:
        return [f"{step}: the answer after a week was not taken: {voice.last.text!r}"]
    tapped = voice.state.pressed
    if tapped is None or tapped == pressed:
        return []
    before, heard = voice.state, len(voice.heard)
    voice.press_data(voice.last, tapped, force=True)
    same = what_stands(voice.state) == what_stands(before) and len(voice.heard) == heard
    return [] if same else [f"{step}: the second tap on its answer did something: {voice.last.text!r}"]


def change_each(talk: Talk, voice: Voice, way: dict[str, Answer], changed: list[str]) -> list[str]:
    """From the summary each answer is changed alone, kept once and given anew once; the others stay."""
    wrong = []
    for step in way:
        if step not in changed:
            continue
        stop = Stop(talk, voice, "summary", step)
        try:
            for change in (lambda voice: voice.taps("choice-keep"), way[step]):
                voice.taps("nav-edit")
                number = voice.state.asking
                voice.press_data(voice.last, f"nav:e-{step}:{number}")
                assert voice.standing == step, f"stands at {voice.standing}"
                stop.listen_from_here()
                change(voice)
                assert voice.standing == "summary", f"stands at {voice.standing}: {voice.last.text!r}"
                stop.is_asked()
                then, now = stop.before.walk, voice.state.walk
                assert then is not None
                assert now is not None
                assert now.kept == {}
                assert {**now.raw, step: None} == {**then.raw, step: None}, "another answer has changed"
        except AssertionError as why:
            wrong.append(f"summary: change {step}: {why}")
            talk.put_back(voice.id, stop.before)
            voice.says("hello")
    return wrong


# -- the other journeys -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language_", LANGUAGES, ids=LANGUAGES)
def test_an_emergency_while_asking_for_a_person(talk: Talk, language_: str) -> None:
    """Somebody asked for a person and cannot breathe: the help comes first, then the question again."""
    voice = talk.person("林小雨", language_)
    voice.says("/human")
    assert voice.standing == "matter"
    voice.says(EMERGENCY[language_])
    assert voice.last.has("emergency")
    voice.says("80000")
    assert voice.last.has("emergency-remind")
    assert voice.standing == "matter"
    voice.taps("emergency-calm")
    assert voice.last.has("emergency-over")
    assert voice.last.asks("human-ask-matter")
    assert talk.cases() == []


def test_no_journey_is_left_out() -> None:
    """People's journeys are walked; the others are begun by staff, who speak of other people's troubles."""
    staff_only = {"fundraiser-changes", "fundraiser-reject", "fundraiser-approve", "fundraiser-verdict", "library"}
    staff_only |= {"consultation-close", "consultation-note", "consultation-template", "practice"}
    walked = {journey.key, "human", *OTHER_WAYS, "consult", "consultation-remark", "consultation-complaint"}
    assert {one.key for feature in FEATURES for one in feature.journeys} == walked | staff_only
