"""How a doctor works: name, departments, hours; one's own day in figures; and the tiers, which admins set."""

import unicodedata
from typing import Any

from rapidfuzz import fuzz, process

from handlers.consultation import card
from handlers.consultation.paging import SIZE, paged, ways
from handlers.engine.journey import Answers, Asked, Ended, Gather, Journey, Json, Step
from handlers.engine.readers import Line, NotChoice, TooLong, spoken
from handlers.engine.said import Said
from handlers.engine.turn import Choice, Turn, page_number
from handlers.engine.words import Text
from services.consultation import doctors
from services.consultation.doctors import Practice
from services.consultation.rules import DESK, Tier, read_hours
from services.errors import DomainError
from services.staff import actions as staff
from services.staff.rules import RoleName

KEY = "practice"
ADMINS = frozenset({RoleName.ADMIN.value})
LONGEST_HOURS = 60
"""Characters of working hours."""
PAGE, ALL, DONE = "p-", "all", "done"
"""Buttons that are no department: another page, every department, and that all are chosen."""


class NoSuchDoctor(DomainError):
    """Nobody of that number is a doctor here now."""

    text = "practice-no-doctor"


# -- readers -------------------------------------------------------------------------------------------------


class Departments(Line):
    """Any number of the library's departments, by buttons page by page or by their names; none stand for all."""

    def read(self, said: Said, asked: Asked) -> tuple[str, ...]:
        """Reads names, several at once, small typos forgiven; or the word for all of them."""
        text = unicodedata.normalize("NFKC", spoken(said)).casefold().strip(" .!")
        if text in asked.words.wordings("practice-departments-all"):
            return ()
        if text in asked.words.wordings("choice-finished"):
            return self.pick(DONE, asked)
        names = {
            name.casefold(): key
            for key, guide in asked.resources.triage.departments.items()
            for name in (guide.names.zh, guide.names.en)
        }
        found = []
        comma = asked.words.plain("zh", "consultation-card-comma")
        for piece in filter(None, (one.strip() for one in text.replace(comma, ",").split(","))):
            near = process.extractOne(piece, list(names), scorer=fuzz.ratio, score_cutoff=84)
            if near is None:
                raise NotChoice
            found.append(names[near[0]])
        if not found:
            raise NotChoice
        return tuple(dict.fromkeys(found))

    def pick(self, choice: str, asked: Asked) -> tuple[str, ...]:  # type: ignore[override]
        """Puts one in or out, turns the page, or ends the choosing."""
        chosen = [one for one in asked.parts if not one.startswith(PAGE)]
        if choice == ALL:
            return ()
        if choice == DONE and chosen:
            return tuple(chosen)
        page = f"{PAGE}{_page(asked)}"
        if choice.startswith(PAGE):
            raise Gather([*chosen, choice], ())
        if choice not in asked.resources.triage.departments:
            raise NotChoice
        others = [one for one in chosen if one != choice]
        raise Gather([*others, page] if choice in chosen else [*others, choice, page], ())

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A page of departments, marked when chosen, the way to other pages, all of them, and one to end."""
        keys = list(asked.resources.triage.departments)
        page, last = _page(asked), (len(keys) - 1) // SIZE
        each = [
            (
                key,
                Text(
                    "choice-marked" if key in asked.parts else "choice-unmarked",
                    {"label": asked.resources.triage.name(key, asked.language == "zh")},
                ),
            )
            for key in keys[page * SIZE : (page + 1) * SIZE]
        ]
        others = [(f"{PAGE}{other}", label) for label, other in ways(page, last)]
        count = sum(not one.startswith(PAGE) for one in asked.parts)
        end = (DONE, Text("choice-chosen", {"count": count})) if count else (ALL, Text("practice-departments-all"))
        return (*each, *others, end)

    def dump(self, value: tuple[str, ...]) -> Json:
        """A list."""
        return list(value)

    def load(self, raw: Json) -> tuple[str, ...]:
        """From a list."""
        return tuple(raw)

    def show(self, value: tuple[str, ...], asked: Asked) -> Text:
        """Their names, or that it is all of them."""
        if not value:
            return Text("practice-departments-all")
        chinese = asked.language == "zh"
        comma = asked.words.plain(asked.language, "consultation-card-comma")
        return Text("show-one", {"value": comma.join(asked.resources.triage.name(key, chinese) for key in value)})


def _page(asked: Asked) -> int:
    told = next((one for one in asked.parts if one.startswith(PAGE)), f"{PAGE}0")
    return min(page_number(told.removeprefix(PAGE)), (len(asked.resources.triage.departments) - 1) // SIZE)


class Hours(Line):
    """Working hours such as 9-12,14-18; left out: always."""

    def __init__(self) -> None:
        super().__init__(1, LONGEST_HOURS, skip=True)

    def read(self, said: Said, asked: Asked) -> Any:
        """Reads the hours; raises BadHours."""
        text = unicodedata.normalize("NFKC", spoken(said))
        if text.casefold() in asked.words.wordings("practice-hours-always"):
            return ""
        if len(text) > LONGEST_HOURS:
            raise TooLong(most=LONGEST_HOURS, length=len(text))
        read_hours(text)
        return text

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button for always."""
        return (("skip", Text("practice-hours-always")),)

    def show(self, value: Any, asked: Asked) -> Text | str:
        """The hours, or that it is always."""
        return str(value) if value else Text("practice-hours-always")


