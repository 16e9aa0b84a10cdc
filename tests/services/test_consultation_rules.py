"""Who may answer a consultation, what it costs, how long it may wait, when doctors work."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.casework.rules import Urgency
from services.consultation.rules import (
    CHILD_YEARS,
    BadHours,
    Shift,
    Tier,
    fits,
    is_adult,
    is_child,
    is_free,
    is_offered,
    may_reopen,
    price,
    promise,
    read_hours,
    works_at,
)
from services.donation.rules import PaymentTerms
from services.house import ConsultationRules, load_house
from services.money import ZERO, Money

RULES: ConsultationRules = load_house(Path(__file__).parents[2] / "house.toml").consultation
TERMS = PaymentTerms("CNY", Money.yuan(1), Money.yuan(10_000))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TIERS = st.sampled_from(Tier)
TIMES = st.times().map(lambda one: one.replace(second=0, microsecond=0))
SHIFTS = st.builds(Shift, TIMES, TIMES)


# -- hours ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shifts"),
    [
        ("", ()),
        ("9-12", (Shift(time(9), time(12)),)),
        ("9-12,14:30-18", (Shift(time(9), time(12)), Shift(time(14, 30), time(18)))),
        ("9：00—12：00、14-18", (Shift(time(9), time(12)), Shift(time(14), time(18)))),
        ("22-6", (Shift(time(22), time(6)),)),
        ("0-24", (Shift(time(0), time(0)),)),
        ("18-24:00", (Shift(time(18), time(0)),)),
    ],
)
def test_hours_as_people_write_them(text: str, shifts: tuple[Shift, ...]) -> None:
    assert read_hours(text) == shifts


@pytest.mark.parametrize(
    "text", ["9", "9-", "25-26", "9-25", "9:60-10", "9-24:30", "mornings", "9-12-15", "-9-12", "24-9"]
)
def test_no_hours(text: str) -> None:
    with pytest.raises(BadHours):
        read_hours(text)


@given(st.lists(SHIFTS, max_size=4))
def test_hours_are_read_as_they_are_written(shifts: list[Shift]) -> None:
    written = ", ".join(f"{one.start:%H:%M}-{one.end:%H:%M}" for one in shifts)
    assert read_hours(written) == tuple(shifts)


@given(st.text(max_size=20))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    try:
        read_hours(text)
    except BadHours:
        return


@given(SHIFTS, TIMES)
def test_the_whole_day_is_in_a_shift_or_in_the_one_that_begins_where_it_ends(shift: Shift, at: time) -> None:
    now = datetime.combine(date(2026, 11, 23), at)
    if shift.start == shift.end:
        assert works_at((shift,), now), "all day"
    else:
        assert works_at((shift,), now) != works_at((Shift(shift.end, shift.start),), now)


@given(TIMES)
def test_no_hours_mean_always(at: time) -> None:
    assert works_at((), datetime.combine(date(2026, 11, 23), at))


def test_a_night_goes_past_midnight() -> None:
    night = read_hours("22-6")
    found = [hour for hour in range(24) if works_at(night, datetime(2026, 11, 23, hour))]  # noqa: DTZ001 - of the house
    assert found == [0, 1, 2, 3, 4, 5, 22, 23]


# -- who fits ------------------------------------------------------------------------------------------------


@given(TIERS, TIERS, st.booleans())
def test_nobody_below_the_tier_that_was_paid_for_answers(doctor: Tier, wanted: Tier, wide: bool) -> None:
    fitting = fits(doctor, (), wanted, "dermatology", wide)
    assert not (fitting and doctor.rank < wanted.rank)
    assert fits(wanted, (), wanted, "dermatology", wide)
    if wide:
        assert fitting == (doctor.rank >= wanted.rank)
    else:
        assert fitting == (doctor.rank - wanted.rank in (0, 1))


@given(TIERS, TIERS, st.lists(st.sampled_from(["dermatology", "urology", "oncology"])), st.booleans())
def test_calling_more_calls_everybody_who_was_called_before(
    doctor: Tier, wanted: Tier, departments: list[str], wide: bool
) -> None:
    narrow = fits(doctor, departments, wanted, "dermatology", wide=False)
    assert not narrow or fits(doctor, departments, wanted, "dermatology", wide=True)
    if departments and "dermatology" not in departments:
        assert not fits(doctor, departments, wanted, "dermatology", wide)


# -- price and promise ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tier", "amount"), [(Tier.ASSISTANT, 0), (Tier.IN_HOUSE, 20), (Tier.OUTSIDE, 60), (Tier.EXPERT, 300)]
)
def test_prices_are_the_houses(tier: Tier, amount: int) -> None:
    assert price(tier, RULES) == Money.yuan(amount)
    assert is_free(tier, RULES) == (amount == 0)


@given(TIERS, st.sampled_from(Urgency))
def test_what_is_urgent_never_waits_longer_than_the_nearest_tier(tier: Tier, urgency: Urgency) -> None:
    waits = promise(tier, urgency, RULES)
    assert timedelta() < waits <= promise(tier, Urgency.THIS_WEEK, RULES)
    if urgency is Urgency.NOW:
        assert waits <= promise(Tier.ASSISTANT, Urgency.THIS_WEEK, RULES)


@given(TIERS, st.integers(0, 2_000_000), st.integers(1, 500), st.integers(500, 2_000_000))
def test_offered_is_what_is_free_or_can_be_paid(tier: Tier, cents: int, least: int, most: int) -> None:
    rules = RULES.model_copy(update={f"{tier.replace('-', '_')}_price": Money(cents)})
    terms = PaymentTerms("CNY", Money(least), Money(most))
    assert is_offered(tier, rules, None) == (cents == 0)
    assert is_offered(tier, rules, terms) == (cents == 0 or least <= cents <= most)


def test_a_house_offers_all_tiers_when_it_takes_payments() -> None:
    assert [tier for tier in Tier if is_offered(tier, RULES, TERMS)] == list(Tier)
    assert [tier for tier in Tier if is_offered(tier, RULES, None)] == [Tier.ASSISTANT]
    assert price(Tier.ASSISTANT, RULES) == ZERO


# -- ages and times ------------------------------------------------------------------------------------------


@given(st.dates(date(1907, 1, 1), date(2026, 11, 23)))
def test_nobody_is_a_child_and_grown(born: date) -> None:
    today = date(2026, 11, 23)
    assert not (is_child(born, today) and is_adult(born, today))


def test_the_days_on_which_somebody_grows() -> None:
    assert is_child(date(2012, 11, 24), date(2026, 11, 23))
    assert not is_child(date(2012, 11, 23), date(2026, 11, 23)), f"{CHILD_YEARS} years today"
    assert not is_adult(date(2008, 11, 24), date(2026, 11, 23))
    assert is_adult(date(2008, 11, 23), date(2026, 11, 23)), "18 years today"


def test_an_unknown_age_is_none() -> None:
    today = date(2026, 11, 23)
    assert (is_child(None, today), is_adult(None, today)) == (False, False)


def test_opened_again_to_the_last_second() -> None:
    last = NOON + timedelta(hours=RULES.reopen_hours)
    assert may_reopen(NOON, last, RULES)
    assert not may_reopen(NOON, last + timedelta(seconds=1), RULES)
