"""Reports: anybody says what is wrong, a rule or a reviewer puts it on hold, a reviewer ends it, and all hear how."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select

from services.casework import actions as casework
from services.casework.rules import Urgency
from services.donation import actions as donations
from services.errors import DomainError, Refusal
from services.fundraiser import actions
from services.fundraiser.states import Actor, FundraiserState, Verb
from services.work import Work
from storage.base import new_id
from storage.keys import Forgotten
from storage.tables.cases import Case
from storage.tables.circle import Report, Vouch
from storage.tables.donations import Donation
from storage.tables.fundraisers import Fundraiser

WORDS = "fundraiser_reports.words"
ABOUT = "report"


class Reason(StrEnum):
    """What is wrong, as a reporter says it."""

    NOT_TRUE = "not-true"
    MISUSE = "misuse"
    NO_CONSENT = "no-consent"
    STOLEN = "stolen"
    WELL_OFF = "well-off"
    OTHER = "other"


class Outcome(StrEnum):
    """How a report ends."""

    CLEARED = "cleared"
    UPHELD = "upheld"


class OwnReport(DomainError):
    """An organiser who finds something wrong pauses, changes or ends their own fundraiser."""

    text = "fundraiser-report-own"


class ReportedAlready(DomainError):
    """The person's report is still being looked at."""

    text = "fundraiser-report-twice"


class Partial(Refusal):
    """Whoever gave to a fundraiser, vouches for it or reported it does not decide on it."""

    text = "fundraiser-desk-partial"


