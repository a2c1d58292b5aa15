"""The pages of years, months and days: dates as a way in."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from newsgen import urls
from newsgen.plan.listing import CardGroup, card_groups
from newsgen.records.cards import Card, Ref
from newsgen.records.catalogue import A_PAGE, Catalogue, Changes, Heading
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import MONTHS, long_date

FEW = 3
"""Articles of a day that a long list shows."""

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


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The labels of years, months and days; a neighbour's page shows their count."""
    found = set()
    for kind, label in changes.drawers:
        if kind in _KINDS:
            found.add(label)
            if (kind, label) in changes.refiled:
                found |= {one.label for one in catalogue.beside(kind, label) if one}
    return found


_KINDS = ("year", "month", "day")


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one year, month or day."""
    parts = tuple(map(int, label.split("-")))
    kind = _KINDS[len(parts) - 1]
    heading = catalogue.heading(kind, label)
    if heading is None:
        return
    older, newer = catalogue.beside(kind, label)
    name = _name(parts)
    url = _url(parts)
    below = catalogue.headings(_KINDS[len(parts)], f"{label}-") if len(parts) < 3 else ()
    counts = {int(one.label.rpartition("-")[2]): one.count for one in below}
    yield Page(
        url=url,
        template=f"pages/{kind}.html",
        head=Head(url=url, title=name, description=_counted(heading.count, name)),
        context=PeriodPage(
            name=name,
            count=heading.count,
            above=tuple(_ref(parts[:upper]) for upper in range(1, len(parts))),
            months=_months(parts, counts) if kind == "year" else (),
            weeks=_weeks(parts, counts) if kind == "month" else (),
            groups=_groups(parts, _cards(kind, heading, catalogue)),
            older=_neighbour(older),
            newer=_neighbour(newer),
        ),
    )


def _cards(kind: str, heading: Heading, catalogue: Catalogue) -> Sequence[Card]:
    """What the page lists: a long year only what no month's page can hold."""
    cards = catalogue.cards(kind, heading.label)
    if kind == "year" and heading.count > A_PAGE:
        return [card for card in cards if card.date and not card.date.month]
    return cards


def _neighbour(heading: Heading | None) -> Neighbour | None:
    if heading is None:
        return None
    return Neighbour(_ref(tuple(map(int, heading.label.split("-")))), heading.count)


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


def _part(name: str, parts: Parts, counts: Mapping[int, int]) -> Part:
    count = counts.get(parts[-1], 0)
    return Part(name=name, number=parts[-1], count=count, url=_url(parts) if count else "")


def _months(parts: Parts, counts: Mapping[int, int]) -> tuple[Part, ...]:
    return tuple(
        _part(name, (*parts, number), counts) for number, name in enumerate(MONTHS, start=1)
    )


def _weeks(parts: Parts, counts: Mapping[int, int]) -> tuple[tuple[Part | None, ...], ...]:
    year, month = parts
    return tuple(
        tuple(_part(str(day), (*parts, day), counts) if day else None for day in week)
        for week in Calendar().monthdayscalendar(year, month)
    )


def _groups(parts: Parts, cards: Sequence[Card]) -> tuple[CardGroup, ...]:
    """Cards under months or days; of a long month a few of each day, which leads to the rest."""
    most = FEW if len(parts) == 2 and len(cards) > A_PAGE else 0
    return card_groups(cards, len(parts) + 1, most, lambda date: _url(_parts(date)))
