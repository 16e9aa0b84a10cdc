"""medicine."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.base import Moment

revision: str = "2026_11_26_medicine"
down_revision: str | None = "2026_11_26_answers"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Goes forward."""
    op.create_table(
        "monograph_approvals",
        sa.Column("medicine", sa.String(length=80), nullable=False, comment="key of the drug library"),
        sa.Column("mark", sa.String(length=64), nullable=False, comment="hash of the content"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("medicine", "mark", name=op.f("pk_monograph_approvals")),
    )
    op.create_index(op.f("ix_monograph_approvals_person_id"), "monograph_approvals", ["person_id"], unique=False)

    op.create_table(
        "profiles",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("agreed_at", Moment(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_profiles")),
    )


def downgrade() -> None:
    """Goes back."""
    op.drop_table("profiles")
    op.drop_index(op.f("ix_monograph_approvals_person_id"), table_name="monograph_approvals")

    op.drop_table("monograph_approvals")
