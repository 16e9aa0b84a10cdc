"""Reads and writes what a turn needs besides business rows: the inbox, chats, letters, timers. Core only."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update

from storage.base import Ticker
from storage.jobs import LETTERS, tell, wake_workers
from storage.keys import Forgotten
from storage.later import put_off
from storage.prepared import Prepared
from storage.sealing import Tampered, Vault
from storage.stuck import MAX_TRIES
from storage.tables.consultations import Spoken
from storage.tables.errands import Errand
from storage.tables.people import Person
from storage.tables.turn import chats, inbox, letters, sent, timers

PAYLOAD = "inbox.payload"
STATE = "chats.state"
LETTER = "letters.payload"
HELD_LETTERS = "held-letters"
"""Kind of the timer that sends what was kept back for a chat."""

IS_KNOWN = Prepared(select(inbox.c.update_id).where(inbox.c.update_id == bindparam("update")))
KNOWN = select(inbox.c.update_id).where(inbox.c.update_id.in_(bindparam("ids", expanding=True)))
KEEP = Prepared.insert(inbox, "update_id", "chat_id", "payload", "received_at", "tries", "parked")
DONE = Prepared(
    update(inbox)
    .where(inbox.c.update_id == bindparam("update"), inbox.c.done_at.is_(None))
    .values(done_at=bindparam("now"), payload=None)
)
CHAT = Prepared(select(chats.c.state, chats.c.version, chats.c.spoke_at).where(chats.c.chat_id == bindparam("chat")))
NEW_CHAT = Prepared.insert(chats, "chat_id", "state", "version", "spoke_at")
SAVE_CHAT = Prepared(
    update(chats)
    .where(chats.c.chat_id == bindparam("chat"))
    .values(state=bindparam("sealed"), version=bindparam("next"), spoke_at=bindparam("now"))
)
POST = Prepared.insert(letters, "id", "chat_id", "payload", "once", "status", "tries", "written_at")
SENDING = Prepared(
    update(letters).where(letters.c.id == bindparam("letter")).values(status="sending", tries=bindparam("count"))
)
SENT = Prepared(
    update(letters)
    .where(letters.c.id == bindparam("letter"))
    .values(status="sent", sent_at=bindparam("now"), payload=None, why=None)
)
SENT_BEFORE = Prepared(
    sent.delete().where(sent.c.chat_id == bindparam("chat"), sent.c.message_id == bindparam("message"))
)
NOTE_SENT = Prepared.insert(sent, "chat_id", "message_id", "letter_id", "about", "at")
DUE = (
    select(timers.c.id, timers.c.kind, timers.c.subject, timers.c.tries)
    .where(timers.c.done_at.is_(None), timers.c.due_at <= bindparam("now"), timers.c.tries < MAX_TRIES)
    .order_by(timers.c.due_at)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update that waits for its turn."""

    update_id: int
    chat_id: int
    payload: dict[str, Any]
    tries: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter that waits to be sent."""

    id: int
    chat_id: int
    payload: dict[str, Any]
    once: bool
    tries: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A letter that was sent.

    Attributes:
        chat_id: where it went; a group may have got a new id meanwhile.
        message_ids: what it became there.
    """

    letter: Waiting
    chat_id: int
    message_ids: tuple[int, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """A timer that rings."""

    id: str
    kind: str
    subject: str
    tries: int


class Turns:
    """The turn's own tables; every method takes the connection of the running transaction."""

    def __init__(self, vault: Vault, ticker: Ticker) -> None:
        self._vault = vault
        self._ticker = ticker

    # -- inbox ----------------------------------------------------------------------------------------------------

    def arrive(
        self, connection: Connection, updates: Iterable[tuple[int, int, dict[str, Any]]], now: datetime
    ) -> list[Arrived]:
        """Keeps new updates, (update_id, chat_id, payload) each; returns those that were not known yet."""
        wanted = {update_id: (chat_id, payload) for update_id, chat_id, payload in updates}
        if not wanted:
            return []
        known = self._known(connection, list(wanted))
        new = [Arrived(key, *wanted[key], 0) for key in sorted(wanted) if key not in known]
        if new:
            KEEP.run(
                connection,
                [
                    {
                        "update_id": one.update_id,
                        "chat_id": one.chat_id,
                        "payload": self._vault.seal_json(one.chat_id, PAYLOAD, one.update_id, one.payload),
                        "received_at": now,
                        "tries": 0,
                        "parked": False,
                    }
                    for one in new
                ],
            )
            wake_workers(connection, {one.chat_id for one in new})
        return new

    @staticmethod
    def _known(connection: Connection, ids: list[int]) -> set[int]:
        if len(ids) == 1:  # on a quiet day; a list of unknown length is compiled anew each time
            return set() if IS_KNOWN.first(connection, {"update": ids[0]}) is None else set(ids)
        return set(connection.scalars(KNOWN, {"ids": ids}))

    def undone(self, connection: Connection, chat_ids: Collection[int] | None = None) -> list[Arrived]:
        """Returns every update that waits for its turn, in order: of all chats, or of these."""
        wanted = [inbox.c.done_at.is_(None), inbox.c.parked.is_(False)]
        if chat_ids is not None:
            wanted.append(inbox.c.chat_id.in_(chat_ids))
        rows = connection.execute(select(inbox).where(*wanted).order_by(inbox.c.update_id)).all()
        found = []
        for row in rows:
            try:
                payload = self._vault.open_json(row.chat_id, PAYLOAD, row.update_id, row.payload)
            except (Forgotten, Tampered):  # one row that nobody can read must not keep all others from their turn
                self.failed(connection, [row.update_id], MAX_TRIES)
            else:
                found.append(Arrived(row.update_id, row.chat_id, payload, row.tries))
        return found

    def chats_undone(self, connection: Connection, most: int = 1000) -> list[int]:
        """Returns chats that have updates waiting for their turn."""
        rows = connection.scalars(
            select(inbox.c.chat_id)
            .where(inbox.c.done_at.is_(None), inbox.c.parked.is_(False))
            .distinct()
            .order_by(inbox.c.chat_id)
            .limit(most)
        )
        return list(rows)

    def done(self, connection: Connection, update_ids: Collection[int], now: datetime) -> bool:
        """Stamps updates done and empties them; returns whether they were not done yet.

        A turn begins with it: whatever else its transaction writes counts only if nobody took this turn before, and
        on PostgreSQL two processes that take it at once wait for each other here.
        """
        return all(DONE.run(connection, {"update": one, "now": now}) for one in update_ids)

    def failed(self, connection: Connection, update_ids: Iterable[int], tries: int) -> bool:
        """Counts a failed turn; returns whether its updates are parked now."""
        parked = tries >= MAX_TRIES
        connection.execute(
            update(inbox).where(inbox.c.update_id.in_(list(update_ids))).values(tries=tries, parked=parked)
        )
        return parked

    def parked(self, connection: Connection) -> int:
        """Counts the updates that were parked."""
        return connection.scalar(select(func.count()).select_from(inbox).where(inbox.c.parked)) or 0

    def purge(self, connection: Connection, before: datetime) -> int:
        """Deletes what ended before a day: updates, letters, timers, errands; returns how many updates."""
        gone = connection.execute(inbox.delete().where(inbox.c.done_at < before)).rowcount
        connection.execute(letters.delete().where(letters.c.status == "sent", letters.c.sent_at < before))
        connection.execute(letters.delete().where(letters.c.status == "failed", letters.c.written_at < before))
        connection.execute(timers.delete().where(timers.c.done_at < before))
        connection.execute(delete(Errand).where(Errand.done_at < before))
        return gone

    # -- chats ----------------------------------------------------------------------------------------------------

    def chat(self, connection: Connection, chat_id: int) -> tuple[dict[str, Any], int, datetime | None]:
        """Returns a chat's state, its version and when somebody spoke last; nothing, 0 and None for a new chat."""
        row = CHAT.first(connection, {"chat": chat_id})
        if row is None:
            return {}, 0, None
        sealed, version, spoke_at = row
        return self._vault.open_json(chat_id, STATE, chat_id, sealed), version, spoke_at

    def save_chat(self, connection: Connection, chat_id: int, state: object, version: int, now: datetime) -> None:
        """Writes a chat's state, which orjson can write, as the version after `version`."""
        sealed = self._vault.seal_json(chat_id, STATE, chat_id, state)
        if version == 0:
            new = {"chat_id": chat_id, "state": sealed, "version": 1, "spoke_at": now}
            put_off(connection, NEW_CHAT, [new])
        else:
            saved = {"chat": chat_id, "sealed": sealed, "next": version + 1, "now": now}
            put_off(connection, SAVE_CHAT, [saved])

    # -- letters --------------------------------------------------------------------------------------------------

    def post(
        self, connection: Connection, posted: Iterable[tuple[int, dict[str, Any], bool]], now: datetime
    ) -> list[Waiting]:
        """Keeps letters, (chat_id, payload, once) each, in the order in which they are to be sent."""
        new = [Waiting(self._ticker.next(), chat, payload, once, 0) for chat, payload, once in posted]
        self._keep(connection, new, "waiting", now)
        return new

    def hold(
        self, connection: Connection, posted: tuple[int, dict[str, Any], bool], until: datetime, now: datetime
    ) -> None:
        """Keeps a letter, (chat_id, payload, once), back; a timer sends it with all others of the chat."""
        chat, payload, once = posted
        self._keep(connection, [Waiting(self._ticker.next(), chat, payload, once, 0)], "held", now)
        self.hold_longer(connection, chat, until)

    def hold_longer(self, connection: Connection, chat_id: int, until: datetime) -> None:
        """Sets when the letters that are kept back for a chat go out."""
        timer_id = f"{HELD_LETTERS}:{chat_id}"
        connection.execute(timers.delete().where(timers.c.id == timer_id))
        connection.execute(
            timers.insert().values(id=timer_id, kind=HELD_LETTERS, subject=str(chat_id), due_at=until, tries=0)
        )

    def release(self, connection: Connection, chat_id: int) -> list[Waiting]:
        """Lets the letters that were kept back for a chat wait for sending, and returns them in order."""
        held = (letters.c.chat_id == chat_id, letters.c.status == "held")
        rows = connection.execute(select(letters).where(*held).order_by(letters.c.id)).all()
        connection.execute(update(letters).where(*held).values(status="waiting"))
        tell(connection, LETTERS)
        return self._opened(connection, rows)

    def _keep(self, connection: Connection, new: list[Waiting], status: str, now: datetime) -> None:
        rows = [
            {
                "id": one.id,
                "chat_id": one.chat_id,
                "payload": self._vault.seal_json(one.chat_id, LETTER, one.id, one.payload),
                "once": one.once,
                "status": status,
                "tries": 0,
                "written_at": now,
            }
            for one in new
        ]
        if not rows:
            return
        if status == "held":  # a timer of the same transaction may ask for it
            POST.run(connection, rows)
        else:
            put_off(connection, POST, rows)
            tell(connection, LETTERS)

    def _opened(self, connection: Connection, rows: Iterable[Row[Any]]) -> list[Waiting]:
        found = []
        for row in rows:
            try:
                payload = self._vault.open_json(row.chat_id, LETTER, row.id, row.payload)
            except (Forgotten, Tampered):  # nobody can read it any more, and all others must go out
                unreadable = {"status": "failed", "why": "it cannot be opened"}
                connection.execute(update(letters).where(letters.c.id == row.id).values(unreadable))
            else:
                found.append(Waiting(row.id, row.chat_id, payload, row.once, row.tries))
        return found

    def unsent(self, connection: Connection) -> list[Waiting]:
        """Returns the letters that wait, in order; for the start.

        A letter that a crash left between sending and noting it is settled here by its rule: one that is to be sent
        at most once becomes "uncertain" and is not sent again; any other waits again and may reach the person twice.
        """
        connection.execute(
            update(letters).where(letters.c.status == "sending", letters.c.once).values(status="uncertain")
        )
        connection.execute(update(letters).where(letters.c.status == "sending").values(status="waiting"))
        return self.waiting(connection)

    def sending(self, connection: Connection, letter: Waiting) -> None:
        """Marks a letter before it is sent."""
        SENDING.run(connection, {"letter": letter.id, "count": letter.tries + 1})

    def sent(self, connection: Connection, marks: Iterable[Mark]) -> None:
        """Marks letters after they were sent, keeps the ids of their messages, and empties them."""
        marks = list(marks)
        SENT.run(connection, [{"letter": one.letter.id, "now": one.at} for one in marks])
        rows = [
            {
                "chat_id": one.chat_id,
                "message_id": message_id,
                "letter_id": one.letter.id,
                "about": one.letter.payload.get("about"),
                "at": one.at,
            }
            for one in marks
            for message_id in one.message_ids
        ]
        if rows:
            # Another bot on the same database counts its messages anew: what it sent last is what a reply means.
            SENT_BEFORE.run(connection, [{"chat": row["chat_id"], "message": row["message_id"]} for row in rows])
            NOTE_SENT.run(connection, rows)

    def unsendable(self, connection: Connection, letter: Waiting, status: str, why: str) -> None:
        """Marks a letter that will not be sent: failed for good, or uncertain."""
        connection.execute(update(letters).where(letters.c.id == letter.id).values(status=status, why=why))

    def gone(self, connection: Connection, person_id: int, now: datetime) -> None:
        """Marks a person who blocked the bot or left Telegram."""
        connection.execute(
            update(Person).where(Person.id == person_id, Person.inactive_since.is_(None)).values(inactive_since=now)
        )

    def about(self, connection: Connection, chat_id: int, message_id: int) -> str | None:
        """What a sent message speaks of; a reply to it is meant for that."""
        return connection.scalar(
            select(sent.c.about).where(sent.c.chat_id == chat_id, sent.c.message_id == message_id)
        )

    def spoken(self, connection: Connection, entries: Iterable[int], chat_id: int) -> list[int]:
        """What entries of a talk are in one of its two chats; nothing for those that never got there."""
        found = []
        for entry in entries:
            row = connection.execute(
                select(Spoken.by_id, Spoken.message_id, Spoken.to_id, Spoken.copy_id).where(Spoken.id == entry)
            ).first()
            if row is not None:
                message = row.message_id if row.by_id == chat_id else row.copy_id if row.to_id == chat_id else None
                found += [] if message is None else [message]
        return found

    def migrate(self, connection: Connection, old: int, new: int) -> None:
        """Moves the letters that wait for a group which got a new id."""
        for letter in self.waiting(connection):
            if letter.chat_id == old:
                sealed = self._vault.seal_json(new, LETTER, letter.id, letter.payload)
                connection.execute(
                    update(letters).where(letters.c.id == letter.id).values(chat_id=new, payload=sealed)
                )

    def waiting(self, connection: Connection, known: Collection[int] = (), most: int | None = None) -> list[Waiting]:
        """Returns letters that wait and are not known to the caller yet, in order."""
        wanted = select(letters).where(letters.c.status == "waiting").order_by(letters.c.id).limit(most)
        if known:
            wanted = wanted.where(letters.c.id.not_in(known))
        return self._opened(connection, connection.execute(wanted).all())

    # -- timers ---------------------------------------------------------------------------------------------------

    def due(self, connection: Connection, now: datetime, most: int = 100) -> list[Due]:
        """Returns the timers that ring by now, the earliest first."""
        rows = connection.execute(DUE, {"now": now, "most": most})
        return [Due(row.id, row.kind, row.subject, row.tries) for row in rows]

    def rung(self, connection: Connection, timer: Due, now: datetime) -> bool:
        """Stamps a timer done; returns false when it was set anew meanwhile, or another process was first."""
        stamped = connection.execute(
            update(timers)
            .where(timers.c.id == timer.id, timers.c.done_at.is_(None), timers.c.due_at <= now)
            .values(done_at=now)
        )
        return stamped.rowcount == 1

    def mute(self, connection: Connection, timer: Due) -> None:
        """Counts a timer whose act failed; after 5 times it is left for people to look at."""
        connection.execute(update(timers).where(timers.c.id == timer.id).values(tries=timer.tries + 1))
