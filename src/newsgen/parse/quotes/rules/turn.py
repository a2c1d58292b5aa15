"""In an interview or a transcript the name at the head of the paragraph is the speaker's."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import GRAMMAR
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.rules.after import after
from newsgen.parse.quotes.rules.before import before
from newsgen.parse.quotes.rules.beside import beside
from newsgen.parse.quotes.rules.inverted import inverted
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import Tokens

_LONGEST = 5
"""Tokens of a name at the head of a turn."""
_LABELS = GRAMMAR["labels"]
_SELF = frozenset({"i", "we"})


def turn(scene: Scene, number: int) -> Answer | None:
    """``LEE: They wanted "more time."``, unless the turn says who else said it."""
    tokens, quote = scene.at(number)
    colon = tokens.kinds.find(":", 0, _LONGEST + 1)
    if colon < 1 or quote <= colon + 1 or not _is_name(tokens, colon):
        return None
    for rule in (beside, before, inverted, after):
        own = rule(scene, number)
        if own is not None and tokens.words[own.phrase.start].lower() not in _SELF:
            return None
    return Answer(tokens, Phrase(0, 0, colon, "N"))


def _is_name(tokens: Tokens, colon: int) -> bool:
    """Two words with capitals, or one in capitals: not "Background:", not "Q:"."""
    if tokens.kinds[:colon].strip("N") or tokens.words[colon - 1].lower() in _LABELS:
        return False
    return colon > 1 or (tokens.words[0].isupper() and len(tokens.words[0]) > 2)
