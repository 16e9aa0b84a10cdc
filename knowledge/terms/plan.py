"""The typed part of a mutual-aid plan: who may join, deposit, waiting, aid by age, caps and fee."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from knowledge.diseases.model import Record
from knowledge.terms.model import AgeBand, Ages, Cents, Days, Edition, Percent, Wording, without_gap
from knowledge.terms.questions import Question, in_sequence

Sum = Annotated[Cents, Field(gt=0)]


class Aid(Record):
    """The most that one case pays at these ages."""

    ages: AgeBand
    most: Sum


class Plan(Edition):
    """A plan in one version; its rules are the document with the same key and version.

    A case pays the least of what is claimed, the aid by age, and members × `case_cap`; a member gives at most
    `month_cap` a month. `low_balance` is where the notice to top up goes out.
    """

    summary: Wording
    covers: Literal["serious-illness", "cancer", "accident"]
    ages: Ages
    deposit_least: Sum
    low_balance: Sum
    waiting_days: Annotated[int, Field(ge=0, le=180, strict=True)]
    aid: Annotated[tuple[Aid, ...], Field(min_length=1)]
    case_cap: Sum
    month_cap: Sum
    fee_percent: Percent
    minimum_members: Annotated[int, Field(ge=1, le=10_000_000, strict=True)]
    grace_days: Days
    notice_days: Days
    settlement_days: Annotated[tuple[Annotated[int, Field(ge=1, le=28, strict=True)], ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(validation_alias="question")] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        try:
            without_gap(tuple(aid.ages for aid in self.aid), self.ages)
        except ValueError as error:
            raise ValueError(f"in aid {error}") from None
        if self.case_cap > self.month_cap:
            raise ValueError("case_cap is above month_cap")
        if self.low_balance > self.deposit_least:
            raise ValueError("low_balance is above deposit_least")
        if self.settlement_days != tuple(sorted(set(self.settlement_days))):
            raise ValueError("settlement_days have to be in order, each once")
        if self.covers == "accident" and self.waiting_days:
            raise ValueError("a plan for accidents has no waiting days")
        in_sequence(self.questions)
        return self

    def aid_at(self, age: int) -> int | None:
        """The most that a case pays at this age in cents, or None when the plan is not for it."""
        return next((aid.most for aid in self.aid if aid.ages.hold(age)), None)
