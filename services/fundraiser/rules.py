"""What a fundraiser may ask for and what it needs; pure questions, today is given."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from services.errors import DomainError
from services.house import House
from services.money import ZERO, Money

OLDEST_YEARS = 120
ADULT_YEARS = 18
SHORTEST_REASON = 10
"""Characters; long enough that "ok" or "可以" is no reason."""


class Relation(StrEnum):
    """What the patient is to the organiser."""

    MYSELF = "myself"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    RELATIVE = "relative"
    FRIEND = "friend"


class Cover(StrEnum):
    """Who might pay before strangers are asked."""

    POLICY = "own-policies"
    MUTUAL_AID = "mutual-aid"
    PUBLIC_INSURANCE = "public-insurance"
    CHARITY = "charities"


class PaperKind(StrEnum):
    """What a file proves."""

    ID = "id"
    DIAGNOSIS = "diagnosis"
    ADMISSION = "admission"
    INVOICE = "invoice"
    FRESH_DIAGNOSIS = "fresh-diagnosis"
    OTHER = "other"


class Payee(StrEnum):
    """Whose account gets the money."""

    HOSPITAL = "hospital"
    PERSON = "person"


class BornInFuture(DomainError):
    """The birth date has not come yet."""

    text = "fundraiser-bad-born-future"


class BornTooLongAgo(DomainError):
    """Nobody is that old."""

    text = "fundraiser-bad-born-old"


class DiagnosedInFuture(DomainError):
    """The diagnosis date has not come yet."""

    text = "fundraiser-bad-diagnosed-future"


class DiagnosedBeforeBirth(DomainError):
    """The diagnosis is older than the patient."""

    text = "fundraiser-bad-diagnosed-before-birth"


class CostMissing(DomainError):
    """The expected cost is zero."""

    text = "fundraiser-bad-cost-zero"


class NothingMissing(DomainError):
    """What others pay covers the whole cost."""

    text = "fundraiser-nothing-missing"


class GoalTooSmall(DomainError):
    """The goal is below what one fundraiser must raise."""

    text = "fundraiser-goal-too-small"


class GoalTooLarge(DomainError):
    """The goal exceeds what one fundraiser may raise."""

    text = "fundraiser-goal-too-large"


class GoalAboveGap(DomainError):
    """The goal exceeds what is missing."""

    text = "fundraiser-goal-above-gap"


class PayeeReasonMissing(DomainError):
    """A person's account was named without saying why the hospital's will not do."""

    text = "fundraiser-payee-reason-missing"


class PayeeApprovalMissing(DomainError):
    """A reviewer let a person's account pass without writing why."""

    text = "fundraiser-payee-approval-missing"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the arithmetic on the screen.

    Attributes:
        key: "expected", the name of a cover, "raised-elsewhere" or "beyond-cost".
        amount: signed, so that the lines add up.
    """

    key: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, and the lines that lead there; never below zero."""

    lines: tuple[Line, ...]

    @property
    def amount(self) -> Money:
        """The sum of the lines."""
        return sum((line.amount for line in self.lines), ZERO)


