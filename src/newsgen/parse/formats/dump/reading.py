"""What the pieces were taken for: the account that the layout's steps write."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.article import LineRole


class Choice(Struct, frozen=True):
    """A piece that was chosen for something."""

    index: int
    rule: str
    confident: bool = True


class Verdict(Struct, frozen=True, gc=False):
    """What one piece is taken for, and the rule that says so."""

    role: LineRole
    rule: str
