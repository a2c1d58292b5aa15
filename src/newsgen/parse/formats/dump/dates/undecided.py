"""Dates that do not say enough by themselves, settled by the rest of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from newsgen.parse.formats.dump.dates.url_dates import url_date
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words
from newsgen.records.dates import PartialDate
from newsgen.text.date_words import Order
from newsgen.text.dates import FoundDate, falls_on

_OWNED = re.compile(
    r"(?:©|\(c\)|copyright)\D{0,40}(?P<year>(?:19[89]|20\d)\d)(?!\d)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_SPELLED = 2
"""Words of one spelling, and none of the other, that tell it."""
_SOON = 45
"""Days within which an article is updated, where only the update's year is printed."""
_MOST = 60
"""Paragraphs whose spelling is looked at."""


class Page:
    """What the rest of the page says of days, months and years; each is looked up when needed."""

    def __init__(self, pieces: Sequence[Evidence], lines: Sequence[int], words: Words) -> None:
        self._pieces = pieces
        self._lines = lines
        self._words = words

    @cached_property
    def order(self) -> Order:
        """Of day and month in the other numeric dates of the page; empty if none tells."""
        found = {one.order for piece in self._pieces for one in piece.dates if one.order}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def url_day(self) -> PartialDate | None:
        """The day in the page's own address."""
        found = url_date(self._pieces)
        return found[1].value if found else None

    @cached_property
    def days(self) -> tuple[PartialDate, ...]:
        """The whole dates of the date lines."""
        found = [one.value for index in self._lines for one in self._pieces[index].dates]
        return tuple(day for day in found if day and day.day)

    @cached_property
    def years(self) -> frozenset[int]:
        """The years of the date lines and of the copyright lines."""
        owned = [_OWNED.search(one.piece.text[:200]) for one in self._pieces]
        return frozenset(
            {int(match["year"]) for match in owned if match} | {day.year for day in self.days}
        )

    @cached_property
    def spelled(self) -> Order:
        """How the English that the text is spelled in orders its numbers: "labour" or "labor"."""
        spellings = self._words.spellings
        if not spellings:
            return ""
        seen = {
            word
            for one in [one for one in self._pieces if one.prose][:_MOST]
            for word in _WORD.findall(one.piece.text[:1500])
            if word in spellings
        }
        orders = {spellings[word] for word in seen}
        return orders.pop() if len(orders) == 1 and len(seen) >= _SPELLED else ""


def settled(found: FoundDate, page: Page) -> tuple[FoundDate, str]:
    """The date with the day that the page leaves it, and why (empty where it needed no help)."""
    if found.value or found.impossible:
        return found, ""
    if found.choices:
        return _chosen(found, page)
    return _with_year(found, page) if found.month_day else (found, "")


def _chosen(found: FoundDate, page: Page) -> tuple[FoundDate, str]:
    """Which of two days: the one in the address, or in the order of the page's other dates."""
    day_first, month_first = found.choices
    if page.url_day in found.choices:
        return replace(found, value=page.url_day), ", order as in the page's address"
    for order, why in (
        (page.order, ", order as in the page's other dates"),
        (page.spelled, ", order by the text's spelling"),
    ):
        if order:
            return replace(found, value=day_first if order == "dmy" else month_first), why
    return found, ""


def _with_year(found: FoundDate, page: Page) -> tuple[FoundDate, str]:
    """The year in which the weekday fits, of those that the page names; or that of the address."""
    month, day = found.month_day or (0, 0)
    if month > 12:
        return found, ""
    in_url = page.url_day
    if in_url and (in_url.month, in_url.day) == (month, day):
        return replace(found, value=in_url), ", year from the page's address"
    if found.weekday is not None:
        fitting = [
            PartialDate(year, month, day)
            for year in sorted(page.years)
            if (month, day) != (2, 29) and falls_on(PartialDate(year, month, day), found.weekday)
        ]
        if len(fitting) == 1:
            return replace(found, value=fitting[0]), ", year in which the weekday fits"
        return found, ""
    # "May 3, updated May 4, 2021", "December 31, updated January 2, 2021".
    for after in page.days[:1] if len(set(page.days)) == 1 else ():
        year = after.year - ((month, day) > (after.month or 0, after.day or 0))
        if (month, day) != (2, 29) and _days_between(year, month, day, after) <= _SOON:
            return replace(found, value=PartialDate(year, month, day)), ", year of the other date"
    return found, ""


def _days_between(year: int, month: int, day: int, after: PartialDate) -> int:
    return (date(after.year, after.month or 1, after.day or 1) - date(year, month, day)).days
