"""Several names that stand in one text: ``Ada Byron, Mary Somerville and Caroline Herschel``."""

from __future__ import annotations

import re

from msgspec.structs import replace

from newsgen.records.article import Field
from newsgen.records.source import Span

_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*;\s*|\s*,?\s+(?:and|&)\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_OFFICE = re.compile(r"\b(?:of|for|at)\b", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:jr|sr|esq|ph\.?\s?d|m\.?d|ii|iii|iv)\.?\Z", re.IGNORECASE)


def split_names(field: Field[str], source: str) -> list[Field[str]]:
    """The names in a field's text, each with its own span where it can be found in ``source``.

    Commas part names only where another sign shows that the text is a list: a closing "and", or
    three or more parts that all look like a first and last name. What names an office ("Bureau of
    Trade and Industry") stays whole.
    """
    text = _BY.sub("", field.value, count=1) if _BY.match(field.value) else field.value
    if _OFFICE.search(text):
        parts = [part.strip() for part in text.split(";")]
    else:
        parts = _BETWEEN.split(text)
        sure = len(parts) > 1
        parts = [name for part in parts for name in _at_commas(part, sure)]
    return _with_spans([part for part in parts if part], field, source)


def _at_commas(text: str, sure: bool) -> list[str]:
    parts: list[str] = []
    for part in _COMMA.split(text):
        if parts and _SUFFIX.match(part):
            parts[-1] += f", {part}"
        elif part:
            parts.append(part)
    named = all(2 <= len(part.split()) <= 4 and part[0].isupper() for part in parts)
    return parts if sure or (named and len(parts) > 2) else [text]


def _with_spans(names: list[str], field: Field[str], source: str) -> list[Field[str]]:
    span = field.span
    found = []
    at = span.start if span else 0
    for name in names:
        place = source.find(name, at, span.end) if span else -1
        where = Span(place, place + len(name)) if place >= 0 else span
        at = place + len(name) if place >= 0 else at
        found.append(replace(field, value=name, span=where))
    return found
