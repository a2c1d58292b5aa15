"""A fragment in a sentence that names no speaker goes on with the report of the one before."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import clause_subject
from newsgen.parse.quotes.lexicon import GRAMMAR
from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene

_EMPTY = GRAMMAR["empty_subjects"]


def carried(scene: Scene, number: int) -> Answer | None:
    """``Lee said the cost had doubled. It was "a staggering sum"``."""
    tokens, quote = scene.at(number)
    begin = tokens.sentences[quote]
    if begin < 3 or begin == quote:
        return None
    subject = clause_subject(tokens, begin, quote)
    if subject is not None and tokens.words[subject.start].lower() not in _EMPTY:
        return None
    end = begin
    while end and tokens.kinds[end - 1] in ".":
        end -= 1
    return reporting_verb(tokens, end, tokens.sentences[begin - 1], "vg")
