"""The organiser's own view, and what may be done from it; the public notice by its link."""

from collections.abc import Mapping

from handlers.engine.turn import Choice, Choices, Post, Turn, page_number
from handlers.engine.words import Text
from handlers.fundraiser import notices
from handlers.fundraiser.journey import KEY
from handlers.fundraiser.public import PublicView, look
from handlers.fundraiser.telling import fact_line, money_of, story_of
from services.casework import actions as casework
from services.errors import DomainError
from services.fundraiser import actions, supporters
from services.fundraiser.states import Actor, FundraiserState, Verb
from storage.tables.fundraisers import Fundraiser


def begin(turn: Turn, _rest: str = "") -> None:
    """Starts or continues the journey; not with somebody whom talk of money would hurt now, unless they ask twice."""
    begin_told(turn, {})


def begin_told(turn: Turn, told: Mapping[str, str]) -> None:
    """Does the same for somebody who told some of the answers already."""
    turn.strip()
    if turn.is_spared:
        still = Choice(Text("fundraiser-still"), "@fundraiser-still")
        turn.say("fundraiser-no-hurry", ((Choice(Text("menu-human"), "@human"),), (still,)))
        return
    turn.walks.begin(turn, KEY, Text("fundraiser-intro"), told=told)


def begin_still(turn: Turn, _rest: str) -> None:
    """Starts or continues the journey with somebody who wants it all the same."""
    turn.strip()
    turn.walks.begin(turn, KEY, Text("fundraiser-intro"))


def menu(turn: Turn) -> tuple[Choice, ...]:
    """Launch one, or look at one's own; nothing about money for somebody who is to be spared."""
    if turn.is_spared:
        return ()
    mine = actions.own(turn.work, turn.person_id)
    own = (Choice(Text("menu-my-fundraisers", {"count": len(mine)}), "@mine"),) if mine else ()
    return (Choice(Text("menu-fundraiser"), "@fundraiser"), *own)


def show_mine(turn: Turn, fundraiser_id: str) -> None:
    """Shows one fundraiser of the person, or all of them."""
    if fundraiser_id:
        _show(turn, actions.find_own(turn.work, fundraiser_id, turn.person_id))
        return
    mine = actions.own(turn.work, turn.person_id)
    if not mine:
        turn.say("fundraiser-none", ((Choice(Text("menu-fundraiser"), "@fundraiser"),),))
    elif len(mine) == 1:
        _show(turn, mine[0])
    else:
        rows = tuple((Choice(_title(turn, one), f"@mine:{one.id}"),) for one in mine[:20])
        turn.say("fundraiser-which", rows)


def _title(turn: Turn, fundraiser: Fundraiser) -> Text:
    patient = actions.patient_of(turn.work, fundraiser)
    return Text("fundraiser-title", {"patient": patient, "state": notices.state(fundraiser)})


def _show(turn: Turn, fundraiser: Fundraiser) -> None:
    view = look(turn.work, turn.resources, fundraiser)
    next_text = Text(
        f"fundraiser-next-{fundraiser.state}",
        {
            "until": fundraiser.notice_until or turn.work.now,
            "closes": fundraiser.closes_at or turn.work.now,
            "link": turn.resources.page(fundraiser.slug),
        },
    )
    turn.say(
        Text(
            "fundraiser-mine",
            {
                "patient": view.patient,
                "disease": view.disease,
                "goal": view.goal,
                "state": notices.state(fundraiser),
                "facts": [fact_line(fact) for fact in view.facts],
                "money": _money(view),
                "next": next_text,
            },
        ),
        (*_circle(turn, fundraiser), *_verbs(fundraiser)),
    )


def _money(view: PublicView) -> list[Text]:
    """What came in, and who vouches; nothing before strangers could see it."""
    if view.state not in actions.SHOWN:
        return []
    values = {"count": view.vouched, "wanted": view.vouches_wanted}
    return [money_of(view), Text("fundraiser-mine-vouches", values)]


