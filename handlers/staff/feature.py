"""Roles by one-time links, duty on and off, and one queue command for every desk."""

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.menu import post_commands
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseState
from services.staff import actions as staff
from services.staff.rules import RoleName

ADMIN = frozenset({RoleName.ADMIN.value})
ANY_ROLE = frozenset(role.value for role in RoleName)


def manage(turn: Turn, rest: str) -> None:
    """An admin sees the staff and invites; anybody else may redeem a code."""
    if rest:
        join(turn, rest)
        return
    if not ADMIN & turn.roles:
        turn.say("staff-code-needed")
        return
    held = [
        Text(
            "staff-line",
            {
                "role": Text(f"role-{one.role}"),
                "name": turn.name_of(one.person_id),
                "duty": Text("duty-on" if one.on_duty else "duty-off"),
                "test": Text("staff-test" if one.test else "staff-real"),
            },
        )
        for one in staff.staff(turn.work)
    ]
    invites = [Choice(Text("staff-invite", {"role": Text(f"role-{role}")}), f"@invite:{role}") for role in RoleName]
    rows = tuple(tuple(invites[start : start + 2]) for start in range(0, len(invites), 2))
    turn.say(Text("staff-list", {"lines": held}), (*rows, (Choice(Text("staff-end"), "@staff-end"),)))


def invite(turn: Turn, role: str) -> None:
    """Makes a one-time link for a role."""
    if role not in ANY_ROLE:
        turn.answer("stale-button")
        return
    code = staff.invite(turn.work, role, turn.person_id)
    link = turn.resources.deep_link(f"staff_{code}")
    turn.say(Text("staff-invited", {"role": Text(f"role-{role}"), "link": link, "code": code}))


def join(turn: Turn, code: str) -> None:
    """Redeems a code and shows what the role can do."""
    role = staff.redeem(turn.work, turn.person_id, code)
    turn.forget_roles()
    post_commands(turn, turn.person_id)
    turn.say(Text("staff-joined", {"role": Text(f"role-{role}")}))


def choose_end(turn: Turn, _rest: str) -> None:
    """Asks whose role ends."""
    rows = tuple(
        (
            Choice(
                Text("staff-end-one", {"role": Text(f"role-{one.role}"), "name": turn.name_of(one.person_id)}),
                f"@staff-end-yes:{one.role}:{one.person_id}",
            ),
        )
        for one in staff.staff(turn.work)
    )
    turn.say("staff-end-which", rows[:40])


def end(turn: Turn, argument: str) -> None:
    """Ends a role and tells its holder."""
    role, _, person = argument.partition(":")
    if not person.isdecimal():
        turn.answer("stale-button")
        return
    holder = int(person)
    staff.end(turn.work, holder, role, turn.person_id)
    turn.forget_roles()
    turn.answer("staff-ended")
    turn.strip()
    turn.say("staff-ended")
    turn.tell(holder, Text("staff-role-gone", {"role": Text(f"role-{role}")}))
    post_commands(turn, holder)
    _hand_back(turn, role, holder)


def _hand_back(turn: Turn, role: str, holder: int) -> None:
    """What the holder of a role had under way goes back to the desk, and the desk hears of it."""
    for case in casework.held(turn.work, role, holder):
        casework.take_away(turn.work, case, turn.person_id)
        if case.state != CaseState.WAITING:
            continue
        for feature in turn.features:
            if (returned := feature.returned.get(case.desk)) is not None:
                returned(turn, case)


def duty(turn: Turn, _rest: str) -> None:
    """Goes on or off duty."""
    on = not staff.is_on_duty(turn.work, turn.person_id)
    staff.set_duty(turn.work, turn.person_id, on)
    turn.say("duty-now-on" if on else "duty-now-off")


def queue(turn: Turn, _rest: str) -> None:
    """Shows the queue of every desk that the person works at."""
    shown = False
    for feature in turn.features:
        for role, show in feature.desks.items():
            if role in turn.roles:
                show(turn)
                shown = True
    if not shown:
        turn.say("staff-no-desk")


def menu(turn: Turn) -> tuple[Choice, ...]:
    """The desk, for those who have one, and the staff for an admin."""
    desk = any(role in turn.roles for feature in turn.features for role in feature.desks)
    queue_ = (Choice(Text("menu-queue"), "@queue"),) if desk else ()
    return (*queue_, Choice(Text("menu-staff"), "@staff")) if ADMIN & turn.roles else queue_


feature = Feature(
    key="staff",
    commands=(
        Command("queue", queue, ANY_ROLE),
        Command("duty", duty, ANY_ROLE),
        Command("staff", manage, listed=False),
    ),
    presses=(
        PressVerb("staff", manage, ADMIN),
        PressVerb("invite", invite, ADMIN),
        PressVerb("staff-end", choose_end, ADMIN),
        PressVerb("staff-end-yes", end, ADMIN),
        PressVerb("queue", queue, ANY_ROLE),
    ),
    links={"staff_": join},
    menu=menu,
)
