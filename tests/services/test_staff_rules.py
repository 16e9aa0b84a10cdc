"""Roles and invitations: what a code gives, to whom, how long, and who must stay."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from services.account.actions import meet
from services.staff import actions as staff
from services.staff.rules import INVITE_LASTS
from services.work import Work
from storage.tables.people import Audit, Invite

BOSS, ANN, BEN = 1, 2, 3


@pytest.fixture
def work(work: Work) -> Work:
    for person in (BOSS, ANN, BEN):
        meet(work, person, f"person {person}", "en")
    return work


def later(work: Work, after: timedelta) -> Work:
    return Work(work.session, work.vault, work.house, work.ticker, work.now + after, work.zone)


def deeds(work: Work) -> list[str]:
    return list(work.session.scalars(select(Audit.deed)))


def test_a_code_is_kept_only_as_a_mark(work: Work) -> None:
    code = staff.invite(work, "reviewer", by=BOSS)
    (kept,) = work.session.scalars(select(Invite))
    assert code.encode() not in kept.mark
    assert staff.redeem(work, ANN, f" {code}\n") == "reviewer"
    assert staff.roles_of(work, ANN) == {"reviewer"}
    with pytest.raises(staff.BadInvite):
        staff.redeem(work, BEN, code)
    assert {"invite", "grant-role"} <= set(deeds(work))


def test_a_code_lasts_three_days_to_the_second(work: Work) -> None:
    first, second = staff.invite(work, "agent", by=BOSS), staff.invite(work, "agent", by=BOSS)
    assert staff.redeem(later(work, INVITE_LASTS), ANN, first) == "agent"
    with pytest.raises(staff.BadInvite):
        staff.redeem(later(work, INVITE_LASTS + timedelta(seconds=1)), BEN, second)


def test_the_first_codes_do_not_age_and_die_with_the_first_admin(work: Work) -> None:
    old = staff.invite(work, "admin", by=None)
    staff.void_first_codes(work)
    codes = [staff.invite(work, "admin", by=None) for _ in range(2)]
    with pytest.raises(staff.BadInvite):
        staff.redeem(work, BOSS, old)
    assert staff.redeem(later(work, timedelta(days=400)), BOSS, codes[0]) == "admin"
    with pytest.raises(staff.BadInvite):
        staff.redeem(work, ANN, codes[1])


def test_a_test_admin_is_no_admin_in_earnest_until_a_code_says_so(work: Work) -> None:
    staff.grant(work, BOSS, "admin", by=None, test=True)
    assert not staff.has_admin(work)
    code = staff.invite(work, "admin", by=None)
    staff.redeem(work, BOSS, code)
    assert staff.has_admin(work)
    assert [one.test for one in staff.staff(work)] == [False]
    staff.grant(work, BOSS, "admin", by=None, test=True)
    assert [one.test for one in staff.staff(work)] == [False], "and it stays so"


def test_test_roles_end_where_real_people_are(work: Work) -> None:
    staff.grant(work, BOSS, "admin", by=None)
    staff.grant(work, ANN, "reviewer", by=None, test=True)
    staff.end_test_roles(work)
    assert staff.roles_of(work, ANN) == frozenset()
    assert staff.roles_of(work, BOSS) == {"admin"}


def test_the_last_admin_in_earnest_stays(work: Work) -> None:
    staff.grant(work, BOSS, "admin", by=None)
    staff.grant(work, ANN, "admin", by=None, test=True)
    with pytest.raises(staff.LastAdmin):
        staff.end(work, BOSS, "admin", by=ANN)
    staff.grant(work, BEN, "admin", by=BOSS)
    staff.end(work, BOSS, "admin", by=BEN)
    with pytest.raises(staff.NoSuchRole):
        staff.end(work, BOSS, "admin", by=BEN)
    staff.grant(work, BOSS, "admin", by=BEN)
    assert staff.roles_of(work, BOSS) == {"admin"}, "a role that ended can be given again"


def test_a_code_for_a_role_that_one_has_is_not_used_up(work: Work) -> None:
    staff.grant(work, ANN, "agent", by=BOSS)
    code = staff.invite(work, "agent", by=BOSS)
    with pytest.raises(staff.HasRole):
        staff.redeem(work, ANN, code)
    assert staff.redeem(work, BEN, code) == "agent"


def test_duty_counts_for_every_role_and_not_for_who_left(work: Work) -> None:
    for role in ("agent", "reviewer"):
        staff.grant(work, ANN, role, by=BOSS)
    staff.grant(work, BEN, "agent", by=BOSS)
    assert staff.on_duty(work, "agent") == [ANN, BEN]
    staff.set_duty(work, ANN, False)
    assert not staff.is_on_duty(work, ANN)
    assert staff.on_duty(work, "reviewer") == []
    staff.set_duty(work, ANN, True)
    person, _ = meet(work, BEN, "person 3", "en")
    person.inactive_since = work.now
    work.session.flush()
    assert staff.on_duty(work, "agent") == [ANN], "who blocked the bot cannot be reached"
