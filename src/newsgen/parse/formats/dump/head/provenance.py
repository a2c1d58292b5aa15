"""Lines that whoever kept the copy set over it: the page's address, and when it was saved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_ADDRESS = re.compile(r"(?:https?://|www\.)\S", re.IGNORECASE)
_LONGEST = 300
_SHORT = 80
"""Characters of a line that says when a copy was made."""
_FIRST = 8
"""Pieces at the top that may all be such lines."""


def is_address(text: str) -> bool:
    """A web address and nothing else."""
    return bool(_ADDRESS.match(text)) and " " not in text.strip() and len(text) <= _LONGEST


def is_provenance(one: Evidence, words: Words) -> bool:
    """An address, with or without a label; or a label that only keepers of copies use.

    Of "Saved" and its like a colon or a date tells that they are labels: "Saved by the bell" may be
    a headline. "Source" needs an address: it also names the agency whose report it is.
    """
    text = one.piece.text
    if len(text) > _LONGEST or one.prose:
        return False
    if is_address(text):
        return True
    label = words.kept.at_start(text[:60].casefold())
    if not label:
        return False
    rest = text[len(label) :].lstrip(" :\t")
    if is_address(rest):
        return True
    return (
        label not in words.kept_before_address
        and one.size <= _SHORT
        and one.ending != "stop"
        and (bool(one.dates) or text[len(label) :].lstrip()[:1] == ":" or not rest)
    )


def lines_of_the_copy(pieces: Sequence[Evidence], words: Words) -> int:
    """How many of the first pieces are such lines; fewer than all of them."""
    count = 0
    while count < min(_FIRST, len(pieces) - 1) and is_provenance(pieces[count], words):
        count += 1
    return count
