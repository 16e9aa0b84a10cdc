"""Reads health facts as people type them: lists, birth dates, weights and weeks; not known is an answer too."""

import re
import unicodedata
from abc import abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.engine.journey import Answers, Asked, Json
from handlers.engine.readers import Line, NotChoice, NumberOutside, TooLong, read_day, spoken, worded
from handlers.engine.said import Said
from handlers.engine.words import Text
from knowledge.drugs import How
from knowledge.drugs.person import Answer, Words
from knowledge.numerals import read_number
from services.errors import DomainError
from services.profile.rules import (
    WEEKS_ASKED,
    Expecting,
    Facts,
    Weight,
    began_on,
    check_born,
    check_weight,
    may_expect,
    weeks_since,
    weight_counts,
)

LONGEST, WHOLE = 60, 400
"""Characters of one thing in a list, and of the list."""
MOST = 20
"""Things in a list."""
_MARKS = re.compile(r"[、，,;；。\n]+")
_AND = re.compile(r"(?<=[\u3400-\u9fff]{2})(?:和|以及|及)(?=[\u3400-\u9fff]{2})|(?<=\s)(?:and|&|\+)(?=\s)")
_NONE = re.compile(
    r"(?:我|其[他它]的?|别的|都|暂时|目前|现在|平时)*(?:没有?|无|不)(?:有|任何|什么|啥|已知|明确|药物|食物|在|长期|对)*"
    r"(?:过敏史?|疾?病史?|慢性病|基础病|大病|吃药|服药|用药|药|其[他它]|别的)?了?"
    r"|(?:i (?:have|take) |(?:i am|i'm) taking )?(?:no|none|nothing|not any|nil)"
    r"(?: other| known| any| drug| food| chronic| regular| long-term)*"
    r"(?: allerg(?:y|ies)| illness(?:es)?| conditions?| diseases?| medic(?:ines?|ations?)| drugs?| pills| else)?"
    r"|(?:i am |i'm |i )?(?:not|don't|do not) (?:tak(?:e|ing)|hav(?:e|ing)) any(?:thing)?"
    r"|nkda|nothing else|healthy|身体健康|健康"
)
_WEIGHT = re.compile(
    r"(?:i weigh |about |around |大概|大约|约|体重|有)*\s*(?P<figure>.+?)\s*"
    r"(?P<unit>公斤|千克|kgs?|kilos?|kilograms?|市?斤|lbs?|pounds?|磅|克|g|grams?)?\s*(?:左右|多)?"
)
_JIN_LIANG = re.compile(r"(?P<jin>.+?)斤(?P<liang>[\d一二三四五六七八九半])两?")
_KILOGRAMS = {**dict.fromkeys("公千k", 1.0), **dict.fromkeys("斤市", 0.5), **dict.fromkeys("lp磅", 0.45359237),
              **dict.fromkeys("克g", 0.001)}  # fmt: skip
"""Kilograms of a unit, by its first letter."""
_WEEKS = re.compile(
    r"(?:怀孕|孕|已经|大概|大约|约|第|about |week )*\s*(?P<weeks>.+?)\s*"
    r"(?:(?:周|个?星期|weeks?|wk?s?)\s*(?:(?:\+|加|零|又|and)?\s*[0-6]\s*(?:天|days?|d))?|\+\s*[0-6]\s*(?:天|days?|d)?)?"
    r"\s*(?:左右|多|pregnant)?"
)
_AGE = re.compile(r"(?:i am |i'm |我)?\s*\d{1,3}\s*(?:周?岁|years?(?: old)?|months?(?: old)?|个?月|y/?o)?")


class TooManyThings(DomainError):
    """The list is longer than anybody can check."""

    text = "health-bad-many"


class NotBirthday(DomainError):
    """An age came, or a day that cannot be read."""

    text = "health-bad-born-age"


class NotWeight(DomainError):
    """No weight can be read out of it."""

    text = "health-bad-weight"


class NotWeeks(DomainError):
    """No number of weeks can be read out of it."""

    text = "health-bad-weeks"


@dataclass(frozen=True, slots=True)
class Born:
    """The birth date, None when it is not known.

    Attributes:
        asks: at that age, on the day of the answer, pregnancy is asked about.
    """

    on: date | None
    asks: bool


