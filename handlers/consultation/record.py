"""One's own record: health facts, the family with what is known of them, and consultations by time."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.consultation import card, intake
from handlers.engine.health import shown
from handlers.engine.turn import Choice, Turn, page_number
from handlers.engine.words import Html, Text
from services.consultation import actions, family
from services.consultation.rules import NoSuchConsultation
from services.profile import actions as profile
from storage.tables.consultations import Consultation

PROFILE = "profile"
"""The journey that asks for one's own health facts, in whose words they are told."""
A_PAGE = 10
"""Consultations that the timeline shows at once."""


def command(turn: Turn, _rest: str) -> None:
    """/record."""
    show(turn)


def show(turn: Turn, page: str = "") -> None:
    """The whole record on one screen, its timeline a page at a time."""
    turn.answer()
    number = page_number(page)
    members = family.relatives(turn.work, turn.person_id)
    mine = actions.own(turn.work, turn.person_id)
    parts = [turn.html("record")]
    if number == 0:
        parts += [*_facts(turn), _family(turn, members)]
    parts.append(_timeline(turn, mine, number))
    rows: list[tuple[Choice, ...]] = [] if number else [(Choice(Text("record-facts"), "@profile"),)]
    if number == 0:
        rows += [
            (Choice(Text("record-member", {"name": one.facts["name"]}), f"@m-show:{one.id}"),) for one in members
        ]
    if mine:
        rows.append((Choice(Text("menu-consultations"), "@consultations"),))
    if (number + 1) * A_PAGE < len(mine):
        rows.append((Choice(Text("consultation-older"), f"@record:{number + 1}"),))
    rows.append((Choice(Text("menu-menu"), "@menu"),))
    turn.say_html("\n\n".join(parts), tuple(rows))


def _facts(turn: Turn) -> list[str]:
    kept = profile.kept(turn.work, turn.person_id)
    if kept is None:
        return [turn.html("record-own-none")]
    lines = turn.walks.sheet(turn, turn.walks.journey(PROFILE), shown(kept.facts, turn.work.today))
    return [turn.html("record-own", lines=lines)]


def _family(turn: Turn, members: list[family.Relative]) -> str:
    if not members:
        return turn.html("record-family-none")
    lines = [
        Text(
            "record-family-line",
            {"name": one.facts["name"], "relation": Text(f"{intake.KEY}-whom-{one.facts['relation']}")},
        )
        for one in members
    ]
    return turn.html("record-family", lines=lines)


def _timeline(turn: Turn, mine: Sequence[Consultation], number: int) -> str:
    shown_now = mine[number * A_PAGE : (number + 1) * A_PAGE]
    if not shown_now:
        return turn.html("record-timeline-none")
    return turn.html("record-timeline", lines=[_line(turn, one) for one in shown_now])


def _line(turn: Turn, consultation: Consultation) -> Text:
    asked = actions.card_of(turn.work, consultation) or {}
    return Text(
        "record-timeline-line",
        {
            "on": consultation.asked_at.astimezone(turn.work.zone).date(),
            "department": card.department_names(turn, consultation.department),
            "whom": asked.get("name") or Text("consultation-for-oneself"),
            "state": Text(f"consultation-state-{consultation.state}"),
        },
    )


# -- the family ----------------------------------------------------------------------------------------------


def show_member(turn: Turn, member_id: str) -> None:
    """What is known of somebody of the family."""
    facts = _member(turn, member_id)
    turn.answer()
    lines = [Html(line) for line in intake.sheet(turn, facts)]
    values = {"name": facts["name"], "relation": Text(f"{intake.KEY}-whom-{facts['relation']}"), "lines": lines}
    turn.say(
        Text("record-member-one", values),
        (
            (Choice(Text("record-member-drop"), f"@m-drop:{member_id}"),),
            (Choice(Text("menu-record"), "@record"),),
        ),
    )


def ask_drop(turn: Turn, member_id: str) -> None:
    """Says what deleting means and asks once more."""
    facts = _member(turn, member_id)
    turn.strip()
    turn.say(
        Text("record-member-drop-sure", {"name": facts["name"]}),
        (
            (Choice(Text("record-member-drop-no"), f"@m-show:{member_id}"),),
            (Choice(Text("record-member-drop-yes"), f"@m-drop-yes:{member_id}"),),
        ),
    )


def drop(turn: Turn, member_id: str) -> None:
    """Deletes what is known of somebody of the family."""
    name = _member(turn, member_id)["name"]
    family.drop(turn.work, turn.person_id, member_id)
    turn.strip()
    turn.say(Text("record-member-dropped", {"name": name}), ((Choice(Text("menu-record"), "@record"),),))


def _member(turn: Turn, member_id: str) -> Mapping[str, Any]:
    for one in family.relatives(turn.work, turn.person_id):
        if one.id == member_id:
            return one.facts
    raise NoSuchConsultation
