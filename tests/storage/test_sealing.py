"""Sealing: nothing opens but with the right key, in the right place, for the right person."""

import base64
import hashlib
import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.database import open_database, trouble_of
from storage.files import FileStore
from storage.keys import HOUSE, Forgotten, KeyStore, WrongKey, fingerprint
from storage.sealing import Tampered, Vault

MASTER = bytes(range(32))
OTHER = bytes(range(1, 33))
STORY = "父亲去年冬天查出胃癌".encode()
PERSON = 4711


def open_keys(folder: Path, master: bytes = MASTER) -> KeyStore:
    return KeyStore(open_database(f"sqlite:///{folder / 'keys.db'}"), master)


@pytest.fixture
def vault(tmp_path: Path):
    keys = open_keys(tmp_path)
    yield Vault(keys)
    keys.close()


@pytest.fixture(scope="module")
def standing_vault(tmp_path_factory):
    keys = open_keys(tmp_path_factory.mktemp("vault"))
    yield Vault(keys)
    keys.close()


def test_what_is_sealed_opens_again_and_shows_nothing(vault):
    sealed = vault.seal(PERSON, "people.name", PERSON, STORY)
    assert STORY not in sealed
    assert vault.seal(PERSON, "people.name", PERSON, STORY) != sealed
    assert vault.open(PERSON, "people.name", PERSON, sealed) == STORY


@given(document=st.recursive(st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(), st.lists))
def test_documents_come_back_as_they_were(standing_vault, document):
    sealed = standing_vault.seal_json(PERSON, "chats.state", 1, document)
    assert standing_vault.open_json(PERSON, "chats.state", 1, sealed) == document


@given(data=st.data())
def test_one_changed_bit_is_seen(standing_vault, data):
    sealed = bytearray(standing_vault.seal(PERSON, "people.name", PERSON, STORY))
    place = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[place // 8] ^= 1 << place % 8
    with pytest.raises(Tampered):
        standing_vault.open(PERSON, "people.name", PERSON, bytes(sealed))


@pytest.mark.parametrize("length", [0, 1, 12, 13, 28])
def test_a_piece_of_it_does_not_open(vault, length):
    sealed = vault.seal(PERSON, "people.name", PERSON, STORY)
    with pytest.raises(Tampered):
        vault.open(PERSON, "people.name", PERSON, sealed[:length])


@pytest.mark.parametrize(
    ("place", "row"),
    [("people.name", 4712), ("people.nam", f"e|{PERSON}"), ("people.country", PERSON), ("chats.name", PERSON)],
)
def test_it_does_not_open_in_another_row_or_column(vault, place, row):
    sealed = vault.seal(PERSON, "people.name", PERSON, STORY)
    with pytest.raises(Tampered):
        vault.open(PERSON, place, row, sealed)


def test_it_does_not_open_for_another_person(vault):
    sealed = vault.seal(PERSON, "letters.payload", 1, STORY)
    vault.seal(9, "letters.payload", 1, b"so that there is a key")
    with pytest.raises(Tampered):
        vault.open(9, "letters.payload", 1, sealed)


def test_who_was_forgotten_cannot_be_read_nor_when_they_come_back(vault, tmp_path):
    sealed = vault.seal(PERSON, "people.name", PERSON, STORY)
    vault.keys.forget(PERSON)
    with pytest.raises(Forgotten):
        vault.open(PERSON, "people.name", PERSON, sealed)
    vault.seal(PERSON, "people.name", PERSON, b"back again")
    with pytest.raises(Tampered):
        vault.open(PERSON, "people.name", PERSON, sealed)
    again = open_keys(tmp_path)
    assert [subject for subject, _ in again.forgotten()] == [PERSON]
    again.close()


def test_a_forgotten_key_is_not_left_in_the_file(vault, tmp_path):
    vault.seal(PERSON, "people.name", PERSON, STORY)
    wrapped = bytes(key_row(tmp_path)[0])
    vault.keys.forget(PERSON)
    vault.keys.close()  # the last one to leave writes the log back
    assert key_row(tmp_path) is None
    for file in tmp_path.iterdir():
        assert wrapped not in file.read_bytes(), file.name


def key_row(folder: Path):
    native = sqlite3.connect(folder / "keys.db")
    row = native.execute("SELECT wrapped FROM data_keys WHERE subject = ?", (PERSON,)).fetchone()
    native.close()
    return row


def test_a_replay_forgets_old_keys_and_spares_who_came_back(vault):
    vault.keys.key(PERSON)
    vault.keys.key(9)
    vault.keys.forget(PERSON)
    (_, at) = next(iter(vault.keys.forgotten()))
    vault.keys.key(PERSON)  # came back
    assert vault.keys.replay([(PERSON, at), (9, at + timedelta(days=1))]) == 1
    vault.keys.key(PERSON, make=False)
    with pytest.raises(Forgotten):
        vault.keys.key(9, make=False)


def test_the_wrong_master_key_is_refused_at_once_with_both_names(vault, tmp_path):
    with pytest.raises(WrongKey, match=f"{fingerprint(MASTER)}.*{fingerprint(OTHER)}"):
        open_keys(tmp_path, OTHER)


def test_a_wrapped_key_is_bound_to_its_person(vault, tmp_path):
    vault.keys.key(PERSON)
    vault.keys.key(9)
    vault.keys.close()
    native = sqlite3.connect(tmp_path / "keys.db")
    native.execute(
        "UPDATE data_keys SET wrapped = (SELECT wrapped FROM data_keys WHERE subject = 4711) WHERE subject = 9"
    )
    native.commit()
    native.close()
    again = open_keys(tmp_path)
    with pytest.raises(WrongKey, match="changed by somebody else"):
        again.key(9)
    again.close()


def test_a_rotation_keeps_the_data_and_ends_the_old_key(vault, tmp_path):
    sealed = vault.seal(PERSON, "people.name", PERSON, STORY)
    assert vault.keys.rewrap(OTHER) == 2  # the house's and the person's
    assert vault.keys.rewrap(OTHER) == 0
    again = open_keys(tmp_path, OTHER)
    assert Vault(again).open(PERSON, "people.name", PERSON, sealed) == STORY
    again.close()
    with pytest.raises(WrongKey):
        open_keys(tmp_path)


def test_the_master_key_is_in_no_file(vault, tmp_path):
    vault.keys.key(PERSON)
    vault.keys.rewrap(OTHER)
    vault.keys.close()
    for file in tmp_path.iterdir():
        for master in (MASTER, OTHER):
            assert master not in file.read_bytes()
            assert base64.b64encode(master) not in file.read_bytes()


def test_the_blind_index_finds_equals_and_tells_nothing(vault, tmp_path):
    number = "110101196003120011"
    mark = vault.blind("id", number)
    assert vault.blind("id", number) == mark
    assert vault.blind("id", "110101196003120012") != mark
    assert vault.blind("invite", number) != mark, "the same value in another field"
    assert mark not in (hashlib.sha256(number.encode()).digest(), number.encode())
    (tmp_path / "other").mkdir()
    other = open_keys(tmp_path / "other")
    assert Vault(other).blind("id", number) != mark, "another house"
    other.close()
    vault.keys.forget(PERSON)
    assert vault.blind("id", number) == mark, "a person's end does not change the house's key"
    assert vault.keys.key(HOUSE, make=False)


# -- files ------------------------------------------------------------------------------------------------


@pytest.fixture
def files(vault, tmp_path):
    return FileStore(tmp_path / "files", vault)


def test_a_file_is_sealed_under_a_random_name(files, tmp_path):
    names = {files.put(PERSON, STORY * 1000) for _ in range(3)}
    assert len(names) == 3
    kept = [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    assert {path.name for path in kept} == names
    for path in kept:
        assert STORY not in path.read_bytes()
    assert files.get(PERSON, names.pop()) == STORY * 1000


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../keys.db",
        "/etc/passwd",
        "..",
        "a" * 31,
        "a" * 33,
        "A" * 32,
        "g" * 32,
        "../" + "a" * 29,
        "a" * 31 + "\0",
    ],
)
def test_a_name_that_we_did_not_make_is_no_file(files, name):
    for act in (lambda: files.get(PERSON, name), lambda: files.delete(name)):
        with pytest.raises(FileNotFoundError):
            act()


