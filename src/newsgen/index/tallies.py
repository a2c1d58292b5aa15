"""Rows of names with their counts → tallies, by name."""

from __future__ import annotations

from newsgen.index.names import name_key
from newsgen.index.rows import day_at
from newsgen.records.cards import Ref, Tally


def sorted_tallies(rows: list[tuple[str, str, int, bytes | None, bytes]]) -> tuple[Tally, ...]:
    """Tallies of name, URL, count, and the places of the oldest and the newest."""
    rows.sort(key=lambda row: (name_key(row[0]), row[1]))
    return tuple(
        Tally(ref=Ref(name, url), count=count, first=day_at(oldest), last=day_at(newest))
        for name, url, count, oldest, newest in rows
    )
