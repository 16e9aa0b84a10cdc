"""What is known of a patient before anything is asked: from the health facts, the family, and the answers so far."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from handlers.consultation.readers import SELF, BirthDate, Patient, birth
from handlers.engine.health import BodyWeight, Listing, Weeks, offered
from handlers.engine.journey import Answers, Asked, Json, Offer, Reader
from handlers.engine.readers import Choice
from handlers.engine.turn import Turn
from handlers.engine.words import Text
from services.consultation import actions, family
from services.profile import actions as profile
from services.profile.rules import Expecting, weeks_since, weight_counts

STEADY = ("born", "sex", "weight", "allergies", "conditions", "medicines")
"""What is asked again only when the person says that it has changed."""
PASSING = ("expecting", "weeks")
"""What is asked each time, with the earlier answer offered."""
LINE = 60
"""Characters of an earlier answer on a button."""
SEXES = {"female": "woman", "male": "man"}
"""What triage calls them."""
READERS: dict[str, Reader] = {
    "born": BirthDate(),
    "sex": Choice("female", "male", "unsaid"),
    "weight": BodyWeight(),
    "expecting": Choice(*Expecting),
    "weeks": Weeks(),
    "allergies": Listing(),
    "conditions": Listing(),
    "medicines": Listing(),
}


def people(turn: Turn) -> dict[str, Any]:
    """Oneself and the family, with what is kept of each."""
    today = turn.work.today
    kept = profile.kept(turn.work, turn.person_id)
    mine = {} if kept is None else offered(kept.facts, today)
    if (sex := _own_sex(turn)) is not None:
        mine["sex"] = sex
    members = [
        Patient(one.facts["relation"], one.id, one.facts["name"], True, _lasting(one.facts, today)).packed()
        for one in family.relatives(turn.work, turn.person_id)
    ]
    return {"self": Patient(SELF, kept=kept is not None, known=_lasting(mine, today)).packed(), "members": members}


def look_at_people(turn: Turn, _answers: Answers) -> Mapping[str, Json]:
    """The same, before the question whom it is about."""
    return people(turn)


def _own_sex(turn: Turn) -> str | None:
    """What the person told of themselves in an earlier consultation; the health facts have no word for it."""
    for earlier in actions.own(turn.work, turn.person_id):
        card = actions.card_of(turn.work, earlier)
        if card is not None and card["relation"] == SELF and card["sex"] in SEXES:
            return str(card["sex"])
    return None


def _lasting(facts: Mapping[str, Json], today: date) -> dict[str, Json]:
    """What still holds of kept answers; what is not known is asked again."""
    keys = (*STEADY, *PASSING, "agree")
    raw = {key: facts[key] for key in keys if key in facts and facts[key] not in (None, "unknown", "unsaid")}
    told = raw.pop("born", {"on": None})["on"]
    on = None if told is None else date.fromisoformat(told)
    if on is not None:
        raw["born"] = READERS["born"].dump(birth(on, today))
    if "weight" in raw and not weight_counts(READERS["weight"].load(raw["weight"]), on, today):
        del raw["weight"]
    if "weeks" in raw and weeks_since(date.fromisoformat(raw["weeks"]), today) is None:
        for key in PASSING:
            raw.pop(key, None)
    return raw


def known(answers: Mapping[str, Any], key: str) -> Any:
    """An answer of now, or the one that is kept and still holds; None when there is neither."""
    if key in answers:
        return answers[key]
    whom: Patient = answers["whom"]
    if key in STEADY and key in whom.known and answers.get("still") == "same":
        return READERS[key].load(whom.known[key])
    return None


def again(key: str) -> Callable[[Asked], tuple[Offer, ...]]:
    """Offers what is kept."""

    def offers(asked: Asked) -> tuple[Offer, ...]:
        whom: Patient = asked.answers["whom"]
        if key not in whom.known:
            return ()
        label = _cut(plain(asked, key, READERS[key].load(whom.known[key])))
        return (Offer(Text("choice-keep", {"value": label}), whom.known[key]),)

    return offers


def plain(asked: Asked, key: str, value: Any) -> str:
    """An answer of a step as it is told in the language of whoever is asked."""
    shown = READERS[key].show(value, replace(asked, step=key))
    return shown if isinstance(shown, str) else asked.words.plain(asked.language, shown)


def _cut(words: str) -> str:
    return words if len(words) <= LINE else f"{words[: LINE - 1]}…"


# -- what the questions tell of it ---------------------------------------------------------------------------


def who(asked: Asked) -> Mapping[str, object]:
    """Whom a question is about: `who` is "self" or "other"."""
    whom: Patient = asked.answers["whom"]
    if whom.relation == SELF:
        return {"who": SELF, "name": ""}
    return {"who": "other", "name": whom.name or asked.answers["name"]}


def kept_facts(asked: Asked) -> Mapping[str, object]:
    """What is kept of the patient, line by line."""
    whom: Patient = asked.answers["whom"]
    lines = [
        Text(
            "summary-line",
            {
                "label": Text(asked.key("label", key)),
                "value": plain(asked, key, READERS[key].load(whom.known[key])),
            },
        )
        for key in STEADY
        if key in whom.known
    ]
    return {**who(asked), "lines": lines}


def members(asked: Asked) -> tuple[Offer, ...]:
    """A button for each member of the family who is known."""
    return tuple(
        Offer(
            Text(
                "consult-whom-kept",
                {
                    "name": one["name"],
                    "relation": asked.words.plain(asked.language, asked.key("whom", one["relation"])),
                },
            ),
            one,
        )
        for one in asked.facts["members"]
    )
