"""A dump's lines: those that hold more than white space, with their bullets and numbers."""

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
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
MOST_LINES = 100_000
"""Non-blank lines that are read; no article has more."""


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
        if bare[0].isalpha():
            lines.append(RawLine(number, start, start + len(bare), 0, -1, block))
        else:
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
