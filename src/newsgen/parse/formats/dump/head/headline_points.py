"""How much a piece looks like a headline, in points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.provenance import is_address
from newsgen.parse.formats.dump.words import Words

_WORD = re.compile(r"[^\W\d_]{4,}")
NO_TITLE = -9.0
_OFTEN = 4
"""Times that a page says its headline at most; galleries and menus say theirs more often."""
_SERVICES = 3
"""Buttons' words in a row that make a line a share bar."""


def title_points(
    pieces: Sequence[Evidence],
    index: int,
    story: str,
    run: tuple[int, int],
    taken: frozenset[int],
    words: Words,
    top: int = 0,
) -> float:
    """Points for a piece being the headline of ``story`` (casefolded); two are needed.

    Headlines are short, stand above the text, have no full stop, and their words come back in it;
    pages repeat them in breadcrumbs and share buttons, and set them above byline and date.
    """
    one = pieces[index]
    if one.label or one.caption >= 3 or one.size < 8 or len(one.piece.text) > 300:
        return NO_TITLE
    if _is_button_row(one.piece.text, words) or is_address(one.piece.text):
        return NO_TITLE
    return (
        _form(one, index < run[0])
        + _words(one, story, words)
        + _repeats(pieces, index)
        + _place(pieces, index, run, taken, top)
    )


def _form(one: Evidence, above_text: bool) -> float:
    points = 2.0 if 25 <= one.size <= 150 else 0.5 if 14 <= one.size <= 220 else -1.5
    if one.ending == "stop":
        points -= 2.0 if one.size > 100 else 1.5
    if one.ending == "colon":
        points -= 1.0
    if one.piece.bullet:
        points -= 2.0
    # Of sentences only a short one above the text may be a headline.
    if one.prose and one.ending != "question" and not (above_text and one.size <= 95):
        points -= 1.5
    if one.caption == 2 or one.dates:
        points -= 1.0
    if any(found.value is not None and found.value.hour is not None for found in one.dates):
        points -= 3.0
    return points


def _words(one: Evidence, story: str, words: Words) -> float:
    points = -2.0 if one.size <= 60 and _is_no_title(one, words) else 0.0
    content = set(_WORD.findall(one.piece.text.casefold()))
    if content:
        share = sum([word in story for word in content]) / len(content)
        points += 2.0 * share
        # A menu in one line: capitalised words of which the story has none.
        if not share and one.size >= 40 and all(map(_starts_big, one.piece.text.split())):
            points -= 1.5
    return points


def _starts_big(token: str) -> bool:
    return token[0].isupper() or not token[0].isalpha()


def _repeats(pieces: Sequence[Evidence], index: int) -> float:
    """Said again in a breadcrumb, under the share buttons, in the page's title."""
    one = pieces[index]
    if one.size < 20:
        return 0.0
    if one.repeats > _OFTEN:
        return -1.5
    longer, shorter = _said_again(pieces, index)
    return 0.7 * (one.repeats > 1 or longer) - 1.5 * shorter


def _place(
    pieces: Sequence[Evidence],
    index: int,
    run: tuple[int, int],
    taken: frozenset[int],
    top: int,
) -> float:
    one = pieces[index]
    points = -1.0 if index >= run[0] and run[1] else 0.0
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if below and below.piece.block == one.piece.block and one.size < 25 and not below.dates:
        points -= 0.5
    # Byline or date right below; buttons and a title's second line may stand between.
    following = index + 1
    while following < min(len(pieces), index + 4) and pieces[following].label:
        following += 1
    if following in taken:
        points += 0.7
    # A copy of an article begins with its headline, menus begin with a word.
    if index == top and below and below.piece.block != one.piece.block and one.size >= 25:
        points += 0.7
    return points


def _is_no_title(one: Evidence, words: Words) -> bool:
    """A name and nothing else, or a trail of sections that begins at "Home"."""
    first = one.plain.split(" ", 1)[0]
    if first in words.lines and first in words.not_names:
        return True
    tokens = one.piece.text.split()
    half = len(tokens) // 2
    # A picture's description repeats the name under it.
    text = " ".join(tokens[:half]) if tokens[:half] == tokens[half:] else one.piece.text
    byline = read_byline(text, words)
    return bool(byline.people) and byline.whole


def _is_button_row(text: str, words: Words) -> bool:
    """A share bar in one line: "Facebook Twitter Email Print", with or without spaces."""
    tokens = text.casefold().split()
    if len(tokens) > 1:
        services = sum(map(words.lines.__contains__, tokens))
        return services >= max(_SERVICES, 0.4 * len(tokens))
    return len(text) >= 16 and text.isascii() and text.isalpha() and text.islower()


def _said_again(pieces: Sequence[Evidence], index: int) -> tuple[bool, bool]:
    """Whether a piece nearby holds what this one says, and whether this one so holds another.

    The longer one is the copy: "Share this story: …", "4. …" at the end of a breadcrumb, "… | The
    Lunnet Herald" in the page's title.
    """
    said = pieces[index].plain
    size = len(said)
    longer = shorter = False
    for one in pieces[max(0, index - 15) : index + 15]:
        other = one.plain
        if size < len(other) <= 300:
            longer = longer or (
                size > 0 and said in other and len(other) > 15 and _holds(other, said)
            )
        elif 20 <= len(other) < size and other in said:
            shorter = shorter or _holds(said, other)
    return longer, shorter


def _holds(longer: str, shorter: str) -> bool:
    return longer.endswith(shorter) or (
        longer.startswith(shorter) and longer.startswith((" |", " - ", " – "), len(shorter))
    )
