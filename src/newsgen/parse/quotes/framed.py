"""Block quotes without marks whose last line, a dash and a name, says whose words they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.segments import Segment

_DASHES = ("—", "–", "―", "--")
_CREDIT = re.compile(
    r"(?:—|–|―|--)[ \u00a0]?(?=[^\W\d_a-z])[^\n.!?:;]{2,60}(?:[.,][^\n!?]{0,80})?\Z"
)
_LONGEST = 150
"""Characters of a line with a name."""
_FEWEST = 3
"""Words: less is a slogan or a number set large."""
_MOST = 20
"""Paragraphs of one block quote."""


def is_credit(text: str) -> bool:
    """Whether a line is a dash and somebody's name: ``— Ann Lee, poet``."""
    text = text.strip()
    return len(text) <= _LONGEST and _CREDIT.match(text) is not None


def framed(number: int, passages: Sequence[Passage]) -> Segment | None:
    """The words of a paragraph of a block quote, where it or a later one ends in a credit."""
    passage = passages[number]
    if passage.kind != "blockquote" or is_credit(passage.text):
        return None
    end = _credit_in(passage.text)
    if end < 0:
        if not _credit_behind(number, passages):
            return None
        end = len(passage.text)
    end = len(passage.text[:end].rstrip())
    start = end - len(passage.text[:end].lstrip())
    if passage.text.count(" ", start, end) + 1 < _FEWEST:
        return None
    return Segment(number, start, start, end, end)


def _credit_in(text: str) -> int:
    """Where the credit begins that ends a paragraph behind a sentence; -1 where none does."""
    at = max(text.rfind(dash, max(0, len(text) - _LONGEST)) for dash in _DASHES)
    if at <= 0 or text[:at].rstrip()[-1:] not in ".!?…" or not text[at - 1].isspace():
        return -1
    return at if is_credit(text[at:]) else -1


def _credit_behind(number: int, passages: Sequence[Passage]) -> bool:
    """Whether only paragraphs of the block quote stand before a line with a name."""
    for passage in passages[number + 1 : number + 1 + _MOST]:
        if is_credit(passage.text):
            return True
        if not passage.goes_on(passages[number]):
            return False
        if _credit_in(passage.text) >= 0:
            return True
    return False
