"""The sentence that holds the quote ends with its speaker and verb."""

from __future__ import annotations

from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import is_soft, subject_of


def trailing(scene: Scene, number: int) -> Answer | None:
    """``The plan is "odd" in every way, Lee said.``; ``…, said Lee``."""
    tokens, quote = scene.at(number)
    kinds = tokens.kinds
    end = tokens.sentence_end(quote)
    for verb in range(quote + 2, end):
        if kinds[verb] not in "vu":
            continue
        if kinds[verb - 1] in ",Q":
            phrase = phrase_after(tokens, verb + 1, end)
            if phrase is not None and phrase.kind != "o":
                return Answer(tokens, phrase, verb)
        subject = subject_of(tokens, verb, quote + 1)
        if subject is None or subject.kind == "w":
            continue
        if is_soft(tokens, verb) and verb + 1 < end and kinds[verb + 1] not in ".,":
            continue
        if kinds[subject.first - 1] in ",Q-":
            return Answer(tokens, subject, verb)
    return None
