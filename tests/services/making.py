"""Fundraisers and people for the tests of actions, without the conversation that leads to them."""

from datetime import timedelta

from services.account.actions import meet
from services.fundraiser.states import FundraiserState
from services.money import Money
from services.work import Work
from storage.tables.fundraisers import Fundraiser

ORGANISER = 1


def person(work: Work, number: int) -> int:
    """Somebody, by their number."""
    return meet(work, number, f"Person {number}", "en")[0].id


def fundraiser(work: Work, goal: Money, state: FundraiserState = FundraiserState.OPEN) -> Fundraiser:
    """A fundraiser of person 1 that is open for 30 days."""
    person(work, ORGANISER)
    made = Fundraiser(
        slug="0123456789",
        organiser_id=ORGANISER,
        state=state,
        goal=goal.cents,
        answers=b"",
        id_mark=b"mark",
        submitted_at=work.now,
        opened_at=work.now,
        closes_at=work.now + timedelta(days=30),
    )
    work.session.add(made)
    work.session.flush()
    made.answers = work.vault.seal_json(ORGANISER, "fundraisers.answers", made.id, {"patient_name": "Li Jianguo"})
    work.session.flush()
    return made
