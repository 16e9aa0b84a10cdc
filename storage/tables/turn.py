"""The turn's own tables, read and written through Core: inbox, chats, letters, sent messages, timers."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from storage.base import Base, Moment
from storage.sealing import Sealed

inbox = Table(
    "inbox",
    Base.metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Sealed, nullable=True, comment="the raw update; emptied when done"),
    Column("received_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("parked", Boolean, nullable=False, default=False, comment="failed too often; people look at it"),
    Column("done_at", Moment, nullable=True),
    Index("ix_inbox_waiting", "done_at", "chat_id", "update_id"),
)

chats = Table(
    "chats",
    Base.metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("state", Sealed, nullable=False, comment="where the conversation stands"),
    Column("spoke_at", Moment, nullable=False),
)

letters = Table(
    "letters",
    Base.metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("payload", Sealed, nullable=True, comment="what to send; emptied when sent"),
    Column("once", Boolean, nullable=False, comment="rather never than twice (a notice), else rather twice"),
    Column("status", String(16), nullable=False, comment="held, waiting, sending, sent, failed, uncertain"),
    Column("tries", Integer, nullable=False, default=0),
    Column("why", Text, nullable=True, comment="Telegram's words when it failed"),
    Column("written_at", Moment, nullable=False),
    Column("sent_at", Moment, nullable=True),
    Index("ix_letters_waiting", "status", "chat_id", "id"),
)

sent = Table(
    "sent",
    Base.metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("letter_id", BigInteger, nullable=False),
    Column("about", String(64), nullable=True, comment="what a reply to this message speaks of, e.g. case:ID"),
    Column("at", Moment, nullable=False),
)
Index(
    "ix_sent_about",
    sent.c.about,
    sqlite_where=sent.c.about.is_not(None),
    postgresql_where=sent.c.about.is_not(None),
)  # most messages speak of nothing

timers = Table(
    "timers",
    Base.metadata,
    Column("id", String(64), primary_key=True, comment="chosen by who sets it, so that setting twice is once"),
    Column("kind", String(48), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("done_at", Moment, nullable=True),
    Index("ix_timers_due", "done_at", "due_at"),
)
