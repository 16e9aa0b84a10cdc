"""The roles of the staff, and how long an invitation lasts."""

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
