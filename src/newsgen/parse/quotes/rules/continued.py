"""A further quote in a paragraph, with no cue of its own, is by the speaker before it."""

from __future__ import annotations

from newsgen.parse.quotes.scene import Answer, Scene


def continued(scene: Scene, number: int) -> Answer | None:
    """``"…," Lee said. "And we won."``"""
    if number == 0 or scene.segments[number - 1].passage != scene.segments[number].passage:
        return None
    answer = scene.answers[number - 1]
    return answer if answer is not None and _goes_on(scene, number) else None


def _goes_on(scene: Scene, number: int) -> bool:
    """Whether it is a whole sentence, or what is left of the one before its speaker and verb.

    A fragment that stands in a sentence of its own may be anybody's, or nobody's. Of several in
    one list all have one speaker.
    """
    tokens, quote = scene.at(number)
    if quote == tokens.sentences[quote]:
        content = tokens.words[quote].rstrip("’'”\")")
        return content[-1:] in _ENDS or content.count(" ") >= _FEW
    before = tokens.place[number - 1]
    if before < tokens.sentences[quote]:
        return False
    between = tokens.kinds[before + 1 : quote]
    if not between.strip(",cdi"):
        return True
    return tokens.words[before][-1] in _ENDS and any(kind in ",-vgu" for kind in between)


_FEW = 4
"""Words: a shorter stretch that opens a sentence and goes on outside the marks is no speech."""
_ENDS = frozenset(".?!…,—–-:;")
