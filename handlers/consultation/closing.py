"""Closing a consultation: the doctor's summary in a few questions, which the patient then reads."""

from collections.abc import Mapping
from typing import Any

from handlers.consultation import card, handover, summary
from handlers.consultation.desk import CLOSE, let_go, mine
from handlers.engine.journey import Asked, Ended, Journey, Json, Offer, Step
from handlers.engine.readers import Count, Line, Prose, spoken
from handlers.engine.said import Said
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Html, Text
from services.consultation import actions
from storage.tables.consultations import Consultation

DAYS = (3, 7, 14, 30)
"""Days after which doctors ask most often how it goes."""
LATEST = 365


class Referral(Line):
    """Where to go next: a department of the list, or other words; it may be left out."""

    def __init__(self) -> None:
        super().__init__(2, 120, skip=True, takes_questions=True)

    def read(self, said: Said, asked: Asked) -> dict[str, str]:
        """Reads a department's name in either language, or keeps the words."""
        words = str(super().read(said, asked))
        for key, guide in asked.resources.triage.departments.items():
            if words.casefold() in (guide.names.zh.casefold(), guide.names.en.casefold()):
                return {"department": key}
        return {"words": words}

    def show(self, value: Any, asked: Asked) -> Text | str:
        """The department or the words."""
        if not value:
            return Text("choice-skipped")
        triage = asked.resources.triage
        return str(value.get("words") or triage.name(value["department"], asked.language == "zh"))


class FollowUp(Count):
    """In how many days to ask how it goes; None: not at all."""

    def __init__(self) -> None:
        super().__init__(1, LATEST)

    def read(self, said: Said, asked: Asked) -> Any:
        """Reads a number of days, or the words for not at all."""
        bare = spoken(said).casefold().rstrip(".")
        if bare in asked.words.wordings("consultation-close-follow-up-none"):
            return None
        return super().read(said, asked)

    def pick(self, choice: str, asked: Asked) -> Any:
        """Reads a pressed number of days, or that there is none."""
        return None if choice == "none" else super().pick(choice, asked)

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """What doctors choose most often, and none."""
        days = tuple((str(one), Text("consultation-close-days", {"days": one})) for one in DAYS)
        return (*days, ("none", Text("consultation-close-follow-up-none")))

    def show(self, value: int | None, asked: Asked) -> Text:
        """The days, or that there is none."""
        if value is None:
            return Text("consultation-close-follow-up-none")
        return Text("consultation-close-days", {"days": value})


def _offer_departments(asked: Asked) -> tuple[Offer, ...]:
    chinese = asked.language == "zh"
    keys: list[Json] = asked.facts.get("departments", [])
    return tuple(
        Offer(Text("show-one", {"value": asked.resources.triage.name(key, chinese)}), {"department": key})
        for key in keys
    )


def _tell_allergies(asked: Asked) -> Mapping[str, object]:
    return {"allergies": Html(asked.facts["allergies"])}


def begin(turn: Turn, consultation_id: str) -> None:
    """Asks for the summary; departments that fit the complaint are offered for where to go next."""
    consultation, _ = mine(turn, consultation_id)
    actions.doctor_writes(turn.work, consultation)
    asked = actions.card_of(turn.work, consultation) or {}
    found = turn.resources.triage.suggest(str(asked.get("complaint") or "")).departments
    keys = [one.key for one in found if one.key != consultation.department]
    allergies = turn.html(card.allergies(asked, turn.plain("consultation-card-comma")))
    turn.walks.begin(turn, CLOSE, about=consultation.id, facts={"departments": keys, "allergies": allergies})


def _close(turn: Turn, ended: Ended) -> None:
    consultation, _ = mine(turn, ended.about or "")
    told = dict(ended.raw)
    case = actions.close(turn.work, consultation, turn.person_id, told)
    hours = turn.work.house.consultation.reopen_hours
    _tell_patient(turn, consultation, told)
    turn.say(
        Text("consultation-close-closed", {"hours": hours}), ((Choice(Text("consultation-close-next"), "@queue"),),)
    )
    let_go(turn, consultation, case)


def _tell_patient(turn: Turn, consultation: Consultation, told: dict[str, Json]) -> None:
    head = Text(
        "consultation-summary",
        {
            "doctor": handover.title_of(turn, turn.person_id),
            "department": card.department_names(turn, consultation.department),
            "on": turn.work.today,
        },
    )
    foot = Text("consultation-summary-foot", {"hours": turn.work.house.consultation.reopen_hours})
    whole = Text("show-one", {"value": [head, *summary.lines(turn, consultation, told), foot]})
    turn.tell(consultation.person_id, whole, handover.after(consultation), once=False)


journey = Journey(
    CLOSE,
    (
        Step("findings", Prose(2, 2000, takes_questions=True)),
        Step("advice", Prose(2, 2000, takes_questions=True)),
        Step("medicines", Prose(2, 1000, skip=True, takes_questions=True), tell=_tell_allergies),
        Step("tests", Prose(2, 1000, skip=True, takes_questions=True)),
        Step("referral", Referral(), offers=_offer_departments),
        Step("follow_up", FollowUp()),
    ),
    _close,
)
