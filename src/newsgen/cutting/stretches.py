"""Which periods a long list is cut into: years, where one is long its months, and their days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct

from newsgen import urls
from newsgen.records.catalogue import A_PAGE
from newsgen.records.dates import PartialDate

A_MONTH = 200
"""Items that a month's page lists: under the headings of days they are soon looked through."""

Days = Iterable[tuple[PartialDate | None, int]]
"""How many items there are of each day, month or year."""
_Counts = dict[int, int]


class Stretch(Struct, frozen=True):
    """A period of a list: ``2014``, ``2014-05``, ``2014-05-14`` or ``undated``."""

    label: str
    count: int
    parts: tuple[str, ...]
    """The labels of those that it is cut into; empty for one that lists all that it holds."""


def cut(days: Days) -> Mapping[str, Stretch]:
    """The periods of a list by their labels, newest first and the undated last.

    Empty for a list that one page can hold, which is not cut.
    """
    return MappingProxyType(_cut(tuple(days), A_PAGE, A_MONTH))


@lru_cache(maxsize=4)  # the pages of one list are made one behind the other
def _cut(
    days: tuple[tuple[PartialDate | None, int], ...], a_page: int, a_month: int
) -> dict[str, Stretch]:
    if sum(count for _, count in days) <= a_page:
        return {}
    # By numbers such as 2014, 201405 and 20140514: most days have no page, and need no label.
    years, months, dates, undated = _counted(days)
    months_of, dates_of = _below(months), _below(dates)
    found: dict[str, Stretch] = {}
    for year in sorted(years, reverse=True):
        parts = months_of.get(year, ()) if years[year] > a_page else ()
        label = f"{year:04d}"
        found[label] = Stretch(
            label, years[year], tuple(f"{label}-{one % 100:02d}" for one in parts)
        )
        for month, below in zip(parts, found[label].parts, strict=True):
            own = dates_of.get(month, ()) if months[month] > a_month else ()
            labels = tuple(f"{below}-{one % 100:02d}" for one in own)
            found[below] = Stretch(below, months[month], labels)
            for day, lowest in zip(own, labels, strict=True):
                found[lowest] = Stretch(lowest, dates[day], ())
    if undated:
        found[urls.LEDGER_UNDATED] = Stretch(urls.LEDGER_UNDATED, undated, ())
    return found


def _counted(days: Days) -> tuple[_Counts, _Counts, _Counts, int]:
    """How many items there are of each year, month and day, and without a date."""
    years: _Counts = {}
    months: _Counts = {}
    dates: _Counts = {}
    undated = 0
    for date, count in days:
        if date is None:
            undated += count
            continue
        year = date.year
        years[year] = years.get(year, 0) + count
        if date.month:
            month = year * 100 + date.month
            months[month] = months.get(month, 0) + count
            if date.day:
                day = month * 100 + date.day
                dates[day] = dates.get(day, 0) + count
    return years, months, dates, undated


def _below(counts: _Counts) -> dict[int, list[int]]:
    """Months by their year, or days by their month, the newest first."""
    found: dict[int, list[int]] = {}
    for one in sorted(counts, reverse=True):
        found.setdefault(one // 100, []).append(one)
    return found
