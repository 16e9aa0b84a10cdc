"""Questions inside the fundraiser's journey, a whole clause read, and back to the step: in real Chromium."""

from tests.conversations.organiser import ANSWERS
from tests.conversations.test_answers import FOLLOWING, NAMELESS, NOWHERE, WAITING
from tests.pages.conftest import Visit
from tests.pages.seat import Seat, at_a_desk, on_a_phone
from tests.talk import Talk

AHEAD = 3


def test_on_a_phone_in_chinese(talk: Talk, visit: Visit) -> None:
    _play(on_a_phone(talk, visit))


def test_at_a_desk_in_english(talk: Talk, visit: Visit) -> None:
    _play(at_a_desk(talk, visit))


def _play(person: Seat) -> None:
    person.begins()
    person.taps("menu-fundraiser")
    for step, answer in list(ANSWERS.items())[:AHEAD]:
        assert person.standing == step
        answer(person)
    stands = person.standing
    for number, question in enumerate((WAITING, FOLLOWING), start=1):
        person.says(question[person.language])
        assert person.heard[-2].has("answer")
        person.shot(f"answers-{number}")
        assert person.standing == stands
    person.says(NOWHERE[person.language])
    assert person.last.has("answer-unknown-here")
    person.shot("answers-3-unknown")
    person.taps("answer-whole")
    assert person.last.has("answer-clause")
    person.shot("answers-4-clause")
    person.taps("menu-continue-any")
    assert person.standing == stands
    person.shot("answers-5-back")
    person.says(NAMELESS[person.language])
    assert person.heard[-2].has("answer-also")
    person.shot("answers-6-two")
    assert person.standing == stands
    step, answer = list(ANSWERS.items())[AHEAD]
    assert step == stands
    answer(person)
    assert person.standing != stands
