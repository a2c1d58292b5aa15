"""Several articles in one file: where another one begins, told only by strong evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_HEAD = 7
"""Pieces that a head takes: headline, deck, byline, date, a caption."""
_BELOW = 10
"""Pieces below a head in which its first two paragraphs stand."""
_RULE = 3
"""Signs that a separator such as "-----" or "* * *" has."""
_TITLE = (15, 200)
_SPACES = 3
"""Spaces of a headline that no byline or date follows."""
_PARAGRAPH = 100
"""Characters of each of the two paragraphs below it."""


def other_articles(pieces: Sequence[Evidence], words: Words) -> tuple[int, ...]:
    """Indices of the pieces with which further articles begin; empty for one article.

    An article begins with a headline, a byline or a date within the next few lines, and two
    paragraphs in a row below them; or with a headline and two paragraphs right below a separator.
    A second one counts only where text of the first stands above it, and where its head has byline
    and date, or a separator stands right above. Lists of other stories have a line of summary
    each, never two paragraphs.
    """
    heads: list[int] = []
    last = -1
    for index, one in enumerate(pieces):
        if index <= last or not _is_sign(one, words):
            continue
        head = _head(pieces, index, last, words)
        if head < 0:
            continue
        heads.append(head)
        last = index
    signed = [
        head
        for before, head in pairwise(heads)
        if _paragraphs(pieces, before, head) >= 2
        and _sign(pieces, before, words) != _sign(pieces, head, words)
    ]
    return tuple(sorted({*signed, *_below_rules(pieces, words), *_on_pages(pieces, words)}))


def _below_rules(pieces: Sequence[Evidence], words: Words) -> list[int]:
    """Headlines right below a separator, with two paragraphs right below them and no byline.

    Parts of one story have subheads of a few words below such a sign, or none.
    """
    found: list[int] = []
    before = 0
    for index in range(1, len(pieces) - 2):
        if (
            _is_separator(pieces[index - 1])
            and _is_title(pieces[index], words)
            and pieces[index].piece.text.count(" ") >= _SPACES
            and all(one.prose and one.size >= _PARAGRAPH for one in pieces[index + 1 : index + 3])
            and _paragraphs(pieces, before, index) >= 2
        ):
            found.append(index)
            before = index
    return found


def _on_pages(pieces: Sequence[Evidence], words: Words) -> list[int]:
    """Headlines right below a form feed, with byline, date or two paragraphs right below them.

    A form feed parts articles that were printed into one file; but also the pages of one article,
    where the text goes on, or a running head stands, which other pages have as well.
    """
    found: list[int] = []
    before = 0
    if not pieces or not pieces[-1].piece.page:
        return found
    for index in range(1, len(pieces) - 2):
        one = pieces[index]
        if (
            one.piece.page > pieces[index - 1].piece.page
            and one.repeats == 1
            and _is_title(one, words)
            and one.piece.text.count(" ") >= _SPACES
            and pieces[index - 1].ending != ""
            and _paragraphs(pieces, before, index) >= 1
            and _paragraphs(pieces, index, index + _BELOW) >= 1
            and (
                any(_is_sign(below, words) for below in pieces[index + 1 : index + _HEAD])
                or _paragraphs(pieces, index + 1, index + 3) == 2
            )
        ):
            found.append(index)
            before = index
    return found


def _is_sign(one: Evidence, words: Words) -> bool:
    return _is_byline(one, words) or _is_date(one)


def _is_byline(one: Evidence, words: Words) -> bool:
    """ "By Ana Bell": a label and a few words in capitals."""
    text = one.piece.text
    if "by" not in one.opens or one.label or one.prose or one.sentence:
        return False
    if not 6 <= one.size <= 120:
        return False
    by = words.by.opens(text)
    return bool(by) and text[len(by) :].lstrip(" :")[:1].isupper()


def _is_date(one: Evidence) -> bool:
    if not one.dates or one.size > 80:
        return False
    return any(found.value and found.value.day for found in one.dates)


def _head(pieces: Sequence[Evidence], sign: int, last: int, words: Words) -> int:
    """The headline above a byline or date, if a whole head stands there; else -1."""
    title = -1
    for index in range(sign - 1, max(last, sign - 5), -1):
        one = pieces[index]
        if one.prose or one.label in ("heading", "notice"):
            break
        if _is_title(one, words):
            title = index
    if title < 0:
        return -1
    zone = pieces[sign : sign + _HEAD]
    both = any(_is_byline(one, words) for one in zone) and any(_is_date(one) for one in zone)
    parted = title > 0 and _is_separator(pieces[title - 1])
    if not (both or parted):
        return -1
    row = 0
    for one in pieces[sign + 1 : sign + 1 + _BELOW]:
        if one.prose:
            row += 1
            if row == 2:
                return title
        elif not one.label and one.caption < 2:
            row = 0
    return -1


def _is_title(one: Evidence, words: Words) -> bool:
    return (
        not one.label
        and not one.piece.bullet
        and one.ending in ("", "question")
        and _TITLE[0] <= one.size <= _TITLE[1]
        and not _is_sign(one, words)
        and one.caption < 2
    )


def _is_separator(one: Evidence) -> bool:
    if one.label != "symbols":
        return False
    signs = one.piece.text.replace(" ", "")
    return len(signs) + one.piece.bullet >= _RULE and len(set(signs)) == 1


def _paragraphs(pieces: Sequence[Evidence], first: int, after: int) -> int:
    return sum(one.prose for one in pieces[first:after])


def _sign(pieces: Sequence[Evidence], head: int, words: Words) -> str:
    """Byline and date of a head, as they are compared."""
    return "\n".join(one.plain for one in pieces[head : head + _HEAD] if _is_sign(one, words))
