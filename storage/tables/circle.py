"""The people around a fundraiser: who brought whom, who vouches, who reports; and what the organiser tells them."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class Supporter(Base):
    """Somebody who came to a fundraiser, by whose link; their own link carries the id."""

    __tablename__ = "fundraiser_supporters"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"))
    person_id: Mapped[int | None] = mapped_column(BigInteger, index=True, comment="null: was forgotten")
    brought_by: Mapped[str | None] = mapped_column(ForeignKey("fundraiser_supporters.id"), index=True)
    shared: Mapped[bool] = mapped_column(Boolean, default=False, comment="asked for a link of their own")
    muted: Mapped[bool] = mapped_column(Boolean, default=False, comment="wants no news of it")
    since: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (UniqueConstraint("fundraiser_id", "person_id"),)


class Vouch(Base):
    """Somebody who knows the patient says so, with their name."""

    __tablename__ = "fundraiser_vouches"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"))
    person_id: Mapped[int] = mapped_column(BigInteger, index=True)
    relation: Mapped[str] = mapped_column(String(16))
    words: Mapped[bytes] = mapped_column(Sealed, comment="sealed with the voucher's key")
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (UniqueConstraint("fundraiser_id", "person_id"),)


class Report(Base):
    """Somebody says that something is wrong with a fundraiser."""

    __tablename__ = "fundraiser_reports"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"))
    person_id: Mapped[int | None] = mapped_column(BigInteger, index=True, comment="null: the reporter was forgotten")
    reason: Mapped[str] = mapped_column(String(24))
    words: Mapped[bytes | None] = mapped_column(Sealed, comment="sealed with the reporter's key")
    at: Mapped[datetime] = mapped_column(Moment)
    outcome: Mapped[str | None] = mapped_column(String(16), comment="null: open; cleared, upheld")
    ended_at: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (Index("ix_fundraiser_reports_open", "fundraiser_id", "outcome"),)


class Update(Base):
    """What an organiser tells those who gave."""

    __tablename__ = "fundraiser_updates"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"))
    words: Mapped[bytes] = mapped_column(Sealed, comment="sealed with the organiser's key")
    at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_fundraiser_updates_of", "fundraiser_id", "at"),)


class UpdatePhoto(Base):
    """A photo of an update; everybody may see it."""

    __tablename__ = "fundraiser_update_photos"

    update_id: Mapped[str] = mapped_column(ForeignKey("fundraiser_updates.id"), primary_key=True)
    file_id: Mapped[str] = mapped_column(ForeignKey("files.id"), primary_key=True)
    place: Mapped[int] = mapped_column(comment="its place among the photos, from 0")
