"""A name and a colon right before the quote, with nothing else, say whose it is."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import CLASSES, CUE_NOUNS, DOCUMENTS, GRAMMAR
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import Tokens

_LONGEST = 10
_LABELS = GRAMMAR["labels"]
"""Words before a colon that are no speaker: Question, Update, Note."""


def labelled(scene: Scene, number: int) -> Answer | None:
    """``Ann Lee: "…"``; ``On the ferry - More from the Post: "…"``; ``Continued Lee: "…"``."""
    tokens, quote = scene.at(number)
    if quote == 0:
        passage = scene.segments[number].passage
        if passage == 0 or not scene.passages[passage - 1].text.rstrip().endswith(":"):
            return None
        tokens = scene.tokens(passage - 1)
        quote = len(tokens.kinds)
    kinds = tokens.kinds
    if quote < 2 or kinds[quote - 1] != ":":
        return None
    colon = quote - 1
    floor = max(tokens.sentences[colon], colon - _LONGEST)
    first = max(floor, kinds.rfind("-", floor, colon) + 1)
    if first == floor and floor != tokens.sentences[colon]:
        return None
    cue = -1
    if tokens.words[first] == "More":
        first += 1
    if tokens.words[first].lower() == "from":
        first += 1
    elif first == floor and CLASSES.get(tokens.words[first].lower(), "") in ("v", "u"):
        cue = first
        first += 1
    phrase = phrase_after(tokens, first, colon)
    if phrase is None or phrase.kind == "p" or not _whole(tokens, phrase, colon):
        return None
    if phrase.kind != "N" and tokens.words[first - 1].lower() != "from":
        return None
    words = tokens.words[phrase.start : phrase.end]
    last = words[-1].lower()
    if last in _LABELS or last in CUE_NOUNS or (len(words) == 1 and last in DOCUMENTS):
        return None
    return Answer(tokens, phrase, cue)


def _whole(tokens: Tokens, phrase: Phrase, colon: int) -> bool:
    """Whether nothing but an aside in brackets or a description stands behind the name."""
    after = tokens.kinds[phrase.end : colon]
    return not after or after[0] in "(,"
