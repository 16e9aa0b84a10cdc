"""What doctors see of a consultation: a few lines before somebody takes it, one screen afterwards."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from handlers.engine import talk
from handlers.engine.turn import Choice, Choices, Post
from handlers.engine.words import Text
from knowledge.diseases.model import Names
from services.casework.rules import Urgency
from services.consultation import actions
from services.consultation.rules import Tier
from services.profile.rules import Expecting, Weight, may_expect, months_old, weeks_since, weight_counts
from storage.tables.cases import Case
from storage.tables.consultations import Consultation

COMPLAINT_BEFORE = 200
"""Characters of the complaint that doctors see before one of them takes it."""
INFANT_MONTHS = 24
"""Below this age, months are told instead of years."""
UNKNOWN, NONE = "unknown", "none"
"""How a card says that somebody does not know, and that there is nothing."""


# -- words for what it holds ---------------------------------------------------------------------------------


def department(post: Post, language: str | None, key: str) -> str:
    """The name of a department."""
    return post.resources.triage.name(key, language == "zh")


def department_names(post: Post, key: str) -> Names | str:
    """A department's names, to be told in the language of whoever reads them; a key that is none of ours itself."""
    guide = post.resources.triage.departments.get(key)
    return key if guide is None else guide.names


def tier_name(tier: str) -> Text:
    """Who answers at a tier."""
    return Text(f"consultation-card-tier-{tier}")


def urgency_name(case: Case) -> Text:
    """How soon it is to be answered."""
    return Text(f"urgency-{Urgency(case.urgency).name.lower().replace('_', '-')}")


