"""The pages of long lists that are cut by period: their names, addresses and neighbours.

A period's page stays the same for as long as nothing comes into its period; a page that is counted
from the newest would change with every article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.stretches import Stretch
from newsgen.records.cards import Ref
from newsgen.records.dates import PartialDate
from newsgen.text.date_format import UNDATED, long_date


class Period(Struct, frozen=True):
    """The page of a period, and how many items it holds."""

    ref: Ref
    count: int


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
