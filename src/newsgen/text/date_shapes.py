"""The shapes of dates in words: what stands before and after a month's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen.text.month_names import MonthName

YEAR = r"(?P<year>1[3-9]\d\d|2[0145]\d\d)(?!\d)"
"""Of any calendar; ``calendars.year_of`` tells which."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|°)?"
_DOT = r"(?:(?<=\w)\.)?"
_SHORT = r"(?:\s?,?\s?['’‘]|(?<=[^\W\d_])-)(?P<short>\d\d)(?![\d:])"
# Copies glue labels to dates: "Published3 May 2021", "UpdatedMay 3, 2021".
_EDGE = r"(?:(?<!\w)|(?<=[^\W\d_]{3})(?=\d)|(?-i:(?<=[a-zß-ÿ])(?=[A-Z])))"
_OF = ("de", "of", "del", "d'", "d’")
# "14 Mar 23", but neither "14 Mar 23 readers" nor "14 Mar 10 am" nor "14 Mar 10-12".
_BARE_SHORT = r"[\s,]{1,3}(?P<short>\d\d)(?=\s{0,3}(?:$|[|·•;)\]]|,?\s{0,3}\d{1,2}[:.]\d\d))"
_FAR = 24
"""Characters before a month's name in which the number that opens the date must stand."""


class Printed(Struct, frozen=True, gc=False):
    """Where something stands that may be a date, and its parts."""

    kind: str
    start: int
    end: int
    parts: dict[str, str]
    """Year, month, day and the like; what is not printed is empty or missing."""


class Shape(Struct, frozen=True, eq=False):
    """One way to print a date with a month's name in it."""

    kind: str
    numbered: bool
    """Whether it begins with a number, and not with the name."""
    before: re.Pattern[str]
    """All that stands before the name; where it begins the date: what it may stand behind."""
    after: re.Pattern[str]

    def fits(self, text: str, name: MonthName, numbers: Iterable[int]) -> Iterator[Printed]:
        """The dates around a name; ``numbers`` are the offsets at which digits begin."""
        after = self.after.match(text, name.end)
        if after is None:
            return
        month = {"month": name.name}
        if not self.numbered:
            if self.before.match(text, name.start):
                yield Printed(self.kind, name.start, after.end(), after.groupdict("") | month)
            return
        for start in numbers:
            if name.start - _FAR <= start < name.start:
                before = self.before.fullmatch(text, start, name.start)
                if before:
                    parts = before.groupdict("") | after.groupdict("") | month
                    yield Printed(self.kind, start, after.end(), parts)


def date_shapes(of: Iterable[str], months: Iterable[str]) -> tuple[Shape, ...]:
    """The shapes, the most exact first; ``of`` are words between day, month and year."""
    between = rf"(?:(?:{any_of({*_OF, *of})})\s{{0,2}})?"
    # Levantine papers print a month's two names: "3 مايو / أيار 2021".
    arabic = [name for name in months if "\u0600" <= name[0] <= "\u06ff"]
    twin = rf"(?:\s?[/(]\s?(?:{any_of(arabic)})\s?\)?)?" if "أيار" in arabic else ""
    by_day = rf"{_EDGE}{_DAY}[\s./-]{{0,3}}{between}"
    by_year = rf"{_EDGE}{YEAR}[\s.,-]{{0,3}}{between}"
    not_day = r"(?<!\d\s)(?<!\d\.\s)"
    shapes = (
        ("day", False, _EDGE, rf"{_DOT}\s{{0,2}}{_DAY}[\s.,]{{0,3}}{between}{YEAR}"),
        ("day", True, by_day, rf"{_DOT}{twin}[\s,./-]{{0,3}}{between}{YEAR}"),
        ("day", True, by_year, rf"{_DOT}[\s.-]{{0,2}}{_DAY}(?![\d:])"),
        ("day", True, by_day, rf"{_DOT}{_SHORT}"),
        ("day", False, _EDGE, rf"{_DOT}\s{{0,2}}{_DAY}{_SHORT}"),
        ("day", True, by_day, rf"{_DOT}{_BARE_SHORT}"),
        ("month", False, not_day + _EDGE, rf"{_DOT}{twin}[\s,]{{0,3}}{between}{YEAR}"),
        ("yearless", False, _EDGE, rf"{_DOT}\s{{0,2}}{_DAY}(?![\d:])"),
        ("yearless", True, rf"{_EDGE}{_DAY}\s{{0,2}}{between}", ""),
    )
    return tuple(
        Shape(kind, numbered, re.compile(before, re.I), re.compile(after, re.I))
        for kind, numbered, before, after in shapes
    )


def any_of(words: Iterable[str]) -> str:
    """An alternation that tries longer words first."""
    longest_first = sorted(words, key=lambda one: (-len(one), one))
    return "|".join(re.escape(word) for word in longest_first) or "(?!)"
