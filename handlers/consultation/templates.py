"""Words that doctors send often: their own, the house's, and five that every house has in both languages."""

from handlers.consultation.desk import current, mine
from handlers.engine import talk
from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.readers import Prose
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from services.consultation import doctors
from services.consultation.doctors import TooManyTemplates
from services.consultation.rules import DESK
from services.staff.rules import RoleName
from storage.tables.consultations import Template

ADD = "consultation-template"
OWN, HOUSE = "own", "house"
READY = ("hello", "photo", "since", "worse", "hospital")
"""Texts that need nobody to write them; a patient reads them in their own language."""
LONGEST = 600
"""Characters of a template."""
ADMIN = RoleName.ADMIN.value


def show(turn: Turn, _rest: str = "") -> None:
    """Lists them in full, with buttons to add and to delete what is one's own; admins keep those of the house."""
    turn.answer()
    gone: list[Choice] = []
    lines: list[Text] = []
    for number, one in enumerate(_kept(turn), start=1):
        lines.append(_line(number, one))
        if _may_drop(turn, one):
            gone.append(Choice(Text("consultation-template-drop", {"number": number}), f"@c-drop:{one.id}"))
    lines += [Text("consultation-template-ready-line", {"words": Text(_ready(key))}) for key in READY]
    rows = _in_fives(gone)
    if DESK in turn.roles and (here := current(turn)) is not None:
        name = turn.name_of(here.person_id)
        rows.append((Choice(Text("consultation-template-to", {"name": name}), f"@c-words:{here.id}"),))
    if DESK in turn.roles:
        rows.append((Choice(Text("consultation-template-add"), f"@c-add:{OWN}"),))
    if ADMIN in turn.roles:
        rows.append((Choice(Text("consultation-template-add-house"), f"@c-add:{HOUSE}"),))
    turn.say(Text("consultation-templates", {"lines": lines}), tuple(rows))


def _in_fives(choices: list[Choice]) -> list[tuple[Choice, ...]]:
    return [tuple(choices[start : start + 5]) for start in range(0, len(choices), 5)]


def _kept(turn: Turn) -> list[Template]:
    """One's own and the house's; of an admin who is no doctor, the house's."""
    found = doctors.templates(turn.work, turn.person_id)
    return [one for one in found if one.owner_id is None or DESK in turn.roles]


def _line(number: int, one: Template) -> Text:
    whose = "house" if one.owner_id is None else "own"
    return Text(f"consultation-template-{whose}-line", {"number": number, "words": one.words})


def _may_drop(turn: Turn, one: Template) -> bool:
    return ADMIN in turn.roles if one.owner_id is None else one.owner_id == turn.person_id


def _ready(key: str) -> str:
    return f"consultation-ready-{key}"


def begin_add(turn: Turn, whose: str) -> None:
    """Asks for the words of a new one."""
    if whose not in (OWN, HOUSE) or not _may_add(turn, whose):
        turn.answer("not-allowed", alert=True)
        return
    turn.walks.begin(turn, ADD, about=whose)


def _may_add(turn: Turn, whose: str) -> bool:
    return (ADMIN if whose == HOUSE else DESK) in turn.roles


def _keep(turn: Turn, ended: Ended) -> None:
    whose = ended.about or OWN
    if not _may_add(turn, whose):
        turn.say("not-allowed")
        return
    made = doctors.add_template(turn.work, None if whose == HOUSE else turn.person_id, ended.answers["words"])
    if whose == HOUSE:
        turn.work.audit(turn.person_id, "add-template", f"template:{made.id}")
    turn.say("consultation-template-kept", ((Choice(Text("consultation-template-all"), "@c-templates"),),))


def drop(turn: Turn, template_id: str) -> None:
    """Deletes one's own, or as an admin one of the house."""
    one = doctors.template(turn.work, turn.person_id, template_id)
    if one is None or not _may_drop(turn, one):
        turn.answer("stale-button")
        return
    if one.owner_id is None:
        turn.work.audit(turn.person_id, "drop-template", f"template:{one.id}")
    doctors.drop_template(turn.work, one.owner_id, one.id)
    turn.answer("consultation-template-dropped")
    turn.strip()
    show(turn)


# -- in a talk -----------------------------------------------------------------------------------------------


def offer(turn: Turn, consultation_id: str) -> None:
    """Shows the words in full, each with a button that sends it to the patient of this consultation."""
    _, case = mine(turn, consultation_id)
    turn.answer()
    kept = _kept(turn)
    patient = turn.language_of(case.person_id) or turn.language
    ready = [turn.resources.words.plain(patient, _ready(key)) for key in READY]
    names = [*(one.id for one in kept), *READY]
    lines = [
        Text("consultation-template-line", {"number": number, "words": words})
        for number, words in enumerate([*(one.words for one in kept), *ready], start=1)
    ]
    choices = [
        Choice(Text("choice-number", {"number": number}), f"@c-say:{consultation_id}:{name}")
        for number, name in enumerate(names, start=1)
    ]
    head = Text("consultation-template-send", {"name": turn.name_of(case.person_id), "lines": lines})
    turn.say(head, tuple(_in_fives(choices)), about=talk.about(case))


def send(turn: Turn, argument: str) -> None:
    """Sends one of them to the patient, under the doctor's name."""
    consultation_id, _, name = argument.partition(":")
    _, case = mine(turn, consultation_id)
    if name in READY:
        words = turn.resources.words.plain(turn.language_of(case.person_id) or turn.language, _ready(name))
    else:
        kept = next((one for one in _kept(turn) if one.id == name), None)
        if kept is None:
            turn.answer("stale-button")
            return
        words = kept.words
    turn.answer("consultation-template-sent")
    turn.strip()
    talk.say_for(turn, case, words)


journey = Journey(
    ADD,
    (Step("words", Prose(2, LONGEST, takes_questions=True)),),
    _keep,
    confirm=False,
    again={TooManyTemplates: "words"},
)
