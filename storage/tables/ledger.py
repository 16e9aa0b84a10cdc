"""The ledger: transfers of money between the places where a fundraiser's money can be; whole cents."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment


class Transfer(Base):
    """Money that left one place and entered another; never changed, a mistake is put right by its reversal."""

    __tablename__ = "ledger_transfers"

    id: Mapped[str] = mapped_column(String(64), primary_key=True, comment="chosen by who orders it: once is once")
    seq: Mapped[int] = mapped_column(BigInteger, unique=True, comment="the order in which they were posted")
    kind: Mapped[str] = mapped_column(String(24), comment="donation, refund-asked, refund-done")
    at: Mapped[datetime] = mapped_column(Moment)


class Entry(Base):
    """One side of a transfer; the entries of a transfer sum to nothing."""

    __tablename__ = "ledger_entries"

    transfer_id: Mapped[str] = mapped_column(ForeignKey("ledger_transfers.id"), primary_key=True)
    book: Mapped[str] = mapped_column(String(32), primary_key=True, comment="whose money it is, e.g. fundraiser:ID")
    place: Mapped[str] = mapped_column(String(16), primary_key=True, comment="given, held, settled, …")
    amount: Mapped[int] = mapped_column(BigInteger, comment="cents; below zero: left this place")


class Balance(Base):
    """What lies at one place of one book: always the sum of its entries, written with them."""

    __tablename__ = "ledger_balances"

    book: Mapped[str] = mapped_column(String(32), primary_key=True)
    place: Mapped[str] = mapped_column(String(16), primary_key=True)
    amount: Mapped[int] = mapped_column(BigInteger, comment="cents")
