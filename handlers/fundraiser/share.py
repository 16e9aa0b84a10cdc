"""Sharing: a link of one's own, words for each circle, the card, the privacy preview, the photo on the page."""

from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.letters import Card
from handlers.engine.turn import Choice, Choices, Turn
from handlers.engine.words import Text
from handlers.fundraiser.pictures import Pictures
from handlers.fundraiser.public import PublicView, card_facts, look
from handlers.fundraiser.telling import story_of
from services.fundraiser import actions, supporters, updates
from services.money import ZERO
from storage.tables.fundraisers import Fundraiser

CIRCLES = ("family", "friends", "colleagues", "classmates")


def begin(turn: Turn, fundraiser_id: str) -> None:
    """Asks with whom it is to be shared; an organiser may also look at what strangers see."""
    fundraiser = actions.find_public_by_id(turn.work, fundraiser_id)
    turn.answer()
    organiser = fundraiser.organiser_id == turn.person_id
    circles = [Choice(Text(f"fundraiser-circle-{one}"), f"@f-words:{fundraiser.id}:{one}") for one in CIRCLES]
    rows: Choices = (
        tuple(circles[:2]),
        tuple(circles[2:]),
        (Choice(Text("fundraiser-card-send"), f"@f-card:{fundraiser.id}"),),
        (Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug)),),
    )
    if organiser:
        rows += (
            (Choice(Text("fundraiser-preview"), f"@f-preview:{fundraiser.id}"),),
            (Choice(Text("fundraiser-cover"), f"@f-cover:{fundraiser.id}"),),
        )
    turn.say("fundraiser-share-organiser" if organiser else "fundraiser-share-supporter", rows)


def _link(turn: Turn, fundraiser: Fundraiser) -> str:
    """The person's own link, which carries who brought whoever follows it."""
    return turn.resources.page(fundraiser.slug, supporters.share(turn.work, fundraiser, turn.person_id))


def words(turn: Turn, argument: str) -> None:
    """Words that can be sent on as they are, for one circle of people."""
    fundraiser_id, _, circle = argument.partition(":")
    fundraiser = actions.find_public_by_id(turn.work, fundraiser_id)
    if circle not in CIRCLES:
        turn.answer("stale-button")
        return
    turn.answer()
    view = look(turn.work, turn.resources, fundraiser)
    side = "own" if fundraiser.organiser_id == turn.person_id else "other"
    missing = max(view.goal - view.money.kept, ZERO)
    values = {
        "patient": view.patient,
        "disease": view.disease,
        "hospital": view.hospital,
        "missing": missing,
        "goal": view.goal,
        "link": _link(turn, fundraiser),
    }
    turn.say(Text("fundraiser-words-hint"))
    turn.say(Text(f"fundraiser-words-{side}-{circle}", values))


def send_card(turn: Turn, fundraiser_id: str) -> None:
    """Sends the card as a picture, with the person's own link in its code."""
    fundraiser = actions.find_public_by_id(turn.work, fundraiser_id)
    turn.answer()
    view = look(turn.work, turn.resources, fundraiser)
    by = supporters.share(turn.work, fundraiser, turn.person_id)
    facts = card_facts(turn.resources, turn.language, view, by)
    caption = turn.html("fundraiser-card-caption", link=facts.link)
    turn.put(
        turn.said.chat,
        Card({name: getattr(facts, name) for name in facts.__slots__}, caption, fundraiser.organiser_id, view.cover),
    )


def preview(turn: Turn, fundraiser_id: str) -> None:
    """Shows an organiser exactly what strangers see, word for word, and what they never see."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    turn.answer()
    view = look(turn.work, turn.resources, fundraiser)
    page = (
        ((Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug)),),)
        if fundraiser.state in actions.SHOWN
        else ()
    )
    turn.say(Text("fundraiser-preview-head"))
    turn.say(story_of(view))
    turn.say(Text("fundraiser-preview-more", {"lines": _further(view)}), page)


def _further(view: PublicView) -> list[Text]:
    """What the page holds besides: people by name, updates, the photo."""
    lines = [Text("fundraiser-preview-vouch", {"name": one.name, "words": one.words}) for one in view.vouches]
    lines += [
        Text(
            "fundraiser-preview-gift",
            {"name": one.name or Text("donation-somebody"), "amount": one.amount, "wish": one.wish or ""},
        )
        for one in view.donors
    ]
    lines += [
        Text("fundraiser-preview-update", {"words": one.words, "photos": len(one.photos)}) for one in view.updates
    ]
    lines.append(Text("fundraiser-preview-photo" if view.cover else "fundraiser-preview-no-photo"))
    return lines


# -- the photo -----------------------------------------------------------------------------------------------


def begin_cover(turn: Turn, fundraiser_id: str) -> None:
    """Asks for a photo that everybody will see, or offers to take it off."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    turn.strip()
    if fundraiser.cover_id is not None:
        turn.say(
            "fundraiser-cover-there",
            (
                (Choice(Text("fundraiser-cover-new"), f"@f-cover-new:{fundraiser.id}"),),
                (Choice(Text("fundraiser-cover-off"), f"@f-cover-off:{fundraiser.id}"),),
            ),
        )
        return
    new_cover(turn, fundraiser_id)


def new_cover(turn: Turn, fundraiser_id: str) -> None:
    """Asks for a photo."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    turn.walks.begin(turn, cover.key, about=fundraiser.id)


def cover_off(turn: Turn, fundraiser_id: str) -> None:
    """Takes the photo off the page and the card."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    updates.set_cover(turn.work, fundraiser, None)
    turn.strip()
    turn.say("fundraiser-cover-gone")


def _set_cover(turn: Turn, ended: Ended) -> None:
    fundraiser = actions.find_own(turn.work, ended.about or "", turn.person_id)
    updates.set_cover(turn.work, fundraiser, ended.answers["photo"][0])
    turn.say(
        "fundraiser-cover-set",
        (
            (Choice(Text("fundraiser-card-send"), f"@f-card:{fundraiser.id}"),),
            (Choice(Text("fundraiser-cover-off"), f"@f-cover-off:{fundraiser.id}"),),
        ),
    )


cover = Journey("fundraiser-cover", (Step("photo", Pictures(1, 1)),), _set_cover, confirm=False)
