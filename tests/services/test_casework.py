"""The one queue of every desk: who may claim, hand over and decide, and which clock goes on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.casework import actions as casework
from services.casework.rules import (
    SERVICE_LEVEL,
    CaseClosed,
    CaseState,
    CaseTaken,
    NotYourCase,
    OwnCase,
    Urgency,
    check_claim,
    check_worker,
)
from services.errors import DomainError
from services.human import actions as human
from services.work import Work
from storage.tables.cases import Case

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
OWNER, ANN, BEN = 1, 2, 3


def later(work: Work, **time: float) -> Work:
    return Work(work.session, work.vault, work.house, work.ticker, work.now + timedelta(**time), work.zone)


def filed(work: Work, urgency: Urgency = Urgency.TODAY, owner: int = OWNER) -> Case:
    return casework.file(work, "agent", f"human:{owner}", owner, urgency, "words")


def test_claiming_twice_is_once_and_a_second_worker_is_refused(work: Work) -> None:
    case = filed(work)
    casework.claim(work, case, ANN)
    casework.claim(work, case, ANN)
    with pytest.raises(CaseTaken):
        casework.claim(work, case, BEN)
    with pytest.raises(OwnCase):
        casework.claim(work, filed(work, owner=ANN), ANN)
    assert [event.verb for event in casework.history(work, case)] == ["file", "claim"]


def test_a_hand_over_keeps_the_wait_clock(work: Work) -> None:
    case = filed(work)
    since, due = case.waits_since, case.due_at
    casework.claim(work, case, ANN)
    casework.release(later(work, hours=1), case, ANN)
    assert case.state == CaseState.WAITING
    casework.claim(later(work, hours=2), case, BEN)
    casework.take_away(later(work, hours=3), case, None)
    casework.assign(later(work, hours=4), case, ANN, by=9)
    assert (case.waits_since, case.due_at, case.worker_id) == (since, due, ANN)
    with pytest.raises(NotYourCase):
        casework.release(work, case, BEN)


def test_an_answer_starts_a_fresh_clock_for_the_same_worker(work: Work) -> None:
    case = filed(work)
    casework.claim(work, case, ANN)
    casework.ask_back(work, case, ANN, "unreadable", "Page 2, please")
    casework.answered(later(work, days=2), case)
    assert (case.state, case.worker_id) == (CaseState.CLAIMED, ANN)
    assert case.waits_since == NOON + timedelta(days=2)
    assert case.due_at == case.waits_since + SERVICE_LEVEL[Urgency.TODAY]


def test_a_case_that_was_asked_about_rests_when_its_worker_leaves(work: Work) -> None:
    case = filed(work)
    casework.claim(work, case, ANN)
    casework.ask_back(work, case, ANN, "unreadable", None)
    assert [one.id for one in casework.held(work, "agent", ANN)] == [case.id]
    casework.take_away(work, case, None)
    assert (case.state, case.worker_id) == (CaseState.ASKED, None)
    assert not casework.queue(work, "agent", BEN), "there is nothing to do before the answer"
    casework.answered(work, case)
    assert [one.id for one in casework.queue(work, "agent", BEN)] == [case.id]


def test_after_a_decision_nothing_moves(work: Work) -> None:
    case = filed(work)
    casework.claim(work, case, ANN)
    casework.decide(work, case, ANN, "answered", "answered")
    for act in (
        lambda: casework.claim(work, case, ANN),
        lambda: casework.release(work, case, ANN),
        lambda: casework.take_away(work, case, None),
        lambda: casework.assign(work, case, BEN, by=9),
        lambda: casework.decide(work, case, ANN, "x", "x"),
        lambda: casework.withdraw(work, case),
    ):
        with pytest.raises(CaseClosed):
            act()
    assert casework.open_about(work, case.about) is None


def test_the_queue_is_by_urgency_and_wait_and_without_ones_own(work: Work) -> None:
    slow = filed(work, Urgency.THIS_WEEK, owner=11)
    first = filed(work, Urgency.TODAY, owner=12)
    second = filed(later(work, minutes=5), Urgency.TODAY, owner=13)
    now = filed(later(work, hours=1), Urgency.NOW, owner=14)
    mine = filed(later(work, hours=2), Urgency.THIS_WEEK, owner=15)
    casework.claim(work, mine, ANN)
    filed(work, Urgency.NOW, owner=ANN)
    assert [one.id for one in casework.queue(work, "agent", ANN)] == [
        one.id for one in (mine, now, first, second, slow)
    ]
    assert casework.queue(work, "reviewer", ANN) == []
    assert mine.id not in [one.id for one in casework.queue(work, "agent", BEN)]
    assert casework.waiting(work, "agent") == 5


def test_words_of_somebody_forgotten_are_gone_and_the_history_stays(work: Work) -> None:
    case = filed(work)
    assert casework.history(work, case)[0].words == "words"
    work.vault.keys.forget(OWNER)
    assert [(event.verb, event.words) for event in casework.history(work, case)] == [("file", None)]


def test_a_call_is_answered_by_a_word_of_its_worker_and_not_before(work: Work) -> None:
    call = human.call_somebody(work, OWNER, "I cannot go on")
    assert call.anew
    assert not human.is_answered(work, call.case)
    assert not human.call_somebody(later(work, seconds=30), OWNER, "please").anew
    casework.claim(later(work, seconds=40), call.case, ANN)
    assert human.is_answered(work, call.case)
    human.call_somebody(later(work, seconds=50), OWNER, "still here?")
    assert not human.is_answered(work, call.case)
    casework.note(later(work, seconds=60), call.case, ANN, "reply", words="yes")
    assert human.is_answered(work, call.case)
    assert human.latest_words(work, call.case) == "still here?"


def test_a_crisis_makes_an_open_ticket_urgent(work: Work) -> None:
    ticket = human.open_for(work, OWNER, "about my papers", Urgency.TODAY)
    human.call_somebody(later(work, hours=1), OWNER, "I cannot go on")
    assert ticket.urgency == Urgency.NOW
    assert ticket.due_at == NOON + timedelta(hours=1) + SERVICE_LEVEL[Urgency.NOW]


people = st.integers(1, 4)


@given(st.sampled_from(CaseState), st.none() | people, people, people)
def test_whoever_may_claim_is_neither_its_person_nor_a_second_worker(
    state: CaseState, worker: int | None, owner: int, by: int
) -> None:
    try:
        check_claim(state, worker, owner, by)
    except DomainError:
        return
    assert by != owner
    assert worker in (None, by)
    assert state is not CaseState.DECIDED


@given(st.sampled_from(CaseState), st.none() | people, people)
def test_whoever_may_work_on_it_is_its_worker(state: CaseState, worker: int | None, by: int) -> None:
    try:
        check_worker(state, worker, by)
    except DomainError:
        return
    assert worker == by
    assert state is not CaseState.DECIDED
