"""Names from A to Z: under their first letters, or, where they are too many, on pages of those."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from newsgen import urls
from newsgen.plan.stretches import Period
from newsgen.records.cards import Ref, Tally
from newsgen.records.pages import Head, Page

A_PAGE = 400
"""Names that a page lists: in columns, that is soon looked through."""
_LONGEST = 3
"""Letters by which names are parted, at the most."""
_SIGNS = "#"
"""Stands for all that begins with no letter."""


class LetterGroup(Struct, frozen=True):
    """Names that begin with one letter."""

    letter: str
    tallies: tuple[Tally, ...]


class LettersPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/letters.html``: the names of a long index that begin alike."""

    above: tuple[Ref, ...]
    """The index, and the shorter beginnings that this one begins with."""
    letters: str
    noun: str
    """What is counted: ``quote`` or ``article``."""
    count: int
    parts: tuple[Period, ...]
    """Longer beginnings, each with its page; else empty."""
    names: tuple[Tally, ...]
    older: Period | None
    """The page before, in the order of the alphabet."""
    newer: Period | None
    """The page after."""


def by_letter(tallies: Iterable[Tally]) -> tuple[LetterGroup, ...]:
    """Tallies under their first letters, accents aside; digits and signs first, under ``#``."""
    ordered = sorted((_plain(each), each.ref.url, each) for each in tallies)
    ordered.sort(key=lambda one: _beginning(one[0], 1) != _SIGNS)
    return tuple(
        LetterGroup(name.upper(), tuple(one[2] for one in group))
        for name, group in groupby(ordered, lambda one: _beginning(one[0], 1))
    )


def on_this_page(tallies: Sequence[Tally]) -> tuple[LetterGroup, ...]:
    """The names that the index itself lists: all, or none of too many."""
    return by_letter(tallies) if len(tallies) <= A_PAGE else ()


def ways_in(base: str, tallies: Sequence[Tally]) -> tuple[Period, ...]:
    """The pages of first letters, of an index that is too long for one page."""
    if len(tallies) <= A_PAGE:
        return ()
    return tuple(
        Period(_ref(base, group.letter), len(group.tallies)) for group in by_letter(tallies)
    )


def pages(index: Ref, tallies: Sequence[Tally], noun: str) -> Iterator[Page]:
    """The pages of an index that is too long for one page; else none."""
    if len(tallies) > A_PAGE:
        groups = by_letter(tallies)
        yield from _row(index, noun, (index,), [(one.letter, one.tallies) for one in groups])


def _row(
    index: Ref, noun: str, above: tuple[Ref, ...], row: Sequence[tuple[str, tuple[Tally, ...]]]
) -> Iterator[Page]:
    """The pages of beginnings that stand beside each other, and of what they are parted into."""
    steps = [None, *(Period(_ref(index.url, name), len(each)) for name, each in row), None]
    for at, (name, tallies) in enumerate(row):
        parts = _parted(name, tallies)
        own = _ref(index.url, name)
        yield Page(
            url=own.url,
            template="pages/letters.html",
            head=Head(
                url=own.url,
                title=f"{index.name}: {name}",
                description=f"{index.name} that begin with {name}: {len(tallies)}",
            ),
            context=LettersPage(
                above=above,
                letters=name,
                noun=noun,
                count=len(tallies),
                parts=tuple(Period(_ref(index.url, one), len(each)) for one, each in parts),
                names=() if parts else tallies,
                older=steps[at],
                newer=steps[at + 2],
            ),
        )
        yield from _row(index, noun, (*above, own), parts)


def _parted(name: str, tallies: tuple[Tally, ...]) -> list[tuple[str, tuple[Tally, ...]]]:
    length = len(name) + 1
    if len(tallies) <= A_PAGE or length > _LONGEST or name == _SIGNS:
        return []
    return [
        (beginning.capitalize(), tuple(group))
        for beginning, group in groupby(tallies, lambda each: _beginning(_plain(each), length))
    ]


def _plain(each: Tally) -> str:
    spread = unicodedata.normalize("NFKD", each.ref.name).casefold()
    return "".join(c for c in spread if not unicodedata.combining(c)).lstrip(" “”‘’«»„'\"")


def _beginning(plain: str, length: int) -> str:
    return plain[:length] if plain[:1].isalpha() else _SIGNS


def _ref(base: str, name: str) -> Ref:
    slug = "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in name.casefold())
    return Ref(name, urls.letters(base, slug))
