"""What the two sides of a fundraiser are told, wherever it comes from."""

from handlers.engine.turn import Choice, Post
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import Urgency
from services.fundraiser import reports
from services.staff import actions as staff
from storage.tables.cases import Case
from storage.tables.fundraisers import Fundraiser


def tell_reviewers(post: Post, case: Case, but: int | None = None) -> None:
    """A case waits: every reviewer on duty hears of it, but not its organiser, nor who has just put it back."""
    for reviewer in staff.on_duty(post.work, "reviewer"):
        if reviewer not in (case.person_id, but):
            post.tell(
                reviewer,
                Text(
                    "fundraiser-desk-new-report" if reports.is_report(case) else "fundraiser-desk-new",
                    {"urgency": urgency(case), "due": case.due_at},
                ),
                ((Choice(Text("fundraiser-desk-open"), f"@review:{case.id}"),),),
            )


def tell_worker(post: Post, case: Case) -> None:
    """The organiser answered: the reviewer who asked hears of it, or all when nobody has the case any more."""
    if case.worker_id is None:
        tell_reviewers(post, case)
    else:
        post.tell(
            case.worker_id,
            Text("fundraiser-desk-resubmitted", {"changes": _changes(post, case)}),
            ((Choice(Text("fundraiser-desk-open"), f"@review:{case.id}"),),),
        )


def _changes(post: Post, case: Case) -> list[Text]:
    """The questions that were asked again, line by line."""
    asked = [event.words or "" for event in casework.history(post.work, case) if event.verb == "to-change"]
    labels = [f"fundraiser-label-{step.replace('_', '-')}" for step in asked[-1].split(",")] if asked else []
    return [Text("list-line", {"item": Text(label)}) for label in labels]


def tell_organiser(post: Post, fundraiser: Fundraiser, text: Text, *choices: Choice) -> None:
    """The organiser hears what happened, with a button to the fundraiser; later, when they are to be spared now."""
    view = Choice(Text("fundraiser-view"), f"@mine:{fundraiser.id}")
    buttons = (*((choice,) for choice in choices), (view,))
    post.tell(fundraiser.organiser_id, text, buttons, money_talk=True)


def urgency(case: Case) -> Text:
    """The urgency of a case in words."""
    return Text(f"urgency-{Urgency(case.urgency).name.lower().replace('_', '-')}")


def state(fundraiser: Fundraiser) -> Text:
    """The state of a fundraiser in words."""
    return Text(f"fundraiser-state-{fundraiser.state}")
