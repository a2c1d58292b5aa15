"""The nearest saying verb before the quote in its sentence, with that verb's subject."""

from __future__ import annotations

from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.rules.trailing import trailing
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import is_soft

_REACH = 60


def before(scene: Scene, number: int) -> Answer | None:
    """``Lee said that the plan "will fail"``; ``Lee, calling it "odd"``; ``a law that says "…"``"""
    tokens, quote = scene.at(number)
    floor = max(tokens.sentences[quote], quote - _REACH)
    answer = reporting_verb(tokens, quote, floor, "vg")
    if answer is None or not is_soft(answer.tokens, answer.cue):
        return answer
    # They wait to see how the “turbulent season” ends, Lee said: what they do is Lee's to tell.
    told = trailing(scene, number)
    last = tokens.sentence_end(quote) - 1
    return None if told is not None and max(told.cue + 1, told.phrase.end) == last else answer
