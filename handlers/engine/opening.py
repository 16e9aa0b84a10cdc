"""Opens what somebody wants who writes freely, with what they told already."""

from handlers.engine.turn import Turn
from knowledge.routing import Route


def can_open(turn: Turn, intent: str) -> bool:
    """Whether some feature begins something for this intent."""
    return any(intent in feature.opens for feature in turn.features)


def open_route(turn: Turn, route: Route, intent: str | None = None) -> bool:
    """Begins what a message leads to, with what it told noted as answers; returns whether there was anything to begin.

    Args:
        turn: the turn of whoever wrote.
        route: where the message leads.
        intent: what they chose when they were asked; without it, the route's own.
    """
    wanted = intent or route.intent
    for feature in turn.features:
        if (begin := feature.opens.get(wanted)) is not None:
            begin(turn, route.fill.answers())
            return True
    return False
