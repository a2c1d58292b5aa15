"""How large a picture is shown, from the first bytes of its file.

A page that says so beforehand does not jump when the picture arrives. Formats: PNG (W3C REC-png),
GIF 89a, JPEG (ITU-T T.81; turned as its Exif 2.3 orientation says), WebP (RFC 9649).
"""

from __future__ import annotations

import struct
from pathlib import Path

_MOST = 1 << 18
"""Bytes that are looked at: a preview inside a JPEG's Exif may stand before its size."""
_LARGEST = 100_000
"""Pixels of a side: what says more is no picture."""
_NOT_FRAMES = frozenset({0xC4, 0xC8, 0xCC})
_ORIENTATION = 0x0112

Size = tuple[int, int]


def picture_size(file: Path) -> Size | None:
    """Width and height in pixels as browsers show them; None for what is not known here."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_MOST)
        size = _size(head)
    except (OSError, struct.error, IndexError):
        return None
    return size if size and all(0 < side <= _LARGEST for side in size) else None


def _size(head: bytes) -> Size | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR":
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    if head[:6] in (b"GIF87a", b"GIF89a"):
        width, height = struct.unpack("<HH", head[6:10])
        return width, height
    if head.startswith(b"\xff\xd8"):
        return _jpeg(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head)
    return None


def _jpeg(head: bytes) -> Size | None:
    """The size in the first frame header, and on its side if the Exif segment says so."""
    at, turned = 2, False
    while head[at] == 0xFF:
        marker = head[at + 1]
        if marker == 0xFF or 0xD0 <= marker <= 0xD8:
            at += 1 if marker == 0xFF else 2
            continue
        length = struct.unpack(">H", head[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in _NOT_FRAMES:
            height, width = struct.unpack(">HH", head[at + 5 : at + 9])
            return (height, width) if turned else (width, height)
        if marker == 0xE1 and head[at + 4 : at + 10] == b"Exif\0\0":
            turned = _lies_on_its_side(head[at + 10 : at + 2 + length])
        at += 2 + length
    return None


def _lies_on_its_side(exif: bytes) -> bool:
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return False
    try:
        (first,) = struct.unpack(f"{order}I", exif[4:8])
        (count,) = struct.unpack(f"{order}H", exif[first : first + 2])
        for entry in range(first + 2, first + 2 + 12 * min(count, 200), 12):
            tag, kind, _, value = struct.unpack(f"{order}HHIH", exif[entry : entry + 10])
            if tag == _ORIENTATION and kind == 3:
                return bool(5 <= value <= 8)
    except struct.error:
        pass
    return False


def _webp(head: bytes) -> Size | None:
    kind = head[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") for at in (24, 27))
        return width + 1, height + 1
    if kind == b"VP8L" and head[20] == 0x2F:
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and head[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None
