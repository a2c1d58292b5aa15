"""What was published on each day of the year, across the years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.period import FEW, Neighbour, Part
from newsgen.records.cards import Card, Ref
from newsgen.records.catalogue import A_PAGE, Catalogue, Changes, Heading
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import MONTHS

NAME = "On this day"
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class MonthOfDays(Struct, frozen=True, kw_only=True):
    """A month of any year, with its days; days without articles have no URL."""

    name: str
    days: tuple[Part, ...]


class OnThisDayIndexPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/on_this_day_index.html``."""

    total: int
    months: tuple[MonthOfDays, ...]


class OnThisDayPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/on_this_day.html``."""

    index: Ref
    name: str
    count: int
    groups: tuple[listing.CardGroup, ...]
    older: Neighbour | None
    newer: Neighbour | None


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Labels of days (``09-30``) with their neighbours, and an empty one for the index."""
    found = set()
    for kind, label in changes.drawers:
        if kind != "on":
            continue
        found.add(label)
        if (kind, label) in changes.refiled:
            found |= {"", *(one.label for one in catalogue.beside(kind, label) if one)}
    return found


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one day of any year, or the index of all 366."""
    if not label:
        yield from _index(catalogue.headings("on"))
        return
    heading = catalogue.heading("on", label)
    if heading is None:
        return
    older, newer = catalogue.beside("on", label)
    url = _url(label)
    yield Page(
        url=url,
        template="pages/on_this_day.html",
        head=Head(
            url=url,
            title=f"{NAME}: {_name(label)}",
            description=f"Published on {_name(label)}, across the years",
        ),
        context=OnThisDayPage(
            index=Ref(NAME, urls.ON_THIS_DAY),
            name=_name(label),
            count=heading.count,
            groups=_groups(catalogue.cards("on", label), heading.count, label),
            older=_neighbour(older),
            newer=_neighbour(newer),
        ),
    )


def _groups(cards: tuple[Card, ...], count: int, label: str) -> tuple[listing.CardGroup, ...]:
    """Articles by year; of a long list a few of each, and the way to the day's page."""
    month, day = map(int, label.split("-"))
    most = FEW if count > A_PAGE else 0
    return listing.card_groups(cards, 1, most, lambda date: urls.day(date.year, month, day))


def _index(days: tuple[Heading, ...]) -> Iterator[Page]:
    if not days:
        return
    counts = {day.label: day.count for day in days}
    yield Page(
        url=urls.ON_THIS_DAY,
        template="pages/on_this_day_index.html",
        head=Head(
            url=urls.ON_THIS_DAY,
            title=NAME,
            description="What was published on each day of the year",
        ),
        context=OnThisDayIndexPage(
            total=sum(counts.values()),
            months=tuple(
                MonthOfDays(
                    name=name,
                    days=tuple(_part(counts, month, day) for day in range(1, length + 1)),
                )
                for month, (name, length) in enumerate(zip(MONTHS, _LENGTHS, strict=True), 1)
            ),
        ),
    )


def _part(counts: Mapping[str, int], month: int, day: int) -> Part:
    label = f"{month:02d}-{day:02d}"
    count = counts.get(label, 0)
    return Part(name=str(day), number=day, count=count, url=_url(label) if count else "")


def _neighbour(heading: Heading | None) -> Neighbour | None:
    if heading is None:
        return None
    return Neighbour(Ref(_name(heading.label), _url(heading.label)), heading.count)


def _url(label: str) -> str:
    return urls.on_this_day(*map(int, label.split("-")))


def _name(label: str) -> str:
    month, day = map(int, label.split("-"))
    return f"{day} {MONTHS[month - 1]}"
