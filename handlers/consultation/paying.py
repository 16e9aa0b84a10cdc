"""The price of a consultation: the invoice, its last check, the payment, and one that goes back at once."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from handlers.consultation import handover
from handlers.engine.letters import Invoice, RefundOrder
from handlers.engine.said import Paid
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.casework.rules import Urgency
from services.consultation import actions
from services.consultation.rules import ConsultationState, NoSuchConsultation, NotOffered, OneOpen, Tier, promise
from services.donation.rules import PaymentTerms
from services.house import ConsultationRules
from services.money import Money
from services.staff import actions as staff
from storage.tables.consultations import Consultation

KIND = "c"
"""What the payload of a consultation's invoice begins with."""
START = "c_pay"
"""What a forwarded copy of an invoice opens the chat with: the invoice is another person's."""
TITLE, DESCRIPTION = 32, 255
"""Letters of an invoice (Bot API, sendInvoice)."""


def terms(post: Post) -> PaymentTerms:
    """What the payment provider takes; raises NotOffered."""
    if post.resources.payments is None:
        raise NotOffered
    return post.resources.payments


def send_invoice(turn: Turn, consultation: Consultation) -> None:
    """Asks for the price; the queue begins when it is there."""
    tier = Text(f"consult-tier-{Tier(consultation.tier)}")
    soon = within(Tier(consultation.tier), Urgency(consultation.urgency), turn.work.house.consultation)
    turn.say("consult-pay-first", ((Choice(Text("consult-cancel-unpaid"), f"@c-stop:{consultation.id}"),),))
    turn.put(
        turn.said.chat,
        Invoice(
            title=_cut(turn.plain("consult-invoice-title", tier=tier), TITLE),
            description=_cut(turn.plain("consult-invoice-text", within=soon), DESCRIPTION),
            payload=f"{KIND}:{consultation.id}",
            currency=terms(turn).currency,
            total=consultation.price,
            label=turn.plain("consult-invoice-label"),
            start=START,
        ),
    )


def within(tier: Tier, urgency: Urgency, rules: ConsultationRules) -> Text:
    """Within which time a first answer is promised."""
    minutes = int(promise(tier, urgency, rules) / timedelta(minutes=1))
    if minutes % 60:
        return Text("consult-within-minutes", {"count": minutes})
    return Text("consult-within-hours", {"count": minutes // 60})


def _cut(text: str, most: int) -> str:
    """Shortened to so many UTF-16 units, in which Telegram counts."""
    while len(text.encode("utf-16-le")) // 2 > most:
        text = text[:-2] + "…"
    return text


def check_out(turn: Turn, consultation_id: str) -> None:
    """The last look before money moves; nobody pays for a second one while another one is open."""
    checkout = turn.said.checkout
    if checkout is None:
        raise NoSuchConsultation
    amount = Money(checkout.total)
    actions.check_out(turn.work, consultation_id, turn.person_id, amount, checkout.currency, terms(turn).currency)
    if actions.open_of(turn.work, turn.person_id) is not None:
        raise OneOpen


def take(turn: Turn, consultation_id: str) -> bool:
    """Takes the payment and puts the person into the queue; False when nobody knows what it is for."""
    paid = turn.said.paid
    if paid is None or turn.resources.payments is None or paid.currency != turn.resources.payments.currency:
        return False
    try:
        consultation = actions.find(turn.work, consultation_id)
        if consultation.state == ConsultationState.UNPAID and actions.open_of(turn.work, consultation.person_id):
            actions.cancel(turn.work, consultation)  # another one was begun between the last check and the payment
        taken = actions.take(turn.work, consultation_id, paid.charge_id, paid.provider_charge_id)
    except NoSuchConsultation:
        return False
    if not taken.fresh:
        return True
    if taken.back:
        _give_back(turn, taken.consultation, paid)
    else:
        turn.tell(turn.person_id, Text("consult-paid", {"price": Money(paid.total), "number": consultation.id}))
        handover.enter_queue(turn, taken.consultation)
    return True


def _give_back(turn: Turn, consultation: Consultation, paid: Paid) -> None:
    """Orders a payment back that came twice or too late; the consultation's own is left alone."""
    turn.tell(turn.person_id, Text("consult-paid-in-vain", {"price": Money(paid.total)}))
    turn.put(
        turn.person_id,
        RefundOrder(
            id=f"{handover.REFUND}{consultation.id}:{paid.charge_id}",
            charge_id=paid.charge_id,
            provider_charge_id=paid.provider_charge_id,
            currency=paid.currency,
            total=paid.total,
        ),
    )


def refund_told(post: Post, letter: Mapping[str, Any], word: str) -> None:
    """What became of a price, or of a payment that came twice or too late, that was ordered back."""
    if not letter["id"].startswith(handover.REFUND):
        return
    consultation_id, _, charge = letter["id"].removeprefix(handover.REFUND).partition(":")
    if not charge:
        handover.refund_told(post, letter, word)
        return
    person_id = actions.find(post.work, consultation_id).person_id
    price = Money(letter["total"])
    if word == "confirmed":
        post.tell(person_id, Text("consultation-given-back", {"price": price, "number": consultation_id}))
        return
    values = {"price": price, "number": f"{consultation_id} ({letter['provider_charge_id']})"}
    for admin in staff.on_duty(post.work, handover.ADMIN):
        post.tell(admin, Text("consultation-admin-refund", values))
