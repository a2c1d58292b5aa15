"""What speaks for and against a line of names being the byline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsgen.parse.formats.dump.byline.lone_names import (
    Signed,
    Story,
    is_title_line,
    names_only,
    once,
)
from newsgen.parse.formats.dump.byline.people import Byline, read_byline
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words, plain

_ENOUGH = 2
"""Points that make a line the byline."""
_SURE = 3
"""Points that leave no doubt, if there are more of them."""
_NEAR = 8
"""Pieces below the headline in which bylines stand."""
_DASHES = "—–―-"
_QUOTES = '"“”„«»'
_FAR = 20
"""The same, with a row of buttons between."""
_MORE = 24
"""Pieces of the longest row of names with their titles and addresses."""


def names_beside(
    pieces: Sequence[Evidence],
    zone: Sequence[int],
    dates: Sequence[int],
    headline: int,
    story: Story,
    portrayed: frozenset[str],
    words: Words,
) -> tuple[Signed, ...]:
    """The line of names for which most speaks; those that follow it belong to it.

    ``portrayed``: casefolded names that a portrait or a link elsewhere on the page gives.
    """
    best: tuple[int, int, Byline] | None = None
    # Below the headline before above it, as bylines stand.
    for index in sorted(zone, key=lambda index: (index < headline, index)):
        if index == headline or index in dates or is_attribution(pieces, index):
            continue
        byline = names_only(pieces[index], words, story)
        if byline is None:
            continue
        points = _points(pieces, index, byline, dates, headline, story, portrayed, words)
        if points >= _ENOUGH and (best is None or points > best[0]):
            best = (points, index, byline)
    if best is None:
        return ()
    points, index, byline = best
    sure = points > _SURE
    signed = [Signed(index, one, "names by themselves", sure) for one in byline.people]
    above = _row(pieces, range(index - 1, max(-1, index - _MORE), -1), headline, story, sure, words)
    below = _row(pieces, range(index + 1, index + _MORE), headline, story, sure, words)
    return once([*above, *signed, *below])


def _points(
    pieces: Sequence[Evidence],
    index: int,
    byline: Byline,
    dates: Sequence[int],
    headline: int,
    story: Story,
    portrayed: frozenset[str],
    words: Words,
) -> int:
    """What speaks for the line (beside date, title, address, portrait) less what speaks against."""
    one = pieces[index]
    gap = min((_gap(pieces, index, date) for date in dates), default=9)
    below = 0 < index - headline <= _FAR and _gap(pieces, headline, index, _FAR) <= _NEAR
    points = 2 * below
    points += 3 if gap <= 1 else 2 if gap == 2 else 0
    if abs(index - headline) <= _NEAR and (
        _is_followed(pieces, index, words) or _holds_title(one, byline, words)
    ):
        points += 2
    names = [person.name.casefold() for person in byline.people]
    points += 3 * any(name in portrayed for name in names)
    points += any(person.group for person in byline.people) and gap <= 4
    points -= 2 * (one.piece.bullet or (gap > 2 and _is_amid_tags(pieces, index, words)))
    # Whom the story is about did not write it; a surname in it may be chance.
    title = {plain(token) for token in pieces[headline].plain.split()} if headline >= 0 else set()
    for name in names:
        tokens = [plain(token) for token in name.split()]
        if _in_story(name, story) and name not in portrayed:
            points -= 4
        elif tokens[-1] in story.all:
            points -= 2
        points -= 4 * (tokens[-1] in title and len(tokens) > 1)
    return points


def is_attribution(pieces: Sequence[Evidence], index: int) -> bool:
    """Whether the line says who spoke the quote above: "— Ana Bell, 1871"."""
    if index == 0 or pieces[index].piece.text[0] not in _DASHES:
        return False
    above = pieces[index - 1].piece.text
    return above[0] in _QUOTES or above[-1] in _QUOTES


def _is_amid_tags(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether the lines above and below are a few words each and nothing that stands by names."""
    return all(
        0 <= near < len(pieces) and _is_tag(pieces[near], words) for near in (index - 1, index + 1)
    )


def _is_tag(one: Evidence, words: Words) -> bool:
    text = one.piece.text
    return (
        not (one.label or one.ending or one.dates)
        and len(text) <= 30
        and text[0].isupper()
        and len(text.split()) <= 4
        and "@" not in text
        and not is_title_line(one, words)
        and not read_byline(text, words).people
    )


def _row(
    pieces: Sequence[Evidence],
    indices: Iterable[int],
    headline: int,
    story: Story,
    confident: bool,
    words: Words,
) -> list[Signed]:
    """The names on the next lines up or down, over titles, addresses and "and"; in their order."""
    signed: list[Signed] = []
    for at in indices:
        if at == headline or at >= len(pieces):
            break
        more = names_only(pieces[at], words, story)
        if more is not None and not any(_in_story(one.name, story) for one in more.people):
            signed += [Signed(at, one, "names in a row", confident) for one in more.people]
        elif not (
            is_title_line(pieces[at], words)
            or _is_address(pieces[at].piece.text)
            or _is_and(pieces[at].piece.text, words)
        ):
            break
    return sorted(signed, key=lambda one: (one.index, one.person.start))


def _in_story(name: str, story: Story) -> bool:
    return all(plain(token) in story.all for token in name.split())


def _gap(pieces: Sequence[Evidence], one: int, two: int, most: int = 12) -> int:
    """Pieces from one to the other, buttons, titles and addresses not counted."""
    low, high = min(one, two), max(one, two)
    if high - low > most:
        return 99
    return 1 + sum(
        not pieces[index].label and not _is_address(pieces[index].piece.text)
        for index in range(low + 1, high)
    )


def _is_followed(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether a title, an address or a handle stands under the name."""
    if index + 1 >= len(pieces):
        return False
    below = pieces[index + 1]
    return is_title_line(below, words) or _is_address(below.piece.text)


def _holds_title(one: Evidence, byline: Byline, words: Words) -> bool:
    rest = [one.piece.text[person.end :] for person in byline.people]
    return any(plain(token) in words.roles for part in rest for token in part.split()[:8])


def _is_address(text: str) -> bool:
    """A handle or an e-mail address, and little else."""
    return "@" in text and len(text.split()) <= 4


def _is_and(text: str, words: Words) -> bool:
    return len(text) <= 8 and words.and_.fullmatch(f" {text.strip()} ") is not None
