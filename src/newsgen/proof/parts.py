"""A line cut where something begins or ends on it: names, dates, quotes, mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsgen.proof.values import fields_of
from newsgen.records.article import Article
from newsgen.records.proof import Part
from newsgen.records.source import Document

_MARKED = ("authors", "date", "updated", "dateline", "section", "topics")
"""Values that are a few words on a line; the others are whole lines."""


class Mark(Struct, frozen=True, gc=False):
    """A stretch of the document and what it is."""

    start: int
    end: int
    name: str
    quote: str = ""


def marks_of(document: Document, article: Article) -> Iterator[Mark]:
    """All stretches to be marked; they may overlap, and have no order."""
    for name, fields in fields_of(article):
        if name not in _MARKED and document.kind == "dump":
            continue
        for field in fields:
            if field.span and not field.path:
                yield Mark(field.span.start, field.span.end, name)
    mentioned: set[int] = set()
    for quote in article.quotes:
        yield Mark(quote.span.start, quote.span.end, "quote", quote.id)
        if quote.mention and quote.mention.start not in mentioned:
            mentioned.add(quote.mention.start)
            yield Mark(quote.mention.start, quote.mention.end, "mention", quote.id)


def by_line(document: Document, marks: Iterator[Mark]) -> dict[int, list[Mark]]:
    """The marks of each line (from 1), cut to it; offsets are those of the document."""
    found: dict[int, list[Mark]] = {}
    starts = document.line_starts
    for mark in marks:
        number = document.location(mark.start).line
        start = mark.start
        while start < mark.end:
            end = starts[number] if number < len(starts) else len(document.text)
            cut = Mark(start, min(mark.end, end), mark.name, mark.quote)
            found.setdefault(number, []).append(cut)
            start, number = end, number + 1
    return found


def parts_of(text: str, start: int, marks: Sequence[Mark]) -> tuple[Part, ...]:
    """The line ``text``, which begins at ``start`` of the document, cut at its marks' ends."""
    if not marks:
        return (Part(text),)
    limit = start + len(text)
    edges: list[tuple[int, bool, int]] = []
    for index, mark in enumerate(marks):
        if mark.start < min(mark.end, limit):
            edges += [(mark.start, True, index), (min(mark.end, limit), False, index)]
    edges.sort()
    parts: list[Part] = []
    open_marks: dict[int, None] = {}
    at = start
    for place, opens, index in edges:
        if place > at:
            parts.append(_part(text[at - start : place - start], marks, open_marks))
            at = place
        if opens:
            open_marks[index] = None
        else:
            open_marks.pop(index, None)
    if at < limit:
        parts.append(Part(text[at - start :]))
    return tuple(parts) or (Part(text),)


def _part(text: str, marks: Sequence[Mark], indices: dict[int, None]) -> Part:
    chosen = [marks[index] for index in indices]
    names = tuple(dict.fromkeys(mark.name for mark in chosen))
    return Part(text, names, next((mark.quote for mark in chosen if mark.quote), ""))
