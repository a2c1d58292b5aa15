"""Dates as they are looked for: in no more lines than a dump can have, since that is dear."""

from __future__ import annotations

from newsgen.parse.formats.dump.words import Words
from newsgen.text.dates import FoundDate, find_dates
from newsgen.text.digits import has_digit

_MOST = 3000
"""Dates, and lines with numbers, of one dump: ten times what any article was seen to have."""


class LookedFor:
    """Looks for dates, in no more lines than a dump can have: they are dear to look for."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._left = _MOST

    def of(self, text: str) -> tuple[FoundDate, ...]:
        """The dates of a line; none after ``_MOST`` dates and lines with numbers."""
        if self._left <= 0 or not has_digit(text):
            return ()
        found = tuple(find_dates(text, self._words.dates))
        self._left -= 1 + len(found)
        return found
