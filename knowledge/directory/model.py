"""What one entry of the directory holds, checked when it is read."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from knowledge.directory.regions import BY_CODE
from knowledge.diseases.model import Key, Record, Text
from knowledge.diseases.words import HAN

# Texts are read on a phone, by people who have no patience left.
LONGEST_ZH, LONGEST_EN = 90, 260

# A telephone number, an account or an address would be wrong for some family, or somebody's trick.
_CONTACT = re.compile(
    r"\d(?:[\s-]?\d){4,}|https?:|www\.|\b[\w-]+\.(?:com|org|net|cn|gov)\b|[\w.+-]+@|微信号|公众号|wechat",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """Who gives the help, or what it is for."""

    PUBLIC = "public"
    CHARITY = "charity"
    HOSPITAL = "hospital"
    DRUG_PROGRAMME = "drug-programme"
    LODGING = "lodging"


def _no_contact(text: str) -> str:
    if found := _CONTACT.search(text):
        raise ValueError(
            f"{found[0]!r} looks like a number, address or account to write to; say where to ask instead"
        )
    return text


def _chinese(text: str) -> str:
    if not HAN.search(text):
        raise ValueError("holds no Chinese")
    if len(text) > LONGEST_ZH:
        raise ValueError(f"has {len(text)} characters, more than {LONGEST_ZH}; shorten it")
    return text


def _english(text: str) -> str:
    if HAN.search(text):
        raise ValueError("holds Chinese")
    if len(text) > LONGEST_EN:
        raise ValueError(f"has {len(text)} characters, more than {LONGEST_EN}; shorten it")
    return text


def _known_region(code: str) -> str:
    if code not in BY_CODE:
        raise ValueError(f"{code!r} is no province code; known are {', '.join(BY_CODE)}")
    return code


RegionCode = Annotated[str, AfterValidator(_known_region)]
Age = Annotated[int, Field(ge=0, le=120)]


class Wording(Record):
    """One short text in both languages, free of numbers and addresses to write to."""

    zh: Annotated[Text, AfterValidator(_chinese), AfterValidator(_no_contact)]
    en: Annotated[Text, AfterValidator(_english), AfterValidator(_no_contact)]


class Ages(Record):
    """The ages that an entry is for, in whole years, both ends included."""

    least: Age | None = None
    most: Age | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.least is None and self.most is None:
            raise ValueError("needs least or most; leave ages out when every age fits")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError(f"least {self.least} is above most {self.most}")
        return self

    def hold(self, age: int) -> bool:
        """Whether a person of this age may apply."""
        return (self.least is None or self.least <= age) and (self.most is None or age <= self.most)


class Entry(Record):
    """One way to get help.

    Without diseases it is for every illness, without regions for the whole country, without ages for everyone.
    """

    key: Key
    kind: Kind
    names: Wording
    what: Wording
    who: Wording
    how: Wording
    diseases: tuple[Key, ...] = ()
    ages: Ages | None = None
    regions: tuple[RegionCode, ...] = ()

    @model_validator(mode="after")
    def _once(self) -> Self:
        for name, told in (("diseases", self.diseases), ("regions", self.regions)):
            if twice := next((each for place, each in enumerate(told) if each in told[:place]), None):
                raise ValueError(f"{twice!r} stands twice in {name}")
        return self
