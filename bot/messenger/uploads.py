"""Files that arrive with a request: streamed to disk, counted while they come, never held in memory."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from aiohttp import BodyPartReader, hdrs, web

from bot.messenger.refusals import Refusal

FIELD_LIMIT = 1 << 20
_CHUNK = 1 << 16


class TooLarge(Exception):
    """The request carries more than is allowed."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request, still in the incoming folder."""

    path: Path
    name: str
    content_type: str
    size: int

    def discard(self) -> None:
        """Remove the bytes, if nobody has taken them."""
        self.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Form:
    """What a request said: its fields and, in their order, its files by the name of their part."""

    fields: dict[str, Any]
    files: list[tuple[str, Upload]]

    def discard(self) -> None:
        """Remove files that nobody has taken."""
        for _, upload in self.files:
            upload.discard()


async def read_form(request: web.Request, folder: Path, limit: int) -> Form:
    """Read query, urlencoded, JSON or multipart, whichever it is.

    Args:
        request: not yet read.
        folder: where files are put while they come.
        limit: bytes that all files of the request may have together.

    Raises:
        TooLarge: more than the limit; what had come is removed.
        Refusal: 400 when a body is not what its content type says.
    """
    fields: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        return Form(fields, [])
    content_type = request.content_type
    if content_type == "application/json":
        body = await _small(request)
        try:
            said = orjson.loads(body) if body.strip() else {}
        except orjson.JSONDecodeError:
            raise Refusal(400, "Bad Request: can't parse request: can't parse JSON object") from None
        if not isinstance(said, dict):
            raise Refusal(400, "Bad Request: can't parse request: expected an Object")
        return Form(fields | said, [])
    if content_type.startswith("multipart/"):
        if request.content_length is not None and request.content_length > limit + FIELD_LIMIT:
            raise TooLarge
        return await _multipart(request, fields, folder, limit)
    if content_type in {"application/x-www-form-urlencoded", "application/octet-stream"}:
        await _small(request)
        posted = await request.post()
        return Form(fields | {key: value for key, value in posted.items() if isinstance(value, str)}, [])
    raise Refusal(400, "Bad Request: unsupported content type")


async def _small(request: web.Request) -> bytes:
    try:
        return await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise TooLarge from None


async def _multipart(request: web.Request, fields: dict[str, Any], folder: Path, limit: int) -> Form:
    form = Form(fields, [])
    left, words = limit, FIELD_LIMIT
    try:
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            if not isinstance(part, BodyPartReader):
                raise Refusal(400, "Bad Request: can't parse request: nested multipart")
            name = part.name or ""
            if part.filename is None:
                text = await _text(part, words)
                words -= len(text)
                form.fields[name] = text.decode("utf-8", "replace")
            else:
                upload = await _file(part, folder, left)
                left -= upload.size
                form.files.append((name, upload))
    except (ValueError, AssertionError):
        form.discard()
        raise Refusal(400, "Bad Request: can't parse request: broken multipart body") from None
    except BaseException:
        form.discard()
        raise
    return form


async def _text(part: BodyPartReader, limit: int) -> bytes:
    text = bytearray()
    while chunk := await part.read_chunk(_CHUNK):
        text += chunk
        if len(text) > limit:
            raise TooLarge
    return bytes(text)


async def _file(part: BodyPartReader, folder: Path, limit: int) -> Upload:
    path = folder / secrets.token_hex(16)
    size = 0
    try:
        with path.open("xb") as file:
            while chunk := await part.read_chunk(_CHUNK):
                size += len(chunk)
                if size > limit:
                    raise TooLarge
                file.write(chunk)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    # Only the last part of a name: what came from a browser or a bot must never be a path.
    name = (part.filename or "").replace("\\", "/").rsplit("/", 1)[-1]
    return Upload(path, name, part.headers.get(hdrs.CONTENT_TYPE, ""), size)
