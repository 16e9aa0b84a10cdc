"""giving."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.base import Moment

revision: str = "2026_11_26_giving"
down_revision: str | None = "2026_11_23_first_tables"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Goes forward."""
    op.create_table(
        "ledger_balances",
        sa.Column("book", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=16), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False, comment="cents"),
        sa.PrimaryKeyConstraint("book", "place", name=op.f("pk_ledger_balances")),
    )
    op.create_table(
        "ledger_transfers",
        sa.Column("id", sa.String(length=64), nullable=False, comment="chosen by who orders it: once is once"),
        sa.Column("seq", sa.BigInteger(), nullable=False, comment="the order in which they were posted"),
        sa.Column("kind", sa.String(length=24), nullable=False, comment="donation, refund-asked, refund-done"),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_transfers")),
        sa.UniqueConstraint("seq", name=op.f("uq_ledger_transfers_seq")),
    )
    op.create_table(
        "ledger_entries",
        sa.Column("transfer_id", sa.String(length=64), nullable=False),
        sa.Column("book", sa.String(length=32), nullable=False, comment="whose money it is, e.g. fundraiser:ID"),
        sa.Column("place", sa.String(length=16), nullable=False, comment="given, held, settled, …"),
        sa.Column("amount", sa.BigInteger(), nullable=False, comment="cents; below zero: left this place"),
        sa.ForeignKeyConstraint(
            ["transfer_id"], ["ledger_transfers.id"], name=op.f("fk_ledger_entries_transfer_id_ledger_transfers")
        ),
        sa.PrimaryKeyConstraint("transfer_id", "book", "place", name=op.f("pk_ledger_entries")),
    )
    op.create_table(
        "donations",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("donor_id", sa.BigInteger(), nullable=True, comment="null: the donor was forgotten"),
        sa.Column("amount", sa.BigInteger(), nullable=False, comment="cents"),
        sa.Column("returned", sa.BigInteger(), nullable=False, comment="cents that went back or are on their way"),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("wish", sa.LargeBinary(), nullable=True, comment="sealed with the donor's key"),
        sa.Column("state", sa.String(length=16), nullable=False, comment="promised, paid"),
        sa.Column("charge_id", sa.String(length=128), nullable=True, comment="Telegram's id of the payment"),
        sa.Column("provider_charge_id", sa.String(length=128), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("paid_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_donations_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_donations")),
        sa.UniqueConstraint("charge_id", name=op.f("uq_donations_charge_id")),
    )
    with op.batch_alter_table("donations", schema=None) as batch_op:
        batch_op.create_index("ix_donations_of_donor", ["donor_id", "state"], unique=False)
        batch_op.create_index("ix_donations_of_fundraiser", ["fundraiser_id", "state", "paid_at"], unique=False)

    op.create_table(
        "fundraiser_reports",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True, comment="null: the reporter was forgotten"),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True, comment="sealed with the reporter's key"),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True, comment="null: open; cleared, upheld"),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_fundraiser_reports_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fundraiser_reports")),
    )
    with op.batch_alter_table("fundraiser_reports", schema=None) as batch_op:
        batch_op.create_index("ix_fundraiser_reports_open", ["fundraiser_id", "outcome"], unique=False)
        batch_op.create_index(batch_op.f("ix_fundraiser_reports_person_id"), ["person_id"], unique=False)

    op.create_table(
        "fundraiser_supporters",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True, comment="null: was forgotten"),
        sa.Column("brought_by", sa.String(length=16), nullable=True),
        sa.Column("shared", sa.Boolean(), nullable=False, comment="asked for a link of their own"),
        sa.Column("muted", sa.Boolean(), nullable=False, comment="wants no news of it"),
        sa.Column("since", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brought_by"],
            ["fundraiser_supporters.id"],
            name=op.f("fk_fundraiser_supporters_brought_by_fundraiser_supporters"),
        ),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_fundraiser_supporters_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fundraiser_supporters")),
        sa.UniqueConstraint(
            "fundraiser_id", "person_id", name=op.f("uq_fundraiser_supporters_fundraiser_id_person_id")
        ),
    )
    with op.batch_alter_table("fundraiser_supporters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fundraiser_supporters_brought_by"), ["brought_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_fundraiser_supporters_person_id"), ["person_id"], unique=False)

    op.create_table(
        "fundraiser_updates",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False, comment="sealed with the organiser's key"),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_fundraiser_updates_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fundraiser_updates")),
    )
    with op.batch_alter_table("fundraiser_updates", schema=None) as batch_op:
        batch_op.create_index("ix_fundraiser_updates_of", ["fundraiser_id", "at"], unique=False)

    op.create_table(
        "fundraiser_vouches",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("relation", sa.String(length=16), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False, comment="sealed with the voucher's key"),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_fundraiser_vouches_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fundraiser_vouches")),
        sa.UniqueConstraint("fundraiser_id", "person_id", name=op.f("uq_fundraiser_vouches_fundraiser_id_person_id")),
    )
    with op.batch_alter_table("fundraiser_vouches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fundraiser_vouches_person_id"), ["person_id"], unique=False)

    op.create_table(
        "fundraiser_update_photos",
        sa.Column("update_id", sa.String(length=16), nullable=False),
        sa.Column("file_id", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False, comment="its place among the photos, from 0"),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_fundraiser_update_photos_file_id_files")),
        sa.ForeignKeyConstraint(
            ["update_id"],
            ["fundraiser_updates.id"],
            name=op.f("fk_fundraiser_update_photos_update_id_fundraiser_updates"),
        ),
        sa.PrimaryKeyConstraint("update_id", "file_id", name=op.f("pk_fundraiser_update_photos")),
    )
    op.create_table(
        "refunds",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("donation_id", sa.String(length=16), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False, comment="cents"),
        sa.Column("why", sa.String(length=24), nullable=False, comment="regret, too-late, twice, upheld"),
        sa.Column("state", sa.String(length=16), nullable=False, comment="requested, listed, confirmed"),
        sa.Column("requested_at", Moment(), nullable=False),
        sa.Column("confirmed_at", Moment(), nullable=True),
        sa.Column("confirmed_by", sa.BigInteger(), nullable=True, comment="null: the payment provider"),
        sa.ForeignKeyConstraint(["donation_id"], ["donations.id"], name=op.f("fk_refunds_donation_id_donations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refunds")),
    )
    with op.batch_alter_table("refunds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_refunds_donation_id"), ["donation_id"], unique=False)

    # Not in a batch: SQLite would copy the table, and drop the one to which others point.
    op.add_column(
        "fundraisers",
        sa.Column("closed_why", sa.String(length=16), nullable=True, comment="goal, deadline, organiser, upheld"),
    )
    op.add_column(
        "fundraisers",
        sa.Column("cover_id", sa.String(length=32), nullable=True, comment="photo that everybody may see"),
    )


