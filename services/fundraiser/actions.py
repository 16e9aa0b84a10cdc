"""The verbs of a fundraiser: submit, review, notice, open, pause, close. They never commit."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select, update

from services.casework import actions as casework
from services.casework.rules import CaseUnknown, Urgency
from services.errors import DomainError, Refusal
from services.fundraiser.idcard import IdNumber
from services.fundraiser.precheck import Elsewhere, Others, PaperFact, SeenPaper
from services.fundraiser.rules import PaperKind, Payee, check_payee_approval
from services.fundraiser.states import Actor, FundraiserNotNow, FundraiserState, Pause, Verb, after, may, pause_after
from services.money import Money
from services.work import Work
from storage.keys import Forgotten
from storage.tables.cases import Case
from storage.tables.circle import Report, Supporter, Update, UpdatePhoto, Vouch
from storage.tables.files import StoredFile
from storage.tables.fundraisers import Blocked, Fact, Fundraiser, FundraiserPaper

ANSWERS = "fundraisers.answers"
NOTICE_OVER = "fundraiser-notice-over"
DEADLINE = "fundraiser-deadline"
NEWS = "f-news"
"""Kind of the timer that tells the donors; its subject is `fundraiser:what:about:after`, see `spread`."""
FACTS = ("identity", "relation", "diagnosis", "cost", "assets", "other-aid")
"""What is verified one by one, never as one badge."""
SHOWN = (
    FundraiserState.PUBLIC_NOTICE,
    FundraiserState.OPEN,
    FundraiserState.PAUSED,
    FundraiserState.CLOSED,
    FundraiserState.SETTLED,
)
"""States in which strangers may see it."""
ENDED = (FundraiserState.CANCELLED, FundraiserState.REJECTED, FundraiserState.CLOSED, FundraiserState.SETTLED)


class NoSuchFundraiser(Refusal):
    """There is none of that name, or it is not for this person's eyes."""

    text = "fundraiser-unknown"


class NotPublic(DomainError):
    """The link leads to nothing that strangers may see; links grow old, so nobody is to blame."""

    text = "fundraiser-unknown"


class FactsOpen(DomainError):
    """Somebody wants to approve before every fact was looked at."""

    text = "fundraiser-facts-open"


class HasOne(DomainError):
    """The organiser has a fundraiser for this patient already."""

    text = "fundraiser-has-one"


@dataclass(frozen=True, slots=True)
class Application:
    """What an organiser hands in.

    Attributes:
        answers: every answer as JSON; sealed.
        disease: key in the library, None when it is not there.
        papers: file ids by kind.
    """

    answers: Mapping[str, Any]
    goal: Money
    disease: str | None
    patient_id: IdNumber
    papers: Mapping[PaperKind, tuple[str, ...]]


# -- the organiser -------------------------------------------------------------------------------------------


def submit(work: Work, organiser_id: int, application: Application) -> Fundraiser:
    """Hands in a new fundraiser and files it with the reviewers.

    Raises:
        HasOne: the same organiser has one under way for the same patient.
    """
    mark = work.vault.blind("patient-id", application.patient_id.person)
    if work.session.scalar(
        select(Fundraiser.id).where(
            Fundraiser.id_mark == mark, Fundraiser.organiser_id == organiser_id, Fundraiser.state.not_in(ENDED)
        )
    ):
        raise HasOne
    fundraiser = Fundraiser(
        slug=secrets.token_hex(5),
        organiser_id=organiser_id,
        state=after(FundraiserState.DRAFT, Verb.SUBMIT),
        goal=0,
        answers=b"",
        id_mark=mark,
        submitted_at=work.now,
    )
    work.session.add(fundraiser)
    work.session.flush()
    _fill(work, fundraiser, application)
    casework.file(work, "reviewer", f"fundraiser:{fundraiser.id}", organiser_id, Urgency.TODAY)
    return fundraiser


