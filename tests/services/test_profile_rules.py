"""The rules of health facts: what they say on a day, and that unknown is never taken for none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.drugs import Answer, Pregnancy
from services.profile import rules
from services.profile.rules import Expecting, Facts, Weight

TODAY = date(2026, 11, 26)
DAYS = st.dates(date(1930, 1, 1), TODAY)
WORDS = st.one_of(st.sampled_from([Answer.NONE, Answer.UNKNOWN]), st.tuples(st.text(min_size=1, max_size=9)))


def facts(**told: object) -> Facts:
    nothing: dict[str, object] = {
        "allergies": Answer.UNKNOWN, "conditions": Answer.UNKNOWN, "medicines": Answer.UNKNOWN, "born": None,
        "weight": None, "expecting": None, "began": None, "told_on": TODAY,
    }  # fmt: skip
    return Facts(**nothing | told)  # type: ignore[arg-type]


@given(WORDS, WORDS, WORDS, st.none() | DAYS, st.none() | st.sampled_from(Expecting), st.integers(0, 4000))
def test_only_what_was_said_to_be_none_is_none(allergies, conditions, medicines, born, expecting, later):
    kept = facts(
        allergies=allergies, conditions=conditions, medicines=medicines, born=born, expecting=expecting, told_on=TODAY
    )
    found = rules.person(kept, TODAY + timedelta(days=later))
    assert (found.allergies, found.conditions, found.medicines) == (allergies, conditions, medicines)
    assert found.weight_kg is Answer.UNKNOWN
    assert (found.age_months is Answer.UNKNOWN) is (born is None)
    if found.pregnancy is Answer.NONE:
        assert expecting in (Expecting.NO, Expecting.FEEDING)
    if found.feeding is Answer.NONE:
        assert expecting in (Expecting.NO, Expecting.PREGNANT)


@given(st.integers(0, rules.WEEKS_ASKED), st.integers(0, 400))
def test_weeks_grow_by_one_in_seven_days_and_end(weeks, days):
    kept = facts(expecting=Expecting.PREGNANT, began=rules.began_on(weeks, TODAY))
    found = rules.person(kept, TODAY + timedelta(days=days))
    now = weeks + days // 7
    assert found.pregnancy == (Pregnancy(now) if now < 45 else Answer.UNKNOWN)
    assert found.feeding is (Answer.NONE if now < 45 else Answer.UNKNOWN)


def test_a_pregnancy_without_weeks_ends_too():
    kept = facts(expecting=Expecting.BOTH)
    assert rules.person(kept, TODAY + timedelta(weeks=45, days=-1)).pregnancy == Pregnancy()
    after = rules.person(kept, TODAY + timedelta(weeks=45))
    assert after.pregnancy is Answer.UNKNOWN
    assert after.feeding is True


@pytest.mark.parametrize(
    ("born", "days", "counts"),
    [
        (date(2020, 1, 1), 90, True), (date(2020, 1, 1), 91, False), (date(1990, 1, 1), 4000, True), (None, 91, True),
        (date(2009, 1, 1), 91, True), (date(2009, 1, 1), 30, True),
    ],
)  # fmt: skip
def test_a_childs_weight_counts_for_90_days(born, days, counts):
    kept = facts(born=born, weight=Weight(16.0, TODAY))
    later = TODAY + timedelta(days=days)
    assert rules.person(kept, later).weight_kg == (16.0 if counts else Answer.UNKNOWN)


def test_who_was_too_young_to_be_asked_is_not_taken_for_not_pregnant_later():
    kept = facts(born=date(2017, 1, 1))
    assert rules.person(kept, TODAY).pregnancy is Answer.NOT_ASKED
    assert rules.person(kept, date(2027, 1, 1)).pregnancy is Answer.UNKNOWN


@pytest.mark.parametrize(
    ("born", "asked"),
    [
        (date(2016, 11, 26), True), (date(2016, 11, 27), False), (date(1965, 11, 27), True),
        (date(1965, 11, 26), False), (None, True),
    ],
)  # fmt: skip
def test_who_is_asked_about_pregnancy(born, asked):
    assert rules.may_expect(born, TODAY) is asked


def test_months_are_whole():
    assert rules.months_old(date(2020, 1, 31), date(2020, 2, 29)) == 0
    assert rules.months_old(date(2020, 1, 31), date(2020, 3, 31)) == 2
    assert rules.months_old(date(2008, 11, 26), TODAY) == 216