def waited(post: Post, case: Case) -> Text:
    """How long it has waited, through every hand."""
    minutes = max(0, int((post.work.now - case.waits_since) / timedelta(minutes=1)))
    if minutes < 60:
        return Text("consultation-card-minutes", {"minutes": minutes})
    return Text("consultation-card-hours", {"hours": minutes // 60, "minutes": minutes % 60})


def _age(card: Mapping[str, Any], today: date) -> Text:
    if card.get("born") is None:
        return Text("consultation-card-age-unknown")
    months = months_old(date.fromisoformat(card["born"]), today)
    if months < INFANT_MONTHS:
        return Text("consultation-card-age-months", {"months": months})
    return Text("consultation-card-age-years", {"years": months // 12})


def _sex(card: Mapping[str, Any]) -> Text:
    return Text(f"consultation-card-sex-{card.get('sex') or 'unsaid'}")


def _marks(consultation: Consultation) -> Iterator[Text]:
    if consultation.second_of is not None:
        yield Text("consultation-card-second")
    if consultation.reopened:
        yield Text("consultation-card-reopened")


# -- before it is taken --------------------------------------------------------------------------------------


def brief(post: Post, consultation: Consultation, case: Case) -> Text:
    """What a doctor sees before taking it; no name stands in it."""
    card = actions.card_of(post.work, consultation) or {}
    complaint = str(card.get("complaint") or "")
    short = complaint if len(complaint) <= COMPLAINT_BEFORE else f"{complaint[: COMPLAINT_BEFORE - 1]}…"
    head = Text(
        "consultation-card-brief",
        {
            "department": department_names(post, consultation.department),
            "urgency": urgency_name(case),
            "tier": tier_name(consultation.tier),
            "wait": waited(post, case),
            "age": _age(card, post.work.today),
            "sex": _sex(card),
            "complaint": short or Text("consultation-card-unknown"),
        },
    )
    return Text("show-one", {"value": [head, *_marks(consultation)]})


# -- the whole of it -----------------------------------------------------------------------------------------


def show(post: Post, consultation: Consultation, case: Case, doctor: int) -> None:
    """Tells the doctor who has it all that a first answer needs, allergies on top."""
    post.work.audit(doctor, "read-consultation", f"consultation:{consultation.id}")
    card = actions.card_of(post.work, consultation) or {}
    comma = post.resources.words.plain(post.language_of(doctor) or "en", "consultation-card-comma")
    lines = [
        allergies(card, comma),
        *_expecting(card, post.work.today),
        _who(post, consultation, card),
        _weight(card, post.work.today),
        Text("consultation-card-medicines", {"value": _told(card.get("medicines"), comma)}),
        Text("consultation-card-conditions", {"value": _told(card.get("conditions"), comma)}),
        *_matter(post, consultation, case, card),
        *_marks(consultation),
        *_notes(post, case),
    ]
    about = talk.about(case)
    post.tell(doctor, Text("show-one", {"value": lines}), _buttons(post, consultation, card), about=about, once=False)


def _who(post: Post, consultation: Consultation, card: Mapping[str, Any]) -> Text:
    values = {
        "name": card.get("name") or post.name_of(consultation.person_id),
        "relation": Text(f"consultation-card-relation-{card.get('relation') or 'self'}"),
        "age": _age(card, post.work.today),
        "sex": _sex(card),
    }
    return Text("consultation-card-who", values)


def allergies(card: Mapping[str, Any], comma: str) -> Text:
    """In red what they have, in amber that it is not known."""
    value = card.get("allergies")
    how = "none" if value == NONE else "unknown" if not value or value == UNKNOWN else "known"
    return Text(f"consultation-card-allergies-{how}", {"value": _told(value, comma)})


def _told(value: Any, comma: str) -> Text | str:
    """A list of words; what is not known is said to be so, and never taken for nothing."""
    if value == NONE:
        return Text("consultation-card-none-told")
    return Text("consultation-card-unknown") if not value or value == UNKNOWN else comma.join(value)


def _expecting(card: Mapping[str, Any], today: date) -> Iterator[Text]:
    """Whether there is a child to think of, for whom that can be."""
    born = None if card.get("born") is None else date.fromisoformat(card["born"])
    told = card.get("expecting")
    if told is None and (card.get("sex") == "male" or not may_expect(born, today)):
        return
    expecting = Expecting(told or Expecting.UNKNOWN)
    if expecting is Expecting.UNKNOWN:
        yield Text("consultation-card-expecting", {"value": Text("consultation-card-unknown")})
        return
    weeks = None if card.get("weeks") is None else weeks_since(date.fromisoformat(card["weeks"]), today)
    yield Text("consultation-card-expecting", {"value": Text(f"consultation-card-expecting-{expecting}")})
    if expecting.pregnant:
        counted = Text("consultation-card-unknown") if weeks is None else weeks
        yield Text("consultation-card-weeks", {"value": counted})


def _weight(card: Mapping[str, Any], today: date) -> Text:
    if card.get("weight") is None:
        return Text("consultation-card-weight", {"value": Text("consultation-card-unknown")})
    weight = Weight(card["weight"]["kg"], date.fromisoformat(card["weight"]["on"]))
    born = None if card.get("born") is None else date.fromisoformat(card["born"])
    key = "consultation-card-kg" if weight_counts(weight, born, today) else "consultation-card-kg-old"
    return Text("consultation-card-weight", {"value": Text(key, {"kg": f"{weight.kg:g}", "on": weight.on})})


def _matter(post: Post, consultation: Consultation, case: Case, card: Mapping[str, Any]) -> Iterator[Text]:
    unknown = Text("consultation-card-unknown")
    yield Text(
        "consultation-card-complaint",
        {"complaint": card.get("complaint") or unknown, "since": card.get("since") or unknown},
    )
    yield Text(
        "consultation-card-place",
        {
            "department": department_names(post, consultation.department),
            "urgency": urgency_name(case),
            "tier": tier_name(consultation.tier),
            "wait": waited(post, case),
        },
    )
    for reason in card.get("reasons") or ():
        yield Text("list-line", {"item": reason})
    if consultation.answered_at is None and consultation.promised_by is not None:
        yield Text("consultation-card-promised", {"until": consultation.promised_by})


def _notes(post: Post, case: Case) -> Iterator[Text]:
    notes = actions.notes_of(post.work, case)
    if notes:
        yield Text("consultation-card-notes")
    for one in notes:
        values = {"name": post.name_of(one.by or 0), "at": one.at, "words": one.words}
        yield Text("consultation-card-note", values)


def _buttons(post: Post, consultation: Consultation, card: Mapping[str, Any]) -> Choices:
    def choice(key: str, verb: str, **values: object) -> Choice:
        return Choice(Text(f"consultation-card-do-{key}", values), f"@{verb}:{consultation.id}")

    papers = len(actions.papers_of(post.work, consultation, card))
    read = [choice("history", "c-history", count=len(actions.earlier(post.work, consultation)))]
    if papers:
        read.append(choice("papers", "c-papers", count=papers))
    hand_on = [choice("move", "c-move")]
    if Tier(consultation.tier) is not Tier.EXPERT:
        hand_on.append(choice("up", "c-up"))
    return (
        tuple(read),
        (choice("words", "c-words"), choice("note", "c-note")),
        tuple(hand_on),
        (choice("close", "c-close"), choice("back", "c-back")),
    )
