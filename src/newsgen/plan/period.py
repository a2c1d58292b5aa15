"""The pages of years, months and days, and of what has no date: dates as a way in."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan.listing import CardGroup
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.cards import Card, Ref
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import MONTHS, UNDATED, long_date

WHOLE_YEAR = 60
"""A year of up to so many articles lists them all on its own page."""

Parts = tuple[int, ...]
"""``(2020,)``, ``(2020, 9)`` or ``(2020, 9, 30)``."""


class Neighbour(Struct, frozen=True):
    """The nearest period of the same length that has articles."""

    ref: Ref
    count: int


class Part(Struct, frozen=True, kw_only=True):
    """A month of a year, or a day of a month; without articles it has no URL."""

    name: str
    number: int
    count: int
    url: str


class PeriodPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/year.html``, ``pages/month.html`` and ``pages/day.html``."""

    name: str
    count: int
    above: tuple[Ref, ...]
    """The periods that this one lies in, longest first."""
    months: tuple[Part, ...]
    """Twelve, on a year's page."""
    weeks: tuple[tuple[Part | None, ...], ...]
    """Monday to Sunday, on a month's page; None for days of other months."""
    groups: tuple[CardGroup, ...]
    older: Neighbour | None
    newer: Neighbour | None


class UndatedPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/undated.html``."""

    cards: tuple[Card, ...]


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """A page for every year, month and day that has articles, and one for the undated."""
    cards: dict[Parts, list[Card]] = defaultdict(list)
    undated = []
    for placed in archive.articles:
        card = placed.card
        if card.date is None:
            undated.append(card)
            continue
        parts = _parts(card.date)
        for length in range(1, len(parts) + 1):
            cards[parts[:length]].append(card)
    counts = {parts: len(each) for parts, each in cards.items()}
    for length, template in ((1, "year"), (2, "month"), (3, "day")):
        ordered = sorted(parts for parts in cards if len(parts) == length)
        for place, parts in enumerate(ordered):
            older = ordered[place - 1] if place else None
            newer = ordered[place + 1] if place + 1 < len(ordered) else None
            name = _name(parts)
            url = _url(parts)
            yield Page(
                url=url,
                template=f"pages/{template}.html",
                head=Head(url=url, title=name, description=_counted(counts[parts], name)),
                context=PeriodPage(
                    name=name,
                    count=counts[parts],
                    above=tuple(_ref(parts[:upper]) for upper in range(1, length)),
                    months=_months(parts, counts) if length == 1 else (),
                    weeks=_weeks(parts, counts) if length == 2 else (),
                    groups=_groups(parts, cards[parts]),
                    older=Neighbour(_ref(older), counts[older]) if older else None,
                    newer=Neighbour(_ref(newer), counts[newer]) if newer else None,
                ),
            )
    if undated:
        yield Page(
            url=urls.UNDATED,
            template="pages/undated.html",
            head=Head(
                url=urls.UNDATED, title=UNDATED, description=_counted(len(undated), "unknown date")
            ),
            context=UndatedPage(cards=tuple(undated)),
        )


def _parts(date: PartialDate) -> Parts:
    if not date.month:
        return (date.year,)
    return (date.year, date.month, date.day) if date.day else (date.year, date.month)


def _url(parts: Parts) -> str:
    return urls.period(PartialDate(*parts))


def _name(parts: Parts) -> str:
    return long_date(PartialDate(*parts))


def _ref(parts: Parts) -> Ref:
    return Ref(_name(parts), _url(parts))


def _counted(count: int, name: str) -> str:
    return f"{count} {'article' if count == 1 else 'articles'}: {name}"


def _part(name: str, parts: Parts, counts: Mapping[Parts, int]) -> Part:
    count = counts.get(parts, 0)
    return Part(name=name, number=parts[-1], count=count, url=_url(parts) if count else "")


def _months(parts: Parts, counts: Mapping[Parts, int]) -> tuple[Part, ...]:
    return tuple(
        _part(name, (*parts, number), counts) for number, name in enumerate(MONTHS, start=1)
    )


def _weeks(parts: Parts, counts: Mapping[Parts, int]) -> tuple[tuple[Part | None, ...], ...]:
    year, month = parts
    return tuple(
        tuple(_part(str(day), (*parts, day), counts) if day else None for day in week)
        for week in Calendar().monthdayscalendar(year, month)
    )


def _groups(parts: Parts, cards: list[Card]) -> tuple[CardGroup, ...]:
    """Cards under months or days; a long year lists only what no month page can hold."""
    if len(parts) == 3:
        return (CardGroup("", tuple(cards)),)
    if len(parts) == 1 and len(cards) > WHOLE_YEAR:
        cards = [card for card in cards if card.date and not card.date.month]
    grouped: dict[str, list[Card]] = {}
    for card in cards:
        name = long_date(PartialDate(*_parts(card.date)[: len(parts) + 1])) if card.date else ""
        grouped.setdefault(name, []).append(card)
    return tuple(CardGroup(name, tuple(each)) for name, each in grouped.items())
