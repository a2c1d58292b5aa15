"""Lines → pieces, each one thing to be told what it is."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct, structs

from newsgen.parse.formats.dump.lines import QUOTED, RawLine

_ADDRESSES = ("http://", "https://", "www.")
_WIDEST = 110
"""Characters of the longest line that a text wrapped by hand or by a terminal has."""


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
    page: int = 0
    """Counts the form feeds above it."""

    @property
    def start(self) -> int:
        """Document offset of its first character."""
        return self.runs[0][1]

    @property
    def end(self) -> int:
        """Document offset after its last character."""
        in_text, in_source = self.runs[-1]
        return in_source + len(self.text) - in_text


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
    return _paged(text, pieces) if "\f" in text else pieces


def _paged(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with their pages: printers and scanners set a form feed between two of them."""
    paged: list[Piece] = []
    page, position = 0, 0
    for piece in pieces:
        page += text.count("\f", position, piece.start)
        position = piece.start
        paged.append(structs.replace(piece, page=page))
    return paged


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
