"""The pictures that the README shows."""

from __future__ import annotations

import re
import struct

from tests.browser.pictures import FOLDER, PICTURES
from tests.conftest import REPOSITORY

MOST = 120_000
"""Bytes of a picture: a README is read over slow lines, too."""


def test_the_readme_shows_and_describes_every_picture_that_is_taken() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    shown = re.findall(r"!\[([^\]]{20,})\]\(docs/pictures/([\w.]+)\)", readme)
    assert sorted(name for _, name in shown) == sorted(PICTURES)
    assert sorted(file.name for file in FOLDER.iterdir()) == sorted(PICTURES)


def test_pictures_are_small() -> None:
    for name, one in PICTURES.items():
        data = (FOLDER / name).read_bytes()
        assert len(data) < MOST, name
        width, height = struct.unpack(">II", data[16:24])
        assert (width, height) == (round(one.width * one.scale), round(one.height * one.scale))
        assert width <= 1000
