"""A quote with no cue whose next sentence, or next paragraph of it, is a quote that has one."""

from __future__ import annotations

from newsgen.parse.quotes.scene import Answer, Scene


def foretold(scene: Scene, number: int) -> Answer | None:
    """``"Who, me? Never." "I was away," Lee said.``"""
    following = number + 1
    if following >= len(scene.segments):
        return None
    if scene.segments[following].reopened:
        return scene.answers[following]
    if scene.segments[following].passage != scene.segments[number].passage:
        return None
    tokens, quote = scene.at(number)
    other = tokens.place[following]
    if quote != tokens.sentences[quote] or other - quote > 2:
        return None
    return scene.answers[following]
