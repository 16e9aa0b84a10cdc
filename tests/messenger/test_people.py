"""People's side: people, messages in the order of change, waiting, WebSocket, who may call."""

import asyncio
import http.client
import json
import time
from concurrent.futures import ThreadPoolExecutor

import aiohttp
import pytest

from bot.messenger.guard import NotLoopbackError, RealTokenError, ensure_local, ensure_loopback
from bot.messenger.ready import READY

LIN = 1001


def test_the_ready_people_are_there(local):
    people = local.get("people")
    assert [p["name"] for p in people] == [p.name for p in READY]
    assert {p["role"] for p in people} == {None, "reviewer", "doctor", "admin", "agent"}


def test_someone_new(local):
    person = local.post("people", name="李 建国", language="zh")
    assert person["id"] > max(p.id for p in READY)
    named = local.post("people", name="Ann Lee", language="en", id=77, username="@ann", role="doctor")
    assert (named["id"], named["username"], named["role"]) == (77, "ann", "doctor")
    local.says(77, "hello")
    sender = local.result("getUpdates")[0]["message"]["from"]
    assert sender == {
        "id": 77, "is_bot": False, "first_name": "Ann", "last_name": "Lee", "username": "ann", "language_code": "en",
    }  # fmt: skip
    for body in ({"name": "x", "language": "en", "id": 77}, {"name": "y", "language": "en", "username": "ann"}):
        assert local.request("POST", "/messenger/people", body)[0] == 409
    for body in (
        {"name": ""},
        {"name": "x", "language": "/"},
        {"name": "x", "id": "one"},
        [],
        {"name": "x", "id": -1},
    ):
        status, answer = local.request("POST", "/messenger/people", body)
        assert status == 400
        assert answer["error"].endswith(".")


def test_messages_come_in_the_order_of_change(local):
    first = local.says(LIN, "one")
    local.result("sendMessage", chat_id=LIN, text="two")
    seen = local.sees(LIN)
    assert [(m["text"], m["mine"]) for m in seen] == [("one", True), ("two", False)]
    local.post(f"people/{LIN}/edit", message_id=first, text="one, really")
    [changed] = local.sees(LIN, after=seen[-1]["seq"])
    assert (changed["message_id"], changed["edited"], changed["text"]) == (first, True, "one, really")
    assert [m["message_id"] for m in local.sees(LIN)] == [seen[1]["message_id"], first]
    assert local.sees(LIN, after=changed["seq"]) == []


def test_waiting_for_news(local):
    local.says(LIN, "x")
    after = local.sees(LIN)[-1]["seq"]
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(local.sees, LIN, after, 20)
        time.sleep(0.2)
        began = time.monotonic()
        local.result("sendMessage", chat_id=LIN, text="news")
        assert [m["text"] for m in waiting.result(5)] == ["news"]
        assert time.monotonic() - began < 2


def test_unread_marks(local):
    local.says(LIN, "x")
    numbers = [local.result("sendMessage", chat_id=LIN, text=str(n))["message_id"] for n in range(3)]
    assert local.get("people")[0]["unread"] == 3
    assert local.post(f"people/{LIN}/read", message_id=numbers[1]) == {"ok": True, "unread": 1}
    person = local.get("people")[0]
    assert (person["unread"], person["started"]) == (1, True)
    assert person["last"]["text"] == "2"
    assert local.get(f"people/{LIN}/chat")["read"] == numbers[1]


def test_a_long_text_becomes_several_messages(local):
    answer = local.post(f"people/{LIN}/messages", text="字" * 5000)
    assert len(answer["message_ids"]) == 2
    assert [len(m["text"]) for m in local.sees(LIN)] == [4096, 904]


def test_replies_of_a_person(local):
    local.says(LIN, "x")
    asked = local.result("sendMessage", chat_id=LIN, text="who?")["message_id"]
    local.says(LIN, "me", reply_to=asked)
    assert local.result("getUpdates", offset=-1)[0]["message"]["reply_to_message"]["text"] == "who?"
    assert local.request("POST", f"/messenger/people/{LIN}/messages", {"text": "x", "reply_to": 99})[0] == 404


def test_what_a_person_can_not_do(local):
    theirs = local.says(LIN, "x")
    bots = local.result("sendMessage", chat_id=LIN, text="y")["message_id"]
    for path, body, status in (
        (f"people/{LIN}/messages", {"text": " "}, 400),
        (f"people/{LIN}/messages", {"text": 5}, 400),
        ("people/999/messages", {"text": "x"}, 404),
        (f"people/{LIN}/messages", {"text": "x", "bot": "nobody"}, 404),
        (f"people/{LIN}/edit", {"message_id": bots, "text": "z"}, 409),
        (f"people/{LIN}/edit", {"message_id": theirs, "text": ""}, 400),
        (f"people/{LIN}/edit", {"message_id": 99, "text": "z"}, 404),
        (f"people/{LIN}/press", {"message_id": bots, "data": ""}, 400),
        (f"people/{LIN}/block", {"blocked": "yes"}, 400),
        (f"people/{LIN}/location", {"latitude": 100, "longitude": 0}, 400),
        (f"people/{LIN}/dance", {}, 404),
    ):
        found, answer = local.request("POST", f"/messenger/{path}", body)
        assert (path, found) == (path, status)
        assert answer["error"]
    local.post(f"people/{LIN}/block", blocked=True)
    assert local.request("POST", f"/messenger/people/{LIN}/messages", {"text": "x"})[0] == 409


