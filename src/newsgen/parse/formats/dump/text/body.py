"""The text itself: paragraphs, subheads, list items, and what was pasted in between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.datelines import stands_alone
from newsgen.parse.formats.dump.reading import LABELS, Verdict
from newsgen.parse.formats.dump.text.bios import ZONE as BIO_ZONE
from newsgen.parse.formats.dump.text.bios import is_bio, is_contact, is_signature
from newsgen.parse.formats.dump.text.boxes import boxes, passed_over
from newsgen.parse.formats.dump.text.endings import is_dated, story_end
from newsgen.parse.formats.dump.text.paragraphs import read_text
from newsgen.parse.formats.dump.text.posts import posts
from newsgen.parse.formats.dump.text.repeats import TWICE, in_furniture_too, pulled
from newsgen.parse.formats.dump.text.summaries import broadcast_summaries
from newsgen.parse.formats.dump.text.teasers import lone_teasers
from newsgen.parse.formats.dump.text.turns import entry_end, entry_times, turns
from newsgen.parse.formats.dump.text.verses import verses
from newsgen.parse.formats.dump.words import Words

_ABOVE = 3
"""Pieces above the text in which the time of a live report's first entry may stand."""
_TEASERS = 12
"""Lines under a heading such as "Read more" that may belong to it."""
_SUMMARY = 420
"""Characters of a summary under a teaser that is dated."""
_TITLE = 22
"""Characters of a teaser's headline, at least."""
_TWICE = 60
"""Characters of a sentence that no story says twice word for word: a refrain is shorter."""


def read_body(
    pieces: Sequence[Evidence],
    start: int,
    end: int,
    taken: frozenset[int],
    authors: Sequence[str],
    words: Words,
) -> dict[int, Verdict]:
    """What each piece from start to end is; ``taken`` ones already have their verdict."""
    told = story_end(pieces, start, end, words)
    entries = entry_times(pieces, max(0, start - _ABOVE), end, words)
    if entries:
        last = max(entries)
        told = max(told, entry_end(pieces, last, end))
    known = {
        **turns(pieces, start, told),
        **entries,
        **posts(pieces, start, told),
        **dict.fromkeys(verses(pieces, start, told), Verdict("body", "line of verse")),
        **passed_over(pieces, start, told, words),
    }
    verdicts = _line_by_line(pieces, start, told, taken, known, words)
    _credits(pieces, verdicts)
    for index, verdict in known.items():
        if index < start and index not in taken:
            verdicts[index] = verdict
    for index in range(told, end):
        if index not in taken:
            verdicts[index] = Verdict("furniture", "other stories below the text")
    verdicts.update(_about_authors(pieces, verdicts, start, told, authors, words))
    verdicts.update(pulled(pieces, verdicts, start, told))
    verdicts.update(in_furniture_too(pieces, verdicts))
    verdicts.update(boxes(pieces, verdicts, start, told, words))
    verdicts.update(broadcast_summaries(pieces, verdicts, start, told, words))
    verdicts.update(lone_teasers(pieces, verdicts, start, told, words))
    return verdicts


def _line_by_line(
    pieces: Sequence[Evidence],
    start: int,
    end: int,
    taken: frozenset[int],
    known: Mapping[int, Verdict],
    words: Words,
) -> dict[int, Verdict]:
    """Verdicts in order; a heading of other stories reaches down over the lines below it."""
    verdicts: dict[int, Verdict] = {}
    under_heading, dated, titles = 0, False, 0
    for index in range(start, end):
        one = pieces[index]
        if index in taken:
            dated |= under_heading > 0 and is_dated(one, words)
            continue
        verdict = known.get(index) or _pasted_in(pieces, index, words)
        if index == start and stands_alone(one.piece.text, words):
            verdict = Verdict("body", "dateline on a line of its own")
        if verdict is not None:
            if index in known or verdict.role == "caption" or one.plain in words.resumes:
                under_heading = 0
            elif one.label == "heading" or (one.label == "lead-in" and _is_open(one, words)):
                under_heading, dated, titles = _TEASERS, False, 0
            elif under_heading:
                dated |= one.label == "reading-time"
        elif under_heading and not one.prose and not (one.sentence and dated):
            verdict, under_heading = Verdict("furniture", "under such a heading"), under_heading - 1
            dated |= is_dated(one, words)
            titles += one.size >= _TITLE and not one.dates
        elif under_heading and dated and titles == 1 and one.size <= _SUMMARY:
            verdict = Verdict("furniture", "summary under such a heading")
            dated, titles = False, 0
        else:
            under_heading = 0
            verdict = read_text(pieces, index, start, end)
        verdicts[index] = verdict
    return verdicts


