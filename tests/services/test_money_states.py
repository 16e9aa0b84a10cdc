"""Whatever donors, organisers, reviewers and the provider do, every cent is where it is said to be."""

from __future__ import annotations

import itertools
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.casework import actions as casework
from services.donation import actions as donations
from services.donation.actions import Payment
from services.donation.rules import DonationState, PaymentTerms, RefundState
from services.errors import DomainError
from services.fundraiser import actions, reports
from services.fundraiser.reports import Reason
from services.fundraiser.states import Actor
from services.house import load_house
from services.ledger.rules import Place
from services.money import ZERO, Money
from services.work import Work
from storage.base import Ticker
from storage.database import open_database
from storage.keys import KeyStore
from storage.sealing import Vault
from storage.tables.donations import Donation, Refund
from storage.tables.ledger import Balance, Entry
from tests.migrated import put_new
from tests.services.conftest import HOUSE, NOON
from tests.services.making import fundraiser, person

TERMS = PaymentTerms("CNY", Money(688), Money(6_886_994))
GOAL = Money.yuan(3000)
DONORS = range(10, 16)
REVIEWER = 90
HOUSE_RULES = load_house(HOUSE)

amounts = st.one_of(
    st.sampled_from([Money(1000), Money(3333), Money(9999), Money(100_000), GOAL]),
    st.integers(1000, 250_000).map(Money),
)
donors = st.sampled_from(DONORS)
pick = st.integers(0, 10**6)