def test_a_press_waits_for_its_answer(local):
    local.says(LIN, "x")
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    number = local.result("sendMessage", chat_id=LIN, text="y", reply_markup=markup)["message_id"]
    with ThreadPoolExecutor() as pool:
        pressing = pool.submit(local.post, f"people/{LIN}/press", message_id=number, data="a", wait=10)
        [update] = local.result("getUpdates", offset=-1, timeout=5)
        while "callback_query" not in update:
            [update] = local.result("getUpdates", offset=-1)
        query = update["callback_query"]["id"]
        local.result("answerCallbackQuery", callback_query_id=query, text="done", show_alert=True)
        assert pressing.result(5)["answer"] == {"text": "done", "show_alert": True, "url": None}


def test_each_token_is_its_own_bot(local):
    other = f"42:{'z' * 35}"
    local.says(LIN, "to the house")
    assert local.request("GET", f"/bot{other}/getMe")[1]["result"]["id"] == 42
    assert [b["house"] for b in local.get("bots")] == [True, False]
    local.says(LIN, "to the other", bot="42")
    updates = local.request("GET", f"/bot{other}/getUpdates")[1]["result"]
    assert [u["message"]["text"] for u in updates] == ["to the other"]
    assert [m["text"] for m in local.get(f"people/{LIN}/messages?bot=local_42_bot")] == ["to the other"]
    assert len(local.sees(LIN)) == 1
    assert local.get("pending?bot=42")["updates_waiting"] == 1


def test_a_page_hears_what_happens(local):
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}

    async def listen():
        url = f"{local.url}/messenger/ws?person={LIN}"
        async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:

            async def until(kind):
                while True:
                    event = await socket.receive_json(timeout=10)
                    if event["type"] == kind:
                        return event

            def do(function, *args, **more):
                return asyncio.to_thread(function, *args, **more)

            await do(local.says, 1002, "someone else")
            await do(local.says, LIN, "x")
            heard = await until("message")
            assert (heard["person"], heard["message"]["text"]) == (LIN, "x")
            await do(local.result, "sendChatAction", chat_id=LIN, action="typing")
            assert (await until("typing"))["action"] == "typing"
            sent = await do(local.result, "sendMessage", chat_id=LIN, text="y", reply_markup=markup)
            assert (await until("message"))["message"]["reply_markup"] == markup
            pressed = await do(local.post, f"people/{LIN}/press", message_id=sent["message_id"], data="a")
            query = pressed["callback_query_id"]
            await do(local.result, "answerCallbackQuery", callback_query_id=query, text="ok")
            answer = await until("answer")
            assert (answer["text"], answer["show_alert"]) == ("ok", False)
            await do(local.post, f"people/{LIN}/block", blocked=True)
            assert (await until("chat"))["chat"]["blocked"] is True
            await do(local.post, "clock", advance_s=60)
            assert (await until("clock"))["offset_s"] == 60
            await do(local.post, "people", name="New", language="en")
            await until("people")
            await do(local.result, "setMyCommands", commands=[{"command": "a", "description": "b"}])
            assert (await until("commands"))["bot"] == 7000001

    asyncio.run(listen())


def raw(local, method, path, headers, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rsplit(":", 1)[1]), timeout=10)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8081"}, 200),
        ({"Host": "[::1]:8081"}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Host": "localhost:1", "Origin": "http://localhost:1"}, 200),
    ],
)
def test_who_may_call(local, headers, status):
    assert raw(local, "GET", "/messenger/people", headers)[0] == status


def test_a_form_of_another_site_does_nothing(local):
    body = json.dumps({"name": "x", "language": "en"})
    assert raw(local, "POST", "/messenger/people", {"Content-Type": "text/plain"}, body)[0] == 415


def test_the_page_and_its_policy(local):
    status, headers = raw(local, "GET", "/", {})
    assert status == 200
    assert headers["Content-Type"].startswith("text/html")
    policy = headers["Content-Security-Policy"]
    for rule in ("default-src 'self'", "img-src 'self' blob: data:", "media-src 'self' blob:", "connect-src 'self'"):
        assert rule in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert raw(local, "GET", "/page/nothing.js", {})[0] == 404


def test_never_beside_a_real_token():
    with pytest.raises(RealTokenError, match="TELEGRAM_TOKEN is set"):
        ensure_local("123:abc")
    ensure_local(None)
    ensure_local("")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])  # noqa: S104 - must be refused
def test_never_where_others_reach_it(host):
    with pytest.raises(NotLoopbackError, match="this computer only"):
        ensure_loopback(host)
    ensure_loopback("127.0.0.1")
    ensure_loopback("::1")
