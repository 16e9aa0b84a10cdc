"""Photos as Telegram keeps them: JPEG, at most 1280 pixels wide or high, without the camera's data, in sizes."""

from __future__ import annotations

import asyncio
import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from bot.messenger.files import PHOTO_LIMIT, File, Files
from bot.messenger.refusals import bad_request
from bot.messenger.uploads import Upload

_BOXES = (90, 320, 800, 1280)
_QUALITY = 87
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_PIXELS = 64_000_000


class NotAPhoto(Exception):
    """The bytes are no picture that can be shown as a photo; the text is Telegram's reason."""


def _open(path: Path) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(path, formats=_FORMATS)
    except (OSError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotAPhoto("IMAGE_PROCESS_FAILED") from None
    width, height = image.size
    if width + height > 10_000 or max(width, height) > 20 * min(width, height) or width * height > _PIXELS:
        image.close()
        raise NotAPhoto("PHOTO_INVALID_DIMENSIONS")
    return image


def _fit(width: int, height: int, box: int) -> tuple[int, int]:
    scale = box / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _shrink(path: Path, box: int, size: tuple[int, int] | None = None) -> tuple[bytes | None, int, int]:
    """The JPEG in this box, of exactly this size if one is named; None when the file already is that."""
    with _open(path) as image:
        plain = image.format == "JPEG" and not image.getexif() and image.mode in {"RGB", "L"}
        if plain and max(image.size) <= box and size in (None, image.size):
            return None, *image.size
        try:
            whole = image.size
            # The decoder can halve a large picture at once; a little larger than needed keeps it sharp.
            image.draft("RGB", (box, box))
            turned = ImageOps.exif_transpose(image)
            if turned.mode in {"RGBA", "LA", "P", "PA"}:
                paper = Image.new("RGB", turned.size, "white")
                clear = turned.convert("RGBA")
                paper.paste(clear, mask=clear.getchannel("A"))
                turned = paper
            picture = turned.convert("RGB")
            upright = whole if (whole[0] > whole[1]) == (picture.width > picture.height) else whole[::-1]
            wanted = size or (_fit(*upright, box) if max(upright) > box else upright)
            if picture.size != wanted:
                picture = picture.resize(wanted, Image.Resampling.LANCZOS)
        except (OSError, SyntaxError, ValueError):
            raise NotAPhoto("IMAGE_PROCESS_FAILED") from None
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=_QUALITY)
        return out.getvalue(), *picture.size


async def is_photo(upload: Upload) -> bool:
    """Whether an uploaded file can be shown as a photo."""

    def look() -> bool:
        try:
            _open(upload.path).close()
        except NotAPhoto:
            return False
        return True

    return upload.size <= PHOTO_LIMIT and await asyncio.to_thread(look)


async def take_photo(files: Files, upload: Upload) -> File:
    """Make an uploaded picture a photo of ours, with its sizes.

    Raises:
        Refusal: 400 when it is too big, no picture or too long and thin.
    """
    if upload.size > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {upload.size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    try:
        data, width, height = await asyncio.to_thread(_shrink, upload.path, _BOXES[-1])
    except NotAPhoto as reason:
        raise bad_request(str(reason)) from None
    path = files.new_path("photo", ".jpg")
    upload.path.replace(files.folder / path)
    if data is not None:
        await asyncio.to_thread((files.folder / path).write_bytes, data)
    photo = File(
        files.new_unique(), "photo", path, upload.name or "photo.jpg", "image/jpeg",
        size=upload.size if data is None else len(data), width=width, height=height, sizes=[],
    )  # fmt: skip
    for box in _BOXES:
        if box < max(width, height):
            small = _fit(width, height, box)
            smaller = File(
                files.new_unique(), "photo", files.new_path("photo", ".jpg"), photo.name, "image/jpeg",
                width=small[0], height=small[1], origin=photo.unique,
            )  # fmt: skip
            files.keep(smaller)
            photo.sizes = [*(photo.sizes or []), smaller.unique]
    return files.keep(photo)


async def bytes_of(files: Files, file: File) -> Path:
    """Where a file's bytes are; a smaller size of a photo is made when it is first asked for."""
    path = files.folder / file.path
    if file.origin is None or path.exists():
        return path
    origin = files.folder / files.by_unique(file.origin).path
    data, _, _ = await asyncio.to_thread(_shrink, origin, max(file.width, file.height), (file.width, file.height))
    if data is None:
        return origin
    await asyncio.to_thread(path.write_bytes, data)
    return path
