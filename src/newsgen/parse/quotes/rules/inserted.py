"""A speaker and verb between commas inside the sentence that holds the quote."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import CLAUSAL
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import is_soft, subject_of

_REACH = 60


def inserted(scene: Scene, number: int) -> Answer | None:
    """``The mayor, Lee said, called it "odd"``; ``As Lee explained, the cost was "vast"``."""
    tokens, quote = scene.at(number)
    kinds, words = tokens.kinds, tokens.words
    begin = tokens.sentences[quote]
    floor = max(begin, quote - _REACH)
    for verb in range(floor + 2, quote - 1):
        if kinds[verb] != "v" or kinds[verb + 1] not in ",-" or words[verb] not in CLAUSAL:
            continue
        if is_soft(tokens, verb):
            continue
        subject = subject_of(tokens, verb, floor)
        if subject is None or subject.kind == "w" or kinds[subject.end : verb].strip("ar"):
            continue
        before = subject.first - 1
        if before == begin and words[begin] == "As":
            return Answer(tokens, subject, verb)
        if before > begin and kinds[before] in ",-" and kinds[before - 1] != "Q":
            return Answer(tokens, subject, verb)
    return None
