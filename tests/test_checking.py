"""`doctor` and `restore`: what is wrong is said before it does harm."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.checking import check
from bot.saving import BackupError, backup, restore
from bot.settings import Settings
from bot.wiring import open_store
from storage.database import writing
from storage.migrating import migrate

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, shouwang_home=tmp_path / "var", port=0)


def test_the_doctor_names_what_waits_for_a_person(settings):
    store = open_store(settings)
    migrate(store.engine)
    assert [finding for finding in check(settings) if not finding.good] == []
    with writing(store.engine).begin() as connection:
        store.turns.arrive(connection, [(7, 1, {"update_id": 7}), (8, 1, {"update_id": 8})], NOW)
        store.turns.failed(connection, [7], tries=5)
        (letter,) = store.turns.post(connection, [(1, {"kind": "say"}, True)], NOW)
    with writing(store.engine).begin() as connection:
        store.turns.unsendable(connection, letter, "uncertain", "NetworkError")
    store.close()
    (wrong,) = [finding for finding in check(settings) if not finding.good]
    assert "1 parked updates, 1 uncertain letters" in wrong.what
    assert "python -m bot stuck" in wrong.mend


@pytest.mark.parametrize("left", ["shouwang.db", "shouwang.db-wal"])
def test_a_restore_mixes_nothing_with_what_is_left_of_another_database(settings, tmp_path, left):
    store = open_store(settings)
    migrate(store.engine)
    store.close()
    backup(settings, tmp_path / "saved")
    home = settings.shouwang_home
    for path in home.glob("shouwang.db*"):
        path.unlink()
    (home / left).write_bytes(b"left")
    with pytest.raises(BackupError, match=left):
        restore(settings, tmp_path / "saved", None)
    (home / left).unlink()
    assert restore(settings, tmp_path / "saved", None).startswith("Restored")


def test_documents_of_the_library_are_in_the_backup_but_not_what_waits_for_a_word(settings, tmp_path):
    store = open_store(settings)
    migrate(store.engine)
    store.close()
    kept = settings.library / "terms" / "care" / "1.json"
    for path in (kept, settings.library / ".waiting" / "0.json", kept.with_name(".x.new")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")
    backup(settings, tmp_path / "saved")
    shutil.rmtree(settings.library)
    for path in settings.shouwang_home.glob("shouwang.db*"):
        path.unlink()
    restore(settings, tmp_path / "saved", None)
    assert [path for path in settings.library.rglob("*") if path.is_file()] == [kept]
