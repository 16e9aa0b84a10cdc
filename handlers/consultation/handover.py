"""The hand-over: who is called, who has it, what the patient hears meanwhile, and what the clock does."""

from collections.abc import Collection, Mapping
from typing import Any

from handlers.consultation import card
from handlers.engine import talk
from handlers.engine.letters import RefundOrder, Rewrite
from handlers.engine.menu import is_greeting
from handlers.engine.turn import Choice, Choices, Post, Turn
from handlers.engine.words import Text
from services.casework.rules import CaseState
from services.consultation import actions, doctors
from services.consultation.rules import ConsultationState, Tier
from services.money import Money
from services.staff import actions as staff
from storage.tables.cases import Case
from storage.tables.consultations import Consultation

REFUND = "c:"
"""What the id of a consultation's refund begins with."""
ADMIN = "admin"
"""Who hears when nobody takes a consultation."""
TOLD_AT = (1, 3, 6, 12, 24, 48, 96)
"""Looks of the clock after which a patient who waits is told again: rarer and rarer, but never no more."""


def title_of(post: Post, doctor_id: int) -> str:
    """The doctor's name as patients read it."""
    return doctors.practice(post.work, doctor_id).title or post.name_of(doctor_id)


def patient_choices(consultation: Consultation) -> Choices:
    """What a patient may do while it waits or goes on."""
    key = "consultation-cancel" if consultation.answered_at is None else "consultation-leave"
    return ((Choice(Text(key), f"@c-stop:{consultation.id}"),),)


def enter_queue(post: Post, consultation: Consultation) -> None:
    """It is paid for, or free: the doctors who fit see it, and the patient hears where they stand."""
    wait = actions.wait(post.work, consultation.department, Tier(consultation.tier))
    call_doctors(post, consultation)
    post.tell(
        consultation.person_id,
        Text(
            "consultation-queued",
            {
                "ahead": max(wait.ahead - 1, 0),
                "wait": wait_text(wait),
                "promise": _promise(consultation),
            },
        ),
        patient_choices(consultation),
        about=talk.about(actions.case_of(post.work, consultation)),
        once=False,
    )


def _promise(consultation: Consultation) -> Text:
    """By when somebody answers, and what happens else."""
    key = "consultation-promise-paid" if consultation.charge_id is not None else "consultation-promise-free"
    return Text(key, {"until": consultation.promised_by or consultation.asked_at})


def wait_text(wait: actions.Wait) -> Text:
    """How long it takes, honestly: from the last week, or that nobody is there now."""
    if not wait.doctors:
        return Text("consultation-wait-nobody")
    if wait.minutes is None:
        return Text("consultation-wait-unknown", {"doctors": wait.doctors})
    return Text("consultation-wait", {"minutes": wait.minutes, "doctors": wait.doctors})


def call_doctors(post: Post, consultation: Consultation, wide: bool = False, but: Collection[int] = ()) -> int:
    """Every doctor who fits and is there sees the card; returns how many."""
    tier = Tier(consultation.tier)
    called = [
        one
        for one in doctors.on_duty(post.work, consultation.department, tier, wide)
        if one != consultation.person_id and one not in but
    ]
    case = actions.case_of(post.work, consultation)
    for doctor in called:
        claim = ((Choice(Text("consultation-desk-claim"), f"@c-claim:{consultation.id}"),),)
        post.tell(doctor, card.brief(post, consultation, case), claim, about=f"{actions.CALL}{consultation.id}")
    return len(called)


def mark_calls(post: Post, consultation: Consultation, key: str, name: str = "", but: int | None = None) -> None:
    """The cards that called doctors say what became of it, and have no button any more."""
    case = actions.case_of(post.work, consultation)
    for chat, message in actions.calls(post.work, consultation):
        language = post.language_of(chat)
        if language is not None and chat != but:
            text = Text(key, {"brief": card.brief(post, consultation, case), "name": name})
            post.put(chat, Rewrite(message, post.resources.words.html(language, text)))


