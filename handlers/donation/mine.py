"""A donor's view of everything they gave: where it stands, what may still be done about it."""

from handlers.donation import refunds
from handlers.engine.turn import Choice, Turn, page_number
from handlers.engine.words import Text
from services.donation import actions as donations
from services.donation.rules import regret_until
from services.fundraiser import actions as fundraisers
from services.fundraiser import supporters
from services.money import ZERO, Money
from storage.tables.donations import Donation

A_PAGE = 8


def menu(turn: Turn) -> tuple[Choice, ...]:
    """An entry for those who gave."""
    return (Choice(Text("menu-gifts"), "@gifts"),) if donations.own(turn.work, turn.person_id) else ()


def show(turn: Turn, page: str = "") -> None:
    """Lists what the person gave, with the sum of it."""
    mine = donations.own(turn.work, turn.person_id)
    turn.answer()
    if not mine:
        turn.say("donation-none")
        return
    start = page_number(page) * A_PAGE
    shown = mine[start : start + A_PAGE]
    rows = [(Choice(_row(turn, one), f"@gift:{one.id}"),) for one in shown]
    if start + A_PAGE < len(mine):
        rows.append((Choice(Text("donation-older"), f"@gifts:{start // A_PAGE + 1}"),))
    total = sum((Money(one.amount - one.returned) for one in mine), ZERO)
    turn.say(Text("donation-all", {"count": len(mine), "total": total}), tuple(rows))


def _row(turn: Turn, donation: Donation) -> Text:
    at = donation.paid_at or donation.made_at
    return Text(
        "donation-row",
        {
            "on": at.astimezone(turn.work.zone).date(),
            "patient": _patient(turn, donation),
            "amount": str(Money(donation.amount)),
        },
    )


def _patient(turn: Turn, donation: Donation) -> str | Text:
    fundraiser = fundraisers.find(turn.work, donation.fundraiser_id)
    try:
        return fundraisers.patient_of(turn.work, fundraiser)
    except fundraisers.NoSuchFundraiser:
        return Text("donation-patient-gone")


def show_one(turn: Turn, donation_id: str) -> None:
    """One donation: the receipt again, where the fundraiser's money is, and what may be done."""
    donation = donations.find_own(turn.work, donation_id, turn.person_id)
    fundraiser = fundraisers.find(turn.work, donation.fundraiser_id)
    turn.answer()
    money = donations.money(turn.work, fundraiser)
    wish = donations.wish_of(turn.work, donation)
    turn.say(
        Text(
            "donation-one",
            {
                "patient": _patient(turn, donation),
                "amount": Money(donation.amount),
                "at": donation.paid_at,
                "receipt": donation.id,
                "name": Text("donation-name-anonymous" if donation.anonymous else "donation-name-named"),
                "wish": wish or Text("choice-skipped"),
                "state": Text(f"fundraiser-state-{fundraiser.state}"),
                "back": [_back(one.state, Money(one.amount)) for one in donations.refunds_of(turn.work, donation)]
                or Text("donation-nothing-back"),
                "raised": money.raised,
                "held": money.held,
                "paid": money.paid + money.spent,
                "refunded": money.refunding + money.refunded,
            },
        ),
        _ways(turn, donation),
    )


def _back(state: str, amount: Money) -> Text:
    return Text(f"donation-back-line-{state}", {"amount": amount})


def _ways(turn: Turn, donation: Donation) -> tuple[tuple[Choice, ...], ...]:
    fundraiser = fundraisers.find(turn.work, donation.fundraiser_id)
    rows: list[tuple[Choice, ...]] = []
    if donations.may_regret(turn.work, donation):
        rows.append((Choice(Text("donation-regret"), f"@regret:{donation.id}"),))
    if fundraiser.state in fundraisers.SHOWN and fundraiser.answers:
        muted = supporters.is_muted(turn.work, fundraiser.id, turn.person_id)
        rows.append((Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug)),))
        rows.append((Choice(Text("fundraiser-do-share"), f"@f-share:{fundraiser.id}"),))
        verb = "f-unmute" if muted else "f-mute"
        rows.append((Choice(Text(f"fundraiser-{verb[2:]}"), f"@{verb}:{fundraiser.id}"),))
    return (*rows, (Choice(Text("donation-back-to-all"), "@gifts"),))


def ask_regret(turn: Turn, donation_id: str) -> None:
    """Says what taking it back means and asks again."""
    donation = donations.find_own(turn.work, donation_id, turn.person_id)
    turn.strip()
    until = regret_until(donation.paid_at or turn.work.now, turn.resources.house)
    turn.say(
        Text("donation-regret-sure", {"amount": Money(donation.amount), "until": until}),
        (
            (Choice(Text("donation-regret-no"), f"@gift:{donation.id}"),),
            (Choice(Text("donation-regret-yes"), f"@regret-yes:{donation.id}"),),
        ),
    )


def regret(turn: Turn, donation_id: str) -> None:
    """Takes a donation back."""
    donation = donations.find_own(turn.work, donation_id, turn.person_id)
    refund = donations.regret(turn.work, donation)
    turn.strip()
    turn.say(Text("donation-back-regret", {"amount": Money(refund.amount), "receipt": donation.id}))
    refunds.order(turn, refund, donation)
