"""Verse: lines that are broken where the poet broke them."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence

_LONGEST = 90
_LINES = (3, 60)
_JOINS = (",", ";", ":", "—", "–")


def verses(pieces: Sequence[Evidence], start: int, end: int) -> frozenset[int]:
    """The pieces that stand in blocks of short lines which run on from one to the next.

    A row of links has no line that ends in a comma or begins with a small letter.
    """
    found: set[int] = set()
    first = start
    while first < end:
        after = first + 1
        block = pieces[first].piece.block
        while after < end and pieces[after].piece.block == block:
            after += 1
        if _LINES[0] <= after - first <= _LINES[1] and _is_verse(pieces[first:after]):
            found.update(range(first, after))
        first = after
    return frozenset(found)


def _is_verse(lines: Sequence[Evidence]) -> bool:
    if any(one.label or one.size > _LONGEST or one.piece.bullet for one in lines):
        return False
    joined = sum(
        one.piece.text.endswith(_JOINS) or (number > 0 and one.piece.text[0].islower())
        for number, one in enumerate(lines)
    )
    return joined >= 2 and 3 * joined >= len(lines)
