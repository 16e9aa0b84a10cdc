"""The questions about one's own health: leave first, then what every medicine has to be held against."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.engine.health import Birthday, BodyWeight, Listing, Weeks, check_birth, check_body_weight
from handlers.engine.journey import Answers, Ended, Journey, Step
from handlers.engine.readers import Choice, Consent
from handlers.engine.turn import Turn
from services.profile import actions
from services.profile.rules import Expecting, Facts

KEY = "profile"
AGREED = {"consent": "agree"}


def _asks(answers: Mapping[str, Any]) -> bool:
    return bool(answers["born"].asks)


def _pregnant(answers: Mapping[str, Any]) -> bool:
    return _asks(answers) and Expecting(answers["expecting"]).pregnant


STEPS = (
    Step("consent", Consent(), told=False),
    Step("allergies", Listing(), past=True),
    Step("conditions", Listing(), past=True),
    Step("medicines", Listing()),
    Step("born", Birthday(), check=check_birth, apart=True),
    Step("weight", BodyWeight(), check=check_body_weight),
    Step("expecting", Choice(*Expecting), when=_asks),
    Step("weeks", Weeks(), when=_pregnant),
)


def facts_of(answers: Answers, today: date) -> Facts:
    """What is kept of a journey's answers; those of steps that do not apply are left out of `answers`."""
    return Facts(
        allergies=answers["allergies"],
        conditions=answers["conditions"],
        medicines=answers["medicines"],
        born=answers["born"].on,
        weight=answers["weight"],
        expecting=Expecting(answers["expecting"]) if "expecting" in answers else None,
        began=answers.get("weeks"),
        told_on=today,
    )


def _keep(turn: Turn, ended: Ended) -> None:
    actions.save(turn.work, turn.person_id, facts_of(ended.answers, turn.work.today))
    turn.say("profile-kept")


journey = Journey(KEY, STEPS, _keep)
