"""Two painkillers with a recorded ulcer, a child's fever medicine, an unknown herbal: in real Chromium."""

from tests.conversations.test_medicine import CHILD
from tests.pages.conftest import Visit
from tests.pages.seat import Seat, at_a_desk, on_a_phone
from tests.talk import Talk

ULCER = {"zh": "胃溃疡", "en": "stomach ulcer"}
PAINKILLERS = {"zh": "布洛芬和双氯芬酸能一起吃吗", "en": "can I take ibuprofen with diclofenac?"}

HERBAL = {
    "zh": "灵芝孢子粉和对乙酰氨基酚能一起吃吗",
    "en": "is it safe to take moringa powder with paracetamol",
}


def test_on_a_phone_in_chinese(talk: Talk, visit: Visit) -> None:
    _play(on_a_phone(talk, visit))


def test_at_a_desk_in_english(talk: Talk, visit: Visit) -> None:
    _play(at_a_desk(talk, visit))


def _play(person: Seat) -> None:
    person.begins()
    person.says("/profile")
    person.shot("medicine-1-consent")
    person.taps("consent-agree")
    person.taps("profile-allergies-none")
    person.says(ULCER[person.language])
    person.taps("profile-medicines-none")
    person.says("1980-05-06")
    person.says("65")
    person.taps("profile-expecting-no")
    assert person.standing == "summary"
    person.shot("medicine-2-summary")
    person.taps("profile-submit")
    assert person.last.has("profile-kept")
    person.says(PAINKILLERS[person.language])
    assert person.last.has("medicine-level-stop")
    assert person.last.has("medicine-whom-mine")
    assert ULCER[person.language] in person.last.text
    person.shot("medicine-3-painkillers")
    person.says(CHILD[person.language])
    assert person.last.has("medicine-child-dose")
    person.shot("medicine-4-child")
    person.taps("medicine-part-warnings")
    assert person.last.has("medicine-not-approved")
    person.shot("medicine-5-leaflet")
    person.says(HERBAL[person.language])
    assert person.last.has("medicine-level-unknown")
    person.shot("medicine-6-herbal")
