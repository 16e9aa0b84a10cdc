"""Where a chat stands: kept as one sealed JSON document, loaded and saved by every turn."""

from dataclasses import dataclass, field
from typing import Any

import orjson

from handlers.engine.journey import Json


@dataclass(slots=True)
class Walk:
    """A journey under way.

    Attributes:
        raw: the answers so far.
        parts: what the question of now has gathered, such as files.
        offers: suggested answers, `{key, values, value}` each: the label's text key and values, and the answer.
        kept: earlier answers of questions that are asked again.
        about: what the journey is about, such as a case's id.
        facts: what was known when it began, for its questions: names and sums, never to be relied on at its end.
        menu: a page that is shown instead of the question: "edit" or "cancel".
    """

    journey: str
    raw: dict[str, Json] = field(default_factory=dict)
    parts: list[Json] = field(default_factory=list)
    offers: list[dict[str, Any]] = field(default_factory=list)
    kept: dict[str, Json] = field(default_factory=dict)
    about: str | None = None
    facts: dict[str, Json] = field(default_factory=dict)
    menu: str | None = None


@dataclass(slots=True)
class ChatState:
    """Where one chat stands.

    Attributes:
        asking: number of the question of now; a button of another number is stale.
        pressed: the last press that was taken, so that a second tap on it is silent.
        shelf: journeys put aside while another one is under way.
        emergency: the rule of the red flag that is shown now.
        warned: the rule of which the staff were told last.
    """

    walk: Walk | None = None
    asking: int = 0
    pressed: str | None = None
    shelf: list[Walk] = field(default_factory=list)
    emergency: str | None = None
    warned: str | None = None

    def packed(self) -> dict[str, Any]:
        """The state as a JSON document."""
        document: dict[str, Any] = orjson.loads(orjson.dumps(self))
        return document

    @staticmethod
    def unpacked(document: dict[str, Any]) -> "ChatState":
        """The state from its JSON document."""
        walk = document.get("walk")
        return ChatState(
            **{
                **document,
                "walk": None if walk is None else Walk(**walk),
                "shelf": [Walk(**one) for one in document.get("shelf", ())],
            }
        )
