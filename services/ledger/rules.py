"""Double entry: where money can be, how it may move, and how a sum is shared out to the cent. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.money import ZERO, Money


class Place(StrEnum):
    """Where the money of one book can be; GIVEN is the outside from which it came and is never above zero."""

    GIVEN = "given"
    HELD = "held"
    SETTLED = "settled"
    REQUESTED = "requested"
    PAID = "paid"
    SPENT = "spent"
    REFUNDING = "refunding"
    REFUNDED = "refunded"


class Kind(StrEnum):
    """Why money moves; each has one way."""

    DONATION = "donation"
    REFUND_ASKED = "refund-asked"
    REFUND_DONE = "refund-done"


WAYS: Mapping[Kind, tuple[Place, Place]] = {
    Kind.DONATION: (Place.GIVEN, Place.HELD),
    Kind.REFUND_ASKED: (Place.HELD, Place.REFUNDING),
    Kind.REFUND_DONE: (Place.REFUNDING, Place.REFUNDED),
}
"""From where to where each kind moves money; what is not here cannot be posted. Payouts bring theirs with them."""


class Overdrawn(Exception):
    """More would leave a place than lies there; no person can cause it, so it is a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Account:
    """One place of one book."""

    book: str
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """What a transfer does to one account; below zero it leaves."""

    account: Account
    amount: Money


def transfer(source: Account, target: Account, amount: Money) -> tuple[Entry, Entry]:
    """Leaves one account, enters another; the two sum to nothing.

    Raises:
        ValueError: nothing or less is moved, or from an account to itself.
    """
    if amount <= ZERO or source == target:
        raise ValueError("a transfer moves more than nothing between two accounts")
    return Entry(source, -amount), Entry(target, amount)


def entries(kind: Kind, book: str, amount: Money) -> tuple[Entry, Entry]:
    """The two sides of a transfer of this kind."""
    source, target = WAYS[kind]
    return transfer(Account(book, source), Account(book, target), amount)


@dataclass(frozen=True, slots=True)
class MoneyStates:
    """Where the money of a fundraiser is; always adds up.

    Attributes:
        held: at the payment provider.
        settled: on the house's account for the fundraiser, and not asked for yet.
        requested: set aside for a payout that was asked for.
        paid: at the hospital, papers still to come.
        spent: at the hospital, shown by papers.
        refunding: on its way back to donors.
        refunded: back with donors.
    """

    held: Money = ZERO
    settled: Money = ZERO
    requested: Money = ZERO
    paid: Money = ZERO
    spent: Money = ZERO
    refunding: Money = ZERO
    refunded: Money = ZERO

    @property
    def raised(self) -> Money:
        """Everything that was ever given: the sum of all states."""
        return self.kept + self.refunding + self.refunded

    @property
    def kept(self) -> Money:
        """What was given and does not go back: what counts towards the goal."""
        return self.held + self.settled + self.requested + self.paid + self.spent

    @property
    def returnable(self) -> Money:
        """What could still go back to donors."""
        return self.held


def states(balances: Mapping[Place, Money]) -> MoneyStates:
    """The money states of a book from its balances.

    Raises:
        ValueError: the balances do not sum to nothing, or a place is overdrawn.
    """
    if sum(balances.values(), ZERO) != ZERO or any(
        amount < ZERO for place, amount in balances.items() if place is not Place.GIVEN
    ):
        raise ValueError("the balances of a book do not add up")
    return MoneyStates(**{place.value: amount for place, amount in balances.items() if place is not Place.GIVEN})


def pro_rata(total: Money, parts: Sequence[Money]) -> list[Money]:
    """Shares a sum out in proportion, to the cent; what the division leaves goes to the largest remainders.

    Equal remainders are served in the order of the parts. No share is above its part when the total is not above the
    sum of the parts.

    Raises:
        ValueError: a sum below zero, or nothing to share by while there is something to share.
    """
    whole = sum(parts, ZERO)
    if total < ZERO or any(part < ZERO for part in parts) or (whole == ZERO < total):
        raise ValueError("sums are shared out in proportion to parts of which none is negative")
    if whole == ZERO:
        return [ZERO for _ in parts]
    floors = [total.cents * part.cents // whole.cents for part in parts]
    rests = [total.cents * part.cents % whole.cents for part in parts]
    left = total.cents - sum(floors)
    for place in sorted(range(len(parts)), key=lambda one: (-rests[one], one))[:left]:
        floors[place] += 1
    return [Money(cents) for cents in floors]
