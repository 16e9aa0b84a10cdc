"""The segments of a JPEG, read without decoding it (ITU-T T.81, annex B)."""

from __future__ import annotations

from collections.abc import Iterator

_START_OF_SCAN = 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))
_NEEDED = frozenset((0xE0, 0xEE))  # APP0 is JFIF; APP14 tells how the colours are to be read


def segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The segments before the first scan.

    Yields:
        The marker's second byte, and where the segment starts (with its marker) and ends.

    Raises:
        ValueError: The file is cut off, or something else stands where a segment should.
    """
    at = 2
    while True:
        start = at
        if data[at : at + 1] != b"\xff":
            raise ValueError(f"no segment at byte {at}")
        while data[at : at + 1] == b"\xff":
            at += 1
        marker = data[at] if at < len(data) else -1
        at += 1
        if marker not in _BARE:
            length = int.from_bytes(data[at : at + 2], "big")
            if length < 2 or at + length > len(data):
                raise ValueError(f"the segment at byte {start} is cut off")
            at += length
        yield marker, start, at
        if marker == _START_OF_SCAN:
            return


def size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as the header tells them, the largest if it tells several.

    Raises:
        ValueError: The header tells none.
    """
    sizes = [
        (
            int.from_bytes(data[start + 7 : start + 9], "big"),
            int.from_bytes(data[start + 5 : start + 7], "big"),
        )
        for marker, start, _ in segments(data)
        if marker in _FRAMES
    ]
    if not sizes:
        raise ValueError("no frame")
    return max(sizes, key=lambda pair: pair[0] * pair[1])


def without_notes(data: bytes) -> bytes:
    """The same picture, bit by bit, without EXIF, XMP, IPTC, colour profiles or comments.

    Raises:
        ValueError: The file is no JPEG that can be followed.
    """
    kept = [data[:2]]
    end = 2
    for marker, start, end in segments(data):
        if not (marker == 0xFE or (0xE0 <= marker <= 0xEF and marker not in _NEEDED)):
            kept.append(data[start:end])
    # What follows the picture's end (a second picture, a film) goes too.
    finish = data.rfind(b"\xff\xd9", end)
    kept.append(data[end : finish + 2] if finish >= 0 else data[end:])
    return b"".join(kept)
