"""The day that somebody meant who wrote a date in words or in another order than ISO's."""

from __future__ import annotations

import re
from functools import cache

from newsgen.records.dates import PartialDate
from newsgen.text.date_format import MONTHS
from newsgen.text.date_words import DateWords, date_words
from newsgen.text.dates import find_dates

_LONGEST = 60
_AROUND = re.compile(
    r"(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?", re.IGNORECASE
)


def meant_dates(text: str) -> tuple[PartialDate, ...]:
    """The date that ``text`` is as a whole; two where day and month may be either; else none.

    Months are read in English.
    """
    text = " ".join(text.split()).strip("“”‘’\"'")
    if len(text) > _LONGEST:
        return ()
    lead = _AROUND.match(text)
    start = lead.end() if lead else 0
    found = find_dates(text[start:], _english())
    if len(found) != 1 or found[0].start or found[0].end < len(text) - start:
        return ()
    one = found[0]
    if one.short_year:
        return ()
    return one.choices or ((one.value,) if one.value else ())


@cache
def _english() -> DateWords:
    names = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
    short = {name[:3]: number for name, number in names.items()}
    return date_words({**short, "sept": 9, **names}, of=("of",), joins=("at",))
