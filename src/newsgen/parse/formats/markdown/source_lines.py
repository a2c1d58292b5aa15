"""From offsets in Markdown's inline text, whose prefixes are gone, back to the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

_NEWLINE = re.compile(r"\r\n?|\n")


class SourceLines:
    """The lines of a document's body, as Markdown counts them."""

    def __init__(self, text: str, start: int) -> None:
        """``text`` is the whole document's; the body begins at the offset ``start``."""
        self.text = text
        self.starts = [start]
        self._ends = []
        if "\r" not in text:
            lengths = (len(line) + 1 for line in text[start:].split("\n"))
            self.starts = list(accumulate(lengths, initial=start))
            self._ends = [begin - 1 for begin in self.starts[1:]]
            self.starts.pop()
            return
        for match in _NEWLINE.finditer(text, start):
            self._ends.append(match.start())
            self.starts.append(match.end())
        self._ends.append(len(text))

    def line(self, number: int) -> tuple[int, int]:
        """Where a line's text begins and ends in the document, without its newline."""
        number = min(number, len(self.starts) - 1)
        return self.starts[number], self._ends[number]

    def block(self, first: int, last: int) -> tuple[int, int]:
        """Where the text of lines ``first`` to before ``last`` begins and ends, without blanks."""
        start, end = self.line(first)[0], self.line(max(first, last - 1))[1]
        stretch = self.text[start:end]
        return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())

    def _ends_with(self, number: int, words: str) -> bool:
        start, end = self.line(number)
        return self.text[start:end].rstrip().endswith(words)

    def inline(self, content: str, first: int, markup: str = "") -> InlineSource:
        """The way back from ``content``, whose first line is in line ``first``.

        ``markup`` is the ``##`` of a heading: its text stands after that, and may have more behind
        it. Otherwise each line of content stands at the end of its line in the document.
        """
        if markup.startswith("#"):
            start, end = self.line(first)
            at = self.text.find(markup, start, end) + len(markup)
            return InlineSource([0], [max(start, self.text.find(content, at, end))])
        starts, sources = [], []
        at = 0
        # A line of nothing but a form feed is not blank to the parser, which yet trims it away.
        lead_line = content.partition("\n")[0].strip()
        while first < len(self.starts) - 1 and not self._ends_with(first, lead_line):
            first += 1
        for number, line in enumerate(content.split("\n"), first):
            start, end = self.line(number)
            bare = line.strip()
            source = self.text[start:end].rstrip()
            lead = len(line) - len(line.lstrip())
            starts.append(at)
            if bare:
                sources.append(max(start - lead, start + len(source) - len(bare) - lead))
            else:
                sources.append(end - len(line))
            at += len(line) + 1
        return InlineSource(starts, sources)


class InlineSource:
    """Offsets at which the lines of one inline text begin, in it and in the document."""

    def __init__(self, starts: list[int], sources: list[int]) -> None:
        self._starts = starts
        self._sources = sources
        self._single = len(starts) == 1

    def __call__(self, at: int) -> int:
        """The document offset of the inline text's character ``at``."""
        if self._single:
            return self._sources[0] + at
        line = bisect_right(self._starts, at) - 1
        return self._sources[line] + at - self._starts[line]