def take(turn: Turn, consultation: Consultation) -> None:
    """A doctor takes it: the patient knows who, and what was said meanwhile reaches the doctor."""
    case = actions.case_of(turn.work, consultation)
    mine = case.worker_id == turn.person_id and case.state == CaseState.CLAIMED
    actions.claim(turn.work, consultation, turn.person_id)
    turn.answer("consultation-desk-claimed-toast")
    turn.strip()
    handed(turn, consultation, case, turn.person_id, again=mine)


def handed(post: Post, consultation: Consultation, case: Case, doctor: int, again: bool = False) -> None:
    """A doctor has it now, by their own claim or because another one gave it to them."""
    if isinstance(post, Turn) and post.person_id == doctor:
        post.state.talk = case.id
    card.show(post, consultation, case, doctor)
    talk.bring_unheard(post, case, doctor)
    if not again:
        mark_calls(post, consultation, "consultation-call-taken", title_of(post, doctor), but=doctor)
        post.tell(
            consultation.person_id,
            Text("consultation-claimed", {"name": title_of(post, doctor)}),
            patient_choices(consultation),
            about=talk.about(case),
        )


def returned(post: Post, case: Case) -> None:
    """A consultation has no doctor any more, because a role ended: it waits again, and everybody knows."""
    consultation = actions.of_case(post.work, case)
    actions.returned(post.work, consultation)
    waits_again(post, consultation, "consultation-back-in-queue")


def waits_again(post: Post, consultation: Consultation, key: str, but: Collection[int] = ()) -> None:
    """Calls the others and tells the patient why it waits again; their place and their clock stay."""
    there = call_doctors(post, consultation, but=but)
    case = actions.case_of(post.work, consultation)
    post.tell(
        consultation.person_id,
        Text(key, {"there": there, "until": consultation.promised_by or case.due_at}),
        patient_choices(consultation),
        about=talk.about(case),
    )


def over(post: Post, consultation: Consultation, key: str, back: bool) -> None:
    """It ended before a doctor answered: the patient hears so, and that the price goes back."""
    mark_calls(post, consultation, "consultation-call-over")
    if back:
        give_back(post, consultation)
    money = Text(
        "consultation-price-back" if back else "consultation-nothing-to-pay", {"price": Money(consultation.price)}
    )
    post.tell(
        consultation.person_id,
        Text(key, {"money": money}),
        ((Choice(Text("consultation-again"), "@consult"), Choice(Text("menu-human"), "@human")),),
    )


def give_back(post: Post, consultation: Consultation) -> None:
    """Orders the price back from the payment provider, or lists it for a person where the house has none."""
    terms = post.resources.payments
    if terms is None or consultation.charge_id is None:
        return
    post.put(
        consultation.person_id,
        RefundOrder(
            id=f"{REFUND}{consultation.id}",
            charge_id=consultation.charge_id,
            provider_charge_id=consultation.provider_charge_id or "",
            currency=terms.currency,
            total=consultation.price,
        ),
    )


# -- the clock -----------------------------------------------------------------------------------------------


def unclaimed(post: Post, consultation_id: str) -> None:
    """Nobody has taken it: doctors of every tier above are called, admins know, and the patient is told."""
    consultation = actions.find(post.work, consultation_id)
    if consultation.state != ConsultationState.WAITING:
        return
    there = call_doctors(post, consultation, wide=True)
    case = actions.case_of(post.work, consultation)
    actions.keep_watching(post.work, consultation)
    times = actions.note_waiting(post.work, case)
    if times in TOLD_AT:
        post.tell(
            consultation.person_id,
            Text("consultation-still-waiting", {"there": there, "promise": _promise(consultation)}),
            patient_choices(consultation),
            about=talk.about(case),
        )
    if times == 1:
        for admin in staff.on_duty(post.work, ADMIN):
            department = card.department(post, post.language_of(admin), consultation.department)
            post.tell(admin, Text("consultation-admin-waits", {"department": department, "there": there}))


