"""What outlives a restart, and a kill."""

import json
import os
import signal
import subprocess
import sys
import urllib.request

from tests.local_messenger import LocalMessenger

LIN = 1001
SERVER = """
import asyncio, sys
from pathlib import Path
from bot.messenger.main import serve

async def main():
    started = asyncio.get_running_loop().create_future()
    started.add_done_callback(lambda url: print(url.result(), flush=True))
    await serve(Path(sys.argv[1]), port=0, house_token=sys.argv[2], started=started)

asyncio.run(main())
"""


def everything(local):
    return {
        "people": local.get("people"),
        "bots": local.get("bots"),
        "messages": local.sees(LIN),
        "chat": local.get(f"people/{LIN}/chat"),
        "updates": local.result("getUpdates"),
        "commands": local.result("getMyCommands"),
        "webhook": local.result("getWebhookInfo"),
        "name": local.result("getMyName"),
        "pending": local.get("pending"),
    }


def test_everything_is_there_after_a_restart(local):
    local.post("people", name="New", language="en")
    local.says(LIN, "one")
    two = local.result("sendMessage", chat_id=LIN, text="two", reply_markup={"keyboard": [["a"]]})["message_id"]
    local.result("setMyCommands", commands=[{"command": "help", "description": "x"}])
    local.result("setMyName", name="守望")
    local.result("pinChatMessage", chat_id=LIN, message_id=two)
    local.post(f"people/{LIN}/react", message_id=two, emoji="👍")
    local.says(LIN, "three")
    local.post("clock", advance_s=3600)
    local.post("faults", kind="5xx", rate=0)
    before = everything(local)
    local.restart()
    assert everything(local) == before
    assert local.get("clock")["offset_s"] == 3600
    assert local.get("faults") == []


def test_numbers_go_on_where_they_stopped(local):
    local.says(LIN, "one")
    [update] = local.result("getUpdates")
    local.result("getUpdates", offset=update["update_id"] + 1)
    local.restart()
    number = local.says(LIN, "two")
    [following] = local.result("getUpdates")
    assert following["update_id"] == update["update_id"] + 1
    assert following["message"]["message_id"] == number == 2
    assert local.sees(LIN)[-1]["seq"] == 2


def test_a_kill_loses_no_acknowledged_message(tmp_path):
    token = f"7000001:{'k' * 35}"

    def begin():
        process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(tmp_path), token], stdout=subprocess.PIPE, text=True
        )
        return process, process.stdout.readline().strip()

    def ask(url, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data, {"Content-Type": "application/json"})  # noqa: S310 - our own server
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - our own server
            return json.load(answer)

    acknowledged = []
    for turn in range(3):
        process, url = begin()
        with process:
            for n in range(20):
                text = f"{turn}-{n}"
                ask(f"{url}/messenger/people/{LIN}/messages", {"text": text})
                answer = ask(f"{url}/bot{token}/sendMessage", {"chat_id": LIN, "text": f"re {text}"})
                acknowledged += [text, answer["result"]["text"]]
            os.kill(process.pid, signal.SIGKILL)
            process.wait(10)
    process, url = begin()
    with process:
        assert [m["text"] for m in ask(f"{url}/messenger/people/{LIN}/messages")] == acknowledged
        waiting = ask(f"{url}/bot{token}/getUpdates?limit=100")["result"]
        assert [u["message"]["text"] for u in waiting] == acknowledged[::2]
        process.terminate()
        process.wait(10)


def test_a_bot_without_a_house(tmp_path):
    local = LocalMessenger(tmp_path, token=None, ready=False)
    try:
        assert local.get("people") == []
        person = local.post("people", name="Ann", language="en")["id"]
        status, answer = local.request("POST", f"/messenger/people/{person}/messages", {"text": "x"})
        assert status == 404
        assert "No bot has called" in answer["error"]
        local.result("getMe")
        local.says(person, "now there is one")
        local.request("GET", f"/bot42:{'z' * 35}/getMe")
        assert local.request("POST", f"/messenger/people/{person}/messages", {"text": "x"})[0] == 409
    finally:
        local.stop()
