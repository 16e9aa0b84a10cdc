"""Doctors: how they work, who fits, who is there, the words that they send often, and their own day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import delete, func, or_, select

from services.consultation.rules import DESK, ConsultationState, Shift, Tier, fits, read_hours, works_at
from services.errors import DomainError
from services.staff import actions as staff
from services.work import Work
from storage.tables.consultations import Consultation, Doctor, Template

MOST_TEMPLATES = 20
"""Of one doctor, so that they fit under a message."""


class TooManyTemplates(DomainError):
    """There is no room for another one."""

    text = "consultation-templates-full"


@dataclass(frozen=True, slots=True)
class Practice:
    """How a doctor works.

    Attributes:
        title: as patients read it; empty: the name of the messenger.
        departments: keys; none: every department.
        hours: none: always.
    """

    title: str = ""
    departments: tuple[str, ...] = ()
    tier: Tier = Tier.IN_HOUSE
    hours: str = ""

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """The hours, read."""
        return read_hours(self.hours)


@dataclass(frozen=True, slots=True)
class Day:
    """A doctor's own day in figures.

    Attributes:
        first_words: minutes from the queue to the first words, the middle of today's; None when there were none.
        kept: the share of today's promises of a first answer that were kept, 0 to 1; None when there were none.
    """

    taken: int
    closed: int
    open: int
    rated: int
    stars: float | None
    first_words: int | None
    kept: float | None


def practice(work: Work, doctor_id: int) -> Practice:
    """How this doctor works; one who never told takes everything."""
    row = work.session.get(Doctor, doctor_id)
    if row is None:
        return Practice()
    return Practice(row.title, tuple(filter(None, row.departments.split(","))), Tier(row.tier), row.hours)


def set_practice(work: Work, doctor_id: int, new: Practice) -> None:
    """Keeps how a doctor works; raises BadHours."""
    read_hours(new.hours)
    row = work.session.get(Doctor, doctor_id)
    if row is None:
        row = Doctor(person_id=doctor_id, title="", departments="", tier=new.tier, hours="", changed_at=work.now)
        work.session.add(row)
    row.title, row.departments = new.title, ",".join(new.departments)
    row.tier, row.hours, row.changed_at = new.tier, new.hours, work.now
    work.session.flush()


def set_tier(work: Work, doctor_id: int, tier: Tier, by: int) -> None:
    """An admin says at which tier a doctor works."""
    set_practice(work, doctor_id, replace(practice(work, doctor_id), tier=tier))
    work.audit(by, "set-tier", f"{tier}:{doctor_id}")


def all_on_duty(work: Work) -> list[int]:
    """Every doctor who is on duty and within their hours now."""
    now = work.now.astimezone(work.zone)
    return [one for one in staff.on_duty(work, DESK) if works_at(practice(work, one).shifts, now)]


def on_duty(work: Work, department: str, tier: Tier, wide: bool = False) -> list[int]:
    """The doctors on duty who may answer; `wide` calls those of every tier above too."""
    found = []
    for one in all_on_duty(work):
        how = practice(work, one)
        if fits(how.tier, how.departments, tier, department, wide):
            found.append(one)
    return found


def templates(work: Work, doctor_id: int) -> Sequence[Template]:
    """The words that a doctor sends often: their own, then the house's."""
    mine = select(Template).where(or_(Template.owner_id == doctor_id, Template.owner_id.is_(None)))
    return work.session.scalars(mine.order_by(Template.owner_id.is_(None), Template.made_at)).all()


def template(work: Work, doctor_id: int, template_id: str) -> Template | None:
    """One of them, None when it is another's or gone."""
    found = work.session.get(Template, template_id)
    return found if found is not None and found.owner_id in (doctor_id, None) else None


def add_template(work: Work, owner_id: int | None, words: str) -> Template:
    """Keeps words; raises TooManyTemplates."""
    count = select(func.count()).where(Template.owner_id == owner_id if owner_id else Template.owner_id.is_(None))
    if (work.session.scalar(count) or 0) >= MOST_TEMPLATES:
        raise TooManyTemplates(most=MOST_TEMPLATES)
    made = Template(owner_id=owner_id, words=words, made_at=work.now)
    work.session.add(made)
    work.session.flush()
    return made


def drop_template(work: Work, owner_id: int | None, template_id: str) -> bool:
    """Throws one's own words away, or the house's; returns whether there were any."""
    gone = delete(Template).where(Template.id == template_id, Template.owner_id == owner_id)
    return bool(work.session.execute(gone).rowcount)  # type: ignore[attr-defined]


def forget(work: Work, doctor_id: int) -> None:
    """Deletes how a doctor worked and the words that they sent often."""
    work.session.execute(delete(Doctor).where(Doctor.person_id == doctor_id))
    work.session.execute(delete(Template).where(Template.owner_id == doctor_id))


def day(work: Work, doctor_id: int) -> Day:
    """The figures of a doctor's own calendar day."""
    local = work.now.astimezone(work.zone)
    midnight: datetime = local.replace(hour=0, minute=0, second=0, microsecond=0)
    mine = Consultation.doctor_id == doctor_id
    today = (midnight, midnight + timedelta(days=1))

    def count(*wanted: object) -> int:
        return work.session.scalar(select(func.count()).where(mine, *wanted)) or 0  # type: ignore[arg-type]

    rated = work.session.scalars(
        select(Consultation.rating).where(
            mine, Consultation.rating.is_not(None), Consultation.closed_at.between(*today)
        )
    ).all()
    answered = work.session.execute(
        select(Consultation.queued_at, Consultation.answered_at, Consultation.promised_by).where(
            mine, Consultation.answered_at.between(*today)
        )
    ).all()
    waits = [(row.answered_at - row.queued_at).total_seconds() / 60 for row in answered]
    kept = sum(row.answered_at <= row.promised_by for row in answered)
    broken = count(
        Consultation.state == ConsultationState.UNANSWERED,
        Consultation.answered_at.is_(None),
        Consultation.closed_at.between(*today),
    )
    promises = len(answered) + broken
    return Day(
        taken=count(Consultation.claimed_at.between(*today)),
        closed=count(Consultation.state == ConsultationState.CLOSED, Consultation.closed_at.between(*today)),
        open=count(Consultation.state == ConsultationState.TALKING),
        rated=len(rated),
        stars=None if not rated else sum(one or 0 for one in rated) / len(rated),
        first_words=round(median(waits)) if waits else None,
        kept=kept / promises if promises else None,
    )
