"""The shorter journeys: how each begins at an open fundraiser, and what is answered at each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.conversations.organiser import Answer, paper
from tests.talk import Heard, Voice


@dataclass(frozen=True)
class Way:
    """A journey.

    Attributes:
        begin: begins it, given the fundraiser's public name.
        answers: by step, in the order in which they are asked.
        organiser: only the organiser can go it.
        confirm: a summary is shown at its end.
    """

    begin: Callable[[Voice, str], Heard]
    answers: dict[str, Answer]
    organiser: bool = False
    confirm: bool = True


def _says(zh: str, en: str) -> Answer:
    return lambda voice: voice.says(zh if voice.language == "zh" else en)


def _photo(voice: Voice) -> Heard:
    voice.sends(("ward.jpg", paper(f"ward of {voice.name}")), document=False)
    return voice.taps("choice-done")


def _opens(prefix: str) -> Callable[[Voice, str], Heard]:
    return lambda voice, slug: voice.says(f"/start {prefix}_{slug}")


def _organisers(button: str, *further: str) -> Callable[[Voice, str], Heard]:
    def begin(voice: Voice, _slug: str) -> Heard:
        voice.says("/mine")
        for one in (button, *further):
            voice.taps(one)
        return voice.last

    return begin


OTHER_WAYS: dict[str, Way] = {
    "donation": Way(
        _opens("g"),
        {
            "amount": _says("88元", "88"),
            "name": lambda voice: voice.taps("donation-name-named"),
            "wish": _says("早日康复", "Get well soon"),
        },
    ),
    "fundraiser-vouch": Way(
        _opens("v"),
        {
            "relation": _says("邻居", "neighbour"),
            "words": _says("我们住同一层楼，我每周去看他。", "We live on the same floor and I visit every week."),
            "consent": lambda voice: voice.taps("consent-agree"),
        },
    ),
    "fundraiser-report": Way(
        _opens("r"),
        {
            "reason": lambda voice: voice.taps("fundraiser-report-reason-other"),
            "words": _says("他们家上个月刚买了新车。", "They bought a new car only last month."),
        },
    ),
    "aid": Way(
        lambda voice, _slug: voice.says("/aid"),
        {"illness": _says("胃癌", "stomach cancer"), "region": _says("成都", "Chengdu")},
        confirm=False,
    ),
    "profile": Way(
        lambda voice, _slug: voice.says("/profile"),
        {
            "consent": lambda voice: voice.taps("consent-agree"),
            "allergies": _says("青霉素、花生", "penicillin, peanuts"),
            "conditions": lambda voice: voice.taps("choice-unknown"),
            "medicines": lambda voice: voice.taps("profile-medicines-none"),
            "born": _says("1990-05-01", "1990-05-01"),
            "weight": _says("130斤", "143 lb"),
            "expecting": lambda voice: voice.taps("profile-expecting-pregnant"),
            "weeks": _says("12", "12"),
        },
    ),
    "fundraiser-update": Way(
        _organisers("fundraiser-do-update"),
        {
            "words": _says("手术做完了，很顺利，谢谢大家。", "The operation went well, thank you all."),
            "photos": _photo,
        },
        organiser=True,
    ),
    "fundraiser-cover": Way(
        _organisers("fundraiser-do-share", "fundraiser-cover"), {"photo": _photo}, organiser=True, confirm=False
    ),
}
