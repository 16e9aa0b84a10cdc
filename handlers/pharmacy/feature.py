"""The desk of the pharmacists: verified pages of medicines, each read as a whole and approved or not."""

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.turn import Choice, Turn, page_number
from handlers.engine.words import Text
from handlers.pharmacy.page import told
from knowledge.drugs import Monograph, mark
from services.errors import DomainError
from services.pharmacy import actions
from services.staff.rules import RoleName

PHARMACIST = frozenset({RoleName.PHARMACIST.value})
SIZE = 10
"""Medicines on a page."""
SHORT = 12
"""Digits of a mark that a button carries: enough to see that the page is still what was read."""


class NoSuchMedicine(DomainError):
    """The library has no verified page of that name any more."""

    text = "pharmacy-gone"


class PageChanged(DomainError):
    """The page says something else than when it was read."""

    text = "pharmacy-changed"


def show(turn: Turn, _rest: str = "") -> None:
    """Lists what waits for approval."""
    _list(turn, approved=False, page=0)


def turn_page(turn: Turn, argument: str) -> None:
    """Shows another page of what waits."""
    turn.strip()
    _list(turn, approved=False, page=page_number(argument))


def show_approved(turn: Turn, argument: str) -> None:
    """Lists what is approved."""
    turn.strip()
    _list(turn, approved=True, page=page_number(argument))


def read_page(turn: Turn, key: str) -> None:
    """Shows a page whole, to be approved; who read it is noted."""
    monograph = _find(turn, key)
    now = mark(monograph)
    approval = actions.approval_of(turn.work, key, now)
    turn.work.audit(turn.person_id, "read-monograph", f"monograph:{key}")
    turn.answer()
    if approval is None:
        state = Text("pharmacy-open")
        decide = Choice(Text("pharmacy-approve"), f"@rx-approve:{key}:{now[:SHORT]}")
    else:
        state = Text("pharmacy-approved-by", {"name": turn.name_of(approval.person_id), "at": approval.at})
        decide = Choice(Text("pharmacy-withdraw"), f"@rx-withdraw:{key}:{now[:SHORT]}")
    back = Choice(Text("pharmacy-back"), "@medicines:0" if approval is None else "@rx-approved:0")
    page = "\n".join(turn.html(part) for part in told(turn.resources.medicines.library, monograph))
    turn.say_html(f"{page}\n\n{turn.html(state)}", ((decide,), (back,)))


def approve(turn: Turn, argument: str) -> None:
    """Approves the page that was read, and shows what waits still."""
    key, now = _pressed(turn, argument)
    actions.approve(turn.work, key, now, turn.person_id)
    turn.answer("pharmacy-approved")
    turn.strip()
    _list(turn, approved=False, page=0)


def withdraw(turn: Turn, argument: str) -> None:
    """Takes the approval of a page back."""
    key, now = _pressed(turn, argument)
    actions.withdraw(turn.work, key, now, turn.person_id)
    turn.answer("pharmacy-withdrawn")
    turn.strip()
    _list(turn, approved=True, page=0)


def menu(turn: Turn) -> tuple[Choice, ...]:
    """The desk, for a pharmacist."""
    return (Choice(Text("menu-medicines"), "@medicines:0"),) if PHARMACIST & turn.roles else ()


def _list(turn: Turn, approved: bool, page: int) -> None:
    verified = {one.key: one for one in turn.resources.medicines.library.medicines.values() if one.verified}
    done = actions.approved(turn.work, {key: mark(one) for key, one in verified.items()})
    wanted = sorted(
        (one for key, one in verified.items() if (key in done) is approved), key=lambda one: one.names.en.casefold()
    )
    verb, text = ("rx-approved", "pharmacy-approved-list") if approved else ("medicines", "pharmacy-waiting-list")
    last = max(len(wanted) - 1, 0) // SIZE
    page = min(page, last)
    names = [Choice(_name(turn, one), f"@rx-read:{one.key}") for one in wanted[page * SIZE : (page + 1) * SIZE]]
    rows = [tuple(names[start : start + 2]) for start in range(0, len(names), 2)]
    ways = tuple(
        Choice(Text(key), f"@{verb}:{other}")
        for key, other in (("pharmacy-before", page - 1), ("pharmacy-next", page + 1))
        if 0 <= other <= last
    )
    other = (
        Choice(Text("pharmacy-see-waiting"), "@medicines:0")
        if approved
        else (Choice(Text("pharmacy-see-approved", {"count": len(done)}), "@rx-approved:0"))
    )
    empty = not wanted
    turn.say(
        Text(f"{text}-empty" if empty else text, {"count": len(wanted), "page": page + 1, "pages": last + 1}),
        (*rows, *((ways,) if ways else ()), (other,)),
    )


def _name(turn: Turn, monograph: Monograph) -> str:
    return monograph.names.zh if turn.language == "zh" else monograph.names.en


def _find(turn: Turn, key: str) -> Monograph:
    monograph = turn.resources.medicines.library.medicines.get(key)
    if monograph is None or not monograph.verified:
        raise NoSuchMedicine
    return monograph


def _pressed(turn: Turn, argument: str) -> tuple[str, str]:
    """The key that a button names and the mark of its page now; raises PageChanged when that is another one."""
    key, _, read = argument.partition(":")
    now = mark(_find(turn, key))
    if now[:SHORT] != read:
        raise PageChanged
    return key, now


feature = Feature(
    key="pharmacy",
    commands=(Command("medicines", show, PHARMACIST),),
    presses=(
        PressVerb("medicines", turn_page, PHARMACIST),
        PressVerb("rx-approved", show_approved, PHARMACIST),
        PressVerb("rx-read", read_page, PHARMACIST),
        PressVerb("rx-approve", approve, PHARMACIST),
        PressVerb("rx-withdraw", withdraw, PHARMACIST),
    ),
    menu=menu,
    desks={RoleName.PHARMACIST.value: show},
)
