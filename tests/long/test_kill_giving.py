"""Killing the bot (-9) at every point between "pay" and the receipt: each payment is one donation."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.donation import actions as donations
from services.work import Work
from storage.tables.donations import Donation
from storage.tables.fundraisers import Fundraiser
from storage.tables.turn import letters
from tests.long.moments import answered, at_once, kept, until, whenever
from tests.process import ProcessTalk, play_first_run
from tests.talk import Voice

pytestmark = [pytest.mark.long, pytest.mark.timeout(1200)]
PAYMENTS = 100
AMOUNT = 1000


def charged(_talk: ProcessTalk, donor: Voice, before: int) -> None:
    """The money has moved."""

    def paid() -> bool:
        donor.look()
        return sum("successful_payment" in one for one in donor.chat.values()) > before

    until(paid)


def noted(talk: ProcessTalk, _donor: Voice, before: int) -> None:
    """The donation is written, the receipt perhaps not sent."""
    until(lambda: _paid(talk) > before)


def _paid(talk: ProcessTalk) -> int:
    with Session(talk.store.engine) as session:
        return session.scalar(select(func.count()).select_from(Donation).where(Donation.state == "paid")) or 0


MOMENTS = (at_once, kept, answered, charged, noted, whenever)


def test_each_payment_is_one_donation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(20261126)
    kills: Counter[str] = Counter()
    retried = 0
    with ProcessTalk(tmp_path) as talk:
        play_first_run(talk, "en")
        slug = talk.fundraisers()[0].slug
        donor = talk.person("Ada", "en")
        for number in range(PAYMENTS):
            donor.says(f"/start g_{slug}", "10")
            donor.taps("donation-name-named")
            donor.taps("choice-skip")
            donor.taps("donation-submit")
            bill = next(one for one in donor._newest_first() if "invoice" in one.raw)
            while True:
                talk.post(f"people/{donor.id}/pay", {"message_id": bill.raw["message_id"], "wait": False})
                for moment in chance.sample(MOMENTS, 2):
                    moment(talk, donor, number)
                    assert talk.process.kill() == -9
                    talk.process.start()
                    kills[moment.__name__] += 1
                if _settled(talk, donor, number):
                    break
                retried += 1  # nobody answered within Telegram's ten seconds: nothing was paid
            talk.settle()
            assert _paid(talk) == number + 1
        receipts = [one for one in donor.heard if one.has("donation-receipt")]
        numbers = Counter(word for one in receipts for word in one.text.split() if len(word) == 12)
        unsure = _count(talk, letters.c.status == "uncertain")
        with Session(talk.store.engine) as session:
            found = session.scalars(select(Donation).where(Donation.state == "paid")).all()
            work = _work(talk, session)
            money = donations.money(work, session.scalars(select(Fundraiser)).one())
        payments = sum("successful_payment" in one for one in donor.chat.values())
    assert payments == PAYMENTS == len({one.charge_id for one in found}) == len(found)
    assert {one.amount for one in found} == {AMOUNT}
    assert money.raised.cents == money.held.cents == PAYMENTS * AMOUNT
    per_donation = [sum(one.id in receipt.text for receipt in receipts) for one in found]
    assert max(per_donation) == 1, f"a receipt came twice: {numbers.most_common(1)}"
    assert per_donation.count(0) <= unsure, "a receipt is lost and nobody knows"
    with capsys.disabled():
        lost = per_donation.count(0)
        print(f"\n{sum(kills.values())} kills {dict(kills)}: {len(found)} payments, {len(found)} donations, ", end="")
        print(f"{retried} tried again, {unsure} letters uncertain, {lost} receipts among them")
    assert sum(kills.values()) >= 2 * PAYMENTS


def _settled(talk: ProcessTalk, donor: Voice, before: int) -> bool:
    """Whether the payment went through; it fails when its ten seconds pass without an answer."""
    until = time.monotonic() + 12
    while time.monotonic() < until:
        talk.settle()
        donor.look()
        if sum("successful_payment" in one for one in donor.chat.values()) > before:
            return True
        bill = next(one for one in donor._newest_first() if "invoice" in one.raw)
        if bill.raw.get("payment", "open") == "open":
            return False
        time.sleep(0.05)
    return False


def _count(talk: ProcessTalk, where: object) -> int:
    with talk.store.engine.connect() as connection:
        counted = select(func.count()).select_from(letters).where(where)  # type: ignore[arg-type]
        return connection.scalar(counted) or 0


def _work(talk: ProcessTalk, session: Session) -> Work:
    conversation = talk.bot.program.conversation
    return conversation.work(session, talk.messenger.clock.now())
