"""What a whole folder of dumps tells about each of them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NumericOrder = Literal["", "dmy", "mdy"]


class Survey(Struct, frozen=True, kw_only=True):
    """What one dump adds to the knowledge of its folder; made without parsing it."""

    path: str
    story: int
    """Hash of its longest line: two copies of one article count once."""
    lines: frozenset[int] = frozenset()
    """Hashes of its short lines, as phrases are compared."""
    order: NumericOrder = ""
    """The order of day and month that its numeric dates allow only; empty if they allow both."""


class Habits(Struct, frozen=True, kw_only=True):
    """What the other dumps of a folder tell about one: nothing in it names those files."""

    repeated: frozenset[int] = frozenset()
    """Hashes of those of its lines that other articles of the folder have too."""
    order: NumericOrder = ""
    """How numeric dates are written in this folder; empty where that is not known."""


NO_HABITS = Habits()
