"""What somebody may want who writes freely: it is begun, asked about with buttons, or honestly not here yet."""

from handlers.answers.wording import TO_PERSON
from handlers.engine.feature import PressVerb
from handlers.engine.opening import can_open, open_route
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from knowledge.routing import Intent, Route

MENU = (Choice(Text("menu-menu"), "@menu"),)
NOWHERE = frozenset({Intent.OTHER, Intent.EMERGENCY, Intent.TERMS})
"""They lead to no journey: red flags are seen before, and terms are answered or not."""


def begin(turn: Turn, route: Route) -> bool:
    """Begins what a message surely wants; says so when that is not open yet. Returns False when it is unsure."""
    if not route.sure or route.intent in NOWHERE:
        return False
    if route.intent is Intent.FUNDRAISER and not route.fill.answers():
        turn.say("wish-fundraiser", _ways_of_fundraisers())
    elif not open_route(turn, route):
        _tell_later(turn, route.intent)
    return True


def ask_which(turn: Turn, route: Route, words: str) -> bool:
    """Asks which of the likeliest wishes is meant; returns False when none is likely."""
    likely = [intent for intent in route.likeliest() if intent not in NOWHERE]
    if route.sure or not likely:
        return False
    turn.state.wish = words
    rows = tuple((Choice(Text(f"wish-{intent.replace('_', '-')}-button"), f"@wish:{intent}"),) for intent in likely)
    turn.say("wish-which", (*rows, MENU))
    return True


def take(turn: Turn, argument: str) -> None:
    """Begins what was chosen, with what had been told."""
    words, turn.state.wish = turn.state.wish, None
    if words is None or argument not in set(Intent) - NOWHERE:
        turn.answer("stale-button")
        return
    turn.strip()
    if not can_open(turn, argument):
        _tell_later(turn, Intent(argument))
    else:
        open_route(turn, turn.resources.router.route(words), argument, words)


def _tell_later(turn: Turn, intent: Intent) -> None:
    """Says that something is not open yet."""
    turn.say(f"wish-later-{intent.replace('_', '-')}", (TO_PERSON, MENU))


def _ways_of_fundraisers() -> tuple[tuple[Choice, ...], ...]:
    return (
        (Choice(Text("menu-fundraiser"), "@fundraiser"),),
        (Choice(Text("wish-mine"), "@mine"), Choice(Text("wish-gifts"), "@gifts")),
        TO_PERSON,
    )


presses = (PressVerb("wish", take),)
