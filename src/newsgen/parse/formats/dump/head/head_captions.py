"""Captions in the head: between headline and text, where pictures stand."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import read_dateline
from newsgen.parse.formats.dump.head.lede import ENOUGH, deck_points
from newsgen.parse.formats.dump.pictures.captions import is_scene, names_a_year
from newsgen.parse.formats.dump.pictures.credit_tails import BETWEEN
from newsgen.parse.formats.dump.pictures.credits import is_captioned
from newsgen.parse.formats.dump.reading import Choice
from newsgen.parse.formats.dump.words import Words

_TELLING = 3
"""Words in small letters that make a caption of what a credit's label opens."""


def head_captions(
    pieces: Sequence[Evidence],
    headline: int,
    texts: list[int],
    cluster: frozenset[int],
    words: Words,
) -> tuple[Choice, ...]:
    """Those of ``texts``, the pieces below the headline that say something, that are captions."""
    found: list[Choice] = []
    for order, index in enumerate(texts):
        one = pieces[index]
        below = pieces[index + 1] if index + 1 < len(pieces) else None
        if one.caption >= 3 and one.size <= 700:
            found.append(Choice(index, "caption: it has a credit"))
        elif one.caption == 2 and one.size <= 450:
            found.append(Choice(index, "caption: it says who stands where"))
        elif below is not None and is_lone_credit(below) and one.size <= 300:
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


def is_lone_credit(one: Evidence) -> bool:
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
