"""What people told of their own health, so that medicines can be checked against it."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment
from storage.sealing import Sealed


class Profile(Base):
    """The health facts of one person, kept with their leave; only they read it."""

    __tablename__ = "profiles"

    person_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    facts: Mapped[bytes] = mapped_column(Sealed)
    agreed_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
