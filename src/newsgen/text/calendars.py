"""Years and days of other calendars as Gregorian ones."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Literal

Calendar = Literal["buddhist", "solar"]

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before an era's first, as Japan and Taiwan count."""
_NOWRUZ = date(1925, 3, 21)
"""The first day of the Iranian year 1304, when the civil calendar was brought in."""
_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Places of the leap years in the Iranian cycle of 33 years; right for 1304 to 1500."""


def year_of(number: int, calendars: Collection[Calendar]) -> int | None:
    """A printed year as a Gregorian one; None for one that no newspaper was printed in.

    Iranian years come back as they are: only a whole date of theirs can be converted.
    """
    if 1600 <= number <= 2199:
        return number
    if "buddhist" in calendars and 2400 <= number <= 2600:
        return number - 543
    if "solar" in calendars and 1304 <= number <= 1499:
        return number
    return None


def year_of_era(era: str, number: str) -> int:
    """令和3 is 2021; 元 is an era's first year."""
    return _ERAS[era] + (1 if number == "元" else int(number))


def full_year(last_two: int) -> int:
    """The year that two digits stand for: 70 to 99 of the last century, as POSIX reads them."""
    return last_two + (1900 if last_two >= 70 else 2000)


def from_solar(year: int, month: int, day: int) -> date | None:
    """A day of the Iranian calendar, from 1304 to 1499; None where it has no such day."""
    if not (1304 <= year <= 1499 and 1 <= month <= 12):
        return None
    longest = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not 1 <= day <= longest:
        return None
    leaps = sum(_is_leap(one) for one in range(1304, year))
    before = 31 * min(month - 1, 6) + 30 * max(0, month - 7)
    return _NOWRUZ + timedelta(days=365 * (year - 1304) + leaps + before + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP
