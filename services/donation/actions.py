"""Promises, takes and gives back donations; every cent through the ledger, every payment once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update

from services.casework import actions as casework
from services.casework.rules import Urgency
from services.donation.rules import (
    DonationState,
    InvoiceOver,
    NoSuchDonation,
    NotTaking,
    OwnFundraiser,
    PaymentTerms,
    RefundState,
    RefundWhy,
    TooLateToRegret,
    check_amount,
    regret_until,
)
from services.fundraiser import actions as fundraisers
from services.fundraiser.states import Actor, FundraiserState
from services.ledger import actions as ledger
from services.ledger.rules import Kind, MoneyStates, pro_rata
from services.money import ZERO, Money
from services.work import Work
from storage.keys import Forgotten
from storage.tables.cases import Case
from storage.tables.donations import Donation, Refund
from storage.tables.fundraisers import Fundraiser

WISH = "donations.wish"
REFUND_ALL = "refund-all"
PROMISE_LASTS = timedelta(days=7)
"""What was not paid by then is thrown away when the person promises anew."""
HOUR = timedelta(hours=1)
DESK = "admin"
"""Whose desk makes the refunds that the provider does not."""
ABOUT = "refund"
NOBODY = 0
"""Stands for a donor who was forgotten."""
BATCH = 100
"""Refunds that one ring of the timer asks for, so that no turn waits for thousands."""


@dataclass(frozen=True, slots=True)
class Payment:
    """What Telegram says of a payment.

    Attributes:
        charge_id: Telegram's id of the payment; a payment is taken once under it.
        provider_charge_id: the payment provider's own.
    """

    charge_id: str
    provider_charge_id: str
    donation_id: str
    amount: Money
    currency: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a payment.

    Attributes:
        fresh: it was not known before.
        refund: it came too late, or twice, and goes back.
        reached: with it the fundraiser reached its goal.
    """

    donation: Donation
    fresh: bool
    refund: Refund | None = None
    reached: bool = False


def book(fundraiser_id: str) -> str:
    """The ledger's book of a fundraiser."""
    return f"fundraiser:{fundraiser_id}"


def money(work: Work, fundraiser: Fundraiser) -> MoneyStates:
    """Where the money of a fundraiser is."""
    return ledger.money_states(work, book(fundraiser.id))


def rest(work: Work, fundraiser: Fundraiser) -> Money:
    """What is still missing to the goal; never below zero."""
    return max(Money(fundraiser.goal) - money(work, fundraiser).kept, ZERO)


# -- giving --------------------------------------------------------------------------------------------------


def check_giving(work: Work, fundraiser: Fundraiser, donor_id: int) -> None:
    """Raises unless this person may give to this fundraiser now.

    Raises:
        NotTaking: it is not open.
        OwnFundraiser: it is their own.
    """
    if fundraiser.state != FundraiserState.OPEN:
        raise NotTaking(state=fundraiser.state)
    if fundraiser.organiser_id == donor_id:
        raise OwnFundraiser


def promise(
    work: Work,
    fundraiser: Fundraiser,
    donor_id: int,
    amount: Money,
    anonymous: bool,
    wish: str | None,
    terms: PaymentTerms,
) -> Donation:
    """Notes what somebody is about to give; it becomes a donation when it is paid.

    Raises:
        NotTaking, OwnFundraiser: see `check_giving`.
        DonationTooSmall, DonationTooLarge, DonationAboveRest: see `rules.check_amount`.
    """
    check_giving(work, fundraiser, donor_id)
    check_amount(amount, rest(work, fundraiser), work.house, terms)
    work.session.execute(
        delete(Donation).where(
            Donation.donor_id == donor_id,
            Donation.state == DonationState.PROMISED,
            Donation.made_at < work.now - PROMISE_LASTS,
        )
    )
    donation = Donation(
        fundraiser_id=fundraiser.id,
        donor_id=donor_id,
        amount=amount.cents,
        returned=0,
        anonymous=anonymous,
        state=DonationState.PROMISED,
        made_at=work.now,
    )
    work.session.add(donation)
    work.session.flush()
    if wish:
        donation.wish = work.vault.seal(donor_id, WISH, donation.id, wish.encode())
    return donation


def check_out(
    work: Work, donation_id: str, donor_id: int, amount: Money, currency: str, terms: PaymentTerms
) -> Donation:
    """The last look before money moves.

    Raises:
        InvoiceOver: it was paid already, or is not for this person, amount or currency.
        NotTaking, DonationAboveRest: things have changed since the invoice.
    """
    donation = work.session.get(Donation, donation_id)
    if (
        donation is None
        or donation.state != DonationState.PROMISED
        or (donation.donor_id, Money(donation.amount), terms.currency) != (donor_id, amount, currency)
    ):
        raise InvoiceOver
    fundraiser = fundraisers.find(work, donation.fundraiser_id)
    check_giving(work, fundraiser, donor_id)
    check_amount(amount, rest(work, fundraiser), work.house, terms)
    return donation


