"""A paragraph that is nothing but a quote: the speaker of the paragraph before."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import clause_subject
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import Tokens

_FEWEST = 3
"""Tokens of a paragraph that can tell who goes on."""


def alone(scene: Scene, number: int) -> Answer | None:
    """``Lee shook his head.`` ¶ ``"We lost."``"""
    tokens, quote = scene.at(number)
    segment = scene.segments[number]
    if quote != 0 or segment.passage == 0 or tokens.kinds.strip("Q.-,"):
        return None  # where something stands behind the quote, that would name the speaker
    above = scene.tokens(segment.passage - 1)
    if not above.kinds or (len(above.kinds) < _FEWEST and "Q" not in above.kinds):
        return None  # Pause.
    end = len(above.kinds)
    floor = above.sentences[-1]
    if "Q" not in above.kinds[floor:]:
        subject = clause_subject(above, floor, end)
        if subject is not None and _person(above, subject):
            return Answer(above, subject)
    if number and scene.segments[number - 1].passage == segment.passage - 1:
        last = scene.answers[number - 1]
        return None if last is not None and last.rule == "credited" else last
    return reporting_verb(above, end, floor, "vg")


def _person(tokens: Tokens, subject: Phrase) -> bool:
    return subject.kind == "N" or tokens.words[subject.start].lower() in ("he", "she")
