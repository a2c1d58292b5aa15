"""A quoted sentence with no cue goes on with what the sentence before it reports."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import clause_subject
from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene

_FEW = 3
"""Words: a shorter stretch is no sentence."""


def reported(scene: Scene, number: int) -> Answer | None:
    """``Lee said he would not stay. "It is a liar's boat."``"""
    tokens, quote = scene.at(number)
    begin = tokens.sentences[quote]
    if begin < 3 or tokens.kinds[begin:quote].strip("cr,"):
        return None
    content = tokens.words[quote].rstrip("’'”\")")
    if content.count(" ") < _FEW - 1 or content[-1:] not in ".?!…—":
        return None
    end = begin
    while end and tokens.kinds[end - 1] == ".":
        end -= 1
    floor = tokens.sentences[begin - 1]
    answer = reporting_verb(tokens, end, floor, "v")
    if answer is not None and answer.phrase.kind != "w":
        return answer
    subject = clause_subject(tokens, floor, end)
    if subject is None:
        return None
    if subject.kind == "N" or tokens.words[subject.start].lower() in ("he", "she"):
        return Answer(tokens, subject)
    return None
