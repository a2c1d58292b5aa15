"""The nearest saying verb before the quote in its sentence, with that verb's subject."""

from __future__ import annotations

from newsgen.parse.quotes.reporting import reporting_verb
from newsgen.parse.quotes.scene import Answer, Scene

_REACH = 60


def before(scene: Scene, number: int) -> Answer | None:
    """``Lee said that the plan "will fail"``; ``Lee, calling it "odd"``; ``a law that says "…"``"""
    tokens, quote = scene.at(number)
    return reporting_verb(tokens, quote, max(tokens.sentences[quote], quote - _REACH), "vg")
