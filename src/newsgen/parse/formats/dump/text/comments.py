"""Where readers' comments begin below an article: their text outweighs many a story."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_TIME = re.compile(r"\d[:.h]\d{2}(?!\d)")
_SIGNED = 140
"""Characters of the line that says who commented, and when."""
_ENOUGH = 3
"""Such lines, or buttons such as "Reply", at least."""
_NEAR = 40
"""Pieces in which they stand."""
_UP = 16
"""Pieces from the first such line up to the heading over all comments."""
_STORY = 200
"""Characters of text that stand above any comments."""


def comments_start(pieces: Sequence[Evidence], words: Words) -> int:
    """Index of the first piece that belongs to readers' comments; the end where there are none.

    Comments are a heading that names them or buttons to reply, and then lines with a name and a
    time, again and again. Live reports have the times alone, lists of other stories the dates.
    """
    marks = [index for index, one in enumerate(pieces) if _is_mark(one, words)]
    if len(marks) < _ENOUGH:
        return len(pieces)
    replies = {index for index in marks if pieces[index].plain in words.replies}
    # Characters of text above each mark, counted once for all of them.
    told, counted = 0, 0
    paragraphs = 0
    named: dict[int, bool] = {}
    for number, index in enumerate(marks):
        for one in pieces[counted:index]:
            if one.prose or one.sentence:
                told, paragraphs = told + one.size, paragraphs + 1
        counted = index
        if told < _STORY or paragraphs < 2 or number + _ENOUGH > len(marks):
            continue
        if marks[number + _ENOUGH - 1] - index > _NEAR:
            continue
        heading = _heading(pieces, index, words, named)
        answered = sum(other in replies for other in marks[number : number + 8]) >= 2
        if heading < 0 and not answered:
            continue
        first = heading if heading >= 0 else index
        if _text_above(pieces, first):
            return first
    return len(pieces)


def _is_mark(one: Evidence, words: Words) -> bool:
    """Who commented and when, in a line that says more than the time; or a button to answer."""
    if one.size > _SIGNED or one.prose:
        return False
    if one.plain in words.replies:
        return True
    text = one.piece.text
    if one.ending == "stop" and one.size > 60:
        return False
    return bool(one.dates) or _TIME.search(text) is not None or _is_ago(one, words)


def _is_ago(one: Evidence, words: Words) -> bool:
    return one.size <= 40 and not words.relative.isdisjoint(one.plain.split()[-3:])


def _heading(
    pieces: Sequence[Evidence], mark: int, words: Words, named: MutableMapping[int, bool]
) -> int:
    """The uppermost line near above a mark that names the comments; -1 for none.

    At most one comment's text may stand between, since names may stand below what they said.
    ``named`` keeps which lines name them, as several marks have the same lines above.
    """
    found, prose = -1, 0
    for index in range(mark, max(-1, mark - _UP), -1):
        one = pieces[index]
        if index not in named:
            short = one.size <= 90 and not one.prose
            named[index] = short and words.commenting.search(one.piece.text) is not None
        if named[index]:
            found = index
        elif one.prose and index != mark:
            prose += 1
            if prose > 1:
                break
    return found


def _text_above(pieces: Sequence[Evidence], first: int) -> bool:
    """Whether a story stands above: some paragraphs, or one long one."""
    told = 0
    for one in reversed(pieces[max(0, first - 200) : first]):
        if one.prose or one.sentence:
            told += one.size
            if told >= _STORY:
                return True
    return False
