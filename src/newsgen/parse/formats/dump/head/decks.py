"""Which of the texts below the headline are the deck."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import read_dateline
from newsgen.parse.formats.dump.head.lede import BARE, ENOUGH, PARTED, deck_points
from newsgen.parse.formats.dump.text.turns import is_lone_clock
from newsgen.parse.formats.dump.words import Words

_LONGEST = 600
_MORE = 1.0
"""Points by which the lower of two lines has to be more of a deck than the upper one."""
_SHORTEST = 25
"""Characters under which a line below the headline says nothing: "Politics", "3 min"."""


class Deck(Struct, frozen=True):
    """How many of the texts are the deck, and by which rule."""

    count: int = 0
    rule: str = ""
    confident: bool = True
    first: int = 0
    """How many of the texts stand above it: they are captions."""


def read_deck(
    pieces: Sequence[Evidence],
    headline: int,
    texts: Sequence[int],
    captions: Sequence[int],
    cluster: frozenset[int],
    words: Words,
) -> Deck:
    """The deck among ``texts``: the pieces after the headline (-1 for none) that say something.

    ``captions`` are not among them; ``cluster`` is byline and dates.
    """
    first = pieces[texts[0]]
    # A dateline opens the report, so what stands above it is the deck.
    for count in range(min(3, len(texts))):
        if read_dateline(pieces[texts[count]].piece.text, words):
            return Deck(count, "deck: above the dateline")
    if headline < 0 or first.size > _LONGEST or len(texts) < 2:
        return Deck()
    if all(is_lone_clock(pieces[index - 1].piece.text) for index in texts[:2]):
        return Deck()  # the first entries of a live report
    above = _above_byline(pieces, texts, cluster)
    if above == 1 and len(texts) > 2 and _is_second(pieces, headline, texts, cluster, words):
        return Deck(1, "deck: above byline or date, below a picture’s text", False, 1)
    if above:
        return Deck(above, "deck: above byline or date")
    # A deck may do without a full stop, a paragraph may not.
    if (
        _is_phrase(pieces, texts[0], words)
        and all(
            pieces[i].label or i in cluster or i in captions or pieces[i].size < _SHORTEST
            for i in range(headline + 1, texts[0])
        )
        and pieces[texts[1]].prose
    ):
        return Deck(1, "deck: below the headline, without a full stop")
    between = range(texts[0] + 1, texts[1])
    if first.size <= 400 and any(pieces[index].label == "reading-time" for index in between):
        return Deck(1, "deck: the reading time parts it from the text")
    return _told_again(pieces, headline, texts, captions, cluster, words)


def _is_phrase(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """A line without full stop that says something: no name, no title, no button, no label."""
    one = pieces[index]
    tokens = one.piece.text.split()
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if one.ending or one.size < 35 or len(tokens) < 5 or one.dates or "|" in one.piece.text:
        return False
    # Under a picture stands its text, then its credit.
    if below is not None and below.caption >= 3 and below.size <= 60:
        return False
    small = sum(token[0].islower() for token in tokens)
    uncased = one.piece.text.lower() == one.piece.text.upper()
    return (
        tokens[0][-1] != ":" and tokens[-1].casefold() not in words.roles and (small > 0 or uncased)
    )


def _above_byline(pieces: Sequence[Evidence], texts: Sequence[int], cluster: frozenset[int]) -> int:
    """How many texts stand above a byline or date that stands above the next one."""
    first = pieces[texts[0]]
    if any(texts[0] < index < texts[1] for index in cluster):
        return 1
    if first.piece.bullet:
        return _points(pieces, texts, cluster)
    if len(texts) < 3 or not any(texts[1] < index < texts[2] for index in cluster):
        return 0
    second = pieces[texts[1]]
    if second.size > _LONGEST or first.piece.bullet != second.piece.bullet:
        return 0
    # Two lines in blocks of their own may be deck and caption.
    return 2 if first.piece.block == second.piece.block else 1


def _points(pieces: Sequence[Evidence], texts: Sequence[int], cluster: frozenset[int]) -> int:
    """How many items of a list stand right above byline or date: a deck may be made of them."""
    count = 0
    while count + 1 < len(texts) and pieces[texts[count]].piece.bullet:
        count += 1
    below = texts[count] if count < len(texts) else len(pieces)
    return count if any(texts[count - 1] < index < below for index in cluster) else 0


def _is_second(
    pieces: Sequence[Evidence],
    headline: int,
    texts: Sequence[int],
    cluster: frozenset[int],
    words: Words,
) -> bool:
    """Whether of two lines above the byline the lower one is the deck, the upper a picture's text.

    The text tells the deck again, and hardly what is to be seen in a picture.
    """
    if not any(texts[1] < index < texts[2] for index in cluster):
        return False
    title = pieces[headline].piece.text
    upper, lower, *below = [pieces[index].piece.text for index in texts[:5]]
    points = [deck_points(title, one, below, words) for one in (upper, lower)]
    return points[1] >= max(points[0] + _MORE, PARTED)


def _told_again(
    pieces: Sequence[Evidence],
    headline: int,
    texts: Sequence[int],
    captions: Sequence[int],
    cluster: frozenset[int],
    words: Words,
) -> Deck:
    """The first paragraph where the ones below tell it again; see ``lede``."""
    first = pieces[texts[0]]
    if not (first.sentence or first.prose) or first.piece.bullet:
        return Deck()
    points = deck_points(
        pieces[headline].piece.text,
        first.piece.text,
        [pieces[index].piece.text for index in texts[1:4]],
        words,
    )
    if points >= ENOUGH:
        return Deck(1, "deck: the text tells it again", False)
    if points >= BARE and texts[0] == headline + 1 and not any(i <= texts[1] for i in cluster):
        return Deck(1, "deck: right below the headline, and the text tells it again", False)
    # Buttons, adverts and the first picture stand between deck and text, or after the lede.
    between = range(texts[0] + 1, texts[1])
    pictured = any(index in captions or pieces[index].credit_only for index in between)
    pictured = pictured and not any(index < texts[0] for index in captions)
    # So does the first subhead: a report does not begin with one paragraph alone.
    parted = pictured or any(
        pieces[index].label or not (pieces[index].ending or pieces[index].caption)
        for index in between
    )
    if parted and points >= PARTED:
        return Deck(1, "deck: parted from the text, which tells it again", False)
    return Deck()
