"""The day in the address that a dump begins or ends with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.records.dates import PartialDate
from newsgen.text.dates import FoundDate

_FIRST, _LAST = 4, 3
"""Pieces at the beginning and at the end where the page's own address stands."""
_URL = re.compile(r"(?:[^\W\d_]{2,12}\s?:\s?)?(?:https?://|www\.)[^\s<>\"]{4,400}\Z", re.IGNORECASE)
_DAY = re.compile(
    r"[/_-](?P<year>19[89]\d|20\d\d)(?P<sep>[/-]?)(?P<month>\d\d|[a-z]{3}(?=/))(?P=sep)(?P<day>\d\d)"
    r"(?![\d])",
    re.IGNORECASE,
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def url_date(pieces: Sequence[Evidence]) -> tuple[int, FoundDate] | None:
    """The piece that is the page's address, and the day in it ("/2021/05/03/").

    None where there is no such line, or where two of them name different days.
    """
    found: dict[PartialDate, tuple[int, FoundDate]] = {}
    for index in {*range(min(_FIRST, len(pieces))), *range(len(pieces))[-_LAST:]}:
        text = pieces[index].piece.text
        match = _DAY.search(text, 8) if _URL.match(text) else None
        day = _day(match) if match else None
        if match and day:
            found.setdefault(day, (index, FoundDate(match.start() + 1, match.end(), day)))
    return next(iter(found.values())) if len(found) == 1 else None


def _day(match: re.Match[str]) -> PartialDate | None:
    name = match["month"].casefold()
    if not name.isdecimal() and name not in _MONTHS:
        return None
    month = int(name) if name.isdecimal() else _MONTHS.index(name) + 1
    try:
        date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return PartialDate(int(match["year"]), month, int(match["day"]))
