"""Between the headline and the text: deck, captions, and where the text begins."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import read_dateline, stands_alone
from newsgen.parse.formats.dump.head.decks import read_deck
from newsgen.parse.formats.dump.pictures.captions import VIDEO, is_scene, names_a_year
from newsgen.parse.formats.dump.pictures.credit_tails import BETWEEN
from newsgen.parse.formats.dump.reading import Choice
from newsgen.parse.formats.dump.words import Words

_POINTS = 3
"""Lines below the headline that may be the points of a deck without full stops."""
_POINT = 120
"""Characters of such a point; headlines of other stories are shorter."""
_FAR = 40
"""Pieces below the headline that are looked at."""

_TELLING = 3
"""Words in small letters that make a caption of what a credit's label opens."""


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
    captions = _captions(pieces, headline, texts, cluster, words)
    rest = [index for index in texts if index not in {one.index for one in captions}]
    if not rest:
        return Opening(run[1], (), captions)
    read = read_deck(pieces, headline, rest, [one.index for one in captions], cluster, words)
    start = rest[read.count] if read.count < len(rest) else run[1]
    if read.count and not read.confident and _is_subhead(pieces, start - 1, rest[0]):
        start -= 1
    deck = tuple(Choice(index, read.rule, read.confident) for index in rest[: read.count])
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
    for index in range(first, max(last, min(run[0] + 4, run[1]))):
        one = pieces[index]
        if index in cluster or one.label or _is_lone_credit(one):
            continue
        short = one.size < 25 or VIDEO.match(one.piece.text)
        if short and not one.sentence and not stands_alone(one.piece.text, words):
            continue
        if headline >= 0 and one.plain == pieces[headline].plain:
            continue
        if (one.piece.bullet or one.piece.ordinal >= 0) and not _is_point(one, index - headline):
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


def _captions(
    pieces: Sequence[Evidence],
    headline: int,
    texts: list[int],
    cluster: frozenset[int],
    words: Words,
) -> tuple[Choice, ...]:
    found: list[Choice] = []
    for order, index in enumerate(texts):
        one = pieces[index]
        below = pieces[index + 1] if index + 1 < len(pieces) else None
        if one.caption >= 3 and one.size <= 700:
            found.append(Choice(index, "caption: it has a credit"))
        elif one.caption == 2 and one.size <= 450:
            found.append(Choice(index, "caption: it says who stands where"))
        elif below is not None and _is_lone_credit(below) and one.size <= 300:
            found.append(Choice(index, "caption: a credit follows"))
        elif _is_below_credit(pieces, index, headline):
            found.append(Choice(index, "caption: below its credit"))
        elif (
            order < 3
            and order + 1 < len(texts)
            and one.size <= 300
            and _is_by_itself(pieces, index, headline, cluster)
            and is_scene(one.piece.text, words)
            and (any(index < other for other in cluster) or names_a_year(one.piece.text))
            and read_dateline(one.piece.text, words) is None
        ):
            found.append(
                Choice(index, "caption: a scene in the present tense", names_a_year(one.piece.text))
            )
    return tuple(found)


def _is_lone_credit(one: Evidence) -> bool:
    """A credit and no more: "Photo: The ferry at her berth" is a caption that its label opens."""
    if not one.credit_only:
        return False
    small = [word for word in one.piece.text.split() if word.islower() and word not in BETWEEN]
    return len(small) < _TELLING


def _is_below_credit(pieces: Sequence[Evidence], index: int, headline: int) -> bool:
    """Whether a line without full stop follows a lone credit that has no caption above it."""
    one = pieces[index]
    if index - 2 < headline or not pieces[index - 1].credit_only or one.ending or one.size > 200:
        return False
    above = pieces[index - 2]
    return index - 2 == headline or above.size < 60 or bool(above.label) or bool(above.dates)


def _is_by_itself(
    pieces: Sequence[Evidence], index: int, headline: int, cluster: frozenset[int]
) -> bool:
    """Whether the piece is above the last of byline and date, or right next to one of them."""
    after = any(index < other for other in cluster if other <= index + 8)
    return after or index - 1 in cluster or index - 1 == headline
