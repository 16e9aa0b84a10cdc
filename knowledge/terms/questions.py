"""Health questions: what is asked, why, and what each answer leads to."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from knowledge.diseases.model import Key, Record
from knowledge.terms.model import Number, Wording, twice

_LOAD = re.compile(r"load:([1-9]\d{0,2})")


class Decision(StrEnum):
    """What an answer leads to; refer means that a person looks."""

    ACCEPT = "accept"
    EXCLUDE = "exclude"
    LOAD = "load"
    REFER = "refer"
    DECLINE = "decline"


class Outcome(Record):
    """A decision; `percent` is what a loading adds to the premium."""

    decision: Decision
    percent: Annotated[int, Field(ge=1, le=300)] | None = None


def _outcome(found: object) -> object:
    if isinstance(found, Outcome):
        return found
    if isinstance(found, str):
        if load := _LOAD.fullmatch(found):
            return {"decision": "load", "percent": int(load[1])}
        if found in set(Decision) - {Decision.LOAD}:
            return {"decision": found}
    raise ValueError(f'must be "accept", "exclude", "load:<percent>", "refer" or "decline" (found {found})')


Told = Annotated[Outcome, BeforeValidator(_outcome)]


class Question(Record):
    """One question before somebody is insured or joins.

    `clause` is the clause of the terms it comes from. `after` is an earlier question: this one is asked only when that
    one was answered yes. `excludes` says what is left out when an answer excludes. `condition` is the chronic
    condition asked about. An unknown answer goes to a person, unless `unknown_may_pass` says otherwise.
    """

    key: Key
    clause: Number
    ask: Wording
    explain: Wording
    yes: Told
    no: Told
    unknown: Told = Outcome(decision=Decision.REFER)
    after: Key | None = None
    condition: Key | None = None
    excludes: Wording | None = None
    unknown_may_pass: bool = False

    @model_validator(mode="after")
    def _unknown_is_not_no(self) -> Self:
        if self.unknown.decision not in (Decision.REFER, Decision.DECLINE) and not self.unknown_may_pass:
            raise ValueError(
                f'unknown leads to {self.unknown.decision.value}, but has to be "refer" or "decline" '
                "unless unknown_may_pass = true"
            )
        return self

    @model_validator(mode="after")
    def _says_what_is_excluded(self) -> Self:
        leaves_out = any(told.decision is Decision.EXCLUDE for told in (self.yes, self.no, self.unknown))
        if leaves_out and self.excludes is None:
            raise ValueError("an answer excludes, so excludes.zh and excludes.en have to say what")
        if not leaves_out and self.excludes is not None:
            raise ValueError("has excludes, but no answer excludes anything")
        return self


def in_sequence(questions: tuple[Question, ...]) -> None:
    """Checks that keys are their own and that what a question comes after has been asked.

    Raises:
        ValueError: a key stands twice, or `after` is no earlier question.
    """
    keys = tuple(question.key for question in questions)
    if repeated := twice(keys):
        raise ValueError(f"the question {repeated!r} stands twice")
    for place, question in enumerate(questions):
        if question.after is not None and question.after not in keys[:place]:
            raise ValueError(f"the question {question.key!r} comes after {question.after!r}, which is no earlier one")
    followed = {question.after for question in questions}
    for question in questions:
        if question.yes == question.no == question.unknown and question.key not in followed:
            raise ValueError(f"the question {question.key!r} leads to the same whatever is answered")
