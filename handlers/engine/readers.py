"""Readers: one kind of answer each, read from words, buttons or files, or refused with its own sentence."""

import re
import unicodedata
from datetime import date, datetime
from typing import Any

from rapidfuzz import fuzz, process

from handlers.engine.journey import Asked, Choose, Gather, Json, Offer
from handlers.engine.said import Said, Wanted
from handlers.engine.words import Text
from services.errors import DomainError
from services.money import Money, parse_money


class NotWords(DomainError):
    """A sticker, a voice message or a file came where words are needed."""

    text = "bad-not-words"


class NotFile(DomainError):
    """Words came where a photo or a file is needed."""

    text = "bad-not-file"


class Empty(DomainError):
    """There is no letter in what was said."""

    text = "bad-empty"


class TooShort(DomainError):
    """The text is too short for what is asked."""

    text = "bad-too-short"


class TooLong(DomainError):
    """The text is longer than what is asked."""

    text = "bad-too-long"


class NotName(DomainError):
    """A name has no digits and no signs."""

    text = "bad-name"


class NotChoice(DomainError):
    """What was said is none of the choices."""

    text = "bad-choice"


class NotDate(DomainError):
    """No day can be read out of it."""

    text = "bad-date"


class NoSuchDay(DomainError):
    """It has the form of a date, but no calendar has that day."""

    text = "bad-date-none"


class OnlySigns(DomainError):
    """Digits and signs came where words are needed."""

    text = "bad-only-signs"


class NotNumber(DomainError):
    """No whole number can be read out of it."""

    text = "bad-number"


class NumberOutside(DomainError):
    """The number is outside of what is possible."""

    text = "bad-number-outside"


class ZeroMoney(DomainError):
    """The amount must be more than nothing."""

    text = "bad-money-zero"


class TooManyFiles(DomainError):
    """More files came than are taken for one question."""

    text = "bad-too-many-files"


class TooFewFiles(DomainError):
    """Done was pressed before there was a file."""

    text = "bad-too-few-files"


def not_words(said: Said) -> NotWords:
    """The refusal of a sticker, a voice message, a place or a file, each with its own sentence."""
    return NotWords(kind=said.other or "file")


def spoken(said: Said) -> str:
    """The words that were said, tidied; raises NotWords or Empty."""
    if said.text is None:
        raise not_words(said)
    text = " ".join(unicodedata.normalize("NFC", said.text).split())
    if not any(letter.isalnum() for letter in text):
        raise Empty
    return text


def worded(said: Said) -> str:
    """The words that were said, with at least one letter among them; raises NotWords, Empty or OnlySigns."""
    text = spoken(said)
    if not any(letter.isalpha() for letter in text):
        raise OnlySigns
    return text


class _Plain:
    """What most readers share: no choices, and a value that is JSON already."""

    wants_files = Wanted.NOTHING
    takes_questions = False

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """No buttons."""
        return ()

    def pick(self, choice: str, asked: Asked) -> Any:
        """There is nothing to press."""
        raise NotChoice

    def dump(self, value: Any) -> Json:
        """The value itself."""
        return value

    def load(self, raw: Json) -> Any:
        """The value itself."""
        return raw

    def show(self, value: Any, asked: Asked) -> Text | str:
        """The value in words."""
        return str(value)


