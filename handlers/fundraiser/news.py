"""What the organiser tells and what the donors hear: updates with photos, pauses, the end; some donors at a time."""

from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.readers import Prose
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from handlers.fundraiser import notices
from handlers.fundraiser.pictures import Pictures
from services.donation import actions as donations
from services.fundraiser import actions, supporters, updates
from services.money import Money
from storage.tables.fundraisers import Fundraiser

BATCH = 100
"""Donors who are told at one ring of the timer."""
PHOTOS = 6


# -- the organiser's update ----------------------------------------------------------------------------------


def begin(turn: Turn, fundraiser_id: str) -> None:
    """Asks what the organiser wants to tell."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    updates.check_may_publish(turn.work, fundraiser)
    turn.strip()
    turn.walks.begin(turn, journey.key, about=fundraiser.id)


def _publish(turn: Turn, ended: Ended) -> None:
    fundraiser = actions.find_own(turn.work, ended.about or "", turn.person_id)
    update = updates.publish(turn.work, fundraiser, ended.answers["words"], ended.answers["photos"])
    turn.say(
        "fundraiser-update-done",
        (
            (Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug)),),
            (Choice(Text("fundraiser-update-take-down"), f"@f-unsay:{fundraiser.id}:{update.id}"),),
        ),
    )


def take_down(turn: Turn, argument: str) -> None:
    """Takes an update off the page; who heard of it has heard of it."""
    fundraiser_id, _, update_id = argument.partition(":")
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    gone = updates.take_down(turn.work, fundraiser, update_id)
    turn.strip()
    turn.say("fundraiser-update-gone" if gone else "fundraiser-update-unknown")


journey = Journey(
    "fundraiser-update",
    (Step("words", Prose(10, 1500, takes_questions=True)), Step("photos", Pictures(0, PHOTOS))),
    _publish,
)


# -- the donors ----------------------------------------------------------------------------------------------


def spread(post: Post, subject: str) -> None:
    """Tells the next donors; the subject is what `actions.spread` made."""
    fundraiser_id, what, about, after = subject.split(":")
    fundraiser = actions.find(post.work, fundraiser_id)
    if not fundraiser.answers:
        return
    if what == "closed" and after == "0":
        _tell_organiser_of_end(post, fundraiser)
    donors = donations.donors_after(post.work, fundraiser.id, int(after), BATCH)
    for donor in donors:
        if not supporters.is_muted(post.work, fundraiser.id, donor):
            _tell(post, fundraiser, donor, what, about)
    if len(donors) == BATCH:
        actions.spread(post.work, fundraiser, what, about, donors[-1])


def _tell_organiser_of_end(post: Post, fundraiser: Fundraiser) -> None:
    if fundraiser.closed_why in ("goal", "deadline"):
        values = {"raised": donations.money(post.work, fundraiser).kept, "goal": Money(fundraiser.goal)}
        notices.tell_organiser(post, fundraiser, Text(f"fundraiser-ended-{fundraiser.closed_why}", values))


def _tell(post: Post, fundraiser: Fundraiser, donor: int, what: str, about: str) -> None:
    patient = actions.patient_of(post.work, fundraiser)
    page = Choice(Text("fundraiser-page"), url=post.resources.page(fundraiser.slug))
    mute = Choice(Text("fundraiser-mute"), f"@f-mute:{fundraiser.id}")
    if what == "update":
        update = updates.find(post.work, fundraiser, about)
        if update is None:  # taken down meanwhile
            return
        values = {"patient": patient, "words": update.words, "photos": len(update.photos)}
        post.tell(donor, Text("fundraiser-news-update", values), ((page,), (mute,)), money_talk=True)
        return
    key = f"fundraiser-news-closed-{fundraiser.closed_why}" if what == "closed" else f"fundraiser-news-{what}"
    raised = donations.money(post.work, fundraiser).kept
    values = {"patient": patient, "raised": raised, "goal": Money(fundraiser.goal)}
    post.tell(donor, Text(key, values), ((page,), (mute,)), money_talk=True)


def mute(turn: Turn, fundraiser_id: str) -> None:
    """Wants no more news of a fundraiser."""
    _set(turn, fundraiser_id, True)


def unmute(turn: Turn, fundraiser_id: str) -> None:
    """Wants to hear of it again."""
    _set(turn, fundraiser_id, False)


def _set(turn: Turn, fundraiser_id: str, muted: bool) -> None:
    supporters.mute(turn.work, actions.find_public_by_id(turn.work, fundraiser_id), turn.person_id, muted)
    turn.answer()
    turn.say("fundraiser-muted" if muted else "fundraiser-unmuted")
