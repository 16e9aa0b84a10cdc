"""Unkindness on request."""

import time
import urllib.error
from http.client import RemoteDisconnected

import pytest

from bot.messenger.limits import Limits

LIN = 1001


@pytest.fixture
def chat(local):
    """A messenger in which the organiser has written to the bot."""
    local.says(LIN, "/start")
    return local


def send(chat, text="x"):
    return chat.request("POST", f"/bot{chat.token}/sendMessage", {"chat_id": LIN, "text": text})


def lost(chat, text):
    with pytest.raises((RemoteDisconnected, urllib.error.URLError, ConnectionError)):
        send(chat, text)


def texts(chat):
    return [m.get("text") for m in chat.sees(LIN) if not m["mine"]]


def test_floods(chat):
    chat.post("faults", kind="429", rate=1, retry_after=7)
    assert send(chat) == (
        429,
        {
            "ok": False, "error_code": 429, "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        },
    )  # fmt: skip
    assert texts(chat) == []
    assert chat.call("getMe")["ok"]


def test_blocked_and_broken(chat):
    chat.post("faults", kind="403", rate=1)
    assert send(chat)[1]["description"] == "Forbidden: bot was blocked by the user"
    chat.post("faults", kind="5xx", rate=1)
    assert send(chat)[0] == 502
    assert [f["kind"] for f in chat.get("faults")] == ["403", "5xx"]
    assert chat.post("faults", kind="none") == []
    assert send(chat)[0] == 200


def test_slow(chat):
    chat.post("faults", kind="slow", rate=1, seconds=0.3)
    began = time.monotonic()
    assert send(chat)[0] == 200
    assert time.monotonic() - began >= 0.3


def test_lost_connection_and_lost_reply(chat):
    chat.post("faults", kind="lost-connection", rate=1)
    lost(chat, "never sent")
    chat.post("faults", kind="none")
    chat.post("faults", kind="lost-reply", rate=1)
    lost(chat, "sent all the same")
    assert texts(chat) == ["sent all the same"]


def test_repeated_updates(chat):
    [first] = chat.result("getUpdates")
    chat.post("faults", kind="repeated-update", rate=1)
    assert chat.result("getUpdates", offset=first["update_id"] + 1) == [first]
    assert chat.result("getUpdates", offset=first["update_id"] + 1) == []


def test_the_same_seed_brings_the_same_faults(chat):
    def row():
        chat.post("faults", kind="5xx", rate=0.5, seed=4)
        return [send(chat)[0] for _ in range(20)]

    first = row()
    assert set(first) == {200, 502}
    assert row() == first


def test_only_the_named_methods_and_bots(chat):
    chat.post("faults", kind="5xx", rate=1, methods=["sendPhoto"])
    assert send(chat)[0] == 200
    chat.post("faults", kind="5xx", rate=1, bot="42")
    assert send(chat)[0] == 200


def test_telegrams_limits_over_http(chat):
    chat.post("faults", kind="429", mode="limits")
    statuses = [send(chat)[0] for _ in range(7)]
    assert statuses == [200] * 5 + [429] * 2
    assert send(chat)[1]["parameters"]["retry_after"] == 1


def test_telegrams_limits():
    now = [0.0]
    limits = Limits(lambda: now[0])
    assert sum(limits.take(1, person) == 0 for person in range(40)) == 30
    now[0] = 1.0
    assert [limits.take(1, 99) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    now[0] = 100.0
    assert sum(limits.take(1, -5) == 0 for _ in range(25)) == 20
    assert limits.take(1, -5) == 3


@pytest.mark.parametrize(
    "order",
    [
        {"kind": "rain"},
        {"kind": "429", "rate": 2},
        {"kind": "slow", "seconds": "long"},
        {"kind": "403", "mode": "limits"},
        {"kind": "5xx", "methods": "sendMessage"},
    ],
)
def test_orders_that_make_no_sense(chat, order):
    status, answer = chat.request("POST", "/messenger/faults", order)
    assert status == 400
    assert answer["error"].endswith(".")
