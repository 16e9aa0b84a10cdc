"""The patient's side: one's own consultations, ending, rating, opening again, complaining, reading what was said."""

from collections.abc import Iterator

from handlers.consultation import card, handover, history, summary
from handlers.engine import talk
from handlers.engine.journey import Asked, Ended, Journey, Step
from handlers.engine.readers import Line, Prose
from handlers.engine.turn import Choice, Choices, Turn, page_number
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseState, Urgency
from services.consultation import actions
from services.consultation.rules import DESK, ConsultationState, NotNow, Tier, may_reopen
from services.errors import DomainError
from services.human import actions as human
from services.money import Money
from services.staff import actions as staff
from storage.tables.consultations import Consultation

REMARK, COMPLAINT = "consultation-remark", "consultation-complaint"
A_PAGE = 8
"""Consultations that are listed at once."""
LINES = 20
"""Messages of a transcript that are shown at once."""
STARS = "⭐"
ENDED = (ConsultationState.CLOSED, ConsultationState.CANCELLED, ConsultationState.UNANSWERED)


class NothingSaid(DomainError):
    """There is no transcript to be read."""

    text = "consultation-nothing-said"


def menu(turn: Turn) -> tuple[Choice, ...]:
    """To a doctor; for whoever has asked one before, to what became of it."""
    entries = (Choice(Text("menu-consult"), "@consult"),)
    mine = actions.own(turn.work, turn.person_id)
    return (*entries, Choice(Text("menu-consultations"), "@consultations")) if mine else entries


# -- looking at them -----------------------------------------------------------------------------------------


def show(turn: Turn, page: str = "") -> None:
    """Lists the person's consultations, the newest first."""
    mine = actions.own(turn.work, turn.person_id)
    turn.answer()
    if not mine:
        turn.say("consultation-none", ((Choice(Text("menu-consult"), "@consult"),),))
        return
    start = page_number(page) * A_PAGE
    rows: list[tuple[Choice, ...]] = []
    rows += [(Choice(_row(turn, one), f"@c-show:{one.id}"),) for one in mine[start : start + A_PAGE]]
    if start + A_PAGE < len(mine):
        rows.append((Choice(Text("consultation-older"), f"@consultations:{start // A_PAGE + 1}"),))
    rows.append((Choice(Text("menu-record"), "@record"), Choice(Text("menu-menu"), "@menu")))
    turn.say(Text("consultation-all", {"count": len(mine)}), tuple(rows))


def command(turn: Turn, _rest: str) -> None:
    """/consultations."""
    show(turn)


def _row(turn: Turn, consultation: Consultation) -> Text:
    return Text(
        "consultation-row",
        {
            "on": consultation.asked_at.astimezone(turn.work.zone).date(),
            "department": turn.resources.triage.name(consultation.department, turn.language == "zh"),
            "state": Text(f"consultation-state-{consultation.state}"),
        },
    )


def show_one(turn: Turn, consultation_id: str) -> None:
    """Where one of them stands, and what may be done about it."""
    turn.answer()
    tell(turn, mine(turn, consultation_id))


def mine(turn: Turn, consultation_id: str) -> Consultation:
    """One of the person's own; raises NoSuchConsultation."""
    consultation = actions.find(turn.work, consultation_id)
    actions.check_mine(consultation, turn.person_id)
    return consultation


def tell(turn: Turn, consultation: Consultation, *lead: Text) -> None:
    """Tells where it stands, with its summary, and offers what may be done."""
    about = None
    if consultation.state != ConsultationState.UNPAID and consultation.queued_at is not None:
        about = talk.about(actions.case_of(turn.work, consultation))
    lines = [*lead, Text("show-one", {"value": list(_status(turn, consultation))})]
    turn.say_html("\n\n".join(turn.html(line) for line in lines), _choices(turn, consultation), about)


def _status(turn: Turn, consultation: Consultation) -> Iterator[Text]:
    asked = actions.card_of(turn.work, consultation) or {}
    yield Text(
        "consultation-one",
        {
            "number": consultation.id,
            "whom": asked.get("name") or Text("consultation-for-oneself"),
            "department": card.department_names(turn, consultation.department),
            "tier": card.tier_name(consultation.tier),
            "price": Money(consultation.price) if consultation.price else Text("consult-free"),
            "at": consultation.asked_at,
            "complaint": asked.get("complaint") or Text("consultation-forgotten"),
        },
    )
    yield _state(turn, consultation)
    if consultation.refund is not None:
        values = {"price": Money(consultation.price)}
        yield Text(
            "consultation-given-back-already" if consultation.refund == "confirmed" else "consultation-price-back",
            values,
        )
    told = actions.summary_of(turn.work, consultation)
    if told is not None and consultation.state == ConsultationState.CLOSED:
        yield Text("consultation-summary-heading")
        yield from summary.lines(turn, consultation, told)
    if consultation.rating is not None:
        yield Text("consultation-rated-before", {"stars": STARS * consultation.rating})


