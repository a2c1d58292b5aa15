"""What the outlet says of the article itself: corrections, editor's notes, where it stood first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.pieces import Piece
from newsgen.parse.formats.dump.reading import Verdict
from newsgen.parse.formats.dump.words import Words
from newsgen.records.article import Correction, Field
from newsgen.records.dates import PartialDate
from newsgen.records.source import Span
from newsgen.text.dates import find_dates

_LONGEST = 1200
"""Characters of a note."""
_AFTER = 14
"""Pieces below the text in which a note may stand."""
_TABLES = frozenset({"correction_labels", "note_labels", "corrections", "notes"})
"""Of ``Words``: what a note begins with."""
_MARKS = " \t*_([•–—-"
# After a label: a date in brackets, then a colon or a dash.
_AFTER_LABEL = re.compile(
    r"\s*(?:\([^()]{3,40}\)|[^:(\n–—]{0,30}\d{4}|,[^:(\n–—]{0,30}\d{1,2}(?:st|nd|rd|th)?)?\s*(?:[:：]|[–—-]\s)\s*\)?\s*"
)
_DAY = 40
"""Characters of a line that is only a day."""
_DATED = 90
"""Characters from the start in which the day of a correction is named."""


class Noted(Struct, frozen=True):
    """How a note begins."""

    correction: bool
    label: int
    """Characters of its label, with the colon; 0 for a sentence without label."""
    alone: bool = False
    """The label has its line for itself; the note is the next one."""


def noted(one: Evidence, words: Words) -> Noted | None:
    """What kind of note a piece is, or is the label of; None for any other piece."""
    text = one.piece.text
    if len(text) > _LONGEST or _TABLES.isdisjoint(one.opens):
        return None
    skipped = len(text) - len(text.lstrip(_MARKS))
    head = text[skipped : skipped + 100].replace("’", "'").casefold()
    joined = head.replace(" & ", " and ", 1)
    if " " not in head and len(head) > 30:
        return None
    for phrases, correction in ((words.correction_labels, True), (words.note_labels, False)):
        label = phrases.at_start(joined)
        if not label:
            continue
        size = len(label) - 2 * (joined != head and " and " in label)
        rest = text[skipped + size :]
        after = _AFTER_LABEL.match(rest[:90])
        if after and after.end() < len(rest):
            return Noted(correction, skipped + size + after.end())
        if not rest.strip(" :.*_)]"):
            return Noted(correction, len(text), alone=True)
    if words.corrections.at_start(head):
        return Noted(True, 0)
    return Noted(False, 0) if words.notes.at_start(head) else None


def find_notes(
    pieces: Sequence[Evidence], first: int, start: int, end: int, words: Words
) -> dict[int, Verdict]:
    """Verdicts for notes from ``first`` (below the headline) to some pieces below the text's end.

    A bare "Note:" or "Correction:" counts only above and below the text, since a story may use the
    word; whole sentences about "this article" count anywhere in it.
    """
    found: dict[int, Verdict] = {}
    last = min(len(pieces), end + _AFTER)
    for index in range(first, last):
        one = pieces[index]
        if index in found or (one.label and one.label != "notice"):
            if index >= end and one.label == "heading" and index not in found:
                break
            continue
        note = noted(one, words)
        if note is None or not (note.label == 0 or _at_edge(index, start, end)):
            continue
        verdict = (
            Verdict("correction", "what was corrected")
            if note.correction
            else Verdict("note", "what the outlet says of the article")
        )
        if not note.alone:
            if one.size >= 30:
                found[index] = verdict
            continue
        told = index + 1 + (index + 1 < len(pieces) and _is_day(pieces[index + 1]))
        if told < len(pieces) and pieces[told].ending == "stop":
            found.update(dict.fromkeys(range(index, told + 1), verdict))
    return found


def _is_day(one: Evidence) -> bool:
    """A line that is the day of a note, between its label and its text."""
    return bool(one.dates) and one.size <= _DAY and not (one.sentence or one.prose)


def _at_edge(index: int, start: int, end: int) -> bool:
    return index < start + 2 or index >= end - 4


def note_fields(
    pieces: Sequence[Evidence], verdicts: Sequence[Verdict], words: Words
) -> tuple[tuple[Correction, ...], tuple[Field[str], ...]]:
    """Corrections, each with its day where one is named, and notes; without their labels."""
    corrections: list[Correction] = []
    notes: list[Field[str]] = []
    pending: PartialDate | None = None
    labelled = False
    for one, verdict in zip(pieces, verdicts, strict=True):
        if verdict.role not in ("note", "correction"):
            continue
        piece = one.piece
        note = noted(one, words)
        day = _day(piece.text, words) if verdict.role == "correction" else None
        if note and note.alone:
            pending, labelled = day, True
            continue
        if labelled and _is_day(one):
            pending, labelled = day or pending, False
            continue
        labelled = False
        text = " ".join(piece.text[note.label if note else 0 :].split())
        if verdict.role == "correction":
            corrections.append(Correction(text=text, date=day or pending))
            pending = None
        else:
            notes.append(Field(text, _span(piece), verdict.rule))
    return tuple(corrections), tuple(notes)


def _day(text: str, words: Words) -> PartialDate | None:
    """The day on which something was corrected: named at the start, not in what was wrong."""
    for found in find_dates(text[: _DATED + 40], words.dates):
        if found.start <= _DATED and ". " not in text[: found.start].rstrip("0123456789 "):
            return found.value
    return None


def _span(piece: Piece) -> Span:
    return Span(piece.start, piece.end)
