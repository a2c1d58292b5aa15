"""What a language calls its months and hours, made into the patterns that find dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from newsgen.text.calendars import Calendar
from newsgen.text.date_shapes import Shape, any_of, date_shapes
from newsgen.text.month_names import MonthNames, month_names

Order = Literal["", "dmy", "mdy", "ymd"]

SOLAR = 100
"""Added to the numbers of Iranian months, so that their names tell the calendar."""
_GAP = r"[\s.,]{0,3}"


class DateWords(Struct, frozen=True, eq=False):
    """The words of one or more languages, and their compiled patterns."""

    months: Mapping[str, int]
    """Casefolded names and abbreviations, without a full stop; SOLAR + n for Iranian ones."""
    weekdays: Mapping[str, int]
    """Casefolded names and abbreviations; Monday is 0."""
    zones: Mapping[str, int | str]
    """Letters after a time: minutes east of UTC, or an IANA name."""
    zone_orders: Mapping[str, Order]
    """The order of numbers that is usual where such letters are printed."""
    order: Order
    """Of numbers with strokes; empty where the language has both orders."""
    calendars: tuple[Calendar, ...]
    """In which years may be printed, besides ours."""
    names: MonthNames
    shapes: tuple[Shape, ...]
    """Of dates in words, the most exact first."""
    time_after: re.Pattern[str]
    time_before: re.Pattern[str]


def date_words(
    months: Mapping[str, int],
    *,
    weekdays: Mapping[str, int] | None = None,
    zones: Mapping[str, int | str] | None = None,
    zone_orders: Mapping[str, Order] | None = None,
    order: Order = "",
    calendars: Iterable[Calendar] = (),
    of: Iterable[str] = (),
    joins: Iterable[str] = (),
    am: Iterable[str] = ("am", "a.m."),
    pm: Iterable[str] = ("pm", "p.m."),
) -> DateWords:
    """Compile the vocabulary.

    ``of`` are words between day, month and year ("de", "năm"), ``joins`` those between a date and
    its time ("at", "à", "um").
    """
    time = _time(am, pm)
    join = rf"(?:(?:{any_of(joins)})(?![^\W\d_]){_GAP}){{0,2}}" if (joins := tuple(joins)) else ""
    weekday = r"(?:\s?[(（][^()（）\d]{1,12}[)）])?"
    return DateWords(
        months=months,
        weekdays=weekdays or {},
        zones=zones or {},
        zone_orders=zone_orders or {},
        order=order,
        calendars=tuple(calendars),
        names=month_names(months),
        shapes=date_shapes(of, months),
        time_after=re.compile(rf"{weekday}[\s.,;|/·•–—T(-]{{0,4}}{join}{time}", re.IGNORECASE),
        time_before=re.compile(rf"(?<![\d.:]){time}[\s,;|/·•–—)-]{{0,4}}{join}$", re.IGNORECASE),
    )


def _time(am: Iterable[str], pm: Iterable[str]) -> str:
    """A time of day: 8:26 AM, 8.26am, 8 pm, 20h15, 13.52 Uhr, 0826 GMT, 오전 8:26, 8時26分."""
    half = rf"(?:(?P<am>{any_of(am)})|(?P<pm>{any_of(pm)}))(?![^\W\d_])"
    half_too = half.replace("am>", "am2>").replace("pm>", "pm2>")
    half_first = rf"(?:(?:(?P<am3>{any_of(am)})|(?P<pm3>{any_of(pm)}))\s?)?"
    clock = (
        r"(?P<hour>\d{1,2})\s?[:：.h時时시點点]\s?(?P<minute>\d{2})"
        r"(?:[:：분分](?P<second>\d{2})(?:\.\d{1,6})?)?(?!\d)[분分]?"
    )
    zone = (
        r"(?:\s?\(?(?P<zone>(?-i:[A-Z]{2,5}|Z))(?![^\W\d_])\)?)?"
        r"(?:\s?(?P<offset>[+−-]\d{1,2}(?::?\d{2})?)(?!\d))?"
    )
    return (
        rf"(?:{half_first}{clock}(?:\s?{half})?|(?P<whole>\d{{1,2}})\s?{half_too}"
        rf"|(?P<four>[0-2]\d[0-5]\d)(?=\s?(?-i:GMT|UTC|hrs|IST|[A-Z]{{2,4}}T)\b))"
        rf"(?:\s?(?:uhr|hrs|h|uur|น\.)(?![^\W\d_]))?{zone}"
    )
