"""Tells whether the rules for English can be asked about an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.lexicon import GRAMMAR

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = GRAMMAR["english"]
_OTHERS = GRAMMAR["not_english"]
_LOOKED_AT = 800
"""Characters of each passage."""
_ENOUGH = 150
"""Words."""
_FEW = 40
"""Words: too few to tell a language from."""
_LEAST = 50
"""In English at the least one word in so many is a common one."""


def reads_english(passages: Sequence[Passage], lang: str | None) -> bool:
    """Whether the text is English, by what is said of it and by its commonest words.

    ``lang`` may be the site's own language, which an article need not have.
    """
    if lang is not None and not lang.lower().startswith("en"):
        return False
    count = english = others = 0
    for passage in passages:
        words = _WORD.findall(passage.text[:_LOOKED_AT].lower())
        count += len(words)
        english += sum(map(_ENGLISH.__contains__, words))
        others += sum(map(_OTHERS.__contains__, words))
        if count >= _ENOUGH:
            break
    return count < _FEW or (english > others and english * _LEAST > count)
