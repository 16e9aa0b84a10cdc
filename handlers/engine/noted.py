"""What was told before the questions were asked: it answers them, and the person is told what was noted."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from handlers.engine.journey import Asked, Choose, Gather, Step
from handlers.engine.words import Text
from services.errors import DomainError

if TYPE_CHECKING:
    from handlers.engine.guide import Guide


def note(guide: "Guide", told: Mapping[str, str]) -> tuple[Text, ...]:
    """Answers with what was told, each by its step's own reading and check.

    What a step does not take for an answer is simply asked; a check that hangs on answers which are still to come is
    made once they are there.

    Args:
        guide: a journey that begins.
        told: words by what they fill, see `Step.fills`.

    Returns:
        what was noted, in one sentence; nothing when nothing was.
    """
    facts: list[Text] = []
    raw = guide.walk.raw
    for step in guide.journey.steps:
        words = None if step.fills is None else told.get(step.fills)
        if words is not None and step.key not in raw and step in guide.journey.applicable(raw):
            facts += _noted(guide, step, words)
    if not facts:
        return ()
    *others, sentence = facts
    for one in reversed(others):
        sentence = Text("noted-more", {"first": one, "next": sentence})
    return (Text("noted", {"facts": sentence}),)


def recheck(guide: "Guide") -> None:
    """Takes back what was noted and does not stand beside the answers that came since; it is asked in its turn."""
    for key in list(guide.walk.noted):
        step = guide.journey.step(key)
        if not _may_stand(guide, step, step.read.load(guide.walk.raw[key]), guide.asked(step)):
            guide.walk.noted.remove(key)
            del guide.walk.raw[key]


def pass_by(guide: "Guide", step: Step | None) -> None:
    """Forgets that answers were noted once their place is reached: from there on they are answers like others."""
    if not guide.walk.noted:
        return
    keys = [one.key for one in guide.journey.applicable(guide.walk.raw)]
    ahead = [] if step is None else keys[keys.index(step.key) + 1 :]
    guide.walk.noted = [key for key in guide.walk.noted if key in ahead]


def _noted(guide: "Guide", step: Step, words: str) -> tuple[Text, ...]:
    asked = guide.asked(step)
    try:
        value = _read(guide, step, words, asked)
    except (DomainError, Choose, Gather):
        return ()
    if not _may_stand(guide, step, value, asked):
        return ()
    raw = step.read.dump(value)
    guide.walk.raw[step.key] = raw
    guide.walk.noted.append(step.key)
    values = {"value": step.read.show(value, asked), "key": raw if isinstance(raw, str) else ""}
    return (Text(asked.key("noted", step.key), values),)


def _read(guide: "Guide", step: Step, words: str, asked: Asked) -> Any:
    """Reads a choice by its key, anything else as if it had been said."""
    try:
        return step.read.pick(words, asked)
    except DomainError:
        said = replace(guide.turn.said, text=words, press=None, uploads=(), other=None)
        return step.read.read(said, asked)


def _may_stand(guide: "Guide", step: Step, value: Any, asked: Asked) -> bool:
    """Whether nothing that is known by now speaks against an answer."""
    try:
        if step.check is not None:
            step.check(value, guide.answers, asked)
    except KeyError:  # it hangs on a question that was not answered yet
        return True
    except DomainError:
        return False
    return True
