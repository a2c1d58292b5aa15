"""The day that a report's opening words give: "LIMA, May 3, 2021 — ", "Feb. 23, 2015 -- "."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words
from newsgen.text.dates import FoundDate, find_dates

_OPENING = 90
"""Characters in which a dateline ends."""
_TOWN = re.compile(r"\W{0,2}(?:[^\W\d_][^\d()–—:;!?]{1,40},\s?)?\(?\Z")
_DASH = re.compile(r"\)?\s?(?:[(/][^()/]{2,30}[)/]\s?)?(?:--|[–—-]\s)")


def dateline_date(pieces: Sequence[Evidence], run: tuple[int, int], words: Words) -> int | None:
    """Index of the first paragraph of the text ``run`` if a whole date opens it; else None."""
    for index in range(run[0], min(run[1], run[0] + 3)):
        one = pieces[index]
        if one.prose and not one.caption:
            return index if opening_date(one.piece.text, words) else None
    return None


def opening_date(text: str, words: Words) -> FoundDate | None:
    """The date, with its day and year, that stands with at most a town before a text's dash."""
    opening = text[:_OPENING]
    if not any(character.isdecimal() for character in opening[:60]):
        return None
    for found in find_dates(opening, words.dates):
        value = found.value
        if value is None or value.day is None or value.hour is not None:
            return None
        if _TOWN.match(opening[: found.start]) and _DASH.match(opening[found.end :]):
            return found
        return None
    return None
