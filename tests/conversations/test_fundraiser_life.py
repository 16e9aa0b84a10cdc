"""A fundraiser's life after it was handed in: pause, close, withdraw, reject, put back, old buttons, links."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conversations.organiser import ANSWERS, paper, walk_to
from tests.conversations.staff_room import check_all, forced, newest_case, open_fundraiser, review, submit
from tests.talk import Heard, Talk, Voice


def _state(talk: Talk) -> str:
    return talk.fundraisers()[0].state


def _people(talk: Talk) -> tuple[Voice, Voice]:
    return talk.person("Bo"), talk.person("Rui", role="reviewer")


def test_pause_resume_and_close_with_a_question_before(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    fundraiser = open_fundraiser(talk, organiser, reviewer)
    organiser.says("/mine")
    old = organiser.last
    organiser.taps("fundraiser-do-pause")
    assert _state(talk) == "paused"
    stranger = talk.person("Emma")
    stranger.says(f"/start f_{talk.fundraisers()[0].slug}")
    assert stranger.last.has("fundraiser-public-paused")
    organiser.taps("fundraiser-do-resume")
    assert _state(talk) == "open"
    organiser.taps("fundraiser-do-close")
    assert organiser.last.has("fundraiser-close-sure")
    assert _state(talk) == "open", "asked before it is done"
    organiser.taps("fundraiser-keep-it")
    assert _state(talk) == "open"
    organiser.taps("fundraiser-do-close")
    organiser.taps("fundraiser-do-close")
    assert _state(talk) == "closed"
    for verb in ("f-pause", "f-resume", "f-close", "f-close-yes", "f-withdraw", "f-withdraw-yes", "f-fix"):
        organiser.press_data(old, f"@{verb}:{fundraiser}", force=True)
        assert organiser.last.has("fundraiser-moved-on"), verb
        assert _state(talk) == "closed"
    talk.advance(days=40)
    assert not any(one.has("fundraiser-ended-deadline") for one in organiser.messages())


def test_thirty_days_close_it_paused_or_not(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    open_fundraiser(talk, organiser, reviewer)
    organiser.says("/mine")
    organiser.taps("fundraiser-do-pause")
    talk.advance(days=28)
    assert _state(talk) == "paused"
    talk.advance(days=3)
    assert _state(talk) == "closed"
    assert organiser.look().has("fundraiser-ended-deadline")


def _submitted(organiser: Voice, _reviewer: Voice) -> None:
    submit(organiser)


def _in_review(organiser: Voice, reviewer: Voice) -> None:
    submit(organiser)
    review(reviewer)


def _needs_changes(organiser: Voice, reviewer: Voice) -> None:
    _in_review(organiser, reviewer)
    _ask_change(reviewer)


def _being_fixed(organiser: Voice, reviewer: Voice) -> None:
    _needs_changes(organiser, reviewer)
    organiser.look()
    organiser.taps("fundraiser-do-fix")


def _in_notice(organiser: Voice, reviewer: Voice) -> None:
    submit(organiser)
    check_all(reviewer, review(reviewer))
    reviewer.taps("fundraiser-desk-approve")


def _ask_change(reviewer: Voice) -> Heard:
    reviewer.taps("fundraiser-desk-change")
    reviewer.taps("fundraiser-changes-what-cost-papers")
    reviewer.taps("choice-done")
    reviewer.taps("fundraiser-changes-code-unreadable")
    reviewer.says("The stamp is cut off.")
    return reviewer.taps("fundraiser-changes-submit")


@pytest.mark.parametrize("reach", [_submitted, _in_review, _needs_changes, _being_fixed, _in_notice])
def test_it_can_be_taken_back_before_it_is_open(talk: Talk, reach: Callable[[Voice, Voice], None]) -> None:
    organiser, reviewer = _people(talk)
    reach(organiser, reviewer)
    organiser.says("/mine")
    organiser.taps("fundraiser-do-withdraw")
    assert organiser.last.has("fundraiser-withdraw-sure")
    organiser.taps("fundraiser-do-withdraw")
    assert any(one.has("fundraiser-withdrawn") for one in organiser.messages())
    assert _state(talk) == "cancelled"
    assert organiser.state.walk is None, "what was being changed has nowhere to go"
    assert talk.cases()[0].state == "decided"
    if reach in (_in_review, _needs_changes, _being_fixed):
        assert reviewer.look().has("fundraiser-desk-withdrawn")
    talk.advance(days=2)
    assert _state(talk) == "cancelled", "its timers are gone"
    stranger = talk.person("Emma")
    stranger.says(f"/start f_{talk.fundraisers()[0].slug}")
    assert stranger.last.has("fundraiser-unknown")
    case = talk.cases()[0].id
    for verb in ("review", "r-claim", "r-papers", "r-change", "r-approve", "r-reject", "r-release"):
        forced(reviewer, f"@{verb}:{case}")
        assert reviewer.last.has("case-closed"), verb
    organiser.says("/fundraiser")
    assert organiser.standing == "public_insurance", "they can begin anew"


def test_a_rejection_says_why_and_where_to_turn(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    _in_review(organiser, reviewer)
    reviewer.taps("fundraiser-desk-reject")
    reviewer.taps("fundraiser-reject-code-no-need")
    reviewer.says("The insurer has paid the whole bill.")
    assert _state(talk) == "in-review", "the summary is shown first"
    reviewer.taps("fundraiser-reject-submit")
    assert _state(talk) == "rejected"
    assert talk.cases()[0].code == "no-need"
    assert organiser.look().has("fundraiser-rejected")
    assert "The insurer has paid the whole bill." in organiser.last.text
    organiser.taps("menu-human")
    assert organiser.last.asks("human-ask-matter")


def test_a_persons_account_needs_the_reviewers_own_reason(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    organiser.says("/fundraiser")
    walk_to(organiser, "payee")
    organiser.taps("fundraiser-payee-person")
    organiser.says("He is back home and the hospital was paid with borrowed money")
    organiser.says("Li Jianguo")
    organiser.says("6222021234567890128")
    if organiser.standing == "payee_account":
        organiser.says("6222 0212 3456 7894")
    for consent in ("consent_true", "consent_public", "consent_money", "consent_data"):
        assert organiser.standing == consent, organiser.last.text
        ANSWERS[consent](organiser)
    organiser.taps("fundraiser-submit")
    check_all(reviewer, review(reviewer))
    reviewer.taps("fundraiser-desk-approve")
    assert reviewer.standing == "reason"
    reviewer.says("ok")
    assert reviewer.standing == "reason", "too short to be a reason"
    reviewer.says("I saw the paid invoice and the loan papers")
    assert _state(talk) == "in-review"
    reviewer.taps("fundraiser-approve-submit")
    assert _state(talk) == "public-notice"


def test_put_back_it_keeps_its_place_and_another_reviewer_takes_it(talk: Talk) -> None:
    organiser, first = _people(talk)
    second = talk.person("Sue", role="reviewer")
    submit(organiser)
    case = review(first)
    before = talk.cases()[0]
    talk.advance(hours=3)
    first.taps("fundraiser-desk-release")
    assert first.last.has("fundraiser-desk-released")
    assert second.look().has("fundraiser-desk-new")
    second.taps("fundraiser-desk-open")
    second.taps("fundraiser-desk-claim")
    after = talk.cases()[0]
    assert after.worker_id == second.id
    assert (after.waits_since, after.due_at) == (before.waits_since, before.due_at)
    organiser.look()
    assert sum(one.has("fundraiser-in-review") for one in organiser.messages()) == 1, "good news comes once"
    forced(first, f"@r-yes:{case}:identity")
    assert first.last.has("case-not-yours")
    check_all(second, case)
    second.taps("fundraiser-desk-approve")
    assert _state(talk) == "public-notice"


def test_while_the_organiser_changes_something_nothing_can_be_decided(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    _needs_changes(organiser, reviewer)
    case = newest_case(talk, "reviewer")
    for verb in ("r-papers", "r-change", "r-approve", "r-reject", "r-release"):
        forced(reviewer, f"@{verb}:{case}")
        assert reviewer.last.has("fundraiser-desk-asked"), verb
    assert (_state(talk), talk.cases()[0].state) == ("needs-changes", "asked")


def test_pressing_change_again_keeps_what_was_changed(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    _in_review(organiser, reviewer)
    reviewer.taps("fundraiser-desk-change")
    reviewer.taps("fundraiser-changes-what-household")
    reviewer.taps("choice-done")
    reviewer.taps("fundraiser-changes-code-unclear")
    reviewer.says("Which year is the income of?")
    reviewer.taps("fundraiser-changes-submit")
    organiser.look()
    organiser.taps("fundraiser-do-fix")
    organiser.says("70000")
    assert organiser.standing == "homes"
    organiser.says("/mine")
    organiser.taps("fundraiser-do-fix")
    assert organiser.standing == "homes"
    assert organiser.state.walk is not None
    assert organiser.state.walk.raw["income"]


def test_a_reviewers_role_that_ends_does_not_lose_the_case(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    admin, second = talk.person("Root", role="admin"), talk.person("Sue", role="reviewer")
    _needs_changes(organiser, reviewer)
    forced(admin, f"@staff-end-yes:reviewer:{reviewer.id}")
    assert reviewer.look().has("staff-role-gone")
    organiser.look()
    organiser.taps("fundraiser-do-fix")
    ANSWERS["cost_papers"](organiser)
    organiser.taps("fundraiser-submit")
    assert second.look().has("fundraiser-desk-new"), "somebody hears of it"
    second.taps("fundraiser-desk-open")
    second.taps("fundraiser-desk-claim")
    assert talk.cases()[0].worker_id == second.id


def test_the_same_patient_and_the_same_papers_elsewhere_are_shown(talk: Talk) -> None:
    organiser, reviewer = _people(talk)
    submit(organiser)
    second = talk.person("Cousin")
    second.says("/fundraiser")
    walk_to(second, "id_papers")
    for step, name in (("id_papers", "id"), ("diagnosis_papers", "diagnosis"), ("cost_papers", "invoice")):
        second.sends((f"{name}.jpg", paper(f"{name} of Bo")))
        second.taps("choice-done")
        assert second.standing != step
    for step in list(ANSWERS)[list(ANSWERS).index("expected_cost") :]:
        ANSWERS[step](second)
    second.taps("fundraiser-submit")
    assert second.last.has("fundraiser-submitted")
    review(reviewer)
    checklist = next(one for one in reversed(reviewer.messages()) if one.has("fundraiser-desk-checklist"))
    slug = talk.fundraisers()[0].slug
    assert checklist.text.count(slug) >= 2, checklist.text

    organiser.says("/fundraiser")
    walk_to(organiser, "summary")
    organiser.taps("fundraiser-submit")
    assert organiser.last.has("fundraiser-has-one")
    assert len(talk.fundraisers()) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_links_that_lead_nowhere_are_answered_kindly(talk: Talk, language: str) -> None:
    person = talk.person("Emma", language)
    for payload in ("f_", "f_nothere", "f_" + "0" * 60, "f_';--", "f_😀"):
        person.says(f"/start {payload}")
        assert person.last.has("fundraiser-unknown"), payload
    person.says("/start something-old")
    assert person.last.has("welcome-new")
    organiser = talk.person("Bo", language)
    submit(organiser)
    person.says(f"/start f_{talk.fundraisers()[0].slug}")
    assert person.last.has("fundraiser-unknown"), "nothing is shown before it was approved"
