"""What the two sides of a fundraiser are told, wherever it comes from."""

from handlers.engine.turn import Choice, Post
from handlers.engine.words import Text
from services.casework.rules import Urgency
from services.staff import actions as staff
from storage.tables.cases import Case
from storage.tables.fundraisers import Fundraiser


def tell_reviewers(post: Post, case: Case) -> None:
    """A new case waits: every reviewer on duty hears of it, but not its organiser."""
    for reviewer in staff.on_duty(post.work, "reviewer"):
        if reviewer != case.person_id:
            post.tell(
                reviewer,
                Text("fundraiser-desk-new", {"urgency": urgency(case), "due": case.due_at}),
                ((Choice(Text("fundraiser-desk-open"), f"@review:{case.id}"),),),
            )


def tell_worker(post: Post, case: Case) -> None:
    """The organiser answered: the reviewer who asked hears of it."""
    if case.worker_id is not None:
        post.tell(
            case.worker_id,
            Text("fundraiser-desk-resubmitted"),
            ((Choice(Text("fundraiser-desk-open"), f"@review:{case.id}"),),),
        )


def tell_organiser(post: Post, fundraiser: Fundraiser, text: Text, *choices: Choice) -> None:
    """The organiser hears what happened, with a button to the fundraiser."""
    view = Choice(Text("fundraiser-view"), f"@mine:{fundraiser.id}")
    post.tell(fundraiser.organiser_id, text, (*((choice,) for choice in choices), (view,)))


def urgency(case: Case) -> Text:
    """The urgency of a case in words."""
    return Text(f"urgency-{Urgency(case.urgency).name.lower().replace('_', '-')}")


def state(fundraiser: Fundraiser) -> Text:
    """The state of a fundraiser in words."""
    return Text(f"fundraiser-state-{fundraiser.state}")
