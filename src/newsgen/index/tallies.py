"""Rows of names with their counts → tallies, by name."""

from __future__ import annotations

from newsgen.index.names import name_key
from newsgen.index.rows import day_at
from newsgen.records.cards import Ref, Tally

Row = tuple[str, str, int, bytes | None, bytes]
"""Name, URL, count, and the places of the oldest and the newest."""


def tally(row: Row) -> Tally:
    """The tally of one row."""
    name, url, count, oldest, newest = row
    return Tally(ref=Ref(name, url), count=count, first=day_at(oldest), last=day_at(newest))


def sorted_tallies(rows: list[Row]) -> tuple[Tally, ...]:
    """Tallies in the order of names."""
    rows.sort(key=lambda row: (name_key(row[0]), row[1]))
    return tuple(map(tally, rows))