def resubmit(work: Work, fundraiser: Fundraiser, application: Application) -> Case:
    """Hands in again what was asked to be changed; the same reviewer goes on."""
    _move(work, fundraiser, Verb.RESUBMIT, Actor.ORGANISER)
    _fill(work, fundraiser, application)
    case = review_of(work, fundraiser)
    casework.answered(work, case)
    return case


def cancel(work: Work, fundraiser: Fundraiser) -> None:
    """The organiser takes it back before it is open."""
    _move(work, fundraiser, Verb.CANCEL, Actor.ORGANISER)
    _unring(work, fundraiser)
    case = casework.open_about(work, f"fundraiser:{fundraiser.id}")
    if case is not None:
        casework.withdraw(work, case)


def pause(work: Work, fundraiser: Fundraiser, actor: Actor) -> None:
    """Stops donations for a while."""
    _move(work, fundraiser, Verb.PAUSE, actor)
    spread(work, fundraiser, "paused")


def hold(work: Work, fundraiser: Fundraiser, actor: Actor) -> None:
    """Puts it on hold because of reports; what the organiser paused is then out of their hands."""
    known = fundraiser.state == FundraiserState.PAUSED
    _move(work, fundraiser, Verb.OBJECT, actor)
    work.unring(NOTICE_OVER, fundraiser.id)
    if not known:
        spread(work, fundraiser, "held")


def resume(work: Work, fundraiser: Fundraiser, actor: Actor) -> None:
    """Goes on after a pause; the deadline stays where it was, and its timer closes it if it passed meanwhile.

    What was paused in its public notice goes through a whole notice again.
    """
    _move(work, fundraiser, Verb.RESUME, actor)
    if fundraiser.state == FundraiserState.PUBLIC_NOTICE:
        _begin_notice(work, fundraiser)
    else:
        spread(work, fundraiser, "resumed")


def close(work: Work, fundraiser: Fundraiser, actor: Actor, why: str) -> None:
    """Ends it for good.

    Args:
        work: the running transaction.
        fundraiser: open or paused.
        actor: in which part.
        why: "goal", "deadline", "organiser" or "upheld".
    """
    _move(work, fundraiser, Verb.CLOSE, actor)
    fundraiser.closed_at, fundraiser.closed_why = work.now, why
    _unring(work, fundraiser)
    spread(work, fundraiser, "closed")


def spread(work: Work, fundraiser: Fundraiser, what: str, about: str = "", after: int = 0) -> None:
    """Has the donors told of something, some of them at each ring.

    Args:
        work: the running transaction.
        fundraiser: whose donors.
        what: "paused", "held", "resumed", "closed" or "update".
        about: the update's id.
        after: the last donor who was told.
    """
    work.ring(NEWS, f"{fundraiser.id}:{what}:{about}:{after}", timedelta())


# -- the reviewer --------------------------------------------------------------------------------------------


def take_up(work: Work, fundraiser: Fundraiser, case: Case, reviewer_id: int) -> None:
    """A reviewer claims the case; raises what `casework.claim` raises."""
    casework.claim(work, case, reviewer_id)
    if fundraiser.state == FundraiserState.SUBMITTED:
        _move(work, fundraiser, Verb.TAKE_UP, Actor.REVIEWER)
    work.audit(reviewer_id, "take-up", f"fundraiser:{fundraiser.id}")


def check_fact(work: Work, fundraiser: Fundraiser, fact: str, verified: bool, by: int) -> None:
    """Notes that one fact was looked at, by whom and when."""
    if fact not in FACTS:
        raise NoSuchFundraiser
    row = work.session.get(Fact, (fundraiser.id, fact))
    if row is None:
        work.session.add(Fact(fundraiser_id=fundraiser.id, fact=fact, verified=verified, by_id=by, at=work.now))
    else:
        row.verified, row.by_id, row.at = verified, by, work.now
    work.session.flush()


