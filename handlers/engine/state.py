"""Where a chat stands: kept as one sealed JSON document, loaded and saved by every turn."""

from dataclasses import dataclass, field
from typing import Any

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
        noted: answers that were told before they were asked for, of questions that are still ahead.
        menu: a page that is shown instead of the question: "edit" or "cancel".
    """

    journey: str
    raw: dict[str, Json] = field(default_factory=dict)
    parts: list[Json] = field(default_factory=list)
    offers: list[dict[str, Any]] = field(default_factory=list)
    kept: dict[str, Json] = field(default_factory=dict)
    about: str | None = None
    facts: dict[str, Json] = field(default_factory=dict)
    noted: list[str] = field(default_factory=list)
    menu: str | None = None


@dataclass(slots=True)
class Topic:
    """What was asked last, and what the library said to it.

    Attributes:
        words: the question.
        document: key of the document that answered.
        passage: mark of the passage that answered.
        others: marks of passages that were nearly as good.
    """

    words: str
    document: str
    passage: str
    others: list[str] = field(default_factory=list)


@dataclass(slots=True)
class ChatState:
    """Where one chat stands.

    Attributes:
        asking: number of the question of now; a button of another number is stale.
        pressed: the last press that was taken, so that a second tap on it is silent.
        shelf: journeys put aside while another one is under way.
        emergency: the rule of the red flag that is shown now.
        warned: the rule of which the staff were told last.
        topic: what was asked last.
        wish: words of which we asked what they mean.
        talk: the case of the talk that somebody of the staff is in; empty when they stepped out of all of them.
    """

    walk: Walk | None = None
    asking: int = 0
    pressed: str | None = None
    shelf: list[Walk] = field(default_factory=list)
    emergency: str | None = None
    warned: str | None = None
    topic: Topic | None = None
    wish: str | None = None
    talk: str | None = None

    @staticmethod
    def unpacked(document: dict[str, Any]) -> "ChatState":
        """The state from its JSON document."""
        walk, topic = document.get("walk"), document.get("topic")
        return ChatState(
            **{
                **document,
                "walk": None if walk is None else Walk(**walk),
                "topic": None if topic is None else Topic(**topic),
                "shelf": [Walk(**one) for one in document.get("shelf", ())],
            }
        )
