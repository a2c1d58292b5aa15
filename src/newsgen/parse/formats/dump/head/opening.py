"""Between the headline and the text: deck, captions, and where the text begins."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import read_dateline, stands_alone
from newsgen.parse.formats.dump.head.decks import read_deck
from newsgen.parse.formats.dump.head.lede import ENOUGH, deck_points
from newsgen.parse.formats.dump.head.link_rows import points_above, rows_of_links
from newsgen.parse.formats.dump.pictures.captions import VIDEO, is_scene, names_a_year
from newsgen.parse.formats.dump.pictures.credit_tails import BETWEEN
from newsgen.parse.formats.dump.pictures.credits import is_captioned
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
    points = points_above(pieces, first, cluster) if headline >= 0 else frozenset()
    links = rows_of_links(pieces, first, min(last, run[0]), cluster) if headline >= 0 else frozenset()
    for index in range(first, max(last, min(run[0] + 4, run[1]))):
        one = pieces[index]
        if index in cluster or index in links or one.label or _is_lone_credit(one):
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
            if is_captioned(pieces, index + 2, words):
                continue
            if order == 0 and _is_deck_over_credit(pieces, headline, texts, words):
                continue
            found.append(Choice(index, "caption: a credit follows"))
        elif order < 3 and _is_sourced(one, words):
            found.append(Choice(index, "caption: an agency in brackets, and no full stop"))
        elif _is_below_credit(pieces, index, headline):
            found.append(Choice(index, "caption: below its credit"))
        elif (
            order < 3
            and order + 1 < len(texts)
            and one.size <= 300
            and _is_by_itself(pieces, index, headline, cluster)
            and is_scene(one.piece.text, words)
            and (names_a_year(one.piece.text) or _is_below_other(cluster, index, headline))
            and read_dateline(one.piece.text, words) is None
        ):
            found.append(
                Choice(index, "caption: a scene in the present tense", names_a_year(one.piece.text))
            )
    return tuple(found)


def _is_sourced(one: Evidence, words: Words) -> bool:
    """ "The ferry at her berth on Monday (AFP)": a report has a full stop, a dateline is short."""
    text = one.piece.text
    if one.ending or text[-1] != ")" or not 50 <= one.size <= 220:
        return False
    before, _, inside = text[:-1].rpartition("(")
    return inside.casefold() in words.agencies and before.rstrip()[-1:].isalnum()


def _is_below_other(cluster: frozenset[int], index: int, headline: int) -> bool:
    """Whether byline or date stand below, and something else between headline and this line.

    What follows the headline at once is its deck, in the present tense or not.
    """
    return index > headline + 1 and any(index < other for other in cluster)


def _is_deck_over_credit(
    pieces: Sequence[Evidence], headline: int, texts: list[int], words: Words
) -> bool:
    """Whether the credit is that of a picture without caption, and the deck stands above it.

    A caption says what is to be seen; a deck what the text then tells again.
    """
    one, below = pieces[texts[0]], [pieces[index].piece.text for index in texts[1:4]]
    if headline < 0 or not one.sentence or is_scene(one.piece.text, words):
        return False
    return deck_points(pieces[headline].piece.text, one.piece.text, below, words) >= ENOUGH


def _is_lone_credit(one: Evidence) -> bool:
    """A credit and no more: "Photo: The ferry at her berth" is a caption that its label opens."""
    small = [word for word in one.piece.text.split() if word.islower() and word not in BETWEEN]
    return one.credit_only and len(small) < _TELLING


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
