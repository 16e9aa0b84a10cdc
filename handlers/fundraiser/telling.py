"""The public view told in the chat."""

from handlers.engine.words import Text
from handlers.fundraiser.public import PublicView, SeenFact


def story_of(view: PublicView) -> Text:
    """Everything that a stranger reads in the chat."""
    return Text(
        "fundraiser-public",
        {
            "patient": view.patient,
            "age": view.age,
            "disease": view.disease,
            "hospital": view.hospital,
            "story": view.story,
            "goal": view.goal,
            "gap": view.gap,
            "lines": list(view.sums),
            "facts": [fact_line(fact) for fact in view.facts],
            "state": Text(f"fundraiser-state-{view.state}"),
            "money": money_of(view),
            "vouches": vouches_of(view),
            "note": note_of(view),
        },
    )


def fact_line(fact: SeenFact) -> Text:
    """One fact: verified by whom and when, not verified, or not looked at yet."""
    values: dict[str, object] = {"fact": Text(f"fundraiser-fact-{fact.fact}")}
    if fact.verified is None:
        return Text("fundraiser-fact-open", values)
    key = "fundraiser-fact-verified" if fact.verified else "fundraiser-fact-unverified"
    return Text(key, values | {"at": fact.on, "by": fact.by})


def money_of(view: PublicView) -> Text:
    """Where the money is, in one line."""
    if not view.gifts and not view.money.raised.cents:
        return Text("fundraiser-money-none")
    money = view.money
    return Text(
        "fundraiser-money",
        {
            "raised": money.raised,
            "count": view.gifts,
            "held": money.held,
            "paid": money.paid + money.spent,
            "back": money.refunding + money.refunded,
        },
    )


def vouches_of(view: PublicView) -> Text:
    """Who vouches."""
    if not view.vouches:
        return Text("fundraiser-vouches-none", {"wanted": view.vouches_wanted})
    lines = [
        Text(
            "fundraiser-vouch-line",
            {"name": one.name, "relation": Text(f"fundraiser-vouch-relation-{one.relation}"), "words": one.words},
        )
        for one in view.vouches[:6]
    ]
    return Text("fundraiser-vouches", {"count": view.vouched, "wanted": view.vouches_wanted, "lines": lines})


def note_of(view: PublicView) -> Text:
    """What its state means for whoever reads it."""
    if view.state == "closed":
        return Text(f"fundraiser-public-closed-{view.closed_why or 'organiser'}")
    return Text(f"fundraiser-public-{view.state}", {"until": view.notice_until, "closes": view.closes_at})
