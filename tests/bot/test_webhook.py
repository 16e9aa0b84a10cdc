"""The webhook: who may come in, what is acknowledged, and the change of the secret."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from bot.webhook import HEADER, PATH
from storage.tables.turn import inbox
from tests.talk import Talk, free_port

SECRETS = ("new-secret-of-the-house", "old-secret-of-the-house")
STRANGER = 5_550_001


@pytest.fixture
def open_door(tmp_path: Path) -> Iterator[Talk]:
    url = f"http://127.0.0.1:{free_port()}{PATH}"
    talk = Talk(tmp_path, webhook_url=url, webhook_secret=",".join(SECRETS))
    yield talk
    talk.close()


def update(number: int, text: str = "hello") -> dict[str, Any]:
    person = {"id": STRANGER, "is_bot": False, "first_name": "Zoe", "language_code": "en"}
    chat = {"id": STRANGER, "type": "private", "first_name": "Zoe"}
    message = {"message_id": number, "date": int(time.time()), "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}


def bring(talk: Talk, body: Any, secret: str | bytes | None = SECRETS[0]) -> int:
    headers = {} if secret is None else {HEADER.encode(): secret if isinstance(secret, bytes) else secret.encode()}
    return httpx.post(talk.settings.webhook_url, json=body, headers=headers).status_code


def kept(talk: Talk) -> int:
    with talk.bot.store.engine.connect() as connection:
        return connection.scalar(select(func.count()).where(inbox.c.chat_id == STRANGER)) or 0


@pytest.mark.parametrize("secret", [None, "", "new-secret-of-the-housf", b"\xe6\xff", f"{SECRETS[0]},{SECRETS[1]}"])
def test_without_the_secret_nobody_comes_in(open_door: Talk, secret: str | bytes | None) -> None:
    assert bring(open_door, update(900_001), secret) == 403
    assert kept(open_door) == 0


@pytest.mark.parametrize("body", [[], {}, {"update_id": "x"}, "text", {"message": {}}])
def test_what_is_no_update_is_refused(open_door: Talk, body: Any) -> None:
    assert bring(open_door, body) == 400
    assert kept(open_door) == 0


def test_what_is_acknowledged_is_kept_and_a_repetition_is_dropped(open_door: Talk) -> None:
    for _ in range(3):
        assert bring(open_door, update(900_001)) == 200
        assert kept(open_door) == 1
    assert bring(open_door, update(900_002), SECRETS[1]) == 200, "the old secret is accepted while it is changed"
    assert kept(open_door) == 2


def test_the_secret_is_registered_and_a_restart_changes_the_door(tmp_path: Path) -> None:
    url = f"http://127.0.0.1:{free_port()}{PATH}"
    talk = Talk(tmp_path, webhook_url=url)
    try:
        person = talk.person("Emma")
        first = talk.bot.webhook
        talk.bot.stop()
        talk.post(f"people/{person.id}/messages", {"text": "/me"})  # while nobody is there
        talk.bot.start()
        assert talk.bot.webhook is not first
        person.listen()
        assert person.last.has("me")
        talk.settings = talk.bot._settings = talk.settings.model_copy(update={"webhook_url": ""})
        talk.restart_bot()
        assert not talk.messenger.result("getWebhookInfo")["url"]
        assert person.says("/help").has("help"), "polling is the other door to the same inbox"
    finally:
        talk.close()
