"""Which pieces give the article's date and update, and which of their dates it is."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.dates.date_lines import date_pieces, is_unknown_label, last_label
from newsgen.parse.formats.dump.dates.dated import Dated, Kind
from newsgen.parse.formats.dump.dates.doubts import doubt
from newsgen.parse.formats.dump.dates.stand_ins import from_url, in_dateline, of_update
from newsgen.parse.formats.dump.dates.undecided import Page, settled
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words
from newsgen.text.dates import FoundDate, find_time

_TAIL = 8
"""Pieces after the text in which a date may still stand, or below it the time of a live entry."""
_TELLING = 4
"""Letters of a label that says what it labels: "Published", "Datum", not "am"."""
_FAR_TAIL = 25
"""The same if it is called "published", and no other one is."""


def dates_of(
    pieces: Sequence[Evidence],
    head: Sequence[int],
    run: tuple[int, int],
    headline: int,
    words: Words,
) -> tuple[Dated | None, Dated | None]:
    """The date and the update: from the date lines ``head``, else from those after the text.

    ``run`` is the text; its dateline tells the date where no line does.
    """
    run_end = run[1]
    last = min(len(pieces), run_end + _FAR_TAIL)
    below = date_pieces(pieces, range(run_end, last), words)
    ends = [index for index in below if index < run_end + _TAIL]
    page = Page(pieces, (*head, *ends), words)
    near = [dated for index in head for dated in _dates_in(pieces, index, words, page)]
    tail = [dated for index in ends for dated in _dates_in(pieces, index, words, page)]
    known = [dated for dated in near if dated.found.value]
    published = _nearest(known, "published", headline) or _nearest(known, "", headline)
    if published is None:
        published = next((d for d in tail if d.kind == "published" and d.found.value), None)
    if published is None:
        published = _called_published(pieces, below, words, page)
    updated = next((d for d in (*near, *tail) if d.kind == "updated" and d.found.value), None)
    if published is None and not any(d.kind == "updated" for d in near):
        published = _alone_in_tail(pieces, tail, run_end)
    if published is None:
        unread = any(d.kind != "updated" and d.found.value is None for d in near)
        published = (
            in_dateline(pieces, run, words)
            or from_url(pieces)
            or (None if unread else of_update(updated))
        )
    return _with_time_below(pieces, published, run_end, words), updated


def impossible_dates(pieces: Sequence[Evidence], head: Sequence[int]) -> tuple[Dated, ...]:
    """The dates of the date lines ``head`` that are no day of the calendar."""
    return tuple(
        Dated(index, found, "", "no such day", False)
        for index in head
        for found in pieces[index].dates
        if found.impossible
    )


def _dates_in(pieces: Sequence[Evidence], index: int, words: Words, page: Page) -> list[Dated]:
    """The dates of a date line, each with the label that stands last before it."""
    one = pieces[index]
    found: list[Dated] = []
    at = 0
    for number, date in enumerate(one.dates):
        label = last_label(one.piece.text[at : date.start], words)
        if not label and not found and index:
            above = pieces[index - 1]
            if not above.dates and len(above.piece.text) <= 30:
                match = words.date_labels.match(above.piece.text)
                whole = match and not above.piece.text[match.end() :].strip(" :：")
                label = match[0] if match and whole else ""
        unknown = number and is_unknown_label(one.piece.text[at : date.start], label, words)
        at = date.end
        if unknown:
            continue  # "3 May 2021 Archived on 5 May 2021"
        kind: Kind = ""
        if label:
            kind = "updated" if words.updated.at_start(label.casefold()) else "published"
        rule = f"date line: “{label}”" if label else "date line"
        day, why = settled(date, page)
        why = why or doubt(one.piece.text, one.dates, number, words)
        found.append(Dated(index, day, kind, rule + why, not why))
    return found


def _nearest(dated: list[Dated], kind: Kind, headline: int) -> Dated | None:
    """The one of its kind nearest to the headline; below it rather than above."""
    of_kind = [one for one in dated if one.kind == kind]
    return min(
        of_kind,
        key=lambda one: (abs(one.index - headline) + (3 if one.index < headline else 0), one.index),
        default=None,
    )


def _alone_in_tail(pieces: Sequence[Evidence], tail: list[Dated], run_end: int) -> Dated | None:
    """A date right under the text, as some outlets sign off; never one of a list of stories."""
    several = len({one.found.value for one in tail if not one.kind and one.found.value}) > 1
    for one in tail:
        between = pieces[run_end : one.index + 1]
        if one.kind or one.found.value is None:
            continue
        if len(between) > (1 if several else 3) or any(
            p.label == "heading" or p.piece.bullet for p in between
        ):
            return None
        return Dated(one.index, one.found, "", "date under the text", False)
    return None


def _called_published(
    pieces: Sequence[Evidence], below: Sequence[int], words: Words, page: Page
) -> Dated | None:
    """The one date after the text that its line's first word calls published, and no mere "on"."""
    called = []
    for index in below:
        label = words.date_labels.match(pieces[index].piece.text)
        if label and len(label[0]) >= _TELLING:
            found = _dates_in(pieces, index, words, page)
            called += [one for one in found if one.kind == "published" and one.found.value]
    return called[0] if len(called) == 1 else None


def _with_time_below(
    pieces: Sequence[Evidence], dated: Dated | None, run_end: int, words: Words
) -> Dated | None:
    """The time may stand on a line of its own under the date; not where it heads a live entry."""
    if dated is None or dated.found.value is None or dated.found.value.hour is not None:
        return dated
    below = dated.index + 1
    if below >= len(pieces) or dated.found.value.day is None:
        return dated
    day = dated.found.value
    time = find_time(pieces[below].piece.text, words.dates, day)
    if time is None or pieces[below].dates:
        return dated
    near = pieces[below + 1 : max(run_end, below + _TAIL)]
    if any(find_time(one.piece.text, words.dates, day) for one in near):
        return dated  # of a live report: each entry has its time above it
    found = FoundDate(dated.found.start, dated.found.end, time.value, time.zone)
    return Dated(dated.index, found, dated.kind, dated.rule + ", time below it", dated.confident)
