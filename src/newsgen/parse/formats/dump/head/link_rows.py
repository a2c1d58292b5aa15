"""Rows of lines between headline and text: links and facts, or the points of a deck."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence

_LEAST = 2
"""Links under their heading: one alone may be the deck below a button."""
_FACTS = 3
"""Short lines in a row: a box of facts, "Publisher Lunnet Games". Decks stand alone or in two."""
_POINTS = 6
_POINT = 25
"""Characters of a point, at least."""
_SPACES = 3
_FACT = 60
"""Characters of such a line."""


def rows_of_links(
    pieces: Sequence[Evidence], first: int, last: int, cluster: frozenset[int]
) -> frozenset[int]:
    """Pieces from ``first`` to ``last`` (exclusive) without full stop that stand in such a row.

    Pages put "Related articles" and two or three headlines, or a table of facts, right below the
    byline. A row under a heading may have two lines, one without needs three. ``cluster`` is byline
    and dates, which part rows.
    """
    found: set[int] = set()
    index = first
    while index < last:
        after = index
        while after < last and after not in cluster and _is_open(pieces[after]):
            after += 1
        row = range(index, after)
        headed = index > first and pieces[index - 1].label == "heading"
        brief = all(pieces[i].size <= _FACT for i in row)
        if len(row) >= (_LEAST if headed else _FACTS) and (headed or brief):
            found.update(row)
        index = max(after, index + 1)
    return frozenset(found)


def points_above(pieces: Sequence[Evidence], first: int, cluster: frozenset[int]) -> frozenset[int]:
    """The items of a list that fills the room between headline and byline or date.

    Some papers sum their story up so, in two to six lines. Menus and share bars stand elsewhere, or
    are of single words.
    """
    after = first
    while after < len(pieces) and after - first <= _POINTS and pieces[after].piece.bullet:
        after += 1
    row = range(first, after)
    told = all(pieces[i].size >= _POINT and not pieces[i].label for i in row)
    told = told and all(pieces[i].piece.text.count(" ") >= _SPACES for i in row)
    return frozenset(row) if 2 <= len(row) <= _POINTS and after in cluster and told else frozenset()


def _is_open(one: Evidence) -> bool:
    return not (one.ending or one.label or one.caption or one.prose or one.piece.bullet)
