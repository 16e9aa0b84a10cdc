"""What strangers see of a fundraiser, and nothing else: the chat, the page and the card are made of this alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select

from handlers.engine.journey import Answers
from handlers.engine.words import Text
from handlers.fundraiser.journey import arithmetic, arithmetic_lines, journey
from handlers.resources import Resources
from services.account.actions import name_of
from services.donation import actions as donations
from services.fundraiser import actions, updates, vouches
from services.fundraiser.card import CardFacts
from services.fundraiser.rules import age_on
from services.fundraiser.states import FundraiserState
from services.fundraiser.updates import News
from services.ledger.rules import MoneyStates
from services.money import Money
from services.work import Work
from storage.tables.donations import Donation
from storage.tables.fundraisers import Fundraiser
from storage.tables.people import Person

DONORS = 20
"""Donors on one page of the list."""
UPDATES = 20
VOICES = 30


@dataclass(frozen=True, slots=True)
class SeenFact:
    """One fact that was to be checked.

    Attributes:
        verified: None when nobody has looked at it.
        by: the badge of the reviewer, whose name stays with the house.
    """

    fact: str
    verified: bool | None
    by: str | None
    on: date | None


@dataclass(frozen=True, slots=True)
class SeenVouch:
    """Somebody who vouches, by name."""

    name: str
    relation: str
    words: str
    on: date


@dataclass(frozen=True, slots=True)
class SeenGift:
    """A donation in the list; the name is None when its donor stays anonymous or was forgotten."""

    name: str | None
    amount: Money
    wish: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PublicView:
    """Everything that strangers see.

    Attributes:
        fraction: of the goal, from 0 to 1.
        vouched: how many people vouch; `vouches` holds the first of them.
        gifts: how many donations stand.
        donors: one page of them, the newest first.
        older: whether there are more donors behind this page.
        cover: id of the photo, None when there is none.
        platform_fee: percent.
        payment_fee: percent.
    """

    slug: str
    state: FundraiserState
    closed_why: str | None
    patient: str
    age: int
    disease: str
    hospital: str
    story: str
    sums: tuple[Text, ...]
    gap: Money
    goal: Money
    money: MoneyStates
    fraction: float
    facts: tuple[SeenFact, ...]
    vouches: tuple[SeenVouch, ...]
    vouched: int
    vouches_wanted: int
    updates: tuple[News, ...]
    gifts: int
    donors: tuple[SeenGift, ...]
    older: bool
    cover: str | None
    notice_until: datetime | None
    closes_at: datetime | None
    platform_fee: Decimal
    payment_fee: Decimal

    @property
    def open(self) -> bool:
        """Whether donations are taken now."""
        return self.state is FundraiserState.OPEN


def look(work: Work, resources: Resources, fundraiser: Fundraiser, page: int = 0) -> PublicView:
    """What strangers see now; raises NoSuchFundraiser when its organiser was forgotten.

    Args:
        work: the running transaction.
        resources: the house's rules.
        fundraiser: one that may be seen.
        page: which page of the donors, from 0.
    """
    answers = Answers(journey, actions.answers_of(work, fundraiser))
    money = donations.money(work, fundraiser)
    gifts = donations.latest(work, fundraiser, DONORS + 1, DONORS * page)
    voices = vouches.voices(work, fundraiser, VOICES)
    named = {one.donor_id for one in gifts if one.donor_id is not None and not one.anonymous}
    names = _names(work, named | {voice.person_id for voice in voices})
    rules = resources.house.fundraiser
    return PublicView(
        slug=fundraiser.slug,
        state=FundraiserState(fundraiser.state),
        closed_why=fundraiser.closed_why,
        patient=answers["patient_name"],
        age=age_on(answers["patient_born"], work.today),
        disease=answers["disease"]["name"],
        hospital=answers["hospital"],
        story=answers["story"],
        sums=tuple(arithmetic_lines(answers)),
        gap=arithmetic(answers).amount,
        goal=Money(fundraiser.goal),
        money=money,
        fraction=min(1.0, money.kept.cents / fundraiser.goal),
        facts=_facts(work, fundraiser),
        vouches=tuple(_vouch(work, one, names) for one in voices if one.person_id in names),
        vouched=vouches.count(work, fundraiser),
        vouches_wanted=rules.vouches,
        updates=tuple(updates.latest(work, fundraiser, UPDATES)),
        gifts=donations.count(work, fundraiser),
        donors=tuple(_gift(work, one, names) for one in gifts[:DONORS]),
        older=len(gifts) > DONORS,
        cover=fundraiser.cover_id,
        notice_until=fundraiser.notice_until,
        closes_at=fundraiser.closes_at,
        platform_fee=rules.platform_fee_percent,
        payment_fee=rules.payment_fee_percent,
    )


def badge(work: Work, reviewer_id: int) -> str:
    """The reviewer's number on public pages: the same for all their cases, and nobody's name."""
    return work.vault.blind("badge", str(reviewer_id))[:3].hex().upper()


def card_facts(resources: Resources, language: str, view: PublicView, by: str | None = None) -> CardFacts:
    """What stands on the card, in one language; `by` tells whose link its code carries."""
    words = resources.words

    def plain(key: str, **values: object) -> str:
        return words.plain(language, key, **values)

    return CardFacts(
        language=language,
        title=plain("fundraiser-card-title", patient=view.patient),
        line=plain("fundraiser-card-line", disease=view.disease, hospital=view.hospital),
        goal_label=plain("fundraiser-card-goal"),
        goal=str(view.goal),
        raised_label=plain("fundraiser-card-raised"),
        raised=str(view.money.kept),
        fraction=view.fraction,
        state=plain(f"fundraiser-state-{view.state}"),
        scan=plain("fundraiser-card-scan"),
        note=plain("fundraiser-card-note"),
        brand=plain("bot-name"),
        link=resources.page(view.slug, by),
    )


def _facts(work: Work, fundraiser: Fundraiser) -> tuple[SeenFact, ...]:
    known = actions.facts_of(work, fundraiser)
    return tuple(
        SeenFact(fact, row.verified, badge(work, row.by_id), row.at.astimezone(work.zone).date())
        if (row := known.get(fact)) is not None
        else SeenFact(fact, None, None, None)
        for fact in actions.FACTS
    )


def _vouch(work: Work, voice: vouches.Voice, names: Mapping[int, str]) -> SeenVouch:
    return SeenVouch(names[voice.person_id], voice.relation, voice.words, voice.at.astimezone(work.zone).date())


def _gift(work: Work, donation: Donation, names: Mapping[int, str]) -> SeenGift:
    name = None if donation.anonymous or donation.donor_id is None else names.get(donation.donor_id)
    at = donation.paid_at or donation.made_at
    return SeenGift(name, Money(donation.amount - donation.returned), donations.wish_of(work, donation), at)


def _names(work: Work, people: Collection[int]) -> dict[int, str]:
    """The names of those who have one, all in one query; who was forgotten has none."""
    rows = work.session.scalars(select(Person).where(Person.id.in_(people)))
    return {person.id: name for person in rows if (name := name_of(work, person))}
