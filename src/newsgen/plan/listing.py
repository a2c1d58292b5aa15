"""How lists are cut: by year, by letter, and what each reaches over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from msgspec import Struct

from newsgen import urls
from newsgen.records.cards import Card, QuoteCard, Ref, Tally
from newsgen.records.catalogue import Catalogue, Heading
from newsgen.records.dates import PartialDate
from newsgen.text.date_format import long_date

T = TypeVar("T", Card, QuoteCard)


class CardGroup(Struct, frozen=True, kw_only=True):
    """Articles of one period."""

    name: str
    """Of the period; empty where the page's own heading says it."""
    anchor: str
    """Fragment identifier of the group."""
    cards: tuple[Card, ...]
    count: int
    """Articles of the period, which may be more than are listed."""
    more: str = ""
    """URL of the page that lists the others; empty where all are listed."""


class QuoteGroup(Struct, frozen=True, kw_only=True):
    """Quotes of one period."""

    name: str
    anchor: str
    """Fragment identifier of the group."""
    quotes: tuple[QuoteCard, ...]


def card_groups(
    cards: Iterable[Card],
    parts: int,
    most: int = 0,
    more: Callable[[PartialDate], str] | None = None,
) -> tuple[CardGroup, ...]:
    """Cards, already in order, under their years, months or days, by ``parts`` of the date.

    With ``most``, only so many of each group, which then leads to the rest at ``more``.
    """
    found = []
    for date, each in _runs(cards, parts):
        cut = 0 < most < len(each)
        found.append(
            CardGroup(
                name=long_date(date),
                anchor=anchor(date),
                cards=each[:most] if cut else each,
                count=len(each),
                more=more(date) if cut and more and date else "",
            )
        )
    return tuple(found)


def quote_groups(quotes: Iterable[QuoteCard], parts: int) -> tuple[QuoteGroup, ...]:
    """Quotes, already in order, under their years, months or days, by ``parts`` of the date."""
    return tuple(
        QuoteGroup(name=long_date(date), anchor=anchor(date), quotes=each)
        for date, each in _runs(quotes, parts)
    )


def anchor(date: PartialDate | None) -> str:
    """Fragment identifier of a period on a page."""
    return f"in-{date.day_iso}" if date else "in-undated"


def _runs(items: Iterable[T], parts: int) -> Iterator[tuple[PartialDate | None, tuple[T, ...]]]:
    def period(item: T) -> PartialDate | None:
        date = item.date
        return PartialDate(date.year, *(date.month, date.day)[: parts - 1]) if date else None

    for date, group in groupby(items, period):
        yield date, tuple(group)


def bounds(
    items: Sequence[Card] | Sequence[QuoteCard],
) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last known date of a list that is ordered newest first."""
    dates = [item.date for item in items if item.date]
    return (dates[-1], dates[0]) if dates else (None, None)


def counts(catalogue: Catalogue) -> list[tuple[PartialDate, int]]:
    """How many articles of the whole archive there are a month, or a year of those without one."""
    return _counts(catalogue.headings("month"), catalogue.headings("year"))


def quote_counts(catalogue: Catalogue) -> list[tuple[PartialDate, int]]:
    """How many quotes of the whole archive there are a month, or a year of those without one."""
    both = catalogue.headings("quoted")
    dated = [one for one in both if one.label != urls.LEDGER_UNDATED]
    return _counts(
        [one for one in dated if "-" in one.label], [one for one in dated if "-" not in one.label]
    )


def _counts(months: Iterable[Heading], years: Iterable[Heading]) -> list[tuple[PartialDate, int]]:
    found = [(PartialDate(*map(int, one.label.split("-"))), one.count) for one in months]
    known = Counter[int]()
    for date, count in found:
        known[date.year] += count
    for year in years:
        rest = year.count - known[int(year.label)]
        if rest:
            found.append((PartialDate(int(year.label)), rest))
    return found


def quotes_total(catalogue: Catalogue) -> int:
    """How many quotes the archive holds."""
    years = catalogue.headings("quoted")
    return sum(year.count for year in years if "-" not in year.label)


def feeds(name: str, url: str, items: Iterable[Card] | Iterable[QuoteCard]) -> tuple[Ref, ...]:
    """The two feeds of a list; none where nothing in it is dated, as feeds are ordered by date."""
    if not any(item.date for item in items):
        return ()
    return (
        Ref(f"{name} (Atom)", urls.feed_atom(url)),
        Ref(f"{name} (JSON Feed)", urls.feed_json(url)),
    )


def most(tallies: Iterable[Tally], number: int) -> tuple[Tally, ...]:
    """The ones with the highest counts; equal counts by name."""
    return tuple(sorted(tallies, key=lambda each: (-each.count, each.ref.name))[:number])
