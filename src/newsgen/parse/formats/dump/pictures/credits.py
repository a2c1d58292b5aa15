"""Captions that are told by the credits beside them, wherever on the page they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.pictures.captions import VIDEO, is_scene
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words
from newsgen.text.digits import has_digit

_ABOVE = 8
"""Pieces above the headline where its picture may stand."""
_LONGEST = 220
_QUOTES = ('"', "“", "„", "«", "»")
_DATED = re.compile(r"\b\d{1,2},? (?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]+")


def settle_captions(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    headline: int,
    text: tuple[int, int],
    words: Words,
) -> dict[int, Verdict]:
    """New verdicts for captions that the steps before took for text, subheads or furniture.

    ``text`` is where the text begins and ends. A line becomes a caption where a credit follows on
    a line of its own, where it has a credit and stands by the headline, or where it says what is
    to be seen and on which day of which year, as agencies do.
    """
    found: dict[int, Verdict] = {}
    start, end = text
    for index in range(max(0, headline - _ABOVE), min(len(pieces), end + 1)):
        one = pieces[index]
        verdict = verdicts.get(index)
        role = verdict.role if verdict else "furniture"
        if one.plain in words.caption_buttons and index - 1 > headline:
            above = pieces[index - 1]
            if above.size <= 500 and not (above.label or above.credit_only):
                found[index - 1] = Verdict("caption", "caption: its button follows")
        elif one.credit_only and index - 1 > headline:
            # What ends the text and is a whole sentence is text, whoever signs below it.
            last = start < index - 1 == end - 1 and pieces[index - 1].ending == "stop"
            if not last and _may_be_caption(pieces, verdicts, index - 1, start, words):
                found[index - 1] = Verdict("caption", "caption: a credit follows")
                found[index] = Verdict("caption", "credit of the picture above")
        elif role == "furniture" and index < start and _by_headline(one, index, headline, start):
            found[index] = Verdict("caption", "caption: it has a credit, by the headline")
        elif role in ("body", "subhead") and not one.sentence and VIDEO.match(one.piece.text):
            found[index] = Verdict("furniture", "length of a video")
        elif role == "body" and index > start and _is_dated_scene(one, words):
            found[index] = Verdict("caption", "caption: a scene and its date")
    return found


def _may_be_caption(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    index: int,
    start: int,
    words: Words,
) -> bool:
    """One short sentence or phrase, without a quote, that the text does not need."""
    one = pieces[index]
    verdict = verdicts.get(index)
    if one.size > _LONGEST or (one.label and one.label != "notice-prose") or one.size < 8:
        return False
    if verdict is not None and verdict.role not in ("body", "subhead", "furniture"):
        return False
    if one.piece.bullet or one.credit_only or one.ending == "colon":
        return False
    # A picture without caption may stand below any paragraph: a short one is the likelier caption.
    text = one.piece.text
    if one.sentence or one.prose:
        folded = {token.casefold() for token in _WORD.findall(text)}
        reported = not (words.said | words.days).isdisjoint(folded)
        if reported or any(mark in text for mark in _QUOTES):
            return False
        return index != start or _is_before_text(pieces, index)
    return True


def _is_before_text(pieces: Sequence[Evidence], index: int) -> bool:
    """Whether a long paragraph follows the credit, which is then the first one."""
    below = pieces[index + 2] if index + 2 < len(pieces) else None
    return below is not None and below.prose and below.size >= 1.5 * pieces[index].size


def _by_headline(one: Evidence, index: int, headline: int, start: int) -> bool:
    return (
        headline - _ABOVE <= index < start
        and one.caption >= 3
        and not (one.credit_only or one.label)
        and 40 <= one.size <= 700
        and len(one.piece.text.split()) >= 6
    )


def _is_dated_scene(one: Evidence, words: Words) -> bool:
    text = one.piece.text
    return (
        one.ending == "stop"
        and one.size <= 300
        and ". " not in text[:-12]
        and not any(map(text.__contains__, _QUOTES))
        and has_digit(text)
        and bool(_DATED.search(text[40:]))
        and is_scene(text, words)
    )
