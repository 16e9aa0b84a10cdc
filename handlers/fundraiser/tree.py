"""Who brought whom, for the organiser: a small tree, a level deeper at each tap."""

from handlers.engine.turn import Choice, Choices, Turn, page_number
from handlers.engine.words import Html, Text
from services.fundraiser import actions, supporters
from services.fundraiser.supporters import Branch
from services.money import ZERO

WIDE = 8
"""People of one level who are shown by name; the others are counted."""
INDENT = "\u2003"
"""A wide space; Telegram keeps it at the beginning of a line."""
DEEP = 2
"""Levels below the one that is looked at."""


def show(turn: Turn, argument: str) -> None:
    """Shows the tree from its root, or from one of its people on."""
    fundraiser_id, _, rest = argument.partition(":")
    supporter, _, page = rest.partition(":")
    fundraiser = actions.find_own(turn.work, fundraiser_id, turn.person_id)
    turn.answer()
    root = supporters.tree(turn.work, fundraiser)
    branch = supporters.find(root, supporter) if supporter else root
    if branch is None:
        branch = root
    if not root.people:
        turn.say("fundraiser-tree-none", ((Choice(Text("fundraiser-do-share"), f"@f-share:{fundraiser.id}"),),))
        return
    start = page_number(page) * WIDE
    shown = branch.named[start : start + WIDE]
    head = (
        Text("fundraiser-tree-all") if branch is root else Text("fundraiser-tree-of", {"name": _name(turn, branch)})
    )
    values = {"head": head, "people": branch.people, "brought": branch.brought, "lines": _lines(turn, branch, start)}
    turn.say(Text("fundraiser-tree", values), _ways(turn, fundraiser.id, branch, shown, start))


def _ways(turn: Turn, fundraiser_id: str, branch: Branch, shown: list[Branch], start: int) -> Choices:
    deeper = tuple(
        (
            Choice(
                Text("fundraiser-tree-deeper", {"name": _name(turn, one)}), f"@f-tree:{fundraiser_id}:{one.supporter}"
            ),
        )
        for one in shown
        if one.named
    )
    own = branch.supporter or ""
    more: Choices = ()
    if start + WIDE < len(branch.named):
        more = ((Choice(Text("fundraiser-tree-more"), f"@f-tree:{fundraiser_id}:{own}:{start // WIDE + 1}"),),)
    up: Choices = ((Choice(Text("fundraiser-tree-up"), f"@f-tree:{fundraiser_id}"),),) if own or start else ()
    return (*deeper, *more, *up, (Choice(Text("fundraiser-view"), f"@mine:{fundraiser_id}"),))


def _lines(turn: Turn, branch: Branch, start: int) -> list[Html]:
    lines = _level(turn, branch, "", DEEP, start)
    return [Html(line) for line in lines]


def _level(turn: Turn, branch: Branch, indent: str, levels: int, start: int = 0) -> list[str]:
    """The people of one level, each with those below; the rest of the level is counted."""
    lines: list[str] = []
    most = WIDE if not indent else 3
    shown = branch.named[start : start + most]
    for one in shown:
        lines.append(indent + turn.html(_line(turn, one)))
        if levels > 1:
            lines += _level(turn, one, indent + INDENT, levels - 1)
    left = branch.named[start + most :]
    if left:
        people = sum((one.gave > ZERO) + one.people for one in left)
        brought = sum((one.gave + one.brought for one in left), ZERO)
        lines.append(indent + turn.html("fundraiser-tree-left", people=people, brought=brought))
    if branch.unnamed and not start:
        lines.append(indent + turn.html("fundraiser-tree-unnamed", count=branch.unnamed))
    return lines


def _line(turn: Turn, one: Branch) -> Text:
    values = {"name": _name(turn, one), "gave": one.gave, "people": one.people, "brought": one.brought}
    if one.people and one.gave > ZERO:
        return Text("fundraiser-tree-both", values)
    return Text("fundraiser-tree-gave" if one.gave > ZERO else "fundraiser-tree-brought", values)


def _name(turn: Turn, branch: Branch) -> str:
    return turn.name_of(branch.person_id or 0) or "…"
