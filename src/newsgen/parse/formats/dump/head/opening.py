"""Between the headline and the text: deck, captions, and where the text begins."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import stands_alone
from newsgen.parse.formats.dump.head.decks import read_deck
from newsgen.parse.formats.dump.head.head_captions import head_captions, is_lone_credit
from newsgen.parse.formats.dump.head.link_rows import points_above, rows_of_links
from newsgen.parse.formats.dump.pictures.captions import VIDEO
from newsgen.parse.formats.dump.reading import Choice
from newsgen.parse.formats.dump.words import Words

_POINTS = 3
"""Lines below the headline that may be the points of a deck without full stops."""
_POINT = 120
"""Characters of such a point; headlines of other stories are shorter."""
_FAR = 40
"""Pieces below the headline that are looked at."""


class Opening(Struct, frozen=True):
    """What stands between the headline and the text."""

    body_start: int
    deck: tuple[Choice, ...] = ()
    captions: tuple[Choice, ...] = ()


def read_opening(
    pieces: Sequence[Evidence],
    headline: int,
    run: tuple[int, int],
    cluster: frozenset[int],
    words: Words,
    listed: frozenset[int] = frozenset(),
) -> Opening:
    """Read from the piece after the headline (-1 for none) on; ``cluster`` is byline and dates.

    ``listed`` are the pieces of a list of other stories, which says nothing of this one.
    """
    texts = _texts(pieces, headline, run, cluster | listed, words)
    captions = head_captions(pieces, headline, texts, cluster, words)
    rest = [index for index in texts if index not in {one.index for one in captions}]
    if not rest:
        return Opening(run[1], (), captions)
    read = read_deck(pieces, headline, rest, [one.index for one in captions], cluster, words)
    after = read.first + read.count
    start = rest[after] if after < len(rest) else run[1]
    if read.count and not read.confident and _is_subhead(pieces, start - 1, rest[0]):
        start -= 1
    deck = tuple(Choice(index, read.rule, read.confident) for index in rest[read.first : after])
    captions += tuple(
        Choice(index, "caption: above the deck", False) for index in rest[: read.first]
    )
    # A picture's caption may stand between the first paragraphs as well: the body finds it there.
    return Opening(start, deck, tuple(one for one in captions if one.index < start))


def _is_subhead(pieces: Sequence[Evidence], index: int, deck: int) -> bool:
    """Whether the line right below the deck is a subhead: words alone, above a paragraph."""
    one = pieces[index]
    return (
        index == deck + 1
        and not (one.label or one.ending or one.caption or one.dates or one.piece.bullet)
        and len(one.piece.text.split()) > 1
    )


def _texts(
    pieces: Sequence[Evidence],
    headline: int,
    run: tuple[int, int],
    cluster: frozenset[int],
    words: Words,
) -> list[int]:
    """The first few pieces that say something: not buttons, byline, dates, or lone credits."""
    texts: list[int] = []
    last = min(len(pieces), max(run[1], headline + 1), headline + 1 + _FAR)
    first = headline + 1 if headline >= 0 else run[0]
    points = links = frozenset[int]()
    if headline >= 0:
        points = points_above(pieces, first, cluster)
        links = rows_of_links(pieces, first, min(last, run[0]), cluster)
    for index in range(first, max(last, min(run[0] + 4, run[1]))):
        one = pieces[index]
        if index in cluster or index in links or one.label or is_lone_credit(one):
            continue
        short = one.size < 25 or VIDEO.match(one.piece.text)
        if short and not one.sentence and not stands_alone(one.piece.text, words):
            continue
        if headline >= 0 and one.plain == pieces[headline].plain:
            continue
        if (one.piece.bullet or one.piece.ordinal >= 0) and not (
            _is_point(one, index - headline) or index in points
        ):
            continue
        texts.append(index)
        if sum(pieces[i].prose and pieces[i].caption < 2 for i in texts) == 4:
            break
    return texts


def _is_point(one: Evidence, below: int) -> bool:
    """Whether an item says something: a sentence, or what is too long for a link's headline."""
    if one.sentence:
        return one.size >= 50
    return below <= _POINTS and one.size >= _POINT and not one.ending and one.piece.ordinal < 0
