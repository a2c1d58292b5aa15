"""A noun for something said, with the possessive of who said it."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import CUE_NOUNS, GRAMMAR, PARTICLES
from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import is_soft
from newsgen.parse.quotes.tokens import Tokens

_REACH = 30
_NEAR = 4
"""Tokens between the noun and the quote where a preposition stands between them."""
_OWNERS = GRAMMAR["owners"]
_LEADS = frozenset({"of", "for", "to", "about", "on"})


def possessed(scene: Scene, number: int) -> Answer | None:
    """``Lee's claim that the plan is "odd"``; ``her words, "…"``; not past a saying verb."""
    tokens, quote = scene.at(number)
    kinds, words = tokens.kinds, tokens.words
    floor = max(tokens.sentences[quote], quote - _REACH)
    for noun in range(quote - 1, floor, -1):
        if kinds[noun] in "vg;":
            return None
        if words[noun] not in CUE_NOUNS or not _leads(tokens, noun, quote):
            continue
        owner = _owner(tokens, noun, floor)
        if owner is None:
            continue
        if kinds[noun + 1] == "Q" and owner.first > floor and kinds[owner.first - 1] in "vgh":
            return None  # called Lee's claim "odd"
        over = reporting_verb(tokens, owner.first, floor, "vg")
        if over is not None and not is_soft(tokens, over.cue):
            return None  # Roy denied Lee's claim that it is "odd"
        return Answer(tokens, owner, noun)
    return None


def _leads(tokens: Tokens, noun: int, quote: int) -> bool:
    following = tokens.kinds[noun + 1]
    if following == "h":
        return True
    if following in ",:Q":
        return quote - noun < 3
    return tokens.words[noun + 1] in _LEADS and quote - noun <= _NEAR


def _owner(tokens: Tokens, noun: int, floor: int) -> Phrase | None:
    kinds, words = tokens.kinds, tokens.words
    for owner in range(noun - 1, max(floor, noun - 5) - 1, -1):
        if kinds[owner] == "z":
            first = owner
            while first > floor and (kinds[first - 1] == "N" or words[first - 1] in PARTICLES):
                first -= 1
            if first < owner:
                return Phrase(first, first, owner, "N")
            return phrase_before(tokens, owner - 1, floor)
        if words[owner].lower() in _OWNERS:
            return Phrase(owner, owner, owner + 1, "p")
        if kinds[owner] not in "no#Ner,":
            break
    return None
