"""Asks for the illness and the region, and tells who may help with the costs."""

from handlers.directory.readers import RegionName
from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.readers import IllnessName
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from knowledge.directory import Entry

MOST = 6
"""Entries that are told; more would not be read."""


def begin(turn: Turn, _rest: str = "") -> None:
    """Asks for the illness; a journey under way is gone on with afterwards."""
    turn.strip()
    turn.walks.begin(turn, journey.key)


def _tell(turn: Turn, ended: Ended) -> None:
    answers = ended.answers
    found = turn.resources.directory.match(answers["illness"]["key"], answers["region"] or None, None, MOST)
    lines = [_entry(turn, one) for one in found]
    turn.say(Text("aid-found", {"lines": lines}), ((Choice(Text("menu-human"), "@human"),),))


def _entry(turn: Turn, entry: Entry) -> Text:
    said = {
        name: wording.zh if turn.language == "zh" else wording.en
        for name, wording in (("name", entry.names), ("what", entry.what), ("who", entry.who), ("how", entry.how))
    }
    return Text("aid-entry", said | {"kind": Text(f"aid-kind-{entry.kind}")})


journey = Journey("aid", (Step("illness", IllnessName()), Step("region", RegionName())), _tell, confirm=False)

feature = Feature(
    key="directory",
    journeys=(journey,),
    commands=(Command("aid", begin),),
    presses=(PressVerb("aid", begin),),
    menu=lambda _turn: (Choice(Text("menu-aid"), "@aid"),),
)
