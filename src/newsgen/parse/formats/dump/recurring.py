"""Lines that other articles of the folder have too: they are the page's, not the article's."""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words
from newsgen.text.marks import mark


def label_recurring(
    pieces: Sequence[Evidence], repeated: Set[int], words: Words
) -> Sequence[Evidence]:
    """The pieces, those among ``repeated`` (marks, see ``survey``) labelled as recurring.

    Buttons and section names recur. So do the names of those who write much, dates, and paragraphs
    that tell a long story's background again: none of these is furniture for it.
    """
    if not repeated:
        return pieces
    return [
        replace(one, label="recurring") if _is_furniture(one, repeated, words) else one
        for one in pieces
    ]


def _is_furniture(one: Evidence, repeated: Set[int], words: Words) -> bool:
    if one.label or one.sentence or one.prose or one.dates or one.caption:
        return False
    text = one.piece.text
    if mark(text) not in repeated:
        return False
    byline = read_byline(text, words)
    return not (byline.people and (byline.labelled or byline.whole))
