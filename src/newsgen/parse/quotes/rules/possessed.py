"""A noun for something said, with the possessive of who said it."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import CUE_NOUNS, GRAMMAR
from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.scene import Answer, Scene

_REACH = 30
_OWNERS = GRAMMAR["owners"]


def possessed(scene: Scene, number: int) -> Answer | None:
    """``Lee's claim that the plan is "odd"``; ``her words, "…"``; not past a saying verb."""
    tokens, quote = scene.at(number)
    kinds, words = tokens.kinds, tokens.words
    floor = max(tokens.sentences[quote], quote - _REACH)
    for noun in range(quote - 1, floor, -1):
        if kinds[noun] in "vg;":
            return None
        if words[noun] not in CUE_NOUNS or not (
            kinds[noun + 1] == "h" or (kinds[noun + 1] in ",:Q" and quote - noun < 3)
        ):
            continue
        for owner in range(noun - 1, max(floor, noun - 4) - 1, -1):
            if kinds[owner] == "z":
                phrase = phrase_before(tokens, owner - 1, floor)
                return None if phrase is None else Answer(tokens, phrase, noun)
            if words[owner].lower() in _OWNERS:
                return Answer(tokens, Phrase(owner, owner, owner + 1, "p"), noun)
            if kinds[owner] not in "no#Ner":
                break
    return None
