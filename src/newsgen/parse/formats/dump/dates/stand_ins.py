"""What dates an article whose head has no date: its dateline, its address, its update."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.dates.dated import Dated
from newsgen.parse.formats.dump.dates.dateline_dates import dateline_date, opening_date
from newsgen.parse.formats.dump.dates.url_dates import url_date
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words
from newsgen.records.dates import PartialDate
from newsgen.text.dates import FoundDate

IN_DATELINE = "day in the dateline"
"""The rule of a date that stands in the text and not on a line of its own."""


def in_dateline(pieces: Sequence[Evidence], run: tuple[int, int], words: Words) -> Dated | None:
    """The day on which a report says that it was written: it is printed then or on the next."""
    index = dateline_date(pieces, run, words)
    found = None if index is None else opening_date(pieces[index].piece.text, words)
    if index is None or found is None:
        return None
    return Dated(index, found, "", IN_DATELINE, False)


def from_url(pieces: Sequence[Evidence]) -> Dated | None:
    """The day in the article's own address, where nothing else is dated."""
    found = url_date(pieces)
    if found is None:
        return None
    return Dated(*found, "", "day in the page's address", False)


def of_update(updated: Dated | None) -> Dated | None:
    """The day of the update where a page prints no other: most updates are of the same day.

    It is what citation guides give for such a page. The time is the update's alone.
    """
    if updated is None or updated.found.value is None or updated.found.value.day is None:
        return None
    value = updated.found.value
    day = PartialDate(value.year, value.month, value.day)
    found = FoundDate(updated.found.start, updated.found.end, day)
    return Dated(updated.index, found, "", "only its update is dated", False)
