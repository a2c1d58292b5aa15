"""Where the story ends: rows of other stories' headlines and summaries below are not its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_SUMMARY = 340
"""Characters of the longest summary under a teaser's headline."""
_TITLE = (22, 160)
"""Characters of a teaser's headline: less is a section's name, more is a paragraph."""
_META = 60
"""Characters of a line that gives a teaser's section, author, or time."""
_METAS = 6
"""Such lines in a row."""
_ROWS = 4
_ENOUGH = 4
_TIME = re.compile(r"\W*\d{1,2}[:.]\d{2}(?!\d)")


class Teaser(Struct, frozen=True):
    """One other story: where its lines begin, its headline, its summary."""

    first: int
    title: int
    summary: int
    dated: bool


def story_end(pieces: Sequence[Evidence], start: int, end: int, words: Words) -> int:
    """Index after the story's last piece; several such rows may stand below one another."""
    for _ in range(_ROWS):
        last = end
        while last > start and (pieces[last - 1].label or not _tells(pieces[last - 1])):
            last -= 1
        cut = _before_row(pieces, start, last, words)
        if cut == last:
            break
        end = cut
    return end


def _tells(one: Evidence) -> bool:
    return (one.prose or one.sentence) and not one.piece.bullet


def _before_row(pieces: Sequence[Evidence], start: int, end: int, words: Words) -> int:
    """Index after the story's last piece: at most ``end``, where the run of prose ends.

    Pages put other stories below: headline, one or two sentences, perhaps a date or a section. Such
    a row is told from the story's own subheads by dates, by a heading or a button above it, by
    summaries that are much shorter than the story's paragraphs, and by the length of its headlines.
    """
    row = _row(pieces, start, end, words)
    if not row:
        return end
    cut = row[-1].first
    above = [one for one in pieces[start:cut] if one.prose]
    if len(above) < 2:
        return end
    dated = sum(one.dated for one in row)
    parted = any(pieces[index].label for index in range(max(start, cut - 2), row[-1].title + 1))
    sizes = [one.size for one in above]
    summaries = [pieces[one.summary].size for one in row]
    shorter = median(summaries) <= 0.6 * median(sizes)
    titles = [pieces[one.title].size for one in row]
    evidence = (
        2 * min(dated, 2)
        + 2 * parted
        + shorter
        + (len(row) >= 3)
        + (median(titles) >= 45)
        - 2 * (_alike(pieces, start, cut) >= len(row))
    )
    if len(row) == 1 and not (dated and parted):
        return end
    return cut if evidence >= _ENOUGH else end


def _row(pieces: Sequence[Evidence], start: int, end: int, words: Words) -> list[Teaser]:
    """The teasers at the end, the last one first."""
    row: list[Teaser] = []
    after = end
    while after > start:
        one = _teaser(pieces, start, after, words)
        if one is None:
            break
        row.append(one)
        after = one.first
    return row


def _teaser(pieces: Sequence[Evidence], start: int, after: int, words: Words) -> Teaser | None:
    """The teaser whose last piece is right before ``after``."""
    index, dated_below = _past_meta(pieces, start, after - 1, words)
    if index <= start or not _is_summary(pieces[index]):
        return None
    summary = index
    index -= 1
    dated = dated_below
    for _ in range(_METAS):
        if index <= start or is_title(pieces[index]):
            break
        if not _is_meta(pieces[index], words):
            return None
        dated |= is_dated(pieces[index], words)
        index -= 1
    if index <= start or not is_title(pieces[index]):
        return None
    title = index
    index, dated_above = _past_meta(pieces, start, index - 1, words)
    return Teaser(index + 1, title, summary, dated or dated_above)


def _past_meta(
    pieces: Sequence[Evidence], start: int, index: int, words: Words
) -> tuple[int, bool]:
    """The index above the small lines that end at ``index``, and whether one tells a time."""
    dated = False
    for _ in range(_METAS):
        if index <= start or not _is_meta(pieces[index], words):
            break
        dated |= is_dated(pieces[index], words)
        index -= 1
    return index, dated


def is_dated(one: Evidence, words: Words) -> bool:
    """Whether a small line tells when: a date, "3 hours ago", "14:32", "4 min read"."""
    if one.label == "reading-time":
        return True
    if one.size > _META + 20:
        return False
    last = one.plain.rsplit(" ", 1)[-1]
    return bool(
        one.dates or _TIME.match(one.piece.text) or (last in words.relative and one.size <= 30)
    )


def _is_meta(one: Evidence, words: Words) -> bool:
    if one.label:
        return True
    if one.ending == "stop" or one.prose:
        return False
    return one.size < _TITLE[0] or (one.size <= _META + 20 and is_dated(one, words))


def is_title(one: Evidence) -> bool:
    """A headline: no full stop, as long as headlines are, with more than one word."""
    return (
        not one.label
        and _TITLE[0] <= one.size <= _TITLE[1]
        and one.ending in ("", "question")
        and not (one.dates and one.size <= _META)
        and " " in one.piece.text
    )


def _is_summary(one: Evidence) -> bool:
    return (
        not one.label
        and one.ending in ("stop", "question")
        and 40 <= one.size <= _SUMMARY
        and not one.piece.bullet
    )


def _alike(pieces: Sequence[Evidence], start: int, cut: int) -> int:
    """How many sections of the story have the same shape: a headline over one short paragraph."""
    count = 0
    for index in range(start, cut - 2):
        title, text, after = pieces[index : index + 3]
        count += (
            not title.label
            and title.ending in ("", "question")
            and _TITLE[0] <= title.size <= _TITLE[1]
            and _is_summary(text)
            and after.ending in ("", "question")
            and not after.prose
        )
    return count
