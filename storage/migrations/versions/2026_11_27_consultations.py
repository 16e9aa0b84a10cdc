"""consultations."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.base import Moment

revision: str = "2026_11_27_consultations"
down_revision: str | None = "2026_11_26_medicine"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Goes forward."""
    told = sa.text("about IS NOT NULL")
    op.create_index("ix_sent_about", "sent", ["about"], unique=False, sqlite_where=told, postgresql_where=told)

    op.create_table(
        "consultations",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="who asks, and in whose chat the talk is"),
        sa.Column(
            "member_id", sa.String(length=16), nullable=True, comment="the family member it is about; null: oneself"
        ),
        sa.Column(
            "state",
            sa.String(length=16),
            nullable=False,
            comment="unpaid, waiting, talking, closed, cancelled, unanswered",
        ),
        sa.Column("department", sa.String(length=40), nullable=False),
        sa.Column("tier", sa.String(length=16), nullable=False, comment="assistant, in-house, outside, expert"),
        sa.Column("urgency", sa.Integer(), nullable=False, comment="of the case: 0 now, 1 today, 2 this week"),
        sa.Column(
            "card", sa.LargeBinary(), nullable=False, comment="what was asked before, sealed with the person's key"
        ),
        sa.Column("price", sa.BigInteger(), nullable=False, comment="cents"),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("queued_at", Moment(), nullable=True, comment="paid, or free"),
        sa.Column(
            "promised_by",
            Moment(),
            nullable=True,
            comment="without an answer by then it is paid back",
        ),
        sa.Column(
            "claimed_at",
            Moment(),
            nullable=True,
            comment="first time that a doctor took it",
        ),
        sa.Column("answered_at", Moment(), nullable=True, comment="a doctor's first words"),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("doctor_id", sa.BigInteger(), nullable=True, comment="who has it, or had it last"),
        sa.Column("second_of", sa.String(length=16), nullable=True, comment="on which this is a second opinion"),
        sa.Column("reopened", sa.Integer(), nullable=False),
        sa.Column("summary", sa.LargeBinary(), nullable=True, comment="the doctor's, sealed with the person's key"),
        sa.Column("rating", sa.Integer(), nullable=True, comment="1 to 5"),
        sa.Column("remark", sa.LargeBinary(), nullable=True, comment="to the rating, sealed with the person's key"),
        sa.Column("charge_id", sa.String(length=128), nullable=True, comment="Telegram's id of the payment"),
        sa.Column("provider_charge_id", sa.String(length=128), nullable=True),
        sa.Column("refund", sa.String(length=16), nullable=True, comment="requested, listed, confirmed"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultations")),
        sa.UniqueConstraint("charge_id", name=op.f("uq_consultations_charge_id")),
    )
    op.create_index("ix_consultations_of_doctor", "consultations", ["doctor_id", "state"], unique=False)
    op.create_index("ix_consultations_of_person", "consultations", ["person_id", "asked_at"], unique=False)
    op.create_table(
        "doctors",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False, comment="as patients read it"),
        sa.Column("departments", sa.Text(), nullable=False, comment="keys, separated by commas; empty: all"),
        sa.Column("tier", sa.String(length=16), nullable=False),
        sa.Column("hours", sa.String(length=60), nullable=False, comment="such as 9-12,14-18; empty: always"),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_doctors")),
    )
    op.create_table(
        "members",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="who asks for them"),
        sa.Column("facts", sa.LargeBinary(), nullable=False),
        sa.Column("agreed_at", Moment(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_members")),
    )
    op.create_index(op.f("ix_members_person_id"), "members", ["person_id"], unique=False)
    op.create_table(
        "templates",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=True, comment="null: of the house"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_templates")),
    )
    op.create_index(op.f("ix_templates_owner_id"), "templates", ["owner_id"], unique=False)
    op.create_table(
        "spoken",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False, comment="whose chat it was said in"),
        sa.Column("message_id", sa.BigInteger(), nullable=False, comment="in that chat"),
        sa.Column("to_id", sa.BigInteger(), nullable=True, comment="whose chat it goes to; null: nobody listens yet"),
        sa.Column("copy_id", sa.BigInteger(), nullable=True, comment="in the other chat, once it is there"),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="text, photo, document, voice …"),
        sa.Column("words", sa.LargeBinary(), nullable=True, comment="sealed with the key of the case's person"),
        sa.Column("answers", sa.BigInteger(), nullable=True, comment="the message that it replies to"),
        sa.Column("changed_at", Moment(), nullable=True),
        sa.Column("gone_at", Moment(), nullable=True, comment="taken back"),
        sa.Column("failed", sa.Boolean(), nullable=False, comment="the messenger refused it"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_spoken_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spoken")),
    )
    op.create_index(op.f("ix_spoken_case_id"), "spoken", ["case_id"], unique=False)
    op.create_index("ix_spoken_heard", "spoken", ["to_id", "copy_id"], unique=False)
    op.create_index("ix_spoken_said", "spoken", ["by_id", "message_id"], unique=False)


def downgrade() -> None:
    """Goes back."""
    op.drop_index("ix_sent_about", table_name="sent")

    op.drop_index("ix_spoken_said", table_name="spoken")
    op.drop_index("ix_spoken_heard", table_name="spoken")
    op.drop_index(op.f("ix_spoken_case_id"), table_name="spoken")
    op.drop_table("spoken")
    op.drop_index(op.f("ix_templates_owner_id"), table_name="templates")
    op.drop_table("templates")
    op.drop_index(op.f("ix_members_person_id"), table_name="members")
    op.drop_table("members")
    op.drop_table("doctors")
    op.drop_index("ix_consultations_of_person", table_name="consultations")
    op.drop_index("ix_consultations_of_doctor", table_name="consultations")
    op.drop_table("consultations")
