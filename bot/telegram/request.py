"""python-telegram-bot's HTTP interface on aiohttp, at a fraction of the processor time httpx takes."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator, Mapping
from typing import IO, Any, Final, cast
from urllib.parse import urlsplit
from uuid import uuid4

import orjson
from aiohttp import (
    ClientError,
    ClientResponseError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    TCPConnector,
)
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import Payload
from telegram._utils.defaultvalue import DefaultValue  # this and ODVInput make BaseRequest's signature
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CHUNK = 64 * 1024
"""Bytes that one write hands to the socket; the write time-out holds for each, as in httpx."""

IDLE = 15.0
"""Seconds a connection may lie idle before we close it; Telegram's servers keep theirs open longer."""

POOL_EXHAUSTED = (
    "Pool timeout: All connections in the connection pool are occupied. Request was *not* sent to Telegram. "
    "Consider adjusting the connection pool size or the pool timeout."
)

_TOKEN = re.compile(r"(/bot)[^/\s'\"]+")
_QUOTED = {code: f"%{code:02X}" for code in range(0x20) if code != 0x1B} | {
    ord('"'): "%22",
    ord("\\"): "\\\\",
}


class JsonData:
    """Parameters that are sent as one JSON document, in the place of a RequestData: no value is made text twice."""

    __slots__ = ("body",)
    contains_files = False

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        """Writes them down at once."""
        self.body = orjson.dumps(parameters)


