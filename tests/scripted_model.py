"""An OpenAI-compatible server that says what a test wrote for it, over real HTTP."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class ScriptedModel:
    """What the model says next, and what it was asked.

    Attributes:
        lines: said by each request, streamed line by line.
        pause: seconds between two lines.
        status: of the answer; other than 200 is an error.
    """

    lines: list[str] = field(default_factory=list)
    pause: float = 0.0
    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)
    address: str = ""

    def says(self, *found: dict[str, Any] | str) -> None:
        """From now on the model says these lines."""
        self.lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in found]


@contextmanager
def scripted_model() -> Iterator[ScriptedModel]:
    """Serves a model on a free port of this machine."""
    model = ScriptedModel()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            model.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(model.status)
            self.send_header("Content-Type", "text/event-stream" if model.status == 200 else "application/json")
            self.end_headers()
            if model.status != 200:
                self.wfile.write(b'{"error": {"message": "no", "type": "server_error"}}')
                return
            try:
                for line in model.lines:
                    time.sleep(model.pause)
                    self._event({"content": f"{line}\n"})
                self._event({}, "stop")
                self.wfile.write(b"data: [DONE]\n\n")
            except OSError:
                return  # whoever asked did not wait

        def _event(self, delta: dict[str, str], finish: str | None = None) -> None:
            chunk = {
                "id": "1",
                "object": "chat.completion.chunk",
                "created": 1,
                "model": "scripted",
                "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
            }
            self.wfile.write(f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n".encode())
            self.wfile.flush()

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    model.address = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
