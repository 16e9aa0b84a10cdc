"""What every talk has, whichever desk it is of: the relay, taking back, and the switch between several."""

from handlers.engine import talk
from handlers.engine.feature import Command, Feature, PressVerb
from services.staff.rules import RoleName

STAFF = frozenset({RoleName.AGENT.value, RoleName.DOCTOR.value})

feature = Feature(
    key="talk",
    commands=(
        Command("talks", talk.show, STAFF),
        Command("delete", talk.take_back, listed=False),
    ),
    presses=(PressVerb("talk", talk.switch, STAFF), PressVerb("talks", talk.show, STAFF)),
    outcomes={"carry": talk.carried, "take-back": talk.taken_back},
    relay=talk.hear,
)
