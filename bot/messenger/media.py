"""Media as message fields: photo sizes, documents, voice, video, stickers."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from bot.messenger.files import File, Files
from bot.messenger.photos import take_photo
from bot.messenger.records import Account
from bot.messenger.refusals import bad_request
from bot.messenger.uploads import Upload

_OGG_PAGE = b"OggS"
_OPUS_RATE = 48_000
_TAIL = 65_536


def fields_of(files: Files, file: File, bot: Account) -> dict[str, Any]:
    """The field of a message that shows this file, as this bot sees it."""
    if file.kind == "photo":
        smaller = [files.by_unique(unique) for unique in file.sizes or []]
        return {"photo": [_photo_size(files, size, bot) for size in (*smaller, file)]}
    about: dict[str, Any] = files.ids(file, bot)
    if file.kind in {"video", "sticker"}:
        about |= {"width": file.width, "height": file.height}
    if file.kind in {"voice", "video"}:
        about["duration"] = file.duration
    if file.kind == "sticker":
        about |= {"type": "regular", "is_animated": False, "is_video": False}
        if file.emoji:
            about["emoji"] = file.emoji
    else:
        about["mime_type"] = file.mime
    if file.kind in {"document", "video"}:
        about["file_name"] = file.name
    about["file_size"] = file.size
    return {file.kind: about}


def _photo_size(files: Files, file: File, bot: Account) -> dict[str, Any]:
    size: dict[str, Any] = {**files.ids(file, bot), "width": file.width, "height": file.height}
    if file.size is not None:
        size["file_size"] = file.size
    return size


async def take(files: Files, upload: Upload, kind: str, **known: Any) -> File:
    """Make an upload a file of this kind.

    Raises:
        Refusal: 400 when a photo or sticker is none.
    """
    if kind == "photo":
        return await take_photo(files, upload)
    if kind == "sticker":
        known |= await asyncio.to_thread(_sticker_size, upload.path)
    if kind == "voice" and not known.get("duration"):
        known["duration"] = await asyncio.to_thread(_ogg_seconds, upload.path)
    return files.take(upload, kind, **{name: value for name, value in known.items() if value is not None})


def _sticker_size(path: Path) -> dict[str, int]:
    try:
        with Image.open(path, formats=("WEBP", "PNG")) as image:
            width, height = image.size
    except (OSError, ValueError):
        raise bad_request("wrong file type") from None
    if max(width, height) > 512:
        raise bad_request("STICKER_PNG_DIMENSIONS")
    return {"width": width, "height": height}


def _ogg_seconds(path: Path) -> int:
    """How long an Ogg Opus recording is: the last page tells its position in samples; 0 for other files."""
    with path.open("rb") as file:
        if file.read(4) != _OGG_PAGE:
            return 0
        file.seek(max(0, path.stat().st_size - _TAIL))
        tail = file.read()
    page = tail.rfind(_OGG_PAGE)
    position = int.from_bytes(tail[page + 6 : page + 14], "little")
    return round(position / _OPUS_RATE) if position < 1 << 48 else 0


async def draw_sticker(files: Files, emoji: str) -> File:
    """A sticker of our own, for people who send one: a friendly round face."""

    def draw() -> bytes:
        image = Image.new("RGBA", (512, 512), (0, 0, 0, 0))
        pen = ImageDraw.Draw(image)
        pen.ellipse((16, 16, 496, 496), fill=(255, 204, 77, 255))
        pen.ellipse((150, 170, 200, 240), fill=(102, 69, 0, 255))
        pen.ellipse((312, 170, 362, 240), fill=(102, 69, 0, 255))
        pen.arc((140, 180, 372, 400), 25, 155, fill=(102, 69, 0, 255), width=22)
        out = io.BytesIO()
        image.save(out, "WEBP", quality=80)
        return out.getvalue()

    data = await asyncio.to_thread(draw)
    path = files.new_path("sticker", ".webp")
    await asyncio.to_thread((files.folder / path).write_bytes, data)
    sticker = File(
        files.new_unique(), "sticker", path, "sticker.webp", "image/webp",
        size=len(data), width=512, height=512, emoji=emoji,
    )  # fmt: skip
    return files.keep(sticker)
