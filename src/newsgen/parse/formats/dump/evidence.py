"""What can be seen of one piece by itself: its ending, its label, whether it is prose."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.dates.looked_for import LookedFor
from newsgen.parse.formats.dump.held import held_by
from newsgen.parse.formats.dump.labels import LONGEST, Ending, Inside, Label, label_of
from newsgen.parse.formats.dump.leftovers import small_words, without
from newsgen.parse.formats.dump.pictures.captions import caption_signs
from newsgen.parse.formats.dump.pieces import Piece
from newsgen.parse.formats.dump.words import Words, plain
from newsgen.text.dates import FoundDate

HEAD = 400
"""Characters of a piece that are looked at from its start; what a piece is shows there."""
_CREDITED = 60
"""Characters of a caption and its credit, at least, where a link follows."""
_DATED = 200
"""Characters of a line in which dates are looked for."""
_LINE = 300
"""Characters up to which a piece is compared without regard to capitals and punctuation."""


_ENDINGS: dict[str, Ending] = {
    **dict.fromkeys(".…。។؟", "stop"), **dict.fromkeys("!?！？", "question"),
    **dict.fromkeys(":：;", "colon"), **dict.fromkeys(string.ascii_letters, ""),
}  # fmt: skip
"""Of the last characters that settle it alone."""
_CLOSERS = "\"'”’»“)]› \u200b"
_HOURS = ("น.",)
"""Abbreviations that end a line of date and time, and no sentence."""
_CLOCK_END = re.compile(
    r"\d\s?(?:[ap]\.\s?m\.|uhr\.|hrs\.|น\.)(?:\s?\(?[A-Z]{2,4}\)?)?\Z", re.IGNORECASE
)
"""The end of a time whose full stop ends no sentence where a date stands before it."""
_OPENERS = '"“„«'
_DENSE = re.compile(r"[\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class Evidence(Struct, frozen=True):
    """One piece and what can be seen of it."""

    piece: Piece
    plain: str
    """A line as phrases are compared, a paragraph's first words as they stand."""
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
    opens: frozenset[str] = frozenset()
    """The names of the Phrases of Words that may open it; most begin with a word of none."""


def look(pieces: Sequence[Piece], words: Words) -> list[Evidence]:
    """The evidence of every piece, in order."""
    texts = [piece.text for piece in pieces]
    plains = [_plain_of(text) for text in texts]
    counts = Counter(plains)
    dates = LookedFor(words)
    return [
        _look_at(piece, low, counts[low], words, inside, dates)
        for piece, low, inside in zip(pieces, plains, held_by(texts, words), strict=True)
    ]


def _plain_of(text: str) -> str:
    """A line as phrases are compared; a paragraph's beginning as it stands."""
    return plain(text) if len(text) <= _LINE else text[:HEAD]


def _look_at(
    piece: Piece, low: str, repeats: int, words: Words, inside: Inside, dates: LookedFor
) -> Evidence:
    text = piece.text
    size = length = len(text)
    if text[0] > "\u0dff" and _DENSE.search(text, 0, HEAD):
        size = size * 5 // 2
    ending = _ENDINGS.get(text[-1])
    if ending is None or text.endswith(_HOURS):
        ending = _ending(text)
    if ending == "stop" and length <= _DATED and _is_clock_end(text, words, dates):
        ending = ""
    short = low if length <= _LINE else plain(text[:_LINE])
    opens = words.openers.may_open(text)
    label = label_of(text, short, size, ending, opens, words, inside)
    strength, credit_only = 0, False
    if size <= LONGEST:
        strength, credit_only = caption_signs(text, short, opens, words, inside.signs)
        if label == "lead-in" and inside.links and strength < 3 and size >= _CREDITED:
            # A link to the agency's shop stands behind the credit: "… Ana Bell/AP, opens new tab".
            bare = _without_link(text, inside.links)
            if bare and caption_signs(bare, short, opens, words, inside.signs)[0] == 3:
                label, strength = "", 3
    ended = ending == "stop" or ending == "question"
    sentence = ended and label in ("", "notice") and (size >= 25 or _is_brief(text, words))
    prose = (
        not label
        and not piece.bullet
        and piece.ordinal < 0
        and ((ended and size >= 80) or (ending == "colon" and size >= 70) or size >= 280)
    )
    dated = length <= _DATED and not prose and not (sentence and size >= 70)
    # By position: as keywords these take twice the time.
    return Evidence(
        piece,
        low,
        size,
        ending,
        label,
        prose,
        sentence,
        strength,
        credit_only,
        repeats,
        dates.of(text) if dated else (),
        opens,
    )


def _without_link(text: str, links: Sequence[str]) -> str:
    """Text without what screen readers hear of the link at its end; empty where there is none."""
    low = text.casefold().rstrip(" .)")
    found = next((link for link in links if low.endswith(link)), "")
    return text[: len(low) - len(found)].rstrip(" ,(") if found and len(low) <= len(text) else ""


def _is_clock_end(text: str, words: Words, looked: LookedFor) -> bool:
    """Whether a line is dates, labels and names, the last thing in it a time: "… 1:12 a.m."."""
    if not _CLOCK_END.search(text[-16:]):
        return False
    dates = looked.of(text)
    if not dates or text[dates[-1].end :].strip(" ."):
        return False
    rest = without(text, 0, len(text), [(date.start, date.end) for date in dates])
    return small_words(words.date_labels.sub(" ", rest), words) == 0


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
    if tail.endswith(_HOURS):
        return ""
    if tail[-1] in ".…。။។؟":
        return "stop"
    if tail[-1] in "!?！？":
        return "question"
    return "colon" if tail[-1] in ":：;" else ""
