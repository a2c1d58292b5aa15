"""The layout of a whole dump: the steps that say what every piece is, in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.beside import Story
from newsgen.parse.formats.dump.body import read_body
from newsgen.parse.formats.dump.bylines import Bylines, find_bylines, labelled_pieces
from newsgen.parse.formats.dump.dating import Dated, date_pieces, dates_of, impossible_dates
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.headline import find_headline
from newsgen.parse.formats.dump.opening import Opening, read_opening
from newsgen.parse.formats.dump.prose import longest_run
from newsgen.parse.formats.dump.reading import Choice, Verdict
from newsgen.parse.formats.dump.words import Words

_ABOVE = 12
"""Pieces above the headline in which byline and date may stand."""
_HEAD = 80
"""Pieces above and below the beginning of the text that may be the article's head."""
_WORD = re.compile(r"[^\W\d_]+")


class Layout(Struct, frozen=True):
    """What every piece is, and the values that the steps found."""

    verdicts: tuple[Verdict, ...]
    headline: Choice | None
    bylines: Bylines
    date: Dated | None
    updated: Dated | None
    opening: Opening
    impossible: tuple[Dated, ...] = ()
    """Dates in the head that are no day of the calendar."""


def lay_out(pieces: Sequence[Evidence], words: Words) -> Layout:
    """Decide the layout: text, headline, byline and dates, deck and captions, then what is between.

    ``pieces`` must not be empty. Every piece gets one verdict; what nothing claims is furniture.
    """
    run = longest_run(pieces)
    head_end = min(_paragraph(pieces, run, 3), run[0] + _HEAD)
    zone = range(max(0, run[0] - _HEAD), head_end)
    dates = date_pieces(pieces, zone, words)
    named = labelled_pieces(pieces, zone, words)
    headline = find_headline(pieces, run, frozenset((*dates, *named)), words)
    top = headline.index if headline else -1
    near = range(max(0, top - _ABOVE), head_end)
    dates = [index for index in dates if index in near and index != top]
    bylines = find_bylines(pieces, near, dates, top, _story(pieces, run), words)
    date, updated = dates_of(pieces, dates, run[1], top, words)
    cluster = frozenset((*dates, *bylines.indices, *bylines.titles, *_times(date)))
    if top + 1 > run[0] and run[1]:
        run = (min(top + 1, run[1]), run[1])
    opening = read_opening(pieces, top, run, cluster, words)
    verdicts = _head_verdicts(headline, bylines, dates, date, updated, opening)
    start, end = (opening.body_start, run[1]) if run[1] else (top + 1, len(pieces))
    people = [one.person.name for one in bylines.signed]
    verdicts.update(read_body(pieces, start, end, frozenset(verdicts), people, words))
    for index in range(start):
        if (
            pieces[index].credit_only
            and index - 1 in verdicts
            and verdicts[index - 1].role == "caption"
        ):
            verdicts.setdefault(index, Verdict("caption", "credit of the picture above"))
    return Layout(
        tuple(
            verdicts.get(index) or Verdict("furniture", _rest(pieces[index], index, top, start))
            for index in range(len(pieces))
        ),
        headline,
        bylines,
        date,
        updated,
        opening,
        impossible_dates(pieces, dates),
    )


def _paragraph(pieces: Sequence[Evidence], run: tuple[int, int], number: int) -> int:
    """Index of the text's n-th paragraph; the end of the run where it has fewer."""
    seen = 0
    for index in range(run[0], run[1]):
        seen += pieces[index].prose
        if seen == number:
            return index
    return run[1] or len(pieces)


def _story(pieces: Sequence[Evidence], run: tuple[int, int]) -> Story:
    """The words of the text's first paragraphs."""
    found: set[str] = set()
    for one in pieces[run[0] : min(run[1], run[0] + 25)]:
        if one.prose:
            found.update(_WORD.findall(one.piece.text[:1500]))
    return Story(
        frozenset(word for word in found if word.islower()),
        frozenset(word.casefold() for word in found),
    )


def _times(date: Dated | None) -> tuple[int, ...]:
    """The piece that holds only the time of the date above it."""
    return (date.index + 1,) if date and date.rule.endswith("time below it") else ()


def _head_verdicts(
    headline: Choice | None,
    bylines: Bylines,
    dates: Sequence[int],
    date: Dated | None,
    updated: Dated | None,
    opening: Opening,
) -> dict[int, Verdict]:
    verdicts: dict[int, Verdict] = {}
    for one in opening.deck:
        verdicts[one.index] = Verdict("deck", one.rule)
    for one in opening.captions:
        verdicts[one.index] = Verdict("caption", one.rule)
    for index in bylines.titles:
        verdicts[index] = Verdict("furniture", "title beside the byline")
    for index in dates:
        verdicts[index] = Verdict("date", "date line that does not give the date")
    for index in _times(date):
        verdicts[index] = Verdict("date", "time below the date")
    if updated:
        verdicts[updated.index] = Verdict("updated", updated.rule)
    if date:
        verdicts[date.index] = Verdict("date", date.rule)
    for index in bylines.indices:
        rule = next((one.rule for one in bylines.signed if one.index == index), "byline label")
        verdicts[index] = Verdict("authors", rule)
    if headline:
        verdicts[headline.index] = Verdict("headline", headline.rule)
    return verdicts


def _rest(one: Evidence, index: int, headline: int, start: int) -> str:
    if one.label:
        return f"furniture: {one.label}"
    if index < headline:
        return "above the headline"
    return "between headline and text" if index < start else "after the text"
