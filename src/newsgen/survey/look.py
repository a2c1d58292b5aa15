"""One dump → its Survey."""

from __future__ import annotations

import re
from hashlib import blake2b

from newsgen.records.collection import NumericOrder, Survey
from newsgen.records.source import Document
from newsgen.text.marks import LONGEST, mark

_NUMERIC = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])")
_MOST_LINES = 3000
"""Lines that are looked at: menus and articles are shorter."""
_DATE_LINE = 120
"""Characters of a line that may be a date line."""


def survey(document: Document) -> Survey:
    """Marks of a dump's short lines and of its longest, and how its numeric dates are written."""
    lines = document.text[:2_000_000].splitlines()[:_MOST_LINES]
    longest = max(lines, key=len, default="")[:LONGEST]
    orders = {
        order
        for line in lines
        if len(line) <= _DATE_LINE and ("/" in line or "-" in line)
        for order in _orders(line)
    }
    order: NumericOrder = orders.pop() if len(orders) == 1 else ""
    marks = frozenset(mark(line) for line in lines if line) - {0}
    story = blake2b(" ".join(longest.split()).encode("utf-8", "surrogatepass"), digest_size=8)
    return Survey(
        path=document.path, story=int.from_bytes(story.digest()), lines=marks, order=order
    )


def _orders(line: str) -> list[NumericOrder]:
    """What the numeric dates of a line allow only: 25/03/2021 has no 25th month."""
    found: list[NumericOrder] = []
    for one, _, two in _NUMERIC.findall(line):
        if int(one) > 12 >= int(two):
            found.append("dmy")
        elif int(two) > 12 >= int(one):
            found.append("mdy")
    return found
