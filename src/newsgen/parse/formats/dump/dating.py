"""Which pieces give the article's date and update, and which of their dates it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.leftovers import holds_prose, is_sentence, small_words
from newsgen.parse.formats.dump.people import read_byline
from newsgen.parse.formats.dump.words import Words
from newsgen.text.dates import FoundDate, find_time

Kind = Literal["", "published", "updated"]

_LETTERS = re.compile(r"[^\W\d_]+")
_SEPARATORS = re.compile(r"[|·•–—]|\s[-/]\s|\s{2,}")
_REST = 20
"""Letters that a date line may have besides its date and labels: a weekday, a zone, an outlet."""
_LONGEST = 200
_TAIL = 8
"""Pieces after the text in which a date may still stand."""


class Dated(Struct, frozen=True):
    """A date found in a piece, and what the piece calls it."""

    index: int
    found: FoundDate
    kind: Kind
    rule: str
    confident: bool = True


def date_pieces(pieces: Sequence[Evidence], indices: Iterable[int], words: Words) -> list[int]:
    """Those of ``indices`` that are date lines, with or without a year."""
    return [index for index in indices if _is_date_piece(pieces[index], words)]


def dates_of(
    pieces: Sequence[Evidence], head: Sequence[int], run_end: int, headline: int, words: Words
) -> tuple[Dated | None, Dated | None]:
    """The date and the update: from the date lines ``head``, else from those after the text."""
    near = [dated for index in head for dated in _dates_in(pieces, index, words)]
    last = min(len(pieces), run_end + _TAIL)
    tail_pieces = date_pieces(pieces, range(run_end, last), words)
    tail = [dated for index in tail_pieces for dated in _dates_in(pieces, index, words)]
    known = [dated for dated in near if dated.found.value]
    published = _nearest(known, "published", headline) or _nearest(known, "", headline)
    if published is None:
        published = next((d for d in tail if d.kind == "published" and d.found.value), None)
    if published is None and not any(d.kind == "updated" for d in near):
        published = _alone_in_tail(pieces, tail, run_end)
    updated = next((d for d in (*near, *tail) if d.kind == "updated" and d.found.value), None)
    return _with_time_below(pieces, published, words), updated


def impossible_dates(pieces: Sequence[Evidence], head: Sequence[int]) -> tuple[Dated, ...]:
    """The dates of the date lines ``head`` that are no day of the calendar."""
    return tuple(
        Dated(index, found, "", "no such day", False)
        for index in head
        for found in pieces[index].dates
        if found.impossible
    )


def _is_date_piece(one: Evidence, words: Words) -> bool:
    text = one.piece.text
    if len(text) > _LONGEST or one.caption >= 3:
        return False
    if not one.dates:
        return _is_relative(text, words)
    if one.prose or (one.sentence and one.size >= 70):
        return False
    rest = text
    for found in reversed(one.dates):
        rest = rest[: found.start] + "\n" + rest[found.end :]
    if holds_prose(words.date_labels.sub(" ", rest), words):
        return False
    before_first = text[: one.dates[0].start].rstrip(" :,")
    label = _label(before_first, words)
    # "am" and its like are labels only where they open the line.
    strong = len(label) > 5 or len(label) == len(before_first)
    if label and strong and before_first.casefold().endswith(label.casefold()):
        return True
    rest = words.date_labels.sub(" ", rest)
    letters = _letters(rest)
    if one.ending == "stop" and any(_tells(part, words) for part in rest.split(". ")):
        return False  # "The hall was built on 3 May 1921."
    if letters <= _REST:
        return True
    # Between strokes: "Ana Bell · The Wire · 3 May 2021"; or beside a name: "Ana Bell3 May 2021".
    parts = _SEPARATORS.split(rest)
    if (
        len(text) <= 120
        and len(parts) > 1
        and any("\n" in part and _letters(part) <= _REST for part in parts)
    ):
        return True
    names = read_byline(" ".join(rest.replace("\n", " | ").split()).strip("| "), words)
    return len(text) <= 100 and bool(names.people) and names.whole


def _tells(part: str, words: Words) -> bool:
    """Whether a sentence's worth of words stands there, if only "He died on"."""
    return len(_LETTERS.findall(part)) >= 3 and small_words(part, words) > 0


def _is_relative(text: str, words: Words) -> bool:
    """A date without a date: "Posted 3 hours ago", "Heute, 12:37 Uhr", "Published"."""
    if len(text) > 80:
        return False
    tokens = {token.casefold() for token in _LETTERS.findall(text)}
    label = words.date_labels.match(text)
    if label and not text[label.end() :].strip(" :"):
        return len(label[0]) > 3
    if not label and (is_sentence(text, words) or holds_prose(text, words)):
        return False  # "Two men were held 3 hours ago."
    has_digit = any(character.isdecimal() for character in text)
    return bool(has_digit and tokens & words.relative and (label or len(text) <= 40))


def _letters(text: str) -> int:
    return sum(len(run) for run in _LETTERS.findall(text))


def _label(before: str, words: Words) -> str:
    """The last date label in the text before a date."""
    labels = [match[0] for match in words.date_labels.finditer(before)]
    return labels[-1] if labels else ""


def _dates_in(pieces: Sequence[Evidence], index: int, words: Words) -> list[Dated]:
    """The dates of a date line, each with the label that stands last before it."""
    one = pieces[index]
    found: list[Dated] = []
    at = 0
    for date in one.dates:
        label = _label(one.piece.text[at : date.start], words)
        if not label and not found and index:
            above = pieces[index - 1]
            if not above.dates and len(above.piece.text) <= 30:
                match = words.date_labels.match(above.piece.text)
                whole = match and not above.piece.text[match.end() :].strip(" :")
                label = match[0] if match and whole else ""
        kind: Kind = ""
        if label:
            kind = "updated" if words.updated.at_start(label.casefold()) else "published"
        rule = f"date line: “{label}”" if label else "date line"
        found.append(Dated(index, date, kind, rule))
        at = date.end
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
    for one in tail:
        between = pieces[run_end : one.index + 1]
        if one.kind or one.found.value is None:
            continue
        if len(between) > 3 or any(p.label == "heading" or p.piece.bullet for p in between):
            return None
        return Dated(one.index, one.found, "", "date under the text", False)
    return None


def _with_time_below(pieces: Sequence[Evidence], dated: Dated | None, words: Words) -> Dated | None:
    """The time may stand on a line of its own under the date."""
    if dated is None or dated.found.value is None or dated.found.value.hour is not None:
        return dated
    below = dated.index + 1
    if below >= len(pieces) or dated.found.value.day is None:
        return dated
    time = find_time(pieces[below].piece.text, words.dates, dated.found.value)
    if time is None or pieces[below].dates:
        return dated
    found = FoundDate(dated.found.start, dated.found.end, time.value, time.zone)
    return Dated(dated.index, found, dated.kind, dated.rule + ", time below it", dated.confident)
