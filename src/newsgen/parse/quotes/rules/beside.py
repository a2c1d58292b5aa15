"""A saying verb stands right before the quote, whatever follows it."""

from __future__ import annotations

from newsgen.parse.quotes.reporting import above, main_report
from newsgen.parse.quotes.rules.after import after
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.subjects import is_soft, subject_of

_REACH = 16


def beside(scene: Scene, number: int) -> Answer | None:
    """``Lee said, "…"``; ``Lee said: "…"``; ``Lee says the "…"``; ``Lee told them that "…"``."""
    tokens, quote = scene.at(number)
    kinds = tokens.kinds
    floor = tokens.sentences[quote]
    verb = quote - 1
    while verb > floor and kinds[verb] in ",:hdmrc" and quote - verb < 5:
        verb -= 1
    if verb >= floor and kinds[verb] not in "vgu" and kinds[quote - 1] in ",:":
        verb = _governing(kinds, quote - 1, floor)
    if verb < floor or kinds[verb] not in "vgu":
        return None
    subject = subject_of(tokens, verb, floor)
    if subject is None:
        return None
    shouted = kinds[floor] == "s" and kinds[quote - 1] == ","
    if tokens.words[quote][-1] == "," and not shouted and after(scene, number) is not None:
        # Whoever thinks “it is over,” she said, is wrong; not: When Roy shouted, “Fire,” Lee left.
        return None
    answer = above(tokens, verb, subject, floor)
    if not is_soft(tokens, answer.cue):
        return answer  # a whole sentence in somebody's own words
    return main_report(tokens, answer, floor)


def _governing(kinds: str, mark: int, floor: int) -> int:
    """The verb whose clause runs up to the comma or colon: ``Lee told us on Friday, "…"``."""
    for verb in range(mark - 1, max(floor, mark - _REACH) - 1, -1):
        if kinds[verb] in "vg":
            return verb
        if kinds[verb] in ",;:Qeacws":
            break
    return -1
