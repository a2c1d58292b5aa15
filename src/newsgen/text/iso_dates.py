"""Dates in the forms of ISO 8601 and its everyday relatives, only as precise as written."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from newsgen.records.dates import PartialDate

_LONGEST = 60
_ISO = re.compile(
    r"(\d{4})(?:([-/])(\d{1,2})(?:\2(\d{1,2})"
    r"(?:(?:[Tt]|[ \t]{1,4})(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,12})?)?"
    r"[ \t]{0,4}(Z|z|UTC|GMT)?[ \t]{0,4}(?:([+-])(\d{1,2})(?::?(\d{2}))?)?"
    r")?)?)?",
    re.ASCII,
)
_MOST_HOURS_FROM_UTC = 15
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")


def parse_iso(text: str) -> PartialDate | None:
    """The date that ``text`` is, from ``1974`` to ``2020-09-30T08:26:40+07:00``, or None.

    A space may stand for the ``T``, slashes for the hyphens, and days, months and hours may have
    one digit. Fractions of a second are dropped. Days that no calendar has give None.
    """
    match = _ISO.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return None
    year, _, month, day, hour, minute, second, utc, sign, ahead, beyond = match.groups()
    date = PartialDate(
        year=int(year),
        month=_number(month),
        day=_number(day),
        hour=_number(hour),
        minute=_number(minute),
        second=_number(second),
    )
    if sign:
        hours, minutes = int(ahead), int(beyond or 0)
        if hours > _MOST_HOURS_FROM_UTC or minutes > 59:
            return None
        date = replace(date, offset=(hours * 60 + minutes) * (-1 if sign == "-" else 1))
    elif utc:
        date = replace(date, offset=0)
    return date if _exists(date) else None


def with_zone(date: PartialDate, timezone: str) -> PartialDate:
    """``date`` with the offset that the IANA zone ``timezone`` had then.

    Unchanged when it has no time of day, already has an offset, or the zone is not known. Of a
    time that stands twice on the clock, in autumn, the first is meant.
    """
    if date.hour is None or date.offset is not None or not timezone:
        return date
    try:
        ahead = _moment(date).replace(tzinfo=_zone(timezone)).utcoffset()
    except (ValueError, OSError, OverflowError):  # no such zone, or not a zone's name
        return date
    if ahead is None:
        return date
    return replace(date, offset=round(ahead.total_seconds() / 60))


def zone_of(name: str) -> ZoneInfo | None:
    """The IANA zone of that name, None if there is none."""
    try:
        return _zone(name) if name else None
    except (ValueError, OSError):
        return None


@cache
def _zone(name: str) -> ZoneInfo:
    """An IANA zone by the tzdata package alone, because systems' own tables differ.

    Raises ValueError for what is no zone's name, OSError for one that there is not.
    """
    if not _ZONE.fullmatch(name):
        raise ValueError(name)
    with (files("tzdata.zoneinfo") / name).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _exists(date: PartialDate) -> bool:
    if date.month == 0 or date.day == 0:
        return False
    try:
        _moment(date)
    except ValueError:
        return False
    return True


def _moment(date: PartialDate) -> datetime:
    return datetime(
        date.year,
        date.month or 1,
        date.day or 1,
        date.hour or 0,
        date.minute or 0,
        date.second or 0,
    )
