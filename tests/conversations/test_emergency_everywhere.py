"""An emergency at every step of every journey: the help comes within one turn, and nothing that was told is lost.

Made from the registry: a journey or a step that is added is met without a line here. A chat is put before each
question, with sample answers to those before it; only a new kind of reader has to say what its samples are.
"""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from handlers.engine.journey import Journey, Json, Step
from handlers.engine.readers import Choice
from handlers.engine.state import ChatState, Walk
from handlers.registry import FEATURES
from tests.talk import Talk, pieces, what_stands

EMERGENCIES = {
    "zh": (
        ("我爸爸突然喘不上气，嘴唇发紫", "emergency"),
        ("有人晕倒了，怎么叫都叫不醒", "emergency"),
        ("我不想活了", "crisis"),
    ),
    "en": (
        ("My father can't breathe and his lips are turning blue", "emergency"),
        ("she collapsed and won't wake up", "emergency"),
        ("I want to kill myself", "crisis"),
    ),
}
JOURNEYS: list[Journey] = [one for feature in FEATURES for one in feature.journeys]
TRIES = 2000
"""Ways through the questions before a step, chosen by chance but always the same, until one leads there."""

BORN = tuple(
    {"on": on, "asks": asks, "child": child, "adult": adult}
    for on, asks, child, adult in (
        ("1960-03-12", False, False, True),
        ("1995-03-12", True, False, True),
        ("2022-03-12", False, True, False),
        (None, True, False, False),
    )
)
KNOWN = {"born": BORN[1], "sex": "female", "allergies": "none"}
WHOM = tuple(
    {"relation": relation, "member": member, "name": name, "kept": bool(known), "known": known}
    for relation, member, name, known in (
        ("self", None, None, {}),
        ("self", None, None, KNOWN),
        ("parent", None, None, {}),
        ("child", None, None, {}),
        ("parent", "member", "Wang Xiuying", KNOWN),
    )
)
ID = {"kind": "resident-id", "number": "110101196003120011"}
SAMPLES: dict[str, tuple[Json, ...]] = {
    "AdmissionNumber": ("ZY20260001",),
    "Amount": (8_000_000,),
    "BankAccount": ("6222020200112233445",),
    "BirthDate": BORN,
    "Birthday": BORN,
    "BodyWeight": ({"kg": 65.0, "on": "2026-01-05"},),
    "Count": (1,),
    "Day": ("1960-03-12",),
    "Department": ("dermatology",),
    "Departments": (["dermatology"],),
    "DiagnosisDay": ({"on": "2026-01-05", "old": False}, {"on": "2024-01-05", "old": True}),
    "DocumentFile": ("terms",),
    "Files": (["file"],),
    "FollowUp": (7,),
    "Hours": ("9-18",),
    "IllnessName": ({"key": None, "name": "x"},),
    "Line": ("words",),
    "Listing": ("none", ["penicillin"]),
    "OptionalFiles": ([],),
    "PatientId": (ID,),
    "PersonName": ("Li Jianguo",),
    "Pictures": (["file"],),
    "ProductName": ("A plan",),
    "Prose": ("Some words.",),
    "Referral": ("",),
    "RegionName": ("510000",),
    "Several": (["story"],),
    "Since": ("two days", None),
    "Story": ("Some words that are long enough to be a story that somebody would read.",),
    "TierChoice": ("assistant",),
    "Version": ("2026-1",),
    "Weeks": ("2026-01-05",),
    "Whom": WHOM,
}


def samples(step: Step) -> tuple[Json, ...]:
    """Answers of a step as they are kept."""
    name = type(step.read).__name__
    if name in ("Choice", "Consent") and isinstance(step.read, Choice):
        return tuple(str(key) for key in step.read.keys)
    return SAMPLES[name]


def before(journey: Journey, step: Step, chance: Random) -> dict[str, Json]:
    """Answers that lead to a step."""
    for _ in range(TRIES):
        raw: dict[str, Any] = {}
        while (now := journey.standing(raw)) is not None and now is not step:
            raw[now.key] = chance.choice(samples(now))
        if now is step:
            return raw
    raise AssertionError(f"no way leads to {journey.key}.{step.key}; what do its samples lack?")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_help_comes_at_every_step_of_every_journey(talk: Talk, language: str) -> None:
    voice = talk.person("林小雨" if language == "zh" else "Li Wei", language)
    chance = Random(7)
    wrong: list[str] = []
    met = 0
    for journey in JOURNEYS:
        for step in (*journey.steps, None):
            raw = _all(journey, chance) if step is None else before(journey, step, chance)
            place = f"{journey.key}.{'summary' if step is None else step.key}"
            words, help_ = EMERGENCIES[language][met % len(EMERGENCIES[language])]
            stands = ChatState(walk=Walk(journey.key, raw=raw, facts={"kept": place}))
            talk.put_back(voice.id, stands)
            heard = voice.says(words)
            if not all(piece in heard.text for piece in pieces(language, help_)):
                wrong.append(f"{place}: {words!r} brought {heard.text[:80]!r}")
            after = voice.state
            if what_stands(after)["walk"] != what_stands(stands)["walk"]:
                wrong.append(f"{place}: what was told has changed: {after.walk}")
            met += 1
    assert wrong == []
    assert met == sum(len(journey.steps) + 1 for journey in JOURNEYS)


def _all(journey: Journey, chance: Random) -> dict[str, Json]:
    """Answers to every question of some way."""
    raw: dict[str, Any] = {}
    while (now := journey.standing(raw)) is not None:
        raw[now.key] = chance.choice(samples(now))
    return raw