class AiohttpRequest(BaseRequest):
    """Sends Bot API requests over a pool of kept-alive aiohttp connections.

    It keeps the contract of `telegram.request.HTTPXRequest`: the same time-outs with the same meaning and
    the same errors, with aiohttp's class names where that one tells httpx's. Four things differ on purpose:
    it must be initialised before use; no proxy is read from the environment (pass `proxy`); error texts and
    causes never carry the bot's token, which aiohttp would put there; and files are read in a thread, so
    that a slow disk does not hold up the loop.

    The cause of an error tells whether Telegram can have seen the request. It cannot after a pool time-out
    (no cause), an `aiohttp.ConnectionTimeoutError` or an `aiohttp.ClientConnectorError`; after anything else
    it may have.

    Args:
        connection_pool_size: Connections that may be in use at once.
        connect_timeout: Seconds for name look-up, TCP, proxy and TLS together.
        read_timeout: Seconds to wait for each piece of the answer.
        write_timeout: Seconds to wait for the socket to take each piece of the request.
        media_write_timeout: The same, for requests that upload files.
        pool_timeout: Seconds to wait for a free connection.
        proxy: `http://` or `https://` address of a proxy, with name and password in it if it wants them.

    For every time-out None means to wait without end.

    Raises:
        ValueError: The pool has no room for even one connection.
        RuntimeError: The proxy is of a kind that aiohttp cannot speak to.
    """

    __slots__ = (
        "_connect_timeout",
        "_media_write_timeout",
        "_pool_size",
        "_pool_timeout",
        "_proxy",
        "_read_timeout",
        "_session",
        "_slots",
        "_write_timeout",
    )

    def __init__(
        self,
        *,
        connection_pool_size: int = 256,
        connect_timeout: float | None = 5.0,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
        pool_timeout: float | None = 1.0,
        proxy: str | None = None,
    ) -> None:
        """Keeps the settings; opens nothing before `initialize`."""
        if connection_pool_size < 1:
            raise ValueError("connection_pool_size must be at least 1.")
        if proxy is not None and urlsplit(proxy).scheme not in ("http", "https"):
            raise RuntimeError("The proxy must be an http:// or https:// address; SOCKS is not supported.")
        self._pool_size = connection_pool_size
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._media_write_timeout = media_write_timeout
        self._pool_timeout = pool_timeout
        self._proxy = proxy
        self._session: ClientSession | None = None
        self._slots = asyncio.Semaphore(connection_pool_size)

    @property
    def read_timeout(self) -> float | None:
        """The seconds to wait for each piece of an answer when a call does not say."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Opens the pool; does nothing when it is open."""
        if self._session is None:
            self._slots = asyncio.Semaphore(self._pool_size)
            # The slots bound the pool, not the connector: waiting for a connection and making one are two
            # time-outs, which the connector would count as one.
            self._session = ClientSession(
                connector=TCPConnector(limit=0, keepalive_timeout=IDLE),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": f"{self.USER_AGENT} Shouwang"},
            )

    async def shutdown(self) -> None:
        """Closes every connection; requests under way fail with NetworkError. Does nothing when closed."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Reads an answer; what cannot be read is told of without its words."""
        try:
            found: dict[str, Any] = orjson.loads(payload.decode("utf-8", "replace"))
        except orjson.JSONDecodeError:
            raise TelegramError("Invalid server response") from None
        return found

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Sends one request and reads its whole answer.

        Returns:
            The HTTP status, whatever it is, and the body.

        Raises:
            RuntimeError: The pool is not open.
            TimedOut: No free connection, no connection, or no progress in writing or reading within its time.
            NetworkError: Any other failure of the transport, named by its class.
        """
        if self._session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        uploads = request_data is not None and request_data.contains_files
        body = _body(
            request_data,
            _chosen(write_timeout, self._media_write_timeout if uploads else self._write_timeout),
        )
        limits = ClientTimeout(
            connect=_positive(_chosen(connect_timeout, self._connect_timeout)),
            sock_read=_positive(_chosen(read_timeout, self._read_timeout)),
        )
        slots = self._slots
        await _acquire(slots, _chosen(pool_timeout, self._pool_timeout))
        try:
            return await self._exchange(method, url, body, limits)
        finally:
            slots.release()

    async def _exchange(self, method: str, url: str, body: _Body | None, limits: ClientTimeout) -> tuple[int, bytes]:
        # Two turns of the loop: the first hears that a server has hung up on an idle connection, the second
        # acts on it. Else a request after a busy moment of the loop would be lost on a closed connection.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        session = self._session
        if session is None:
            raise NetworkError("This AiohttpRequest was shut down before the request was sent.")
        try:
            async with session.request(
                method, url, data=body, timeout=limits, proxy=self._proxy, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except ConnectionTimeoutError:
            # aiohttp's own text holds the address, and with it the token.
            raise TimedOut from ConnectionTimeoutError(f"No connection within {limits.connect:g} s")
        except TimeoutError as error:
            raise TimedOut from error
        except ClientError as error:
            raise NetworkError(_told(error)) from (None if _tells_token(error) else error)
        except asyncio.CancelledError as error:
            # Closing the session cancels a name look-up under way, which is not a wish to cancel the caller.
            task = asyncio.current_task()
            if not session.closed or task is None or task.cancelling():
                raise
            raise NetworkError("The request was cut off by shutting down.") from error


class _Body(Payload):
    """A request's body, written piece by piece, each within the write time-out.

    Args:
        parts: What to send in order: bytes, or an open file and its length in bytes, None if unknown.
        content_type: The value of the Content-Type header.
        timeout: Seconds for each piece, or None.
    """

    _autoclose = True  # the files belong to the caller, who closes them

    def __init__(
        self, parts: list[bytes | tuple[IO[bytes], int | None]], content_type: str, timeout: float | None
    ) -> None:
        super().__init__(parts, content_type=content_type)
        self._parts: Final = parts
        self._timeout: Final = timeout
        lengths = [len(part) if isinstance(part, bytes) else part[1] for part in parts]
        known = [length for length in lengths if length is not None]
        self._size = sum(known) if len(known) == len(lengths) else None

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """The body as text, which only a body without files has."""
        return b"".join(part for part in self._parts if isinstance(part, bytes)).decode(encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Writes every piece.

        Raises:
            TimeoutError: The socket took no piece within the time-out.
            OSError: A file ended before the length it had when the request began.
        """
        if (self._size is None or self._size > CHUNK) and writer.transport is not None:
            # Nothing waits in our own buffer: a piece counts as written when the system has it, as in httpx.
            writer.transport.set_write_buffer_limits(high=0)
        async for piece in self._pieces():
            async with asyncio.timeout(self._timeout):
                await writer.write(piece)
                await writer.drain()

    async def _pieces(self) -> AsyncIterator[bytes | memoryview]:
        for part in self._parts:
            if isinstance(part, bytes):
                whole = memoryview(part)
                for start in range(0, len(part), CHUNK):
                    yield whole[start : start + CHUNK]
                continue
            file, left = part
            while left is None or left > 0:
                size = CHUNK if left is None else min(CHUNK, left)
                in_memory = isinstance(file, io.BytesIO)
                piece = file.read(size) if in_memory else await asyncio.to_thread(file.read, size)
                if not piece:
                    break
                left = left and left - len(piece)
                yield piece
            if left:
                raise OSError(f"the file ended {left} bytes early")


