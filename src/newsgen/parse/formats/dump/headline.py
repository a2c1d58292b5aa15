"""Which piece is the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.people import read_byline
from newsgen.parse.formats.dump.reading import Choice
from newsgen.parse.formats.dump.words import Words

_WORD = re.compile(r"[^\W\d_]{4,}")
_FAR = 60
"""Pieces before the text that are looked at: menus stand there too."""
_LONGEST = 10_000
"""Characters above which even the first line is no headline."""
_LEAST = 2.0
_SURE = 3.0
_HARDLY = 0.5
_CLOSE = 1.6
"""How much less like a headline a line may look that stands above another."""
_DECK_LINES = 3
"""Lines down to which a headline's deck may be."""


def find_headline(
    pieces: Sequence[Evidence], run: tuple[int, int], taken: frozenset[int], words: Words
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
    candidates = [i for i in range(max(0, stop - _FAR), stop) if i not in taken]
    scores: dict[int, float] = {}
    between = 0
    for index in reversed(candidates):
        scores[index] = _score(pieces, index, story, run, words) - 0.03 * max(0, between - 8)
        between += not (pieces[index].label or pieces[index].piece.bullet)
    best = max(scores, key=lambda index: (scores[index], -index), default=-1)
    if best < 0 or scores[best] < _LEAST:
        doubtful = best > 0 and scores[best] > _HARDLY
        if doubtful:
            return Choice(best, "headline: likeliest short line", False)
        return _first_line(pieces, taken)
    above = _above_deck(pieces, best, scores)
    sure = scores[above] >= _SURE or (above == 0 and _opens(pieces))
    return Choice(above, "headline: short, above the text", sure)


def _opens(pieces: Sequence[Evidence]) -> bool:
    """Whether the file's first line has a headline's length and stands alone, as copies begin."""
    one = pieces[0]
    alone = len(pieces) > 1 and pieces[1].piece.block != one.piece.block
    return alone and 25 <= one.size <= 150 and one.ending == "" and not one.piece.bullet


def _above_deck(pieces: Sequence[Evidence], best: int, scores: dict[int, float]) -> int:
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
        if scores.get(index, -9.0) < max(_LEAST, scores[best] - _CLOSE):
            continue
        if one.size >= 40 or one.size >= 0.55 * pieces[chosen].size:
            chosen = index
    return chosen


def _second_paragraph(pieces: Sequence[Evidence], run: tuple[int, int]) -> int:
    seen = 0
    for index in range(run[0], run[1]):
        seen += pieces[index].prose and pieces[index].caption < 2
        if seen == 2:
            return index
    return run[1] or len(pieces)


def _score(
    pieces: Sequence[Evidence], index: int, story: str, run: tuple[int, int], words: Words
) -> float:
    one = pieces[index]
    text = one.piece.text
    if one.label or one.caption >= 3 or one.size < 8 or len(text) > 300:
        return -9.0
    score = 2.0 if 25 <= one.size <= 150 else 0.5 if 14 <= one.size <= 220 else -1.5
    if one.ending == "stop":
        score -= 2.0
    if one.ending == "colon":
        score -= 1.0
    if one.piece.bullet:
        score -= 2.0
    if one.prose and one.ending != "question":
        score -= 1.5
    if one.caption == 2 or one.dates:
        score -= 1.0
    if one.size <= 60 and _is_no_title(one, words):
        score -= 2.0
    content = set(_WORD.findall(text.casefold()))
    if content:
        score += 2.0 * sum(word in story for word in content) / len(content)
    if index >= run[0] and run[1]:
        score -= 1.0
    # Said again: in a breadcrumb, under the share buttons, in the page's title.
    if one.size >= 20:
        longer, shorter = _said_again(pieces, index)
        score += 0.7 * (one.repeats > 1 or longer) - 1.5 * shorter
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if below and below.piece.block == one.piece.block and one.size < 25 and not below.dates:
        score -= 0.5
    return score


def _is_no_title(one: Evidence, words: Words) -> bool:
    """A name and nothing else, or a trail of sections that begins at "Home"."""
    first = one.plain.split(" ", 1)[0]
    if first in words.lines and first in words.not_names:
        return True
    byline = read_byline(one.piece.text, words)
    return bool(byline.people) and byline.whole


def _said_again(pieces: Sequence[Evidence], index: int) -> tuple[bool, bool]:
    """Whether a piece nearby ends with what this one says, and whether this one so ends itself.

    The longer one is the copy: "Share this story: …", "4. …" at the end of a breadcrumb.
    """
    said = pieces[index].plain
    near = [
        other.plain for other in pieces[max(0, index - 15) : index + 15] if len(other.plain) > 15
    ]
    return (
        any(len(other) > len(said) and other.endswith(said) for other in near),
        any(len(other) < len(said) and said.endswith(other) for other in near),
    )


def _first_line(pieces: Sequence[Evidence], taken: frozenset[int]) -> Choice | None:
    """The first piece where nothing looks like a headline, unless it is plainly something else."""
    one = pieces[0]
    if len(one.piece.text) > _LONGEST:
        return None
    if len(pieces) == 1 or (
        0 not in taken
        and (not one.label or one.label == "symbols")
        and one.caption < 3
        and (not one.prose or (one.ending == "" and len(pieces) > 1))
    ):
        return Choice(0, "headline: first line", _opens(pieces))
    return None
