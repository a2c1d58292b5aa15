"""No saying verb at all: the subject of the quote's own sentence."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import clause_subject
from newsgen.parse.quotes.lexicon import GRAMMAR
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import subject_of

_EMPTY = GRAMMAR["empty_subjects"] | {"the", "one", "you"}
_REACH = 40


def is_vague(answer: Answer) -> bool:
    """Whether the subject only is or has something: ``The plan is a "disaster"``."""
    return answer.rule == "clause" and answer.tokens.kinds[answer.phrase.end] == "a"


def clause(scene: Scene, number: int) -> Answer | None:
    """``Lee's speech was full of "hope and change"``."""
    tokens, quote = scene.at(number)
    floor = max(tokens.sentences[quote], quote - _REACH)
    subject = None
    for verb in range(quote - 1, floor, -1):
        kind = tokens.kinds[verb]
        if kind == ";":
            break
        if kind in "aeu" and tokens.kinds[verb - 1] in "pwNon)":
            subject = subject_of(tokens, verb, floor)
            if subject is not None:
                break
    if subject is None:
        subject = clause_subject(tokens, floor, quote)
    if subject is None or tokens.words[subject.start].lower() in _EMPTY:
        return None
    if subject.start == tokens.sentences[quote] and tokens.words[subject.start].endswith("ing"):
        return None  # Doing so “would be wrong.”
    return Answer(tokens, subject)