def age_on(born: date, today: date) -> int:
    """Full years; somebody born on 29 February is a year older on 1 March of common years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def is_minor(born: date, today: date) -> bool:
    """A minor cannot act alone: a parent or guardian does."""
    return age_on(born, today) < ADULT_YEARS


def check_born(born: date, today: date) -> None:
    """A birth date has passed, and not more than 120 years ago.

    Raises:
        BornInFuture: after today.
        BornTooLongAgo: nobody is that old.
    """
    if born > today:
        raise BornInFuture(born=born)
    if age_on(born, today) > OLDEST_YEARS:
        raise BornTooLongAgo(born=born, years=OLDEST_YEARS)


def check_diagnosed(diagnosed_on: date, born: date, today: date) -> None:
    """A diagnosis lies between birth and today, both included.

    Raises:
        DiagnosedInFuture: after today.
        DiagnosedBeforeBirth: before the patient was born.
    """
    if diagnosed_on > today:
        raise DiagnosedInFuture(diagnosed=diagnosed_on)
    if diagnosed_on < born:
        raise DiagnosedBeforeBirth(diagnosed=diagnosed_on, born=born)


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - date(year, month + 1, 1)).days
    return date(year, month + 1, min(day.day, last))


def needs_fresh_paper(diagnosed_on: date, today: date, house: House) -> bool:
    """A diagnosis older than the house allows needs a fresh paper; one of exactly that age does not."""
    return diagnosed_on < months_before(today, house.fundraiser.diagnosis_max_age_months)


def missing_papers(kinds: Collection[PaperKind], diagnosed_on: date, today: date, house: House) -> tuple[str, ...]:
    """Which papers are still to come, as text variants: "id", "diagnosis", "admission-or-invoice", "fresh-diagnosis".

    A fresh diagnosis also counts as the diagnosis.
    """
    missing: list[str] = []
    if PaperKind.ID not in kinds:
        missing.append(PaperKind.ID.value)
    if not {PaperKind.DIAGNOSIS, PaperKind.FRESH_DIAGNOSIS}.intersection(kinds):
        missing.append(PaperKind.DIAGNOSIS.value)
    if not {PaperKind.ADMISSION, PaperKind.INVOICE}.intersection(kinds):
        missing.append("admission-or-invoice")
    if needs_fresh_paper(diagnosed_on, today, house) and PaperKind.FRESH_DIAGNOSIS not in kinds:
        missing.append(PaperKind.FRESH_DIAGNOSIS.value)
    return tuple(missing)


def check_cost(expected: Money) -> None:
    """A treatment that costs nothing needs no fundraiser.

    Raises:
        CostMissing: zero.
    """
    if expected <= ZERO:
        raise CostMissing


def gap(expected: Money, covered: Mapping[str, Money], raised_elsewhere: Money) -> Gap:
    """Expected cost, less what insurance and aid pay, less what was raised elsewhere.

    The lines come in the order of `covered`; sums of zero are shown too, since a zero is an answer. When more is paid
    than the treatment costs, a last line "beyond-cost" brings the gap back to zero.

    Raises:
        ValueError: a sum below zero, which no step lets through.
    """
    if min(expected, raised_elsewhere, *covered.values()) < ZERO:
        raise ValueError("sums of the gap are never negative")
    lines = [
        Line("expected", expected),
        *(Line(name, -amount) for name, amount in covered.items()),
        Line("raised-elsewhere", -raised_elsewhere),
    ]
    if (left := Gap(tuple(lines)).amount) < ZERO:
        lines.append(Line("beyond-cost", -left))
    return Gap(tuple(lines))


def least_goal(missing: Money, house: House) -> Money:
    """The smallest goal: the house's, or the whole gap when even less is missing."""
    return min(house.fundraiser.goal_min, missing)


def most_goal(missing: Money, house: House) -> Money:
    """The largest goal: the gap, up to the house's cap."""
    return min(house.fundraiser.goal_max, missing)


def check_goal(goal: Money, missing: Money, house: House) -> None:
    """A goal lies between the house's bounds and never above the gap.

    Raises:
        NothingMissing: there is no gap.
        GoalTooSmall: below the least that makes sense.
        GoalTooLarge: above the cap of one fundraiser.
        GoalAboveGap: more than is missing.
    """
    if missing <= ZERO:
        raise NothingMissing
    if goal < least_goal(missing, house):
        raise GoalTooSmall(least=least_goal(missing, house), most=most_goal(missing, house))
    if goal > house.fundraiser.goal_max:
        raise GoalTooLarge(limit=house.fundraiser.goal_max, most=most_goal(missing, house))
    if goal > missing:
        raise GoalAboveGap(gap=missing, goal=goal)


def check_payee(payee: Payee, reason: str) -> None:
    """The hospital gets the money, or a person for a reason that the organiser writes.

    Raises:
        PayeeReasonMissing: a person without a reason.
    """
    if payee is Payee.PERSON and len(reason.strip()) < SHORTEST_REASON:
        raise PayeeReasonMissing(least=SHORTEST_REASON)


def check_payee_approval(payee: Payee, reviewer_reason: str) -> None:
    """A person's account passes only with the reviewer's own reason, which is kept.

    Raises:
        PayeeApprovalMissing: a person, and no reason from the reviewer.
    """
    if payee is Payee.PERSON and len(reviewer_reason.strip()) < SHORTEST_REASON:
        raise PayeeApprovalMissing(least=SHORTEST_REASON)
