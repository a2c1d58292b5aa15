"""A dump's lines and what they join to: pieces, each one thing to be told what it is."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from newsgen.records.source import Span

_FILLED = re.compile(r"\S[^\n]*")
_MARKS = frozenset("•◦‣▪■●○·*∙⁃>›»→–-")
_BULLET = re.compile(r".\s+(?=\S)")
_QUOTED = re.compile(r">\s?(?=[^\s>])")
QUOTED = -2
"""Stands for the number of a line that begins with ">", as quoted mail does."""
_ADDRESSES = ("http://", "https://", "www.")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
MOST_LINES = 100_000
"""Non-blank lines that are read; no article has more."""
_WIDEST = 110
"""Characters of the longest line that a text wrapped by hand or by a terminal has."""


class RawLine(Struct, frozen=True, gc=False):
    """A non-blank line, its offsets without the white space around it."""

    number: int
    start: int
    end: int
    mark: int
    """Length of the bullet or number that it begins with, with the space after it; 0 for none."""
    ordinal: int
    """The number it begins with, or -1; QUOTED."""
    block: int
    """Counts the groups of lines that blank lines part."""


class Piece(Struct, frozen=True):
    """A line, or lines that were broken only to fit a width."""

    first: int
    """Index of its first line among the raw lines."""
    last: int
    text: str
    runs: tuple[tuple[int, int], ...]
    """As Passage.runs: offsets in ``text`` and in the document."""
    bullet: bool
    ordinal: int
    block: int

    @property
    def start(self) -> int:
        """Document offset of its first character."""
        return self.runs[0][1]

    @property
    def end(self) -> int:
        """Document offset after its last character."""
        in_text, in_source = self.runs[-1]
        return in_source + len(self.text) - in_text


class Rest(Struct, frozen=True, gc=False):
    """The lines that are too many to be read, from the first to the last."""

    first: int
    last: int
    span: Span


def split_lines(text: str) -> tuple[list[RawLine], Rest | None]:
    """The lines between LF, CR LF or CR that hold more than white space, bullets told apart.

    Those after the first MOST_LINES come second, all together.
    """
    lines: list[RawLine] = []
    if text.count("\r") != text.count("\r\n"):
        # A CR alone ends a line too; every character stays where it is.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    block, number, position = 0, 1, 0
    for found in _FILLED.finditer(text):
        start, end = found.span()
        breaks = text.count("\n", position, start)
        number += breaks
        position = end
        if len(lines) == MOST_LINES:
            return _marks_in_series(text, lines), _rest(text, number, start)
        bare = found[0].rstrip()
        if breaks > 1 and lines:
            block += 1
        lines.append(_raw_line(bare, number, start, block))
    return _marks_in_series(text, lines), None


def _rest(text: str, number: int, start: int) -> Rest:
    end = start + len(text[start:].rstrip())
    return Rest(number, number + text.count("\n", start, end), Span(start, end))


def _raw_line(bare: str, number: int, start: int, block: int) -> RawLine:
    width, ordinal = 0, -1
    first = bare[0]
    if first == ">" and (quoted := _QUOTED.match(bare)):
        width, ordinal = quoted.end(), QUOTED
    elif first in _MARKS:
        mark = _BULLET.match(bare)
        width = mark.end() if mark else 0
    elif first == "(" or first.isdecimal():
        numbered = _NUMBER.match(bare)
        if numbered:
            width, ordinal = numbered.end(), int(numbered[1])
    return RawLine(number, start, start + len(bare), width, ordinal, block)


def _marks_in_series(text: str, lines: list[RawLine]) -> list[RawLine]:
    """Take back marks that stand alone: a dash may open speech, and "28. Juni" is a date.

    Dashes are bullets where the next or last line has one too; numbers where they count up from 1.
    """
    marked = [index for index, line in enumerate(lines) if line.mark]
    if not marked:
        return lines
    dashes = {i for i in marked if text[lines[i].start] in "–-"}
    series: set[int] = set()
    for one, two in pairwise(index for index in marked if lines[index].ordinal >= 0):
        a, b = lines[one], lines[two]
        near = two == one + 1 or lines[two - 1].block == a.block
        if near and b.ordinal == a.ordinal + 1 and (a.ordinal == 1 or one in series):
            series |= {one, two}
    for index in marked:
        line = lines[index]
        if index in dashes:
            beside = [
                i for i in (index - 1, index + 1) if i in dashes and lines[i].block == line.block
            ]
        else:
            beside = [index] if line.ordinal < 0 or index in series else []
        if not beside:
            lines[index] = RawLine(line.number, line.start, line.end, 0, -1, line.block)
    return lines


def join_lines(text: str, lines: list[RawLine]) -> list[Piece]:
    """Lines to pieces: those that a fixed width broke are one again, with a space between."""
    width = _wrap_width(text, lines)
    pieces: list[Piece] = []
    first = 0
    for index, (one, two) in enumerate(pairwise(lines), 1):
        parted = one.block != two.block or (two.mark and not one.ordinal == two.ordinal == QUOTED)
        if parted or not _continues(text, one, two, width):
            pieces.append(_piece(text, lines, first, index - 1))
            first = index
    if lines:
        pieces.append(_piece(text, lines, first, len(lines) - 1))
    return pieces


def _wrap_width(text: str, lines: list[RawLine]) -> int:
    """The width that a wrapped dump was broken at; 0 for one that was not.

    A wrapper breaks a line exactly where the next word would not fit, so in a wrapped dump the
    line plus that word is nearly always longer than the longest line; elsewhere it seldom is.
    """
    longest = max([line.end - line.start for line in lines[:2000]], default=0)
    if not 40 <= longest <= _WIDEST + 3:
        return 0
    pairs = [
        (one, two) for one, two in pairwise(lines[:2000]) if one.block == two.block and not two.mark
    ]
    if len(pairs) < 2:
        return 0
    width = max(one.end - one.start for one, _ in pairs)
    if not 40 <= width <= _WIDEST or longest > width + 3:
        return 0
    full = sum(_is_full(text, one, two, width) for one, two in pairs)
    return width if full >= 0.6 * len(pairs) else 0


def _is_full(text: str, one: RawLine, two: RawLine, width: int) -> bool:
    """Whether the second line's first word would not have fitted on the first."""
    word = text[two.start : min(two.end, two.start + 60)].split(None, 1)[0]
    return one.end - one.start + 1 + len(word) > width - 2


