"""Which piece is the headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.headline_points import title_points
from newsgen.parse.formats.dump.head.page_title import Title, page_title
from newsgen.parse.formats.dump.reading import Choice
from newsgen.parse.formats.dump.words import Words

_FAR = 60
"""Pieces before the text that are looked at: menus stand there too."""
_FIRST = 3
"""Pieces at the top that are looked at, however far the text is."""
_LONGEST = 10_000
"""Characters above which even the first line is no headline."""
_LEAST = 2.0
_SURE = 3.0
_HARDLY = 0.5
_CLOSE = 1.6
"""How much less like a headline a line may look that stands above another."""
_ENOUGH = 3
"""Points that make a short line the headline over a deck."""
_OVER = 0.6
"""How much less yet, where it is short and the line below it is plainly a deck."""
_DECK_LINES = 3
"""Lines down to which a headline's deck may be."""


class Headline(Choice, frozen=True):
    """The piece that is the headline, and where its text is best read."""

    title: Title = Title(-1)


def find_headline(
    pieces: Sequence[Evidence],
    run: tuple[int, int],
    taken: frozenset[int],
    words: Words,
    top: int = 0,
) -> Headline | None:
    """The headline and its text: the piece's own, or the same in the page's title.

    ``top`` is where the page begins, below what keepers of copies add.
    """
    found = _find(pieces, run, taken, words, top)
    if found is None:
        return None
    title = page_title(pieces, found.index, words)
    return Headline(found.index, found.rule, found.confident, title)


def _find(
    pieces: Sequence[Evidence],
    run: tuple[int, int],
    taken: frozenset[int],
    words: Words,
    top: int,
) -> Choice | None:
    """The best candidate before the text's second paragraph; ``taken`` are byline and date pieces.

    Headlines are short, stand above the text, have no full stop, and their words come back in it;
    pages repeat them in breadcrumbs and share buttons.
    """
    first, after = run
    if first == after:
        first = after = len(pieces)
    story = " ".join(
        one.piece.text[:600] for one in pieces[first : min(after, first + 12)] if one.prose
    ).casefold()
    stop = _second_paragraph(pieces, run)
    candidates = [
        i for i in range(top, stop) if (i < top + _FIRST or i >= stop - _FAR) and i not in taken
    ]
    scores: dict[int, float] = {}
    between = 0
    for index in reversed(candidates):
        scores[index] = title_points(pieces, index, story, run, taken, words, top) - min(
            1.0, 0.03 * max(0, between - 8)
        )
        between += not (pieces[index].label or pieces[index].piece.bullet)
    best = max(scores, key=lambda index: (scores[index], -index), default=-1)
    if best < 0 or scores[best] < _LEAST:
        doubtful = best > top and scores[best] > _HARDLY
        if doubtful:
            return Choice(best, "headline: likeliest short line", False)
        return _first_line(pieces, taken, top)
    above = _above_deck(pieces, best, scores, words)
    sure = scores[above] >= _SURE or (above == top and _opens(pieces, top))
    return Choice(above, "headline: short, above the text", sure)


def _opens(pieces: Sequence[Evidence], top: int) -> bool:
    """Whether the page's first line has a headline's length and stands alone, as copies begin."""
    one = pieces[top]
    alone = len(pieces) > top + 1 and pieces[top + 1].piece.block != one.piece.block
    return alone and 25 <= one.size <= 150 and one.ending == "" and not one.piece.bullet


def _above_deck(
    pieces: Sequence[Evidence], best: int, scores: dict[int, float], words: Words
) -> int:
    """The piece that a deck stands under: decks look like headlines, but headlines come first.

    A line much shorter than what it stands over is no headline but a kicker ("Storms", "Opinion").
    """
    chosen, seen = best, 0
    for index in range(best - 1, max(-1, best - 12), -1):
        one = pieces[index]
        if one.label or one.plain.endswith(pieces[chosen].plain):
            continue
        seen += 1
        if seen > _DECK_LINES:
            break
        points = scores.get(index, -9.0)
        if points < _LEAST or points < scores[best] - _CLOSE - _OVER:
            continue
        large = one.size >= 40 or one.size >= 0.55 * pieces[chosen].size
        near = large and points >= scores[best] - _CLOSE
        if near or _over_deck(one, pieces[chosen], words):
            chosen = index
    return chosen


def _over_deck(above: Evidence, below: Evidence, words: Words) -> bool:
    """Whether a short line is a headline over its deck, and not a kicker over a headline.

    Kickers name a topic in a word or three; decks are sentences: longer, with little words.
    """
    tokens = above.piece.text.split()
    points = (above.size >= 20) + (len(tokens) >= 5) + (above.ending == "question")
    points += ": " in above.piece.text
    points -= 2 * (len(tokens) == 1 or above.plain in words.not_names) + (len(tokens) == 2)
    points -= 2 * (above.piece.text.isupper() and not below.piece.text.isupper())
    points += 2 * (above.size >= 25 and above.repeats > 1 == below.repeats)
    points += (
        2 * (below.ending == "stop")
        + (below.ending == "question")
        + (below.size >= 90)
        + (below.size >= 130)
    )
    said = below.piece.text.split()
    points += sum(token in words.not_names for token in said) >= 0.3 * len(said)
    return points >= _ENOUGH


def _second_paragraph(pieces: Sequence[Evidence], run: tuple[int, int]) -> int:
    seen = 0
    for index in range(run[0], run[1]):
        seen += pieces[index].prose and pieces[index].caption < 2
        if seen == 2:
            return index
    return run[1] or len(pieces)


def _first_line(pieces: Sequence[Evidence], taken: frozenset[int], top: int) -> Choice | None:
    """The first piece where nothing looks like a headline, unless it is plainly something else."""
    one = pieces[top]
    if len(one.piece.text) > _LONGEST:
        return None
    if len(pieces) == 1 or (
        top not in taken
        and (not one.label or one.label == "symbols")
        and one.caption < 3
        and (not one.prose or (one.ending == "" and len(pieces) > 1))
    ):
        return Choice(top, "headline: first line", _opens(pieces, top))
    return None
