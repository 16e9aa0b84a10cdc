"""Readers that only consultations need: since when, for whom, a birth date with its ages, department, tier."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz, process

from handlers.engine.health import Birthday, MayNotKnow
from handlers.engine.journey import Asked, Choose, Gather, Json, Offer
from handlers.engine.readers import Choice, Files, Line, NotChoice, TooLong, spoken
from handlers.engine.said import Said
from handlers.engine.words import Text
from services.consultation.rules import NotOffered, Tier, is_adult, is_child, is_offered, price
from services.errors import DomainError
from services.money import ZERO
from services.profile.rules import may_expect

SELF, SPOUSE, CHILD, PARENT, OTHER = RELATIONS = ("self", "spouse", "child", "parent", "other")
"""Who the patient is to the person who writes."""
_FILLED = {"myself": SELF, **dict.fromkeys(("sibling", "grandparent", "grandchild", "relative", "friend"), OTHER)}
"""What routing calls a relation that we call otherwise."""
LONGEST_SINCE = 80
ALL = "all"
"""Put in when every department is to be listed."""


class NoDepartment(DomainError):
    """No department is called like that, and triage knows nothing of the words."""

    text = "consult-bad-department"


@dataclass(frozen=True, slots=True)
class Patient:
    """Who the consultation is about.

    Attributes:
        member: the family member who is kept, None for oneself and for somebody new.
        kept: whether facts of theirs are kept already.
        known: what is known of them, as answers by step; what is too old or not known is not among it.
    """

    relation: str
    member: str | None = None
    name: str | None = None
    kept: bool = False
    known: Mapping[str, Json] = field(default_factory=dict)

    @property
    def new(self) -> bool:
        """Is it somebody of whom we never heard?"""
        return self.relation != SELF and self.member is None

    def packed(self) -> dict[str, Json]:
        """As JSON."""
        return {
            "relation": self.relation,
            "member": self.member,
            "name": self.name,
            "kept": self.kept,
            "known": dict(self.known),
        }


@dataclass(frozen=True, slots=True)
class Birth:
    """The birth date, None when it is not known, and what follows from it on the day of the answer.

    Attributes:
        asks: at that age, pregnancy is asked about.
        child: young enough that the weight matters.
        adult: old enough to agree for themselves.
    """

    on: date | None
    asks: bool
    child: bool
    adult: bool


def birth(on: date | None, today: date) -> Birth:
    """What follows from a birth date today."""
    return Birth(on, may_expect(on, today), is_child(on, today), is_adult(on, today))


class Since(MayNotKnow):
    """Since when something is felt, in the person's own words; None when they do not know."""

    def __init__(self) -> None:
        super().__init__(least=1, most=LONGEST_SINCE)

    def read(self, said: Said, asked: Asked) -> str | None:
        """Reads the words, or those for not knowing."""
        text = spoken(said)
        if asked.words.says("choice-unknown", text):
            return None
        if len(text) > LONGEST_SINCE:
            raise TooLong(most=LONGEST_SINCE, length=len(text))
        return text

    def show(self, value: str | None, asked: Asked) -> Text | str:
        """The words, or that it is not known."""
        return Text("choice-unknown") if value is None else value


class Whom(Choice):
    """Oneself, somebody of the family who is kept, or somebody new."""

    def __init__(self) -> None:
        super().__init__(*RELATIONS)

    def read(self, said: Said, asked: Asked) -> Patient:  # type: ignore[override]
        """Reads the name of somebody who is kept, or a relation."""
        text = spoken(said).casefold()
        for one in asked.facts.get("members", ()):
            if str(one["name"]).casefold() == text:
                return self.load(one)
        return self.pick(super().read(said, asked), asked)

    def pick(self, choice: str, asked: Asked) -> Patient:  # type: ignore[override]
        """Reads a pressed relation, or one that was told before."""
        relation = super().pick(_FILLED.get(choice, choice), asked)
        return self.load(asked.facts["self"]) if relation == SELF else Patient(relation)

    def dump(self, value: Patient) -> Json:
        """As JSON."""
        return value.packed()

    def load(self, raw: Json) -> Patient:  # type: ignore[override]
        """From JSON."""
        return Patient(**raw)

    def show(self, value: Patient, asked: Asked) -> Text:  # type: ignore[override]
        """The name of somebody who is kept, or the relation."""
        if value.name is not None:
            return Text("show-one", {"value": value.name})
        return Text(asked.key(asked.step, value.relation))


