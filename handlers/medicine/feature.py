"""What the medicines bring into the conversation."""

from collections.abc import Mapping

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from handlers.medicine.answering import ask_for_one, show, tell


def begin(turn: Turn, rest: str = "") -> None:
    """Answers what stands behind the command, or asks which medicine is meant."""
    turn.strip()
    if not rest or not tell(turn, rest):
        ask_for_one(turn)


def begin_told(turn: Turn, _told: Mapping[str, str]) -> None:
    """Somebody asks about medicines in free words."""
    begin(turn, turn.said.text or "")


feature = Feature(
    key="medicine",
    commands=(Command("medicine", begin),),
    presses=(PressVerb("medicine", begin), PressVerb("med", show)),
    opens={"drug": begin_told},
    menu=lambda _turn: (Choice(Text("menu-medicine"), "@medicine"),),
)
