"""Backup, restore and the rotation of the master key, as commands."""

import base64
import binascii
import shutil
import sqlite3
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.settings import KEY_BYTES, Settings
from bot.wiring import make_clock, master_key, open_store
from knowledge.ingest.aside import WAITING
from services.account import own_data
from services.account.actions import NAME
from services.fundraiser import actions as fundraisers
from services.fundraiser.states import Actor, Verb
from services.house import load_house
from services.work import Work
from storage.database import open_database, writing
from storage.keys import Forgotten, KeyStore
from storage.migrating import migrate
from storage.sealing import Tampered
from storage.tables.people import Person

DATA = "shouwang.db"
KEYS = "keys.db"
FILES = "files.tar"


class BackupError(Exception):
    """A backup cannot be made or brought back; the message says why."""


def backup(settings: Settings, folder: Path) -> str:
    """Writes data and files under `folder`, and the keys beside it under `<folder>-keys`.

    Both are consistent while the program runs: SQLite's online backup, and files that are never changed once written.
    """
    database = _sqlite(settings.database)
    keys = folder.with_name(folder.name + "-keys")
    for target in (folder, keys):
        if target.exists() and any(target.iterdir()):
            raise BackupError(f"{target} is not empty. Name a new folder for each backup.")
        target.mkdir(parents=True, exist_ok=True)
    _copy(database, folder / DATA)
    with tarfile.open(folder / FILES, "w") as archive:
        for folder in (settings.shouwang_home / "files", settings.library):
            if folder.exists():
                archive.add(folder, folder.name, filter=_finished)
    _copy(_sqlite(settings.keys), keys / KEYS)
    return (
        f"Data and files: {folder}\nKeys: {keys}\n"
        "Keep the keys apart from the data and delete them after 14 days: an old key file can read people who were "
        "forgotten since. SHOUWANG_KEY is in neither."
    )


def _finished(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """A file that is whole and counts; what is being written, or waits for an admin's word, is left out."""
    return None if member.name.endswith((".new", f"/{WAITING}")) else member


def restore(settings: Settings, folder: Path, keys: Path | None) -> str:
    """Brings a backup back into an empty home.

    The list of the forgotten in the key store that is there now is kept and replayed, so that a restored key of
    somebody who was forgotten since is deleted again.
    """
    database, key_store = _sqlite(settings.database), _sqlite(settings.keys)
    if not (folder / DATA).is_file():
        raise BackupError(f"{folder} holds no backup: {DATA} is missing.")
    for there in (database, Path(f"{database}-wal")):  # a log that was left behind would be played into the backup
        if there.exists():
            raise BackupError(f"{there} is there already. Stop the program and move it away first.")
    settings.shouwang_home.mkdir(parents=True, exist_ok=True)
    forgotten = []
    if keys is not None:
        if key_store.exists():
            old = KeyStore(open_database(settings.keys), master_key(settings))
            forgotten = old.forgotten()
            old.close()
            key_store.rename(key_store.with_suffix(f".before-{datetime.now(UTC):%Y%m%d%H%M%S}"))
        _copy(keys / KEYS, key_store)
    elif not key_store.exists():
        raise BackupError(f"{key_store} is missing. Name the backup of the keys with --keys.")
    store = KeyStore(open_database(settings.keys), master_key(settings))
    gone = store.replay(forgotten)
    store.close()
    _copy(folder / DATA, database)
    with tarfile.open(folder / FILES) as archive:
        archive.extractall(settings.shouwang_home, filter="data")
    forget_again(settings)
    return f"Restored from {folder}. Keys of people forgotten since then deleted again: {gone}."


def forget_again(settings: Settings) -> None:
    """Takes out what the backup holds of people who were forgotten since.

    Nobody could read it, but it would stand in their way if they came back.
    """
    store = open_store(settings)
    try:
        migrate(store.engine)
        with Session(writing(store.engine)) as session, session.begin():
            house, zone = load_house(settings.house_file), ZoneInfo(settings.time_zone)
            work = Work(session, store.vault, house, store.ticker, make_clock(settings).now(), zone)
            for subject, _ in store.vault.keys.forgotten():
                if not _is_unreadable(work, subject):
                    continue
                for fundraiser in fundraisers.own(work, subject):
                    if fundraisers.may_now(fundraiser, Verb.CLOSE, Actor.ORGANISER):
                        fundraisers.close(work, fundraiser, Actor.ORGANISER, "organiser")
                    elif fundraisers.may_now(fundraiser, Verb.CANCEL, Actor.ORGANISER):
                        fundraisers.cancel(work, fundraiser)
                for file_id in own_data.take_out(work, subject).files:
                    store.files.delete(file_id)
    finally:
        store.close()


def _is_unreadable(work: Work, subject: int) -> bool:
    person = work.session.get(Person, subject)
    if person is None or not person.name:
        return False
    try:
        work.vault.open(subject, NAME, subject, person.name)
    except (Forgotten, Tampered):
        return True
    return False


def rotate(settings: Settings, new_key: str) -> str:
    """Wraps every data key with a new master key; the data itself is not touched."""
    try:
        raw = base64.b64decode(new_key, validate=True)
    except binascii.Error as wrong:
        raise BackupError("The new key must be 32 bytes in base64.") from wrong
    if len(raw) != KEY_BYTES:
        raise BackupError("The new key must be 32 bytes in base64; `openssl rand -base64 32` makes one.")
    store = KeyStore(open_database(settings.keys), master_key(settings))
    count = store.rewrap(raw)
    store.close()
    return f"{count} keys are wrapped anew. Set SHOUWANG_KEY to the new key and start the program again."


def _sqlite(url: str) -> Path:
    if not url.startswith("sqlite:///"):
        raise BackupError(
            "This command copies SQLite. For PostgreSQL use pg_dump and pg_restore; see docs/operations.md."
        )
    return Path(url.removeprefix("sqlite:///"))


def _copy(source: Path, target: Path) -> None:
    if not source.is_file():
        raise BackupError(f"{source} is missing: there is nothing to copy.")
    unfinished = target.with_suffix(".part")
    reading, writing = sqlite3.connect(f"file:{source}?mode=ro", uri=True), sqlite3.connect(unfinished)
    try:
        reading.backup(writing)
    finally:
        reading.close()
        writing.close()
    shutil.move(unfinished, target)
