"""The donor's journey: how much, with a name or without, a wish; then the invoice, its last check, the receipt."""

from collections.abc import Mapping
from typing import Any

from handlers.donation import refunds
from handlers.engine.journey import Answers, Asked, Ended, Journey, Offer, Step
from handlers.engine.letters import Invoice
from handlers.engine.readers import Amount, Line
from handlers.engine.readers import Choice as ChoiceReader
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.donation import actions as donations
from services.donation.rules import (
    LONGEST_WISH,
    SUGGESTED,
    DonationAboveRest,
    DonationTooLarge,
    DonationTooSmall,
    NoPayments,
    NoSuchDonation,
    NotTaking,
    OwnFundraiser,
    PaymentTerms,
    bounds,
    check_amount,
    fee,
    most_now,
)
from services.fundraiser import actions as fundraisers
from services.fundraiser import supporters
from services.money import Money
from storage.tables.donations import Donation
from storage.tables.fundraisers import Fundraiser

KEY = "donation"
KIND = "d"
"""What the payload of a donation's invoice begins with."""
DIGEST = "donation-digest"
"""Kind of the timer that tells an organiser of the donations since the first one they were told of."""


def begin(turn: Turn, link: str) -> None:
    """Asks how much; the link is the fundraiser's public name, and behind "_" whose link it was."""
    slug, _, by = link.partition("_")
    fundraiser = fundraisers.find_public(turn.work, slug)
    supporters.meet(turn.work, fundraiser, turn.person_id, by)
    terms(turn)
    donations.check_giving(turn.work, fundraiser, turn.person_id)
    turn.strip()
    turn.walks.begin(turn, KEY, about=fundraiser.id, facts=_facts(turn, fundraiser))


def terms(post: Post) -> PaymentTerms:
    """What the payment provider takes; raises NoPayments."""
    if post.resources.payments is None:
        raise NoPayments
    return post.resources.payments


def _facts(turn: Turn, fundraiser: Fundraiser) -> dict[str, Any]:
    return {
        "patient": fundraisers.patient_of(turn.work, fundraiser),
        "rest": donations.rest(turn.work, fundraiser).cents,
        "name": turn.person_name,
    }


def _amounts(asked: Asked) -> Mapping[str, object]:
    payment, house = asked.resources.payments, asked.resources.house
    if payment is None:
        raise NoPayments
    rest = Money(asked.facts["rest"])
    least, _ = bounds(house, payment)
    return {
        "patient": asked.facts["patient"],
        "rest": rest,
        "least": least,
        "most": most_now(rest, house, payment),
    }


def _offers(asked: Asked) -> tuple[Offer, ...]:
    values = _amounts(asked)
    fitting = [one for one in SUGGESTED if values["least"] <= one <= values["most"]]  # type: ignore[operator]
    return tuple(Offer(Text("donation-offer", {"amount": str(one)}), one.cents) for one in fitting)


def _check(amount: Money, _answers: Answers, asked: Asked) -> None:
    payment = asked.resources.payments
    if payment is None:
        raise NoPayments
    check_amount(amount, Money(asked.facts["rest"]), asked.resources.house, payment)


def _name(asked: Asked) -> Mapping[str, object]:
    return {"name": asked.facts["name"]}


def _patient(asked: Asked) -> Mapping[str, object]:
    return {"patient": asked.facts["patient"]}


def _price(asked: Asked) -> Mapping[str, object]:
    """What stands above the button that leads to the payment: fees and the rules for money that goes back."""
    rules, amount = asked.resources.house, asked.answers["amount"]
    return {
        "platform": f"{rules.fundraiser.platform_fee_percent:f}",
        "platform_fee": fee(amount, rules.fundraiser.platform_fee_percent),
        "payment": f"{rules.fundraiser.payment_fee_percent:f}",
        "payment_fee": fee(amount, rules.fundraiser.payment_fee_percent),
        "hours": rules.donation.regret_hours,
    }


def _ask_to_pay(turn: Turn, ended: Ended) -> None:
    answers = ended.answers
    fundraiser = fundraisers.find(turn.work, ended.about or "")
    anonymous = answers["name"] == "anonymous"
    try:
        donation = donations.promise(
            turn.work, fundraiser, turn.person_id, answers["amount"], anonymous, answers["wish"] or None, terms(turn)
        )
    except (NotTaking, OwnFundraiser, NoPayments) as over:  # there is nothing to go back to
        turn.say(Text(over.text, over.values))
        return
    patient = fundraisers.patient_of(turn.work, fundraiser)
    turn.put(
        turn.said.chat,
        Invoice(
            title=_cut(turn.plain("donation-invoice-title", patient=patient), 32),
            description=_cut(turn.plain("donation-invoice-text", patient=patient), 255),
            payload=f"{KIND}:{donation.id}",
            currency=terms(turn).currency,
            total=donation.amount,
            label=turn.plain("donation-invoice-label"),
            start=f"g_{fundraiser.slug}",
        ),
    )


