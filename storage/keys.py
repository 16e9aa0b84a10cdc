"""The store of wrapped data keys: one key a person, apart from all other data, so that deleting it forgets them.

The store is a small database of its own (`keys.db`). Its backups are short-lived; the list of the forgotten is kept
beside it and replayed after a restore, so that an old backup stays unreadable. A person's data key (AES-256) is
wrapped with the master key (`SHOUWANG_KEY`) by AES-256-GCM; the master key is never stored here.
"""

import hashlib
import os
import threading
from datetime import UTC, datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import (
    BigInteger,
    Column,
    Engine,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from storage.base import NAMING, Moment
from storage.database import standing_alone, writing

NONCE = 12
TABLES_LOCK = 2**62 + 1
"""Processes that start at once make the tables one after the other; no chat has so high a number."""
HOUSE = 0
"""The subject whose key seals what belongs to nobody: the blind index and the house's own notes."""

metadata = MetaData(naming_convention=NAMING)
data_keys = Table(
    "data_keys",
    metadata,
    Column("subject", BigInteger, primary_key=True, autoincrement=False),
    Column("master", String(16), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
)
forgotten = Table(
    "forgotten",
    metadata,
    Column("subject", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
)


class WrongKey(Exception):
    """The master key is not the one that wrapped this store's keys."""


class Forgotten(Exception):
    """The data's key was deleted: nobody can read it any more."""


def fingerprint(master: bytes) -> str:
    """Names a master key without telling it: 16 hex digits."""
    return hashlib.sha256(b"shouwang master key" + master).hexdigest()[:16]


class KeyStore:
    """Makes, unwraps and deletes data keys.

    Args:
        engine: the database of the store.
        master: 32 bytes.
    """

    def __init__(self, engine: Engine, master: bytes) -> None:
        self._engine = engine
        self._master = master
        self._name = fingerprint(master)
        self._open: dict[int, bytes] = {}
        self._lock = threading.RLock()
        with standing_alone(engine, TABLES_LOCK) as connection:
            metadata.create_all(connection)
        self.key(HOUSE)

    def key(self, subject: int, make: bool = True) -> bytes:
        """Returns the subject's data key, 32 bytes, making one at the first use.

        Raises:
            Forgotten: there is no key and `make` is false.
            WrongKey: the key was wrapped by another master key.
        """
        found = self._open.get(subject)
        if found is not None:
            return found
        with self._lock:
            raw = self._load(subject)
            if raw is None:
                if not make:
                    raise Forgotten
                raw = self._make(subject)
            self._open[subject] = raw
            return raw

    def forget(self, subject: int) -> None:
        """Deletes the subject's key for good; the fact that it was forgotten stays."""
        with self._lock, writing(self._engine).begin() as connection:
            connection.execute(delete(data_keys).where(data_keys.c.subject == subject))
            connection.execute(delete(forgotten).where(forgotten.c.subject == subject))
            connection.execute(insert(forgotten).values(subject=subject, at=datetime.now(UTC)))
            self._open.pop(subject, None)

    def drop(self, subject: int) -> None:
        """Drops a key from memory, because another process forgot the subject or made a new key."""
        self._open.pop(subject, None)

    def forgotten(self) -> list[tuple[int, datetime]]:
        """Lists who was forgotten and when."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(forgotten.c.subject, forgotten.c.at))
            return [(row.subject, row.at) for row in rows]

    def replay(self, list_of_forgotten: list[tuple[int, datetime]]) -> int:
        """Forgets again, after a restore, whom this store may have known anew; returns how many keys went.

        A key that was made after the day of forgetting belongs to somebody who came back, and stays.
        """
        gone = 0
        with self._lock, writing(self._engine).begin() as connection:
            for subject, at in list_of_forgotten:
                old = data_keys.c.subject == subject
                gone += connection.execute(delete(data_keys).where(old, data_keys.c.made_at <= at)).rowcount
                connection.execute(delete(forgotten).where(forgotten.c.subject == subject))
                connection.execute(insert(forgotten).values(subject=subject, at=at))
            self._open.clear()
        return gone

    def close(self) -> None:
        """Closes the connections and drops the open keys."""
        self._open.clear()
        self._engine.dispose()

    def rewrap(self, new_master: bytes) -> int:
        """Wraps every data key with a new master key, in one transaction; returns how many.

        Raises:
            WrongKey: a key was wrapped by a master key that is neither of the two.
        """
        count = 0
        with self._lock, writing(self._engine).begin() as connection:
            rows = connection.execute(select(data_keys)).all()
            for row in rows:
                if row.master == fingerprint(new_master):
                    continue
                raw = self._unwrap(row.subject, row.master, row.wrapped)
                wrapped = _wrap(new_master, row.subject, raw)
                connection.execute(
                    update(data_keys)
                    .where(data_keys.c.subject == row.subject)
                    .values(master=fingerprint(new_master), wrapped=wrapped)
                )
                count += 1
            self._master, self._name = new_master, fingerprint(new_master)
        return count

    def _load(self, subject: int) -> bytes | None:
        with self._engine.connect() as connection:
            row = connection.execute(select(data_keys).where(data_keys.c.subject == subject)).first()
        return None if row is None else self._unwrap(subject, row.master, row.wrapped)

    def _unwrap(self, subject: int, master: str, wrapped: bytes) -> bytes:
        if master != self._name:
            raise WrongKey(f"this store was wrapped by master key {master}, the one given is {self._name}")
        try:
            return AESGCM(self._master).decrypt(wrapped[:NONCE], wrapped[NONCE:], str(subject).encode())
        except InvalidTag as wrong:
            raise WrongKey("a wrapped key does not open: the store was changed by somebody else") from wrong

    def _make(self, subject: int) -> bytes:
        raw = AESGCM.generate_key(256)
        made = {
            "subject": subject,
            "master": self._name,
            "wrapped": _wrap(self._master, subject, raw),
            "made_at": datetime.now(UTC),
        }
        try:
            with writing(self._engine).begin() as connection:
                connection.execute(insert(data_keys).values(made))
        except IntegrityError:  # another process was first
            there = self._load(subject)
            if there is None:
                raise
            return there
        return raw


def _wrap(master: bytes, subject: int, raw: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(master).encrypt(nonce, raw, str(subject).encode())