def _is_open(one: Evidence, words: Words) -> bool:
    """Whether a lead-in says nothing by itself: "Read more", "WATCH | What happened:"."""
    return (
        one.ending == "colon"
        or one.plain in words.headings
        or one.plain in words.lines
        or bool(words.heading_starts.at_start(one.plain))
    )


def _about_authors(
    pieces: Sequence[Evidence],
    verdicts: Mapping[int, Verdict],
    start: int,
    end: int,
    authors: Sequence[str],
    words: Words,
) -> dict[int, Verdict]:
    """Verdicts for what the last few pieces say of the author."""
    found: dict[int, Verdict] = {}
    first = max(start + 1, end - BIO_ZONE)
    for index in (*range(start, min(start + 2, first)), *range(first, end)):
        if index in verdicts and verdicts[index].role == "body":
            story = pieces[start:first]
            if is_bio(pieces, index, authors, words, index - 1 in found, story):
                found[index] = Verdict("furniture", "about the author")
            elif index >= first and is_contact(pieces[index]):
                found[index] = Verdict("furniture", "how to reach the author")
            elif index >= first and is_signature(pieces[index], words):
                found[index] = Verdict("furniture", "who else worked on it")
    return found


def _pasted_in(pieces: Sequence[Evidence], index: int, words: Words) -> Verdict | None:
    """Furniture and captions amid the text; None for text."""
    one = pieces[index]
    if one.label == "heading" and one.piece.text.isupper() is False and one.size > 60:
        return None
    if one.label == "lead-in" and _is_question(one, words):
        return None
    if one.label:
        return Verdict("furniture", LABELS[one.label])
    if one.caption >= 3 and one.size <= 600:
        return Verdict("caption", "caption: it has a credit")
    least = _TWICE if one.sentence else 25
    if one.repeats > 1 and one.size >= least and _said_before(pieces, index):
        return Verdict("furniture", TWICE)
    return None


def _is_question(one: Evidence, words: Words) -> bool:
    """An interviewer's question that begins like one to readers: "What do you think of …?" """
    text = one.piece.text
    return (
        one.size >= 40
        and text.endswith("?")
        and "?" not in text[:-1]
        and "." not in text
        and not words.page.search(text)
    )


def _said_before(pieces: Sequence[Evidence], index: int) -> bool:
    said = pieces[index].plain
    return any(other.plain == said for other in pieces[max(0, index - 60) : index])


def _credits(pieces: Sequence[Evidence], verdicts: dict[int, Verdict]) -> None:
    """A line that is only a credit makes a caption of a short line above it."""
    for index, verdict in list(verdicts.items()):
        if verdict.role != "caption" or not pieces[index].credit_only:
            continue
        above = pieces[index - 1] if index - 1 in verdicts else None
        if above is not None and verdicts[index - 1].role == "caption" and not above.credit_only:
            continue
        if above is not None and not above.label and above.size <= 200 and not above.sentence:
            verdicts[index - 1] = Verdict("caption", "caption: a credit follows")
        else:
            verdicts[index] = Verdict("furniture", "credit of a picture without caption")
