"""Money that goes back: ordered from the provider, confirmed by it, or by an admin who gave it back by hand."""

from collections.abc import Mapping
from typing import Any

from handlers.engine.letters import RefundOrder
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseUnknown
from services.donation import actions as donations
from services.donation.rules import RefundState
from services.money import Money
from services.staff import actions as staff
from storage.tables.cases import Case
from storage.tables.donations import Donation, Refund

DESK = donations.DESK
ADMINS = frozenset({DESK})


def order(post: Post, refund: Refund, donation: Donation) -> None:
    """Asks the provider; what it does not do by itself, or for somebody who was forgotten, a person does."""
    if donation.donor_id is None or post.resources.payments is None:
        _list(post, refund, donation)
        return
    post.put(
        donation.donor_id,
        RefundOrder(
            id=refund.id,
            charge_id=donation.charge_id or "",
            provider_charge_id=donation.provider_charge_id or "",
            currency=post.resources.payments.currency,
            total=refund.amount,
        ),
    )


def outcome(post: Post, letter: Mapping[str, Any], word: str) -> None:
    """The provider has answered: the money is back, or a person must give it back."""
    if letter["id"].startswith("c:"):  # of a consultation
        return
    refund, donation = donations.find_refund(post.work, letter["id"])
    if word == RefundState.CONFIRMED:
        _confirm(post, refund, donation, None)
    elif refund.state == RefundState.REQUESTED:
        _list(post, refund, donation)


def _confirm(post: Post, refund: Refund, donation: Donation, by: int | None) -> None:
    if donations.confirm(post.work, refund, donation, by) and donation.donor_id is not None:
        values = {"amount": Money(refund.amount), "receipt": donation.id}
        post.tell(donation.donor_id, Text("donation-given-back", values))


def _list(post: Post, refund: Refund, donation: Donation) -> None:
    case = donations.list_for_person(post.work, refund, donation)
    for admin in staff.on_duty(post.work, DESK):
        if admin != donation.donor_id:
            post.tell(
                admin,
                Text("donation-desk-new", {"amount": Money(refund.amount), "due": case.due_at}),
                ((Choice(Text("donation-desk-open"), f"@rf-open:{case.id}"),),),
            )


def next_refunds(post: Post, fundraiser_id: str) -> None:
    """A fundraiser was stopped: the next donors get their money back and are told."""
    for refund in donations.give_next_back(post.work, fundraiser_id):
        _, donation = donations.find_refund(post.work, refund.id)
        if donation.donor_id is not None:
            values = {"amount": Money(refund.amount), "receipt": donation.id}
            post.tell(donation.donor_id, Text("donation-back-upheld", values))
        order(post, refund, donation)


# -- the admins' desk ----------------------------------------------------------------------------------------


def show_queue(turn: Turn) -> None:
    """Lists the refunds that wait for a person."""
    cases = casework.queue(turn.work, DESK, turn.person_id)
    if not cases:
        turn.say("donation-desk-empty")
        return
    rows = tuple((Choice(_row(turn, case), f"@rf-open:{case.id}"),) for case in cases)
    turn.say(Text("donation-desk-queue", {"count": casework.waiting(turn.work, DESK)}), rows)


def _row(turn: Turn, case: Case) -> Text:
    refund, _ = donations.find_refund(turn.work, case.about.partition(":")[2])
    return Text("donation-desk-row", {"amount": str(Money(refund.amount)), "due": case.due_at})


def open_one(turn: Turn, case_id: str) -> None:
    """Shows what has to go back, and under which number the provider knows it."""
    case = _case(turn, case_id)
    refund, donation = donations.find_refund(turn.work, case.about.partition(":")[2])
    turn.answer()
    turn.work.audit(turn.person_id, "read-refund", f"refund:{refund.id}")
    if refund.state == RefundState.CONFIRMED:
        turn.say("case-closed")
        return
    turn.say(
        Text(
            "donation-desk-one",
            {
                "amount": Money(refund.amount),
                "charge": donation.provider_charge_id or "",
                "receipt": donation.id,
                "why": Text(f"donation-why-{refund.why}"),
                "since": refund.requested_at,
            },
        ),
        ((Choice(Text("donation-desk-done"), f"@rf-done:{case.id}"),),),
    )


def ask_done(turn: Turn, case_id: str) -> None:
    """Asks once more before it is noted as given back."""
    case = _case(turn, case_id)
    refund, _ = donations.find_refund(turn.work, case.about.partition(":")[2])
    turn.strip()
    turn.say(
        Text("donation-desk-sure", {"amount": Money(refund.amount)}),
        (
            (Choice(Text("donation-desk-not-yet"), f"@rf-open:{case.id}"),),
            (Choice(Text("donation-desk-done"), f"@rf-done-yes:{case.id}"),),
        ),
    )


def done(turn: Turn, case_id: str) -> None:
    """Notes that an admin has given the money back at the provider's desk; the donor is told."""
    case = _case(turn, case_id)
    casework.claim(turn.work, case, turn.person_id)
    casework.decide(turn.work, case, turn.person_id, "given-back", "given-back")
    refund, donation = donations.find_refund(turn.work, case.about.partition(":")[2])
    _confirm(turn, refund, donation, turn.person_id)
    turn.strip()
    turn.say("donation-desk-noted")


def _case(turn: Turn, case_id: str) -> Case:
    case = casework.find(turn.work, case_id)
    if case.desk != DESK or case.person_id == turn.person_id or not case.about.startswith(f"{donations.ABOUT}:"):
        raise CaseUnknown
    return case
