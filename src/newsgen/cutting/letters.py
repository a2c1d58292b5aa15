"""How names are parted by the letters that they begin with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

A_PAGE = 400
"""Names that a page lists: in columns, that is soon looked through."""
LONGEST = 3
"""Letters by which names are parted, at the most."""
SIGNS = "#"
"""Stands for all that begins with no letter."""
_SIGN = re.compile("-([0-9a-f]{1,6})-")


def plain(name: str) -> str:
    """A name as it is sorted: in small letters, without accents and quotation marks."""
    spread = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in spread if not unicodedata.combining(c)).lstrip(" “”‘’«»„'\"")


def beginning(sorted_as: str, length: int) -> str:
    """The first letters of a name that is sorted so; a shorter one ends in spaces."""
    return sorted_as[:length].ljust(length) if sorted_as[:1].isalpha() else SIGNS


def slug(start: str) -> str:
    """A beginning as a part of an address: what is no letter from A to Z by its number."""
    return "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in start)


def start_of(part: str) -> str:
    """The beginning that a part of an address stands for; empty for none."""

    def sign(match: re.Match[str]) -> str:
        number = int(match[1], 16)
        return chr(number) if number <= 0x10FFFF else ""

    start = _SIGN.sub(sign, part)
    return start if slug(start) == part else ""


def is_parted(start: str, count: int) -> bool:
    """Whether so many names that begin alike are parted by one letter more."""
    return count > A_PAGE and len(start) < LONGEST and start != SIGNS


def has_page(names: Collection[str], start: str) -> bool:
    """Whether, of an index of ``names``, those that begin so have a page."""
    if not start or len(names) <= A_PAGE:
        return False
    left = [plain(name) for name in names]
    for length in range(1, len(start) + 1):
        left = [each for each in left if beginning(each, length) == start[:length]]
        if length < len(start) and not is_parted(start[:length], len(left)):
            return False
    return bool(left)