def _state(turn: Turn, consultation: Consultation) -> Text:
    """Where it stands, in a sentence."""
    state, doctor = ConsultationState(consultation.state), consultation.doctor_id
    if state is ConsultationState.TALKING and doctor is not None:
        return Text("consultation-is-talking", {"name": handover.title_of(turn, doctor)})
    if state is ConsultationState.WAITING:
        wait = actions.wait(turn.work, consultation.department, Tier(consultation.tier))
        values = {
            "ahead": actions.place(turn.work, consultation),
            "wait": handover.wait_text(wait),
            "until": consultation.promised_by,
        }
        promised = consultation.answered_at is None and consultation.promised_by is not None
        return Text("consultation-is-waiting" if promised else "consultation-is-waiting-again", values)
    return Text(f"consultation-is-{state}", {"at": consultation.closed_at or consultation.asked_at})


def _choices(turn: Turn, consultation: Consultation) -> Choices:
    if consultation.state == ConsultationState.UNPAID:
        return ((Choice(Text("consult-cancel-unpaid"), f"@c-stop:{consultation.id}"),),)
    read = Choice(Text("consultation-read"), f"@c-read:{consultation.id}:0")
    whole = Choice(Text("menu-consultations"), "@consultations")
    if consultation.state in actions.OPEN:
        return (*handover.patient_choices(consultation), (read, whole))
    rows: list[tuple[Choice, ...]] = []
    if consultation.state == ConsultationState.CLOSED:
        rows += [row for row in handover.after(consultation) if _still(turn, consultation, row)]
        rows.append((Choice(Text("consultation-second-opinion"), f"@c-second:{consultation.id}"),))
    else:
        rows.append((Choice(Text("consultation-again"), "@consult"),))
        rows.append((Choice(Text("consultation-complain"), f"@c-complain:{consultation.id}"),))
    return (*rows, (read, whole))


def _still(turn: Turn, consultation: Consultation, row: tuple[Choice, ...]) -> bool:
    """Whether what a row offers is possible still: it is opened again for some hours only."""
    closed_at = consultation.closed_at
    late = closed_at is None or not may_reopen(closed_at, turn.work.now, turn.work.house.consultation)
    return not (late and any((one.press or "").startswith("@c-reopen:") for one in row))


def read(turn: Turn, argument: str) -> None:
    """What was said, a page at a time."""
    consultation_id, _, page = argument.partition(":")
    consultation = mine(turn, consultation_id)
    if consultation.queued_at is None:
        raise NothingSaid
    heading, *lines = history.transcript(turn, actions.case_of(turn.work, consultation))
    turn.answer()
    start = page_number(page) * LINES
    shown = lines[start : start + LINES]
    row = []
    if start:
        row.append(Choice(Text("consultation-read-before"), f"@c-read:{consultation.id}:{start // LINES - 1}"))
    if start + LINES < len(lines):
        row.append(Choice(Text("consultation-read-next"), f"@c-read:{consultation.id}:{start // LINES + 1}"))
    back = (Choice(Text("consultation-to-one"), f"@c-show:{consultation.id}"),)
    turn.say(Text("show-one", {"value": [heading, *shown]}), (*((tuple(row),) if row else ()), back))


# -- ending it -----------------------------------------------------------------------------------------------


def ask_stop(turn: Turn, consultation_id: str) -> None:
    """Says what ending it means and asks once more."""
    consultation = mine(turn, consultation_id)
    turn.strip()
    if consultation.state == ConsultationState.UNPAID:
        actions.cancel(turn.work, consultation)
        turn.say("consultation-unpaid-dropped", ((Choice(Text("consultation-again"), "@consult"),),))
        return
    if consultation.state not in actions.OPEN:
        raise NotNow
    if consultation.answered_at is not None:
        text = Text("consultation-leave-sure", {"hours": turn.work.house.consultation.reopen_hours})
    elif consultation.charge_id is not None:
        text = Text("consultation-cancel-sure", {"price": Money(consultation.price)})
    else:
        text = Text("consultation-cancel-sure-free")
    turn.say(
        text,
        (
            (Choice(Text("consultation-stop-no"), f"@c-show:{consultation.id}"),),
            (Choice(Text("consultation-stop-yes"), f"@c-stop-yes:{consultation.id}"),),
        ),
    )


