"""Who came to a fundraiser and by whose link: the tree that an organiser sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Integer, cast, func, select

from services.money import ZERO, Money
from services.work import Work
from storage.tables.circle import Supporter
from storage.tables.donations import Donation
from storage.tables.fundraisers import Fundraiser


@dataclass(frozen=True, slots=True)
class Gift:
    """What one person gave to one fundraiser, all donations together.

    Attributes:
        anonymous: at least one of them was given without a name.
    """

    amount: Money
    anonymous: bool


@dataclass(slots=True)
class Branch:
    """Somebody in the tree with those they brought.

    Attributes:
        supporter: id of their link; None for the root.
        person_id: who; None for the root.
        gave: what they gave themselves.
        named: those who came by their link and may be named, whoever brought most first.
        unnamed: how many donors came by their link who gave without a name.
        people: how many donors came through them, on whatever way.
        brought: what came through them from donors with a name; the others are counts only.
    """

    supporter: str | None
    person_id: int | None
    gave: Money = ZERO
    named: list["Branch"] = field(default_factory=list)
    unnamed: int = 0
    people: int = 0
    brought: Money = ZERO


def meet(work: Work, fundraiser: Fundraiser, person_id: int, by: str | None) -> Supporter | None:
    """Notes that somebody came, and by whose link, the first time; None for the organiser, who was always there."""
    if person_id == fundraiser.organiser_id:
        return None
    known = _of(work, fundraiser, person_id)
    if known is not None:
        return known
    bringer = work.session.get(Supporter, by) if by else None
    supporter = Supporter(
        fundraiser_id=fundraiser.id,
        person_id=person_id,
        brought_by=bringer.id if bringer is not None and bringer.fundraiser_id == fundraiser.id else None,
        since=work.now,
    )
    work.session.add(supporter)
    work.session.flush()
    return supporter


def share(work: Work, fundraiser: Fundraiser, person_id: int) -> str | None:
    """The mark that a person's own link carries; the organiser's carries none."""
    supporter = meet(work, fundraiser, person_id, None)
    if supporter is None:
        return None
    supporter.shared = True
    return supporter.id


def mute(work: Work, fundraiser: Fundraiser, person_id: int, muted: bool) -> None:
    """Lets somebody hear no more news of a fundraiser, or hear them again."""
    supporter = meet(work, fundraiser, person_id, None)
    if supporter is not None:
        supporter.muted = muted


def is_muted(work: Work, fundraiser_id: str, person_id: int) -> bool:
    """Tells whether somebody wants no news of a fundraiser."""
    muted = select(Supporter.muted).where(Supporter.fundraiser_id == fundraiser_id, Supporter.person_id == person_id)
    return bool(work.session.scalar(muted))


def own(work: Work, person_id: int) -> Sequence[Supporter]:
    """Lists the fundraisers to which a person came."""
    return work.session.scalars(
        select(Supporter).where(Supporter.person_id == person_id).order_by(Supporter.since)
    ).all()


def tree(work: Work, fundraiser: Fundraiser) -> Branch:
    """Everybody who gave, under whoever brought them; those who neither gave nor brought anybody are left out."""
    supporters = work.session.scalars(
        select(Supporter).where(Supporter.fundraiser_id == fundraiser.id).order_by(Supporter.since, Supporter.id)
    ).all()
    return grow(supporters, _gifts(work, fundraiser))


def grow(supporters: Sequence[Supporter], gifts: Mapping[int, Gift]) -> Branch:
    """Builds the tree: whoever gave without a name is a count, and those they brought move up to who brought them."""
    by_id = {one.id: one for one in supporters}
    gave = {one.id: gift for one in supporters if (gift := gifts.get(one.person_id or 0)) is not None}
    branches = {
        one.id: Branch(one.id, one.person_id, gave[one.id].amount if one.id in gave else ZERO)
        for one in supporters
        if one.person_id is not None and not (one.id in gave and gave[one.id].anonymous)
    }
    root = Branch(None, None)
    for one in supporters:
        by = by_id.get(one.brought_by or "")
        while by is not None and by.id not in branches:
            by = by_id.get(by.brought_by or "")
        above = root if by is None else branches[by.id]
        if one.id in branches:
            above.named.append(branches[one.id])
        else:
            above.unnamed += one.id in gave
    return _pruned(root)


def _pruned(root: Branch) -> Branch:
    """Sums up, leaves out who neither gave nor brought anybody, and puts whoever brought most first.

    A chain may be as long as there are supporters, so there is no recursion.
    """
    order, stack = [], [root]
    while stack:
        branch = stack.pop()
        order.append(branch)
        stack += branch.named
    for branch in reversed(order):  # from the leaves up
        branch.named = sorted(
            (one for one in branch.named if one.gave > ZERO or one.people),
            key=lambda one: (one.people, one.gave + one.brought),
            reverse=True,
        )
        branch.people = branch.unnamed + sum((one.gave > ZERO) + one.people for one in branch.named)
        branch.brought = sum((one.gave + one.brought for one in branch.named), ZERO)
    return root


def find(root: Branch, supporter_id: str) -> Branch | None:
    """The branch of a supporter, None when they are not in the tree."""
    stack = [root]
    while stack:
        branch = stack.pop()
        if branch.supporter == supporter_id:
            return branch
        stack += branch.named
    return None


def _of(work: Work, fundraiser: Fundraiser, person_id: int) -> Supporter | None:
    return work.session.scalar(
        select(Supporter).where(Supporter.fundraiser_id == fundraiser.id, Supporter.person_id == person_id)
    )


def _gifts(work: Work, fundraiser: Fundraiser) -> dict[int, Gift]:
    rows = work.session.execute(
        select(
            Donation.donor_id,
            func.sum(Donation.amount - Donation.returned),
            func.max(cast(Donation.anonymous, Integer)),
        )
        .where(
            Donation.fundraiser_id == fundraiser.id, Donation.state == "paid", Donation.returned < Donation.amount,
            Donation.donor_id.is_not(None),
        )
        .group_by(Donation.donor_id)
    )  # fmt: skip
    return {int(row[0] or 0): Gift(Money(int(row[1])), bool(row[2])) for row in rows}