# -- how I work ----------------------------------------------------------------------------------------------


def show(turn: Turn, _rest: str = "") -> None:
    """Tells how this doctor works, and whether they are on duty."""
    turn.answer()
    how = doctors.practice(turn.work, turn.person_id)
    on = staff.is_on_duty(turn.work, turn.person_id)
    turn.say(
        Text("practice", {**_told(turn, turn.person_id, how), "duty": Text("duty-on" if on else "duty-off")}),
        (
            (Choice(Text("practice-change"), "@practice-change"), Choice(Text("practice-today"), "@practice-today")),
            (Choice(Text("consultation-template-all"), "@c-templates"), Choice(Text("menu-queue"), "@queue")),
        ),
    )


def _told(turn: Turn, doctor: int, how: Practice) -> dict[str, object]:
    comma = turn.plain("consultation-card-comma")
    names = comma.join(card.department(turn, turn.language, key) for key in how.departments)
    return {
        "name": how.title or turn.name_of(doctor),
        "departments": names or Text("practice-departments-all"),
        "hours": how.hours or Text("practice-hours-always"),
        "tier": card.tier_name(how.tier),
    }


def change(turn: Turn, _rest: str) -> None:
    """Shows what is kept, to be changed point by point."""
    turn.strip()
    how = doctors.practice(turn.work, turn.person_id)
    raw: dict[str, Json] = {"title": how.title, "departments": list(how.departments), "hours": how.hours}
    turn.walks.begin(turn, KEY, raw=raw)


def _keep(turn: Turn, ended: Ended) -> None:
    answers: Answers = ended.answers
    tier = doctors.practice(turn.work, turn.person_id).tier
    new = Practice(answers["title"], answers["departments"], tier, answers["hours"])
    doctors.set_practice(turn.work, turn.person_id, new)
    turn.say("practice-kept")


def today(turn: Turn, _rest: str) -> None:
    """The figures of one's own day."""
    turn.answer()
    day = doctors.day(turn.work, turn.person_id)
    nothing = Text("practice-no-figure")
    minutes = nothing if day.first_words is None else Text("consultation-card-minutes", {"minutes": day.first_words})
    kept = nothing if day.kept is None else Text("practice-percent", {"percent": round(day.kept * 100)})
    stars = (
        nothing if day.stars is None else Text("practice-stars", {"stars": f"{day.stars:.1f}", "count": day.rated})
    )
    values = {"taken": day.taken, "closed": day.closed, "open": day.open}
    turn.say(Text("practice-day", {**values, "minutes": minutes, "kept": kept, "stars": stars}))


journey = Journey(
    KEY,
    (
        Step("title", Line(2, 40, skip=True, takes_questions=True)),
        Step("departments", Departments()),
        Step("hours", Hours()),
    ),
    _keep,
)


# -- the tiers -----------------------------------------------------------------------------------------------


def list_doctors(turn: Turn, argument: str = "") -> None:
    """An admin sees every doctor, with tier, departments and hours."""
    turn.answer()
    found = _doctors(turn)
    if not found:
        turn.say("practice-doctors-none")
        return
    lines, choices = [], []
    for one, on in found:
        told = _told(turn, one, doctors.practice(turn.work, one))
        lines.append(Text("practice-doctor", {**told, "duty": Text("duty-on" if on else "duty-off")}))
        choices.append(Choice(Text("practice-doctor-tier", {"name": told["name"]}), f"@doctor:{one}"))
    turn.say(Text("practice-doctors", {"lines": lines}), paged(choices, "@doctors", argument))


def _doctors(turn: Turn) -> list[tuple[int, bool]]:
    """Every doctor, and whether they are on duty."""
    return [(one.person_id, one.on_duty) for one in staff.staff(turn.work) if one.role == DESK]


def _doctor(turn: Turn, argument: str) -> int:
    if argument not in {str(one) for one, _ in _doctors(turn)}:
        raise NoSuchDoctor
    return int(argument)


def choose_tier(turn: Turn, argument: str) -> None:
    """Asks at which tier a doctor works."""
    doctor = _doctor(turn, argument)
    turn.answer()
    told = _told(turn, doctor, doctors.practice(turn.work, doctor))
    rows = tuple((Choice(card.tier_name(tier), f"@doctor-tier:{doctor}:{tier}"),) for tier in Tier)
    turn.say(Text("practice-which-tier", {"name": told["name"], "tier": told["tier"]}), rows)


def set_tier(turn: Turn, argument: str) -> None:
    """Sets it, and the doctor knows."""
    person, _, tier = argument.partition(":")
    doctor = _doctor(turn, person)
    if tier not in tuple(Tier):
        turn.answer("stale-button")
        return
    doctors.set_tier(turn.work, doctor, Tier(tier), turn.person_id)
    turn.strip()
    name = doctors.practice(turn.work, doctor).title or turn.name_of(doctor)
    turn.say(Text("practice-tier-set", {"name": name, "tier": card.tier_name(tier)}))
    turn.tell(doctor, Text("practice-tier-yours", {"tier": card.tier_name(tier)}))