def stop(turn: Turn, consultation_id: str) -> None:
    """Ends it: with everything back before the doctor's first word, and paid for after it."""
    consultation = mine(turn, consultation_id)
    if consultation.state not in actions.OPEN:
        raise NotNow
    case = actions.case_of(turn.work, consultation)
    doctor = case.worker_id if case.state == CaseState.CLAIMED else None
    turn.strip()
    if consultation.answered_at is None:
        back = actions.cancel(turn.work, consultation)
        handover.over(turn, consultation, "consultation-taken-back", back)
    else:
        actions.leave(turn.work, consultation)
        handover.mark_calls(turn, consultation, "consultation-call-over")
        hours = turn.work.house.consultation.reopen_hours
        turn.say(Text("consultation-left", {"hours": hours}), handover.after(consultation))
    if doctor is not None:
        name = turn.name_of(consultation.person_id)
        turn.tell(doctor, Text("consultation-desk-patient-left", {"name": name}), about=talk.about(case))


# -- afterwards ----------------------------------------------------------------------------------------------


def rate(turn: Turn, argument: str) -> None:
    """Keeps the stars, and asks for words to them, which may be left out."""
    consultation_id, _, stars = argument.partition(":")
    consultation = mine(turn, consultation_id)
    actions.rate(turn.work, consultation, page_number(stars))
    turn.answer()
    if _is_listened_to(turn):
        turn.say("consultation-rated")
        return
    turn.walks.begin(turn, REMARK, about=consultation.id, facts={"stars": STARS * page_number(stars)})


def _stars(asked: Asked) -> dict[str, object]:
    return {"stars": asked.facts["stars"]}


def _remark(turn: Turn, ended: Ended) -> None:
    consultation = mine(turn, ended.about or "")
    words = ended.answers["words"]
    if words:
        actions.remark(turn.work, consultation, words)
    low = consultation.rating is not None and consultation.rating <= 2
    complain = ((Choice(Text("consultation-complain"), f"@c-complain:{consultation.id}"),),)
    turn.say("consultation-rated-low" if low else "consultation-rated", complain if low else ())


def reopen(turn: Turn, consultation_id: str) -> None:
    """Opens it again, for nothing: first for the doctor who had it, else for whoever is there."""
    consultation = mine(turn, consultation_id)
    other = actions.open_of(turn.work, turn.person_id)
    if other is not None and other is not consultation:
        turn.answer()
        tell(turn, other, Text("consultation-one-open"))
        return
    case = actions.reopen(turn.work, consultation)
    turn.strip()
    if case.worker_id is None:
        handover.waits_again(turn, consultation, "consultation-reopened-waits")
        return
    reopened = Text("consultation-desk-reopened", {"name": turn.name_of(turn.person_id)})
    turn.tell(case.worker_id, reopened, about=talk.about(case))
    handover.handed(turn, consultation, case, case.worker_id)


def complain(turn: Turn, consultation_id: str) -> None:
    """Asks what was wrong."""
    consultation = mine(turn, consultation_id)
    if consultation.state not in ENDED:
        raise NotNow
    turn.answer()
    if _is_listened_to(turn):
        turn.say(Text("consultation-complain-here", {"number": consultation.id}))
        return
    turn.walks.begin(turn, COMPLAINT, about=consultation.id)


def _is_listened_to(turn: Turn) -> bool:
    """Whether a doctor or an agent hears what the person writes now, so that no question can be asked."""
    cases = [case for desk in (DESK, human.DESK) for case in casework.own(turn.work, desk, turn.person_id)]
    return any(case.state == CaseState.CLAIMED for case in cases)


def _complaint(turn: Turn, ended: Ended) -> None:
    """A person looks at it: an agent, not the doctor."""
    consultation = mine(turn, ended.about or "")
    doctor = "—" if consultation.doctor_id is None else handover.title_of(turn, consultation.doctor_id)
    words = turn.plain(
        "consultation-complaint-words", number=consultation.id, doctor=doctor, words=ended.answers["words"]
    )
    case = human.open_for(turn.work, turn.person_id, words, Urgency.TODAY)
    turn.work.audit(turn.person_id, "complain", f"consultation:{consultation.id}")
    claim = ((Choice(Text("human-desk-claim"), f"@h-claim:{case.id}"),),)
    for agent in staff.on_duty(turn.work, human.DESK):
        if agent != turn.person_id:
            turn.tell(agent, Text("human-desk-new", {"words": words}), claim, about=talk.about(case))
    turn.say("consultation-complained")


journeys = (
    Journey(
        REMARK,
        (Step("words", Line(1, 300, skip=True, takes_questions=True), tell=_stars),),
        _remark,
        confirm=False,
    ),
    Journey(COMPLAINT, (Step("words", Prose(2, 2000, takes_questions=True)),), _complaint, confirm=False),
)
