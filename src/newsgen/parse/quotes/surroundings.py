"""The words just before and after a quote, so that nobody is quoted out of context."""

from __future__ import annotations

_WORDS = 12
_CHARS = 140
"""Bound for text without spaces."""


def before(text: str, end: int) -> str:
    """Up to twelve words of ``text`` that stand before offset ``end``."""
    words = text[max(0, end - _CHARS) : end].split()
    if end > _CHARS and not text[end - _CHARS - 1].isspace() and len(words) > 1:
        words = words[1:]  # the first was cut in two
    return " ".join(words[-_WORDS:])


def after(text: str, start: int) -> str:
    """Up to twelve words of ``text`` from offset ``start`` on."""
    stop = start + _CHARS
    words = text[start:stop].split()
    if stop < len(text) and not text[stop].isspace() and len(words) > 1:
        words = words[:-1]
    return " ".join(words[:_WORDS])
