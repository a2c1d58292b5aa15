"""The text itself: paragraphs, subheads, list items, and what was pasted in between."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.datelines import stands_alone
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words

_TEASERS = 12
"""Lines under a heading such as "Read more" that may belong to it."""
_LIST = 20
"""Items up and down a list that say what kind of list it is."""
_BIO_ZONE = 5
"""Pieces at the end of the text that may be about the author."""


def read_body(
    pieces: Sequence[Evidence],
    start: int,
    end: int,
    taken: frozenset[int],
    authors: Sequence[str],
    words: Words,
) -> dict[int, Verdict]:
    """What each piece from start to end is; ``taken`` ones already have their verdict."""
    verdicts: dict[int, Verdict] = {}
    under_heading = 0
    for index in range(start, end):
        if index in taken:
            continue
        one = pieces[index]
        verdict = _pasted_in(pieces, index, words)
        if index == start and stands_alone(one.piece.text, words):
            verdict = Verdict("body", "dateline on a line of its own")
        if verdict is None and index >= end - _BIO_ZONE and _is_bio(one, authors, words):
            verdict = Verdict("furniture", "about the author")
        if verdict is not None:
            under_heading = _TEASERS if one.label in ("heading", "lead-in") else under_heading
            if verdict.role == "caption":
                under_heading = 0
        elif under_heading and not one.prose:
            verdict, under_heading = Verdict("furniture", "under such a heading"), under_heading - 1
        else:
            under_heading = 0
            verdict = _text(pieces, index, start, end)
        verdicts[index] = verdict
    _credits(pieces, verdicts)
    return verdicts


def _pasted_in(pieces: Sequence[Evidence], index: int, words: Words) -> Verdict | None:
    """Furniture and captions amid the text; None for text."""
    one = pieces[index]
    if one.label == "heading" and one.piece.text.isupper() is False and one.size > 60:
        return None
    if one.label:
        return Verdict("furniture", f"furniture: {one.label}")
    if one.caption >= 3 and one.size <= 600:
        return Verdict("caption", "caption: it has a credit")
    if one.repeats > 1 and one.size >= 25 and not one.sentence and _said_before(pieces, index):
        return Verdict("furniture", "said before")
    return None


def _said_before(pieces: Sequence[Evidence], index: int) -> bool:
    said = pieces[index].plain
    return any(other.plain == said for other in pieces[max(0, index - 60) : index])


def _is_bio(one: Evidence, authors: Sequence[str], words: Words) -> bool:
    """ "Ana Bell covers the courts.": the author's name, then what authors do."""
    low = " ".join(one.piece.text[:120].casefold().split())
    for author in authors:
        name = author.casefold()
        if low.startswith(name) and low[len(name) :].lstrip(" ,").startswith(words.bio):
            return True
    return False


def _text(pieces: Sequence[Evidence], index: int, start: int, end: int) -> Verdict:
    one = pieces[index]
    if one.piece.bullet or one.piece.ordinal >= 0:
        return _item(pieces, index, start, end)
    if one.prose or one.sentence:
        if (
            one.ending == "question"
            and one.size <= 70
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
    whole = sum(item.ending == "stop" or item.piece.text[-1:] in ";," for item in group)
    numbered = pieces[index].piece.ordinal >= 0
    if announced or numbered or 2 * whole >= len(group) or len(group) >= 3:
        return Verdict("body", "list item")
    return Verdict("furniture", "links in a list")


def _is_item(one: Evidence) -> bool:
    return (one.piece.bullet or one.piece.ordinal >= 0) and not one.label


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


def _credits(pieces: Sequence[Evidence], verdicts: dict[int, Verdict]) -> None:
    """A line that is only a credit makes a caption of a short line above it."""
    for index, verdict in list(verdicts.items()):
        if verdict.role != "caption" or not pieces[index].credit_only:
            continue
        above = pieces[index - 1] if index - 1 in verdicts else None
        if above is not None and verdicts[index - 1].role == "caption" and not above.credit_only:
            continue
        if above is not None and not above.label and above.size <= 200 and not above.sentence:
            verdicts[index - 1] = Verdict("caption", "caption: a credit follows")
        else:
            verdicts[index] = Verdict("furniture", "credit of a picture without caption")
