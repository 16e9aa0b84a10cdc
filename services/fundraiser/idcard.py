"""Numbers of identity papers: which kind, whether the number can be true, and whose birth date it carries."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from services.errors import DomainError

Sex = Literal["female", "male"]


class IdKind(StrEnum):
    """A paper that proves who somebody is."""

    RESIDENT = "resident-id"
    FOREIGN_RESIDENT = "foreign-resident-id"
    HK_MACAU_PERMIT = "hk-macau-permit"
    TAIWAN_PERMIT = "taiwan-permit"
    PASSPORT = "passport"


class BadIdForm(DomainError):
    """The text has the form of no identity number that is known here."""

    text = "fundraiser-bad-id-form"


class OldIdNumber(DomainError):
    """A resident ID of 15 digits, invalid since 2013."""

    text = "fundraiser-bad-id-old"


class MistypedId(DomainError):
    """The check digit, region or date of a resident ID cannot be: somebody mistyped."""

    text = "fundraiser-bad-id-typo"


class IdBornMismatch(DomainError):
    """The birth date in the number is not the one that was given."""

    text = "fundraiser-bad-id-born"


class IdSexMismatch(DomainError):
    """The sex in the number is not the one that was given."""

    text = "fundraiser-bad-id-sex"


@dataclass(frozen=True, slots=True)
class IdNumber:
    """An identity number that can be true.

    Attributes:
        kind: which paper bears it.
        number: upper case, without spaces; kept out of the repr, so that no log shows it.
    """

    kind: IdKind
    number: str = field(repr=False)

    @property
    def person(self) -> str:
        """The part that stays with the person when the paper is renewed; this is what is blind-indexed.

        Permits of Hong Kong, Macau and Taiwan append two digits that count renewals.
        """
        lifelong = {IdKind.HK_MACAU_PERMIT: 9, IdKind.TAIWAN_PERMIT: 8}
        return f"{self.kind}:{self.number[: lifelong.get(self.kind)]}"

    @property
    def born(self) -> date | None:
        """The birth date in the number; None where the number carries none."""
        return _born(self.number) if self.kind in _WITH_BIRTH_DATE else None


_WITH_BIRTH_DATE = (IdKind.RESIDENT, IdKind.FOREIGN_RESIDENT)
# GB/T 2260 province codes; 81 to 83 are the residence permits for people of Hong Kong, Macau and Taiwan.
_PROVINCES = frozenset(
    f"{code}"
    for codes in (
        range(11, 16), range(21, 24), range(31, 38), range(41, 47), range(50, 55), range(61, 66), (71, 81, 82, 83),
    )
    for code in codes
)  # fmt: skip
# ISO 7064 MOD 11-2, as GB 11643 uses it.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"

_RESIDENT = re.compile(r"[1-9][0-9]{16}[0-9X]")
_OTHERS = (
    (IdKind.HK_MACAU_PERMIT, re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?")),
    (IdKind.TAIWAN_PERMIT, re.compile(r"[0-9]{8}(?:[0-9]{2}(?:\(?[A-Z0-9]\)?)?)?")),
    # ICAO Doc 9303: up to nine letters and digits; every country that we know of uses mostly digits.
    (IdKind.PASSPORT, re.compile(r"(?=(?:[A-Z]*[0-9]){5})[A-Z0-9]{6,9}")),
)


def check_digit(first17: str) -> str:
    """The last character of a resident ID, from its first 17 digits (ISO 7064 MOD 11-2)."""
    return _CHECK_DIGITS[sum(w * int(digit) for w, digit in zip(_WEIGHTS, first17, strict=True)) % 11]


def check_id_number(text: str, born: date, sex: Sex | None = None) -> IdNumber:
    """Read an identity number and hold it against the birth date, and the sex if it is known.

    A resident ID is checked to its last digit; permits and passports only by form, since their numbers prove nothing.

    Raises:
        BadIdForm: no known form.
        OldIdNumber: 15 digits.
        MistypedId: check digit, region or date cannot be.
        IdBornMismatch: the number carries another birth date.
        IdSexMismatch: the number carries the other sex.
    """
    number = unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES)
    if number.lstrip().startswith("-"):  # a negative sum, say; the hyphens that people write stand between digits
        raise BadIdForm
    number = re.sub(r"[\s.·-]", "", number)
    if _RESIDENT.fullmatch(number):
        return _check_resident(number, born, sex)
    if re.fullmatch(r"[1-9][0-9]{14}", number):
        raise OldIdNumber
    for kind, form in _OTHERS:
        if form.fullmatch(number):
            return IdNumber(kind, number)
    raise BadIdForm


_LOOKALIKES = str.maketrans({"×": "X", "Х": "X", "Χ": "X", "–": "-", "—": "-", "−": "-"})


def _check_resident(number: str, born: date, sex: Sex | None) -> IdNumber:
    foreign = number[0] == "9"
    province = number[1:3] if foreign else number[:2]
    on_id = _born(number)
    if province not in _PROVINCES or on_id is None or number[17] != check_digit(number[:17]):
        raise MistypedId
    if on_id != born:
        raise IdBornMismatch(on_id=on_id, born=born)
    on_id_sex: Sex = "male" if int(number[16]) % 2 else "female"
    if sex is not None and sex != on_id_sex:
        raise IdSexMismatch(sex=sex, on_id=on_id_sex)
    return IdNumber(IdKind.FOREIGN_RESIDENT if foreign else IdKind.RESIDENT, number)


def _born(number: str) -> date | None:
    """The date at places 7 to 14; None when no calendar has it."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