def facts_of(work: Work, fundraiser: Fundraiser) -> dict[str, Fact]:
    """The facts that were looked at, by name."""
    rows = work.session.scalars(select(Fact).where(Fact.fundraiser_id == fundraiser.id))
    return {row.fact: row for row in rows}


def ask_changes(
    work: Work, fundraiser: Fundraiser, case: Case, by: int, steps: Sequence[str], code: str, words: str | None
) -> None:
    """Sends it back with what to change and why; facts that hang on papers are looked at again afterwards."""
    casework.ask_back(work, case, by, code, words)
    _move(work, fundraiser, Verb.ASK_CHANGES, Actor.REVIEWER)
    casework.note(work, case, None, "to-change", words=",".join(steps))


def approve(work: Work, fundraiser: Fundraiser, case: Case, by: int, payee: Payee, reason: str) -> None:
    """Lets it go to its public notice, for the hours that the house rules say.

    Raises:
        FactsOpen: a fact was not looked at, or identity, diagnosis or cost could not be verified.
        PayeeApprovalMissing: a person's account without the reviewer's reason.
    """
    facts = facts_of(work, fundraiser)
    needed = ("identity", "diagnosis", "cost")
    if set(facts) != set(FACTS) or not all(facts[one].verified for one in needed):
        raise FactsOpen
    check_payee_approval(payee, reason)
    casework.decide(work, case, by, "approved", "facts-verified", reason or None)
    _move(work, fundraiser, Verb.APPROVE, Actor.REVIEWER)
    _begin_notice(work, fundraiser)


def reject(work: Work, fundraiser: Fundraiser, case: Case, by: int, code: str, words: str | None) -> None:
    """Refuses it with a reason code."""
    casework.decide(work, case, by, "rejected", code, words)
    _move(work, fundraiser, Verb.REJECT, Actor.REVIEWER)


def reject_after_notice(work: Work, fundraiser: Fundraiser) -> None:
    """Refuses what was approved and then found wrong in its public notice."""
    _move(work, fundraiser, Verb.REJECT, Actor.REVIEWER)
    _unring(work, fundraiser)


# -- the clock -----------------------------------------------------------------------------------------------


def open_after_notice(work: Work, fundraiser_id: str) -> Fundraiser | None:
    """Opens it when its public notice is over; None when it is no longer in notice."""
    fundraiser = work.session.get(Fundraiser, fundraiser_id)
    if fundraiser is None or fundraiser.state != FundraiserState.PUBLIC_NOTICE:
        return None
    _move(work, fundraiser, Verb.OPEN, Actor.TIMER)
    days = timedelta(days=work.house.fundraiser.open_days)
    fundraiser.opened_at, fundraiser.closes_at = work.now, work.now + days
    work.ring(DEADLINE, fundraiser.id, days)
    return fundraiser


def close_at_deadline(work: Work, fundraiser_id: str) -> Fundraiser | None:
    """Closes it when its days are over; None when it is neither open nor paused any more."""
    fundraiser = work.session.get(Fundraiser, fundraiser_id)
    if fundraiser is None or not may(_state(fundraiser), Verb.CLOSE, Actor.TIMER, _pause(fundraiser)):
        return None
    close(work, fundraiser, Actor.TIMER, "deadline")
    return fundraiser


# -- looking -------------------------------------------------------------------------------------------------


def find(work: Work, fundraiser_id: str, lock: bool = False) -> Fundraiser:
    """Returns the fundraiser, with `lock` until the end of the transaction; raises NoSuchFundraiser."""
    fundraiser = work.session.get(Fundraiser, fundraiser_id, with_for_update=lock)
    if fundraiser is None:
        raise NoSuchFundraiser
    return fundraiser


def find_own(work: Work, fundraiser_id: str, organiser_id: int) -> Fundraiser:
    """Returns the organiser's own fundraiser; raises NoSuchFundraiser for anybody else's."""
    fundraiser = find(work, fundraiser_id)
    if fundraiser.organiser_id != organiser_id:
        raise NoSuchFundraiser
    return fundraiser