def _body(data: RequestData | JsonData | None, timeout: float | None) -> _Body | None:
    """The body that carries these parameters: a form, or multipart when files are among them."""
    if data is None:
        return None
    if isinstance(data, JsonData):
        return _Body([data.body], "application/json", timeout)
    if data.contains_files:
        return _multipart(data, timeout)
    form = data.url_encoded_parameters().encode()
    return _Body([form], "application/x-www-form-urlencoded", timeout) if form else None


def _multipart(data: RequestData, timeout: float | None) -> _Body:
    boundary = uuid4().hex
    start = f'--{boundary}\r\nContent-Disposition: form-data; name="'
    parts: list[bytes | tuple[IO[bytes], int | None]] = []
    text = bytearray()
    for name, value in data.json_parameters.items():
        text += f'{start}{_quoted(name)}"\r\n\r\n{value}\r\n'.encode()
    for name, (filename, content, mimetype) in data.multipart_data.items():
        text += f'{start}{_quoted(name)}"; filename="{_quoted(filename)}"\r\n'.encode()
        text += f"Content-Type: {mimetype}\r\n\r\n".encode()
        parts.append(bytes(text))
        parts.append(content if isinstance(content, bytes) else (content, _length(content)))
        text = bytearray(b"\r\n")
    parts.append(bytes(text) + f"--{boundary}--\r\n".encode())
    return _Body(parts, f"multipart/form-data; boundary={boundary}", timeout)


def _quoted(value: str) -> str:
    """A form field's name as browsers and httpx escape it; Telegram does not read the RFC 5987 form."""
    return value.translate(_QUOTED)


def _length(file: IO[bytes]) -> int | None:
    """Bytes in a file, which is left at its beginning; None if it is a stream that cannot go back."""
    if isinstance(cast(object, file), io.TextIOBase):  # a caller may not heed the type
        raise TypeError("Files must be opened in binary mode, not text mode.")
    if not file.seekable():
        return None
    length = file.seek(0, io.SEEK_END)
    file.seek(0)
    return length


def _chosen(given: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(given, DefaultValue) else given


def _positive(seconds: float | None) -> float | None:
    """Seconds as aiohttp reads them: to it 0 is "without end", to a caller it is "at once"."""
    return seconds if seconds is None else max(seconds, 1e-6)


async def _acquire(slots: asyncio.Semaphore, seconds: float | None) -> None:
    if not slots.locked():
        await slots.acquire()
        return
    try:
        async with asyncio.timeout(seconds):
            await slots.acquire()
    except TimeoutError:
        raise TimedOut(POOL_EXHAUSTED) from None


def _told(error: ClientError) -> str:
    """What went wrong, by class name, without the token."""
    text = f"{error.status}, {error.message}" if isinstance(error, ClientResponseError) else str(error)
    return _TOKEN.sub(r"\1…", f"aiohttp.{type(error).__name__}: {text}")


def _tells_token(error: BaseException | None) -> bool:
    """Whether this error, or one beneath it, would print the token in a traceback."""
    while error is not None:
        if _TOKEN.search(str(error)):
            return True
        error = error.__cause__ or error.__context__
    return False
