"""Which of the tables' phrases stand within each line of a dump: within most of them, none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from newsgen.parse.formats.dump.labels import LONGEST, Inside
from newsgen.parse.formats.dump.phrases import probe
from newsgen.parse.formats.dump.words import Words

_NOTHING = Inside((), (), (), ())
_FOLDING = "İŉſǰẖẗẘẙẚẞ\u212aﬀﬁﬂﬃﬄﬅﬆ"
"""Letters that folding turns into ASCII and a probe leaves: a line may then hold any phrase."""


def held_by(texts: Sequence[str], words: Words) -> list[Inside]:
    """For each text the phrases that it may hold.

    One look through the whole dump tells which there are; only those are looked for in each line.
    """
    joined = "\n".join([text if len(text) <= LONGEST else "" for text in texts])
    probed = probe(joined)
    kinds = (words.phrases, words.own, words.links, words.caption_signs)
    if not joined.isascii() and any(map(joined.__contains__, _FOLDING)):
        return [Inside(*[kind.of(probed) for kind in kinds])] * len(texts)
    found = [_NOTHING] * len(texts)
    # Where each line ends in what was probed.
    ends = list(accumulate([len(line) + 1 for line in probed.split(b"\n")], initial=-1))[1:]
    phrases, own, links, signs = (kind.by_line(probed, ends) for kind in kinds)
    for number in {*phrases, *own, *links, *signs}:
        found[number] = Inside(
            tuple(phrases.get(number, ())),
            tuple(own.get(number, ())),
            tuple(links.get(number, ())),
            tuple(signs.get(number, ())),
        )
    return found