def downgrade() -> None:
    """Goes back."""
    op.drop_column("fundraisers", "cover_id")
    op.drop_column("fundraisers", "closed_why")

    with op.batch_alter_table("refunds", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_refunds_donation_id"))

    op.drop_table("refunds")
    op.drop_table("fundraiser_update_photos")
    with op.batch_alter_table("fundraiser_vouches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fundraiser_vouches_person_id"))

    op.drop_table("fundraiser_vouches")
    with op.batch_alter_table("fundraiser_updates", schema=None) as batch_op:
        batch_op.drop_index("ix_fundraiser_updates_of")

    op.drop_table("fundraiser_updates")
    with op.batch_alter_table("fundraiser_supporters", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fundraiser_supporters_person_id"))
        batch_op.drop_index(batch_op.f("ix_fundraiser_supporters_brought_by"))

    op.drop_table("fundraiser_supporters")
    with op.batch_alter_table("fundraiser_reports", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fundraiser_reports_person_id"))
        batch_op.drop_index("ix_fundraiser_reports_open")

    op.drop_table("fundraiser_reports")
    with op.batch_alter_table("donations", schema=None) as batch_op:
        batch_op.drop_index("ix_donations_of_fundraiser")
        batch_op.drop_index("ix_donations_of_donor")

    op.drop_table("donations")
    op.drop_table("ledger_entries")
    op.drop_table("ledger_transfers")
    op.drop_table("ledger_balances")
