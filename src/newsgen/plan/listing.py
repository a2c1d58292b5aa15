"""How lists are cut: by year, by letter, and what each reaches over."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from msgspec import Struct

from newsgen import urls
from newsgen.records.cards import Card, QuoteCard, Ref, Tally
from newsgen.records.catalogue import Catalogue
from newsgen.records.dates import PartialDate
from newsgen.text.date_format import UNDATED

T = TypeVar("T", Card, QuoteCard)


class CardGroup(Struct, frozen=True):
    """Articles under one heading."""

    name: str
    cards: tuple[Card, ...]


class QuoteGroup(Struct, frozen=True):
    """Quotes under one heading."""

    name: str
    quotes: tuple[QuoteCard, ...]


class LetterGroup(Struct, frozen=True):
    """Names that begin with one letter."""

    letter: str
    tallies: tuple[Tally, ...]


def year_name(item: Card | QuoteCard) -> str:
    """The heading that an article or quote stands under in a list by year."""
    return str(item.date.year) if item.date else UNDATED


def cards_by_year(cards: Iterable[Card]) -> tuple[CardGroup, ...]:
    """Cards, already in order, under their years."""
    return tuple(CardGroup(name, tuple(group)) for name, group in groupby(cards, year_name))


def quotes_by_year(quotes: Iterable[QuoteCard]) -> tuple[QuoteGroup, ...]:
    """Quotes, already in order, under their years."""
    return tuple(QuoteGroup(name, tuple(group)) for name, group in groupby(quotes, year_name))


def bounds(
    items: Sequence[Card] | Sequence[QuoteCard],
) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last known date of a list that is ordered newest first."""
    dates = [item.date for item in items if item.date]
    return (dates[-1], dates[0]) if dates else (None, None)


def counts(catalogue: Catalogue) -> list[tuple[PartialDate, int]]:
    """How many articles of the whole archive there are a month, or a year of those without one."""
    found = [
        (PartialDate(*map(int, month.label.split("-"))), month.count)
        for month in catalogue.headings("month")
    ]
    known = Counter[int]()
    for date, count in found:
        known[date.year] += count
    for year in catalogue.headings("year"):
        rest = year.count - known[int(year.label)]
        if rest:
            found.append((PartialDate(int(year.label)), rest))
    return found


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


def by_letter(tallies: Iterable[Tally]) -> tuple[LetterGroup, ...]:
    """Tallies under their first letters, accents aside; digits and signs first, under ``#``."""

    def plain(each: Tally) -> str:
        spread = unicodedata.normalize("NFKD", each.ref.name).casefold()
        return "".join(c for c in spread if not unicodedata.combining(c)).lstrip(" “”‘’«»„'\"")

    def letter(each: Tally) -> str:
        first = plain(each)[:1].upper()
        return first if first.isalpha() else "#"

    ordered = sorted(tallies, key=lambda each: (letter(each) != "#", plain(each), each.ref.url))
    return tuple(LetterGroup(name, tuple(group)) for name, group in groupby(ordered, letter))
