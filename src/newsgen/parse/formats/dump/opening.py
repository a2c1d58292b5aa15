"""Between the headline and the text: deck, captions, and where the text begins."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.captions import is_scene, names_a_year
from newsgen.parse.formats.dump.datelines import read_dateline, stands_alone
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Choice
from newsgen.parse.formats.dump.words import Words

_LONGEST_DECK = 600
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
) -> Opening:
    """Read from the piece after the headline (-1 for none) on; ``cluster`` is byline and dates."""
    texts = _texts(pieces, headline, run, cluster, words)
    captions = _captions(pieces, headline, texts, cluster, words)
    rest = [index for index in texts if index not in {one.index for one in captions}]
    if not rest:
        return Opening(run[1], (), captions)
    count, rule = _deck_count(pieces, headline, rest, captions, cluster, words)
    start = rest[count] if count < len(rest) else run[1]
    deck = tuple(Choice(index, rule) for index in rest[:count])
    # A picture's caption may stand between the first paragraphs as well: the body finds it there.
    return Opening(start, deck, tuple(one for one in captions if one.index < start))


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
        if index in cluster or one.label or one.credit_only:
            continue
        if one.size < 25 and not one.sentence and not stands_alone(one.piece.text, words):
            continue
        if headline >= 0 and one.plain == pieces[headline].plain:
            continue
        if (one.piece.bullet or one.piece.ordinal >= 0) and not (one.sentence and one.size >= 50):
            continue
        texts.append(index)
        if sum(pieces[i].prose and pieces[i].caption < 2 for i in texts) == 4:
            break
    return texts


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
        elif below is not None and below.credit_only and one.size <= 300:
            found.append(Choice(index, "caption: a credit follows"))
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


def _is_by_itself(
    pieces: Sequence[Evidence], index: int, headline: int, cluster: frozenset[int]
) -> bool:
    """Whether the piece is above the last of byline and date, or right next to one of them."""
    after = any(index < other for other in cluster if other <= index + 8)
    return after or index - 1 in cluster or index - 1 == headline


def _deck_count(
    pieces: Sequence[Evidence],
    headline: int,
    rest: list[int],
    captions: tuple[Choice, ...],
    cluster: frozenset[int],
    words: Words,
) -> tuple[int, str]:
    """How many of ``rest`` are the deck, and by which rule."""
    first = pieces[rest[0]]
    # A dateline opens the report, so what stands above it is the deck.
    for count in range(min(3, len(rest))):
        if read_dateline(pieces[rest[count]].piece.text, words):
            return count, "deck: above the dateline"
    if headline < 0 or first.size > _LONGEST_DECK or len(rest) < 2:
        return 0, ""
    # Byline and date stand between deck and text.
    if any(rest[0] < index < rest[1] for index in cluster):
        return 1, "deck: above byline or date"
    if (
        len(rest) > 2
        and any(rest[1] < index < rest[2] for index in cluster)
        and pieces[rest[1]].size <= _LONGEST_DECK
        and first.piece.bullet == pieces[rest[1]].piece.bullet
    ):
        return (
            2 if first.piece.bullet or first.piece.block == pieces[rest[1]].piece.block else 1
        ), ("deck: above byline or date")
    # A deck may do without a full stop, a paragraph may not.
    if (
        not first.ending
        and first.size >= 30
        and all(
            pieces[i].label or i in cluster or pieces[i].size < 25
            for i in range(headline + 1, rest[0])
        )
        and pieces[rest[1]].prose
    ):
        return 1, "deck: below the headline, without a full stop"
    # A picture or the reading time parts the deck from the text.
    between = range(rest[0] + 1, rest[1])
    pictured = [one.index for one in captions]
    timed = any(pieces[index].label == "reading-time" for index in between)
    parted = any(index in between for index in pictured) or any(
        pieces[index].credit_only for index in between
    )
    if first.size <= 400 and (timed or (parted and not any(index < rest[0] for index in pictured))):
        return 1, "deck: a picture or the reading time parts it from the text"
    return 0, ""
