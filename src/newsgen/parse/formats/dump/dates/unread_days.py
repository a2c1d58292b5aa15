"""The dates of a dump's date lines that give no day, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.fields import source
from newsgen.parse.formats.dump.layout import Layout
from newsgen.records.dates import PartialDate
from newsgen.records.source import Span
from newsgen.text.dates import FoundDate


def no_days(text: str, pieces: Sequence[Evidence], layout: Layout) -> list[Span]:
    """Where dates stand that are no day of the calendar."""
    return [_span(text, pieces[one.index], one.found) for one in layout.impossible]


def unclear_days(
    text: str, pieces: Sequence[Evidence], layout: Layout
) -> list[tuple[Span, tuple[PartialDate, ...]]]:
    """Where dates stand that may be either of two days, and those days, day first before month.

    None if the article is dated otherwise.
    """
    if layout.date is not None:
        return []
    return [
        (_span(text, piece, found), found.choices)
        for piece, verdict in zip(pieces, layout.verdicts, strict=True)
        if verdict.role == "date"
        for found in piece.dates
        if found.choices and found.value is None
    ][:1]


def _span(text: str, one: Evidence, found: FoundDate) -> Span:
    start = source(one.piece, found.start)
    end = source(one.piece, found.end - 1) + 1
    return Span(start, start + len(text[start:end].rstrip()))
