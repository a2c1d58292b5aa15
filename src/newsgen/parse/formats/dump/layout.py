"""The layout of a whole dump: the steps that say what every piece is, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.byline.bylines import Bylines, find_bylines, labelled_pieces
from newsgen.parse.formats.dump.byline.lone_names import Story
from newsgen.parse.formats.dump.dates.date_lines import date_pieces
from newsgen.parse.formats.dump.dates.dated import Dated
from newsgen.parse.formats.dump.dates.dating import dates_of, impossible_dates
from newsgen.parse.formats.dump.dates.stand_ins import IN_DATELINE
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.head.headline import Headline, find_headline
from newsgen.parse.formats.dump.head.listings import listed_stories
from newsgen.parse.formats.dump.head.opening import Opening, read_opening
from newsgen.parse.formats.dump.head.provenance import lines_of_the_copy
from newsgen.parse.formats.dump.pictures.credits import settle_captions
from newsgen.parse.formats.dump.reading import LABELS, Verdict
from newsgen.parse.formats.dump.text.body import read_body
from newsgen.parse.formats.dump.text.comments import comments_start
from newsgen.parse.formats.dump.text.notes import find_notes
from newsgen.parse.formats.dump.text.prose import longest_run
from newsgen.parse.formats.dump.text.several import other_articles
from newsgen.parse.formats.dump.words import Words

_ABOVE = 12
"""Pieces above the headline in which byline and date may stand."""
_HEAD = 80
"""Pieces above and below the beginning of the text that may be the article's head."""


class Layout(Struct, frozen=True):
    """What every piece is, and the values that the steps found."""

    verdicts: tuple[Verdict, ...]
    headline: Headline | None
    bylines: Bylines
    date: Dated | None
    updated: Dated | None
    opening: Opening
    impossible: tuple[Dated, ...] = ()
    """Dates in the head that are no day of the calendar."""
    others: tuple[int, ...] = ()
    """Where further articles begin in the same file."""


def lay_out(pieces: Sequence[Evidence], words: Words) -> Layout:
    """Decide the layout: text, headline, byline and dates, deck and captions, then what is between.

    ``pieces`` must not be empty. Every piece gets one verdict; what nothing claims is furniture.
    """
    others = other_articles(pieces, words)
    run = _first_run(pieces, others, comments_start(pieces, words))
    head_end = min(_paragraph(pieces, run, 3), run[0] + _HEAD)
    copy = lines_of_the_copy(pieces, words)
    zone = range(max(copy, run[0] - _HEAD), head_end)
    dates = date_pieces(pieces, zone, words)
    named = labelled_pieces(pieces, zone, words)
    listed = listed_stories(pieces, run[0], frozenset((*dates, *named)), words)
    dates = [index for index in dates if index not in listed]
    named = [index for index in named if index not in listed]
    headline = find_headline(pieces, run, frozenset((*dates, *named)) | listed, words, copy)
    top = headline.index if headline else -1
    near = range(max(copy, top - _ABOVE), head_end)
    if 0 <= top < zone.start:
        # A long row of short lines parts headline and text: a player's list of videos, an index.
        dates = date_pieces(pieces, range(near.start, min(zone.start, top + _ABOVE)), words) + dates
    dates = [index for index in dates if index in near and index != top]
    bylines = find_bylines(pieces, near, dates, top, _story(pieces, run), words, run)
    date, updated = dates_of(pieces, dates, run, top, words)
    cluster = frozenset((*dates, *bylines.indices, *bylines.titles, *_times(date)))
    if top + 1 > run[0] and run[1]:
        run = (min(top + 1, run[1]), run[1])
    notes = find_notes(pieces, top + 1, *run, words)
    cluster |= {index for index in notes if index <= run[0]}
    opening = read_opening(pieces, top, run, cluster, words, listed)
    verdicts = _head_verdicts(headline, bylines, dates, date, updated, opening)
    for index, verdict in notes.items():
        verdicts.setdefault(index, verdict)
    for index in listed:
        verdicts.setdefault(index, Verdict("furniture", "a list of other stories above the text"))
    for index in range(copy):
        verdicts.setdefault(index, Verdict("furniture", "where the copy comes from"))
    start, end = (opening.body_start, run[1]) if run[1] else (top + 1, len(pieces))
    people = [one.person.name for one in bylines.signed]
    verdicts.update(read_body(pieces, start, end, frozenset(verdicts), people, words))
    verdicts.update(settle_captions(pieces, verdicts, top, (start, end), words))
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
        others,
    )


def _first_run(
    pieces: Sequence[Evidence], others: tuple[int, ...], comments: int
) -> tuple[int, int]:
    """The run of prose, of the first article where there are several, without readers' comments."""
    after = min((*others, comments))
    run = longest_run(pieces[:after])
    return run if run[1] or after == len(pieces) else longest_run(pieces)


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
    first = pieces[run[0] : min(run[1], run[0] + 25)]
    return Story([one.piece.text[:1500] for one in first if one.prose])


def _times(date: Dated | None) -> tuple[int, ...]:
    """The piece that holds only the time of the date above it."""
    return (date.index + 1,) if date and date.rule.endswith("time below it") else ()


def _head_verdicts(
    headline: Headline | None,
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
    if date and date.rule != IN_DATELINE:
        verdicts[date.index] = Verdict("date", date.rule)
    for index in bylines.indices:
        rule = next((one.rule for one in bylines.signed if one.index == index), "byline label")
        verdicts[index] = Verdict("authors", rule)
    if headline:
        verdicts[headline.index] = Verdict("headline", headline.rule)
        if headline.title.index != headline.index:
            verdicts[headline.title.index] = Verdict("headline", "headline: the page's title")
        if headline.title.other_words:
            verdicts[headline.index] = Verdict("furniture", "the headline in other words")
    return verdicts


def _rest(one: Evidence, index: int, headline: int, start: int) -> str:
    if one.label:
        return LABELS[one.label]
    if index < headline:
        return "above the headline"
    return "between headline and text" if index < start else "after the text"
