"""A layout's values as fields: where they stand, which rule found them, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.dates.dated import Dated
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.layout import Layout
from newsgen.parse.formats.dump.lines import Rest
from newsgen.parse.formats.dump.pieces import Piece
from newsgen.parse.formats.dump.reading import CREDIT_FIRST
from newsgen.records.article import Field
from newsgen.records.dates import PartialDate
from newsgen.records.source import Document, Span
from newsgen.text.iso_dates import with_zone


def source(piece: Piece, offset: int) -> int:
    """The document offset of a character of the piece's text."""
    for in_text, in_source in reversed(piece.runs):
        if offset >= in_text:
            return in_source + offset - in_text
    return piece.start


def headline_field(
    document: Document, pieces: Sequence[Evidence], layout: Layout, french: bool = False
) -> Field[str] | None:
    """The headline, as one line; in French a space belongs before a colon."""
    if layout.headline is None:
        return None
    title = layout.headline.title
    piece = pieces[title.index].piece
    end = len(piece.text) if title.end is None else title.end
    text = _one_line(piece.text[title.start : end])
    if not french:
        # Where a page sets kicker and headline side by side, the copy has a space before the colon.
        text = text.replace(" : ", ": ")
    line = document.location(piece.start).line
    span = Span(source(piece, title.start), source(piece, end - 1) + 1)
    return Field(text, span, layout.headline.rule, layout.headline.confident, line)


def author_fields(
    document: Document, pieces: Sequence[Evidence], layout: Layout
) -> tuple[Field[str], ...]:
    """The people of the byline, each where the name stands."""
    fields = []
    for one in layout.bylines.signed:
        piece = pieces[one.index].piece
        span = Span(source(piece, one.person.start), source(piece, one.person.end - 1) + 1)
        line = document.location(span.start).line
        fields.append(Field(one.person.name, span, one.rule, one.confident, line))
    return tuple(fields)


def date_field(
    document: Document, pieces: Sequence[Evidence], dated: Dated | None, timezone: str
) -> Field[PartialDate] | None:
    """A date with its zone: the one that is printed, else ``timezone`` (IANA, may be empty)."""
    if dated is None or dated.found.value is None:
        return None
    value = dated.found.value
    if value.hour is not None and value.offset is None and dated.found.zone != "":
        zone = dated.found.zone or timezone
        value = with_zone(value, zone) if zone else value
    piece = pieces[dated.index].piece
    start = source(piece, dated.found.start)
    end = max(start, source(piece, max(dated.found.end - 1, dated.found.start)) + 1)
    line = document.location(start).line
    return Field(value, Span(start, end), dated.rule, dated.confident, line)


def deck_field(pieces: Sequence[Evidence], layout: Layout) -> Field[str] | None:
    """The deck; one of several pieces is joined by spaces."""
    if not layout.opening.deck:
        return None
    chosen = [pieces[one.index].piece for one in layout.opening.deck]
    text = " ".join(_one_line(piece.text) for piece in chosen)
    first = layout.opening.deck[0]
    return Field(text, Span(chosen[0].start, chosen[-1].end), first.rule, first.confident)


def caption_fields(pieces: Sequence[Evidence], layout: Layout) -> tuple[Field[str], ...]:
    """The captions in order; a credit on a line of its own goes with the caption above it."""
    doubtful = {one.index for one in layout.opening.captions if not one.confident}
    fields: list[Field[str]] = []
    last, held = -2, -1
    for index, verdict in enumerate(layout.verdicts):
        if verdict.role != "caption":
            continue
        piece = pieces[index].piece
        text = _one_line(piece.text)
        if verdict.rule == CREDIT_FIRST:
            held = index
            continue
        if 0 <= index - held <= 2 and held >= 0:
            credit = pieces[held].piece
            value, rule = f"{text} {_one_line(credit.text)}", verdict.rule
            fields.append(Field(value, Span(credit.start, piece.end), rule))
            held = -1
        elif pieces[index].credit_only and last == index - 1 and fields:
            above = fields.pop()
            start = above.span.start if above.span else piece.start
            fields.append(
                Field(f"{above.value} {text}", Span(start, piece.end), above.rule, above.confident)
            )
        elif not any(field.value == text for field in fields):
            fields.append(Field(text, _span(piece), verdict.rule, index not in doubtful))
        last = index
    return tuple(fields)


def furniture_fields(
    document: Document, pieces: Sequence[Evidence], layout: Layout, rest: Rest | None
) -> tuple[Field[str], ...]:
    """What belongs to the page and not to the article; ``rest`` is what was too long to be read."""
    found = tuple(
        Field(pieces[index].piece.text, _span(pieces[index].piece), verdict.rule)
        for index, verdict in enumerate(layout.verdicts)
        if verdict.role == "furniture"
    )
    if rest is None:
        return found
    unread = document.text[rest.span.start : rest.span.end]
    return (*found, Field(unread, rest.span, "after the lines that are read", False))


def _span(piece: Piece) -> Span:
    return Span(piece.start, piece.end)


def _one_line(text: str) -> str:
    return " ".join(text.split())
