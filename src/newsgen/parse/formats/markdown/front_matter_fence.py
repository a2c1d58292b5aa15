"""Finds where front matter begins and ends in a file."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Span

LIMIT = 64_000
"""Characters of front matter that are read."""

_OPENING = re.compile(
    "\N{ZERO WIDTH NO-BREAK SPACE}?(?:[ \\t\\f]*+(?:\\r\\n?|\\n))*+---[ \\t]*+(?:\\r\\n?|\\n|\\Z)"
)
_CLOSING = re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*+(?:\r\n?|\n|\Z)")


class Fence(Struct, frozen=True):
    """The YAML of a file, and where its text begins."""

    yaml: Span | None
    """None when there is none that can be read."""
    body: int
    problems: tuple[Problem, ...] = ()


def find_front_matter(document: Document) -> Fence:
    """Splits a document at the lines of three dashes, which blank lines may precede."""
    text = document.text
    opening = _OPENING.match(text)
    if opening is None:
        return Fence(None, 1 if text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}") else 0)
    start = opening.end()
    here = document.location(text.index("---"))
    closing = _CLOSING.search(text, start)
    if closing is None:
        return Fence(None, start, (problem("front-matter-unclosed", here),))
    if closing.start() - start > LIMIT:
        reason = f"it has more than {LIMIT // 1000} thousand characters"
        advice = "Is a line of --- missing after the keys?"
        found = problem("front-matter-yaml", here, reason=reason, advice=advice)
        return Fence(None, closing.end(), (found,))
    return Fence(Span(start, closing.start()), closing.end())
