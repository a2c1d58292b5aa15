"""The words "according to" name the speaker anywhere in the quote's sentence."""

from __future__ import annotations

from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene


def according(scene: Scene, number: int) -> Answer | None:
    """``"…," according to the report``; ``According to Lee, the plan is "odd"``."""
    tokens, quote = scene.at(number)
    begin = tokens.sentences[quote]
    end = tokens.sentence_end(quote)
    words = tokens.words
    for index in range(begin, end - 2):
        if words[index] in ("according", "According") and words[index + 1] == "to":
            phrase = phrase_after(tokens, index + 2, end)
            if phrase is not None:
                return Answer(tokens, phrase, index)
    return None
