"""Declared journeys: steps as data, and where a person stands in them. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from handlers.engine.said import Said, Wanted
from handlers.engine.words import Text, Words
from services.errors import DomainError

if TYPE_CHECKING:
    from handlers.engine.turn import Turn
    from handlers.resources import Resources

Json = Any
"""What orjson writes and reads."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that is offered as a button: a suggestion, a draft, or the answer given before."""

    label: Text
    value: Json


class Choose(Exception):
    """What was said could mean several things: the person chooses one of the offers."""

    def __init__(self, text: Text, offers: tuple[Offer, ...]) -> None:
        super().__init__(text.key)
        self.text = text
        self.offers = offers


class Gather(Exception):
    """What was said is a part of the answer: it is kept, and more may come."""

    def __init__(self, parts: list[Json], texts: tuple[Text, ...]) -> None:
        super().__init__("gather")
        self.parts = parts
        self.texts = texts


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader knows of the question: who reads it, when, and what was answered before.

    Attributes:
        facts: what was known when the journey began, and what its questions looked up since.
    """

    journey: str
    step: str
    language: str
    today: date
    answers: "Answers"
    parts: tuple[Json, ...]
    facts: Mapping[str, Json]
    resources: "Resources"

    @property
    def words(self) -> Words:
        """The texts."""
        return self.resources.words

    def key(self, *parts: str) -> str:
        """A text key of this journey, such as `fundraiser-relation-father`."""
        return "-".join((self.journey, *parts)).replace("_", "-")


class Reader(Protocol):
    """Reads one kind of answer.

    `read` returns the typed value or raises a DomainError, Choose or Gather; `dump` and `load` are its JSON form;
    `choices` are its buttons; `show` is how a summary tells it. Where it `takes_questions` a person reads the answer,
    so that a question which the bot cannot answer is one.
    """

    wants_files: Wanted
    takes_questions: bool

    def read(self, said: Said, asked: Asked) -> Any:
        """Reads what was said."""
        ...

    def pick(self, choice: str, asked: Asked) -> Any:
        """Reads a pressed choice."""
        ...

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """The buttons: choice and label."""
        ...

    def dump(self, value: Any) -> Json:
        """The value as JSON."""
        ...

    def load(self, raw: Json) -> Any:
        """The value from JSON."""
        ...

    def show(self, value: Any, asked: Asked) -> Text | str:
        """The value for a summary."""
        ...


def always(_answers: Mapping[str, Any]) -> bool:
    """The step applies to everybody."""
    return True


def nothing_more(_asked: Asked) -> Mapping[str, object]:
    """The question needs no values."""
    return {}


def nothing_looked_up(_turn: "Turn", _answers: "Answers") -> Mapping[str, Json]:
    """The question needs nothing that changes."""
    return {}


def no_offers(_asked: Asked) -> tuple[Offer, ...]:
    """Nothing is suggested."""
    return ()


@dataclass(frozen=True, slots=True)
class Step:
    """One question.

    Attributes:
        key: name of the answer; its texts are `<journey>-ask-<key>`, `-help-<key>` and `-label-<key>`.
        read: reads the answer.
        check: `check(value, answers, asked)` raises a DomainError when the answer cannot stand.
        when: whether the step applies, given the answers so far.
        look: looks up what the question tells of as it is now, whenever it is asked; it is added to the walk's facts.
        tell: values for the question's text.
        offers: suggested answers.
        apart: a summary leaves a line free above it, because another subject begins.
        told: whether a summary tells the answer.
        beside: further buttons under the question, text key → data, that lead somewhere else for a while.
        fills: what somebody may have told already that answers it, such as "disease"; `<journey>-noted-<step>` says
            that it was noted.
        undoes: answers that are thrown away when this one is changed, because they were given to another question.
        past: it asks what happened once, so that an answer may sound like an emergency of now; it is offered as the
            answer after the help.
    """

    key: str
    read: Reader
    check: Callable[[Any, "Answers", Asked], None] | None = None
    when: Callable[[Mapping[str, Any]], bool] = always
    look: Callable[["Turn", "Answers"], Mapping[str, Json]] = nothing_looked_up
    tell: Callable[[Asked], Mapping[str, object]] = nothing_more
    offers: Callable[[Asked], tuple[Offer, ...]] = no_offers
    apart: bool = False
    told: bool = True
    beside: Mapping[str, str] = field(default_factory=dict)
    fills: str | None = None
    undoes: tuple[str, ...] = ()
    past: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """A conversation with an end.

    Attributes:
        key: its name, also the prefix of its texts.
        steps: in the order in which they are asked.
        finish: what happens with the answers; it says something to the person.
        confirm: whether a summary is shown before `finish`.
        tell: values for the summary's text, besides its lines.
        again: which question is asked again when `finish` raises an error of that kind.
    """

    key: str
    steps: tuple[Step, ...]
    finish: Callable[["Turn", "Ended"], None]
    confirm: bool = True
    tell: Callable[[Asked], Mapping[str, object]] = nothing_more
    again: Mapping[type[DomainError], str] = field(default_factory=dict)
    _by_key: dict[str, Step] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_key.update({step.key: step for step in self.steps})

    def step(self, key: str) -> Step:
        """Returns the step of that key; raises KeyError."""
        return self._by_key[key]

    def applicable(self, raw: Mapping[str, Json]) -> tuple[Step, ...]:
        """The steps that apply, given the answers so far."""
        answers = Answers(self, raw)
        return tuple(step for step in self.steps if _applies(step, answers))

    def standing(self, raw: Mapping[str, Json]) -> Step | None:
        """The first applicable step without an answer; None at the end."""
        answers = Answers(self, raw)
        return next((step for step in self.steps if step.key not in raw and _applies(step, answers)), None)

    def before(self, step: Step | None, raw: Mapping[str, Json]) -> Step | None:
        """The last answered applicable step before this one (before the end when None)."""
        answers = Answers(self, raw)
        end = len(self.steps) if step is None else self.steps.index(step)
        earlier = (one for one in reversed(self.steps[:end]) if one.key in raw and _applies(one, answers))
        return next(earlier, None)

    def settled(self, raw: Mapping[str, Json]) -> dict[str, Json]:
        """The answers whose step still applies."""
        kept = {step.key for step in self.applicable(raw)}
        return {key: value for key, value in raw.items() if key in kept}


def _applies(step: Step, answers: "Answers") -> bool:
    if step.when is always:
        return True
    try:
        return step.when(answers)
    except KeyError:  # it hangs on a question that was not answered yet
        return False


@dataclass(frozen=True, slots=True)
class Ended:
    """A journey at its end.

    Attributes:
        raw: the answers as JSON, only of steps that apply.
        about: what the journey was started about, such as a case's id.
    """

    answers: "Answers"
    raw: Mapping[str, Json]
    about: str | None


class Answers(Mapping[str, Any]):
    """The typed view of a journey's raw answers; an answer that is missing raises KeyError."""

    def __init__(self, journey: Journey, raw: Mapping[str, Json]) -> None:
        self._journey = journey
        self._raw = raw

    def __getitem__(self, key: str) -> Any:
        return self._journey.step(key).read.load(self._raw[key])

    def __iter__(self) -> Iterator[str]:
        return iter(step.key for step in self._journey.steps if step.key in self._raw)

    def __len__(self) -> int:
        return sum(1 for _ in self)
