"""What a line is by the tables' phrases alone: a button, a heading of other stories, a notice."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Literal

from msgspec import Struct

from newsgen.parse.formats.dump.words import Words, plain

LONGEST = 700
"""Characters of the longest caption or notice."""
_HEADING = 50
"""Characters of a heading of other stories that is only known by its beginning."""
_OWN = 420
"""Characters of a notice that is known by one phrase; a story's paragraph may quote one."""
_READING = re.compile(r"\W*(\d[\d.,]*)\W*\s*")

Label = Literal[
    "",
    "heading",
    "button",
    "advert",
    "lead-in",
    "notice",
    "notice-prose",
    "reading-time",
    "symbols",
    "recurring",
]
Ending = Literal["", "stop", "question", "colon"]


class Inside(Struct, frozen=True, gc=False):
    """Of the tables' phrases those that may stand somewhere within a line of a dump."""

    phrases: tuple[str, ...]
    own: tuple[str, ...]
    links: tuple[str, ...]
    signs: tuple[str, ...]


def label_of(
    text: str,
    low: str,
    size: int,
    ending: Ending,
    opens: Set[str],
    words: Words,
    inside: Inside,
) -> Label:
    """Which of the tables' phrases the piece is, or begins with.

    ``opens``: as ``Openers.may_open`` gives it.
    """
    if not low or not (low[0].isalnum() or any(map(str.isalnum, low))):
        return "symbols"
    if size <= 80:
        if low in words.headings:
            # "Read more" may stand between paragraphs; "Related articles" stands below the last.
            return "lead-in" if words.starts.at_start(low) else "heading"
        if (
            "heading_starts" in opens
            and size <= _HEADING
            and not ending
            and words.heading_starts.at_start(low)
        ):
            return "lead-in"
        if low in words.adverts:
            return "advert"
        if low in words.lines:
            return "button"
        if not low[0].isalpha() or not text[0].isalpha():
            if low.isdecimal():
                return "reading-time"
            number = _READING.match(low) or _READING.match(text)
            if number and plain(text[number.end() :]) in words.reading:
                return "reading-time"
    if "starts" in opens or "notices" in opens:
        start = " ".join(text[:160].replace("’", "'").casefold().split())
        if words.starts.at_start(start) and (
            size <= 300 or not text[0].isalpha() or (size <= 700 and not ending)
        ):
            return "lead-in"
        if words.notices.at_start(start):
            return "notice"
    if (inside.links or inside.own or len(inside.phrases) > 1) and 30 <= len(text) <= LONGEST:
        return _label_inside(text.casefold(), size, words, inside)
    return ""


def _label_inside(low: str, size: int, words: Words, inside: Inside) -> Label:
    """As label_of, by what a casefolded line says within."""
    if inside.links and low.rstrip(" .)").endswith(inside.links):
        return "lead-in"
    if inside.own and size <= _OWN and _is_own(low, inside):
        return "notice-prose"
    hits = sum([phrase in low for phrase in inside.phrases])
    enough = hits >= 2 + (size > 250) and (size <= 160 or words.addresses.search(low))
    return "notice-prose" if enough else ""


def _is_own(low: str, inside: Inside) -> bool:
    """Whether a line says what only a page says of itself, and quotes nobody who says it."""
    said = any(phrase in low for phrase in inside.own)
    return said and not any(mark in low for mark in '"“”')
