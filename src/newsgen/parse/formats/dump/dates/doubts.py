"""What makes a date doubtful that is printed whole."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.words import Words
from newsgen.text.dates import FoundDate, falls_on, weekday_beside

_ABBREVIATED = 3
"""Letters of "Sun", which may be an outlet's name unless it opens the line."""


def doubt(text: str, dates: Sequence[FoundDate], number: int, words: Words) -> str:
    """Why ``dates[number]`` of a line is no certain day, as the end of a rule; empty if it is."""
    found = dates[number]
    if found.value is None or not found.value.day:
        return ""
    if _contradicted(text, dates, number, words):
        return ", another day of the week beside it"
    return ", a year of two digits" if found.short_year else ""


def _contradicted(text: str, dates: Sequence[FoundDate], number: int, words: Words) -> bool:
    found = dates[number]
    # Between two dates a day of the week belongs to the second.
    end = found.end if number + 1 < len(dates) else len(text)
    start = dates[number - 1].end if number else 0
    near = text[start:end]
    before = near[: found.start - start].strip(" ,.")
    if before.isascii() and " " in before and len(before.split()[-1]) <= _ABBREVIATED:
        return False
    weekday = weekday_beside(near, found.start - start, found.end - start, words.dates)
    return weekday is not None and not (found.value and falls_on(found.value, weekday))
