"""Vouching: a person who knows the patient says how, and what they can say; it stands on the page with their name."""

from collections.abc import Mapping

from handlers.engine.journey import Asked, Ended, Journey, Step
from handlers.engine.readers import Choice as ChoiceReader
from handlers.engine.readers import Consent, Prose
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from handlers.fundraiser import notices
from services.fundraiser import actions, supporters, vouches
from services.fundraiser.vouches import VouchRelation


def begin(turn: Turn, slug: str) -> None:
    """Asks how the person knows the patient."""
    slug, _, by = slug.partition("_")
    fundraiser = actions.find_public(turn.work, slug)
    supporters.meet(turn.work, fundraiser, turn.person_id, by)
    turn.strip()
    if vouches.of(turn.work, fundraiser, turn.person_id) is not None:
        turn.say(
            "fundraiser-vouch-twice",
            ((Choice(Text("fundraiser-vouch-take-back"), f"@f-unvouch:{fundraiser.id}"),),),
        )
        return
    vouches.check_may_vouch(turn.work, fundraiser, turn.person_id)
    facts = {"patient": actions.patient_of(turn.work, fundraiser), "name": turn.person_name}
    turn.walks.begin(turn, journey.key, about=fundraiser.id, facts=facts)


def _patient(asked: Asked) -> Mapping[str, object]:
    return {"patient": asked.facts["patient"]}


def _named(asked: Asked) -> Mapping[str, object]:
    return {"name": asked.facts["name"]}


def _vouch(turn: Turn, ended: Ended) -> None:
    fundraiser = actions.find(turn.work, ended.about or "")
    relation = VouchRelation(ended.answers["relation"])
    vouches.vouch(turn.work, fundraiser, turn.person_id, relation, ended.answers["words"])
    patient = actions.patient_of(turn.work, fundraiser)
    turn.say(
        Text("fundraiser-vouch-done", {"patient": patient}),
        (
            (Choice(Text("fundraiser-do-share"), f"@f-share:{fundraiser.id}"),),
            (Choice(Text("fundraiser-vouch-take-back"), f"@f-unvouch:{fundraiser.id}"),),
        ),
    )
    wanted = turn.resources.house.fundraiser.vouches
    values = {"name": turn.person_name, "count": vouches.count(turn.work, fundraiser), "wanted": wanted}
    notices.tell_organiser(turn, fundraiser, Text("fundraiser-vouch-came", values))


def take_back(turn: Turn, fundraiser_id: str) -> None:
    """Takes one's own vouch back."""
    fundraiser = actions.find(turn.work, fundraiser_id)
    gone = vouches.take_back(turn.work, fundraiser, turn.person_id)
    turn.strip()
    turn.say("fundraiser-vouch-taken-back" if gone else "fundraiser-vouch-none-of-yours")


journey = Journey(
    "fundraiser-vouch",
    (
        Step("relation", ChoiceReader(*VouchRelation), tell=_patient),
        Step("words", Prose(10, 300, takes_questions=True), tell=_patient),
        Step("consent", Consent(), tell=_named, told=False),
    ),
    _vouch,
)
