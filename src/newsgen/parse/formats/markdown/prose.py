"""The plain text of one block as it is gathered, with the way back to the document."""

from __future__ import annotations

from newsgen.parse.passages import Passage
from newsgen.records.article import Block, BlockKind
from newsgen.records.source import Span

_BLANK = " "


class Prose:
    """Collects a block's text; the HTML refers to stretches of it, so that quotes can be marked."""

    def __init__(self, kind: BlockKind, level: int = 0, frame: int = 0) -> None:
        self.kind = kind
        self.frame = frame
        self.level = level
        self.index = -1
        """Of the block in Body.blocks, once it is finished; -1 if it has no text."""
        self.lead = 0
        """Blanks that were cut off before the block's text."""
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int]] = []
        self._masks: list[tuple[int, int]] = []
        self._delta: int | None = None

    def add(self, text: str, source: int) -> int:
        """Add text that stands unbroken at ``source``; gives its offset, blanks included."""
        start = self._length
        if source - start != self._delta:
            self._delta = source - start
            self._runs.append((start, source))
        self._parts.append(text)
        self._length += len(text)
        return start

    def add_hidden(self, text: str, source: int) -> int:
        """Add text in which no quotes are looked for."""
        start = self.add(text, source)
        self._masks.append((start, self._length))
        return start

    def whole(self, text: str, source: int) -> int:
        """Add text that stands for something else in the source, such as a character reference."""
        start = self.add(text, source)
        self._delta = None
        return start

    def finish(self, index: int) -> tuple[Block, Passage] | None:
        """The block and its passage; None when there is no text."""
        full = "".join(self._parts)
        text = full.strip()
        if not text:
            return None
        self.index = index
        self.lead = len(full) - len(full.lstrip())
        runs = self._shifted()
        masked = text
        if self._masks:
            for start, end in self._masks:
                start, end = (min(max(0, at - self.lead), len(text)) for at in (start, end))
                masked = masked[:start] + _BLANK * (end - start) + masked[end:]
        passage = Passage(block=index, kind=self.kind, text=masked, runs=runs, frame=self.frame)
        span = Span(passage.source(0), passage.source_end(len(text)))
        return Block(kind=self.kind, text=text, span=span, level=self.level), passage

    def _shifted(self) -> tuple[tuple[int, int], ...]:
        if not self.lead:
            return tuple(self._runs)
        before = [run for run in self._runs if run[0] <= self.lead]
        first, source = before[-1]
        later = [(start - self.lead, at) for start, at in self._runs if start > self.lead]
        return ((0, source + self.lead - first), *later)


class Words:
    """A stretch of a block's text as it stands in the HTML, not escaped yet."""

    __slots__ = ("prose", "start", "text")

    def __init__(self, prose: Prose, start: int, text: str) -> None:
        self.prose = prose
        self.start = start
        """Offset as Prose.add gave it."""
        self.text = text

    def follows(self, other: Words) -> bool:
        """Whether these words begin where the other ones end."""
        return self.prose is other.prose and self.start == other.start + len(other.text)