class Listing(Line):
    """Things in a list, each in the person's own words; none, and not known, are answers of their own."""

    def read(self, said: Said, asked: Asked) -> Words:
        """Reads the list, or the words for none and for not knowing."""
        text = worded(said)
        if len(text) > WHOLE:
            raise TooLong(most=WHOLE, length=len(text))
        bare = text.casefold().strip(" .。!！")
        if asked.words.says("choice-unknown", text):
            return Answer.UNKNOWN
        if bare in asked.words.wordings(asked.key(asked.step, "none")) or _NONE.fullmatch(bare):
            return Answer.NONE
        things = [one for one in _things(said.text or "", asked) if not _NONE.fullmatch(one.casefold())]
        if not things:
            return Answer.NONE
        if len(things) > MOST:
            raise TooManyThings(most=MOST, count=len(things))
        for one in things:
            if len(one) > LONGEST:
                raise TooLong(most=LONGEST, length=len(one))
        return tuple(dict.fromkeys(things))

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """Buttons for none and for not knowing."""
        return (("none", Text(asked.key(asked.step, "none"))), ("unknown", Text("choice-unknown")))

    def pick(self, choice: str, asked: Asked) -> Words:  # type: ignore[override]
        """Reads a button."""
        if choice not in (Answer.NONE, Answer.UNKNOWN):
            raise NotChoice
        return Answer(choice)

    def dump(self, value: Words) -> Json:
        """A list, or the word for none or unknown."""
        return value.value if isinstance(value, Answer) else list(value)

    def load(self, raw: Json) -> Words:
        """From a list or a word."""
        return Answer(raw) if isinstance(raw, str) else tuple(raw)

    def show(self, value: Words, asked: Asked) -> Text:
        """The things, or that there are none, or that it is not known."""
        if value is Answer.UNKNOWN:
            return Text("choice-unknown")
        if isinstance(value, Answer):
            return Text(asked.key(asked.step, "none"))
        return Text("show-one", {"value": asked.words.plain(asked.language, "health-comma").join(value)})


