"""A fragment in a sentence that names no speaker goes on with the report of the one before."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import clause_subject
from newsgen.parse.quotes.lexicon import GRAMMAR
from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import is_soft

_EMPTY = GRAMMAR["empty_subjects"]


def carried(scene: Scene, number: int) -> Answer | None:
    """``Lee said the cost had doubled. It was "a staggering sum"``."""
    tokens, quote = scene.at(number)
    begin = tokens.sentences[quote]
    if begin < 3 or begin == quote:
        return None
    subject = clause_subject(tokens, begin, quote)
    if subject is None or tokens.words[subject.start].lower() not in _EMPTY:
        return None
    end = begin
    while end and tokens.kinds[end - 1] in ".":
        end -= 1
    answer = reporting_verb(tokens, end, tokens.sentences[begin - 1], "v")
    if answer is None or is_soft(tokens, answer.cue) or answer.phrase.kind not in "pN":
        return None
    return answer
