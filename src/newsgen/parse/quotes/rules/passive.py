"""A passive saying verb whose speaker follows "by"."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import GRAMMAR
from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene

_REACH = 10
_CLOSE = 4
"""Tokens between a passive verb and the quote when "by" comes after it."""
_PARTICIPLES = ("ed", "told", "put", "written", "seen", "known", "said", "thought", "understood")
_BE = GRAMMAR["be"]


def passive(scene: Scene, number: int) -> Answer | None:
    """``The plan was called "odd" by Lee``; ``described by Lee as "odd"``."""
    tokens, quote = scene.at(number)
    kinds, words = tokens.kinds, tokens.words
    floor = max(tokens.sentences[quote], quote - _REACH)
    end = tokens.sentence_end(quote)
    verb = quote - 1
    while verb >= floor and kinds[verb] != "v":
        if kinds[verb] in "Q;:u":
            return None
        verb -= 1
    if verb < floor or not words[verb].lower().endswith(_PARTICIPLES):
        return None
    be = any(word.lower() in _BE for word in words[max(0, verb - 2) : verb])
    for by in (verb + 1, quote + 1):
        if (
            by + 1 < end
            and words[by] == "by"
            and (by == verb + 1 or (be and quote - verb <= _CLOSE))
        ):
            phrase = phrase_after(tokens, by + 1, end)
            if phrase is not None and (kinds[by + 1] != "d" or phrase.end - phrase.first > 1):
                return Answer(tokens, phrase, verb)
    return None
