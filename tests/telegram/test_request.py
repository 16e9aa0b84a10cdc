"""AiohttpRequest against HTTPXRequest, side by side, before servers that misbehave in the same way."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import io
import json
import os
import socket
import time
import traceback
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.telegram.request import POOL_EXHAUSTED, AiohttpRequest

TOKEN = "123456:AAsecret-token_x"
SOON = 0.25
LONG = 5.0
Client = type[HTTPXRequest] | type[AiohttpRequest]
CLIENTS: tuple[Client, ...] = (HTTPXRequest, AiohttpRequest)

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextlib.asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[str]:
    """A TCP server that does what `handler` does; yields the address of a Bot API method on it."""
    tasks: set[asyncio.Task[Any]] = set()

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await handler(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            tasks.discard(task)
            writer.transport.abort()

    server = await asyncio.start_server(accept, "127.0.0.1", 0, limit=2**20)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot{TOKEN}/sendMessage"
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)


async def read_request(reader: asyncio.StreamReader) -> tuple[str, bytes]:
    """The head and the body of one request."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = next(
        (int(line.split(":")[1]) for line in head.split("\r\n") if line.lower().startswith("content-length")),
        0,
    )
    return head, await reader.readexactly(length)


def answering(raw: bytes, *, then: Callable[[asyncio.StreamWriter], None] | None = None) -> Handler:
    """A server that reads each request and writes these bytes."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await read_request(reader)
            writer.write(raw)
            await writer.drain()
            if then:
                then(writer)
                return

    return handle


def http(body: bytes, status: int = 200, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Reads all, never answers."""
    while await reader.read(65536):
        pass


