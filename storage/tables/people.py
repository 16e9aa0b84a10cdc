"""People, their roles and the one-time links that give roles."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class Person(Base):
    """Somebody who wrote to the bot; the id is Telegram's id of the user and of their private chat."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(String(2))
    country: Mapped[str | None] = mapped_column(String(2))
    name: Mapped[bytes] = mapped_column(Sealed, comment="as Telegram shows it")
    met_at: Mapped[datetime] = mapped_column(Moment)
    inactive_since: Mapped[datetime | None] = mapped_column(Moment, comment="blocked the bot")
    spared_until: Mapped[datetime | None] = mapped_column(Moment, comment="no broadcast, no fundraising talk")


class Role(Base):
    """One role of one person, from its grant to its end."""

    __tablename__ = "roles"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    role: Mapped[str] = mapped_column(String(16))
    granted_by: Mapped[int | None] = mapped_column(BigInteger, comment="null: the first admin's printed code")
    granted_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    on_duty: Mapped[bool] = mapped_column(default=False)
    test: Mapped[bool] = mapped_column(default=False, comment="given by the local messenger")

    __table_args__ = (Index("ix_roles_role", "role", "ended_at"), Index("ix_roles_person", "person_id", "ended_at"))


class Invite(Base):
    """A one-time link that gives a role; only a mark of its code is kept."""

    __tablename__ = "invites"

    mark: Mapped[bytes] = mapped_column(primary_key=True, comment="blind mark of the code")
    role: Mapped[str] = mapped_column(String(16))
    made_by: Mapped[int | None] = mapped_column(BigInteger, comment="null: printed at first start")
    made_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    used_by: Mapped[int | None] = mapped_column(BigInteger)
    used_at: Mapped[datetime | None] = mapped_column(Moment)


class Audit(Base):
    """Who read or changed something sensitive: kinds and ids only, no content."""

    __tablename__ = "audit"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
    person_id: Mapped[int | None] = mapped_column(BigInteger, comment="null: the machine")
    deed: Mapped[str] = mapped_column(String(48))
    subject: Mapped[str] = mapped_column(String(80))
