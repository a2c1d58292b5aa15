"""An article's record as JSON, by the contract that docs/record.md describes, and as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from newsgen.cli.proof.paint import safe
from newsgen.records.article import Article, Body, Field, Quote
from newsgen.records.problems import Problem
from newsgen.records.source import Document

T = TypeVar("T")


def record(
    document: Document, article: Article, body: Body, problems: Sequence[Problem]
) -> dict[str, Any]:
    """The record as plain values; offsets are characters of the decoded text."""
    return {
        "path": document.path,
        "side": article.side or None,
        "draft": article.draft,
        "headline": _value(article.headline),
        "authors": [author.value for author in article.authors],
        "date": article.date.value.iso if article.date else None,
        "updated": article.updated.value.iso if article.updated else None,
        "deck": _value(article.deck),
        "dateline": _value(article.dateline),
        "place": _value(article.place),
        "section": _value(article.section),
        "topics": [topic.value for topic in article.topics],
        "captions": [caption.value for caption in article.captions],
        "corrections": [
            {"text": each.text, "date": each.date.iso if each.date else None}
            for each in article.corrections
        ],
        "notes": [note.value for note in article.notes],
        "body": [block.text for block in body.blocks],
        "furniture": [line.value for line in body.furniture],
        "quotes": [_quote(quote) for quote in article.quotes],
        "problems": [
            {
                "code": each.code,
                "path": each.location.path,
                "line": each.location.line,
                "column": each.location.column,
                "message": each.message,
                "hint": each.hint,
            }
            for each in problems
        ],
    }


def _value(field: Field[T] | None) -> T | None:
    return field.value if field else None


def _quote(quote: Quote) -> dict[str, Any]:
    mention = quote.mention
    return {
        "id": quote.id,
        "text": quote.text,
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": "direct",
        "speaker": quote.speaker,
        "speaker_kind": quote.speaker_kind if quote.speaker else None,
        "title": quote.title,
        "role": quote.role,
        "cue": quote.cue,
        "rule": quote.rule,
        "mention": (
            {"text": mention.text, "start": mention.start, "end": mention.end} if mention else None
        ),
    }


def shown(values: dict[str, Any]) -> str:
    """A record for people to read: a line a field, then the text and who said what."""
    lines = [values["path"]]
    if values["draft"]:
        lines.append(f"  {'draft:':<11}yes, so it is not published")
    for name in ("side", "headline", "authors", "date", "updated", "deck", "dateline", "place",
                 "section", "topics", "captions", "furniture"):  # fmt: skip
        value = values[name]
        if value:
            text = "; ".join(value) if isinstance(value, list) else str(value)
            lines.append(f"  {name + ':':<11}{text}")
    count = len(values["body"])
    lines.append(f"  {'body:':<11}{count:,} paragraph{'' if count == 1 else 's'}")
    lines += [f"    {_cut(paragraph)}" for paragraph in values["body"]]
    if values["quotes"]:
        lines.append(f"  {'quotes:':<11}{len(values['quotes'])}")
        for quote in values["quotes"]:
            who = quote["speaker"] or "speaker not known"
            role = f", {quote['role']}" if quote["role"] else ""
            lines.append(f"    {who}{role}: “{_cut(quote['text'])}” ({quote['id']})")
    return "\n".join(map(safe, lines))


def _cut(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