class Line(_Plain):
    """A line of text between two lengths, in characters; it may be left out where that is allowed.

    Attributes:
        takes_questions: it is written to a person, so a question that the bot cannot answer is an answer.
    """

    def __init__(self, least: int = 2, most: int = 80, skip: bool = False, takes_questions: bool = False) -> None:
        self._least = least
        self._most = most
        self._skip = skip
        self.takes_questions = takes_questions

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button to leave it out."""
        return (("skip", Text("choice-skip")),) if self._skip else ()

    def pick(self, choice: str, asked: Asked) -> str:
        """Leaves it out."""
        if choice != "skip" or not self._skip:
            raise NotChoice
        return ""

    def show(self, value: Any, asked: Asked) -> Text | str:
        """The line, or that it was left out."""
        return Text("choice-skipped") if value == "" else str(value)

    def read(self, said: Said, asked: Asked) -> Any:
        """Reads the line."""
        text = self._words(said)
        if len(text) < self._least:
            raise TooShort(least=self._least, length=len(text))
        if len(text) > self._most:
            raise TooLong(most=self._most, length=len(text))
        return text

    def _words(self, said: Said) -> str:
        return worded(said)


class Prose(Line):
    """Several paragraphs; their breaks are kept."""

    def read(self, said: Said, asked: Asked) -> str:
        """Reads the paragraphs."""
        super().read(said, asked)
        text = said.text or ""
        return re.sub(r"\n{3,}", "\n\n", "\n".join(" ".join(line.split()) for line in text.splitlines())).strip()


NAME = re.compile(r"[^\W\d_]+(?:[ ·•.'’\-][^\W\d_]+|\.)*", re.UNICODE)


class PersonName(_Plain):
    """The name of a person, in any script."""

    def read(self, said: Said, asked: Asked) -> str:
        """Reads the name."""
        text = spoken(said)
        if len(text) > 60:
            raise TooLong(most=60, length=len(text))
        if len(text) < 2 or not NAME.fullmatch(text):
            raise NotName
        return text


class Choice(_Plain):
    """One of a closed list, pressed or typed; the labels are `<journey>-<step>-<choice>` with `.aliases`."""

    def __init__(self, *keys: str) -> None:
        self.keys = keys

    def read(self, said: Said, asked: Asked) -> str:
        """Reads a typed label, alias or number, small typos forgiven."""
        text = spoken(said).casefold().strip(" .。!！")
        if text.isdecimal() and 1 <= int(text) <= len(self.keys):
            return self.keys[int(text) - 1]
        ways = {
            way.casefold(): key for key in self.keys for way in asked.words.aliases(asked.key(asked.step, key)) if way
        }
        if text in ways:
            return ways[text]
        if len(text) <= 40:
            near = process.extractOne(text, list(ways), scorer=fuzz.ratio, score_cutoff=84)
            if near is not None:
                return ways[near[0]]
        raise NotChoice

    def pick(self, choice: str, asked: Asked) -> str:
        """Reads a pressed choice."""
        if choice not in self.keys:
            raise NotChoice
        return choice

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for each choice."""
        return tuple((key, Text(asked.key(asked.step, key))) for key in self.keys)

    def load(self, raw: Json) -> str:
        """The choice."""
        return str(raw)

    def show(self, value: str, asked: Asked) -> Text:
        """The choice's label."""
        return Text(asked.key(asked.step, value))


