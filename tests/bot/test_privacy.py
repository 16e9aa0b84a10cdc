"""After a whole conversation: nothing readable of anybody on the disk, and nothing of it in the log."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.tables.files import StoredFile
from tests.conversations.organiser import STORY_ZH, paper
from tests.process import KEY, ProcessTalk, play_first_run

TOLD = (
    "林小雨",
    "周敏",
    "林建国",
    "110101196003120011",
    "1960-03-12",
    "协和医院",
    "肿瘤内科",
    "ZY20260001",
    "印章没有拍全",
    STORY_ZH[:12],
    STORY_ZH[-14:-2],
)
"""What people said about themselves and others in the conversation."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProcessTalk]:
    """A whole conversation with a bot that still runs, with LOG_LEVEL=DEBUG."""
    with ProcessTalk(tmp_path_factory.mktemp("house")) as talk:
        play_first_run(talk, "zh")
        talk.person("林小雨", "zh").says("/me", "/human 我叫林建国，身份证 110101196003120011")
        yield talk


def written(word: str) -> tuple[bytes, ...]:
    """How a word may stand in a file."""
    return word.encode(), word.encode("utf-16-le"), word.encode("gb18030"), json.dumps(word)[1:-1].encode()


def kept(talk: ProcessTalk) -> dict[str, bytes]:
    return read(talk.settings.shouwang_home)


def read(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_the_conversation_is_there_for_whoever_has_the_key(told: ProcessTalk) -> None:
    heard = " ".join(one.text for voice in told.voices.values() for one in voice.heard)
    assert all(word in heard for word in ("林建国", "110101196003120011", "印章没有拍全"))
    assert told.fundraisers()[0].state == "open"
    messenger = read(told.messenger.home).values()  # seals nothing: here the search must find what it looks for
    for word in ("林建国", "110101196003120011", "印章没有拍全"):
        assert any(form in content for form in written(word) for content in messenger), word


def test_no_word_of_it_is_readable_on_the_disk(told: ProcessTalk) -> None:
    files = kept(told)
    assert {"shouwang.db", "shouwang.db-wal", "keys.db"} <= set(files)
    assert len(files["shouwang.db"]) + len(files["shouwang.db-wal"]) > 100_000
    for name, content in files.items():
        for word in TOLD:
            assert not any(form in content for form in written(word)), f"{word} stands in {name}"


def test_no_paper_is_readable_on_the_disk(told: ProcessTalk) -> None:
    files = kept(told)
    with told.store.engine.connect() as connection:
        rows = connection.execute(StoredFile.__table__.select()).all()
    assert len(rows) == 4
    for row in rows:
        clean = told.store.files.get(row.owner_id, row.id)
        assert clean.startswith(b"\xff\xd8")
        middle = clean[len(clean) // 2 :][:64]
        for name, content in files.items():
            assert clean[:64] not in content, name
            assert middle not in content, name
    sent = paper("id of 林小雨")
    assert not any(sent[300:364] in content for content in files.values())
    assert not any(content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"%PDF")) for content in files.values())


def test_neither_the_master_key_nor_the_token_is_on_the_disk(told: ProcessTalk) -> None:
    for name, content in kept(told).items():
        assert KEY.encode() not in content, name
        assert bytes(range(32)) not in content, name
        assert told.messenger.token.encode() not in content, name


def test_no_word_of_it_is_in_the_log(told: ProcessTalk) -> None:
    log = told.log.read_text("utf-8")
    assert "INFO bot.running migrating" in log
    for word in (*TOLD, "胃癌", KEY, told.messenger.token, told.messenger.token.split(":")[1]):
        assert word not in log
    assert "ERROR" not in log
