"""What to do about a date that is no ISO date, or hardly one."""

from __future__ import annotations

import re

from newsgen.records.dates import PartialDate
from newsgen.text.date_format import long_date
from newsgen.text.meant_dates import meant_dates

_FORMS = "Write 1969-07-20, or 1969-07, or 1969, or 1969-07-20T20:17+00:00."
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_DAY = re.compile(r"\d{4}[-/.](\d{1,3})[-/.](\d{1,3})")
_ONE_DIGIT = re.compile(r"\d{4}[-/](?:\d(?:[-/]\d{1,2})?|\d\d[-/]\d)(?!\d)", re.ASCII)


def advise(typed: str) -> str:
    """What to write in the place of a date that cannot be read."""
    meant = meant_dates(typed)
    if len(meant) == 1:
        return f"Write {meant[0].iso}; “newsgen check --fix” does that."
    if meant:
        either = " or ".join(f"{each.iso} ({long_date(each)})" for each in meant)
        return f"Write {either}, whichever it is."
    if _CLOCK.fullmatch(typed):
        return (
            "This is a time of day. Write its day too, such as 1969-07-20T" + typed.zfill(5) + "."
        )
    if day := _DAY.fullmatch(typed):
        month, number = int(day[1]), int(day[2])
        if month > 12:
            return "There is no such month. A date is written year, month, day: 1969-07-20."
        if number > 31 or not number or not month:
            return "There is no such day. A date is written year, month, day: 1969-07-20."
        return "No calendar has that day. If only the month is known, write 1969-07."
    return _FORMS


def one_digit(typed: str, read: PartialDate) -> dict[str, str]:
    """For a date like 2020-9-3 what it was read as and how to write it; else nothing."""
    if not _ONE_DIGIT.match(typed):
        return {}
    return {"date": long_date(read), "iso": read.iso}
