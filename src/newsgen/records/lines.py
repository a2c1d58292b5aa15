"""The account of a dump's lines."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from newsgen.records.source import Span

LineRole = Literal[
    "headline", "authors", "date", "updated", "deck", "dateline", "caption", "body", "subhead",
    "note", "correction", "front matter", "furniture",
]  # fmt: skip


class Line(Struct, frozen=True, kw_only=True):
    """The account of one non-blank line of a dump: what it was taken for, and why."""

    number: int
    span: Span
    role: LineRole
    rule: str
    confident: bool = True
    last: int = 0
    """Where one entry stands for all the lines that are too many to be read: the last of them."""
