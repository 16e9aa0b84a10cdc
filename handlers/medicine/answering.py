"""Answers questions about medicines: what goes together, a child's dose, a section of the leaflet."""

from dataclasses import replace

from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from handlers.medicine.telling import approval, dose, findings, level, overview, section, ways
from knowledge.drugs import Answer, Meaning, Person, Refusal, Section, child_dose
from knowledge.drugs.asking import DrugQuestion, Topic, read_question
from services.profile.actions import person_of

ADULT = 216
"""Months; a medicine's rules for children end there."""


def tell(turn: Turn, text: str, sure: bool = True) -> bool:
    """Answers a question about medicines; returns False when there is none.

    Args:
        turn: the turn of whoever asks.
        text: what they wrote.
        sure: it is about medicines; otherwise a name counts only with an age or a weight beside it.
    """
    asked = read_question(text, turn.resources.medicines.names)
    told = (asked.person.age_months, asked.person.weight_kg)
    if not asked.drugs or (not sure and all(one is Answer.NOT_ASKED for one in told)):
        return False
    if asked.topic is Topic.CHECK:
        _check(turn, asked)
        return True
    meanings = [_meaning(turn, name) for name in asked.drugs]
    if None in meanings:
        return True
    for meaning in meanings:
        assert meaning is not None  # noqa: S101 - looked at above
        _tell_one(turn, asked, meaning)
    return True


def ask_for_one(turn: Turn) -> None:
    """Asks which medicine is meant."""
    turn.say("medicine-which-one", ((Choice(Text("menu-human"), "@human"),),))


def show(turn: Turn, argument: str) -> None:
    """Shows a section of a medicine's page, or the whole page's beginning."""
    key, _, part = argument.partition(":")
    medicine = turn.resources.medicines.library.medicines.get(key)
    if medicine is None or (part and part not in set(Section)):
        turn.answer("stale-button")
        return
    turn.answer()
    turn.say(section(turn, medicine, Section(part)) if part else overview(turn, medicine), ways(turn, medicine))


def _check(turn: Turn, asked: DrugQuestion) -> None:
    person = _whom(turn, asked)
    report = turn.resources.medicines.check(asked.drugs, person)
    mine = person != asked.person
    turn.say(
        Text(
            "medicine-check",
            {
                "level": level(report.level),
                "names": " + ".join(asked.drugs),
                "findings": findings(turn, report.findings),
                "whom": Text("medicine-whom-mine" if mine else "medicine-whom-nobody"),
            },
        ),
        ((Choice(Text("menu-human"), "@human"),),),
    )


def _whom(turn: Turn, asked: DrugQuestion) -> Person:
    """What the question tells, and for the writer themselves what we keep of them."""
    kept = None if asked.child or asked.other else person_of(turn.work, turn.person_id)
    if kept is None:
        return asked.person
    told = {
        name: value
        for name in ("pregnancy", "feeding", "age_months", "weight_kg")
        if (value := getattr(asked.person, name)) is not Answer.NOT_ASKED
    }
    return replace(kept, **told)


def _meaning(turn: Turn, name: str) -> Meaning | None:
    """What a name means; the person is asked when two fit, or told that nobody knows it."""
    met = turn.resources.medicines.resolve(name)
    if met is None:
        turn.say(Text("medicine-unknown", {"name": name}), ((Choice(Text("menu-human"), "@human"),),))
        return None
    if met.meaning is None or not met.meaning.parts:
        parts = dict.fromkeys(part.key for one in met.candidates for part in one.parts)
        medicines = [turn.resources.medicines.library.medicines[key] for key in parts]
        rows = tuple((Choice(getattr(one.names, turn.language), f"@med:{one.key}"),) for one in medicines[:8])
        turn.say(Text("medicine-several" if rows else "medicine-class-only", {"name": name}), rows)
        return None
    return met.meaning


def _tell_one(turn: Turn, asked: DrugQuestion, meaning: Meaning) -> None:
    medicines = [turn.resources.medicines.library.medicines[part.key] for part in meaning.parts]
    for medicine in medicines:
        if isinstance(asked.topic, Section):
            turn.say(section(turn, medicine, asked.topic), ways(turn, medicine))
        elif asked.topic is Topic.OVERVIEW or len(medicines) > 1:
            turn.say(overview(turn, medicine), ways(turn, medicine))
        else:
            _tell_child(turn, asked, meaning)
    if asked.topic is Topic.CHILD_DOSE and len(medicines) > 1:
        turn.say(Text("medicine-child-compound", {"name": getattr(meaning.names, turn.language)}))
    if isinstance(asked.topic, Section) and asked.topic in (Section.PREGNANCY, Section.FEEDING):
        _check(turn, asked)


def _tell_child(turn: Turn, asked: DrugQuestion, meaning: Meaning) -> None:
    medicine = turn.resources.medicines.library.medicines[meaning.parts[0].key]
    age, weight = asked.person.age_months, asked.person.weight_kg
    name = getattr(meaning.names, turn.language)
    if isinstance(age, Answer):
        turn.say(Text("medicine-child-age", {"name": name}), ways(turn, medicine))
        return
    if age >= ADULT:
        turn.say(section(turn, medicine, Section.ADULT_DOSE), ways(turn, medicine))
        return
    found = child_dose(
        turn.resources.medicines.library, medicine.key, age, None if isinstance(weight, Answer) else weight
    )
    if isinstance(found, Refusal):
        turn.say(Text(f"medicine-child-{found}", {"name": name}), ways(turn, medicine))
        return
    lines = [dose(turn, one) for one in found]
    values = {"name": name, "lines": lines, "approval": approval(turn, medicine)}
    turn.say(Text("medicine-child-dose", values), ways(turn, medicine))
