"""How much of one article is looked at: more than any article has, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from newsgen.parse.passages import Passage

MOST_CHARACTERS = 400_000
"""Some 65,000 words; what follows is not looked at, so that no file holds up a build."""
MOST_SEGMENTS = 2_000
"""Quoted stretches of one article that are looked at."""


def looked_at(passages: Sequence[Passage]) -> Sequence[Passage]:
    """``passages`` themselves, or as many of the first as the bound allows, the last one cut."""
    room = MOST_CHARACTERS
    for number, passage in enumerate(passages):
        size = len(passage.text)
        if size > room:
            cut = replace(passage, text=passage.text[:room])
            return [*passages[:number], cut] if room else passages[:number]
        room -= size
    return passages
