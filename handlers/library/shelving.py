"""Makes what was added or removed searchable, after the turn, and says so when it is done."""

from collections.abc import Iterator

from handlers.engine.errand import Errand, Step
from handlers.engine.turn import Turn
from handlers.engine.words import Text
from services.errands import actions as errands

KIND = "shelve"


def order(turn: Turn, name: str, version: str) -> None:
    """Has the search brought up to the documents."""
    errands.order(turn.work, KIND, turn.person_id, {"name": name, "version": version})


def run(errand: Errand) -> Iterator[Step]:
    """Brings the search up to the documents, and tells the admin."""
    errand.resources.library.catch_up()
    text = Text("library-shelved", errand.order.payload)
    yield lambda post: post.tell(errand.order.person_id, text)
