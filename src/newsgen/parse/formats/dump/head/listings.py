"""Lists of other stories that a page sets between the head of the article and its text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.text.endings import is_dated, is_title
from newsgen.parse.formats.dump.words import Words

_LEAST = 3
"""Stories of one shape that make a list: one or two may be the article's own head."""
_SMALL = 30
"""Characters of a kicker or a section's name over a story."""
_SMALLS = 3
"""Such lines, or dates, above or below one headline."""
_MOST = 60
"""Pieces above the text in which such a list may begin."""


def listed_stories(
    pieces: Sequence[Evidence], text: int, taken: Collection[int], words: Words
) -> frozenset[int]:
    """The pieces of lists under a heading of other stories, above the piece ``text``.

    Each story is a headline with its date, perhaps under a kicker. Where no line like a headline
    stands above the heading, with byline or date (``taken``) right below, the list may be a menu:
    what stands last in it, right above the text, is then the article's own head.
    """
    found: set[int] = set()
    index = max(0, text - _MOST)
    while index < text:
        after = index
        if _is_heading(pieces[index], words):
            firsts, after = _stories(pieces, index + 1, text, words)
            if firsts and after == text and not _has_head(pieces, index, taken):
                after = firsts.pop()
            if len(firsts) >= _LEAST:
                found.update(range(index, after))
            else:
                after = index
        index = max(after, index + 1)
    return frozenset(found)


def _is_heading(one: Evidence, words: Words) -> bool:
    return one.label == "heading" or (
        one.label == "lead-in"
        and bool(one.plain in words.headings or words.heading_starts.at_start(one.plain))
    )


def _has_head(pieces: Sequence[Evidence], heading: int, taken: Collection[int]) -> bool:
    return any(
        is_title(pieces[index]) and any(below in taken for below in range(index + 1, index + 4))
        for index in range(max(0, heading - 15), heading - 1)
    )


def _stories(
    pieces: Sequence[Evidence], index: int, text: int, words: Words
) -> tuple[list[int], int]:
    """Where the stories of a list begin, from ``index`` on, and the index after the last one."""
    firsts: list[int] = []
    while index < text:
        above, dated_above = _past_small(pieces, index, text, words)
        if above == text or not is_title(pieces[above]):
            break
        below, dated = _past_small(pieces, above + 1, text, words)
        if not (dated or dated_above):
            break
        firsts.append(index)
        # The small lines below are this story's up to its date; then comes the next one's kicker.
        index = _after_date(pieces, above + 1, below, words)
    return firsts, index


def _past_small(
    pieces: Sequence[Evidence], index: int, text: int, words: Words
) -> tuple[int, bool]:
    dated, first = False, index
    while index < min(text, first + 2 * _SMALLS):
        one = pieces[index]
        small = one.size <= _SMALL and not one.ending and not is_title(one)
        if not (small or is_dated(one, words) or one.label in ("button", "symbols")):
            break
        dated |= is_dated(one, words)
        index += 1
    return index, dated


def _after_date(pieces: Sequence[Evidence], first: int, end: int, words: Words) -> int:
    return next((i + 1 for i in range(first, end) if is_dated(pieces[i], words)), first)