def find_public(work: Work, slug: str) -> Fundraiser:
    """Returns the fundraiser of a public link: one that is or was open, or is in its public notice.

    Raises:
        NotPublic: there is none, it was never shown, or its organiser was forgotten.
    """
    fundraiser = work.session.scalar(select(Fundraiser).where(Fundraiser.slug == slug))
    if fundraiser is None or fundraiser.state not in SHOWN or not fundraiser.answers:
        raise NotPublic
    return fundraiser


def find_public_by_id(work: Work, fundraiser_id: str) -> Fundraiser:
    """Returns a fundraiser that strangers may see; raises NotPublic for all others, also to those who know the id."""
    fundraiser = work.session.get(Fundraiser, fundraiser_id)
    return find_public(work, "" if fundraiser is None else fundraiser.slug)


def own(work: Work, organiser_id: int) -> Sequence[Fundraiser]:
    """Lists an organiser's fundraisers, the newest first; none from before they were forgotten."""
    mine = select(Fundraiser).where(Fundraiser.organiser_id == organiser_id, Fundraiser.answers != b"")
    return work.session.scalars(mine.order_by(Fundraiser.submitted_at.desc())).all()


def empty(work: Work, fundraiser: Fundraiser) -> None:
    """Takes out what tells of anybody; that there was one, how it ended and its money stay."""
    told = select(Update.id).where(Update.fundraiser_id == fundraiser.id)
    work.session.execute(delete(UpdatePhoto).where(UpdatePhoto.update_id.in_(told)))
    work.session.execute(delete(Update).where(Update.fundraiser_id == fundraiser.id))
    fundraiser.answers, fundraiser.id_mark, fundraiser.disease, fundraiser.cover_id = b"", b"", None, None
    work.session.flush()


def forget_friend(work: Work, person_id: int) -> None:
    """Takes a person out of what they were to other people's fundraisers; that somebody came or reported stays."""
    work.session.execute(delete(Vouch).where(Vouch.person_id == person_id))
    work.session.execute(update(Supporter).where(Supporter.person_id == person_id).values(person_id=None))
    mine = update(Report).where(Report.person_id == person_id)
    work.session.execute(mine.values(person_id=None, words=None))


def answers_of(work: Work, fundraiser: Fundraiser) -> dict[str, Any]:
    """Opens the answers; raises NoSuchFundraiser when the organiser was forgotten."""
    if not fundraiser.answers:
        raise NoSuchFundraiser
    try:
        opened: dict[str, Any] = work.vault.open_json(
            fundraiser.organiser_id, ANSWERS, fundraiser.id, fundraiser.answers
        )
    except Forgotten as gone:
        raise NoSuchFundraiser from gone
    return opened


def patient_of(work: Work, fundraiser: Fundraiser) -> str:
    """The patient's name; raises NoSuchFundraiser when the organiser was forgotten."""
    return str(answers_of(work, fundraiser)["patient_name"])


def papers_of(work: Work, fundraiser: Fundraiser) -> list[tuple[str, StoredFile]]:
    """Lists the papers with their kind, in the order in which they are asked for."""
    rows = work.session.execute(
        select(FundraiserPaper.kind, StoredFile)
        .join(StoredFile, StoredFile.id == FundraiserPaper.file_id)
        .where(FundraiserPaper.fundraiser_id == fundraiser.id)
        .order_by(StoredFile.received_at)
    )
    kinds = [kind.value for kind in PaperKind]
    return sorted(((row[0], row[1]) for row in rows), key=lambda paper: kinds.index(paper[0]))


def paper_facts(work: Work, fundraiser: Fundraiser) -> tuple[PaperFact, ...]:
    """The papers as the pre-check compares them: blind marks stand for the hashes of the files."""
    return tuple(
        PaperFact(PaperKind(kind), paper.mark, _unsigned(paper.look)) for kind, paper in papers_of(work, fundraiser)
    )


