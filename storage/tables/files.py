"""Papers and pictures that people sent; the bytes lie sealed in the file store."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment


class StoredFile(Base):
    """One checked file; its owner's key seals the bytes."""

    __tablename__ = "files"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    owner_id: Mapped[int] = mapped_column(BigInteger, index=True)
    kind: Mapped[str] = mapped_column(String(8), comment="jpeg, png, pdf")
    size: Mapped[int] = mapped_column()
    pages: Mapped[int | None] = mapped_column()
    mark: Mapped[bytes] = mapped_column(comment="blind mark of the sha256 of what was sent")
    look: Mapped[int | None] = mapped_column(BigInteger, comment="64-bit perceptual hash as a signed number")
    received_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_files_mark", "mark"),)