def _continues(text: str, one: RawLine, two: RawLine, width: int) -> bool:
    """Whether the second line, of the same block, goes on with what the first one says."""
    if width:
        return _is_full(text, one, two, width)
    # A sentence that goes on in small letters was broken, whatever broke it.
    return (
        one.end - one.start >= 40
        and text[two.start + two.mark].islower()
        and not text.startswith(_ADDRESSES, two.start + two.mark)
        and text[one.end - 1] not in '.!?…”"»:;'
    )


def _piece(text: str, lines: list[RawLine], first: int, last: int) -> Piece:
    head = lines[first]
    start = head.start + head.mark
    whole = text[start : head.end]
    runs: tuple[tuple[int, int], ...] = ((0, start),)
    if last > first:
        whole, runs = _joined(text, lines[first : last + 1])
    bullet = head.mark > 0 and head.ordinal == -1
    return Piece(first, last, whole, runs, bullet, head.ordinal, head.block)


def _joined(text: str, lines: list[RawLine]) -> tuple[str, tuple[tuple[int, int], ...]]:
    parts, runs, length = [], [], 0
    for line in lines:
        start = line.start + line.mark
        runs.append((length, start))
        parts.append(text[start : line.end])
        length += 1 + line.end - start
    return " ".join(parts), tuple(runs)
