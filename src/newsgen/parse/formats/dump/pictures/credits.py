"""Captions that are told by the credits beside them, wherever on the page they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.pictures.captions import VIDEO, is_scene
from newsgen.parse.formats.dump.reading import CREDIT_FIRST, Verdict
from newsgen.parse.formats.dump.words import Words
from newsgen.text.digits import has_digit

_ABOVE = 8
"""Pieces above the headline where its picture may stand."""
_LONGEST = 220
_BELOW = ("caption: below its label", "caption: its label says so", "caption: below its credit")
_LABEL = 20
"""Characters of "Image caption" on a line of its own."""
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
        if index in found and found[index].rule in _BELOW:
            continue
        if _is_label(one, words):
            below = index + 1
            if below < len(pieces) and _may_be_caption(pieces, verdicts, below, start, words):
                found[index] = Verdict("furniture", "the label of a caption")
                found[below] = Verdict("caption", "caption: below its label")
        elif one.plain in words.caption_buttons and index - 1 > headline:
            above = pieces[index - 1]
            if above.size <= 500 and not (above.label or above.credit_only):
                found[index - 1] = Verdict("caption", "caption: its button follows")
        elif one.credit_only and is_captioned(pieces, index + 1, words):
            # "Image source, …" and "Image caption, …" are two lines of one picture.
            found[index] = Verdict("caption", CREDIT_FIRST)
            if pieces[index + 1].size > _LABEL:
                found[index + 1] = Verdict("caption", "caption: its label says so")
        elif one.credit_only and start < index < end - 2 and _stands_below(pieces, index, words):
            # Some pages set the credit over the caption: paragraph, credit, caption, paragraph.
            found[index] = Verdict("caption", CREDIT_FIRST)
            found[index + 1] = Verdict("caption", "caption: below its credit")
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
        reported = not words.said.isdisjoint(folded) or (
            not words.days.isdisjoint(folded) and not is_scene(text, words)
        )
        if reported or any(mark in text for mark in _QUOTES):
            return False
        return index != start or _is_before_text(pieces, index)
    return True


def _is_label(one: Evidence, words: Words) -> bool:
    """ "Image caption" on a line of its own."""
    labelled = bool(one.opens) and one.size <= _LABEL
    return labelled and words.caption_labels.at_start(one.plain) == one.plain


def is_captioned(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether a piece begins with a caption's label."""
    one = pieces[index] if index < len(pieces) else None
    return (
        one is not None
        and bool(one.opens)
        and one.size <= 300
        and bool(words.caption_labels.at_start(one.plain))
    )


def _stands_below(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether a short line alone stands between a credit and a paragraph, under another one."""
    above, one, below = pieces[index - 1], pieces[index + 1], pieces[index + 2]
    return (
        above.prose
        and below.prose
        and above.size > _LONGEST
        and not is_scene(above.piece.text, words)
        and 8 <= one.size <= 120
        and not (one.ending or one.label or one.caption or one.piece.bullet)
    )


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