def silent(post: Post, consultation_id: str) -> None:
    """The doctor was silent for too long: another one is called, and both sides hear of it."""
    consultation = actions.find(post.work, consultation_id)
    case = actions.case_of(post.work, consultation)
    if consultation.state != ConsultationState.TALKING or case.worker_id is None:
        return
    doctor = case.worker_id
    actions.release(post.work, consultation, None)
    post.tell(doctor, Text("consultation-desk-taken-away"), about=talk.about(case))
    waits_again(post, consultation, "consultation-doctor-silent", but=(doctor,))


def unanswered(post: Post, consultation_id: str) -> None:
    """The promised time is over and no doctor has said a word: it ends, and the price goes back."""
    consultation = actions.find(post.work, consultation_id)
    if consultation.state not in actions.OPEN or consultation.answered_at is not None:
        return
    case = actions.case_of(post.work, consultation)
    doctor = case.worker_id
    back = actions.give_up(post.work, consultation)
    if doctor is not None:
        post.tell(doctor, Text("consultation-desk-given-up"), about=talk.about(case))
    over(post, consultation, "consultation-unanswered", back)


def quiet(post: Post, consultation_id: str) -> None:
    """The patient is silent: they are asked once, and after as long again it is closed, and both know."""
    consultation = actions.find(post.work, consultation_id)
    if consultation.state != ConsultationState.TALKING:
        return
    case = actions.case_of(post.work, consultation)
    if not actions.ask_whether_there(post.work, consultation):
        hours = post.work.house.consultation.quiet_hours
        post.tell(
            consultation.person_id,
            Text("consultation-still-there", {"hours": hours}),
            patient_choices(consultation),
            about=talk.about(case),
        )
        return
    doctor = case.worker_id
    actions.close(post.work, consultation, None, None)
    if doctor is not None:
        post.tell(doctor, Text("consultation-desk-quiet"), about=talk.about(case))
    post.tell(
        consultation.person_id,
        Text("consultation-closed-quiet", {"hours": post.work.house.consultation.reopen_hours}),
        after(consultation),
    )


def after(consultation: Consultation) -> Choices:
    """What a patient may do once it is closed: rate it, open it again, complain."""
    stars = tuple(Choice("⭐" * one, f"@c-rate:{consultation.id}:{one}") for one in range(1, 6))
    return (
        stars[:3],
        stars[3:],
        (Choice(Text("consultation-reopen"), f"@c-reopen:{consultation.id}"),),
        (Choice(Text("consultation-complain"), f"@c-complain:{consultation.id}"),),
    )


# -- the talk ------------------------------------------------------------------------------------------------


def spoke(turn: Turn, case: Case, by_staff: bool) -> None:
    """Somebody said something: the clock of the other one runs."""
    consultation = actions.of_case(turn.work, case)
    if by_staff:
        actions.doctor_spoke(turn.work, consultation)
    else:
        actions.patient_spoke(turn.work, consultation)


def while_waiting(turn: Turn, case: Case) -> bool:
    """What the patient adds while no doctor has it is kept for whoever comes; what the bot can answer it answers."""
    text = turn.said.text
    if turn.state.walk is not None or (text is not None and is_greeting(text)):
        return False
    consultation = actions.of_case(turn.work, case)
    talk.keep(turn, case)
    if turn.state.emergency is None:
        turn.say("consultation-added", patient_choices(consultation), about=talk.about(case))
    return True


def after_the_end(turn: Turn, case: Case) -> None:
    """The patient replies to a consultation that is over: nothing new begins by itself."""
    consultation = actions.of_case(turn.work, case)
    turn.say("consultation-is-over", after(consultation))


def refund_told(post: Post, letter: Mapping[str, Any], word: str) -> None:
    """The provider gave the price back, or a person must."""
    if not letter["id"].startswith(REFUND):
        return
    consultation = actions.refund_told(post.work, letter["id"].removeprefix(REFUND), word)
    if consultation is None:
        return
    values = {"price": Money(consultation.price), "number": consultation.id}
    if word == "confirmed":
        post.tell(consultation.person_id, Text("consultation-given-back", values))
        return
    for admin in staff.on_duty(post.work, ADMIN):
        post.tell(admin, Text("consultation-admin-refund", values))
