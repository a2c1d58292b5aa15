"""Finds quotes in single marks, in articles that use those as the outer marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.segments import Segment

_OPENING = re.compile(
    r"[‘'](?:(?<=[\s(\[—–:][‘'])|(?<![\s\S][‘']))(?=[^\W\d]|[\d£$€][^\s’']*\s|…|\[)"
)
_CLOSING = re.compile(r"(?<=[^\s‘'(])[’'](?![\w’'])")
_ELIDED = re.compile(r"[‘'’](?:tis|twas|em|til|till|cause|bout|round|n)\b", re.I)


def single_segments(passages: Sequence[Passage], doubles: list[Segment]) -> list[Segment]:
    """The quotes of the article: ``doubles``, or singles where these are the outer marks."""
    for passage in passages:
        text = passage.text
        if "‘" in text or " '" in text or text[:1] == "'":
            break
    else:
        return doubles
    if any("''" in passage.text for passage in passages):
        return doubles  # two apostrophes stand for a double mark there
    held: dict[int, list[Segment]] = {}
    for segment in doubles:
        held.setdefault(segment.passage, []).append(segment)
    singles: list[Segment] = []
    for number, passage in enumerate(passages):
        if passage.kind not in ("code", "table", "subhead"):
            singles += _of_passage(number, passage.text, held.get(number, []))
    outer = _outside(doubles, singles)
    if _words(passages, singles) <= 2 * _words(passages, outer):
        return doubles
    return sorted([*singles, *outer], key=lambda segment: (segment.passage, segment.open))


def _of_passage(number: int, text: str, doubles: list[Segment]) -> list[Segment]:
    found: list[Segment] = []
    opens = [double.open for double in doubles]
    openings = [
        match
        for match in _OPENING.finditer(text)
        if not _ELIDED.match(text, match.end() - 1) and not _inside(match.start(), opens, doubles)
    ]
    if not openings:
        return found
    closings = [match.start() for match in _CLOSING.finditer(text)]
    place = 0
    for turn, opening in enumerate(openings):
        if found and opening.start() < found[-1].close:
            continue
        limit = openings[turn + 1].start() if turn + 1 < len(openings) else len(text)
        while place < len(closings) and closings[place] < opening.end():
            place += 1
        end = _closing(text, closings, place, limit)
        if end > opening.end():
            found.append(Segment(number, opening.start(), opening.end(), end, end + 1))
    return found


def _closing(text: str, closings: list[int], place: int, limit: int) -> int:
    """The mark that follows a comma or stop, else the first one: plurals have apostrophes too."""
    first = -1
    while place < len(closings) and closings[place] < limit:
        at = closings[place]
        if first < 0:
            first = at
        if text[at - 1] in ",.?!…—" or text[at + 1 : at + 2] in (",", ".", ";", ""):
            return at
        place += 1
    return first


def _inside(at: int, opens: list[int], doubles: list[Segment]) -> bool:
    place = bisect_left(opens, at) - 1
    return place >= 0 and at < doubles[place].close


def _outside(doubles: list[Segment], singles: list[Segment]) -> list[Segment]:
    """The doubles that stand in no single; both lists are in reading order."""
    outer: list[Segment] = []
    place = 0
    for double in doubles:
        spot = (double.passage, double.open)
        while place < len(singles) and (singles[place].passage, singles[place].close) <= spot:
            place += 1
        if place == len(singles) or (singles[place].passage, singles[place].open) >= spot:
            outer.append(double)
    return outer


def _words(passages: Sequence[Passage], segments: Sequence[Segment]) -> int:
    return sum(
        passages[segment.passage].text.count(" ", segment.start, segment.end)
        for segment in segments
    )
