"""Which periods a long list is cut into: years, where one is long its months, and their days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.records.catalogue import A_PAGE
from newsgen.records.dates import PartialDate

A_MONTH = 200
"""Items that a month's page lists: under the headings of days they are soon looked through."""

Days = Iterable[tuple[PartialDate | None, int]]
"""How many items there are of each day, month or year."""


class Stretch(Struct, frozen=True):
    """A period of a list: ``2014``, ``2014-05``, ``2014-05-14`` or ``undated``."""

    label: str
    count: int
    parts: tuple[str, ...]
    """The labels of those that it is cut into; empty for one that lists all that it holds."""


def cut(days: Days) -> dict[str, Stretch]:
    """The periods of a list by their labels, newest first and the undated last.

    Empty for a list that one page can hold, which is not cut.
    """
    days = tuple(days)
    if sum(count for _, count in days) <= A_PAGE:
        return {}
    counts: Counter[str] = Counter()
    for date, count in days:
        label = date.day_iso if date else urls.LEDGER_UNDATED
        for end in (4, 7, 10) if date else (len(label),):
            if len(label) >= end:
                counts[label[:end]] += count
    years = _sorted(label for label in counts if "-" not in label)
    found: dict[str, Stretch] = {}
    for year in years:
        months = _below(counts, year, 7) if counts[year] > A_PAGE else ()
        found[year] = Stretch(year, counts[year], months)
        for month in months:
            days_of = _below(counts, month, 10) if counts[month] > A_MONTH else ()
            found[month] = Stretch(month, counts[month], days_of)
            found |= {day: Stretch(day, counts[day], ()) for day in days_of}
    return found


def _sorted(labels: Iterable[str]) -> list[str]:
    return sorted(labels, key=lambda label: (label != urls.LEDGER_UNDATED, label), reverse=True)


def _below(counts: Mapping[str, int], label: str, length: int) -> tuple[str, ...]:
    below = (one for one in counts if len(one) == length and one.startswith(f"{label}-"))
    return tuple(sorted(below, reverse=True))
