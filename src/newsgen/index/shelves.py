"""Shelves: years that are searched as one, so that an edit is paid for by its own shelf alone."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from newsgen.records.catalogue import Shelf

MOST = 300
"""Articles of a shelf of several years; a year that has more has a shelf to itself."""


def shelves(counts: Mapping[str, int], undated: int, undated_label: str) -> tuple[Shelf, ...]:
    """The shelves of an archive, newest first, what is undated last.

    ``counts`` says how many articles each year has, by its four digits. A century stands together
    if it is small, else its decades do, else each year stands alone: so one article more or less
    moves no years but those of its own century, and seldom these.
    """
    found: list[Shelf] = []
    for century, years in groupby(sorted(counts), lambda year: year[:2]):
        found += _together(f"{century}xx", tuple(years), counts)
    found.reverse()
    if undated:
        found.append(Shelf(undated_label, (undated_label,), undated))
    return tuple(found)


def _together(label: str, years: tuple[str, ...], counts: Mapping[str, int]) -> list[Shelf]:
    """One shelf, or those of its decades, or years: oldest first."""
    count = sum(counts[year] for year in years)
    if count <= MOST or "x" not in label:
        return [Shelf(label, years, count)]
    if label.endswith("xx"):
        parts = [(f"{key}x", tuple(part)) for key, part in groupby(years, lambda year: year[:3])]
    else:
        parts = [(year, (year,)) for year in years]
    return [shelf for name, part in parts for shelf in _together(name, part, counts)]