async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Reads nothing at all."""
    writer.transport.pause_reading()  # type: ignore[attr-defined]
    await asyncio.Event().wait()


OK = http(b'{"ok":true,"result":true}')


def data(**values: object) -> RequestData:
    return RequestData([RequestParameter.from_input(key, value) for key, value in values.items()])


MESSAGE = data(chat_id=1, text="您好 & welcome=1")


def document(content: Any, filename: str = "scan.pdf") -> RequestData:
    return data(chat_id=7, document=InputFile(content, filename=filename, read_file_handle=False))


async def attempt(request: BaseRequest, url: str, form: RequestData | None = MESSAGE, **timeouts: Any) -> Any:
    """What a call ends in: its result or its exception."""
    try:
        return await request.post(url, form, **timeouts)
    except TelegramError as error:
        return error


def in_both(scenario: Callable[[Client], Awaitable[Any]]) -> tuple[Any, Any]:
    """What the scenario ends in with httpx and with aiohttp."""
    theirs, ours = (asyncio.run(_timed(scenario, client)) for client in CLIENTS)
    return theirs, ours


async def _timed(scenario: Callable[[Client], Awaitable[Any]], client: Client) -> Any:
    async with asyncio.timeout(20):
        return await scenario(client)


def alike(handler: Handler, form: Callable[[], RequestData] = lambda: MESSAGE, **settings: Any) -> tuple[Any, Any]:
    """Sends the same to the same server through both clients and holds the two outcomes to be of one type."""

    async def scenario(client: Client) -> Any:
        async with serving(handler) as url, client(**settings) as request:
            return await attempt(request, url, form())

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs), (theirs, ours)
    if isinstance(ours, Exception):
        assert TOKEN not in "".join(traceback.format_exception(ours))
    return theirs, ours


def test_both_bring_the_same_request_and_the_same_answer() -> None:
    async def scenario(client: Client) -> Any:
        seen: list[tuple[str, bytes]] = []

        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            seen.append(await read_request(reader))
            writer.write(OK)
            await writer.drain()

        async with serving(handle) as url, client() as request:
            answer = await attempt(request, url)
        head, body = seen[0]
        return answer, head.split("\r\n")[0], body, head

    theirs, ours = in_both(scenario)
    assert ours[:3] == theirs[:3]
    assert ours[0] is True
    assert "content-type: application/x-www-form-urlencoded" in ours[3].lower()
    assert "content-type: application/x-www-form-urlencoded" in theirs[3].lower()
    assert f"User-Agent: {BaseRequest.USER_AGENT} Shouwang" in ours[3]


def test_a_refused_connection() -> None:
    async def scenario(client: Client) -> Any:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{free.getsockname()[1]}/bot{TOKEN}/getMe"
            async with client() as request:
                return await attempt(request, url)

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is NetworkError
    assert theirs.message.startswith("httpx.ConnectError: ")
    assert ours.message.startswith("aiohttp.ClientConnectorError: ")
    assert isinstance(ours.__cause__, aiohttp.ClientConnectorError)
    assert TOKEN not in "".join(traceback.format_exception(ours))


def test_a_name_that_does_not_resolve() -> None:
    async def scenario(client: Client) -> Any:
        async def lost(*args: Any, **kwargs: Any) -> Any:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        asyncio.get_running_loop().getaddrinfo = lost  # type: ignore[method-assign]
        async with client() as request:
            return await attempt(request, f"http://api.telegram.invalid/bot{TOKEN}/getMe")

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is NetworkError
    assert ours.message.startswith("aiohttp.ClientConnectorDNSError: ")


@pytest.mark.parametrize(
    "head", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"], ids=["before", "mid-body"]
)
@pytest.mark.parametrize("end", ["reset", "closed"])
def test_a_connection_that_breaks_off(head: bytes, end: str) -> None:
    def cut(writer: asyncio.StreamWriter) -> None:
        if end == "reset":
            linger = (1).to_bytes(4, "little") + (0).to_bytes(4, "little")
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        writer.close()

    theirs, ours = alike(answering(head, then=cut))
    assert type(ours) is NetworkError
    assert theirs.message.startswith("httpx.")
    assert ours.message.startswith("aiohttp.")


def test_a_handshake_that_never_ends_is_a_connect_time_out() -> None:
    async def scenario(client: Client) -> Any:
        async with serving(silent) as url, client(connect_timeout=SOON, read_timeout=LONG) as request:
            start = time.monotonic()
            return await attempt(request, url.replace("http:", "https:")), time.monotonic() - start

    theirs, ours = in_both(scenario)
    assert type(ours[0]) is type(theirs[0]) is TimedOut
    assert isinstance(theirs[0].__cause__, httpx.ConnectTimeout)
    assert isinstance(ours[0].__cause__, aiohttp.ConnectionTimeoutError)
    assert ours[0].message == theirs[0].message == "Timed out"
    assert ours[1] < LONG
    assert TOKEN not in "".join(traceback.format_exception(ours[0]))


def test_a_name_look_up_that_hangs_is_a_connect_time_out() -> None:
    async def scenario(client: Client) -> Any:
        async def hang(*args: Any, **kwargs: Any) -> Any:
            await asyncio.Event().wait()

        asyncio.get_running_loop().getaddrinfo = hang  # type: ignore[method-assign]
        async with client(connect_timeout=SOON) as request:
            return await attempt(request, f"http://api.telegram.invalid/bot{TOKEN}/getMe")

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is TimedOut


def test_shutting_down_in_a_name_look_up_does_not_cancel_the_caller() -> None:
    async def scenario() -> Any:
        async def hang(*args: Any, **kwargs: Any) -> Any:
            await asyncio.Event().wait()

        asyncio.get_running_loop().getaddrinfo = hang  # type: ignore[method-assign]
        request = AiohttpRequest()
        await request.initialize()
        call = asyncio.ensure_future(attempt(request, f"http://api.telegram.invalid/bot{TOKEN}/getMe"))
        await asyncio.sleep(0.05)
        await request.shutdown()
        return await call

    assert type(asyncio.run(scenario())) is NetworkError


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"], ids=["none", "mid-body"])
def test_a_slow_answer_is_a_read_time_out(start: bytes) -> None:
    async def stall(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(start)
        await asyncio.Event().wait()

    theirs, ours = alike(stall, read_timeout=SOON)
    assert type(ours) is TimedOut
    assert ours.message == theirs.message
    assert isinstance(theirs.__cause__, httpx.ReadTimeout)
    assert isinstance(ours.__cause__, aiohttp.SocketTimeoutError)


def test_an_answer_that_trickles_is_not_a_time_out() -> None:
    async def trickle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        for start in range(0, len(OK), 8):
            writer.write(OK[start : start + 8])
            await asyncio.sleep(SOON / 4)

    theirs, ours = alike(trickle, read_timeout=SOON)
    assert ours is theirs is True


@pytest.mark.parametrize("kind", ["form", "file", "bytes"])
def test_a_server_that_takes_nothing_is_a_write_time_out(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(20 * 2**20)

    def form() -> RequestData:
        if kind == "form":
            return data(text="x" * 20 * 2**20)
        return document(path.open("rb") if kind == "file" else bytes(20 * 2**20))

    made: list[RequestData] = []

    def remembered() -> RequestData:
        made.append(form())
        return made[-1]

    theirs, ours = alike(
        deaf,
        remembered,
        write_timeout=SOON if kind == "form" else LONG * 3,
        media_write_timeout=LONG * 3 if kind == "form" else SOON,
        read_timeout=LONG * 3,
    )
    for each in made:
        for _, content, _ in each.multipart_data.values():
            if not isinstance(content, bytes):
                content.close()
    assert type(ours) is TimedOut
    assert ours.message == theirs.message
    assert isinstance(theirs.__cause__, httpx.WriteTimeout)


def test_a_full_pool_says_that_nothing_was_sent() -> None:
    async def scenario(client: Client) -> Any:
        async with serving(silent) as url, client(connection_pool_size=1, pool_timeout=SOON) as request:
            first = asyncio.ensure_future(attempt(request, url, read_timeout=LONG))
            await asyncio.sleep(0.05)
            second = await attempt(request, url)
            first.cancel()
            await asyncio.gather(first, return_exceptions=True)
            return second

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is TimedOut
    assert ours.message == theirs.message == POOL_EXHAUSTED


def test_a_waiter_gets_the_connection_that_comes_free() -> None:
    async def scenario(client: Client) -> Any:
        async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            while True:
                await read_request(reader)
                await asyncio.sleep(0.02)
                writer.write(OK)

        async with serving(slow) as url, client(connection_pool_size=2, pool_timeout=LONG) as request:
            return await asyncio.gather(*(attempt(request, url) for _ in range(20)))

    theirs, ours = in_both(scenario)
    assert ours == theirs == [True] * 20


REFUSALS = [
    (400, {"description": "Bad Request: chat not found"}, BadRequest),
    (400, {"parameters": {"migrate_to_chat_id": -100}}, ChatMigrated),
    (400, {"description": "odd", "parameters": {"new": 1}}, BadRequest),
    (401, {"description": "Unauthorized"}, InvalidToken),
    (403, {"description": "Forbidden: bot was blocked by the user"}, Forbidden),
    (404, {}, InvalidToken),
    (409, {"description": "Conflict: terminated"}, Conflict),
    (413, {"description": "Request Entity Too Large"}, NetworkError),
    (429, {"parameters": {"retry_after": 9}}, RetryAfter),
    (500, {"description": "Internal"}, NetworkError),
    (502, {}, NetworkError),
    (599, {}, NetworkError),
]


@pytest.mark.parametrize(("status", "body", "kind"), REFUSALS)
def test_every_refusal_reads_the_same(
    status: int, body: dict[str, Any], kind: type[TelegramError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else RetryAfter warns that its type will change
    theirs, ours = alike(answering(http(json.dumps({"ok": False, **body}).encode(), status)))
    assert type(ours) is kind
    assert ours.message == theirs.message


@pytest.mark.parametrize("status", [200, 502])
def test_a_body_that_is_no_json_reads_the_same(status: int) -> None:
    theirs, ours = alike(answering(http(b"<html>\xff bad gateway", status)))
    assert ours.message == theirs.message


def test_a_redirect_is_not_followed() -> None:
    theirs, ours = alike(answering(http(b"", 302, "Location: http://127.0.0.1:1/elsewhere")))
    assert ours.message == theirs.message


@pytest.mark.parametrize(
    "raw",
    [
        b"\x16\x03\x01garbage\r\n\r\n",
        http(b"no gzip at all", 200, "Content-Encoding: gzip"),
        b"HTTP/1.1 OK\r\n\r\n",
    ],
    ids=["no-http", "no-gzip", "no-status"],
)
def test_garbage_is_a_network_error(raw: bytes) -> None:
    theirs, ours = alike(answering(raw, then=lambda writer: writer.close()))
    assert type(ours) is NetworkError
    assert theirs.message.startswith("httpx.")
    assert ours.message.startswith("aiohttp.")


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "http://", "no address"])
def test_an_address_that_is_none(url: str) -> None:
    async def scenario(client: Client) -> Any:
        async with client() as request:
            return await attempt(request, url)

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is NetworkError


def test_connections_are_kept_alive() -> None:
    async def scenario(client: Client) -> Any:
        connections = 0

        async def count(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal connections
            connections += 1
            await answering(OK)(reader, writer)

        async with serving(count) as url, client() as request:
            for _ in range(5):
                assert await attempt(request, url) is True
        return connections

    assert in_both(scenario) == (1, 1)


def test_a_kept_connection_that_the_server_closed_is_not_used_again() -> None:
    async def scenario(client: Client) -> Any:
        connections: list[asyncio.StreamWriter] = []

        async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connections.append(writer)
            await answering(OK)(reader, writer)

        async with serving(once) as url, client() as request:
            assert await attempt(request, url) is True
            connections[0].get_extra_info("socket").shutdown(socket.SHUT_WR)
            time.sleep(0.05)  # noqa: ASYNC251 - the loop is busy, so the client has not yet heard of it
            return await attempt(request, url), len(connections)

    theirs, ours = in_both(scenario)
    assert ours == theirs == (True, 2)


def test_a_form_with_files_arrives_the_same() -> None:
    name = '诊断"书\\1\r\n.pdf'

    async def scenario(client: Client) -> Any:
        seen: list[tuple[Any, ...]] = []

        async def handle(request: web.Request) -> web.Response:
            async for part in await request.multipart():
                assert isinstance(part, aiohttp.BodyPartReader)
                body = hashlib.sha256(await part.read()).hexdigest()
                seen.append((part.headers["Content-Disposition"], part.headers.get("Content-Type"), body))
            seen.append((request.content_length is None,))
            return web.Response(body=b'{"ok":true,"result":true}')

        app = web.Application()
        app.router.add_post("/{path:.*}", handle)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/x"
        read_partly = io.BytesIO(b"all of it")
        read_partly.read(3)
        try:
            async with client() as request:
                for content in (b"", b"bytes", b"x" * 200_000, io.BytesIO(b"y" * 200_000), read_partly):
                    assert await attempt(request, url, document(content, name)) is True
                source, sink = os.pipe()
                with os.fdopen(sink, "wb") as writing, os.fdopen(source, "rb") as reading:
                    writing.write(b"of unknown length")
                    writing.close()
                    if client is AiohttpRequest:  # httpx takes a pipe's length for 0
                        assert await attempt(request, url, document(reading, name)) is True
                        assert seen.pop() == (True,)
                        assert seen.pop()[2] == hashlib.sha256(b"of unknown length").hexdigest()
                        seen.pop()
        finally:
            await runner.cleanup()
        return seen

    theirs, ours = in_both(scenario)
    assert ours == theirs
    assert len(ours) == 15


def test_20_mb_go_from_disk_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "film.bin"
    block = os.urandom(2**20)
    path.write_bytes(block * 20)

    async def scenario(client: Client) -> Any:
        received = 0
        tail = b""

        async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal received, tail
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            length = int(head.split("content-length: ")[1].split("\r\n")[0])
            while received < length:
                piece = await reader.read(65536)
                received += len(piece)
                tail = (tail + piece)[-8:]
            writer.write(OK)
            await writer.drain()

        async with serving(swallow) as url, client() as request:
            with path.open("rb") as file:
                tracemalloc.start()
                assert await attempt(request, url, document(file)) is True
                peak = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
        assert tail.endswith(b"--\r\n")
        return received, peak

    theirs, ours = in_both(scenario)
    assert ours[0] == theirs[0] > 20 * 2**20
    assert ours[1] < 5 * 2**20


def test_a_refusal_in_the_middle_of_an_upload_is_heard() -> None:
    refusal = http(b'{"ok":false,"error_code":413,"description":"Request Entity Too Large"}', 413)

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(refusal)
        await writer.drain()
        await silent(reader, writer)

    theirs, ours = alike(refuse, lambda: document(bytes(4 * 2**20)))
    assert ours.message == theirs.message == "Request Entity Too Large"


def test_a_file_that_shrinks_or_is_closed_is_an_error_and_not_a_hang(tmp_path: Path) -> None:
    class Shrinking(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(size) if self.tell() < 65536 else b""

    for make in (lambda: document(Shrinking(bytes(200_000))), lambda: document(_closed())):
        theirs, ours = alike(silent, make)
        assert type(ours) is NetworkError
        assert theirs.message


def _closed() -> io.BytesIO:
    file = io.BytesIO(b"x")
    file.close()
    return file


def test_text_files_are_refused_as_httpx_refuses_them() -> None:
    theirs, ours = alike(silent, lambda: document(io.StringIO("text")))
    assert type(ours) is NetworkError
    assert "binary" in ours.message
    assert "TypeError" in theirs.message


def test_a_cancelled_call_frees_its_place_and_closes_its_connection() -> None:
    async def scenario(client: Client) -> Any:
        gone = asyncio.Event()
        answers = False

        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if answers:
                return await answering(OK)(reader, writer)
            await silent(reader, writer)
            gone.set()

        async with serving(handle) as url, client(connection_pool_size=1, pool_timeout=SOON) as request:
            call = asyncio.ensure_future(request.post(url, MESSAGE, read_timeout=None))
            await asyncio.sleep(0.05)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            await gone.wait()
            answers = True
            return await attempt(request, url)

    assert in_both(scenario) == (True, True)


def test_a_time_out_given_with_the_call_wins_and_none_means_no_end() -> None:
    async def scenario(client: Client) -> Any:
        async def late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await read_request(reader)
            await asyncio.sleep(0.4)
            writer.write(OK)
            await writer.drain()

        async with (
            serving(late) as url,
            client(read_timeout=0.1) as hasty,
            client(read_timeout=None) as patient,
        ):
            return [
                type(await attempt(hasty, url)),
                await attempt(hasty, url, read_timeout=None),
                await attempt(hasty, url, read_timeout=3),
                type(await attempt(patient, url, read_timeout=0.1)),
                await attempt(patient, url),
                type(await attempt(patient, url, connect_timeout=0)),
            ]

    theirs, ours = in_both(scenario)
    assert ours == theirs == [TimedOut, True, True, TimedOut, True, TimedOut]


def test_the_default_read_time_out_can_be_asked_for() -> None:
    for timeout in (None, 0.5, 17.0):
        assert AiohttpRequest(read_timeout=timeout).read_timeout == timeout
        assert HTTPXRequest(read_timeout=timeout).read_timeout == timeout


def test_it_opens_closes_and_opens_again() -> None:
    async def scenario(client: Client) -> Any:
        async with serving(answering(OK)) as url:
            request = client()
            if client is AiohttpRequest:
                with pytest.raises(RuntimeError, match="This AiohttpRequest is not initialized!"):
                    await request.do_request(url, "POST")
            await request.shutdown()
            for _ in range(2):
                await request.initialize()
                await request.initialize()
                assert await attempt(request, url) is True
                await request.shutdown()
                await request.shutdown()
                with pytest.raises(RuntimeError, match="is not initialized!"):
                    await request.do_request(url, "POST")
            return await attempt(request, url)

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is NetworkError
    assert ours.message == theirs.message.replace("HTTPX", "Aiohttp")


def test_shutting_down_ends_what_is_under_way_and_what_waits() -> None:
    async def scenario() -> Any:
        async with serving(silent) as url:
            request = AiohttpRequest(connection_pool_size=1, pool_timeout=LONG, read_timeout=LONG)
            await request.initialize()
            calls = [asyncio.ensure_future(attempt(request, url)) for _ in range(2)]
            await asyncio.sleep(0.05)
            await request.shutdown()
            return await asyncio.gather(*calls)

    assert [type(outcome) for outcome in asyncio.run(scenario())] == [NetworkError, NetworkError]


def test_files_are_retrieved() -> None:
    async def scenario(client: Client) -> Any:
        async with serving(answering(http(b"\x00\xffbytes"))) as url, client() as request:
            return await request.retrieve(url)

    assert in_both(scenario) == (b"\x00\xffbytes", b"\x00\xffbytes")


def test_a_proxy_is_used_and_told_who_we_are() -> None:
    async def scenario(client: Client) -> Any:
        heads: list[str] = []

        async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            head, _ = await read_request(reader)
            heads.append(head)
            writer.write(OK)
            await writer.drain()

        async with serving(relay) as url:
            proxy = url.split("/bot")[0].replace("//", "//li:secret@")
            async with client(proxy=proxy) as request:
                answer = await attempt(request, f"http://api.telegram.invalid/bot{TOKEN}/getMe")
        head = heads[0]
        return answer, head.split("\r\n")[0], "Proxy-Authorization: Basic bGk6c2VjcmV0" in head

    theirs, ours = in_both(scenario)
    assert ours == theirs
    assert ours[1] == f"POST http://api.telegram.invalid/bot{TOKEN}/getMe HTTP/1.1"
    assert ours[2]


def test_a_proxy_that_refuses_is_a_network_error() -> None:
    async def scenario(client: Client) -> Any:
        async with serving(answering(http(b"", 407), then=lambda writer: writer.close())) as url:  # noqa: SIM117
            async with client(proxy=url.split("/bot")[0]) as request:
                return await attempt(request, f"https://api.telegram.invalid/bot{TOKEN}/getMe")

    theirs, ours = in_both(scenario)
    assert type(ours) is type(theirs) is NetworkError
    assert ours.message.startswith("aiohttp.ClientHttpProxyError: 407")
    assert TOKEN not in "".join(traceback.format_exception(ours))


def test_settings_that_cannot_work_are_refused_at_once() -> None:
    with pytest.raises(RuntimeError, match="SOCKS is not supported"):
        AiohttpRequest(proxy="socks5://127.0.0.1:1080")
    with pytest.raises(ValueError, match="at least 1"):
        AiohttpRequest(connection_pool_size=0)
