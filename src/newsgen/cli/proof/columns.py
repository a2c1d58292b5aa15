"""Text in a terminal's columns: how wide characters are, and where rows break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from unicodedata import category, combining, east_asian_width

from newsgen.cli.proof.paint import Run

_WORD = re.compile(r"\s*\S+")
_FEW = 40
"""Characters of a word that tell its script."""
_VIRAMA = 9
"""Combining class of the signs that join a letter to the next one, as in Khmer and Hindi."""
_JOINER = "\N{ZERO WIDTH JOINER}"
_EMOJI = "\N{VARIATION SELECTOR-16}"


@lru_cache(4096)
def _columns_of(character: str) -> int:
    if character == _EMOJI:
        return 1  # it makes a narrow sign a wide one
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def columns(text: str) -> int:
    """How many columns text takes; never too few, at times too many for joined emoji."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def wrapped(runs: Sequence[Run], width: int) -> Iterator[list[Run]]:
    """The rows that ``runs``, without a newline in them, fill; at least one, perhaps empty.

    Rows break at white space, which goes with the break. What has no white space is cut where the
    row is full, but no letter from its accents.
    """
    text = "".join(run.text for run in runs)
    if len(text) * 2 <= width or columns(text) <= width:
        yield list(runs)
        return
    number, offset = 0, 0
    for start, end in _breaks(text, width):
        row: list[Run] = []
        while number < len(runs) and offset < end:
            run = runs[number]
            cut = run.text[max(0, start - offset) : end - offset]
            if cut:
                row.append(Run(cut, run.style))
            if offset + len(run.text) > end:
                break
            offset += len(run.text)
            number += 1
        yield row


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each row begins and ends."""
    start = end = used = 0
    for found in _WORD.finditer(text):
        word = found.end() - len(found[0].lstrip())
        if start == end > 0:
            start = end = word  # no row begins with the white space that it was broken at
        gap, size = columns(text[end:word]), columns(text[word : found.end()])
        if used + gap + size <= width:
            end, used = found.end(), used + gap + size
            continue
        # A word goes to the next row; scripts that set no spaces fill the row first.
        if used + gap + 2 > width or (end > start and not _dense(text[word : word + _FEW])):
            if end > start:
                yield start, end
            start, used, gap = word, 0, 0
        end, used = word, used + gap
        while used + size > width:
            cut = _full(text, end, found.end(), width - used, fresh=not used)
            yield start, cut
            size -= columns(text[end:cut])
            start = end = cut
            used = 0
        end, used = found.end(), used + size
    if end > start or not end:
        yield start, end


def _dense(text: str) -> bool:
    """Whether the text is of a script that sets no spaces between words."""
    return columns(text) > len(text) or any("\u0e00" <= c <= "\u17ff" for c in text)


def _full(text: str, start: int, limit: int, room: int, *, fresh: bool) -> int:
    """Where a word that does not fit is cut: as late as ``room`` allows.

    On a ``fresh`` row something of it has to stand, however wide it is.
    """
    used, cut = 0, start
    for at in range(start, limit):
        size = _columns_of(text[at])
        after = text[at - 1] if at > start else ""
        if size and used and after != _JOINER and combining(after or " ") != _VIRAMA:
            cut = at
        used += size
        if used > room and (cut > start or not fresh):
            return cut
    return limit
