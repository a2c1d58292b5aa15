"""The given name that a headline has for somebody whom the text calls by surname alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.quotes.lexicon import GIVEN

_GIVEN = GIVEN["he"] | GIVEN["she"]
_PAIR = re.compile(r"\b([^\W\d_]+) (?=([^\W\d_][\w-]+))")


def forename(surname: str, headlines: Sequence[str]) -> str:
    """The one given name that stands before ``surname``; empty where there is none, or several.

    In a headline every word may have a capital, so only names of the table are taken.
    """
    found = {
        given
        for text in headlines
        if surname in text
        for given, name in _PAIR.findall(text)
        if name == surname and given in _GIVEN
    }
    return found.pop() if len(found) == 1 else ""
