"""The verb stands right after the quote, and the speaker after the verb."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import CLAUSAL, GRAMMAR, SOFT
from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene

_NOT_INVERTED = GRAMMAR["never_inverted"]


def inverted(scene: Scene, number: int) -> Answer | None:
    """``"…," said Ann Lee, a teacher``; ``"…," wrote the ministry``."""
    tokens, quote = scene.at(number)
    kinds = tokens.kinds
    end = tokens.sentence_end(quote)
    verb = quote + 1
    if verb < end and kinds[verb] in ",-":
        verb += 1
    while verb < end and kinds[verb] == "r":
        verb += 1
    if verb >= end or kinds[verb] not in "vu":
        return None
    first = verb + 1
    while first < end and kinds[first] == "r":
        first += 1
    word = tokens.words[verb].lower()
    if first >= end or kinds[first] not in "pdoNne" or (word == "told"):
        return None
    phrase = phrase_after(tokens, first, end)
    if phrase is None:
        return None
    asks = word == "asked" and tokens.words[quote][-1] == "?"
    if phrase.kind == "o" and (word in _NOT_INVERTED or word in SOFT) and not asks:
        return None
    inside = quote != tokens.sentences[quote] and (
        kinds[quote - 1] in "dzino" or kinds[max(0, quote - 2) : quote] == "o,"
    )
    clause = "aveu" if word in CLAUSAL else "aveuim"
    if inside and phrase.end < end and kinds[phrase.end] in clause:
        return None  # Roy, who called it “odd,” said he would; the report, “Salt,” said it was
    return Answer(tokens, phrase, verb)
