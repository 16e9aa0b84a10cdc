"""Starts, shelves, continues and closes journeys. A chat is in one at a time; others wait on the shelf."""

from collections.abc import Mapping

from handlers.engine.guide import Guide
from handlers.engine.journey import Journey, Json
from handlers.engine.noted import note
from handlers.engine.state import Walk
from handlers.engine.turn import Turn
from handlers.engine.words import Html, Text

WHOLE = 4000
"""Characters of an answer that a reader of the whole case sees: more than any answer has."""


class Walks:
    """Every journey by its name."""

    def __init__(self, journeys: tuple[Journey, ...]) -> None:
        self._journeys = {journey.key: journey for journey in journeys}

    def journey(self, key: str) -> Journey:
        """Returns the journey of that name; raises KeyError."""
        return self._journeys[key]

    def guide(self, turn: Turn) -> Guide | None:
        """The guide of the journey under way, None when there is none."""
        walk = turn.state.walk
        return None if walk is None else Guide(turn, self.journey(walk.journey), walk)

    def begin(
        self,
        turn: Turn,
        key: str,
        *lead: Text,
        about: str | None = None,
        raw: Mapping[str, Json] | None = None,
        kept: Mapping[str, Json] | None = None,
        facts: Mapping[str, Json] | None = None,
        told: Mapping[str, str] | None = None,
    ) -> None:
        """Starts a journey, or goes on with it when it is under way; another one is put on the shelf.

        Args:
            turn: the turn of the person.
            key: the journey's name.
            lead: said first, in the same message.
            about: what the journey is about.
            raw: answers that are known already.
            kept: answers to be offered again.
            facts: what its questions tell of; brought up to date when it goes on.
            told: what the person told already, by what it fills (see `Step.fills`); nothing changes when it goes on.
        """
        state = turn.state
        state.emergency = None
        same = [
            walk
            for walk in (state.walk, *state.shelf)
            if walk is not None and (walk.journey, walk.about) == (key, about)
        ]
        if same and raw is None:
            self._put_aside(turn, unless=same[0])
            state.shelf = [walk for walk in state.shelf if walk is not same[0]]
            state.walk = same[0]
            state.walk.facts = dict(facts or state.walk.facts)
            self.ask_again(turn, Text("welcome-back") if same[0].raw else Text("here-we-are"))
            return
        self._put_aside(turn, unless=None)
        state.shelf = [walk for walk in state.shelf if walk not in same]
        state.walk = Walk(key, raw=dict(raw or {}), kept=dict(kept or {}), about=about, facts=dict(facts or {}))
        noted = note(Guide(turn, self.journey(key), state.walk), told or {})
        self.ask_again(turn, *lead, *noted)

    def ask_again(self, turn: Turn, *lead: Text) -> None:
        """Asks the question of now once more; says nothing when no journey is under way."""
        if (guide := self.guide(turn)) is not None:
            guide.ask(*lead)

    def sheet(self, turn: Turn, journey: Journey, raw: Mapping[str, Json]) -> list[Html]:
        """The answers of a journey line by line, for somebody who reads them later."""
        return [Html(line) for line in Guide(turn, journey, Walk(journey.key, raw=dict(raw))).summary(WHOLE)]

    def under_way(self, turn: Turn, key: str, about: str | None) -> bool:
        """Tells whether a journey about something is open or on the shelf."""
        walks = (turn.state.walk, *turn.state.shelf)
        return any(walk is not None and (walk.journey, walk.about) == (key, about) for walk in walks)

    def drop(self, turn: Turn, key: str, about: str | None) -> None:
        """Throws a journey away whose matter is gone."""
        turn.state.shelf = [walk for walk in turn.state.shelf if (walk.journey, walk.about) != (key, about)]
        if turn.state.walk is not None and (turn.state.walk.journey, turn.state.walk.about) == (key, about):
            self.close(turn)

    def close(self, turn: Turn) -> None:
        """Ends the journey under way and goes on with the last one on the shelf."""
        turn.state.walk = None
        if turn.state.shelf:
            turn.state.walk = turn.state.shelf.pop()
            self.ask_again(turn, Text("back-to", {"journey": Text(f"{turn.state.walk.journey}-name")}))

    def _put_aside(self, turn: Turn, unless: Walk | None) -> None:
        walk = turn.state.walk
        if walk is not None and walk is not unless and walk.raw:
            turn.state.shelf = [*turn.state.shelf[-4:], walk]
        turn.state.walk = None
