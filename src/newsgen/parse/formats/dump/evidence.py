"""What can be seen of one piece by itself: its ending, its label, whether it is prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from newsgen.parse.formats.dump.captions import caption_signs
from newsgen.parse.formats.dump.lines import Piece
from newsgen.parse.formats.dump.words import Words, plain
from newsgen.text.dates import FoundDate, find_dates

HEAD = 400
"""Characters of a piece that are looked at from its start; what a piece is shows there."""

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
]
Ending = Literal["", "stop", "question", "colon"]

_CLOSERS = "\"'”’»“)]› \u200b"
_OPENERS = '"“„«'
_DENSE = re.compile(r"[\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_READING = re.compile(r"\W*(\d[\d.,]*)\W*\s*")


class Evidence(Struct, frozen=True):
    """One piece and what can be seen of it."""

    piece: Piece
    plain: str
    """Its first words, as phrases are compared."""
    size: int
    """Characters; of scripts that need few, two and a half times as many."""
    ending: Ending
    label: Label
    prose: bool
    """A paragraph's worth of sentences."""
    sentence: bool
    """At least one whole sentence, perhaps a short one."""
    caption: int
    """0 to 3: how much it looks like a caption by its credit or its words of place."""
    credit_only: bool
    repeats: int
    """How many pieces say the same."""
    dates: tuple[FoundDate, ...] = ()
    """Only looked for in short pieces that are no sentences."""


def look(pieces: Sequence[Piece], words: Words) -> list[Evidence]:
    """The evidence of every piece, in order."""
    plains = [plain(piece.text[:HEAD]) for piece in pieces]
    counts = Counter(plains)
    return [
        _look_at(piece, low, counts[low], words) for piece, low in zip(pieces, plains, strict=True)
    ]


def _look_at(piece: Piece, low: str, repeats: int, words: Words) -> Evidence:
    text = piece.text
    head = text[:HEAD]
    size = len(text)
    if head[:1] > "\u0dff" and _DENSE.search(head):
        size = size * 5 // 2
    ending = _ending(text)
    label = _label(piece, head, low, size, words)
    strength, credit_only = (0, False) if size > 700 else caption_signs(text, low, words)
    ended = ending in ("stop", "question")
    sentence = ended and label in ("", "notice") and (size >= 25 or _is_brief(text, words))
    prose = (
        not label
        and not piece.bullet
        and piece.ordinal < 0
        and ((ended and size >= 80) or (ending == "colon" and size >= 70) or size >= 280)
    )
    short = len(text) <= 200 and not prose and not (sentence and size >= 70)
    return Evidence(
        piece=piece,
        plain=low,
        size=size,
        ending=ending,
        label=label,
        prose=prose,
        sentence=sentence,
        caption=strength,
        credit_only=credit_only,
        repeats=repeats,
        dates=tuple(find_dates(text, words.dates)) if short else (),
    )


def _is_brief(text: str, words: Words) -> bool:
    """A paragraph of few words: "Nobody was hurt.", "He won.", "“Never!”", but not "4 min."."""
    tokens = text.split()
    if text[0] in _OPENERS and text[-1] in _CLOSERS:
        return True
    shouted = len(tokens) >= 3 and text.isupper()
    if len(tokens) < 2 or not (shouted or any(_is_small(token) for token in tokens[1:])):
        return False
    if len(tokens[-1]) <= 4 and tokens[-2].isdecimal():
        return False
    return len(tokens) >= 3 or tokens[0].casefold() in words.not_names


def _is_small(token: str) -> bool:
    """Whether a word begins with a small letter, or one of a script without capitals."""
    return token[0].isalpha() and not token[0].isupper()


def _ending(text: str) -> Ending:
    tail = text[-12:].rstrip(_CLOSERS)
    if not tail:
        return "stop" if text[-12:].strip() else ""
    if tail[-1] in ".…。။។؟":
        return "stop"
    if tail[-1] in "!?！？":
        return "question"
    return "colon" if tail[-1] in ":：;" else ""


def _label(piece: Piece, head: str, low: str, size: int, words: Words) -> Label:
    """Which of the tables' phrases the piece is, or begins with."""
    if not low or not any(character.isalnum() for character in low):
        return "symbols"
    if size <= 80:
        if low in words.headings:
            # "Read more" may stand between paragraphs; "Related articles" stands below the last.
            return "lead-in" if words.starts.at_start(low) else "heading"
        if low in words.adverts:
            return "advert"
        if low in words.lines:
            return "button"
        if low.isdecimal():
            return "reading-time"
        number = _READING.match(low) or _READING.match(head)
        if number and plain(head[number.end() :]) in words.reading:
            return "reading-time"
    start = " ".join(head[:160].replace("’", "'").casefold().split())
    if words.starts.at_start(start) and (size <= 300 or not head[:1].isalpha()):
        return "lead-in"
    if words.notices.at_start(start):
        return "notice"
    if 30 <= len(piece.text) <= 700:
        whole = piece.text.casefold()
        if whole.rstrip(" .)").endswith(words.links):
            return "lead-in"
        hits = sum(phrase in whole for phrase in words.phrases)
        if hits >= 2 + (size > 250):
            return "notice-prose"
    return ""
