"""Long lists, cut by period: years, where one is long its months, and their days.

A period's page stays the same for as long as nothing comes into its period; a page that is counted
from the newest would change with every article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.records.cards import Ref
from newsgen.records.catalogue import A_PAGE
from newsgen.records.dates import PartialDate
from newsgen.text.date_format import UNDATED, long_date

A_MONTH = 200
"""Items that a month's page lists: under the headings of days they are soon looked through."""

Days = Iterable[tuple[PartialDate | None, int]]
"""How many items there are of each day, month or year."""


class Period(Struct, frozen=True):
    """The page of a period, and how many items it holds."""

    ref: Ref
    count: int


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


def years_of(stretches: Mapping[str, Stretch]) -> tuple[str, ...]:
    """The labels of whole years and of the undated."""
    return tuple(label for label in stretches if "-" not in label)


def year_label(date: PartialDate | None) -> str:
    """``2014``, or ``undated``."""
    return f"{date.year:04d}" if date else urls.LEDGER_UNDATED


def beside(stretches: Mapping[str, Stretch], label: str) -> tuple[Stretch | None, Stretch | None]:
    """The periods before and after: of one that lists items, those that do so too.

    They lie in its own year or in those beside that.
    """
    depth = label.count("-") if stretches[label].parts else 2
    row = [one for one in stretches if one.count("-") <= depth]
    row = [one for one in row if one.count("-") == depth or not stretches[one].parts]
    if not depth:
        row = list(years_of(stretches))
    at = row.index(label)
    older = stretches[row[at + 1]] if at + 1 < len(row) else None
    newer = stretches[row[at - 1]] if at else None
    return older, newer


def name_of(label: str) -> str:
    """``14 May 2014``, ``May 2014``, ``2014`` or ``Undated``."""
    if label == urls.LEDGER_UNDATED:
        return UNDATED
    return long_date(PartialDate(*map(int, label.split("-"))))


def ref_of(base: str, label: str) -> Ref:
    """A period's page under that of the whole list."""
    return Ref(name_of(label), urls.stretch(base, label))


def period(base: str, stretch: Stretch | None) -> Period | None:
    """A period's page with its count."""
    return Period(ref_of(base, stretch.label), stretch.count) if stretch else None


def periods(
    base: str, stretches: Mapping[str, Stretch], labels: Iterable[str]
) -> tuple[Period, ...]:
    """The pages of several periods."""
    return tuple(Period(ref_of(base, one), stretches[one].count) for one in labels)


def above(base: str, label: str) -> tuple[Ref, ...]:
    """The longer periods that one lies in, the longest first."""
    parts = label.split("-")
    return tuple(ref_of(base, "-".join(parts[:end])) for end in range(1, len(parts)))


def in_period(date: PartialDate | None, label: str) -> bool:
    """Whether a date lies in a period."""
    if date is None or label == urls.LEDGER_UNDATED:
        return date is None and label == urls.LEDGER_UNDATED
    return f"{date.day_iso}-".startswith(f"{label}-")


def listed(date: PartialDate | None, stretch: Stretch) -> bool:
    """Whether a period's page lists an item of its own, or leaves it to one of its parts."""
    if not in_period(date, stretch.label):
        return False
    return not any(in_period(date, part) for part in stretch.parts)
