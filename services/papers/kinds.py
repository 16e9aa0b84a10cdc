"""What a file is, by its content and never by its name."""

from __future__ import annotations

import re
from typing import Final

import filetype

ALLOWED: Final = ("jpeg", "png", "pdf")
"""The kinds that are taken."""

NAMED: Final = {"jpg": "jpeg", "jpeg": "jpeg", "jpe": "jpeg", "jfif": "jpeg", "png": "png", "pdf": "pdf"}
"""What the end of a name promises."""

_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"dex\n",
)
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_OFFICE = ("doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf")
_WEB = re.compile(rb"\s*(?:<!doctype\s+html|<(?:html|head|body|script|svg|iframe|\?xml|!--))", re.IGNORECASE)
_ENDING = re.compile(r"\.([a-z0-9]{1,8})$", re.IGNORECASE)


def kind_of(data: bytes) -> str:
    """The kind of a file.

    Returns:
        One of `ALLOWED`; "heic"; "program", "archive", "office", "web-page", "text", "video", "audio"; the
        usual ending in capitals of another known format, such as "GIF"; or "unknown". A file that begins as
        one thing and holds another further on is what it begins as.
    """
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC and b"avif" not in data[12:64]:
        return "heic"
    other = _other(data)
    # A scanner's or printer's preamble may come before a PDF; another file's beginning may not.
    if other in ("text", "unknown") and b"%PDF-" in data[:1024]:
        return "pdf"
    return other


def promised(name: str | None) -> str | None:
    """The allowed kind that a name's ending promises, or None; the rest of the name is not looked at."""
    ending = _ENDING.search(name or "")
    return NAMED.get(ending[1].lower()) if ending else None


def _other(data: bytes) -> str:
    if _WEB.match(data[:1024].removeprefix(b"\xef\xbb\xbf")):
        return "web-page"
    guess = filetype.guess(data)
    if guess is not None:
        if guess.extension in _OFFICE:
            return "office"
        if not data.startswith(_PROGRAMS + _ARCHIVES):
            family = str(guess.mime).split("/")[0]
            return family if family in ("video", "audio") else str(guess.extension).upper()
    if data.startswith(_PROGRAMS):
        return "program"
    if data.startswith(_ARCHIVES):
        return "archive"
    return "text" if _reads_as_text(data[:4096]) else "unknown"


def _reads_as_text(start: bytes) -> bool:
    """Whether bytes are text in UTF-8, perhaps cut in its last character."""
    if any(byte < 0x20 and byte not in b"\t\n\f\r\x1b" for byte in start):
        return False
    try:
        start.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return True