def _cut(text: str, most: int) -> str:
    """Shortened to so many UTF-16 units, in which Telegram counts."""
    while len(text.encode("utf-16-le")) // 2 > most:
        text = text[:-2] + "…"
    return text


journey = Journey(
    KEY,
    (
        Step("amount", Amount(), check=_check, tell=_amounts, offers=_offers),
        Step("name", ChoiceReader("named", "anonymous"), tell=_name),
        Step("wish", Line(1, LONGEST_WISH, skip=True, takes_questions=True), tell=_patient),
    ),
    _ask_to_pay,
    tell=_price,
    again={DonationAboveRest: "amount", DonationTooSmall: "amount", DonationTooLarge: "amount"},
)


# -- the payment ---------------------------------------------------------------------------------------------


def check_out(turn: Turn, donation_id: str) -> None:
    """The last look before money moves."""
    checkout = turn.said.checkout
    if checkout is None:
        raise NoSuchDonation
    amount = Money(checkout.total)
    donations.check_out(turn.work, donation_id, turn.person_id, amount, checkout.currency, terms(turn))


def take(turn: Turn, donation_id: str) -> bool:
    """Takes the payment, gives the receipt, and tells the organiser; False when nobody knows what it is for."""
    paid = turn.said.paid
    if paid is None or turn.resources.payments is None or paid.currency != turn.resources.payments.currency:
        return False
    payment = donations.Payment(
        paid.charge_id, paid.provider_charge_id, donation_id, Money(paid.total), paid.currency
    )
    try:
        taken = donations.take(turn.work, payment, turn.person_id)
    except NoSuchDonation:
        return False
    if not taken.fresh:
        return True
    if taken.refund is not None:
        _say_it_goes_back(turn, taken)
    else:
        _give_receipt(turn, taken.donation)
        _tell_organiser(turn, taken.donation)
    return True


def _say_it_goes_back(turn: Turn, taken: donations.Taken) -> None:
    refund = taken.refund
    assert refund is not None  # noqa: S101 - the caller looked
    values = {"amount": Money(refund.amount), "receipt": taken.donation.id}
    turn.tell(turn.person_id, Text(f"donation-back-{refund.why}", values))
    refunds.order(turn, refund, taken.donation)


def _give_receipt(turn: Turn, donation: Donation) -> None:
    fundraiser = fundraisers.find(turn.work, donation.fundraiser_id)
    money = donations.money(turn.work, fundraiser)
    text = Text(
        "donation-receipt",
        {
            "patient": fundraisers.patient_of(turn.work, fundraiser),
            "amount": Money(donation.amount),
            "at": donation.paid_at,
            "receipt": donation.id,
            "raised": money.kept,
            "goal": Money(fundraiser.goal),
        },
    )
    page = Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug))
    buttons = (
        (Choice(Text("fundraiser-do-share"), f"@f-share:{fundraiser.id}"),),
        (Choice(Text("donation-view"), f"@gift:{donation.id}"), page),
    )
    turn.tell(turn.person_id, text, buttons)


def _tell_organiser(turn: Turn, donation: Donation) -> None:
    """The organiser hears of a donation at once, and of those within the next hour together."""
    fundraiser = fundraisers.find(turn.work, donation.fundraiser_id)
    if turn.work.rings_at(DIGEST, fundraiser.id) is not None:
        return
    wish = donations.wish_of(turn.work, donation)
    text = Text(
        "donation-organiser",
        {
            "name": Text("donation-somebody") if donation.anonymous else turn.person_name,
            "amount": Money(donation.amount),
            "wish": Text("donation-with-wish", {"wish": wish}) if wish else Text("donation-without-wish"),
            "raised": donations.money(turn.work, fundraiser).kept,
            "goal": Money(fundraiser.goal),
        },
    )
    mine = ((Choice(Text("fundraiser-view"), f"@mine:{fundraiser.id}"),),)
    turn.tell(fundraiser.organiser_id, text, mine, money_talk=True)
    turn.work.ring(DIGEST, fundraiser.id, donations.HOUR)


def digest(post: Post, fundraiser_id: str) -> None:
    """Tells the organiser of the donations of the last hour, but for the first, of which they have heard."""
    fundraiser = fundraisers.find(post.work, fundraiser_id)
    count, total = donations.since(post.work, fundraiser, post.work.now - donations.HOUR)
    if count:
        values = {
            "count": count,
            "amount": total,
            "raised": donations.money(post.work, fundraiser).kept,
            "goal": Money(fundraiser.goal),
        }
        mine = ((Choice(Text("fundraiser-view"), f"@mine:{fundraiser.id}"),),)
        post.tell(fundraiser.organiser_id, Text("donation-digest", values), mine, money_talk=True)
