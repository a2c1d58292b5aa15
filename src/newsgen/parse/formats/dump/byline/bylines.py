"""Which pieces are the byline, and who it names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.byline.beside import is_attribution, names_beside
from newsgen.parse.formats.dump.byline.byline_labels import by_label
from newsgen.parse.formats.dump.byline.fact_lists import author_fact
from newsgen.parse.formats.dump.byline.labelled import is_over_names, labelled, labelled_pieces
from newsgen.parse.formats.dump.byline.lone_names import Signed, Story, is_title_line, once
from newsgen.parse.formats.dump.byline.name_part import person
from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.byline.signatures import signatures, told_elsewhere
from newsgen.parse.formats.dump.byline.trades import before_town, is_newsroom, is_outlet
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

__all__ = ["Bylines", "find_bylines", "labelled_pieces"]

_STROKES = "·•|"
_SIGN = 40
"""Characters of the longest newsroom that signs before a date."""
_BIO = 4
"""Pieces below the byline in which its people are told of."""
_LONGEST_BIO = 400
_TRADE = 9
"""Words behind the name among which the trade stands."""


class Bylines(Struct, frozen=True):
    """The people of the byline, and every piece that belongs to it."""

    signed: tuple[Signed, ...] = ()
    indices: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    """Pieces beside it that give a title or an outlet."""


def find_bylines(
    pieces: Sequence[Evidence],
    zone: Sequence[int],
    dates: Sequence[int],
    headline: int,
    story: Story,
    words: Words,
    run: tuple[int, int] = (0, 0),
) -> Bylines:
    """The byline: a labelled one, else one on a date line, else names by themselves, else those
    whom a portrait or a signature below the text (``run``) names.
    """
    named = labelled_pieces(pieces, zone, words)
    found = (
        labelled(pieces, named, headline, words)
        or _on_date_line(pieces, dates, words)
        or author_fact(pieces, headline, words)
    )
    if not found:
        elsewhere = told_elsewhere(pieces, headline, run, words)
        portrayed = frozenset(one.person.name.casefold() for one in elsewhere)
        found = (
            names_beside(pieces, zone, dates, headline, story, portrayed, words)
            or signatures(pieces, run, words)
            or _unnamed_above(elsewhere)
            or _newsroom_on_date_line(pieces, dates, words)
        )
    if not found:
        return Bylines()
    indices = frozenset(one.index for one in found)
    labels = {index - 1 for index in indices if index and is_over_names(pieces, index - 1, words)}
    titles = {index + 1 for index in indices if index + 1 < len(pieces)} - indices
    return Bylines(
        found,
        indices | (labels - indices),
        frozenset(index for index in titles if is_title_line(pieces[index], words))
        | _bios(pieces, found, indices, run[0], words),
    )


def _bios(
    pieces: Sequence[Evidence],
    signed: Sequence[Signed],
    indices: frozenset[int],
    text: int,
    words: Words,
) -> frozenset[int]:
    """Lines right below the byline that say who its people are: "Ana Bell is a reporter …"."""
    names = [one.person.name.casefold() for one in signed if one.person.personal]
    found = set()
    for index in range(min(indices) + 1, min(max(indices) + _BIO, len(pieces), text + 2)):
        one = pieces[index]
        low = " ".join(one.piece.text[:160].casefold().split())
        rest = next((low[len(name) :].lstrip(" ,") for name in names if low.startswith(name)), "")
        told = rest.replace(",", " ").split()[:_TRADE]
        if (
            index not in indices
            and one.size <= _LONGEST_BIO
            and rest.startswith(words.bio)
            and any(token.strip(".;") in words.trades | words.roles for token in told)
        ):
            found.add(index)
    return frozenset(found)


def _unnamed_above(elsewhere: Sequence[Signed]) -> tuple[Signed, ...]:
    """Those whom the page calls authors, although no byline does: a doubtful one, then."""
    return once([Signed(o.index, o.person, o.rule, False) for o in elsewhere if o.confident])


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
        if is_attribution(pieces, index):
            continue
        end = before_town(text, end, words)
        byline = read_byline(text, words, start=0, end=end) if end > 3 else None
        if not (byline and byline.people) and one.dates:
            after = one.dates[-1].end
            rest = len(text) - len(text[after:].lstrip(" ,|·•–—-/"))
            if by_label(text[rest:], words) or rest > after or text[rest : rest + 1].isupper():
                byline = read_byline(text, words, start=rest)
        if byline and byline.people and not byline.prose and (byline.labelled or byline.whole):
            return once(
                [Signed(index, person, "byline on the date line") for person in byline.people]
            )
    return ()


def _newsroom_on_date_line(
    pieces: Sequence[Evidence], dates: Sequence[int], words: Words
) -> tuple[Signed, ...]:
    """Whose newsroom signs where nobody does: "KTN News · Posted: 3 May 2021"; a doubtful one."""
    for index in dates:
        text = pieces[index].piece.text
        label = words.date_labels.search(text)
        head = text[: label.start()].rstrip() if label else ""
        sign = head.rstrip(_STROKES).rstrip()
        if len(head) == len(sign) or " " not in sign or len(sign) > _SIGN:
            continue
        if is_newsroom(sign, words) or is_outlet(sign, words):
            group = person(text, 0, sign, group=True)
            return (Signed(index, group, "newsroom on the date line", False),) if group else ()
    return ()