class Several(Choice):
    """Any number of a closed list, at least one: each press puts one in or out, a button ends it."""

    def read(self, said: Said, asked: Asked) -> tuple[str, ...]:  # type: ignore[override]
        """Reads a typed label as a press of it."""
        if said.text is not None and said.text.strip().casefold() in asked.words.wordings("choice-finished"):
            return self.pick("done", asked)
        return self.pick(super().read(said, asked), asked)

    def pick(self, choice: str, asked: Asked) -> tuple[str, ...]:  # type: ignore[override]
        """Puts one in or out, or ends the choosing."""
        if choice == "done" and asked.parts:
            return tuple(key for key in self.keys if key in asked.parts)
        if choice not in self.keys:
            raise NotChoice
        parts = [one for one in asked.parts if one != choice]
        raise Gather(parts if choice in asked.parts else [*parts, choice], ())

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for each, marked when chosen, and one to end."""
        each = tuple(
            (
                key,
                Text(
                    "choice-marked" if key in asked.parts else "choice-unmarked",
                    {"label": Text(asked.key(asked.step, key))},
                ),
            )
            for key in self.keys
        )
        return (*each, ("done", Text("choice-chosen", {"count": len(asked.parts)}))) if asked.parts else each

    def dump(self, value: tuple[str, ...]) -> Json:
        """A list."""
        return list(value)

    def load(self, raw: Json) -> tuple[str, ...]:  # type: ignore[override]
        """From a list."""
        return tuple(raw)

    def show(self, value: tuple[str, ...], asked: Asked) -> Text:  # type: ignore[override]
        """The labels."""
        labels = [asked.words.plain(asked.language, asked.key(asked.step, key)) for key in value]
        return Text("show-one", {"value": ", ".join(labels)})


class Consent(Choice):
    """Something that a person agrees to, after reading it; anything else is explained and asked again."""

    def __init__(self) -> None:
        super().__init__("agree")

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """One button."""
        return (("agree", Text("consent-agree")),)

    def read(self, said: Said, asked: Asked) -> str:
        """Reads the words of agreeing."""
        if said.text is None:
            raise not_words(said)
        if asked.words.says("consent-agree", said.text):
            return "agree"
        raise ConsentNeeded

    def show(self, value: str, asked: Asked) -> Text:
        """That it was agreed."""
        return Text("consent-agreed")


class ConsentNeeded(DomainError):
    """Without this consent the journey cannot go on."""

    text = "bad-consent"


class Amount(_Plain):
    """A sum of money; None when the person does not know it, where that is an answer: unknown is not none."""

    def __init__(self, zero: bool = False, unknown: bool = False) -> None:
        self._zero = zero
        self._unknown = unknown

    def read(self, said: Said, asked: Asked) -> Money | None:
        """Reads the sum as people write it; raises what `parse_money` raises."""
        if said.text is None:
            raise not_words(said)
        if self._unknown and asked.words.says("choice-unknown", said.text):
            return None
        money = parse_money(said.text)
        if not money.cents and not self._zero:
            raise ZeroMoney
        return money

    def pick(self, choice: str, asked: Asked) -> Money | None:
        """Reads the buttons for nothing and for not knowing."""
        if choice == "none" and self._zero:
            return Money(0)
        if choice == "unknown" and self._unknown:
            return None
        raise NotChoice

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """Buttons for nothing and for not knowing, where these are answers."""
        nothing = (("none", Text("choice-nothing")),) if self._zero else ()
        return (*nothing, ("unknown", Text("choice-unknown"))) if self._unknown else nothing

    def dump(self, value: Money | None) -> Json:
        """Cents, or null."""
        return None if value is None else value.cents

    def load(self, raw: Json) -> Money | None:
        """From cents, or null."""
        return None if raw is None else Money(raw)

    def show(self, value: Money | None, asked: Asked) -> Text | str:
        """The sum, or that it is not known."""
        return Text("choice-unknown") if value is None else str(value)


class Count(_Plain):
    """A whole number, such as how many homes."""

    def __init__(self, least: int, most: int, buttons: int = 0) -> None:
        self._least = least
        self._most = most
        self._buttons = buttons

    def read(self, said: Said, asked: Asked) -> int:
        """Reads digits or small Chinese or English numerals."""
        return self._fit(_whole(spoken(said)))

    def pick(self, choice: str, asked: Asked) -> int:
        """Reads a pressed number."""
        if not choice.isdecimal():
            raise NotChoice
        return self._fit(int(choice))

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for each of the first numbers."""
        last = self._least + self._buttons
        return tuple((str(number), Text("choice-number", {"number": number})) for number in range(self._least, last))

    def _fit(self, number: int) -> int:
        if not self._least <= number <= self._most:
            raise NumberOutside(least=self._least, most=self._most)
        return number


NUMERALS = {
    **{word: number for number, word in enumerate("零一二三四五六七八九十")},
    **{word: number for number, word in enumerate("zero one two three four five six seven eight nine ten".split())},
    "两": 2, "无": 0, "没有": 0, "none": 0, "no": 0,
}  # fmt: skip


def _whole(text: str) -> int:
    bare = unicodedata.normalize("NFKC", text).casefold().strip(" .。套辆个次")
    if bare in NUMERALS:
        return NUMERALS[bare]
    if re.fullmatch(r"-?\d{1,40}", bare):
        return int(bare)
    raise NotNumber


