"""Opens what somebody wants who writes freely, with what they told already."""

from handlers.engine.turn import Turn
from knowledge.routing import Route

WORDS = "words"
"""Under this name whatever is begun is told what the person wrote."""


def can_open(turn: Turn, intent: str) -> bool:
    """Whether some feature begins something for this intent."""
    return any(intent in feature.opens for feature in turn.features)


def open_route(turn: Turn, route: Route, intent: str | None = None, words: str | None = None) -> bool:
    """Begins what a message leads to, with what it told as answers; returns whether there was anything to begin.

    Args:
        turn: the turn of whoever wrote.
        route: where the message leads.
        intent: what they chose when they were asked; without it, the route's own.
        words: what they had written when they were asked; without it, what they write now.
    """
    wanted = intent or route.intent
    for feature in turn.features:
        if (begin := feature.opens.get(wanted)) is not None:
            begin(turn, {**route.fill.answers(), WORDS: words or turn.said.text or ""})
            return True
    return False
