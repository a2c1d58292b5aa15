"""Dates as readers see them, never more precise than they are known."""

from __future__ import annotations

from newsgen.records.dates import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
UNDATED = "Undated"


def long_date(date: PartialDate | None) -> str:
    """``30 September 2020``, ``May 1974``, ``1974`` or ``Undated``."""
    if date is None:
        return UNDATED
    if not date.month:
        return str(date.year)
    month = f"{MONTHS[date.month - 1]} {date.year}"
    return f"{date.day} {month}" if date.day else month


def clock(date: PartialDate) -> str:
    """The time of day: ``08:26``, or empty if unknown."""
    return "" if date.hour is None else f"{date.hour:02d}:{date.minute or 0:02d}"


def zone(date: PartialDate) -> str:
    """The offset from UTC: ``UTC+07:00``, ``UTC``, or empty if unknown."""
    if date.hour is None or date.offset is None:
        return ""
    if not date.offset:
        return "UTC"
    sign = "-" if date.offset < 0 else "+"
    return f"UTC{sign}{abs(date.offset) // 60:02d}:{abs(date.offset) % 60:02d}"


def reach(first: PartialDate | None, last: PartialDate | None) -> str:
    """The years from first to last: ``1903–2012``, ``1969``, or empty."""
    if first is None or last is None:
        return ""
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
