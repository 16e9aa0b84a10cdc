"""Readers that only the fundraiser needs: identity numbers, the diagnosis with its age, bank accounts, the story."""

import re
from dataclasses import dataclass
from datetime import date

from handlers.engine.journey import Asked, Json
from handlers.engine.readers import Day, Line, Prose, spoken
from handlers.engine.said import Said
from handlers.engine.words import Text
from services.errors import DomainError
from services.fundraiser.idcard import IdKind, IdNumber, check_id_number
from services.fundraiser.rules import needs_fresh_paper


class BadAccount(DomainError):
    """No bank card has such a number."""

    text = "fundraiser-bad-account"


class BadAdmissionNumber(DomainError):
    """There is no number in it, or a sign stands before it."""

    text = "fundraiser-bad-admission-number"


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """When the disease was found.

    Attributes:
        old: longer ago than the house allows without a fresh paper, on the day of the answer.
    """

    on: date
    old: bool


class DiagnosisDay(Day):
    """The day of the diagnosis, and whether a fresh paper is needed."""

    def read(self, said: Said, asked: Asked) -> Diagnosed:  # type: ignore[override]
        """Reads the day."""
        day = super().read(said, asked)
        return Diagnosed(day, needs_fresh_paper(day, asked.today, asked.resources.house))

    def dump(self, value: Diagnosed) -> Json:  # type: ignore[override]
        """Day and age."""
        return {"on": value.on.isoformat(), "old": value.old}

    def load(self, raw: Json) -> Diagnosed:  # type: ignore[override]
        """From day and age."""
        return Diagnosed(date.fromisoformat(raw["on"]), raw["old"])

    def show(self, value: Diagnosed, asked: Asked) -> Text:  # type: ignore[override]
        """The day."""
        return Text("show-one", {"value": value.on})


class PatientId(Line):
    """The patient's identity number, held against the birth date; shown with its middle hidden."""

    def read(self, said: Said, asked: Asked) -> IdNumber:
        """Reads the number; raises what `check_id_number` raises."""
        return check_id_number(spoken(said), asked.answers["patient_born"])

    def dump(self, value: IdNumber) -> Json:
        """Kind and number."""
        return {"kind": value.kind, "number": value.number}

    def load(self, raw: Json) -> IdNumber:
        """From kind and number."""
        return IdNumber(IdKind(raw["kind"]), raw["number"])

    def show(self, value: IdNumber, asked: Asked) -> str:
        """The first and last letters."""
        return hidden(value.number)


class BankAccount(Line):
    """The number of a mainland bank card: 12 to 19 digits that pass the Luhn check from 16 digits on."""

    def read(self, said: Said, asked: Asked) -> str:
        """Reads the number."""
        digits = re.sub(r"[\s-]", "", spoken(said))
        if not re.fullmatch(r"[0-9]{12,19}", digits) or (len(digits) >= 16 and not _luhn(digits)):
            raise BadAccount
        return digits

    def show(self, value: str, asked: Asked) -> str:
        """The last digits."""
        return hidden(value)


class AdmissionNumber(Line):
    """The number that a hospital gave the patient: digits, often with letters; hospitals write it in many ways."""

    def __init__(self) -> None:
        super().__init__(least=3, most=40)

    def _words(self, said: Said) -> str:
        text = spoken(said)
        if not text[0].isalnum() or not any(letter.isdecimal() for letter in text):
            raise BadAdmissionNumber
        return text


class Story(Prose):
    """The story that strangers will read."""

    def __init__(self) -> None:
        super().__init__(least=50, most=3000)


def hidden(number: str) -> str:
    """A number with its middle hidden, such as 1101…002X."""
    return f"{number[:4]}…{number[-4:]}"


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
