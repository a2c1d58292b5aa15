"""A colon leads to the quote; the speaker is the subject of what stands before it."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import clause_subject
from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene


def colon(scene: Scene, number: int) -> Answer | None:
    """``Lee had one answer: "No."``; also from the end of the paragraph before."""
    tokens, quote = scene.at(number)
    if quote == 0:
        passage = scene.segments[number].passage
        if passage == 0 or not scene.passages[passage - 1].text.rstrip().endswith(":"):
            return None
        tokens = scene.tokens(passage - 1)
        quote = len(tokens.kinds)
    if quote < 2 or tokens.kinds[quote - 1] != ":":
        return None
    floor = tokens.sentences[quote - 1]
    answer = reporting_verb(tokens, quote, floor, "vgu")
    if answer is not None:
        return answer
    subject = clause_subject(tokens, floor, quote - 1)
    return None if subject is None else Answer(tokens, subject)
