"""Errands: work that takes seconds, ordered by a turn and done after it."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment
from storage.sealing import Sealed


class Errand(Base):
    """One errand; whoever runs it moves its hour away, so that nobody else takes it meanwhile."""

    __tablename__ = "errands"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(24))
    person_id: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[bytes | None] = mapped_column(Sealed, comment="emptied when done")
    made_at: Mapped[datetime] = mapped_column(Moment)
    due_at: Mapped[datetime] = mapped_column(Moment, comment="not before; while it runs, when others may take over")
    tries: Mapped[int]
    done_at: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (
        Index("ix_errands_due", "done_at", "due_at"),
        Index("ix_errands_person", "person_id", "kind", "made_at"),
    )
