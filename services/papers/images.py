"""Pictures: decoded within bounds, turned upright, and written anew with nothing but their pixels."""

from __future__ import annotations

import io
from typing import Literal

from PIL import Image

from services.papers import jpegs
from services.papers.errors import BrokenFile, TooManyPixels

PIXELS = 50_000_000
"""The most a picture may have: an A4 page at 600 dots an inch has 35 million."""

QUALITY = 90
"""JPEG quality; with full colour resolution, so that print under a red seal stays readable."""

_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def clean_picture(data: bytes, kind: Literal["jpeg", "png"]) -> tuple[bytes, int, tuple[int, int]]:
    """Writes a picture anew: upright, its first frame only, without EXIF, place, XMP, comments or profile.

    Returns:
        The new file, its perceptual hash (64 bits), and width and height in pixels.

    Raises:
        TooManyPixels: The header tells more than `PIXELS`; nothing was decoded.
        BrokenFile: It cannot be decoded to its end.
    """
    try:
        picture = _upright(_decoded(data, kind))
        out = io.BytesIO()
        if kind == "jpeg":
            if picture.mode not in ("L", "RGB"):
                picture = picture.convert("RGB")
            picture.save(out, "JPEG", quality=QUALITY, subsampling=0)
        else:
            picture.save(out, "PNG")
        return out.getvalue(), look_of(picture), picture.size
    except TooManyPixels:
        raise
    except Exception as error:  # decoders raise whatever the bytes lead them to
        raise BrokenFile from error


def look_of_jpeg(data: bytes) -> int | None:
    """The perceptual hash of a JPEG that lies in another file; None if it cannot be had safely."""
    try:
        return look_of(_decoded(data, "jpeg"))
    except Exception:  # a hash that is missing stops nobody
        return None


def look_of(picture: Image.Image) -> int:
    """The 64-bit perceptual hash of a picture, which scaling and re-encoding hardly change."""
    from imagehash import phash  # numpy and scipy take 40 MB: only a process that reads papers should pay

    if picture.mode in ("I", "F") or picture.mode.startswith("I;16"):
        grey = picture.convert("F").point(lambda level: level / 256).convert("L")
    elif picture.has_transparency_data:
        seen = picture.convert("RGBA")
        grey = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("L")
    else:
        grey = picture.convert("L")
    return int(str(phash(grey)), 16)


def _decoded(data: bytes, kind: Literal["jpeg", "png"]) -> Image.Image:
    width, height = jpegs.size(data) if kind == "jpeg" else _png_size(data)
    if width * height > PIXELS:
        raise TooManyPixels(limit=PIXELS // 1_000_000)
    picture = Image.open(io.BytesIO(data), formats=[kind])
    if picture.size[0] * picture.size[1] > PIXELS:  # should the decoder read the header otherwise than we did
        raise TooManyPixels(limit=PIXELS // 1_000_000)
    picture.load()
    return picture


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR" or len(data) < 24:
        raise ValueError("no header")
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _upright(picture: Image.Image) -> Image.Image:
    """The picture turned as its camera meant it, with no notes left but the transparent colour."""
    try:
        turn = _UPRIGHT.get(picture.getexif().get(_ORIENTATION, 1))
    except Exception:  # notes that cannot be read are no reason to refuse the picture
        turn = None
    transparent = picture.info.get("transparency")
    bare = picture.copy() if turn is None else picture.transpose(turn)
    bare.info = {} if transparent is None else {"transparency": transparent}
    return bare
