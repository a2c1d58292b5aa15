"""A dump's lines and what they join to: pieces, each one thing to be told what it is."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from newsgen.records.source import Span

_BREAK = re.compile(r"\r\n|\r|\n")
_BULLET = re.compile(r"[•◦‣▪■●○·*∙⁃>›»→]\s+(?=\S)")
_DASH = re.compile(r"[–-]\s+(?=\S)")
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
    """The number it begins with, or -1."""
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


def split_lines(text: str) -> tuple[list[RawLine], list[tuple[int, Span]]]:
    """The lines between LF, CR LF or CR that hold more than white space, bullets told apart.

    Those after the first MOST_LINES come second, with nothing but their number and span.
    """
    rest: list[tuple[int, Span]] = []
    lines: list[RawLine] = []
    block, blank, position, number = 0, False, 0, 0
    breaks = _BREAK.finditer(text)
    while position <= len(text):
        found = next(breaks, None)
        end = found.start() if found else len(text)
        number += 1
        raw = text[position:end]
        bare = raw.strip()
        if bare:
            if blank and lines:
                block += 1
            blank = False
            start = position + len(raw) - len(raw.lstrip())
            if len(lines) < MOST_LINES:
                lines.append(_raw_line(bare, number, start, block))
            else:
                rest.append((number, Span(start, start + len(bare))))
        else:
            blank = True
        if found is None:
            break
        position = found.end()
    return _marks_in_series(text, lines), rest


def _raw_line(bare: str, number: int, start: int, block: int) -> RawLine:
    mark = _BULLET.match(bare) or _DASH.match(bare)
    numbered = None if mark else _NUMBER.match(bare)
    width = mark.end() if mark else numbered.end() if numbered else 0
    ordinal = int(numbered[1]) if numbered else -1
    return RawLine(number, start, start + len(bare), width, ordinal, block)


def _marks_in_series(text: str, lines: list[RawLine]) -> list[RawLine]:
    """Take back marks that stand alone: a dash may open speech, and "28. Juni" is a date.

    Dashes are bullets where the next or last line has one too; numbers where they count up from 1.
    """
    marked = [index for index, line in enumerate(lines) if line.mark]
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
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _continues(text, lines[index - 1], lines[index], width):
            continue
        pieces.append(_piece(text, lines, first, index - 1))
        first = index
    return pieces


def _wrap_width(text: str, lines: list[RawLine]) -> int:
    """The width that a wrapped dump was broken at; 0 for one that was not.

    A wrapper breaks a line exactly where the next word would not fit, so in a wrapped dump the
    line plus that word is nearly always longer than the longest line; elsewhere it seldom is.
    """
    pairs = [
        (one, two) for one, two in pairwise(lines[:2000]) if one.block == two.block and not two.mark
    ]
    if len(pairs) < 2:
        return 0
    width = max(one.end - one.start for one, _ in pairs)
    if not 40 <= width <= _WIDEST or any(
        line.end - line.start > width + 3 for line in lines[:2000]
    ):
        return 0
    full = sum(_is_full(text, one, two, width) for one, two in pairs)
    return width if full >= 0.6 * len(pairs) else 0


def _is_full(text: str, one: RawLine, two: RawLine, width: int) -> bool:
    """Whether the second line's first word would not have fitted on the first."""
    word = text[two.start : min(two.end, two.start + 60)].split(None, 1)[0]
    return one.end - one.start + 1 + len(word) > width - 2


def _continues(text: str, one: RawLine, two: RawLine, width: int) -> bool:
    if one.block != two.block or two.mark:
        return False
    if width:
        return _is_full(text, one, two, width)
    # A sentence that goes on in small letters was broken, whatever broke it.
    return (
        one.end - one.start >= 40
        and text[two.start].islower()
        and text[one.end - 1] not in '.!?…”"»:;'
    )


def _piece(text: str, lines: list[RawLine], first: int, last: int) -> Piece:
    head = lines[first]
    start = head.start + head.mark
    parts, runs, length = [text[start : head.end]], [(0, start)], head.end - start
    for line in lines[first + 1 : last + 1]:
        parts.append(text[line.start : line.end])
        runs.append((length + 1, line.start))
        length += 1 + line.end - line.start
    return Piece(
        first,
        last,
        " ".join(parts),
        tuple(runs),
        head.mark > 0 and head.ordinal < 0,
        head.ordinal,
        head.block,
    )
