"""A block's plain text with the way back to the source: what quotes are looked for in."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from newsgen.records.article import BlockKind


class Passage(Struct, frozen=True, kw_only=True):
    """The text of one body block.

    ``runs`` pairs offsets into ``text`` with offsets into the document, one pair for each stretch
    that stands unbroken in both; the first pair has text offset 0, and text offsets rise.
    """

    block: int
    """Index of the block in Body.blocks."""
    kind: BlockKind
    text: str
    runs: tuple[tuple[int, int], ...]
    frame: int = 0
    """Number of the block quote that it is a paragraph of, from 1; 0 where that is not known."""

    def goes_on(self, other: Passage) -> bool:
        """Whether both are paragraphs of one block quote."""
        return self.frame > 0 and self.frame == other.frame

    def source(self, offset: int) -> int:
        """The document offset of the character at ``offset`` of the text."""
        run = bisect_right(self.runs, offset, key=lambda pair: pair[0]) - 1
        in_text, in_source = self.runs[run]
        return in_source + offset - in_text

    def source_end(self, offset: int) -> int:
        """The document offset just after the character before ``offset``."""
        return self.source(offset - 1) + 1 if offset else self.source(0)