def test_a_file_opens_only_under_its_own_name_for_its_owner(files, tmp_path):
    mine, theirs = files.put(PERSON, STORY), files.put(9, b"another")
    with pytest.raises(Tampered):
        files.get(9, mine)
    folder = tmp_path / "files"
    os.replace(folder / mine[:2] / mine, folder / theirs[:2] / theirs)
    with pytest.raises(Tampered):
        files.get(PERSON, theirs)
    with pytest.raises(FileNotFoundError):
        files.get(PERSON, mine)


def test_a_file_is_deleted_for_good_and_twice_is_once(files):
    name = files.put(PERSON, STORY)
    files.delete(name)
    files.delete(name)
    with pytest.raises(FileNotFoundError):
        files.get(PERSON, name)


def test_a_file_that_could_not_be_written_whole_leaves_nothing(files, tmp_path, monkeypatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        files.put(PERSON, STORY)
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def test_a_sweep_takes_what_is_old_and_named_by_nothing(files, tmp_path):
    named, lost, fresh = (files.put(PERSON, STORY) for _ in range(3))
    folder = tmp_path / "files"
    piece = folder / lost[:2] / f"{'0' * 32}.new"
    piece.write_bytes(b"")
    for old in (folder / named[:2] / named, folder / lost[:2] / lost, piece):
        os.utime(old, (1000, 1000))
    assert files.sweep({named}, 1001) == 2
    assert files.get(PERSON, named) == files.get(PERSON, fresh) == STORY
    assert not piece.exists()


def test_a_file_of_somebody_forgotten_does_not_open(files, vault):
    name = files.put(PERSON, STORY)
    vault.keys.forget(PERSON)
    with pytest.raises(Forgotten):
        files.get(PERSON, name)


# -- whose fault an error is ------------------------------------------------------------------------------


def test_a_trouble_of_the_database_is_told_from_a_wrong_question(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path / 'one.db'}")
    with engine.connect() as connection:
        with pytest.raises(Exception, match="no such table") as wrong:
            connection.exec_driver_sql("SELECT secret FROM nowhere WHERE word = ?", ("胃癌",))
        assert trouble_of(wrong.value) is None
        assert "胃癌" not in str(wrong.value)
        connection.exec_driver_sql("PRAGMA query_only=ON")
        with pytest.raises(Exception, match="readonly") as readonly:
            connection.exec_driver_sql("CREATE TABLE one (id INTEGER)")
        assert trouble_of(readonly.value) == "SQLITE_READONLY"
    engine.dispose()
    later = RuntimeError("the savepoint is gone")
    later.__context__ = readonly.value
    assert trouble_of(later) == "SQLITE_READONLY"
    assert trouble_of(None) is None


@pytest.mark.parametrize(
    ("state", "trouble"), [("53100", "SQLSTATE 53100"), ("57P01", "SQLSTATE 57P01"), ("23505", None), ("57014", None)]
)
def test_the_same_for_postgresql(state, trouble):
    error = RuntimeError("as psycopg tells it")
    error.sqlstate = state
    assert trouble_of(error) == trouble
