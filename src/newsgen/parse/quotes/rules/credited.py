"""A dash and a name after the quote, there or on the next line, say whose it is."""

from __future__ import annotations

from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import Tokens

_DASHES = frozenset("-–—―")
_MOST = 20
"""Paragraphs of one block quote."""


def credited(scene: Scene, number: int) -> Answer | None:
    """``"We lost." — Ann Lee``; the quote has its paragraph to itself."""
    tokens, quote = scene.at(number)
    if quote != 0:
        return None
    if len(tokens.kinds) > 1:
        return _credit(tokens, 1)
    here = scene.segments[number].passage
    for following in range(here + 1, min(len(scene.passages), here + _MOST)):
        if scene.passages[following].text.lstrip()[:1] in _DASHES:
            return _credit(scene.tokens(following), 0)
        number += 1
        if not _goes_on(scene, number, following):
            return None
        if len(scene.tokens(following).kinds) > 1:
            return _credit(scene.tokens(following), 1)
    return None


def _goes_on(scene: Scene, number: int, passage: int) -> bool:
    """Whether a paragraph is the next one of the same block quote, and all quote as well."""
    if number >= len(scene.segments):
        return False
    if not scene.passages[passage].goes_on(scene.passages[passage - 1]):
        return False
    segment = scene.segments[number]
    return segment.passage == passage and scene.at(number)[1] == 0


def _credit(tokens: Tokens, dash: int) -> Answer | None:
    kinds = tokens.kinds
    if kinds[dash : dash + 1] != "-" or len(kinds) > dash + 20:
        return None
    phrase = phrase_after(tokens, dash + 1, len(kinds))
    if phrase is None or phrase.kind == "p":
        return None
    if phrase.end < len(kinds) and kinds[phrase.end] not in ".,(":
        return None
    return Answer(tokens, phrase)
