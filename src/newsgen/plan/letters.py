"""Names from A to Z: under their first letters, or, where they are too many, on pages of those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.letters import A_PAGE, SIGNS, beginning, is_parted, plain, slug
from newsgen.plan.stretches import Period
from newsgen.records.cards import Ref, Tally
from newsgen.records.pages import Head, Page


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
    return tuple(LetterGroup(_shown(start), each) for start, each in _parted(tallies, 1))


def on_this_page(tallies: Sequence[Tally]) -> tuple[LetterGroup, ...]:
    """The names that the index itself lists: all, or none of too many."""
    return by_letter(tallies) if len(tallies) <= A_PAGE else ()


def ways_in(base: str, tallies: Sequence[Tally]) -> tuple[Period, ...]:
    """The pages of first letters, of an index that is too long for one page."""
    if len(tallies) <= A_PAGE:
        return ()
    return tuple(Period(_ref(base, start), len(each)) for start, each in _parted(tallies, 1))


def pages(index: Ref, tallies: Sequence[Tally], noun: str) -> Iterator[Page]:
    """The pages of an index that is too long for one page; else none."""
    if len(tallies) > A_PAGE:
        yield from _row(index, noun, (index,), _parted(tallies, 1))


Row = list[tuple[str, tuple[Tally, ...]]]
"""Beginnings with the names that begin so, in order."""


def _row(index: Ref, noun: str, above: tuple[Ref, ...], row: Row) -> Iterator[Page]:
    """The pages of beginnings that stand beside each other, and of what they are parted into."""
    steps = [None, *(Period(_ref(index.url, start), len(each)) for start, each in row), None]
    for at, (start, tallies) in enumerate(row):
        parts = _parted(tallies, len(start) + 1) if is_parted(start, len(tallies)) else []
        own = _ref(index.url, start)
        yield Page(
            url=own.url,
            template="pages/letters.html",
            head=Head(
                url=own.url,
                title=f"{index.name}: {own.name}",
                description=f"{index.name} that begin with {own.name}: {len(tallies)}",
            ),
            context=LettersPage(
                above=above,
                letters=own.name,
                noun=noun,
                count=len(tallies),
                parts=tuple(Period(_ref(index.url, one), len(each)) for one, each in parts),
                names=() if parts else tallies,
                older=steps[at],
                newer=steps[at + 2],
            ),
        )
        yield from _row(index, noun, (*above, own), parts)


def _parted(tallies: Iterable[Tally], length: int) -> Row:
    found: dict[str, list[Tally]] = {}
    ordered = sorted((plain(each.ref.name), each.ref.url, each) for each in tallies)
    for name, _, each in ordered:
        found.setdefault(beginning(name, length), []).append(each)
    row = [(start, tuple(each)) for start, each in found.items()]
    row.sort(key=lambda one: one[0] != SIGNS)
    return row


def _shown(start: str) -> str:
    return start.upper() if len(start) == 1 else start.strip().capitalize()


def _ref(base: str, start: str) -> Ref:
    return Ref(_shown(start), urls.letters(base, slug(start)))
