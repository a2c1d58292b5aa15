"""A dash and a name after the quote, there or on the next line, say whose it is."""

from __future__ import annotations

from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import Tokens


def credited(scene: Scene, number: int) -> Answer | None:
    """``"We lost." — Ann Lee``; the quote has its paragraph to itself."""
    tokens, quote = scene.at(number)
    if quote != 0:
        return None
    if len(tokens.kinds) > 1:
        return _credit(tokens, 1)
    following = scene.segments[number].passage + 1
    if following < len(scene.passages) and scene.passages[following].text.lstrip()[:1] in _DASHES:
        return _credit(scene.tokens(following), 0)
    return None


_DASHES = frozenset("-–—―")


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
