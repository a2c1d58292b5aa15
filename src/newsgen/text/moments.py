"""When a date begins, as a moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from newsgen.records.dates import PartialDate
from newsgen.text.iso_dates import zone_of

_FARTHEST_EAST = timezone(timedelta(hours=14))
"""Where a day begins first."""
_MOST_MINUTES = 24 * 60 - 1


def begins(date: PartialDate, zone: str) -> datetime:
    """The first moment of ``date``, in the IANA zone ``zone`` where it names no offset.

    Without any zone a time of day is in UTC, and a day begins when it begins anywhere: an article
    that is dated today is then never held back by the place of whoever builds.
    """
    moment = datetime(
        date.year,
        date.month or 1,
        date.day or 1,
        date.hour or 0,
        date.minute or 0,
        date.second or 0,
    )
    if date.offset is not None:
        minutes = max(-_MOST_MINUTES, min(_MOST_MINUTES, date.offset))
        return moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    known = zone_of(zone)
    if known:
        return moment.replace(tzinfo=known)
    return moment.replace(tzinfo=_FARTHEST_EAST if date.hour is None else UTC)
