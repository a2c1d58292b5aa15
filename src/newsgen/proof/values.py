"""The record's values as people read them, each with its lines, its rule and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsgen.proof.words import LABELS, ROLE_OF, ROLES, counted, reason
from newsgen.records.article import Article, Block, Body, Field, Quote
from newsgen.records.dates import PartialDate
from newsgen.records.lines import Line
from newsgen.records.proof import Value
from newsgen.records.source import Document, Span

_EXPECTED = ("headline", "authors", "date", "updated", "deck", "dateline", "captions")
"""What a reader looks for on the page: said to be missing where it is."""

AnyField = Field[str] | Field[PartialDate]


def prove_values(document: Document, article: Article, body: Body) -> tuple[Value, ...]:
    """All values, in the order of a record; those that a dump lacks have no text."""
    values: list[Value] = []
    for name, fields in fields_of(article):
        values += [_value(document, name, field) for field in fields]
        if not fields and name in _EXPECTED:
            values.append(Value(name=name, label=LABELS[name], text=""))
    for correction in article.corrections:
        dated = f"{correction.date.iso}: " if correction.date else ""
        text = dated + correction.text
        values.append(Value(name="corrections", label=LABELS["corrections"], text=text))
    if article.draft:
        values.append(Value(name="draft", label=LABELS["draft"], text="yes: it is not published"))
    if article.separate:
        text = "yes: it is no copy of another article"
        values.append(Value(name="separate", label=LABELS["separate"], text=text))
    values.append(_extent(document, "body", _length(body.blocks, article.words), body.blocks))
    if article.quotes:
        values.append(_extent(document, "quotes", _said(article.quotes), article.quotes))
    if body.furniture:
        count = sum(_size(document, line) for line in body.lines if line.role == "furniture")
        text = f"{counted(count, 'line')} of the page, which the article does without"
        values.append(_extent(document, "furniture", text, body.furniture))
    return tuple(values)


def fields_of(article: Article) -> Iterator[tuple[str, tuple[AnyField, ...]]]:
    """Each key of the record that has fields, with those that the article has."""
    yield "headline", _one(article.headline)
    yield "authors", article.authors
    yield "date", _one(article.date)
    yield "updated", _one(article.updated)
    yield "deck", _one(article.deck)
    yield "dateline", _one(article.dateline)
    yield "place", _one(article.place)
    yield "section", _one(article.section)
    yield "topics", article.topics
    yield "captions", article.captions
    yield "notes", article.notes
    yield "slug", _one(article.slug)
    yield "aliases", article.aliases


def _one(field: AnyField | None) -> tuple[AnyField, ...]:
    return () if field is None else (field,)


def _value(document: Document, name: str, field: AnyField) -> Value:
    role = ROLE_OF.get(name)
    # The span of a value in an editor's side file, if it has one, is of that file.
    line, last = field.line, field.line
    if field.span and not field.path:
        line, last = lines_of(document, field.span)
    return Value(
        name=name,
        label=LABELS[name],
        text=str(field.value),
        line=line,
        last=last,
        path=field.path,
        rule=field.rule,
        reason=reason(field.rule, name, LABELS[name], *((role, ROLES[role][0]) if role else ())),
        confident=field.confident,
    )


def lines_of(document: Document, span: Span) -> tuple[int, int]:
    """The first and last line of a stretch, from 1."""
    first = document.location(span.start).line
    return first, document.location(max(span.start, span.end - 1)).line


def _extent(
    document: Document, name: str, text: str, parts: Iterable[Block | Quote | Field[str]]
) -> Value:
    """A value that is a count, with the lines that it reaches over."""
    spans = [part.span for part in parts if part.span]
    line = last = 0
    if spans:
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        line, last = lines_of(document, whole)
    return Value(name=name, label=LABELS[name], text=text, line=line, last=last)


def _length(blocks: Sequence[Block], words: int) -> str:
    if not blocks:
        return ""
    subheads = sum(block.kind == "subhead" for block in blocks)
    parts = [counted(len(blocks) - subheads, "paragraph")]
    parts += [counted(subheads, "subhead")] if subheads else []
    return ", ".join([*parts, counted(words, "word")])


def _size(document: Document, line: Line) -> int:
    """How many lines with text an entry of the account stands for."""
    if line.last <= line.number:
        return 1
    starts = (*document.line_starts, len(document.text))
    return sum(
        bool(document.text[starts[number - 1] : starts[number]].strip())
        for number in range(line.number, line.last + 1)
    )


def _said(quotes: Sequence[Quote]) -> str:
    known = len({quote.speaker for quote in quotes if quote.speaker})
    unknown = sum(not quote.speaker for quote in quotes)
    if not known:
        return f"{len(quotes):,}, with no speaker known"
    text = f"{len(quotes):,}, by {counted(known, 'speaker')}"
    return f"{text}; {unknown:,} with no speaker known" if unknown else text
