"""A local messenger in a thread of this process, for every suite that plays conversations over HTTP."""

from __future__ import annotations

import asyncio
import json
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from bot.clock import MovableClock
from bot.messenger.main import start
from bot.messenger.server import Messenger

TOKEN = "7000001:" + "local-house-token_" * 2
_PATIENCE = 30


class LocalMessenger:
    """Serves in its own thread until stopped; what it keeps lives in `home`.

    Attributes:
        url: where it listens, http://127.0.0.1:<port>.
        token: the house's bot.
        clock: moves for the messenger and for whoever shares the file.
        waiting: how many updates no bot has taken yet; asked too often to go over HTTP.
    """

    def __init__(
        self, home: Path, *, token: str | None = TOKEN, ready: bool = True, webhook_pause: float = 0.05
    ) -> None:
        self.home = home
        self.token = token or TOKEN
        self.clock = MovableClock(home / "clock")
        self.url = ""
        self._house_token = token
        self._ready = ready
        self._webhook_pause = webhook_pause
        self._port = 0
        self._begin()

    def _begin(self) -> None:
        self._listening = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="messenger", daemon=True)
        self._thread.start()
        assert self._listening.wait(_PATIENCE), "the messenger did not start"
        if self._failure is not None:
            raise self._failure

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        try:
            messenger = Messenger(
                self.home, self.clock, self._house_token, ready=self._ready, webhook_pause=self._webhook_pause
            )
            self.waiting = messenger.waiting
            runner, self.url = await start(messenger, "127.0.0.1", self._port)
        except BaseException as failure:
            self._failure = failure
            self._listening.set()
            return
        self._port = int(self.url.rsplit(":", 1)[1])
        self._loop = asyncio.get_running_loop()
        self._end = asyncio.Event()
        self._listening.set()
        await self._end.wait()
        await runner.cleanup()

    def stop(self) -> None:
        """Stop; what was kept stays."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._end.set)
            self._thread.join(_PATIENCE)

    def restart(self) -> None:
        """Stop and start again on the same port with the same folder."""
        self.stop()
        self._begin()

    def request(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """One request: the status and the JSON answer."""
        data = None if body is None else json.dumps(body).encode()
        kind = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.url + path, data, kind, method=method)  # noqa: S310 - our own server
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310 - our own server
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def get(self, path: str) -> Any:
        """What people's side answers; it must be a success."""
        status, answer = self.request("GET", f"/messenger/{path}")
        assert status == 200, answer
        return answer

    def post(self, path: str, **body: Any) -> Any:
        """What people's side answers to a JSON body; it must be a success."""
        status, answer = self.request("POST", f"/messenger/{path}", body)
        assert status == 200, answer
        return answer

    def call(self, method: str, **parameters: Any) -> Any:
        """Call a method as the house's bot; the whole answer, success or refusal."""
        return self.request("POST", f"/bot{self.token}/{method}", parameters)[1]

    def result(self, method: str, **parameters: Any) -> Any:
        """Call a method as the house's bot; its result."""
        answer = self.call(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    def says(self, person: int, text: str, **more: Any) -> int:
        """A person writes; the message's number."""
        return int(self.post(f"people/{person}/messages", text=text, **more)["message_ids"][-1])

    def sees(self, person: int, after: int = 0, wait: float = 0) -> list[dict[str, Any]]:
        """A person's chat with the house's bot, in the order of change."""
        return list(self.get(f"people/{person}/messages?after={after}&wait={wait}"))
