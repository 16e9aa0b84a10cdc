"""The doctors' desk in chat: the queue, taking and putting back, the card again, private notes."""

from handlers.consultation import card, handover
from handlers.engine import talk
from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.readers import Prose
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseState, OwnCase, check_worker
from services.consultation import actions
from services.consultation.rules import DESK
from services.errors import DomainError
from services.staff import actions as staff
from storage.tables.cases import Case
from storage.tables.consultations import Consultation

NOTE, CLOSE = "consultation-note", "consultation-close"
"""Journeys that are about a consultation which a doctor has."""


def mine(turn: Turn, consultation_id: str) -> tuple[Consultation, Case]:
    """A consultation that this doctor has now.

    Raises:
        NoSuchConsultation: there is none.
        NotYourCase, CaseClosed: somebody else has it, or it is over.
    """
    consultation = actions.find(turn.work, consultation_id)
    case = actions.case_of(turn.work, consultation)
    check_worker(case.state, case.worker_id, turn.person_id)
    return consultation, case


def let_go(turn: Turn, consultation: Consultation, case: Case) -> None:
    """The doctor who speaks has it no more: what they write goes to nobody there, what they had begun is put away."""
    if turn.state.talk == case.id:
        turn.state.talk = None
    for key in (NOTE, CLOSE):
        turn.walks.drop(turn, key, consultation.id)


# -- the queue -----------------------------------------------------------------------------------------------


def show_queue(turn: Turn) -> None:
    """Lists one's own talks, then what waits: what fits first, by urgency and wait."""
    found = actions.queue(turn.work, turn.person_id)
    duty = () if staff.is_on_duty(turn.work, turn.person_id) else (Text("consultation-queue-off-duty"),)
    if not found:
        turn.say(Text("show-one", {"value": [Text("consultation-queue-empty"), *duty]}))
        return
    rows = tuple((Choice(_row(turn, case, one), f"@c-open:{one.id}"),) for case, one in found)
    head = Text("consultation-queue", {"count": casework.waiting(turn.work, DESK)})
    turn.say(Text("show-one", {"value": [head, *duty]}), rows)


def _row(turn: Turn, case: Case, consultation: Consultation) -> Text:
    values = {
        "urgency": card.urgency_name(case),
        "department": card.department_names(turn, consultation.department),
        "wait": card.waited(turn, case),
    }
    if case.worker_id == turn.person_id:
        return Text("consultation-queue-mine", {**values, "name": turn.name_of(case.person_id)})
    return Text("consultation-queue-row", values)


def open_case(turn: Turn, consultation_id: str) -> None:
    """Shows the card to the doctor who has it, whose words go there from now on; to others what helps to decide."""
    consultation = actions.find(turn.work, consultation_id)
    case = actions.case_of(turn.work, consultation)
    if case.person_id == turn.person_id:
        raise OwnCase
    turn.answer()
    if case.state == CaseState.DECIDED:
        turn.say("case-closed")
    elif case.worker_id == turn.person_id:
        card.show(turn, consultation, case, turn.person_id)
        if turn.state.talk != case.id:
            turn.state.talk = case.id
            turn.say(Text("talk-now-with", {"name": turn.name_of(case.person_id)}), about=talk.about(case))
    elif not _told_taken(turn, case):
        take = ((Choice(Text("consultation-desk-claim"), f"@c-claim:{consultation.id}"),),)
        turn.say(card.brief(turn, consultation, case), take)


def current(turn: Turn) -> Consultation | None:
    """The consultation that the doctor's words go to; None when that is not clear."""
    held = casework.held(turn.work, DESK, turn.person_id)
    here = [case for case in held if case.id == turn.state.talk] or held
    return actions.of_case(turn.work, here[0]) if len(here) == 1 else None


def show_current(turn: Turn, _rest: str) -> None:
    """The card of the talk that the doctor is in; the queue with all of theirs when that is not clear."""
    consultation = current(turn)
    if consultation is None:
        show_queue(turn)
    else:
        open_case(turn, consultation.id)


def claim(turn: Turn, consultation_id: str) -> None:
    """Takes a consultation; whoever comes too late reads who has it."""
    consultation = actions.find(turn.work, consultation_id)
    if not _told_taken(turn, actions.case_of(turn.work, consultation)):
        handover.take(turn, consultation)


def _told_taken(turn: Turn, case: Case) -> bool:
    if case.state == CaseState.DECIDED or case.worker_id in (None, turn.person_id):
        return False
    turn.answer()
    turn.strip()
    turn.say(Text("consultation-queue-taken", {"name": handover.title_of(turn, case.worker_id or 0)}))
    return True


def put_back(turn: Turn, consultation_id: str) -> None:
    """Gives a consultation back to the queue; the patient keeps place and clock."""
    consultation, case = mine(turn, consultation_id)
    actions.release(turn.work, consultation, turn.person_id)
    turn.strip()
    turn.say("consultation-queue-released")
    handover.waits_again(turn, consultation, "consultation-back-in-queue", but=(turn.person_id,))
    let_go(turn, consultation, case)


# -- private notes -------------------------------------------------------------------------------------------


def begin_note(turn: Turn, consultation_id: str) -> None:
    """Asks for a note that only staff read."""
    consultation, _ = mine(turn, consultation_id)
    actions.doctor_writes(turn.work, consultation)
    turn.walks.begin(turn, NOTE, about=consultation.id)


def _keep_note(turn: Turn, ended: Ended) -> None:
    try:
        consultation, case = mine(turn, ended.about or "")
    except DomainError as why:  # it went to somebody else meanwhile: there is nothing to go on with
        turn.say(Text(why.text, why.values))
        return
    actions.note_privately(turn.work, consultation, turn.person_id, ended.answers["words"])
    turn.say("consultation-note-kept", about=talk.about(case))


note = Journey(NOTE, (Step("words", Prose(2, 1000, takes_questions=True)),), _keep_note, confirm=False)
