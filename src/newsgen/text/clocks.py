"""A printed time of day, with its zone, put to its day."""

from __future__ import annotations

import re

from newsgen.records.dates import PartialDate
from newsgen.text.date_words import DateWords


def with_clock(
    match: re.Match[str], day: PartialDate, words: DateWords
) -> tuple[PartialDate, str | None]:
    """The day with the matched time; the day alone when the hands of no clock stand so."""
    if match["four"]:
        hour, minute = int(match["four"][:2]), int(match["four"][2:])
    else:
        hour, minute = int(match["hour"] or match["whole"]), int(match["minute"] or 0)
    second = int(match["second"]) if match["second"] else None
    if 1 <= hour <= 12 and (match["am"] or match["am2"] or match["am3"]):
        hour %= 12
    elif 1 <= hour <= 12 and (match["pm"] or match["pm2"] or match["pm3"]):
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
