"""first tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.base import Moment

revision: str = "2026_11_23_first_tables"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Goes forward."""

    op.create_table(
        "audit",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True, comment="null: the machine"),
        sa.Column("deed", sa.String(length=48), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_at"), ["at"], unique=False)

    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column(
            "desk", sa.String(length=16), nullable=False, comment="the role that works on it: reviewer, agent …"
        ),
        sa.Column("about", sa.String(length=48), nullable=False, comment="what it is of, e.g. fundraiser:ID"),
        sa.Column("person_id", sa.BigInteger(), nullable=False, comment="whose matter it is; never its worker"),
        sa.Column("state", sa.String(length=16), nullable=False, comment="waiting, claimed, asked, decided"),
        sa.Column("urgency", sa.Integer(), nullable=False, comment="0 now, 1 today, 2 this week"),
        sa.Column("worker_id", sa.BigInteger(), nullable=True),
        sa.Column("filed_at", Moment(), nullable=False),
        sa.Column("waits_since", Moment(), nullable=False, comment="the wait clock; a hand-over does not reset it"),
        sa.Column("due_at", Moment(), nullable=False, comment="service level: a decision is due"),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.Column("decision", sa.String(length=32), nullable=True),
        sa.Column("code", sa.String(length=48), nullable=True, comment="reason code of the decision"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index("ix_cases_about", ["about"], unique=False)
        batch_op.create_index("ix_cases_person", ["person_id", "state"], unique=False)
        batch_op.create_index("ix_cases_queue", ["desk", "state", "urgency", "waits_since"], unique=False)
        batch_op.create_index("ix_cases_worker", ["worker_id", "state"], unique=False)

    op.create_table(
        "chats",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False, comment="where the conversation stands"),
        sa.Column("spoke_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_chats")),
    )
    op.create_table(
        "files",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False, comment="jpeg, png, pdf"),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("mark", sa.LargeBinary(), nullable=False, comment="blind mark of the sha256 of what was sent"),
        sa.Column("look", sa.BigInteger(), nullable=True, comment="64-bit perceptual hash as a signed number"),
        sa.Column("received_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index("ix_files_mark", ["mark"], unique=False)
        batch_op.create_index(batch_op.f("ix_files_owner_id"), ["owner_id"], unique=False)

    op.create_table(
        "fundraiser_blocked",
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("reason", sa.String(length=48), nullable=False, comment="reason code"),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_fundraiser_blocked")),
    )
    op.create_table(
        "fundraisers",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("slug", sa.String(length=16), nullable=False, comment="public name in links"),
        sa.Column("organiser_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("goal", sa.BigInteger(), nullable=False, comment="cents"),
        sa.Column("disease", sa.String(length=48), nullable=True, comment="key in the library"),
        sa.Column("answers", sa.LargeBinary(), nullable=False, comment="every answer of the journey, sealed"),
        sa.Column("id_mark", sa.LargeBinary(), nullable=False, comment="blind mark of the patient's ID number"),
        sa.Column("submitted_at", Moment(), nullable=False),
        sa.Column("notice_until", Moment(), nullable=True),
        sa.Column("opened_at", Moment(), nullable=True),
        sa.Column("closes_at", Moment(), nullable=True),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("paused_during", sa.String(length=16), nullable=True, comment="the state that a pause interrupted"),
        sa.Column("paused_by", sa.String(length=16), nullable=True, comment="the part in which somebody paused it"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fundraisers")),
        sa.UniqueConstraint("slug", name=op.f("uq_fundraisers_slug")),
    )
    with op.batch_alter_table("fundraisers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fundraisers_id_mark"), ["id_mark"], unique=False)
        batch_op.create_index(batch_op.f("ix_fundraisers_organiser_id"), ["organiser_id"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True, comment="the raw update; emptied when done"),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("parked", sa.Boolean(), nullable=False, comment="failed too often; people look at it"),
        sa.Column("done_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index("ix_inbox_waiting", ["done_at", "chat_id", "update_id"], unique=False)

    op.create_table(
        "invites",
        sa.Column("mark", sa.LargeBinary(), nullable=False, comment="blind mark of the code"),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=True, comment="null: printed at first start"),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=True),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.Column("used_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_invites")),
    )
    op.create_table(
        "letters",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True, comment="what to send; emptied when sent"),
        sa.Column(
            "once", sa.Boolean(), nullable=False, comment="rather never than twice (a notice), else rather twice"
        ),
        sa.Column(
            "status", sa.String(length=16), nullable=False, comment="held, waiting, sending, sent, failed, uncertain"
        ),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True, comment="Telegram's words when it failed"),
        sa.Column("written_at", Moment(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
    )
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.create_index("ix_letters_waiting", ["status", "chat_id", "id"], unique=False)

    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False, comment="as Telegram shows it"),
        sa.Column("met_at", Moment(), nullable=False),
        sa.Column("inactive_since", Moment(), nullable=True, comment="blocked the bot"),
        sa.Column("spared_until", Moment(), nullable=True, comment="no broadcast, no fundraising talk"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "sent",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("letter_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "about",
            sa.String(length=64),
            nullable=True,
            comment="what a reply to this message speaks of, e.g. case:ID",
        ),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name=op.f("pk_sent")),
    )
    op.create_table(
        "timers",
        sa.Column(
            "id", sa.String(length=64), nullable=False, comment="chosen by who sets it, so that setting twice is once"
        ),
        sa.Column("kind", sa.String(length=48), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timers")),
    )
    with op.batch_alter_table("timers", schema=None) as batch_op:
        batch_op.create_index("ix_timers_due", ["done_at", "due_at"], unique=False)

    op.create_table(
        "case_events",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=True, comment="null: the machine"),
        sa.Column("verb", sa.String(length=24), nullable=False),
        sa.Column("code", sa.String(length=48), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_events_case_id_cases")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_events")),
    )
    with op.batch_alter_table("case_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_events_case_id"), ["case_id"], unique=False)

    op.create_table(
        "fundraiser_facts",
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("fact", sa.String(length=16), nullable=False, comment="identity, relation, diagnosis, …"),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_fundraiser_facts_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("fundraiser_id", "fact", name=op.f("pk_fundraiser_facts")),
    )
    with op.batch_alter_table("fundraiser_facts", schema=None) as batch_op:
        batch_op.create_index("ix_fundraiser_facts_by", ["by_id"], unique=False)

    op.create_table(
        "fundraiser_papers",
        sa.Column("fundraiser_id", sa.String(length=16), nullable=False),
        sa.Column("file_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="id, diagnosis, fresh-diagnosis, admission"),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_fundraiser_papers_file_id_files")),
        sa.ForeignKeyConstraint(
            ["fundraiser_id"], ["fundraisers.id"], name=op.f("fk_fundraiser_papers_fundraiser_id_fundraisers")
        ),
        sa.PrimaryKeyConstraint("fundraiser_id", "file_id", name=op.f("pk_fundraiser_papers")),
    )
    op.create_table(
        "roles",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("granted_by", sa.BigInteger(), nullable=True, comment="null: the first admin's printed code"),
        sa.Column("granted_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("on_duty", sa.Boolean(), nullable=False),
        sa.Column("test", sa.Boolean(), nullable=False, comment="given by the local messenger"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_roles_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
    )
    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.create_index("ix_roles_person", ["person_id", "ended_at"], unique=False)
        batch_op.create_index("ix_roles_role", ["role", "ended_at"], unique=False)


def downgrade() -> None:
    """Goes back."""

    with op.batch_alter_table("roles", schema=None) as batch_op:
        batch_op.drop_index("ix_roles_role")
        batch_op.drop_index("ix_roles_person")

    op.drop_table("roles")
    op.drop_table("fundraiser_papers")
    with op.batch_alter_table("fundraiser_facts", schema=None) as batch_op:
        batch_op.drop_index("ix_fundraiser_facts_by")

    op.drop_table("fundraiser_facts")
    with op.batch_alter_table("case_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_case_events_case_id"))

    op.drop_table("case_events")
    with op.batch_alter_table("timers", schema=None) as batch_op:
        batch_op.drop_index("ix_timers_due")

    op.drop_table("timers")
    op.drop_table("sent")
    op.drop_table("people")
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.drop_index("ix_letters_waiting")

    op.drop_table("letters")
    op.drop_table("invites")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index("ix_inbox_waiting")

    op.drop_table("inbox")
    with op.batch_alter_table("fundraisers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fundraisers_organiser_id"))
        batch_op.drop_index(batch_op.f("ix_fundraisers_id_mark"))

    op.drop_table("fundraisers")
    op.drop_table("fundraiser_blocked")
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_files_owner_id"))
        batch_op.drop_index("ix_files_mark")

    op.drop_table("files")
    op.drop_table("chats")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index("ix_cases_worker")
        batch_op.drop_index("ix_cases_queue")
        batch_op.drop_index("ix_cases_person")
        batch_op.drop_index("ix_cases_about")

    op.drop_table("cases")
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_at"))

    op.drop_table("audit")