class MayNotKnow(Line):
    """An answer that one may not know: None stands for that."""

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for not knowing."""
        return (("unknown", Text("choice-unknown")),)

    def pick(self, choice: str, asked: Asked) -> Any:
        """Reads the button."""
        if choice != "unknown":
            raise NotChoice
        return None


class _Unsure(MayNotKnow):
    """One of a form of its own, read from tidied words."""

    def read(self, said: Said, asked: Asked) -> Any:
        """Reads the answer, or the words for not knowing."""
        text = spoken(said)
        if asked.words.says("choice-unknown", text):
            return self.pick("unknown", asked)
        return self._parse(unicodedata.normalize("NFKC", text).casefold().strip(" .。!！"), asked)

    @abstractmethod
    def _parse(self, text: str, asked: Asked) -> Any:
        """Reads tidied words that say something."""


class Birthday(_Unsure):
    """The birth date, and whether pregnancy is asked about at that age."""

    def pick(self, choice: str, asked: Asked) -> Born:  # type: ignore[override]
        """Nobody knows it."""
        super().pick(choice, asked)
        return Born(None, may_expect(None, asked.today))

    def dump(self, value: Born) -> Json:
        """Day and what follows from it."""
        return {"on": None if value.on is None else value.on.isoformat(), "asks": value.asks}

    def load(self, raw: Json) -> Born:
        """From day and what follows from it."""
        return Born(None if raw["on"] is None else date.fromisoformat(raw["on"]), raw["asks"])

    def show(self, value: Born, asked: Asked) -> Text:
        """The day."""
        return Text("choice-unknown") if value.on is None else Text("show-one", {"value": value.on})

    def _parse(self, text: str, asked: Asked) -> Born:
        if _AGE.fullmatch(text):
            raise NotBirthday
        day = read_day(text, asked.today)
        return Born(day, may_expect(day, asked.today))


class BodyWeight(_Unsure):
    """A weight in kilograms, 斤 or pounds, with the day on which it was told; kilograms when no unit is named."""

    def dump(self, value: Weight | None) -> Json:
        """Kilograms and day, or null."""
        return None if value is None else {"kg": value.kg, "on": value.on.isoformat()}

    def load(self, raw: Json) -> Weight | None:
        """From kilograms and day, or null."""
        return None if raw is None else Weight(raw["kg"], date.fromisoformat(raw["on"]))

    def show(self, value: Weight | None, asked: Asked) -> Text:
        """The weight in both units that people know, and when it was told if that was another day."""
        if value is None:
            return Text("choice-unknown")
        pounds = value.kg / _KILOGRAMS["l"]
        figures = {
            "kg": f"{value.kg:g}",
            "jin": f"{value.kg * 2:g}",
            "lb": f"{pounds:.{0 if value.kg >= 10 else 1}f}",
        }
        told = value.on != asked.today
        return Text("health-weight-told" if told else "health-weight-now", {**figures, "on": value.on})

    def _parse(self, text: str, asked: Asked) -> Weight:
        kg = _kilograms(text)
        if kg is None:
            raise NotWeight
        return Weight(round(kg, 2 if kg < 10 else 1), asked.today)


class Weeks(_Unsure):
    """The weeks of a pregnancy, kept as the day on which week 0 began, so that they grow."""

    def dump(self, value: date | None) -> Json:
        """The day of week 0, or null."""
        return None if value is None else value.isoformat()

    def load(self, raw: Json) -> date | None:
        """From the day of week 0, or null."""
        return None if raw is None else date.fromisoformat(raw)

    def show(self, value: date | None, asked: Asked) -> Text:
        """The week of today."""
        if value is None:
            return Text("choice-unknown")
        weeks = weeks_since(value, asked.today)
        return Text("health-weeks-over") if weeks is None else Text("health-weeks-now", {"weeks": weeks})

    def _parse(self, text: str, asked: Asked) -> date:
        found = _WEEKS.fullmatch(text)
        number = None if found is None else read_number(found["weeks"])
        if number is None or number != int(number):
            raise NotWeeks
        if not 0 <= number <= WEEKS_ASKED:
            raise NumberOutside(least=0, most=WEEKS_ASKED)
        return began_on(int(number), asked.today)


def check_birth(value: Any, _answers: Answers, asked: Asked) -> None:
    """The check of a step that asks for a birth date: one that is told must be possible."""
    if value.on is not None:
        check_born(value.on, asked.today)


def check_body_weight(value: Weight | None, _answers: Answers, _asked: Asked) -> None:
    """The check of a step that asks for a weight: one that is told must be possible."""
    if value is not None:
        check_weight(value.kg)


def shown(facts: Facts, today: date) -> dict[str, Json]:
    """Kept facts as answers by step, so that they are told in the words of the questions."""
    return {
        "allergies": Listing().dump(facts.allergies),
        "conditions": Listing().dump(facts.conditions),
        "medicines": Listing().dump(facts.medicines),
        "born": Birthday().dump(Born(facts.born, may_expect(facts.born, today))),
        "weight": BodyWeight().dump(facts.weight),
        "expecting": (facts.expecting or Expecting.UNKNOWN).value,
        "weeks": Weeks().dump(facts.began),
    }


def offered(facts: Facts, today: date) -> dict[str, Json]:
    """Kept facts as answers that may be given again; what is too old for that is asked afresh."""
    raw = shown(facts, today)
    old = facts.weight is not None and not weight_counts(facts.weight, facts.born, today)
    over = facts.began is not None and weeks_since(facts.began, today) is None
    gone = {
        "weight": facts.weight is None or old,
        "expecting": facts.expecting is None or over,
        "weeks": facts.began is None or over,
    }
    if facts.weight is not None:  # whoever gives it again says that it is so now
        raw["weight"] = {"kg": facts.weight.kg, "on": today.isoformat()}
    return {key: value for key, value in raw.items() if not gone.get(key, False)}


def _things(text: str, asked: Asked) -> list[str]:
    """The pieces of a list; a name such as that of a compound that holds the word for "and" stays whole."""
    found: list[str] = []
    for piece in _MARKS.split(unicodedata.normalize("NFC", text)):
        whole = " ".join(piece.split()).strip(" .")
        met = asked.resources.medicines.resolve(whole) if whole else None
        known = met is not None and met.how in (How.NAMED, How.SPELLED)
        found += [whole] if known else _AND.split(whole)
    return [one.strip() for one in found if any(letter.isalpha() for letter in one)]


def _kilograms(text: str) -> float | None:
    if found := _JIN_LIANG.fullmatch(text):
        jin, liang = read_number(found["jin"]), read_number(found["liang"].replace("半", "5"))
        return None if jin is None or liang is None else float(jin) / 2 + float(liang) / 20
    found = _WEIGHT.fullmatch(text)
    figure = None if found is None else read_number(found["figure"])
    if found is None or figure is None:
        return None
    unit = found["unit"] or "kg"
    return float(figure) * _KILOGRAMS[unit[0]]
