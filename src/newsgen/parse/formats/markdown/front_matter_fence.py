"""Finds where front matter begins and ends in a file."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.parse.formats.markdown.other_fences import (
    Stretch,
    other_closing,
    other_front_matter,
)
from newsgen.parse.front_matter.called import called
from newsgen.parse.front_matter.read_front_matter import LIMIT
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Span

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
    unread: Span | None = None
    """Keys that cannot be read."""


def find_front_matter(document: Document) -> Fence:
    """Splits a document at the lines of three dashes, which blank lines may precede."""
    text = document.text
    opening = _OPENING.match(text)
    if opening is None:
        if other := other_front_matter(text):
            return _unread(document, other)
        return Fence(None, 1 if text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}") else 0)
    start = opening.end()
    at = text.index("---")
    here = document.location(at)
    closing = _CLOSING.search(text, start)
    if other := other_closing(text, at, start, closing.start() if closing else None):
        return _unread(document, other)
    if closing is None:
        found = problem("front-matter-unclosed", here)
        return Fence(None, start, (found,), Span(start, len(text)))
    if closing.start() - start > LIMIT:
        reason = f"it has more than {LIMIT // 1000} thousand characters"
        advice = "Is a line of --- missing after the keys?"
        found = problem(
            "front-matter-yaml", here, matter=called(document), reason=reason, advice=advice
        )
        return Fence(None, closing.end(), (found,), Span(start, closing.start()))
    return Fence(Span(start, closing.start()), closing.end())


def _unread(document: Document, stretch: Stretch) -> Fence:
    advice = "Put --- in a line of its own above the keys and below them."
    if stretch.toml:
        advice = "Put --- above and below, and write “key: value” in place of “key = value”."
    found = problem(
        "front-matter-fence", document.location(stretch.top), found=stretch.found, advice=advice
    )
    return Fence(None, stretch.body, (found,), Span(stretch.start, stretch.end))
