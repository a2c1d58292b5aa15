"""A further quote in a paragraph, with no cue of its own, is by the speaker before it."""

from __future__ import annotations

from newsgen.parse.quotes.scene import Answer, Scene


def continued(scene: Scene, number: int) -> Answer | None:
    """``"…," Lee said. "And we won."``"""
    if number == 0 or scene.segments[number - 1].passage != scene.segments[number].passage:
        return None
    tokens, quote = scene.at(number)
    answer = scene.answers[number - 1]
    if answer is None:
        return None
    if quote == tokens.sentences[quote] or tokens.kinds[quote - 1] == "Q":
        return answer
    return answer
