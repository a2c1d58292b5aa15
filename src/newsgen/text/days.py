"""A printed date as a day of the calendar: as far as its words and numbers say which."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as calendar_date

from msgspec import Struct

from newsgen.records.dates import PartialDate
from newsgen.text.calendars import from_solar, full_year, year_of, year_of_era
from newsgen.text.date_shapes import Printed
from newsgen.text.date_words import SOLAR, DateWords, Order

_DAYS = 31
"""Of the longest month: a greater number is no day, and so no slip of the pen."""
_SOLAR_YEARS = 1600
"""Years before it are Iranian ones, see ``calendars.year_of``."""


class PrintedDay(Struct, frozen=True):
    """A day as FoundDate tells of it: known, impossible, one of two, or without its year."""

    value: PartialDate | None
    impossible: bool = False
    choices: tuple[PartialDate, ...] = ()
    month_day: tuple[int, int] | None = None
    order: Order = ""


def printed_day(printed: Printed, words: DateWords) -> PrintedDay | None:
    """The day that is printed there; None for what is no date at all."""
    kind, parts = printed.kind, printed.parts
    if kind == "numeric":
        return _from_numbers(parts, words)
    if kind == "east asia":
        return _east_asian(parts, words)
    name = parts["month"]
    month = int(name) if name.isdecimal() else words.months[name]
    if kind == "yearless":
        return _yearless(month, int(parts["day"]))
    year = _year(parts, words)
    if year is None or (name.isalpha() and (month > SOLAR) != (year < _SOLAR_YEARS)):
        return None
    if kind == "day":
        return _day(year, month, parts["day"])
    return PrintedDay(PartialDate(year, month)) if month < SOLAR else None


def _year(parts: Mapping[str, str], words: DateWords) -> int | None:
    year = parts.get("year")
    return year_of(int(year), words.calendars) if year else full_year(int(parts["short"]))


def _yearless(month: int, day: int) -> PrintedDay | None:
    if not (1 <= day <= _DAYS and 1 <= month % SOLAR <= 12):
        return None
    return PrintedDay(None, month_day=(month, day) if _whole(2000, month, day) else None)


def _day(year: int, month: int, printed: str) -> PrintedDay | None:
    day = int(printed)
    whole = _whole(year, month, day)
    if whole is None and not (month % SOLAR <= 12 and day <= _DAYS):
        return None
    return PrintedDay(whole, impossible=whole is None)


def _east_asian(parts: Mapping[str, str], words: DateWords) -> PrintedDay | None:
    """2021年5月3日, 令和3年5月3日, 2021年5月, 5月3日."""
    month, day = int(parts["month"]), parts["day"]
    if parts["year"]:
        year = year_of(int(parts["year"]), words.calendars)
    else:
        year = year_of_era(parts["era"], parts["number"]) if parts["era"] else None
    if year is None:
        return _yearless(month, int(day)) if day else None
    if day:
        return _day(year, month, day)
    return PrintedDay(PartialDate(year, month)) if 1 <= month <= 12 else None


def _from_numbers(parts: Mapping[str, str], words: DateWords) -> PrintedDay | None:
    """Day and month told apart: by size, by full stops (day first), by language."""
    a, b, separator = int(parts["a"]), int(parts["b"]), parts["sep"]
    if words.order == "ymd" and parts["short"]:
        return _day(full_year(a), b, parts["short"])
    if parts["short"] and separator == "-" and len(parts["a"]) < 2:
        return None  # a score or a range
    told = words.order and len(parts["b"]) == 2
    if parts["short"] and separator == "-" and not told and _whole(2000 + a, b, 28):
        return None  # perhaps a year first
    year = _year(parts, words)
    if year is None:
        return None
    day_first, month_first = _whole(year, b, a), _whole(year, a, b)
    if not (day_first and month_first):
        known = day_first or month_first
        if known is None and (parts["short"] or not (min(a, b) <= 12 and max(a, b) <= _DAYS)):
            return None
        if parts["short"] and (separator == "." and not day_first):
            return None  # 10.30.45
        order: Order = "" if known is None else "dmy" if day_first else "mdy"
        return PrintedDay(known, impossible=known is None, order=order)
    if day_first == month_first or separator == "." or words.order == "dmy":
        return PrintedDay(day_first)
    if words.order == "mdy":
        return PrintedDay(month_first)
    return PrintedDay(None, choices=(day_first, month_first))


def _whole(year: int, month: int, day: int) -> PartialDate | None:
    if month > SOLAR or year < _SOLAR_YEARS:
        solar = from_solar(year, month % SOLAR, day)
        return PartialDate(solar.year, solar.month, solar.day) if solar else None
    try:
        calendar_date(year, month, day)
    except ValueError:
        return None
    return PartialDate(year, month, day)
