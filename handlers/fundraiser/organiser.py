"""The organiser's own view, and what may be done from it; the public notice by its link."""

from handlers.engine.journey import Answers
from handlers.engine.turn import Choice, Choices, Post, Turn
from handlers.engine.words import Text
from handlers.fundraiser import notices
from handlers.fundraiser.journey import KEY, arithmetic, arithmetic_lines, journey
from services.account.actions import is_spared
from services.casework import actions as casework
from services.errors import DomainError
from services.fundraiser import actions
from services.fundraiser.rules import age_on
from services.fundraiser.states import Actor, FundraiserState, Verb
from services.money import Money
from storage.tables.fundraisers import Fundraiser


def begin(turn: Turn, _rest: str = "") -> None:
    """Starts or continues the journey; not with somebody whom talk of money would hurt now, unless they ask twice."""
    turn.strip()
    if is_spared(turn.work, turn.person):
        still = Choice(Text("fundraiser-still"), "@fundraiser-still")
        turn.say("fundraiser-no-hurry", ((Choice(Text("menu-human"), "@human"),), (still,)))
        return
    turn.walks.begin(turn, KEY, Text("fundraiser-intro"))


def begin_still(turn: Turn, _rest: str) -> None:
    """Starts or continues the journey with somebody who wants it all the same."""
    turn.strip()
    turn.walks.begin(turn, KEY, Text("fundraiser-intro"))


def menu(turn: Turn) -> tuple[Choice, ...]:
    """Launch one, or look at one's own; nothing about money for somebody who is to be spared."""
    if is_spared(turn.work, turn.person):
        return ()
    mine = actions.own(turn.work, turn.person.id)
    own = (Choice(Text("menu-my-fundraisers", {"count": len(mine)}), "@mine"),) if mine else ()
    return (Choice(Text("menu-fundraiser"), "@fundraiser"), *own)


def show_mine(turn: Turn, fundraiser_id: str) -> None:
    """Shows one fundraiser of the person, or all of them."""
    if fundraiser_id:
        _show(turn, actions.find_own(turn.work, fundraiser_id, turn.person.id))
        return
    mine = actions.own(turn.work, turn.person.id)
    if not mine:
        turn.say("fundraiser-none", ((Choice(Text("menu-fundraiser"), "@fundraiser"),),))
    elif len(mine) == 1:
        _show(turn, mine[0])
    else:
        rows = tuple((Choice(_title(turn, one), f"@mine:{one.id}"),) for one in mine[:20])
        turn.say("fundraiser-which", rows)


def _title(turn: Turn, fundraiser: Fundraiser) -> Text:
    answers = Answers(journey, actions.answers_of(turn.work, fundraiser))
    return Text("fundraiser-title", {"patient": answers["patient_name"], "state": notices.state(fundraiser)})


def _show(turn: Turn, fundraiser: Fundraiser) -> None:
    answers = Answers(journey, actions.answers_of(turn.work, fundraiser))
    next_text = Text(
        f"fundraiser-next-{fundraiser.state}",
        {
            "until": fundraiser.notice_until or turn.work.now,
            "closes": fundraiser.closes_at or turn.work.now,
            "link": turn.resources.deep_link(f"f_{fundraiser.slug}"),
        },
    )
    turn.say(
        Text(
            "fundraiser-mine",
            {
                "patient": answers["patient_name"],
                "disease": answers["disease"]["name"],
                "goal": Money(fundraiser.goal),
                "state": notices.state(fundraiser),
                "facts": [_fact_line(turn, fundraiser, fact) for fact in actions.FACTS],
                "next": next_text,
            },
        ),
        _verbs(fundraiser),
    )


def _fact_line(turn: Turn, fundraiser: Fundraiser, fact: str) -> Text:
    checked = actions.facts_of(turn.work, fundraiser).get(fact)
    name = Text(f"fundraiser-fact-{fact}")
    if checked is None:
        return Text("fundraiser-fact-open", {"fact": name})
    key = "fundraiser-fact-verified" if checked.verified else "fundraiser-fact-unverified"
    return Text(key, {"fact": name, "at": checked.at.astimezone(turn.work.zone).date()})


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
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person.id)
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
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person.id)
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
    actions.close(turn.work, fundraiser, Actor.ORGANISER)
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


def show_public(turn: Turn, slug: str) -> None:
    """What anybody may read by the link: the public notice, or the open fundraiser."""
    fundraiser = actions.find_public(turn.work, slug)
    answers = Answers(journey, actions.answers_of(turn.work, fundraiser))
    sums = arithmetic(answers)
    turn.say(
        Text(
            "fundraiser-public",
            {
                "patient": answers["patient_name"],
                "age": age_on(answers["patient_born"], turn.work.today),
                "disease": answers["disease"]["name"],
                "hospital": answers["hospital"],
                "story": answers["story"],
                "goal": Money(fundraiser.goal),
                "gap": sums.amount,
                "lines": arithmetic_lines(answers),
                "facts": [_fact_line(turn, fundraiser, fact) for fact in actions.FACTS],
                "state": notices.state(fundraiser),
                "note": Text(
                    f"fundraiser-public-{fundraiser.state}",
                    {
                        "until": fundraiser.notice_until or turn.work.now,
                        "closes": fundraiser.closes_at or turn.work.now,
                    },
                ),
            },
        )
    )


def notice_over(post: Post, fundraiser_id: str) -> None:
    """The public notice is over: it opens."""
    fundraiser = actions.open_after_notice(post.work, fundraiser_id)
    if fundraiser is not None:
        link = post.resources.deep_link(f"f_{fundraiser.slug}")
        notices.tell_organiser(
            post, fundraiser, Text("fundraiser-opened", {"closes": fundraiser.closes_at, "link": link})
        )


def deadline(post: Post, fundraiser_id: str) -> None:
    """Its days are over: it closes."""
    fundraiser = actions.close_at_deadline(post.work, fundraiser_id)
    if fundraiser is not None:
        notices.tell_organiser(post, fundraiser, Text("fundraiser-deadline"))
