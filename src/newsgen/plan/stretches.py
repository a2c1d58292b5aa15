"""The pages of long lists that are cut by period: their names, addresses and neighbours.

A period's page stays the same for as long as nothing comes into its period; a page that is counted
from the newest would change with every article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.stretches import Stretch
from newsgen.records.cards import Ref
from newsgen.records.dates import PartialDate
from newsgen.text.date_format import UNDATED, long_date

Item = TypeVar("Item")


class Period(Struct, frozen=True):
    """The page of a period, and how many items it holds."""

    ref: Ref
    count: int


class Part(Struct, Generic[Item], frozen=True):
    """What the page of a period says of it, whatever the list is of."""

    label: str
    ref: Ref
    above: tuple[Ref, ...]
    """The longer periods that it lies in."""
    count: int
    periods: tuple[Period, ...]
    """Those that it is cut into, the earliest first; empty where it lists all that it holds."""
    items: tuple[Item, ...]
    """What it lists itself."""
    older: Period | None
    newer: Period | None


def years_of(stretches: Mapping[str, Stretch]) -> tuple[str, ...]:
    """The labels of whole years and of the undated."""
    return tuple(label for label in stretches if "-" not in label)


def neighbours(
    stretches: Mapping[str, Stretch],
) -> dict[str, tuple[Stretch | None, Stretch | None]]:
    """For each period those before and after: of one that lists items, those that do so too.

    They lie in its own year or in those beside that.
    """
    found: dict[str, tuple[Stretch | None, Stretch | None]] = {}
    years = [stretches[label] for label in years_of(stretches)]
    lists = [one for one in stretches.values() if not one.parts]
    months = [
        one
        for label, one in stretches.items()
        if label.count("-") == 1 or not ("-" in label or one.parts)
    ]
    for row, own in (
        (years, {one.label for one in years if one.parts}),
        (months, {one.label for one in months if one.parts}),
        (lists, {one.label for one in lists}),
    ):
        for newer, one, older in zip((None, *row), row, (*row[1:], None), strict=False):
            if one.label in own:
                found[one.label] = older, newer
    return found


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


def parted(
    stretches: Mapping[str, Stretch],
    items: Iterable[Item],
    date_of: Callable[[Item], PartialDate | None],
) -> dict[str, list[Item]]:
    """Items by the label of the shortest period that they lie in: its page lists them."""
    labels: dict[PartialDate | None, str] = {}
    found: dict[str, list[Item]] = {}
    for item in items:
        date = date_of(item)
        if date not in labels:
            day = date.day_iso if date else urls.LEDGER_UNDATED
            labels[date] = next(
                (label for label in (day, day[:7], day[:4]) if label in stretches), ""
            )
        found.setdefault(labels[date], []).append(item)
    return found


def parts(
    base: str,
    stretches: Mapping[str, Stretch],
    items: Iterable[Item],
    date_of: Callable[[Item], PartialDate | None],
    year: str = "",
) -> Iterator[Part[Item]]:
    """All pages that a list at ``base`` is cut into, or those of a year.

    ``items`` are the list's, or the year's.
    """
    own, two = parted(stretches, items, date_of), neighbours(stretches)
    for label, stretch in stretches.items():
        if not f"{label}-".startswith(f"{year}-" if year else ""):
            continue
        older, newer = two[label]
        yield Part(
            label=label,
            ref=ref_of(base, label),
            above=above(base, label),
            count=stretch.count,
            periods=periods(base, stretches, reversed(stretch.parts)),
            items=tuple(own.get(label, ())),
            older=period(base, older),
            newer=period(base, newer),
        )
