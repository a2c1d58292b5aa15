"""Dates as people print them: found in a line of text, only as precise as what stands there."""

from __future__ import annotations

import re
from datetime import date as calendar_date

from msgspec import Struct

from newsgen.records.dates import PartialDate
from newsgen.text.date_words import YEAR, DateWords

LONGEST = 300
"""Characters of a line that are looked at: a date line is short."""

_DAYS = 31
"""Of the longest month: a greater number is no day, and so no slip of the pen."""

_DIGIT = re.compile(r"\d")
_ISO = re.compile(
    rf"(?<![\d-]){YEAR}(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)"
)
_NUMERIC = re.compile(
    rf"(?<![\d/.])(?<!\d-)(?P<a>\d{{1,2}})(?P<sep>[-/.])\s?(?P<b>\d{{1,2}})(?P=sep)\s?{YEAR}"
)
_EAST_ASIA = re.compile(
    rf"{YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월]\s?(?P<day>\d{{1,2}})\s?[日일]"
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


class _Day(Struct, frozen=True):
    value: PartialDate | None
    impossible: bool = False


def find_dates(text: str, words: DateWords) -> list[FoundDate]:
    """The dates in the first LONGEST characters of ``text``, in order, with times that adjoin them.

    Offsets include the time and its zone. Numbers that cannot be a day and a month are no date.
    """
    text = text[:LONGEST]
    if not _DIGIT.search(text):
        return []
    found: list[FoundDate] = []
    for match in _matches(text, words):
        if any(match[1].start() < other.end and other.start < match[1].end() for other in found):
            continue
        dated = _dated(match[0], match[1], words)
        if dated is not None:
            one = _with_time(text, match[1], dated.value, words)
            if dated.impossible:
                one = FoundDate(one.start, one.end, None, impossible=True)
            found.append(one)
    return sorted(found, key=lambda date: date.start)


def find_time(text: str, words: DateWords, day: PartialDate) -> FoundDate | None:
    """``day`` with the time that is all of ``text``; None if text is anything else."""
    match = words.time_after.match(text[:40])
    if match is None or len(text) > 40 or text[match.end() :].strip(" .,|"):
        return None
    value, zone = _clock(match, day, words)
    return FoundDate(0, match.end(), value, zone) if value != day else None


def _matches(text: str, words: DateWords) -> list[tuple[str, re.Match[str]]]:
    found = [("day", match) for match in _ISO.finditer(text)]
    found += [("day", match) for match in _EAST_ASIA.finditer(text)]
    found += [("numeric", match) for match in _NUMERIC.finditer(text)]
    if not words.month.search(text):
        return found
    for kind, pattern in words.patterns:
        found += [(kind, match) for match in pattern.finditer(text)]
    return found


def _dated(kind: str, match: re.Match[str], words: DateWords) -> _Day | None:
    """The date, unknown where it does not say enough; None for what is no date at all."""
    if kind == "yearless":
        return _Day(None) if 1 <= int(match["day"]) <= 31 else None
    year = int(match["year"])
    if kind == "numeric":
        return _from_numbers(int(match["a"]), int(match["b"]), year, match["sep"], words)
    month = match["month"]
    number = int(month) if month.isdecimal() else words.months[month.casefold()]
    if kind == "month":
        return _Day(PartialDate(year, number))
    day = int(match["day"])
    whole = _whole(year, number, day)
    if whole is None and not (number <= 12 and day <= _DAYS):
        return None
    return _Day(whole, impossible=whole is None)


def _from_numbers(a: int, b: int, year: int, separator: str, words: DateWords) -> _Day | None:
    """Day and month told apart: by size, by full stops (day first), by language."""
    day_first, month_first = _whole(year, b, a), _whole(year, a, b)
    if not (day_first and month_first):
        known = day_first or month_first
        if known is None and not (min(a, b) <= 12 and max(a, b) <= _DAYS):
            return None
        return _Day(known, impossible=known is None)
    if day_first == month_first or separator == "." or words.order == "dmy":
        return _Day(day_first)
    return _Day(month_first if words.order == "mdy" else None)


def _whole(year: int, month: int, day: int) -> PartialDate | None:
    try:
        calendar_date(year, month, day)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def _with_time(
    text: str, match: re.Match[str], day: PartialDate | None, words: DateWords
) -> FoundDate:
    """The date with the time that stands right after it or, failing that, right before it."""
    start, end = match.span()
    after = words.time_after.match(text, end)
    before = None if after else words.time_before.search(text[max(0, start - 40) : start])
    time = after or before
    if time is None:
        return FoundDate(start, end, day)
    if after:
        end = after.end()
    elif before:
        start = max(0, start - 40) + before.start()
    if day is None or day.day is None:
        return FoundDate(start, end, day)
    value, zone = _clock(time, day, words)
    return FoundDate(start, end, value, zone)


def _clock(
    match: re.Match[str], day: PartialDate, words: DateWords
) -> tuple[PartialDate, str | None]:
    """The day with the matched time; the day alone when the hands of no clock stand so."""
    if match["four"]:
        hour, minute = int(match["four"][:2]), int(match["four"][2:])
    else:
        hour, minute = int(match["hour"] or match["whole"]), int(match["minute"] or 0)
    second = int(match["second"]) if match["second"] else None
    if 1 <= hour <= 12 and (match["am"] or match["am2"]):
        hour %= 12
    elif 1 <= hour <= 12 and (match["pm"] or match["pm2"]):
        hour = hour % 12 + 12
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return day, None
    offset, zone = _offset(match["zone"], match["offset"], words)
    return PartialDate(day.year, day.month, day.day, hour, minute, second, offset), zone


def _offset(
    letters: str | None, numbers: str | None, words: DateWords
) -> tuple[int | None, str | None]:
    """Minutes east of UTC, and FoundDate.zone."""
    known = words.zones.get(letters) if letters else None
    if numbers and (not letters or known == 0):
        digits = numbers[1:].replace(":", "")
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
        total = int(hours) * 60 + int(minutes)
        if total <= 14 * 60 and int(minutes) < 60:
            return (total if numbers[0] == "+" else -total), ""
    if isinstance(known, int):
        return known, ""
    if isinstance(known, str):
        return None, known
    # Letters such as CST name a zone that is not known for certain: the site's own is not put in.
    return None, "" if letters and letters.endswith("T") and len(letters) in (3, 4) else None
