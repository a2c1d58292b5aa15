"""What was published on each day of the year, across the years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.period import Neighbour, Part
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.cards import Card, Ref
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


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """An index of 366 days, and a page for each day that has articles."""
    days: dict[tuple[int, int], list[Card]] = defaultdict(list)
    for placed in archive.articles:
        date = placed.card.date
        if date and date.month and date.day:
            days[date.month, date.day].append(placed.card)
    if not days:
        return
    yield Page(
        url=urls.ON_THIS_DAY,
        template="pages/on_this_day_index.html",
        head=Head(
            url=urls.ON_THIS_DAY,
            title=NAME,
            description="What was published on each day of the year",
        ),
        context=OnThisDayIndexPage(
            total=sum(map(len, days.values())),
            months=tuple(
                MonthOfDays(
                    name=name,
                    days=tuple(
                        Part(
                            name=str(day),
                            number=day,
                            count=len(days.get((month, day), ())),
                            url=urls.on_this_day(month, day) if (month, day) in days else "",
                        )
                        for day in range(1, length + 1)
                    ),
                )
                for month, (name, length) in enumerate(zip(MONTHS, _LENGTHS, strict=True), 1)
            ),
        ),
    )
    ordered = sorted(days)
    for place, (month, day) in enumerate(ordered):

        def neighbour(key: tuple[int, int]) -> Neighbour:
            return Neighbour(Ref(_name(key), urls.on_this_day(*key)), len(days[key]))

        url = urls.on_this_day(month, day)
        cards = days[month, day]
        yield Page(
            url=url,
            template="pages/on_this_day.html",
            head=Head(
                url=url,
                title=f"{NAME}: {_name((month, day))}",
                description=f"Published on {_name((month, day))}, across the years",
            ),
            context=OnThisDayPage(
                index=Ref(NAME, urls.ON_THIS_DAY),
                name=_name((month, day)),
                count=len(cards),
                groups=listing.cards_by_year(cards),
                older=neighbour(ordered[place - 1]) if place else None,
                newer=neighbour(ordered[place + 1]) if place + 1 < len(ordered) else None,
            ),
        )


def _name(key: tuple[int, int]) -> str:
    return f"{key[1]} {MONTHS[key[0] - 1]}"
