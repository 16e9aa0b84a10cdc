"""The house rules: fees, caps, periods and approvals, read from one file and never guessed."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, PlainValidator, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from services.money import Money


class HouseError(Exception):
    """The house rules cannot be used; the message has a line for each wrong key and says what is allowed."""


@dataclass(frozen=True, slots=True)
class Yuan:
    """Takes an amount in quoted yuan between two bounds, both included."""

    low: Money
    high: Money

    @property
    def allowed(self) -> str:
        """What the file may hold, for the error message."""
        return f"between {self.low.figures} and {self.high.figures} yuan"

    def __call__(self, found: object) -> Money:
        """Read one value of the file."""
        if isinstance(found, Money) and self.low <= found <= self.high:
            return found
        try:
            money = Money.yuan(found) if isinstance(found, str) else None
        except ValueError:
            money = None
        if money is None or not self.low <= money <= self.high:
            raise ValueError(f"must be {self.allowed} (found {_shown(found)}){_quoted(found)}")
        return money


@dataclass(frozen=True, slots=True)
class Whole:
    """Takes a whole number between two bounds, both included."""

    low: int
    high: int
    unit: str

    @property
    def allowed(self) -> str:
        """What the file may hold, for the error message."""
        return f"a whole number of {self.unit} between {self.low} and {self.high}"

    def __call__(self, found: object) -> int:
        """Read one value of the file; true is not 1."""
        if type(found) is not int or not self.low <= found <= self.high:
            raise ValueError(f"must be {self.allowed} (found {_shown(found)})")
        return found


@dataclass(frozen=True, slots=True)
class Percent:
    """Takes a quoted percentage with at most two decimals, from 0 to a bound, both included."""

    high: int

    @property
    def allowed(self) -> str:
        """What the file may hold, for the error message."""
        return f"a percentage between 0 and {self.high} with at most two decimals"

    def __call__(self, found: object) -> Decimal:
        """Read one value of the file, exactly."""
        if isinstance(found, Decimal) and 0 <= found <= self.high:
            return found
        try:
            hundredths = Money.yuan(found).cents if isinstance(found, str) else -1
        except ValueError:
            hundredths = -1
        if not 0 <= hundredths <= self.high * 100:
            raise ValueError(f"must be {self.allowed} (found {_shown(found)}){_quoted(found)}")
        return Decimal(hundredths).scaleb(-2).normalize()


@dataclass(frozen=True, slots=True)
class Switch:
    """Takes true or false and nothing that looks like it."""

    @property
    def allowed(self) -> str:
        """What the file may hold, for the error message."""
        return "true or false, without quotes"

    def __call__(self, found: object) -> bool:
        """Read one value of the file."""
        if not isinstance(found, bool):
            raise ValueError(f"must be {self.allowed} (found {_shown(found)})")
        return found


def _quoted(found: object) -> str:
    """Tell how to write what TOML would otherwise read as a binary fraction."""
    return "" if isinstance(found, str) else '; write it in quotes, like "100.00"'


def _shown(found: object) -> str:
    return {True: "true", False: "false"}[found] if isinstance(found, bool) else f"{found}"[:60]


def _yuan(low: str, high: str) -> PlainValidator:
    return PlainValidator(Yuan(Money.yuan(low), Money.yuan(high)))


def _whole(low: int, high: int, unit: str) -> PlainValidator:
    return PlainValidator(Whole(low, high, unit))


def _percent(high: int) -> PlainValidator:
    return PlainValidator(Percent(high))


class Section(BaseModel):
    """One table of the file; it cannot be changed and knows every key that it may have."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FundraiserRules(Section):
    """What one fundraiser may ask for, and how long its stages last."""

    goal_min: Annotated[Money, _yuan("1", "10000")]
    goal_max: Annotated[Money, _yuan("1", "5000000")]
    platform_fee_percent: Annotated[Decimal, _percent(10)]
    payment_fee_percent: Annotated[Decimal, _percent(10)]
    diagnosis_max_age_months: Annotated[int, _whole(1, 60, "months")]
    notice_hours: Annotated[int, _whole(1, 240, "hours")]
    open_days: Annotated[int, _whole(1, 365, "days")]
    spending_days: Annotated[int, _whole(1, 365, "days")]
    vouches: Annotated[int, _whole(1, 20, "people")]
    report_hold_reporters: Annotated[int, _whole(1, 100, "people")]
    draft_days: Annotated[int, _whole(1, 730, "days")]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.goal_min > self.goal_max:
            most, found = self.goal_max.figures, self.goal_min.figures
            raise ValueError(f"goal_min must be at most goal_max, {most} (found {found})")
        return self


class DonationRules(Section):
    """What one donation may be."""

    min: Annotated[Money, _yuan("0.01", "1000")]
    max: Annotated[Money, _yuan("1", "1000000")]
    regret_hours: Annotated[int, _whole(0, 720, "hours")]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min must be at most max, {self.max.figures} (found {self.min.figures})")
        return self


