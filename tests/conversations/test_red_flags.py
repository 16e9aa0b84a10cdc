"""Red flags in conversation: before everything else, for everybody but the staff, with the journey kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from knowledge.redflags import guidance
from services.staff import actions as staff
from storage.tables.people import Person
from tests.conversations.organiser import paper, walk_to
from tests.conversations.staff_room import ask_for_help, check_all, review, submit
from tests.talk import Heard, Talk, Voice

MEDICAL = {"zh": "我爸爸突然胸口剧痛，喘不上气", "en": "My father has crushing chest pain and cannot breathe"}
CRISIS = {"zh": "我不想活了", "en": "I want to kill myself"}


def _emergency(voice: Voice) -> Heard:
    """The emergency help; its texts are short, so the button is looked at too."""
    assert any(data == "@calm" for data in voice.last.buttons.values()), voice.last.text
    return voice.last


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_unknown_country_gets_all_numbers_and_then_its_own(talk: Talk, language: str) -> None:
    doctor = talk.person("Dr. Chen", language, role="doctor")
    person = talk.person("Bo", language)
    person.says(MEDICAL[language])
    help_ = _emergency(person)
    assert help_.has("emergency-numbers-anywhere")
    assert "120" in help_.text
    assert doctor.look().has("emergency-desk")
    assert "Bo" in doctor.last.text
    person.press_data(help_, "@country:US")
    assert person.last.has("country-set")
    assert "911" in person.last.text
    person.says(MEDICAL[language])
    assert "911" in person.last.text
    assert not person.last.has("emergency-numbers-anywhere")
    assert sum(one.has("emergency-desk") for one in doctor.messages()) == 1, "said again, it is no news"
    person.taps("emergency-calm")
    assert person.last.has("emergency-over")


def test_more_countries_can_be_looked_through(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says(MEDICAL["en"])
    seen: set[str] = set()
    for _ in range(40):
        found = {data for data in person.last.buttons.values() if data.startswith("@country:")}
        if found <= seen:
            break
        seen |= found
        person.taps("country-more")
    assert seen == {f"@country:{code}" for code in guidance.load().by_country}


@pytest.mark.parametrize("step", ["patient_name", "id_papers", "story", "consent_true", "summary"])
@pytest.mark.parametrize("kind", ["medical", "crisis"])
def test_a_journey_is_kept_and_one_tap_away(talk: Talk, step: str, kind: str) -> None:
    person = talk.person("Bo")
    person.says("/fundraiser")
    walk_to(person, step)
    raw = dict(person.state.walk.raw)  # type: ignore[union-attr]
    person.says((MEDICAL if kind == "medical" else CRISIS)["en"])
    _emergency(person)
    assert person.state.walk is not None
    assert person.state.walk.raw == raw, "the words are no answer"
    person.says("Li Jianguo")
    assert person.last.has("emergency-remind" if kind == "medical" else "crisis-remind")
    assert person.state.walk.raw == raw
    person.taps("emergency-calm")
    assert person.last.has("emergency-over")
    assert person.standing == step


def test_captions_edits_commands_and_other_journeys_count(talk: Talk) -> None:
    person = talk.person("Bo")
    person.sends(("a.jpg", paper("a")), caption=MEDICAL["en"], document=False)
    _emergency(person)
    person.taps("emergency-calm")

    sent = talk.post(f"people/{person.id}/messages", {"text": "My father is well"})
    person.listen()
    talk.post(f"people/{person.id}/edit", {"message_id": sent["message_ids"][0], "text": MEDICAL["en"]})
    person.listen()
    assert person.state.emergency is not None
    _emergency(person)
    person.taps("emergency-calm")

    person.says(f"/human {MEDICAL['en']}")
    _emergency(person)
    person.taps("emergency-calm")
    person.says("/human", MEDICAL["en"])
    _emergency(person)
    assert person.standing == "matter"
    assert talk.cases() == []


def test_a_caption_under_a_later_picture_of_an_album_counts(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says("/fundraiser")
    walk_to(person, "id_papers")
    person.sends(("a.jpg", paper("a")), ("b.jpg", paper("b")), caption=MEDICAL["en"], document=False)
    _emergency(person)


@pytest.mark.parametrize("role", ["agent", "doctor", "reviewer", "admin"])
def test_staff_never_trigger_it(talk: Talk, role: str) -> None:
    member = talk.person("Ada", role=role)
    for words in (MEDICAL["en"], CRISIS["en"]):
        member.says(words)
        assert member.state.emergency is None
    assert talk.cases() == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nobody_comes_within_two_minutes_and_it_is_said(talk: Talk, language: str) -> None:
    agent, person = talk.person("Ada", language, role="agent"), talk.person("Bo", language)
    person.says(CRISIS[language])
    assert person.last.has("crisis")
    assert "12356" in person.last.text
    assert agent.look().has("human-desk-crisis")
    assert CRISIS[language] in agent.last.text
    talk.advance(seconds=100)
    assert not person.look().has("crisis-unclaimed")
    person.says(CRISIS[language])
    talk.advance(seconds=30)
    assert person.look().has("crisis-unclaimed"), "writing again does not put the answer off"
    assert "12356" in person.last.text
    assert sum(one.has("human-desk-crisis") for one in agent.messages()) == 2, "called again"
    person.says("嗯" if language == "zh" else "ok")
    assert person.last.has("crisis-remind")
    agent.taps("human-desk-claim")
    assert ("嗯" if language == "zh" else "ok") in agent.last.text, "what was said while waiting is not lost"


def test_claimed_in_time_nothing_is_said(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    person.says(CRISIS["en"])
    agent.look()
    agent.taps("human-desk-claim")
    assert person.look().has("human-claimed")
    person.says("It is all too much")
    assert "It is all too much" in agent.look().text
    talk.advance(minutes=10)
    assert not any(one.has("crisis-unclaimed") for one in person.messages())


def test_during_a_talk_the_agent_is_warned_and_replaced_when_silent(talk: Talk) -> None:
    agent, other, person = talk.person("Ada", role="agent"), talk.person("Abe", role="agent"), talk.person("Bo")
    ask_for_help(person)
    agent.look()
    agent.taps("human-desk-claim")
    person.says(CRISIS["en"])
    assert any(one.has("crisis") and "12356" in one.text for one in person.messages())
    assert any(one.has("human-desk-crisis-yours") for one in agent.messages())
    assert any(CRISIS["en"] in one.text for one in agent.messages())
    assert not other.look().has("human-desk-crisis")
    agent.replies(agent.look(), "I am with you")
    talk.advance(minutes=3)
    assert not any(one.has("crisis-unclaimed") for one in person.messages())

    person.says(CRISIS["en"])
    talk.advance(minutes=3)
    assert person.look().has("crisis-unclaimed")
    assert agent.look().has("human-desk-crisis") or agent.last.has("human-desk-taken-away")
    assert other.look().has("human-desk-crisis")
    other.taps("human-desk-claim")
    assert other.last.has("human-desk-claimed")


def test_another_country_has_its_own_line(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says(CRISIS["en"])
    person.press_data(person.last, "@country:US")
    assert person.last.has("country-crisis")
    assert "988" in person.last.text
    talk.advance(minutes=3)
    assert person.look().has("crisis-unclaimed")
    assert "988" in person.last.text
    assert "911" in person.last.text


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "我吞了一整瓶安眠药，不想活了"), ("en", "I took a whole bottle of sleeping pills because I want to die")],
)
def test_an_overdose_to_die_is_answered_as_both(talk: Talk, language: str, words: str) -> None:
    agent, doctor = talk.person("Ada", language, role="agent"), talk.person("Dr. Chen", language, role="doctor")
    person = talk.person("Bo", language)
    person.says(words)
    assert person.last.has("crisis")
    assert person.last.has("emergency")
    assert agent.look().has("human-desk-crisis")
    assert doctor.look().has("emergency-desk")
    person.press_data(person.last, "@country:US")
    assert person.last.has("country-crisis")


def test_one_staff_member_with_two_roles_hears_of_it_once(talk: Talk) -> None:
    doctor = talk.person("Dr. Chen", role="doctor")
    talk.act(lambda work: staff.grant(work, doctor.id, "agent", by=None, test=True))
    talk.person("Bo").says(MEDICAL["en"])
    assert sum(one.has("emergency-desk") for one in [doctor.look(), *doctor.messages()]) == 2


def test_for_72_hours_nothing_is_said_of_money(talk: Talk) -> None:
    person = talk.person("Bo")
    person.says(CRISIS["en"])
    person.taps("emergency-calm")
    person.says("/menu")
    assert "@fundraiser" not in person.last.buttons.values()
    assert "@human" in person.last.buttons.values()
    person.says("/fundraiser")
    assert person.last.has("fundraiser-no-hurry")
    assert person.state.walk is None
    person.taps("fundraiser-still")
    assert person.standing == "public_insurance", "who asks twice is not patronised"
    person.says("/cancel")
    person.taps("cancel-yes")
    talk.advance(hours=73)
    person.says("/menu")
    assert "@fundraiser" in person.last.buttons.values()


def test_letters_about_a_fundraiser_wait_until_then(talk: Talk) -> None:
    reviewer, person = talk.person("Rui", role="reviewer"), talk.person("Bo")
    submit(person)
    person.says(CRISIS["en"])
    person.taps("emergency-calm")
    case = review(reviewer)
    check_all(reviewer, case)
    reviewer.taps("fundraiser-desk-approve")
    talk.advance(hours=25)
    assert talk.fundraisers()[0].state == "open"
    told = ("fundraiser-in-review", "fundraiser-approved", "fundraiser-opened")
    person.look()
    assert not any(one.has(key) for one in person.messages() for key in told)

    talk.restart_bot()
    talk.advance(hours=40)
    person.says(CRISIS["en"])
    person.taps("emergency-calm")
    talk.advance(hours=10)
    assert not any(one.has(key) for one in person.messages() for key in told), "in despair again: longer"

    talk.advance(hours=63)
    heard = [key for one in person.messages() for key in told if one.has(key)]
    assert heard == list(told), "in the order in which they were written"
    with Session(talk.bot.store.engine) as session:
        found = session.get(Person, person.id)
        assert found is not None
        assert found.spared_until is not None
        assert found.spared_until < talk.messenger.clock.now() + timedelta(seconds=1)
    person.taps("fundraiser-view")
    assert person.last.has("fundraiser-mine")
