"""Dates as people print them: found in a line of text, only as precise as what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as calendar_date

from msgspec import Struct

from newsgen.records.dates import PartialDate
from newsgen.text.clocks import with_clock
from newsgen.text.date_shapes import YEAR, Printed
from newsgen.text.date_words import DateWords, Order
from newsgen.text.days import PrintedDay, printed_day
from newsgen.text.digits import ascii_digits, has_digit

LONGEST = 300
"""Characters of a line that are looked at: a date line is short."""
_MOST = 8
"""Dates that are looked for: a line with more is none of an article's head."""

_NUMBER = re.compile(r"\d+")
_EAST_ASIAN_MONTH = re.compile(r"[月월]")
_LETTERS = re.compile(r"[^\W\d_]+")
_ISO = re.compile(
    rf"(?<![\d-]){YEAR}(?P<sep>[-/.])\s?(?P<month>\d{{1,2}})(?P=sep)\s?(?P<day>\d{{1,2}})(?!\d)"
)
_NUMERIC = re.compile(
    r"(?<![\d/.:])(?<!\d-)(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?"
    rf"(?:{YEAR}|['’]?(?P<short>\d\d)(?![\d/:]|[.-]\d))"
)
_EAST_ASIA = re.compile(
    rf"(?:(?:{YEAR}|(?P<era>令和|平成|昭和|民國|民国)\s?(?P<number>\d{{1,3}}|元))\s?[年년]\s?)?"
    r"(?P<month>\d{1,2})\s?[月월]\s?(?:(?P<day>\d{1,2})\s?[日일號号])?"
)


class FoundDate(Struct, frozen=True):
    """A date, or what looks like one but does not say enough."""

    start: int
    end: int
    value: PartialDate | None
    """None where the year is missing, or day and month cannot be told apart."""
    zone: str | None = None
    """None when no time zone is printed; an IANA name still to be applied; else empty."""
    impossible: bool = False
    """Whether it names a day that no calendar has, as 30 February; ``value`` is None then."""
    choices: tuple[PartialDate, ...] = ()
    """Day first and month first, where the numbers allow both and nothing here says which."""
    month_day: tuple[int, int] | None = None
    """Where only the year is missing."""
    weekday: int | None = None
    """The day of the week printed beside it, Monday 0; looked for where it may settle the date."""
    order: Order = ""
    """The only order of numbers that its numbers allow: what other dates of the page follow."""
    short_year: bool = False
    """Whether only two digits of the year are printed: the century is the nearest one."""


def find_dates(text: str, words: DateWords) -> list[FoundDate]:
    """The dates in the first LONGEST characters of ``text``, in order, with times that adjoin them.

    Offsets include the time and its zone. Numbers that cannot be a day and a month are no date.
    """
    text = text[:LONGEST]
    if not has_digit(text):
        return []
    text = ascii_digits(text)
    found: list[FoundDate] = []
    taken: list[Printed] = []
    for one in _printed(text, words, taken):
        if any(one.start < other.end and other.start < one.end for other in found):
            continue
        dated = printed_day(one, words)
        if dated is not None:
            found.append(_with_time(text, one, dated, words))
            taken.append(one)
            if len(found) == _MOST:
                break
    return sorted(found, key=lambda date: date.start)


def find_time(text: str, words: DateWords, day: PartialDate) -> FoundDate | None:
    """``day`` with the time that is all of ``text``; None if text is anything else."""
    text = ascii_digits(text[:50])
    match = words.time_after.match(text[:40])
    if match is None or len(text) > 40 or text[match.end() :].strip(" .,|"):
        return None
    value, zone = with_clock(match, day, words)
    return FoundDate(0, match.end(), value, zone) if value != day else None


def _printed(text: str, words: DateWords, taken: Sequence[Printed]) -> Iterator[Printed]:
    """What may be a date, the most exact shapes first; none around the names of ``taken`` ones.

    Shapes are only tried where digits begin and around months' names, wherever those stand.
    """
    numbers = [match.start() for match in _NUMBER.finditer(text)]
    yield from _fitting("day", _ISO, text, numbers)
    if not text.isascii() and _EAST_ASIAN_MONTH.search(text):
        for match in _EAST_ASIA.finditer(text):
            yield Printed("east asia", *match.span(), match.groupdict(""))
    yield from _fitting("numeric", _NUMERIC, text, numbers)
    names = words.names.find(text)
    if names:
        for shape in words.shapes:
            for name in names:
                if not any(one.start <= name.start < one.end for one in taken):
                    yield from shape.fits(text, name, numbers)


def _fitting(
    kind: str, pattern: re.Pattern[str], text: str, numbers: Iterable[int]
) -> Iterator[Printed]:
    for start in numbers:
        match = pattern.match(text, start)
        if match:
            yield Printed(kind, *match.span(), match.groupdict(""))


def _with_time(text: str, printed: Printed, dated: PrintedDay, words: DateWords) -> FoundDate:
    """The date with the time that stands right after it or, failing that, right before it."""
    start, end = printed.start, printed.end
    after = words.time_after.match(text, end)
    head = "" if after else text[max(0, start - 40) : start]
    before = words.time_before.search(head) if has_digit(head) else None
    time = after or before
    if after:
        end = after.end()
    elif before:
        start = max(0, start - 40) + before.start()
    value, zone = dated.value, None
    weekday = None
    if value is None and not dated.impossible:
        weekday = weekday_beside(text, printed.start, printed.end, words)
        value = next((one for one in dated.choices if falls_on(one, weekday)), None)
        order = words.zone_orders.get(time["zone"] or "") if time else None
        if value is None and dated.choices and order:
            value = dated.choices[order == "mdy"]
    if time and value and value.day:
        value, zone = with_clock(time, value, words)
    return FoundDate(
        start,
        end,
        value,
        zone,
        dated.impossible,
        () if value else dated.choices,
        dated.month_day,
        weekday,
        dated.order,
        bool(printed.parts.get("short")),
    )


def falls_on(day: PartialDate, weekday: int | None) -> bool:
    """Whether a whole date is that day of the week, Monday being 0; False for None."""
    return calendar_date(day.year, day.month or 1, day.day or 1).weekday() == weekday


def weekday_beside(text: str, start: int, end: int, words: DateWords) -> int | None:
    """Monday 0: of the last word before a date or, failing that, of the first after it."""
    before = _LETTERS.findall(text[max(0, start - 20) : start])[-1:]
    after = _LETTERS.findall(text[end : end + 20])[:1]
    known = (words.weekdays.get(word.casefold()) for word in (*before, *after))
    return next((day for day in known if day is not None), None)
