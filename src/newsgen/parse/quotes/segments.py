"""A stretch of text between quotation marks: what may turn out to be a quote."""

from __future__ import annotations

from msgspec import Struct


class Segment(Struct, frozen=True, gc=False):
    """Offsets into one passage's text; ``start`` to ``end`` is what stands between the marks."""

    passage: int
    """Index into the passages that are looked at."""
    open: int
    """Offset of the opening mark."""
    start: int
    end: int
    close: int
    """Offset just after the closing mark; equal to ``end`` where the mark is missing."""
    closed: bool = True
    reopened: bool = False
    """True when it goes on with a quote that the passage before left open."""