def _circle(turn: Turn, fundraiser: Fundraiser) -> Choices:
    """What goes on between the organiser and everybody else."""
    if fundraiser.state not in actions.SHOWN:
        return ()
    share = Choice(Text("fundraiser-do-share"), f"@f-share:{fundraiser.id}")
    tree = Choice(Text("fundraiser-do-tree"), f"@f-tree:{fundraiser.id}")
    if fundraiser.opened_at is None:
        return ((share,),)
    donors = Choice(Text("fundraiser-do-donors"), f"@f-donors:{fundraiser.id}")
    update = Choice(Text("fundraiser-do-update"), f"@f-update:{fundraiser.id}")
    return (share, update), (donors, tree)


def show_donors(turn: Turn, argument: str) -> None:
    """Who gave, a page at a time; whoever gave without a name stays without one."""
    fundraiser_id, _, number = argument.partition(":")
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    page = page_number(number)
    view = look(turn.work, turn.resources, fundraiser, page)
    turn.answer()
    lines = [
        Text(
            "fundraiser-donor-line",
            {
                "name": one.name or Text("donation-somebody"),
                "amount": one.amount,
                "on": one.at.astimezone(turn.work.zone).date(),
                "wish": Text("donation-with-wish", {"wish": one.wish}) if one.wish else Text("donation-without-wish"),
            },
        )
        for one in view.donors
    ]
    older = ((Choice(Text("donation-older"), f"@f-donors:{fundraiser.id}:{page + 1}"),),) if view.older else ()
    back = (Choice(Text("fundraiser-view"), f"@mine:{fundraiser.id}"),)
    key = "fundraiser-donors" if lines else "fundraiser-donors-none"
    turn.say(Text(key, {"count": view.gifts, "lines": lines} if lines else {}), (*older, back))


def _verbs(fundraiser: Fundraiser) -> Choices:
    ways = {
        "fix": fundraiser.state == FundraiserState.NEEDS_CHANGES,
        "pause": actions.may_now(fundraiser, Verb.PAUSE, Actor.ORGANISER),
        "resume": actions.may_now(fundraiser, Verb.RESUME, Actor.ORGANISER),
        "close": actions.may_now(fundraiser, Verb.CLOSE, Actor.ORGANISER),
        "withdraw": actions.may_now(fundraiser, Verb.CANCEL, Actor.ORGANISER),
    }
    return tuple(
        (Choice(Text(f"fundraiser-do-{way}"), f"@f-{way}:{fundraiser.id}"),)
        for way, allowed in ways.items()
        if allowed
    )


def fix(turn: Turn, fundraiser_id: str) -> None:
    """Opens the answers again at what the reviewer wants changed."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    if fundraiser.state != FundraiserState.NEEDS_CHANGES:
        raise StaleFundraiser
    if turn.walks.under_way(turn, KEY, fundraiser.id):
        turn.strip()
        turn.walks.begin(turn, KEY, about=fundraiser.id)
        return
    case = actions.review_of(turn.work, fundraiser)
    raw = actions.answers_of(turn.work, fundraiser)
    asked = [event for event in casework.history(turn.work, case) if event.verb == "to-change"]
    steps = [step for step in (asked[-1].words or "").split(",") if step in raw] if asked else []
    kept = {step: raw.pop(step) for step in steps}
    turn.strip()
    turn.walks.begin(
        turn, KEY, Text("fundraiser-fix-intro", {"count": len(steps)}), about=fundraiser.id, raw=raw, kept=kept
    )


class StaleFundraiser(DomainError):
    """The fundraiser has moved on since the button was shown."""

    text = "fundraiser-moved-on"


def _own(turn: Turn, fundraiser_id: str, verb: Verb) -> Fundraiser:
    """The person's own fundraiser, when its state still allows the verb of the button."""
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    if not actions.may_now(fundraiser, verb, Actor.ORGANISER):
        raise StaleFundraiser
    return fundraiser


def pause(turn: Turn, fundraiser_id: str) -> None:
    """Pauses it."""
    fundraiser = _own(turn, fundraiser_id, Verb.PAUSE)
    actions.pause(turn.work, fundraiser, Actor.ORGANISER)
    turn.answer("fundraiser-paused-toast")
    turn.strip()
    _show(turn, fundraiser)


