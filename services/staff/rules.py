"""Who may do what among the staff. Pure."""

from datetime import timedelta
from enum import StrEnum


class RoleName(StrEnum):
    """The roles that a person can be given."""

    ADMIN = "admin"
    REVIEWER = "reviewer"
    ADJUSTER = "adjuster"
    DOCTOR = "doctor"
    PHARMACIST = "pharmacist"
    AGENT = "agent"
    INSURER = "insurer"


INVITE_LASTS = timedelta(days=3)
"""A one-time link that nobody used by then is void."""


def may_invite(roles: frozenset[str]) -> bool:
    """Only an admin gives roles."""
    return RoleName.ADMIN in roles


def may_work_at(desk: str, roles: frozenset[str]) -> bool:
    """A desk is worked by its own role."""
    return desk in roles
