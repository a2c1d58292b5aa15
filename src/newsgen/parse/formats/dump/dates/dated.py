"""A date of an article, as its page gives it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from newsgen.text.dates import FoundDate

Kind = Literal["", "published", "updated"]


class Dated(Struct, frozen=True):
    """A date found in a piece, and what the piece calls it."""

    index: int
    found: FoundDate
    kind: Kind
    rule: str
    confident: bool = True