def resume(turn: Turn, fundraiser_id: str) -> None:
    """Goes on after a pause."""
    fundraiser = _own(turn, fundraiser_id, Verb.RESUME)
    actions.resume(turn.work, fundraiser, Actor.ORGANISER)
    turn.answer("fundraiser-resumed-toast")
    turn.strip()
    _show(turn, fundraiser)


def ask_close(turn: Turn, fundraiser_id: str) -> None:
    """Says what closing means and asks again."""
    _sure(turn, _own(turn, fundraiser_id, Verb.CLOSE), "close")


def ask_withdraw(turn: Turn, fundraiser_id: str) -> None:
    """Says what taking back means and asks again."""
    _sure(turn, _own(turn, fundraiser_id, Verb.CANCEL), "withdraw")


def _sure(turn: Turn, fundraiser: Fundraiser, way: str) -> None:
    turn.strip()
    turn.say(
        f"fundraiser-{way}-sure",
        (
            (Choice(Text("fundraiser-keep-it"), f"@mine:{fundraiser.id}"),),
            (Choice(Text(f"fundraiser-do-{way}"), f"@f-{way}-yes:{fundraiser.id}"),),
        ),
    )


def close(turn: Turn, fundraiser_id: str) -> None:
    """Closes it for good."""
    fundraiser = _own(turn, fundraiser_id, Verb.CLOSE)
    actions.close(turn.work, fundraiser, Actor.ORGANISER, "organiser")
    turn.strip()
    _show(turn, fundraiser)


def withdraw(turn: Turn, fundraiser_id: str) -> None:
    """Takes it back before it was open."""
    fundraiser = _own(turn, fundraiser_id, Verb.CANCEL)
    case = casework.open_about(turn.work, f"fundraiser:{fundraiser.id}")
    actions.cancel(turn.work, fundraiser)
    turn.strip()
    turn.say("fundraiser-withdrawn")
    turn.walks.drop(turn, KEY, fundraiser.id)
    if case is not None and case.worker_id is not None:
        turn.tell(case.worker_id, Text("fundraiser-desk-withdrawn"))


def show_public(turn: Turn, link: str) -> None:
    """What anybody may read by the link, and what they may do; behind "_" stands whose link it was."""
    slug, _, by = link.partition("_")
    fundraiser = actions.find_public(turn.work, slug)
    supporters.meet(turn.work, fundraiser, turn.person_id, by)
    turn.say(story_of(look(turn.work, turn.resources, fundraiser)), _ways(turn, fundraiser))


def _ways(turn: Turn, fundraiser: Fundraiser) -> Choices:
    page = Choice(Text("fundraiser-page"), url=turn.resources.page(fundraiser.slug))
    share = Choice(Text("fundraiser-do-share"), f"@f-share:{fundraiser.id}")
    if fundraiser.organiser_id == turn.person_id:
        return (page,), (share,), (Choice(Text("fundraiser-view"), f"@mine:{fundraiser.id}"),)
    give = ((Choice(Text("donation-give"), f"@give:{fundraiser.slug}"),),) if fundraiser.state == "open" else ()
    return (
        *give,
        (share, page),
        (Choice(Text("fundraiser-do-vouch"), f"@f-vouch:{fundraiser.slug}"),),
        (Choice(Text("fundraiser-do-report"), f"@f-report:{fundraiser.slug}"),),
    )


def notice_over(post: Post, fundraiser_id: str) -> None:
    """The public notice is over: it opens."""
    fundraiser = actions.open_after_notice(post.work, fundraiser_id)
    if fundraiser is not None:
        link = post.resources.page(fundraiser.slug)
        notices.tell_organiser(
            post, fundraiser, Text("fundraiser-opened", {"closes": fundraiser.closes_at, "link": link})
        )


def deadline(post: Post, fundraiser_id: str) -> None:
    """Its days are over: it closes, and those whom it concerns are told by the timer that this sets."""
    actions.close_at_deadline(post.work, fundraiser_id)