@dataclass(frozen=True, slots=True)
class Filed:
    """What a report brought about.

    Attributes:
        first: the case is new; else it joined one that is open.
        held: with it the fundraiser was put on hold.
    """

    case: Case
    first: bool
    held: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A report, opened for a reviewer; who told it stays out."""

    row: Report
    words: str | None


def check_may_report(work: Work, fundraiser: Fundraiser, person_id: int) -> None:
    """Raises OwnReport for the organiser, ReportedAlready while an earlier report of theirs is open."""
    if fundraiser.organiser_id == person_id:
        raise OwnReport
    if any(one.person_id == person_id for one in _open(work, fundraiser)):
        raise ReportedAlready


def report(work: Work, fundraiser: Fundraiser, person_id: int, reason: Reason, words: str) -> Filed:
    """Files a report with the reviewers; enough different reporters put the fundraiser on hold.

    Raises:
        OwnReport, ReportedAlready: see `check_may_report`.
        NotPublic: it cannot be seen any more.
    """
    if fundraiser.state not in actions.SHOWN:
        raise actions.NotPublic
    check_may_report(work, fundraiser, person_id)
    report_id = new_id()
    work.session.add(
        Report(
            id=report_id,
            fundraiser_id=fundraiser.id,
            person_id=person_id,
            reason=reason,
            words=work.vault.seal(person_id, WORDS, report_id, words.encode()),
            at=work.now,
        )
    )
    work.session.flush()
    work.audit(person_id, "report", f"fundraiser:{fundraiser.id}")
    case = casework.open_about(work, f"{ABOUT}:{fundraiser.id}")
    first = case is None
    if case is None:
        case = casework.file(work, "reviewer", f"{ABOUT}:{fundraiser.id}", fundraiser.organiser_id, Urgency.TODAY)
    casework.note(work, case, None, "report", code=reason)
    enough = len(_open(work, fundraiser)) >= work.house.fundraiser.report_hold_reporters
    held = enough and may_hold(fundraiser, Actor.TIMER)
    if held:
        actions.hold(work, fundraiser, Actor.TIMER)
        casework.note(work, case, None, "hold")
    return Filed(case, first, held)


def is_report(case: Case) -> bool:
    """Tells whether a case is about reports and not about a review."""
    return case.about.startswith(f"{ABOUT}:")


def may_hold(fundraiser: Fundraiser, actor: Actor) -> bool:
    """Tells whether there is something to hold: it goes on, or its organiser could let it go on."""
    organisers_own = fundraiser.state == FundraiserState.PAUSED and fundraiser.paused_by != Actor.ORGANISER
    return actions.may_now(fundraiser, Verb.OBJECT, actor) and not organisers_own


def hold(work: Work, fundraiser: Fundraiser, case: Case, by: int) -> None:
    """A reviewer puts it on hold at once."""
    actions.hold(work, fundraiser, Actor.REVIEWER)
    casework.note(work, case, by, "hold")


def check_impartial(work: Work, fundraiser: Fundraiser, person_id: int) -> None:
    """Raises Partial when the person gave to it, vouches for it or reported it."""
    asked = (
        select(Vouch.id).where(Vouch.fundraiser_id == fundraiser.id, Vouch.person_id == person_id),
        select(Report.id).where(Report.fundraiser_id == fundraiser.id, Report.person_id == person_id),
        select(Donation.id).where(*donations.standing(fundraiser.id), Donation.donor_id == person_id),
    )
    if any(work.session.scalar(one.limit(1)) is not None for one in asked):
        raise Partial


def clear(work: Work, fundraiser: Fundraiser, case: Case, by: int, words: str) -> list[int]:
    """Nothing was wrong: what was held goes on. Returns the reporters, who hear it."""
    casework.decide(work, case, by, Outcome.CLEARED, "reports-cleared", words)
    held = fundraiser.state == FundraiserState.PAUSED and fundraiser.paused_by != Actor.ORGANISER
    if held:
        actions.resume(work, fundraiser, Actor.REVIEWER)
    return _end(work, fundraiser, Outcome.CLEARED)


def uphold(work: Work, fundraiser: Fundraiser, case: Case, by: int, words: str) -> list[int]:
    """It was wrong: the fundraiser ends, and what lies with the provider goes back. Returns the reporters."""
    casework.decide(work, case, by, Outcome.UPHELD, "reports-upheld", words)
    if fundraiser.state == FundraiserState.PUBLIC_NOTICE:
        actions.hold(work, fundraiser, Actor.REVIEWER)
    if actions.may_now(fundraiser, Verb.CLOSE, Actor.REVIEWER):
        actions.close(work, fundraiser, Actor.REVIEWER, Outcome.UPHELD)
    elif actions.may_now(fundraiser, Verb.REJECT, Actor.REVIEWER):
        actions.reject_after_notice(work, fundraiser)
    else:  # it has ended before
        fundraiser.closed_why = Outcome.UPHELD
        actions.spread(work, fundraiser, "closed")
    donations.give_all_back(work, fundraiser)
    return _end(work, fundraiser, Outcome.UPHELD)


def open_reports(work: Work, fundraiser: Fundraiser) -> list[Told]:
    """The reports that a reviewer has to look at, the oldest first."""
    return [Told(row, words_of(work, row)) for row in _open(work, fundraiser)]


def own(work: Work, person_id: int) -> Sequence[Report]:
    """Lists what a person reported."""
    return work.session.scalars(select(Report).where(Report.person_id == person_id).order_by(Report.at)).all()


def count_open(work: Work, fundraiser: Fundraiser) -> int:
    """Counts the reports that are open."""
    rows = select(func.count()).where(Report.fundraiser_id == fundraiser.id, Report.outcome.is_(None))
    return work.session.scalar(rows) or 0


def _open(work: Work, fundraiser: Fundraiser) -> Sequence[Report]:
    rows = select(Report).where(Report.fundraiser_id == fundraiser.id, Report.outcome.is_(None))
    return work.session.scalars(rows.order_by(Report.at, Report.id)).all()


def _end(work: Work, fundraiser: Fundraiser, outcome: Outcome) -> list[int]:
    ended = list(_open(work, fundraiser))
    for row in ended:
        row.outcome, row.ended_at = outcome, work.now
    work.session.flush()
    return [row.person_id for row in ended if row.person_id is not None]


def words_of(work: Work, row: Report) -> str | None:
    """What a reporter wrote, None when they were forgotten."""
    if row.words is None or row.person_id is None:
        return None
    try:
        return work.vault.open(row.person_id, WORDS, row.id, row.words).decode()
    except Forgotten:
        return None