class MoneyMachine(RuleBasedStateMachine):
    """One fundraiser and its donors; the model is a plain list of what was paid and what went back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        home = Path(self.folder.name)
        address = f"sqlite:///{home / 'data.db'}"
        put_new(address)
        self.engine = open_database(address)
        self.keys = KeyStore(open_database(f"sqlite:///{home / 'keys.db'}"), bytes(32))
        self.session = Session(self.engine)
        zone = ZoneInfo("Asia/Shanghai")
        self.work = Work(self.session, Vault(self.keys), HOUSE_RULES, Ticker(), NOON, zone)
        self.fundraiser = fundraiser(self.work, GOAL)
        for one in (*DONORS, REVIEWER, *range(50, 56)):
            person(self.work, one)
        self.paid: dict[str, Money] = {}
        self.back: Counter[str] = Counter()
        self.charges = itertools.count()
        self.known: list[Payment] = []

    def teardown(self) -> None:
        self.session.close()
        self.engine.dispose()
        self.keys.close()
        self.folder.cleanup()

    def later(self, **time: float) -> None:
        self.work = replace(self.work, now=self.work.now + timedelta(**time))

    # -- what people do --------------------------------------------------------------------------------------

    @rule(donor=donors, amount=amounts, anonymous=st.booleans())
    def promises(self, donor: int, amount: Money, anonymous: bool) -> None:
        with suppress(DomainError):
            donations.promise(self.work, self.fundraiser, donor, amount, anonymous, "get well", TERMS)

    @rule(which=pick, late=st.booleans())
    def pays(self, which: int, late: bool) -> None:
        """Somebody pays what they promised; late means that the last check was passed before things changed."""
        waiting = self.session.scalars(
            select(Donation).where(Donation.state == DonationState.PROMISED).order_by(Donation.id)
        ).all()
        if not waiting:
            return
        donation = waiting[which % len(waiting)]
        donor, amount = donation.donor_id or 0, Money(donation.amount)
        if not late:
            try:
                donations.check_out(self.work, donation.id, donor, amount, "CNY", TERMS)
            except DomainError:
                return
        self._take(Payment(f"charge-{next(self.charges)}", "provider", donation.id, amount, "CNY"), donor)

    def _take(self, payment: Payment, donor: int) -> None:
        taken = donations.take(self.work, payment, donor)
        assert taken.fresh
        self.known.append(payment)
        self.paid[payment.charge_id] = payment.amount
        if taken.refund is not None:
            self.back[payment.charge_id] += taken.refund.amount

    @precondition(lambda self: self.known)
    @rule(which=pick)
    def telegram_repeats_itself(self, which: int) -> None:
        payment = self.known[which % len(self.known)]
        donation = self.session.scalar(select(Donation).where(Donation.charge_id == payment.charge_id))
        assert donation is not None
        assert not donations.take(self.work, payment, donation.donor_id or 0).fresh

    @precondition(lambda self: self.known)
    @rule(which=pick)
    def pays_the_same_invoice_twice(self, which: int) -> None:
        payment = self.known[which % len(self.known)]
        donation = self.session.get(Donation, payment.donation_id)
        assert donation is not None
        if donation.donor_id is None:  # nobody can pay for somebody who was forgotten
            return
        again = replace(payment, charge_id=f"charge-{next(self.charges)}")
        self._take(again, donation.donor_id or 0)
        assert self.back[again.charge_id] == again.amount.cents, "the second payment goes back"

    @rule(which=pick)
    def regrets(self, which: int) -> None:
        mine = self.session.scalars(
            select(Donation).where(Donation.state == DonationState.PAID).order_by(Donation.id)
        ).all()
        if mine:
            donation = mine[which % len(mine)]
            with suppress(DomainError):
                refund = donations.regret(self.work, donation)
                self.back[donation.charge_id or ""] += refund.amount

    @rule(which=pick, by=st.sampled_from([None, REVIEWER]))
    def provider_confirms(self, which: int, by: int | None) -> None:
        waiting = self.session.scalars(select(Refund).order_by(Refund.id)).all()
        if waiting:
            refund = waiting[which % len(waiting)]
            known = refund.state == RefundState.CONFIRMED
            _, donation = donations.find_refund(self.work, refund.id)
            assert donations.confirm(self.work, refund, donation, by) is not known

    @rule()
    def organiser_pauses(self) -> None:
        with suppress(DomainError):
            actions.pause(self.work, self.fundraiser, Actor.ORGANISER)

    @rule()
    def organiser_resumes(self) -> None:
        with suppress(DomainError):
            actions.resume(self.work, self.fundraiser, Actor.ORGANISER)

    @rule(sure=st.integers(0, 9))
    def organiser_closes(self, sure: int) -> None:
        if sure == 0:
            with suppress(DomainError):
                actions.close(self.work, self.fundraiser, Actor.ORGANISER, "organiser")

    @rule(reporter=st.integers(50, 55))
    def reports(self, reporter: int) -> None:
        with suppress(DomainError):
            reports.report(self.work, self.fundraiser, reporter, Reason.OTHER, "something is wrong here")

    @rule(upheld=st.integers(0, 4))
    def reviewer_decides(self, upheld: int) -> None:
        case = casework.open_about(self.work, f"report:{self.fundraiser.id}")
        if case is not None:
            casework.claim(self.work, case, REVIEWER)
            ended = reports.uphold if upheld == 0 else reports.clear
            ended(self.work, self.fundraiser, case, REVIEWER, "looked at the papers")

    @rule()
    def timer_gives_back(self) -> None:
        """What the timer does that `uphold` set."""
        if self.work.rings_at(donations.REFUND_ALL, self.fundraiser.id) is None:
            return
        self.work.unring(donations.REFUND_ALL, self.fundraiser.id)
        for refund in donations.give_next_back(self.work, self.fundraiser.id):
            _, donation = donations.find_refund(self.work, refund.id)
            self.back[donation.charge_id or ""] += refund.amount

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.later(hours=hours)

    @rule(forgotten=donors)
    def donor_is_forgotten(self, forgotten: int) -> None:
        donations.forget(self.work, forgotten)

    # -- what always holds -----------------------------------------------------------------------------------

    @invariant()
    def money_adds_up(self) -> None:
        self.session.flush()
        money = donations.money(self.work, self.fundraiser)
        paid = sum(self.paid.values(), ZERO)
        back = Money(sum(self.back.values()))
        assert money.raised == paid, "everything that was paid is somewhere"
        assert money.refunding + money.refunded == back
        assert money.kept == paid - back
        assert money.held == money.kept, "payouts have not come yet"

    @invariant()
    def balances_are_sums_of_entries(self) -> None:
        sums = {
            Place(place): amount
            for place, amount in self.session.execute(
                select(Entry.place, func.sum(Entry.amount)).group_by(Entry.place)
            )
        }
        balances = {Place(one.place): one.amount for one in self.session.scalars(select(Balance))}
        assert balances == sums
        assert sum(sums.values()) == 0

    @invariant()
    def donations_say_what_the_ledger_says(self) -> None:
        for donation in self.session.scalars(select(Donation).where(Donation.state == DonationState.PAID)):
            assert Money(donation.amount) == self.paid[donation.charge_id or ""]
            assert donation.returned == self.back[donation.charge_id or ""] <= donation.amount
        confirmed = self.session.scalar(select(func.sum(Refund.amount)).where(Refund.state == RefundState.CONFIRMED))
        assert donations.money(self.work, self.fundraiser).refunded == Money(confirmed or 0)


class ShortMoney(MoneyMachine):
    """A few hundred steps, for every run."""


class LongMoney(MoneyMachine):
    """5,000 steps."""


def of(examples: int, steps: int) -> settings:
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=slow)


TestMoneyStates = ShortMoney.TestCase
TestMoneyStates.settings = of(10, 50)
TestMoneyStatesLong = pytest.mark.long(pytest.mark.timeout(900)(LongMoney.TestCase))
TestMoneyStatesLong.settings = of(100, 50)