def take(work: Work, payment: Payment, donor_id: int) -> Taken:
    """Takes a payment, once by its charge id, and closes the fundraiser when the goal is reached.

    Money that came is never refused: when the fundraiser has ended meanwhile, or the same invoice was paid twice, it
    is taken and goes back.

    Raises:
        NoSuchDonation: no donation of this person has that id; nothing was noted, so a person must look.
    """
    known = work.session.scalar(select(Donation).where(Donation.charge_id == payment.charge_id))
    if known is not None:
        return Taken(known, fresh=False)
    donation = work.session.get(Donation, payment.donation_id, with_for_update=True)
    if donation is None or donation.donor_id != donor_id:
        raise NoSuchDonation
    fundraiser = fundraisers.find(work, donation.fundraiser_id, lock=True)
    twice = donation.state == DonationState.PAID
    if twice:
        donation = _again(work, donation)
    donation.amount = payment.amount.cents
    donation.state, donation.paid_at = DonationState.PAID, work.now
    donation.charge_id, donation.provider_charge_id = payment.charge_id, payment.provider_charge_id
    ledger.post(work, f"donation:{donation.id}", Kind.DONATION, book(fundraiser.id), payment.amount)
    work.audit(donor_id, "donate", f"fundraiser:{fundraiser.id}")
    if twice:
        return Taken(donation, fresh=True, refund=give_back(work, donation, payment.amount, RefundWhy.TWICE))
    if fundraiser.state not in (FundraiserState.OPEN, FundraiserState.PAUSED):
        return Taken(donation, fresh=True, refund=give_back(work, donation, payment.amount, RefundWhy.TOO_LATE))
    reached = fundraiser.state == FundraiserState.OPEN and rest(work, fundraiser) == ZERO
    if reached:
        fundraisers.close(work, fundraiser, Actor.TIMER, "goal")
    return Taken(donation, fresh=True, reached=reached)


def _again(work: Work, first: Donation) -> Donation:
    """The record of a payment for an invoice that was paid before."""
    again = Donation(
        fundraiser_id=first.fundraiser_id,
        donor_id=first.donor_id,
        amount=first.amount,
        returned=0,
        anonymous=first.anonymous,
        state=DonationState.PROMISED,
        made_at=work.now,
    )
    work.session.add(again)
    work.session.flush()
    return again


# -- giving back ---------------------------------------------------------------------------------------------


def give_back(work: Work, donation: Donation, amount: Money, why: RefundWhy) -> Refund:
    """Asks the payment provider for money back; the ledger holds it apart from now on."""
    refund = Refund(
        donation_id=donation.id,
        amount=amount.cents,
        why=why,
        state=RefundState.REQUESTED,
        requested_at=work.now,
    )
    work.session.add(refund)
    donation.returned += amount.cents
    work.session.flush()
    ledger.post(work, f"refund:{refund.id}", Kind.REFUND_ASKED, book(donation.fundraiser_id), amount)
    work.audit(None, f"refund-{why}", f"donation:{donation.id}")
    return refund


def may_regret(work: Work, donation: Donation) -> bool:
    """Tells whether the donor may take this donation back by a tap: soon after paying, while the money lies there."""
    return (
        donation.state == DonationState.PAID
        and donation.paid_at is not None
        and donation.returned == 0
        and work.now <= regret_until(donation.paid_at, work.house)
        and ledger.money_states(work, book(donation.fundraiser_id)).returnable >= Money(donation.amount)
    )


def regret(work: Work, donation: Donation) -> Refund:
    """The donor takes a donation back; raises TooLateToRegret."""
    if not may_regret(work, donation):
        raise TooLateToRegret(hours=work.house.donation.regret_hours)
    return give_back(work, donation, Money(donation.amount), RefundWhy.REGRET)


def give_all_back(work: Work, fundraiser: Fundraiser) -> None:
    """Has everything that still lies with the provider go back to the donors, some of them at each ring."""
    work.ring(REFUND_ALL, fundraiser.id, timedelta())


def give_next_back(work: Work, fundraiser_id: str) -> list[Refund]:
    """Asks for the next refunds of a fundraiser whose money all goes back, pro rata and to the cent."""
    waiting = work.session.scalars(
        select(Donation)
        .where(Donation.fundraiser_id == fundraiser_id, _paid(), Donation.returned < Donation.amount)
        .order_by(Donation.id)
    ).all()
    pot = ledger.money_states(work, book(fundraiser_id)).returnable
    parts = [Money(one.amount - one.returned) for one in waiting]
    shares = pro_rata(min(pot, sum(parts, ZERO)), parts)
    due = [(donation, share) for donation, share in zip(waiting, shares, strict=True) if share > ZERO]
    refunds = [give_back(work, donation, share, RefundWhy.UPHELD) for donation, share in due[:BATCH]]
    if len(due) > BATCH:
        work.ring(REFUND_ALL, fundraiser_id, timedelta())
    return refunds


def find_refund(work: Work, refund_id: str) -> tuple[Refund, Donation]:
    """Returns a refund with its donation; raises NoSuchDonation."""
    refund = work.session.get(Refund, refund_id)
    donation = None if refund is None else work.session.get(Donation, refund.donation_id)
    if refund is None or donation is None:
        raise NoSuchDonation
    return refund, donation


