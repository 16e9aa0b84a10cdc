"""Donations and what goes back to their donors."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment, new_id
from storage.sealing import Sealed


class Donation(Base):
    """One gift of one person to one fundraiser, from the promise on."""

    __tablename__ = "donations"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    fundraiser_id: Mapped[str] = mapped_column(ForeignKey("fundraisers.id"))
    donor_id: Mapped[int | None] = mapped_column(BigInteger, comment="null: the donor was forgotten")
    amount: Mapped[int] = mapped_column(BigInteger, comment="cents")
    returned: Mapped[int] = mapped_column(BigInteger, default=0, comment="cents that went back or are on their way")
    anonymous: Mapped[bool] = mapped_column(Boolean)
    wish: Mapped[bytes | None] = mapped_column(Sealed, comment="sealed with the donor's key")
    state: Mapped[str] = mapped_column(String(16), comment="promised, paid")
    charge_id: Mapped[str | None] = mapped_column(String(128), unique=True, comment="Telegram's id of the payment")
    provider_charge_id: Mapped[str | None] = mapped_column(String(128))
    made_at: Mapped[datetime] = mapped_column(Moment)
    paid_at: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (
        Index("ix_donations_of_fundraiser", "fundraiser_id", "state", "paid_at"),
        Index("ix_donations_of_donor", "donor_id", "state"),
    )


class Refund(Base):
    """Money of a donation that goes back to its donor."""

    __tablename__ = "refunds"

    id: Mapped[str] = mapped_column(String(16), primary_key=True, default=new_id)
    donation_id: Mapped[str] = mapped_column(ForeignKey("donations.id"), index=True)
    amount: Mapped[int] = mapped_column(BigInteger, comment="cents")
    why: Mapped[str] = mapped_column(String(24), comment="regret, too-late, twice, upheld")
    state: Mapped[str] = mapped_column(String(16), comment="requested, listed, confirmed")
    requested_at: Mapped[datetime] = mapped_column(Moment)
    confirmed_at: Mapped[datetime | None] = mapped_column(Moment)
    confirmed_by: Mapped[int | None] = mapped_column(BigInteger, comment="null: the payment provider")
