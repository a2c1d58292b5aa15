"""A name right after a quote that a comma ends, with some other verb than one of saying."""

from __future__ import annotations

from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene

_REACH = 30


def followed(scene: Scene, number: int) -> Answer | None:
    """``"…," Lee went on, as if nobody had asked.``; ``"…," Lee is quoted as saying``."""
    tokens, quote = scene.at(number)
    ending = tokens.words[quote][-1]
    if quote != tokens.sentences[quote] or ending not in ",?!—–-":
        return None
    # A question's mark may have been taken for the end of the whole sentence.
    last = quote + 1 if ending in "?!" and quote + 1 < len(tokens.kinds) else quote
    end = min(tokens.sentence_end(last), quote + _REACH)
    phrase = phrase_after(tokens, quote + 1, end)
    if phrase is None or phrase.kind == "o" or phrase.end >= end:
        return None
    kinds = tokens.kinds
    if phrase.kind == "p" and tokens.words[phrase.start].lower() not in ("he", "she"):
        return None
    at = phrase.end
    if kinds[at] == ",":
        rest = kinds[at:end]
        return Answer(tokens, phrase) if "v" in rest and "Q" not in rest else None
    while at < end and kinds[at] == "r":
        at += 1
    return Answer(tokens, phrase) if at < end and kinds[at] in "aeuv" else None
