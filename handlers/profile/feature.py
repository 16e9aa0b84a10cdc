"""My health facts: tells them, changes them, deletes them."""

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.health import offered, shown
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from handlers.profile.journey import AGREED, KEY, journey
from services.errors import DomainError
from services.profile import actions
from services.profile.rules import Facts, pregnancy_over, weight_counts


class NothingKept(DomainError):
    """There are no health facts of this person."""

    text = "profile-nothing"


def show(turn: Turn, _rest: str = "") -> None:
    """Tells what is kept; whoever keeps nothing yet is asked."""
    kept = actions.kept(turn.work, turn.person_id)
    if kept is None:
        turn.strip()
        turn.walks.begin(turn, KEY)
        return
    turn.answer()
    facts = turn.walks.sheet(turn, journey, shown(kept.facts, turn.work.today))
    remarks = [turn.html(one) for one in _remarks(turn, kept.facts)]
    footing = turn.html("profile-footing", changed=kept.changed_at.astimezone(turn.work.zone).date())
    parts = (turn.html("profile-heading"), "\n".join([*facts, *remarks]), footing)
    turn.say_html(
        "\n\n".join(parts),
        (
            (Choice(Text("profile-change"), "@profile-change"), Choice(Text("profile-delete"), "@profile-delete")),
            (Choice(Text("menu-menu"), "@menu"),),
        ),
    )


def change(turn: Turn, _rest: str) -> None:
    """Asks again, with what is kept offered; a change under way is gone on with."""
    turn.strip()
    kept = actions.kept(turn.work, turn.person_id)
    if kept is None or turn.walks.under_way(turn, KEY, None):
        turn.walks.begin(turn, KEY)
    else:
        turn.walks.begin(turn, KEY, raw=AGREED, kept=offered(kept.facts, turn.work.today))


def ask_delete(turn: Turn, _rest: str) -> None:
    """Says what deleting means and asks again."""
    if not actions.exists(turn.work, turn.person_id):
        raise NothingKept
    turn.strip()
    turn.say(
        "profile-delete-sure",
        (
            (Choice(Text("profile-delete-no"), "@profile"),),
            (Choice(Text("profile-delete-yes"), "@profile-delete-yes"),),
        ),
    )


def delete(turn: Turn, _rest: str) -> None:
    """Deletes the facts, and what was just being changed in them."""
    if not actions.forget(turn.work, turn.person_id):
        raise NothingKept
    turn.strip()
    turn.say("profile-deleted")
    turn.walks.drop(turn, KEY, None)


def menu(turn: Turn) -> tuple[Choice, ...]:
    """The facts, for whoever keeps some; others are asked when it matters for a medicine, or come by the command."""
    return (Choice(Text("menu-profile"), "@profile"),) if actions.exists(turn.work, turn.person_id) else ()


def _remarks(turn: Turn, facts: Facts) -> list[Text]:
    today = turn.work.today
    found = []
    if facts.weight is not None and not weight_counts(facts.weight, facts.born, today):
        found.append(Text("profile-weight-old"))
    if pregnancy_over(facts, today):
        found.append(Text("profile-pregnancy-over"))
    return found


feature = Feature(
    key=KEY,
    journeys=(journey,),
    commands=(Command("profile", show),),
    presses=(
        PressVerb("profile", show),
        PressVerb("profile-change", change),
        PressVerb("profile-delete", ask_delete),
        PressVerb("profile-delete-yes", delete),
    ),
    menu=menu,
)
