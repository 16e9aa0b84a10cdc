"""Which pages of medicines a pharmacist has approved."""

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment


class MonographApproval(Base):
    """A pharmacist's approval of one page as it was then; another content has another mark, and no approval."""

    __tablename__ = "monograph_approvals"

    medicine: Mapped[str] = mapped_column(String(80), primary_key=True, comment="key of the drug library")
    mark: Mapped[str] = mapped_column(String(64), primary_key=True, comment="hash of the content")
    person_id: Mapped[int] = mapped_column(BigInteger, index=True)
    at: Mapped[datetime] = mapped_column(Moment)
