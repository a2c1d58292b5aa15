"""What stands around a name: an article, a sentence's beginning, a question mark, a verb."""

from __future__ import annotations

import re

from newsgen.parse.quotes.lexicon import NAMED_BODIES, PLACES
from newsgen.parse.quotes.names import speaks

_SENTENCE_END = re.compile(r"[.?!]")
_ARTICLES = (" the ", " a ", " an ")
_STOPS = frozenset({". ", "! ", "? ", "” ", '" '})


def articled(text: str, start: int) -> bool:
    """Whether an article stands before: the Panthers."""
    before = text[max(0, start - 5) : start].lower()
    return (" " + before if start < 5 else before).endswith(_ARTICLES)


def asks(text: str, end: int) -> bool:
    """Whether the sentence is a question: Will Lee resign?"""
    stop = _SENTENCE_END.search(text, end)
    return stop is not None and stop.group() == "?"


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins here, so that a capital says nothing."""
    return not start or text[start - 2 : start] in _STOPS


def introduces(parts: tuple[str, ...], title: tuple[str, ...], text: str, end: int) -> bool:
    """Whether a name may stand for somebody not named before."""
    if len(parts) > 1 or title:
        return True
    lower = parts[0].lower()
    body = lower in NAMED_BODIES or lower in PLACES or parts[0].isupper()
    return speaks(text, end) and not body
