"""What one donation may be, what it costs to pay it, and how long it may be taken back. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from services.errors import DomainError, Refusal
from services.house import House
from services.money import Money

SUGGESTED = tuple(Money.yuan(amount) for amount in (10, 30, 50, 100))
LONGEST_WISH = 120
"""Characters of a wish."""


class DonationState(StrEnum):
    """Where a donation stands; what went back is told by its refunds."""

    PROMISED = "promised"
    PAID = "paid"


class RefundState(StrEnum):
    """Where a refund stands."""

    REQUESTED = "requested"
    LISTED = "listed"
    CONFIRMED = "confirmed"


class RefundWhy(StrEnum):
    """Why money goes back."""

    REGRET = "regret"
    TOO_LATE = "too-late"
    TWICE = "twice"
    UPHELD = "upheld"


class DonationTooSmall(DomainError):
    """Less than a donation may be."""

    text = "donation-too-small"


class DonationTooLarge(DomainError):
    """More than one donation may be."""

    text = "donation-too-large"


class DonationAboveRest(DomainError):
    """More than what is still missing."""

    text = "donation-above-rest"


class NotTaking(DomainError):
    """The fundraiser does not take donations now."""

    text = "donation-not-open"


class OwnFundraiser(DomainError):
    """Organisers do not give to their own fundraiser: it would make it look better than it is."""

    text = "donation-own"


class NoPayments(DomainError):
    """The house cannot take payments."""

    text = "donation-no-payments"


class InvoiceOver(DomainError):
    """The invoice was paid, or is not for this person or this amount."""

    text = "donation-invoice-over"


class NoSuchDonation(Refusal):
    """There is none of that name, or it is somebody else's."""

    text = "donation-unknown"


class TooLateToRegret(DomainError):
    """The donation cannot be taken back by a tap any more."""

    text = "donation-too-late-to-regret"


@dataclass(frozen=True, slots=True)
class PaymentTerms:
    """What the payment provider takes.

    Attributes:
        currency: ISO 4217.
        least: the smallest payment.
        most: the largest one.
    """

    currency: str
    least: Money
    most: Money


def bounds(house: House, terms: PaymentTerms) -> tuple[Money, Money]:
    """The smallest and the largest donation: the stricter of the house's rule and the provider's."""
    return max(house.donation.min, terms.least), min(house.donation.max, terms.most)


def most_now(rest: Money, house: House, terms: PaymentTerms) -> Money:
    """The largest donation while so much is missing; what is missing may always be rounded up to the smallest one."""
    least, most = bounds(house, terms)
    return min(max(rest, least), most)


def check_amount(amount: Money, rest: Money, house: House, terms: PaymentTerms) -> None:
    """A donation lies between the bounds and is not above what is missing.

    Raises:
        DonationTooSmall: below the least.
        DonationTooLarge: above the most.
        DonationAboveRest: above what is still missing.
    """
    least, most = bounds(house, terms)
    if amount < least:
        raise DonationTooSmall(least=least, most=most_now(rest, house, terms))
    if amount > most:
        raise DonationTooLarge(least=least, most=most_now(rest, house, terms))
    if amount > most_now(rest, house, terms):
        raise DonationAboveRest(rest=rest, most=most_now(rest, house, terms))


def fee(amount: Money, percent: Decimal) -> Money:
    """A fee of so many percent, to the cent, half a cent counting as one."""
    return Money(int((amount.cents * percent / 100).quantize(Decimal(1), ROUND_HALF_UP)))


def regret_until(paid_at: datetime, house: House) -> datetime:
    """Until when a donor may take a donation back without a reason."""
    return paid_at + timedelta(hours=house.donation.regret_hours)
