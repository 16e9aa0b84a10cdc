"""answers."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.base import Moment

revision: str = "2026_11_26_answers"
down_revision: str | None = "2026_11_26_giving"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Goes forward."""
    op.create_table(
        "answer_marks",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("passage", sa.String(length=200), nullable=False),
        sa.Column("helped", sa.Boolean(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "passage", name=op.f("pk_answer_marks")),
    )
    op.create_table(
        "errands",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True, comment="emptied when done"),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False, comment="not before; while it runs, when others may take over"),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errands")),
    )
    op.create_index("ix_errands_due", "errands", ["done_at", "due_at"], unique=False)
    op.create_index("ix_errands_person", "errands", ["person_id", "kind", "made_at"], unique=False)

    op.create_table(
        "open_questions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column(
            "place", sa.String(length=32), nullable=False, comment="the journey in which it was asked, or empty"
        ),
        sa.Column("why", sa.String(length=16), nullable=False, comment="unknown, not-meant, no-help"),
        sa.Column("passage", sa.String(length=200), nullable=True, comment="what was answered all the same"),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("settled_at", Moment(), nullable=True),
        sa.Column("settled_by", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_questions")),
    )
    op.create_index(op.f("ix_open_questions_asked_at"), "open_questions", ["asked_at"], unique=False)
    op.create_index(op.f("ix_open_questions_person_id"), "open_questions", ["person_id"], unique=False)


def downgrade() -> None:
    """Goes back."""
    op.drop_index(op.f("ix_open_questions_person_id"), table_name="open_questions")
    op.drop_index(op.f("ix_open_questions_asked_at"), table_name="open_questions")

    op.drop_table("open_questions")
    op.drop_index("ix_errands_person", table_name="errands")
    op.drop_index("ix_errands_due", table_name="errands")

    op.drop_table("errands")
    op.drop_table("answer_marks")
