"""Summaries of broadcasts amid the text: "Ana Bell discusses the ferries on 'Lunnet Live.'" """

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words

_LONGEST = 320
_TITLE = 120
_SHOW = re.compile(r"\s['‘][A-Z][^'‘’\"“”]{2,40}[.,]?['’]")
_DOUBLE = '"“”'


def broadcast_summaries(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    start: int,
    end: int,
    words: Words,
) -> dict[int, Verdict]:
    """Verdicts for one sentence that says who discusses what on a show, and for the title above it.

    Broadcasters set a player amid the text, and its title and summary come with the copy. The
    summary is in the present tense, names the show in single marks, and quotes nobody.
    """
    found: dict[int, Verdict] = {}
    for index in range(start, end):
        verdict = verdicts.get(index)
        one = pieces[index]
        if verdict is None or verdict.role != "body" or not 60 <= one.size <= _LONGEST:
            continue
        text = one.piece.text
        if not ("'" in text or "’" in text) or any(mark in text for mark in _DOUBLE):
            continue
        if ". " in text or not _SHOW.search(text) or words.shows.isdisjoint(text.split()):
            continue
        found[index] = Verdict("furniture", "what a broadcast is about")
        above = index - 1
        title = verdicts.get(above)
        titled = above >= start and title is not None and title.role == "subhead"
        if titled and pieces[above].size <= _TITLE:
            found[above] = Verdict("furniture", "title of a broadcast")
    return found
