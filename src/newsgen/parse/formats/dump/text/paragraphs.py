"""Paragraphs, subheads and list items, told apart from rows and lists of links."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.provenance import is_address
from newsgen.parse.formats.dump.reading import Verdict

_QUOTES = "\"“„«»‘'"
_LIST = 20
"""Items up and down a list that say what kind of list it is."""
_TOLD = 50
"""Characters of a line that an address ends, at least: less is a link's title."""
_LINK = 30
"""Characters of a link in a list, on average; items of a story's own list may be shorter."""


def read_text(pieces: Sequence[Evidence], index: int, start: int, end: int) -> Verdict:
    """What a piece is that no label and no neighbour made furniture; the text is start to end."""
    one = pieces[index]
    if one.piece.bullet or one.piece.ordinal >= 0:
        return _item(pieces, index, start, end)
    if _has_address(pieces, index, end) or (index > start and _has_address(pieces, index - 1, end)):
        return Verdict("body", "paragraph and its address")
    if one.prose or one.sentence:
        if (
            one.ending == "question"
            and one.size <= 70
            and one.piece.text[0] not in _QUOTES
            and _alone(pieces, index)
            and _leads(pieces, index, end)
        ):
            return Verdict("subhead", "subhead: a question above a paragraph")
        return Verdict("body", "paragraph")
    if one.size <= 100 and one.ending != "colon":
        row, longest = _row(pieces, index, start, end)
        if row > 2 or (row == 2 and longest > 60):
            return Verdict("furniture", "row of short lines")
        if not _leads(pieces, index, end):
            quiet = row == 2 and not one.ending
            return (
                Verdict("furniture", "row of short lines")
                if quiet
                else Verdict("body", "short line")
            )
        if _alone(pieces, index):
            return Verdict("subhead", "subhead: short, above a paragraph")
    return Verdict("body", "paragraph")


def _item(pieces: Sequence[Evidence], index: int, start: int, end: int) -> Verdict:
    """A list that a colon announces, or whose items are sentences; else links to other pages."""
    first, last = index, index
    while first > start and _is_item(pieces[first - 1]) and index - first < _LIST:
        first -= 1
    while last + 1 < end and _is_item(pieces[last + 1]) and last - index < _LIST:
        last += 1
    group = pieces[first : last + 1]
    announced = first > 0 and pieces[first - 1].ending == "colon"
    cut = sum(item.piece.text.endswith(("...", "…")) for item in group)
    whole = sum(item.ending == "stop" or item.piece.text[-1:] in ";," for item in group) - cut
    numbered = pieces[index].piece.ordinal >= 0
    if 2 * cut >= len(group):
        return Verdict("furniture", "links in a list, cut off")
    if announced or numbered or 2 * whole >= len(group):
        return Verdict("body", "list item")
    mean = sum(item.size for item in group) / len(group)
    if len(group) >= 3 and not (last + 1 >= end and mean >= _LINK):
        return Verdict("body", "list item")
    return Verdict("furniture", "links in a list")


def _is_item(one: Evidence) -> bool:
    return (one.piece.bullet or one.piece.ordinal >= 0) and not one.label


def _has_address(pieces: Sequence[Evidence], index: int, end: int) -> bool:
    """Whether a line goes on in the next one of its block with the address of what it tells of."""
    one, below = pieces[index], pieces[index + 1] if index + 1 < end else None
    return (
        below is not None
        and below.piece.block == one.piece.block
        and one.size >= _TOLD
        and not (one.label or one.caption or one.dates or _is_item(one))
        and is_address(below.piece.text)
    )


def _alone(pieces: Sequence[Evidence], index: int) -> bool:
    """Whether the piece has its block for itself, or opens it."""
    return index == 0 or pieces[index - 1].piece.block != pieces[index].piece.block


def _leads(pieces: Sequence[Evidence], index: int, end: int) -> bool:
    """Whether text follows, perhaps after a button or a picture."""
    for other in pieces[index + 1 : min(end, index + 4)]:
        if other.prose or other.sentence or other.piece.bullet or other.piece.ordinal >= 0:
            return True
        if not other.label and other.caption < 3:
            return False
    return False


def _row(pieces: Sequence[Evidence], index: int, start: int, end: int) -> tuple[int, int]:
    """How many short lines without a full stop stand in a row here, and the longest one's size."""

    def short(one: Evidence) -> bool:
        return not (one.prose or one.sentence or one.piece.bullet or one.label) and one.size <= 120

    count, longest = 1, pieces[index].size
    for step in (-1, 1):
        at = index + step
        while (
            start <= at < end
            and abs(at - index) <= 4
            and short(pieces[at])
            and pieces[at].caption < 3
        ):
            count, longest = count + 1, max(longest, pieces[at].size)
            at += step
    return count, longest