def list_for_person(work: Work, refund: Refund, donation: Donation) -> Case:
    """Files a refund that the provider does not make by itself with the admins."""
    refund.state = RefundState.LISTED
    return casework.file(work, DESK, f"{ABOUT}:{refund.id}", donation.donor_id or NOBODY, Urgency.THIS_WEEK)


def confirm(work: Work, refund: Refund, donation: Donation, by: int | None) -> bool:
    """The money is back with its donor; returns False when that is known already."""
    if refund.state == RefundState.CONFIRMED:
        return False
    refund.state, refund.confirmed_at, refund.confirmed_by = RefundState.CONFIRMED, work.now, by
    amount = Money(refund.amount)
    ledger.post(work, f"refund-done:{refund.id}", Kind.REFUND_DONE, book(donation.fundraiser_id), amount)
    work.audit(by, "refund-confirmed", f"refund:{refund.id}")
    return True


# -- looking -------------------------------------------------------------------------------------------------


def _paid() -> ColumnElement[bool]:
    return Donation.state == DonationState.PAID


def find_own(work: Work, donation_id: str, donor_id: int) -> Donation:
    """Returns the donor's own paid donation; raises NoSuchDonation for anybody else's."""
    donation = work.session.get(Donation, donation_id)
    if donation is None or donation.donor_id != donor_id or donation.state != DonationState.PAID:
        raise NoSuchDonation
    return donation


def own(work: Work, donor_id: int) -> Sequence[Donation]:
    """Lists what somebody gave, the newest first."""
    mine = select(Donation).where(Donation.donor_id == donor_id, _paid())
    return work.session.scalars(mine.order_by(Donation.paid_at.desc(), Donation.id)).all()


def refunds_of(work: Work, donation: Donation) -> Sequence[Refund]:
    """Lists what went back of a donation, in order."""
    rows = select(Refund).where(Refund.donation_id == donation.id).order_by(Refund.requested_at, Refund.id)
    return work.session.scalars(rows).all()


def standing(fundraiser_id: str) -> tuple[ColumnElement[bool], ...]:
    """The donations of a fundraiser that were paid and did not go back as a whole."""
    return (Donation.fundraiser_id == fundraiser_id, _paid(), Donation.returned < Donation.amount)


def count(work: Work, fundraiser: Fundraiser) -> int:
    """Counts the donations that stand."""
    return work.session.scalar(select(func.count()).select_from(Donation).where(*standing(fundraiser.id))) or 0


def latest(work: Work, fundraiser: Fundraiser, most: int, after: int = 0) -> Sequence[Donation]:
    """Lists the donations that stand, the newest first.

    Args:
        work: the running transaction.
        fundraiser: whose.
        most: how many at most.
        after: how many of the newest are passed over.
    """
    rows = select(Donation).where(*standing(fundraiser.id)).order_by(Donation.paid_at.desc(), Donation.id)
    return work.session.scalars(rows.limit(most).offset(after)).all()


def since(work: Work, fundraiser: Fundraiser, then: datetime) -> tuple[int, Money]:
    """How many donations came after a moment, and their sum, of those that stand."""
    count_and_sum = select(func.count(), func.sum(Donation.amount - Donation.returned))
    row = work.session.execute(count_and_sum.where(*standing(fundraiser.id), Donation.paid_at > then)).one()
    return int(row[0]), Money(int(row[1] or 0))


def wish_of(work: Work, donation: Donation) -> str | None:
    """The donor's wish; None when there is none or the donor was forgotten."""
    if donation.wish is None or donation.donor_id is None:
        return None
    try:
        return work.vault.open(donation.donor_id, WISH, donation.id, donation.wish).decode()
    except Forgotten:
        return None


def forget(work: Work, donor_id: int) -> None:
    """Takes a person out of their donations; the sums stay, and what is on its way back is made by hand."""
    session = work.session
    session.execute(delete(Donation).where(Donation.donor_id == donor_id, Donation.state == DonationState.PROMISED))
    on_its_way = session.execute(
        select(Refund, Donation)
        .join(Donation, Donation.id == Refund.donation_id)
        .where(Donation.donor_id == donor_id, Refund.state == RefundState.REQUESTED)
    )
    for refund, donation in on_its_way.all():
        donation.donor_id = None
        list_for_person(work, refund, donation)
    mine = update(Donation).where(Donation.donor_id == donor_id)
    session.execute(mine.values(donor_id=None, wish=None, anonymous=True))


def donors_after(work: Work, fundraiser_id: str, after: int, most: int) -> Sequence[int]:
    """Lists who gave, by their id, from after one on; for letters to all of them, some at a time."""
    rows = (
        select(Donation.donor_id)
        .where(*standing(fundraiser_id), Donation.donor_id > after)
        .distinct()
        .order_by(Donation.donor_id)
        .limit(most)
    )
    return [one for one in work.session.scalars(rows) if one is not None]