class BirthDate(Birthday):
    """The patient's birth date, and what follows from it."""

    def pick(self, choice: str, asked: Asked) -> Birth:  # type: ignore[override]
        """Nobody knows it."""
        super().pick(choice, asked)
        return birth(None, asked.today)

    def dump(self, value: Birth) -> Json:  # type: ignore[override]
        """Day and what follows from it."""
        on = None if value.on is None else value.on.isoformat()
        return {"on": on, "asks": value.asks, "child": value.child, "adult": value.adult}

    def load(self, raw: Json) -> Birth:  # type: ignore[override]
        """From day and what follows from it."""
        on = None if raw["on"] is None else date.fromisoformat(raw["on"])
        return Birth(on, raw["asks"], raw["child"], raw["adult"])

    def show(self, value: Birth, asked: Asked) -> Text:  # type: ignore[override]
        """The day."""
        return Text("choice-unknown") if value.on is None else Text("show-one", {"value": value.on})

    def _parse(self, text: str, asked: Asked) -> Birth:  # type: ignore[override]
        return birth(super()._parse(text, asked).on, asked.today)


class OptionalFiles(Files):
    """Photos and papers, or none of them."""

    def __init__(self, most: int) -> None:
        super().__init__(0, most)

    def read(self, said: Said, asked: Asked) -> tuple[str, ...]:
        """Gathers files, or reads the word for leaving them out."""
        skips = asked.words.wordings("choice-skip")
        if not said.uploads and said.text is not None and said.text.strip().casefold() in skips:
            return self.pick("skip", asked)
        return super().read(said, asked)

    def pick(self, choice: str, asked: Asked) -> tuple[str, ...]:
        """Ends the gathering."""
        return super().pick("done" if choice == "skip" else choice, asked)

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button to leave them out, or to end once there are some."""
        return super().choices(asked) if asked.parts else (("skip", Text("choice-skip")),)

    def show(self, value: tuple[str, ...], asked: Asked) -> Text:
        """How many there are, or that they were left out."""
        return super().show(value, asked) if value else Text("choice-skipped")


class Department(Line):
    """One of the closed list of departments: suggested, listed, or typed in words of one's own."""

    def read(self, said: Said, asked: Asked) -> str:
        """Reads a name, small typos forgiven; other words bring what triage makes of them."""
        text = spoken(said).casefold()
        triage = asked.resources.triage
        names = {
            name.casefold(): key
            for key, guide in triage.departments.items()
            for name in (guide.names.zh, guide.names.en)
        }
        if text in names:
            return names[text]
        near = process.extractOne(text, list(names), scorer=fuzz.ratio, score_cutoff=84) if len(text) <= 40 else None
        if near is not None:
            return names[near[0]]
        found = [one.key for one in triage.suggest(text).departments]
        if not found:
            raise NoDepartment
        offers = tuple(Offer(Text("show-one", {"value": _name(key, asked)}), key) for key in found)
        raise Choose(Text("consult-which-department"), offers)

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button that lists every department, or the list."""
        if ALL not in asked.parts:
            return ((ALL, Text("consult-all-departments")),)
        return tuple(
            (key, Text("show-one", {"value": _name(key, asked)})) for key in asked.resources.triage.departments
        )

    def pick(self, choice: str, asked: Asked) -> str:
        """Reads a pressed department, or lists them all."""
        if choice == ALL:
            raise Gather([ALL], ())
        if choice not in asked.resources.triage.departments:
            raise NotChoice
        return choice

    def show(self, value: str, asked: Asked) -> Text:
        """The name."""
        return Text("show-one", {"value": _name(value, asked)})


def _name(key: str, asked: Asked) -> str:
    return asked.resources.triage.name(key, asked.language == "zh")


class TierChoice(Choice):
    """Who is to answer: what the house offers and can take money for."""

    def __init__(self) -> None:
        super().__init__(*Tier)

    def read(self, said: Said, asked: Asked) -> str:
        """Reads a typed tier."""
        return self.pick(super().read(said, asked), asked)

    def pick(self, choice: str, asked: Asked) -> str:
        """Reads a pressed tier; raises NotOffered."""
        tier = Tier(super().pick(choice, asked))
        if not is_offered(tier, asked.resources.house.consultation, asked.resources.payments):
            raise NotOffered
        return tier.value

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for each, with its price."""
        return tuple(
            (tier.value, Text("consult-tier-button", {"tier": self.show(tier, asked), "price": cost(tier, asked)}))
            for tier in offered_tiers(asked)
        )


def offered_tiers(asked: Asked) -> list[Tier]:
    """What can be chosen."""
    rules = asked.resources.house.consultation
    return [tier for tier in Tier if is_offered(tier, rules, asked.resources.payments)]


def cost(tier: Tier, asked: Asked) -> Text:
    """What a tier costs, or that it is free."""
    money = price(tier, asked.resources.house.consultation)
    return Text("consult-free") if money == ZERO else Text("show-one", {"value": money})
