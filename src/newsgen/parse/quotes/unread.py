"""Reports the place from which on an article is too long for quotes to be looked for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.bounds import MOST_SEGMENTS, looked_at
from newsgen.parse.quotes.spans import find_segments, has_marks
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document

_MARKS = "“”„‟\"‘'«»‹›「『"
"""What can open a quote."""
_SHORTEST = 2
"""Characters of a quoted stretch with its opening mark; its closing mark may be missing."""


def unread_quotes(document: Document, passages: Sequence[Passage]) -> tuple[Problem, ...]:
    """One problem where ``find_quotes`` stopped before the end of ``passages``; else none."""
    start = _unread_from(passages)
    return () if start is None else (problem("quotes-unread", document.location(start)),)


def _unread_from(passages: Sequence[Passage]) -> int | None:
    """The document offset of the first thing that was not looked at and may hold a quote."""
    if sum(len(passage.text) for passage in passages) <= _SHORTEST * MOST_SEGMENTS:
        return None
    kept = looked_at(passages)
    if _may_be_too_many(kept):
        segments = find_segments(kept)
        if len(segments) > MOST_SEGMENTS:
            first = segments[MOST_SEGMENTS]
            return passages[first.passage].source(first.open)
    if kept is passages:
        return None
    last = len(kept) - 1
    cut = len(kept[last].text) if kept else 0
    whole = not kept or cut == len(passages[last].text)
    number, offset = (last + 1, 0) if whole else (last, cut)
    rest = replace(passages[number], text=passages[number].text[offset:])
    if not has_marks((rest, *passages[number + 1 :])):
        return None
    return passages[number].source(offset)


def _may_be_too_many(passages: Sequence[Passage]) -> bool:
    """Whether there are marks enough: counting them is far cheaper than looking at each."""
    text = "".join(passage.text for passage in passages)
    return sum(map(text.count, _MARKS)) > MOST_SEGMENTS
