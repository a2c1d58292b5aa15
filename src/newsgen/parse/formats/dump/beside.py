"""Lines that are names and nothing else, and whether they stand where a byline stands."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.datelines import read_dateline, stands_alone
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.leftovers import small_words
from newsgen.parse.formats.dump.people import Byline, Person, read_byline
from newsgen.parse.formats.dump.words import Words, plain


class Story(Struct, frozen=True):
    """The words of the text's first paragraphs: they tell authors from words and from others."""

    small: frozenset[str]
    """Those that stand in small letters: they are no names."""
    all: frozenset[str]
    """Casefolded. Who is in the story did not write it."""


NO_STORY = Story(frozenset(), frozenset())


class Signed(Struct, frozen=True):
    """A person of the byline, and the piece that names them."""

    index: int
    person: Person
    rule: str
    confident: bool = True


def names_beside_date(
    pieces: Sequence[Evidence],
    zone: Sequence[int],
    dates: Sequence[int],
    headline: int,
    story: Story,
    words: Words,
) -> tuple[Signed, ...]:
    """Lines that are names and nothing else: next to the date, over a title such as "Reporter", or
    below the headline if nobody of that name is in the story.

    Below the headline before above it, as bylines stand.
    """
    order = sorted(zone, key=lambda index: (index < headline, index))
    for index in order:
        if index == headline or index in dates:
            continue
        byline = names_only(pieces[index], words, story)
        if byline is None:
            continue
        gap = min((_gap(pieces, index, date) for date in dates), default=9)
        below = pieces[index + 1] if index + 1 < len(pieces) else None
        titled = below is not None and is_title_line(below, words)
        agency = all(one.name.casefold() in words.agencies for one in byline.people)
        below_headline = 0 < index - headline <= 8 and not pieces[index].piece.bullet
        stranger = below_headline and not any(
            plain(token) in story.all for one in byline.people for token in one.name.split()
        )
        if stranger or gap <= 2 or (titled and abs(index - headline) <= 8) or (agency and gap <= 4):
            signed = [
                Signed(index, person, "names beside the date", gap <= 1) for person in byline.people
            ]
            for below_index in range(index + 1, min(index + 6, len(pieces))):
                more = names_only(pieces[below_index], words, story)
                if more is None or below_index == headline:
                    if is_title_line(pieces[below_index], words):
                        continue
                    break
                signed += [
                    Signed(below_index, person, "names beside the date", gap <= 1)
                    for person in more.people
                ]
            return once(signed)
    return ()


def names_only(one: Evidence, words: Words, story: Story) -> Byline | None:
    """The byline of a piece that is names and nothing else; None for any other piece."""
    text = one.piece.text
    if (
        len(text) > 160
        or one.label
        or one.dates
        or one.ending in ("question", "colon")
        or one.caption >= 3
    ):
        return None
    byline = read_byline(text, words)
    if not byline.people or not byline.whole or _opens_report(text, words):
        return None
    for person in byline.people:
        tokens = [plain(token) for token in person.name.split()]
        agency = person.name.casefold() in words.agencies
        if not agency and (
            tokens[0] in story.small or all(token in story.small for token in tokens)
        ):
            return None
    return byline


def _opens_report(text: str, words: Words) -> bool:
    """Whether text, or nothing, follows a dateline's dash: "PHNOM PENH – Rain fell", "PARIS –"."""
    dateline = read_dateline(text, words)
    if dateline is None or dateline.end >= len(text):
        return dateline is not None and stands_alone(text, words)
    rest = text[dateline.end :]
    return rest[-1] in ".!?" or small_words(rest, words) > 0


def _gap(pieces: Sequence[Evidence], one: int, two: int) -> int:
    """Pieces from one to the other, buttons not counted."""
    low, high = min(one, two), max(one, two)
    if high - low > 12:
        return 99
    return 1 + sum(not pieces[index].label for index in range(low + 1, high))


def is_title_line(one: Evidence, words: Words) -> bool:
    """ "Journalist", "Political editor": a short line with a word of the trade in it."""
    tokens = one.plain.split()
    return (
        0 < len(tokens) <= 5
        and not one.ending
        and any(token in words.roles for token in (tokens[0], tokens[-1]))
    )


def once(signed: list[Signed]) -> tuple[Signed, ...]:
    """Each name once, in order."""
    seen: set[str] = set()
    kept = []
    for one in signed:
        key = one.person.name.casefold()
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return tuple(kept)
