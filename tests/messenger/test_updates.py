"""How updates reach a bot: polling and webhooks."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from aiogram import types
from aiohttp import web

from tests.messenger.strict import strictly

LIN = 1001


def ids(updates):
    return [update["update_id"] for update in updates]


def test_offset_confirms(local):
    for word in "abc":
        local.says(LIN, word)
    updates = strictly(list[types.Update], local.result("getUpdates"))
    assert [u.message.text for u in updates] == ["a", "b", "c"]
    assert local.get("pending") == {"updates_waiting": 3, "deliveries": 0}
    numbers = [u.update_id for u in updates]
    assert ids(local.result("getUpdates", limit=2)) == numbers[:2]
    assert ids(local.result("getUpdates", offset=numbers[1])) == numbers[1:]
    assert ids(local.result("getUpdates", offset=-1)) == numbers[2:]
    assert local.result("getUpdates", offset=numbers[2] + 1) == []
    assert local.get("pending")["updates_waiting"] == 0


def test_a_long_poll_ends_with_the_first_update(local):
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(local.result, "getUpdates", timeout=20)
        time.sleep(0.2)
        began = time.monotonic()
        local.says(LIN, "here")
        assert poll.result(5)[0]["message"]["text"] == "here"
        assert time.monotonic() - began < 2
    began = time.monotonic()
    assert local.result("getUpdates", offset=10**9, timeout=1) == []
    assert time.monotonic() - began >= 0.9


def test_a_second_poll_ends_the_first(local):
    with ThreadPoolExecutor() as pool:
        first = pool.submit(local.call, "getUpdates", timeout=20)
        time.sleep(0.2)
        second = pool.submit(local.call, "getUpdates", timeout=20)
        assert first.result(5)["description"] == (
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        assert local.result("setWebhook", url="http://127.0.0.1:1/x") is True
        assert second.result(5)["description"] == "Conflict: terminated by setWebhook request"


def test_kinds_that_were_not_asked_for_do_not_come(local):
    local.result("getUpdates", allowed_updates=["callback_query"])
    local.says(LIN, "x")
    assert local.result("getUpdates") == []
    local.result("getUpdates", allowed_updates=[])
    number = local.says(LIN, "y")
    local.post(f"people/{LIN}/react", message_id=number, emoji="👍")
    local.post(f"people/{LIN}/edit", message_id=number, text="z")
    updates = strictly(list[types.Update], local.result("getUpdates"))
    assert [u.event_type for u in updates] == ["message", "edited_message"]
    assert updates[1].edited_message.edit_date


class Receiver:
    """A bot's web server: keeps what it was sent, and answers what it is told to."""

    def __init__(self):
        self.got, self.secrets, self.statuses, self.answers = [], [], [], []
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._thread.start()
        assert self._ready.wait(10)

    async def _take(self, request):
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.answers.pop(0) if self.answers else {}, status=status)

    async def _serve(self):
        app = web.Application()
        app.router.add_post("/hook", self._take)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        self._ready.set()
        await self._end.wait()
        await runner.cleanup()

    def stop(self):
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)


@pytest.fixture
def receiver():
    """A bot's web server."""
    receiver = Receiver()
    yield receiver
    receiver.stop()


def until(condition):
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)


def test_a_webhook(local, receiver):
    local.says(LIN, "before")
    assert local.result("setWebhook", url=receiver.url, secret_token="s3cret", max_connections=1) is True
    local.says(LIN, "after")
    until(lambda: len(receiver.got) == 2)
    assert [u["message"]["text"] for u in receiver.got] == ["before", "after"]
    assert receiver.secrets == ["s3cret", "s3cret"]
    until(lambda: local.get("pending") == {"updates_waiting": 0, "deliveries": 0})
    info = strictly(types.WebhookInfo, local.result("getWebhookInfo"))
    assert (info.url, info.pending_update_count) == (receiver.url, 0)
    assert local.call("getUpdates")["error_code"] == 409
    assert local.result("deleteWebhook") is True
    assert local.result("getWebhookInfo")["url"] == ""
    assert local.result("getUpdates") == []


def test_a_webhook_is_tried_until_it_takes_the_update(local, receiver):
    receiver.statuses = [500, 503]
    local.result("setWebhook", url=receiver.url)
    local.says(LIN, "x")
    until(lambda: local.get("pending")["updates_waiting"] == 0)
    assert len(set(ids(receiver.got))) == 1
    assert len(receiver.got) == 3
    info = strictly(types.WebhookInfo, local.result("getWebhookInfo"))
    assert info.last_error_message.startswith("Wrong response from the webhook: 503")


def test_an_answer_in_the_reply_to_a_webhook(local, receiver):
    receiver.answers = [{"method": "sendMessage", "chat_id": LIN, "text": "at once"}]
    local.result("setWebhook", url=receiver.url)
    local.says(LIN, "x")
    until(lambda: [m for m in local.sees(LIN) if m.get("text") == "at once"])


def test_a_webhook_survives_a_restart(local, receiver):
    local.result("setWebhook", url=receiver.url, drop_pending_updates=True)
    local.restart()
    local.says(LIN, "x")
    until(lambda: len(receiver.got) == 1)


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"url": "http://example.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "ftp://example.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.org:99/x"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "http://127.0.0.1/x", "secret_token": "ä"}, "secret token contains unallowed characters"),
    ],
)
def test_webhooks_that_are_refused(local, parameters, text):
    assert local.call("setWebhook", **parameters)["description"] == f"Bad Request: {text}"


def test_pending_updates_can_be_dropped(local):
    local.says(LIN, "x")
    assert local.result("deleteWebhook", drop_pending_updates=True) is True
    assert local.result("getUpdates") == []