def others(work: Work, fundraiser: Fundraiser) -> Others:
    """What the house knows of this patient and these papers from other fundraisers, and from the black list."""
    same_id = work.session.scalars(
        select(Fundraiser).where(Fundraiser.id_mark == fundraiser.id_mark, Fundraiser.id != fundraiser.id)
    )
    seen = work.session.execute(
        select(Fundraiser.slug, StoredFile.mark, StoredFile.look)
        .join(FundraiserPaper, FundraiserPaper.fundraiser_id == Fundraiser.id)
        .join(StoredFile, StoredFile.id == FundraiserPaper.file_id)
        .where(Fundraiser.id != fundraiser.id)
    )
    listed = work.session.get(Blocked, fundraiser.id_mark) is not None
    return Others(
        same_id=tuple(Elsewhere(one.slug, one.state not in ENDED) for one in same_id),
        papers=tuple(SeenPaper(row.slug, row.mark, _unsigned(row.look)) for row in seen),
        black_list=("id",) if listed else (),
    )


def review_of(work: Work, fundraiser: Fundraiser) -> Case:
    """The open review of a fundraiser; raises CaseUnknown."""
    case = casework.open_about(work, f"fundraiser:{fundraiser.id}")
    if case is None:
        raise CaseUnknown
    return case


def may_now(fundraiser: Fundraiser, verb: Verb, actor: Actor) -> bool:
    """Tells whether somebody may do this now."""
    return may(_state(fundraiser), verb, actor, _pause(fundraiser))


# -- inside --------------------------------------------------------------------------------------------------


def _state(fundraiser: Fundraiser) -> FundraiserState:
    return FundraiserState(fundraiser.state)


def _pause(fundraiser: Fundraiser) -> Pause | None:
    if fundraiser.paused_by is None or fundraiser.paused_during is None:
        return None
    return Pause(Actor(fundraiser.paused_by), FundraiserState(fundraiser.paused_during))


def _move(work: Work, fundraiser: Fundraiser, verb: Verb, actor: Actor) -> None:
    state, kept = _state(fundraiser), _pause(fundraiser)
    if not may(state, verb, actor, kept):
        raise FundraiserNotNow(state=state.value, verb=verb.value)
    pause = pause_after(state, verb, actor, kept)
    fundraiser.state = after(state, verb, kept)
    fundraiser.paused_by = None if pause is None else pause.by
    fundraiser.paused_during = None if pause is None else pause.during
    work.audit(None, f"fundraiser-{verb}", f"fundraiser:{fundraiser.id}")


def _begin_notice(work: Work, fundraiser: Fundraiser) -> None:
    notice = timedelta(hours=work.house.fundraiser.notice_hours)
    fundraiser.notice_until = work.now + notice
    work.ring(NOTICE_OVER, fundraiser.id, notice)


def _fill(work: Work, fundraiser: Fundraiser, application: Application) -> None:
    fundraiser.goal = application.goal.cents
    fundraiser.disease = application.disease
    fundraiser.id_mark = work.vault.blind("patient-id", application.patient_id.person)
    fundraiser.answers = work.vault.seal_json(
        fundraiser.organiser_id, ANSWERS, fundraiser.id, dict(application.answers)
    )
    known = work.session.scalars(select(FundraiserPaper).where(FundraiserPaper.fundraiser_id == fundraiser.id))
    for paper in known:
        work.session.delete(paper)
    work.session.flush()
    for kind, file_ids in application.papers.items():
        for file_id in dict.fromkeys(file_ids):
            work.session.add(FundraiserPaper(fundraiser_id=fundraiser.id, file_id=file_id, kind=kind))
    work.session.flush()


def _unring(work: Work, fundraiser: Fundraiser) -> None:
    work.unring(NOTICE_OVER, fundraiser.id)
    work.unring(DEADLINE, fundraiser.id)


def _unsigned(look: int | None) -> int | None:
    return None if look is None else look & 0xFFFF_FFFF_FFFF_FFFF
