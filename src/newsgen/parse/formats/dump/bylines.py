"""Which pieces are the byline, and who it names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.beside import (
    NO_STORY,
    Signed,
    Story,
    is_title_line,
    names_beside_date,
    names_only,
    once,
)
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.people import by_label, read_byline
from newsgen.parse.formats.dump.words import Words

_LONGEST = 200


class Bylines(Struct, frozen=True):
    """The people of the byline, and every piece that belongs to it."""

    signed: tuple[Signed, ...] = ()
    indices: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    """Pieces beside it that give a title or an outlet."""


def labelled_pieces(pieces: Sequence[Evidence], zone: Sequence[int], words: Words) -> list[int]:
    """Pieces of the zone that begin with "By" or its like and name somebody, or nobody but that."""
    found = []
    for index in zone:
        one = pieces[index]
        text = one.piece.text
        if len(text) > _LONGEST or one.prose or one.caption >= 3:
            continue
        label = by_label(text, words)
        if not label:
            continue
        byline = read_byline(text, words)
        if label == len(text) or (byline.people and not byline.prose):
            found.append(index)
    return found


def find_bylines(
    pieces: Sequence[Evidence],
    zone: Sequence[int],
    dates: Sequence[int],
    headline: int,
    story: Story,
    words: Words,
) -> Bylines:
    """The byline: a labelled one, else one on a date line, else names beside the date."""
    for found in (
        _labelled(pieces, labelled_pieces(pieces, zone, words), words),
        _on_date_line(pieces, dates, words),
        names_beside_date(pieces, zone, dates, headline, story, words),
    ):
        if found:
            indices = frozenset(one.index for one in found)
            return Bylines(
                found,
                indices | _label_lines(pieces, indices, words),
                _titles(pieces, indices, words),
            )
    return Bylines()


def _labelled(
    pieces: Sequence[Evidence], indices: Sequence[int], words: Words
) -> tuple[Signed, ...]:
    """From "By A and B"; from a line that is only "By" or "Author", the names that follow it."""
    signed: list[Signed] = []
    for index in indices:
        if signed and index > signed[-1].index + 3:
            break
        text = pieces[index].piece.text
        label = by_label(text, words)
        if label < len(text):
            signed += [
                Signed(index, one, f"byline: “{text[:label].strip()}”")
                for one in read_byline(text, words).people
            ]
            continue
        for below in range(index + 1, min(index + 5, len(pieces))):
            byline = names_only(pieces[below], words, NO_STORY)
            if byline is None:
                break
            signed += [Signed(below, one, "byline under its label") for one in byline.people]
    return once(signed)


def _on_date_line(
    pieces: Sequence[Evidence], dates: Sequence[int], words: Words
) -> tuple[Signed, ...]:
    """Names on a date line: "Ana Bell · The Wire · 3 May 2021", "3 May 2021 by Ana Bell"."""
    for index in dates:
        one = pieces[index]
        text = one.piece.text
        end = one.dates[0].start if one.dates else len(text)
        label = words.date_labels.search(text)
        if label and label.start() < end:
            end = label.start()
        byline = read_byline(text, words, start=0, end=end) if end > 3 else None
        if not (byline and byline.people) and one.dates:
            after = one.dates[-1].end
            rest = len(text) - len(text[after:].lstrip(" ,|·•–—-/"))
            if by_label(text[rest:], words) or rest > after:
                byline = read_byline(text, words, start=rest)
        if byline and byline.people and not byline.prose and (byline.labelled or byline.whole):
            return once(
                [Signed(index, person, "byline on the date line") for person in byline.people]
            )
    return ()


def _titles(pieces: Sequence[Evidence], indices: frozenset[int], words: Words) -> frozenset[int]:
    beside = {index + 1 for index in indices if index + 1 < len(pieces)} - indices
    return frozenset(index for index in beside if is_title_line(pieces[index], words))


def _label_lines(
    pieces: Sequence[Evidence], indices: frozenset[int], words: Words
) -> frozenset[int]:
    above = {index - 1 for index in indices if index} - indices
    return frozenset(
        index
        for index in above
        if by_label(pieces[index].piece.text, words) == len(pieces[index].piece.text)
    )
