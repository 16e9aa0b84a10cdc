"""Which papers are taken, and when two show the same: bytes in, facts out."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from typing import Literal, cast

from services.papers.errors import (
    BrokenFile,
    DisguisedFile,
    EmptyFile,
    FileTooLarge,
    HeicPicture,
    KindNotAllowed,
)
from services.papers.images import clean_picture
from services.papers.kinds import ALLOWED, kind_of, promised
from services.papers.pdfs import clean_pdf

MEGABYTE = 2**20

ALIKE = 6
"""Bits of 64 by which two pictures of one paper may differ.

Measured on 80 drawn pages and photos: copies that were re-encoded, scaled or greyed all stay within it, copies
cropped by 1% at each edge or made 15% lighter in 95% or more. Different photos never do; of different pages in one
layout, up to 1 pair in 800. So being alike is a reason for a person to look, never one to refuse a paper.
"""

Kind = Literal["jpeg", "png", "pdf"]
MIMES: dict[Kind, str] = {"jpeg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was checked and cleaned.

    Attributes:
        kind: What it is, by its content.
        mime: The media type of `clean`.
        clean: The file to keep and show: written anew, without what tells who made it, where or when.
        sha256: The hash of the bytes as they were sent, to know the same file again.
        look: A 64-bit perceptual hash, to know the picture again; None for a PDF that begins with no scan.
        width: Pixels, upright; None for a PDF.
        height: Pixels, upright; None for a PDF.
        pages: Pages of a PDF; 1 for a picture.
    """

    kind: Kind
    mime: str
    clean: bytes
    sha256: bytes
    look: int | None
    width: int | None
    height: int | None
    pages: int


def inspect(data: bytes, name: str | None, *, limit: int = 20 * MEGABYTE) -> Paper:
    """Checks a file that a person sent, and cleans it.

    The largest picture takes seconds and hundreds of MB: call it in a thread or process of its own.

    Args:
        data: The file.
        name: The name it came with; only its ending counts, and only to tell what a wrong file pretends.
        limit: The most bytes.

    Raises:
        DomainError: One of `errors.py`, and nothing else, whatever the bytes are.
    """
    if not data:
        raise EmptyFile
    if len(data) > limit:
        # Rounded up: a file just above 20 MB must not be told that it has 20 and may have 20.
        raise FileTooLarge(size=math.ceil(len(data) / MEGABYTE * 10) / 10, limit=limit // MEGABYTE)
    kind = _allowed(data, name)
    sha256 = hashlib.sha256(data).digest()
    if kind == "pdf":
        clean, look, pages = clean_pdf(data)
        return Paper(kind, MIMES[kind], clean, sha256, look, None, None, pages)
    clean, look, (width, height) = clean_picture(data, kind)
    return Paper(kind, MIMES[kind], clean, sha256, look, width, height, 1)


def alike(a: int, b: int) -> bool:
    """Two perceptual hashes are of one picture, as far as can be told, if at most `ALIKE` bits differ."""
    return (a ^ b).bit_count() <= ALIKE


def _allowed(data: bytes, name: str | None) -> Kind:
    """What the content is, if it is taken; a wrong ending among the kinds we take harms nobody."""
    kind = kind_of(data)
    if kind in ALLOWED:
        return cast(Kind, kind)
    if kind == "heic":
        raise HeicPicture(kind=kind)
    if promised(name) is None:
        raise KindNotAllowed(kind=kind)
    if kind == "unknown":
        raise BrokenFile
    raise DisguisedFile(kind=kind)
