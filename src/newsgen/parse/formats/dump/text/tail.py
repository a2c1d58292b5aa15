"""The end of the text: what follows the run of prose and is too short to outweigh what parts it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.lines import QUOTED
from newsgen.parse.formats.dump.text.turns import is_entry, minuted_row

_SHORT = 40
"""Characters of a sentence below a list, at least, where nothing but the list announces it."""
_BUTTONS = 8
"""Buttons in a row that may part a text."""
_LED = 25
"""Characters of a line that leads elsewhere and names where; less is a heading over teasers."""
_SENT_TEXT = 80
"""Characters of a paragraph whose full stop its agency's letters took."""
_SENT = re.compile(r"[^\W\d_][”\"]?\s\([A-Za-z]{2,8}(?:[/,-]\s?[A-Za-z]{2,8}){0,2}\)\Z")
_STEPS = 200
# A sentence, and who sent it: "… until June. (red, APA, 18.3.2022)".
_TWO_WORDS = re.compile(r"[^\W\d_]{1,20} [^\W\d_]{3,20}\.\Z")
_SIGNED = re.compile(r"[^\W\d_]{2}[.!?…][”\"»]?\s?\([^()]{2,40}\)\Z")


def past_tail(pieces: Sequence[Evidence], first: int, after: int) -> int:
    """The end of a run, moved past the sentences, lists and quotations that still belong to it."""
    for _ in range(_STEPS):
        if not first < after < len(pieces):
            break
        moved = after + _follows(pieces, after)
        for step in (_past_list, _past_quoted, _past_break, _past_buttons, _past_entry):
            if moved > after:
                break
            moved = step(pieces, after)
        if moved == after:
            break
        after = moved
    return after


def _follows(pieces: Sequence[Evidence], index: int) -> bool:
    """Whether a sentence in its own block stands here."""
    return is_told(pieces[index]) and pieces[index - 1].piece.block != pieces[index].piece.block


def is_told(one: Evidence) -> bool:
    """A paragraph, however short; questions invite comments, and notices are the page's."""
    if one.prose:
        return True
    text = one.piece.text
    whole = (
        (one.sentence and one.ending == "stop")
        or bool(_SIGNED.search(text[-60:]))
        or (one.size >= _SENT_TEXT and ends_in_agency(text))
        or (bool(_TWO_WORDS.match(text)) and text.split()[1][0].islower())
    )
    return (
        whole and text[0] not in "©(" and not (one.label or _is_item(one) or one.caption)
    ) and one.repeats == 1


def ends_in_agency(text: str) -> bool:
    """Whether letters in brackets end a text, as agencies sign: "… until June (dpa)"."""
    return text[-1] == ")" and bool(_SENT.search(text[-24:]))


def _past_list(pieces: Sequence[Evidence], after: int) -> int:
    """Past a list of short items that a colon announces, and the text below it.

    Items that count up from 1 may stand right below a paragraph.
    """
    colon = _is_short_colon(pieces, after)
    items = index = after + colon
    while index < len(pieces) and _is_item(pieces[index]):
        index += 1
    announced = colon or pieces[after - 1].ending == "colon"
    if index == items or not (announced or pieces[items].piece.ordinal == 1):
        return after
    least = 0 if announced else _SHORT
    told = index
    while told < len(pieces) and is_told(pieces[told]) and pieces[told].size >= least:
        told += 1
    # A short line with a colon may announce links as well: text must follow the list.
    return after if colon and told == index and not _is_quoted(pieces[items]) else told


def _past_quoted(pieces: Sequence[Evidence], after: int) -> int:
    """Past a line with a colon and the sentence that it announces: "He added:"."""
    if (
        _is_announcing(pieces, after)
        and after + 1 < len(pieces)
        and is_told(pieces[after + 1])
        and " " in pieces[after].piece.text
    ):
        return after + 2
    return after


def _past_break(pieces: Sequence[Evidence], after: int) -> int:
    """Past one advert, picture, subhead or line that leads elsewhere, and the sentences below."""
    index = after + 1
    if after >= len(pieces) - 1 or not _parts(pieces, after):
        return after
    while index < len(pieces) and is_told(pieces[index]):
        index += 1
    return index if index > after + 1 else after


def _past_buttons(pieces: Sequence[Evidence], after: int) -> int:
    """Past a row of buttons, if two sentences follow: one alone may be the page's."""
    index = after
    while index < len(pieces) and pieces[index].label == "button" and index - after < _BUTTONS:
        index += 1
    told = index
    while told < len(pieces) and _follows(pieces, told):
        told += 1
    return told if index > after and told - index >= 2 else after


def _past_entry(pieces: Sequence[Evidence], after: int) -> int:
    """Past one entry of a live report: its time, its title, its sentences."""
    length = is_entry(pieces, after, len(pieces)) or minuted_row(pieces, after, len(pieces))
    return after + length


def _is_announcing(pieces: Sequence[Evidence], index: int) -> bool:
    one = pieces[index]
    return one.ending == "colon" and not (one.label or one.caption or one.dates or _is_item(one))


def _is_short_colon(pieces: Sequence[Evidence], after: int) -> bool:
    """Whether a line too short for a paragraph announces a list: "These rooms stay open:"."""
    return _is_announcing(pieces, after) and after + 1 < len(pieces) and _is_item(pieces[after + 1])


def _parts(pieces: Sequence[Evidence], index: int) -> bool:
    """Whether a piece may part paragraphs: an advert, a caption, a line alone as subhead."""
    one = pieces[index]
    if one.label == "lead-in":
        return one.size > _LED and not one.ending
    if one.label or one.caption >= 3:
        return one.label in ("", "advert")
    alone = pieces[index - 1].piece.block != one.piece.block
    return alone and not one.ending and not _is_item(one) and one.size <= 100 and not one.dates


def _is_quoted(one: Evidence) -> bool:
    return one.piece.ordinal == QUOTED


def _is_item(one: Evidence) -> bool:
    return not one.label and (one.piece.bullet or one.piece.ordinal >= 0 or _is_quoted(one))