DAY_FORMS = (
    re.compile(r"(?P<y>\d{4})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})\s*[日号]?"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
)
ENGLISH_FORMS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")


def read_day(text: str, today: date) -> date:
    """Reads a day as people write it: 2026-03-01, 2026年3月1日, 20260301, 1 March 2026, 昨天.

    A day such as 03/04/2026 is not guessed: it means two different days in two countries.

    Raises:
        NotDate: no day can be read out of it.
        NoSuchDay: the calendar does not have that day.
    """
    bare = unicodedata.normalize("NFKC", text).strip().casefold()
    near = {"today": 0, "今天": 0, "yesterday": 1, "昨天": 1, "前天": 2}
    if bare in near:
        return date.fromordinal(today.toordinal() - near[bare])
    for form in DAY_FORMS:
        if found := form.fullmatch(bare):
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError as wrong:
                raise NoSuchDay from wrong
    words = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", bare.replace(",", " "))
    day = _english_day(words)
    if day is None and _english_day(re.sub(r"\b\d{1,2}\b", "1", words, count=1)) is not None:
        raise NoSuchDay
    if day is None:
        raise NotDate
    return day


def _english_day(words: str) -> date | None:
    for english in ENGLISH_FORMS:
        try:
            return datetime.strptime(" ".join(words.split()), english).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


class Day(_Plain):
    """A calendar day."""

    def read(self, said: Said, asked: Asked) -> date:
        """Reads the day."""
        return read_day(spoken(said), asked.today)

    def dump(self, value: date) -> Json:
        """ISO 8601."""
        return value.isoformat()

    def load(self, raw: Json) -> date:
        """From ISO 8601."""
        return date.fromisoformat(raw)

    def show(self, value: date, asked: Asked) -> Text:
        """The day in the reader's language."""
        return Text("show-one", {"value": value})


class Files(_Plain):
    """One or more papers; each is acknowledged, a button ends the gathering."""

    wants_files = Wanted.PAPERS

    def __init__(self, least: int = 1, most: int = 9) -> None:
        self._least = least
        self._most = most

    def read(self, said: Said, asked: Asked) -> tuple[str, ...]:
        """Gathers files; raises the refusal when none of those that came is good."""
        if not said.uploads:
            if said.text is not None and self._done(said.text, asked):
                return self.pick("done", asked)
            raise NotFile
        good = [upload.kept.file_id for upload in said.uploads if upload.kept is not None]
        room = self._most - len(asked.parts)
        refusals = tuple(Text(one.refused, dict(one.values)) for one in said.uploads if one.refused is not None)
        if len(good) > room:
            refusals += (Text(TooManyFiles.text, {"most": self._most}),)
        parts = [*asked.parts, *good[: max(room, 0)]]
        values = {"label": Text(asked.key("label", asked.step)), "count": len(parts), "most": self._most}
        received = (Text("files-received", values),) if good and room > 0 else ()
        raise Gather(parts, refusals + received)

    def pick(self, choice: str, asked: Asked) -> tuple[str, ...]:
        """Ends the gathering."""
        if choice != "done":
            raise NotChoice
        if len(asked.parts) < self._least:
            raise TooFewFiles(least=self._least, count=len(asked.parts))
        return tuple(asked.parts)

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button to end the gathering, once there are enough."""
        if len(asked.parts) < self._least:
            return ()
        return (("done", Text("choice-done", {"count": len(asked.parts)})),)

    def dump(self, value: tuple[str, ...]) -> Json:
        """A list."""
        return list(value)

    def load(self, raw: Json) -> tuple[str, ...]:
        """From a list."""
        return tuple(raw)

    def show(self, value: tuple[str, ...], asked: Asked) -> Text:
        """How many there are."""
        return Text("files-count", {"count": len(value)})

    @staticmethod
    def _done(text: str, asked: Asked) -> bool:
        return asked.words.says("choice-finished", text)


class IllnessName(_Plain):
    """A disease: suggested from the library, or kept as the person wrote it. The value is {key, name}."""

    def read(self, said: Said, asked: Asked) -> dict[str, str | None]:
        """Reads the disease; asks back with suggestions unless it is named exactly."""
        text = worded(said)
        if len(text) > 80:
            raise TooLong(most=80, length=len(text))
        if len(text) < 2:
            raise TooShort(least=2, length=len(text))
        found = asked.resources.diseases.suggest(text)
        for disease in found:
            known = (disease.names.zh, disease.names.en, *disease.aliases)
            if text.casefold() in {name.casefold() for name in known}:
                return {"key": disease.key, "name": text}
        if not found:
            return {"key": None, "name": text}
        names = [(one.key, one.names.zh if asked.language == "zh" else one.names.en) for one in found]
        offers = tuple(Offer(Text("show-one", {"value": name}), {"key": key, "name": name}) for key, name in names)
        own = Offer(Text("choice-as-written", {"text": text[:30]}), {"key": None, "name": text})
        raise Choose(Text("which-illness"), (*offers, own))

    def show(self, value: dict[str, str | None], asked: Asked) -> str:
        """The name as it was written."""
        return str(value["name"])
