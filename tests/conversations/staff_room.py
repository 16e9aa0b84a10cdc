"""Scenes that many conversations begin with: a fundraiser in review, a ticket under way."""

from __future__ import annotations

from services.fundraiser.actions import FACTS
from tests.conversations.organiser import walk_to
from tests.talk import Talk, Voice


def submit(organiser: Voice) -> str:
    """Hands in a whole fundraiser and returns its id."""
    before = {one.id for one in organiser.talk.fundraisers()}
    organiser.says("/fundraiser")
    walk_to(organiser, "summary")
    organiser.taps("fundraiser-submit")
    assert organiser.last.has("fundraiser-submitted")
    return next(one.id for one in organiser.talk.fundraisers() if one.id not in before)


def review(reviewer: Voice) -> str:
    """Claims the newest fundraiser that was told of and returns the case's id."""
    reviewer.look()
    reviewer.taps("fundraiser-desk-open")
    reviewer.taps("fundraiser-desk-claim")
    return newest_case(reviewer.talk, "reviewer")


def newest_case(talk: Talk, desk: str) -> str:
    """The id of the newest case of a desk."""
    return [case.id for case in talk.cases() if case.desk == desk][-1]


def check_all(reviewer: Voice, case_id: str) -> None:
    """Verifies every fact."""
    for fact in FACTS:
        forced(reviewer, f"@r-yes:{case_id}:{fact}")


def forced(voice: Voice, data: str) -> None:
    """Presses data that may stand on no button at all."""
    if not voice.messages():
        voice.says("/menu")
    voice.press_data(voice.messages()[-1], data, force=True)


def open_fundraiser(talk: Talk, organiser: Voice, reviewer: Voice) -> str:
    """Plays a fundraiser from its submission to open and returns its id."""
    fundraiser = submit(organiser)
    check_all(reviewer, review(reviewer))
    reviewer.taps("fundraiser-desk-approve")
    talk.advance(hours=25)
    assert next(one for one in talk.fundraisers() if one.id == fundraiser).state == "open"
    return fundraiser


def ask_for_help(person: Voice, words: str = "My papers are lost") -> str:
    """Files a ticket and returns its id."""
    person.says(f"/human {words}")
    return newest_case(person.talk, "agent")
