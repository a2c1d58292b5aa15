"""Which articles are asked for: by names that are nearly typed, and by a stretch of time."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct

from newsgen.text.iso_dates import parse_iso
from newsgen.text.variants import folded

UNDATED = "undated"
_LONGEST = 100
"""Characters of a name that are compared."""


class Period(Struct, frozen=True):
    """From the first day of ``first`` to the last of ``last``, each a year, month or day."""

    first: str
    last: str

    def holds(self, date: str) -> bool:
        """Whether a date, as ISO 8601 and as precise as known, may be in it; empty is undated."""
        if self.first == UNDATED or not date:
            return self.first == UNDATED and not date
        day = date[:10]
        first, last = self.first[: len(day)], self.last[: len(day)]
        return first <= day[: len(self.first)] and day[: len(last)] <= last


def period(typed: str) -> Period | None:
    """``1969``, ``1969-07``, ``1969-07-20``, ``1969..1972``, ``undated``; None for all else."""
    if typed.strip().lower() == UNDATED:
        return Period(UNDATED, UNDATED)
    first, dots, last = typed.partition("..")
    found = [parse_iso(each) for each in ((first, last) if dots else (first,))]
    days = [date.day_iso for date in found if date]
    if len(days) != len(found) or days[0] > days[-1][: len(days[0])] + "~":
        return None
    return Period(days[0], days[-1])


def named(asked: str, names: Iterable[str]) -> bool:
    """Whether all words of ``asked`` are in one of ``names``; capitals and accents do not count."""
    words = folded(asked).split()
    return any(all(word in folded(name) for word in words) for name in names)


def nearest(asked: str, names: Iterable[str]) -> str:
    """The name of which ``asked`` nearly is the whole, or a word; empty where none is near."""
    known: dict[str, str] = {}
    for name in sorted(names):
        whole = folded(name)[:_LONGEST]
        for each in (whole, *whole.split()):
            known.setdefault(each, name)
    near = get_close_matches(folded(asked)[:_LONGEST], known, 1)
    return known[near[0]] if near else ""
