"""Handing a consultation on: to another doctor, to another department, or to the next tier above."""

from handlers.consultation import card, handover, history
from handlers.consultation.desk import let_go, mine
from handlers.consultation.paging import paged
from handlers.engine import talk
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from services.consultation import actions, doctors
from services.consultation.rules import HighestTier, NobodyThere, Tier


def choose(turn: Turn, argument: str) -> None:
    """Asks which doctor on duty, or whether it is a matter of another department."""
    consultation_id, _, page = argument.partition(":")
    consultation, case = mine(turn, consultation_id)
    turn.answer()
    comma = turn.plain("consultation-card-comma")
    others = [one for one in actions.could_take_over(turn.work, consultation) if one != turn.person_id]
    choices = []
    for one in others:
        keys = doctors.practice(turn.work, one).departments
        names = comma.join(card.department(turn, turn.language, key) for key in keys)
        values = {"name": handover.title_of(turn, one), "departments": names or Text("consultation-move-any")}
        choices.append(Choice(Text("consultation-move-doctor", values), f"@c-to:{consultation_id}:{one}"))
    department = (Choice(Text("consultation-move-department"), f"@c-deps:{consultation_id}:0"),)
    turn.say(
        "consultation-move" if others else "consultation-move-nobody",
        (*paged(choices, f"@c-move:{consultation_id}", page), department),
        about=talk.about(case),
    )


def choose_department(turn: Turn, argument: str) -> None:
    """Asks which department."""
    consultation_id, _, page = argument.partition(":")
    consultation, case = mine(turn, consultation_id)
    turn.answer()
    keys = [one for one in turn.resources.triage.departments if one != consultation.department]
    choices = [Choice(card.department(turn, turn.language, key), f"@c-dept:{consultation_id}:{key}") for key in keys]
    rows = paged(choices, f"@c-deps:{consultation_id}", page)
    turn.say("consultation-move-which", rows, about=talk.about(case))


def to_doctor(turn: Turn, argument: str) -> None:
    """Gives it to a doctor on duty, who gets the card and all that was said; the patient knows who it is now."""
    consultation_id, _, other = argument.partition(":")
    consultation, case = mine(turn, consultation_id)
    if not other.isdecimal():
        raise NobodyThere
    to = int(other)
    actions.transfer_to(turn.work, consultation, turn.person_id, to)
    turn.strip()
    turn.say(Text("consultation-moved", {"name": handover.title_of(turn, to)}))
    about = talk.about(case)
    here = Text("consultation-moved-here", {"name": handover.title_of(turn, turn.person_id)})
    turn.tell(to, here, about=about, once=False)
    handover.handed(turn, consultation, case, to)
    turn.work.audit(to, "read-history", f"consultation:{consultation.id}")
    switch = ((Choice(Text("consultation-moved-talk"), f"@talk:{case.id}"),),)
    turn.tell(to, Text("show-one", {"value": history.transcript(turn, case)}), switch, about=about, once=False)
    let_go(turn, consultation, case)


def to_department(turn: Turn, argument: str) -> None:
    """Gives it to another department, whose doctors are called; the wait clock goes on."""
    consultation_id, _, key = argument.partition(":")
    consultation, case = mine(turn, consultation_id)
    if key not in turn.resources.triage.departments:
        turn.answer("stale-button")
        return
    actions.transfer_department(turn.work, consultation, turn.person_id, key)
    turn.strip()
    turn.say(Text("consultation-moved", {"name": card.department(turn, turn.language, key)}))
    handover.waits_again(turn, consultation, "consultation-to-department", but=(turn.person_id,))
    let_go(turn, consultation, case)


def ask_up(turn: Turn, consultation_id: str) -> None:
    """Asks whether the next tier is really to be called."""
    consultation, case = mine(turn, consultation_id)
    tier = Tier(consultation.tier)
    if tier is Tier.EXPERT:
        raise HighestTier
    turn.answer()
    above = tuple(Tier)[tier.rank + 1]
    there = doctors.on_duty(turn.work, consultation.department, above, wide=True)
    turn.say(
        Text("consultation-up", {"tier": card.tier_name(above), "there": len(there)}),
        (
            (Choice(Text("consultation-up-yes"), f"@c-up-yes:{consultation.id}"),),
            (Choice(Text("consultation-up-no"), f"@c-open:{consultation.id}"),),
        ),
        about=talk.about(case),
    )


def up(turn: Turn, consultation_id: str) -> None:
    """Calls the next tier; the patient pays no more for it and keeps place and clock."""
    consultation, case = mine(turn, consultation_id)
    actions.escalate(turn.work, consultation, turn.person_id)
    turn.strip()
    turn.say(Text("consultation-moved", {"name": card.tier_name(consultation.tier)}))
    handover.waits_again(turn, consultation, "consultation-to-tier", but=(turn.person_id,))
    let_go(turn, consultation, case)