class PaperRules(Section):
    """How many files a case may hold, and how large."""

    file_mb: Annotated[int, _whole(1, 20, "MB")]
    album: Annotated[int, _whole(1, 10, "files")]
    files: Annotated[int, _whole(3, 500, "files")]

    @property
    def file_bytes(self) -> int:
        """The largest file in bytes."""
        return self.file_mb * 2**20


class PrecheckRules(Section):
    """From where on the machine's pre-check draws a reviewer's attention; it never decides."""

    picture_bits: Annotated[int, _whole(0, 20, "bits")]
    homes: Annotated[int, _whole(1, 20, "homes")]
    cars: Annotated[int, _whole(1, 20, "cars")]
    income_percent: Annotated[int, _whole(1, 1000, "percent")]


class CrisisRules(Section):
    """What holds after somebody wrote of suicide."""

    unclaimed_minutes: Annotated[int, _whole(1, 30, "minutes")]
    quiet_hours: Annotated[int, _whole(24, 720, "hours")]


class ConsultationRules(Section):
    """What a consultation costs, and how long each side may keep the other waiting."""

    assistant_price: Annotated[Money, _yuan("0", "10000")]
    in_house_price: Annotated[Money, _yuan("0", "10000")]
    outside_price: Annotated[Money, _yuan("0", "10000")]
    expert_price: Annotated[Money, _yuan("0", "10000")]
    assistant_wait_minutes: Annotated[int, _whole(5, 10080, "minutes")]
    in_house_wait_minutes: Annotated[int, _whole(5, 10080, "minutes")]
    outside_wait_minutes: Annotated[int, _whole(5, 10080, "minutes")]
    expert_wait_minutes: Annotated[int, _whole(5, 10080, "minutes")]
    claim_minutes: Annotated[int, _whole(1, 240, "minutes")]
    answer_minutes: Annotated[int, _whole(1, 240, "minutes")]
    silence_minutes: Annotated[int, _whole(1, 1440, "minutes")]
    quiet_hours: Annotated[int, _whole(1, 240, "hours")]
    reopen_hours: Annotated[int, _whole(0, 720, "hours")]


class ApprovalRules(Section):
    """Which actions need two people."""

    two_for_payouts: Annotated[bool, PlainValidator(Switch())]
    two_for_broadcasts: Annotated[bool, PlainValidator(Switch())]


class House(Section):
    """All house rules; made by `load_house`, handed to whatever needs them."""

    fundraiser: FundraiserRules
    donation: DonationRules
    papers: PaperRules
    precheck: PrecheckRules
    crisis: CrisisRules
    consultation: ConsultationRules
    approval: ApprovalRules


def load_house(path: Path) -> House:
    """Read the house rules.

    Raises:
        HouseError: the file is missing or no TOML, or a key is missing, unknown or out of bounds.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise HouseError(f"{path}: cannot be read ({error.strerror}); put the project's file back") from error
    except UnicodeDecodeError as error:
        raise HouseError(f"{path}: is not UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise HouseError(f"{path}: is not TOML: {error}") from error
    try:
        return House.model_validate(found)
    except ValidationError as error:
        raise HouseError("\n".join(f"{path}: {_explain(wrong)}" for wrong in error.errors())) from error


def _explain(wrong: ErrorDetails) -> str:
    """One line about one wrong key: what it must be and what was found."""
    names = [str(part) for part in wrong["loc"]]
    key = ".".join(names)
    match wrong["type"]:
        case "missing":
            return f"{key} is missing; it must be {_allowed(names)}"
        case "extra_forbidden":
            return f"{key} is not a house rule; known here: {', '.join(_known(names[:-1]))}"
        case "value_error" if len(names) == 1:
            return f"{key}.{_reason(wrong)}"
        case "value_error":
            return f"{key} {_reason(wrong)}"
    return f"{key} must be a table, [{key}], with {', '.join(_known(names))} (found {_shown(wrong['input'])})"


def _reason(wrong: ErrorDetails) -> str:
    return str(wrong["ctx"]["error"])


def _fields(names: list[str]) -> dict[str, FieldInfo]:
    """The keys that the table of this name has; the file's own for no name."""
    if not names:
        return House.model_fields
    section = House.model_fields[names[0]].annotation
    return section.model_fields if isinstance(section, type) and issubclass(section, Section) else {}


def _known(names: list[str]) -> Iterator[str]:
    return iter(_fields(names))


def _allowed(names: list[str]) -> str:
    """What the key of this name may hold, as its own reader says it."""
    field = _fields(names[:-1])[names[-1]]
    for reader in field.metadata:
        if isinstance(reader, PlainValidator) and isinstance(reader.func, Yuan | Whole | Percent | Switch):
            return reader.func.allowed
    return f"a table, [{names[-1]}], with {', '.join(_known(names))}"
