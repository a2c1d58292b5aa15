"""The speaker stands right after the quote, and the verb after the speaker."""

from __future__ import annotations

from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import subject_of

_REACH = 45
"""Tokens between the quote and its verb: room for an apposition."""


def after(scene: Scene, number: int) -> Answer | None:
    """``"…," she said``; ``"…," Ann Lee, a teacher who was there, told the paper``."""
    tokens, quote = scene.at(number)
    kinds = tokens.kinds
    end = min(tokens.sentence_end(quote), quote + _REACH)
    first = quote + 1
    ending = tokens.words[quote][-1]
    if first < end and kinds[first] in ",-":
        first += 1
    elif ending not in ",?!.-—…–":
        return None
    while first < end and kinds[first] == "r":
        first += 1
    if first >= end or kinds[first] not in "pdoNn#":
        return None
    for verb in range(first + 1, end):
        kind = kinds[verb]
        if kind in "Q;:":
            return None
        if kind in "vu" and kinds[verb - 1] not in "whi":
            subject = subject_of(tokens, verb, first)
            if subject is not None and subject.first == first:
                return Answer(tokens, subject, verb)
            if kinds[first] == "p":
                return None
    return None
