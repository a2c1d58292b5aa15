"""A picture's size is told by its first bytes, whatever else they hold."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.read.picture_size import picture_size
from tests.story import Story

JPEG_FRAME = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 600, 800) + b"\x03" + bytes(9)
EXIF_TURNED = b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"


def png(width: int, height: int) -> bytes:
    """A picture of one grey, which browsers show."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


PICTURES = {
    "png": (png(800, 600), (800, 600)),
    "gif": (b"GIF89a" + struct.pack("<HH", 800, 600) + bytes(4), (800, 600)),
    "jpeg": (b"\xff\xd8" + segment(0xE0, b"JFIF\0" + bytes(9)) + JPEG_FRAME, (800, 600)),
    "jpeg, turned by its camera": (
        b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + EXIF_TURNED) + JPEG_FRAME, (600, 800),
    ),
    "jpeg, with tables before it": (
        b"\xff\xd8\xff" + segment(0xC4, b"\xff\xc0 is no frame here") + JPEG_FRAME, (800, 600),
    ),
    "webp, lossy": (
        b"RIFF....WEBPVP8 ....\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 800, 600), (800, 600),
    ),
    "webp, lossless": (
        b"RIFF....WEBPVP8L....\x2f" + struct.pack("<I", 799 | 599 << 14), (800, 600),
    ),
    "webp, extended": (b"RIFF....WEBPVP8X....\0\0\0\0\x1f\x03\0\x57\x02\0", (800, 600)),
    "nothing": (b"", None),
    "text": (b"PNG", None),
    "png without pixels": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(8), None),
    "png of absurd size": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\xff" * 8, None),
    "jpeg that ends before its size": (b"\xff\xd8" + segment(0xE0, b"JFIF"), None),
    "jpeg whose segments lead nowhere": (b"\xff\xd8\xff\xe0\x00\x00" * 99, None),
}  # fmt: skip


@pytest.mark.parametrize("name", PICTURES)
def test_sizes_are_those_that_browsers_show(tmp_path: Path, name: str) -> None:
    content, expected = PICTURES[name]
    (tmp_path / "picture").write_bytes(content)
    assert picture_size(tmp_path / "picture") == expected


@given(st.sampled_from(sorted(PICTURES)), st.binary(max_size=40), st.integers(0, 60))
def test_broken_pictures_have_some_size_or_none(
    tmp_path_factory: pytest.TempPathFactory, name: str, noise: bytes, at: int
) -> None:
    file = tmp_path_factory.getbasetemp() / "noise"
    content = PICTURES[name][0]
    file.write_bytes(content[:at] + noise + content[at:])
    size = picture_size(file)
    assert size is None or min(size) > 0


def test_a_page_says_how_large_its_pictures_are(story: Story) -> None:
    story.write("articles/boat.png", png(40, 30))
    story.write(
        "articles/a.md",
        "---\nheadline: Boats\ndate: 2001-01-01\nimage: {src: boat.png, alt: A boat}\n---\n"
        "A boat:\n\n![Again](boat.png)\n",
    )
    page = story.build().html("2001/01/01/boats/index.html")
    assert page.count('width="40" height="30"') == 2
    story.write("articles/boat.png", png(50, 30))
    assert story.build().html("2001/01/01/boats/index.html").count('width="50" height="30"') == 2
    story.write("articles/boat.png", "no picture at all")
    assert "width=" not in story.build().html("2001/01/01/boats/index.html").partition("<main")[2]
