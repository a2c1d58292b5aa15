"""Turns of an interview, and the times that head the entries of a live report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words

# "Q:", "A.", "NAME:", "Ana Bell:" before what is said.
_SPEAKER = re.compile(
    r"(?P<who>[QA](?=[:.]\s)|[^\W\d_][\w.'’-]{0,30}(?:\s[^\W\d_][\w.'’-]{0,30}){0,3}(?=\s?:))"
)
_TIMES = 3
"""Entries of a live report, at least."""
_LONGEST = 120
_CLOCK = re.compile(
    r"\W*\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h|hrs))?(?![\d.])", re.IGNORECASE
)
_LONE_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h|hrs))?(?:\s[A-Z]{2,4})?\Z", re.IGNORECASE
)
_CLOCKED = 20
_STOPS = re.compile(r"[^\W\d_]{2}[.!?…][”\"]?\s(?=\W?[^\W\d_])")
"""The end of a sentence that another one follows."""
_ENTRY = 330
"""Characters of an entry that is no teaser's summary."""


def turns(pieces: Sequence[Evidence], start: int, end: int) -> dict[int, Verdict]:
    """Verdicts for lines that begin with their speaker, in a text where two speakers take turns.

    "Photo: Name" has the same shape, so both of two labels must return.
    """
    who: dict[int, str] = {}
    for index in range(start, end):
        one = pieces[index]
        if ":" in one.piece.text[:130] or one.piece.text[1:2] == ".":
            match = _SPEAKER.match(one.piece.text[:130])
            if match and match["who"][:1].isupper() and not one.label and one.caption < 3:
                who[index] = match["who"]
    if len(who) < 4:
        return {}
    count = Counter(who.values())
    speakers = {name for name, times in count.items() if times >= 2}
    if len(speakers) < 2:
        return {}
    return {
        index: Verdict("body", "turn of an interview")
        for index, name in who.items()
        if name in speakers
    }


def entry_times(
    pieces: Sequence[Evidence], start: int, end: int, words: Words
) -> dict[int, Verdict]:
    """Verdicts for times that head the entries of a live report, and for the titles below them.

    Teasers have times too: but what stands under theirs is a headline or a short summary.
    """
    times = [index for index in range(start, end) if _is_time(pieces[index], words)]
    if len(times) < _TIMES:
        return {}
    found: dict[int, Verdict] = {}
    entries = long = 0
    for number, index in enumerate(times):
        after = times[number + 1] if number + 1 < len(times) else end
        titles, texts, size = 0, 0, 0
        for below in range(index + 1, min(after, index + 8)):
            one = pieces[below]
            if one.prose or one.sentence:
                texts, size = texts + 1, size + one.size
            elif texts:
                break
            elif not one.label and one.caption < 3:
                titles += 1
        if not texts or titles > 1:
            continue
        entries += 1
        said = sum(len(_STOPS.findall(one.piece.text)) for one in pieces[index + 1 : index + 4])
        long += texts > 1 or said > 0 or size > _ENTRY
        found[index] = Verdict("subhead", "time of an entry")
        if titles and index + 1 < end and not pieces[index + 1].label:
            found[index + 1] = Verdict("subhead", "title of an entry")
    if entries >= _TIMES and (2 * long >= entries or _is_minuted(pieces, times, entries)):
        return found
    return {}


def _is_minuted(pieces: Sequence[Evidence], times: Sequence[int], entries: int) -> bool:
    """Whether clocks alone, in order, each have whole sentences right below them.

    Under a teaser's time stands a headline, which has no full stop; and teasers' times are those of
    days.
    """
    if entries < len(times):
        return False
    clocks: list[tuple[int, int]] = []
    for index in times:
        clock = _LONE_CLOCK.match(pieces[index].piece.text)
        if clock is None or not clock[0][-1].isdecimal():
            return False
        hour, minute = re.split(r"[:.h]", clock[0], maxsplit=1)
        clocks.append((int(hour), int(minute)))
    told = all(_is_told(pieces[index + 1]) for index in times if index + 1 < len(pieces))
    return told and clocks in (sorted(clocks), sorted(clocks, reverse=True))


def is_lone_clock(text: str) -> bool:
    """Whether a line is a time of day and nothing else."""
    return len(text) <= _CLOCKED and bool(_LONE_CLOCK.match(text))


def is_entry(pieces: Sequence[Evidence], index: int, end: int) -> int:
    """How many pieces an entry has: a clock time, perhaps a title, sentences; 0 for no entry.

    One sentence alone may be the summary of another story.
    """
    if index >= end or not _LONE_CLOCK.match(pieces[index].piece.text):
        return 0
    first = _below_title(pieces, index, end)
    below = entry_end(pieces, index, end)
    many = below - first > 1 or (below > first and _STOPS.search(pieces[first].piece.text))
    return below - index if many else 0


def minuted_row(pieces: Sequence[Evidence], index: int, end: int) -> int:
    """How many pieces a row of entries of one sentence has: clocks in order, sentences between."""
    times: list[int] = []
    while index + 1 < end and is_lone_clock(pieces[index].piece.text):
        times.append(index)
        index = entry_end(pieces, index, end)
    if len(times) < 2 or not _is_minuted(pieces, times, len(times)):
        return 0
    return index - times[0]


def entry_end(pieces: Sequence[Evidence], index: int, end: int) -> int:
    """Index after the sentences of the entry whose time stands at ``index``."""
    below = _below_title(pieces, index, end)
    while below < end and (pieces[below].prose or _is_told(pieces[below])):
        below += 1
    return below


def _below_title(pieces: Sequence[Evidence], index: int, end: int) -> int:
    below = index + 1
    if below < end and not (pieces[below].label or pieces[below].ending or pieces[below].dates):
        below += 1
    return below


def _is_told(one: Evidence) -> bool:
    return one.sentence and one.ending == "stop" and not one.label and one.caption < 3


def _is_time(one: Evidence, words: Words) -> bool:
    """ "14:32", "2.15pm BST", "11.04 Uhr: What happened", "10 minutes ago"."""
    text = one.piece.text
    if one.size > _LONGEST or one.prose:
        return False
    if _CLOCK.match(text):
        return one.ending != "stop"
    last = one.plain.rsplit(" ", 1)[-1]
    return one.size <= 30 and text[:1].isdecimal() and last in words.relative
