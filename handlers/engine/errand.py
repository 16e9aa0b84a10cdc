"""Errands as a feature sees them: slow work in steps, each of which is written as a whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handlers.engine.turn import Post
from handlers.resources import Resources
from services.errands.actions import Taken


@dataclass(frozen=True, slots=True)
class Errand:
    """An errand under way.

    Attributes:
        order: who ordered what.
        message: waits for the message that the errand goes on with; None when it was not sent in time.
    """

    order: Taken
    resources: Resources
    message: Callable[[], int | None]


Step = Callable[[Post], None]
ErrandAct = Callable[[Errand], Iterator[Step]]
"""Works slowly, outside of transactions, and yields what is to be written; after a crash it begins anew."""
