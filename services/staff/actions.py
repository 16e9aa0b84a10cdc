"""Gives and ends roles, makes and redeems one-time invitations, puts people on and off duty."""

import secrets
from collections.abc import Sequence

from sqlalchemy import select, update

from services.errors import DomainError, Refusal
from services.staff.rules import INVITE_LASTS, RoleName
from services.work import Work
from storage.tables.people import Invite, Person, Role


class BadInvite(Refusal):
    """The code was never made, was used, or is too old."""

    text = "staff-bad-invite"


class LastAdmin(DomainError):
    """The house must keep one admin."""

    text = "staff-last-admin"


class HasRole(DomainError):
    """The person has the role already; the code stays good for somebody else."""

    text = "staff-has-role"


class NoSuchRole(DomainError):
    """The person does not have that role."""

    text = "staff-no-such-role"


def roles_of(work: Work, person_id: int) -> frozenset[str]:
    """Returns the names of the roles that a person has now."""
    return frozenset(
        work.session.scalars(select(Role.role).where(Role.person_id == person_id, Role.ended_at.is_(None)))
    )


def staff(work: Work) -> Sequence[Role]:
    """Lists every role that is held now, by role and date."""
    held = select(Role).where(Role.ended_at.is_(None)).order_by(Role.role, Role.granted_at)
    return work.session.scalars(held).all()


def on_duty(work: Work, role: str) -> list[int]:
    """Lists who of a role is on duty and reachable."""
    rows = work.session.scalars(
        select(Role.person_id)
        .join(Person, Person.id == Role.person_id)
        .where(Role.role == role, Role.ended_at.is_(None), Role.on_duty, Person.inactive_since.is_(None))
        .order_by(Role.granted_at)
    )
    return list(rows)


def grant(work: Work, person_id: int, role: str, by: int | None, test: bool = False) -> None:
    """Gives a role; somebody who has it keeps it, and a test role that is given in earnest becomes one in earnest."""
    mine = [one for one in staff(work) if (one.person_id, one.role) == (person_id, role)]
    if mine:
        if mine[0].test and not test:
            mine[0].test, mine[0].granted_by = False, by
            work.audit(by, "grant-role", f"{role}:{person_id}")
        return
    work.session.add(
        Role(person_id=person_id, role=RoleName(role), granted_by=by, granted_at=work.now, on_duty=True, test=test)
    )
    work.audit(by, "grant-test-role" if test else "grant-role", f"{role}:{person_id}")
    work.session.flush()


def end(work: Work, person_id: int, role: str, by: int) -> None:
    """Ends a role.

    Raises:
        NoSuchRole: the person does not have it.
        LastAdmin: nobody would be left to give roles; an admin of the local messenger's making counts for no other.
    """
    held = [one for one in staff(work) if one.role == role]
    mine = [one for one in held if one.person_id == person_id]
    if not mine:
        raise NoSuchRole
    if role == RoleName.ADMIN and not any(one is not mine[0] and (mine[0].test or not one.test) for one in held):
        raise LastAdmin
    mine[0].ended_at = work.now
    work.audit(by, "end-role", f"{role}:{person_id}")


def invite(work: Work, role: str, by: int | None) -> str:
    """Makes a one-time code for a role; only its blind mark is kept.

    The first admin's code (`by` None) does not age: it is void once there is an admin.
    """
    code = secrets.token_urlsafe(15)
    work.session.add(
        Invite(
            mark=work.vault.blind("invite", code),
            role=RoleName(role),
            made_by=by,
            made_at=work.now,
            expires_at=None if by is None else work.now + INVITE_LASTS,
        )
    )
    work.audit(by, "invite", role)
    return code


def redeem(work: Work, person_id: int, code: str) -> str:
    """Uses a one-time code and returns the role that it gave.

    Raises:
        BadInvite: no such code, used, too old, or a first admin's code when there is an admin.
        HasRole: the person has that role.
    """
    found = work.session.get(Invite, work.vault.blind("invite", code.strip()))
    if found is None or found.used_at is not None:
        raise BadInvite
    if found.expires_at is not None and found.expires_at < work.now:
        raise BadInvite
    if found.made_by is None and has_admin(work):
        raise BadInvite
    if any((one.person_id, one.role, one.test) == (person_id, found.role, False) for one in staff(work)):
        raise HasRole
    found.used_by, found.used_at = person_id, work.now
    grant(work, person_id, found.role, found.made_by)
    return found.role


def end_test_roles(work: Work) -> None:
    """Ends what the local messenger gave: its people are strangers at Telegram."""
    for role in staff(work):
        if role.test:
            role.ended_at = work.now
            work.audit(None, "end-role", f"{role.role}:{role.person_id}")


def void_first_codes(work: Work) -> None:
    """Makes the first admin's codes of earlier starts worthless: only the one printed last works."""
    work.session.execute(
        update(Invite).where(Invite.made_by.is_(None), Invite.used_at.is_(None)).values(used_at=work.now)
    )


def has_admin(work: Work) -> bool:
    """Tells whether somebody is an admin in earnest, not by the local messenger's test roles."""
    held = select(Role.id).where(Role.role == RoleName.ADMIN, Role.ended_at.is_(None), Role.test.is_(False)).limit(1)
    return work.session.scalar(held) is not None


def set_duty(work: Work, person_id: int, on: bool) -> None:
    """Puts all roles of a person on or off duty."""
    for role in work.session.scalars(select(Role).where(Role.person_id == person_id, Role.ended_at.is_(None))):
        role.on_duty = on
    work.audit(person_id, "duty-on" if on else "duty-off", str(person_id))


def is_on_duty(work: Work, person_id: int) -> bool:
    """Tells whether any role of the person is on duty."""
    on = select(Role.id).where(Role.person_id == person_id, Role.ended_at.is_(None), Role.on_duty).limit(1)
    return work.session.scalar(on) is not None
