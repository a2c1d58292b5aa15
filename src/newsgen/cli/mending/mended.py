"""A file's text with all that is safe to mend mended, and proof that it reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from newsgen.parse import parse
from newsgen.parse.formats.markdown.front_matter_fence import find_front_matter
from newsgen.parse.front_matter.tidy import Edit, tidy
from newsgen.read.layout import line_starts
from newsgen.records.article import Article, Field, Link, Parsed, Quote
from newsgen.records.collection import NO_HABITS
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Span

# One blank before a line's end, or any before a blank line: two of them may break a line.
_TRAILING = re.compile(
    r"(?<![ \t])(?:[ \t]|[ \t]{2,}+(?=(?:\r\n|\n|\r(?!\n))[ \t]*+(?:[\r\n]|\Z)))(?=[\r\n]|\Z)"
)
_MOVES = frozenset({"digest", "encoding", "sketch", "side"})
"""Fields that differ with every byte of a file, or that are not read from its words."""
_FOUND = frozenset({"date", "updated", "expires"})
"""Fields that may be read now and could not be read before."""


def mended(document: Document, settings: Settings) -> str:
    """The document's text after every edit that changes nothing but how it is written."""
    if document.kind == "side":
        edits = tidy(document, Span(0, len(document.text)))
        return _edited(document.text, edits)
    fence = find_front_matter(document)
    front = tidy(document, fence.yaml) if fence.yaml else []
    body = [
        Edit(match.start(), match.end(), "")
        for match in _TRAILING.finditer(document.text, fence.body)
    ]
    before = parse(document, settings, NO_HABITS)
    for edits in ([*front, *body], front, body):
        text = _edited(document.text, edits)
        if text == document.text:
            continue
        made = replace(document, text=text, line_starts=line_starts(text))
        if _reads_the_same(before, parse(made, settings, NO_HABITS)):
            return text
    return document.text


def _edited(text: str, edits: Iterable[Edit]) -> str:
    pieces = []
    at = 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _reads_the_same(before: Parsed, after: Parsed) -> bool:
    """Whether nothing is lost or read otherwise; a date that could not be read may be found."""
    if before.article is None or after.article is None:
        return False
    if before.body.html != after.body.html:
        return False
    known = {each.code for each in before.problems}
    if any(each.code not in known for each in after.problems):
        return False
    ours, theirs = _said(before.article), _said(after.article)
    return all(
        ours[name] == theirs[name] or (ours[name] is None and name in _FOUND) for name in ours
    )


def _said(article: Article) -> dict[str, Any]:
    return {
        name: _plain(getattr(article, name))
        for name in article.__struct_fields__
        if name not in _MOVES
    }


def _plain(value: Any) -> Any:
    """A value without its place in the file."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, Field):
        return value.value
    if isinstance(value, Link):
        return value.path, value.fragment
    if isinstance(value, Quote):
        return value.id, value.text, value.block, value.start, value.speaker, value.role
    return value
