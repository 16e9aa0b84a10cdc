"""Who may answer which consultation, what it costs, and how long it may wait. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from services.casework.rules import Urgency
from services.donation.rules import PaymentTerms
from services.errors import DomainError, Refusal
from services.house import ConsultationRules
from services.money import ZERO, Money
from services.profile.rules import ADULT_MONTHS, months_old

DESK = "doctor"
"""The desk of consultations; also the role that works there."""
CHILD_YEARS = 14
"""Below this age the weight is asked for."""


class ConsultationState(StrEnum):
    """Where a consultation stands."""

    UNPAID = "unpaid"
    WAITING = "waiting"
    TALKING = "talking"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    UNANSWERED = "unanswered"


class Tier(StrEnum):
    """Who answers, from the nearest to the most expert."""

    ASSISTANT = "assistant"
    IN_HOUSE = "in-house"
    OUTSIDE = "outside"
    EXPERT = "expert"

    @property
    def rank(self) -> int:
        """Its place in the order."""
        return tuple(Tier).index(self)


class NoSuchConsultation(Refusal):
    """There is no such consultation, or it is another person's."""

    text = "consultation-unknown"


class NotNow(DomainError):
    """The consultation is not in a state in which that can be done."""

    text = "consultation-not-now"


class TooLateToReopen(DomainError):
    """The time for opening it again is over."""

    text = "consultation-reopen-late"


class InvoiceOver(DomainError):
    """What the invoice was for is no longer to be paid."""

    text = "consultation-invoice-over"


class NobodyThere(DomainError):
    """No doctor could take it over."""

    text = "consultation-nobody-there"


class HighestTier(DomainError):
    """There is nobody above."""

    text = "consultation-highest-tier"


class AboveTier(DomainError):
    """It asks for somebody above the doctor's tier."""

    text = "consultation-above-tier"


class NotOffered(DomainError):
    """The house does not offer that tier, or cannot take money for it now."""

    text = "consultation-not-offered"


class OneOpen(DomainError):
    """The person has a consultation that waits or goes on already."""

    text = "consultation-one-open"


class BadHours(DomainError):
    """No working hours can be read out of it."""

    text = "consultation-bad-hours"


@dataclass(frozen=True, slots=True)
class Shift:
    """One stretch of a working day; an end at or before its start is on the next day."""

    start: time
    end: time


_SHIFT = re.compile(r"(\d{1,2})(?::([0-5]\d))?-(\d{1,2})(?::([0-5]\d))?")


def read_hours(text: str) -> tuple[Shift, ...]:
    """Reads hours such as "9-12,14:30-18"; nothing means always.

    Raises:
        BadHours: it is not written like that, or there is no such hour.
    """
    found = []
    for part in filter(None, re.split(r"[,，、;；\s]+", text.strip().replace("：", ":").replace("—", "-"))):
        shift = _SHIFT.fullmatch(part)
        if shift is None or int(shift[1]) > 23 or int(shift[3]) > 24:
            raise BadHours
        if shift[3] == "24" and shift[4] not in (None, "00"):
            raise BadHours
        found.append(Shift(time(int(shift[1]), int(shift[2] or 0)), time(int(shift[3]) % 24, int(shift[4] or 0))))
    return tuple(found)


def works_at(hours: Iterable[Shift], at: datetime) -> bool:
    """Is this a working hour? No hours at all mean always; `at` is in the house's zone."""
    now, any_ = at.time(), False
    for shift in hours:
        any_ = True
        if shift.start < shift.end and shift.start <= now < shift.end:
            return True
        if shift.start >= shift.end and (now >= shift.start or now < shift.end):
            return True
    return not any_


def fits(doctor: Tier, departments: Iterable[str], wanted: Tier, department: str, wide: bool) -> bool:
    """May a doctor answer it? They have its department and its tier, or the next above; `wide`: any tier above."""
    above = doctor.rank - wanted.rank
    chosen = tuple(departments)
    return (not chosen or department in chosen) and 0 <= above <= (len(Tier) if wide else 1)


def may_take(doctor: Tier, wanted: Tier) -> bool:
    """May a doctor of this tier take what asks for that one? Whoever asked for an expert gets no less."""
    return doctor.rank >= wanted.rank


def price(tier: Tier, rules: ConsultationRules) -> Money:
    """What a consultation of this tier costs, all told."""
    money: Money = getattr(rules, f"{tier.replace('-', '_')}_price")
    return money


def promise(tier: Tier, urgency: Urgency, rules: ConsultationRules) -> timedelta:
    """Within which time a first answer is promised; what is urgent never waits longer than the nearest tier."""
    minutes: int = getattr(rules, f"{tier.replace('-', '_')}_wait_minutes")
    if urgency is Urgency.NOW:
        minutes = min(minutes, rules.assistant_wait_minutes)
    return timedelta(minutes=minutes)


def is_free(tier: Tier, rules: ConsultationRules) -> bool:
    """Does it cost nothing?"""
    return price(tier, rules) == ZERO


def is_offered(tier: Tier, rules: ConsultationRules, terms: PaymentTerms | None) -> bool:
    """Can somebody have it? What is free always; what costs something when its price can be paid here."""
    money = price(tier, rules)
    return money == ZERO or (terms is not None and terms.least <= money <= terms.most)


def is_child(born: date | None, today: date) -> bool:
    """Is the patient so young that medicines go by weight? Nobody of an unknown age is."""
    return born is not None and months_old(born, today) < CHILD_YEARS * 12


def is_adult(born: date | None, today: date) -> bool:
    """Is the patient old enough to agree for themselves? Nobody of an unknown age is."""
    return born is not None and months_old(born, today) >= ADULT_MONTHS


def may_reopen(closed_at: datetime, now: datetime, rules: ConsultationRules) -> bool:
    """May a closed consultation still be opened again?"""
    return now - closed_at <= timedelta(hours=rules.reopen_hours)
