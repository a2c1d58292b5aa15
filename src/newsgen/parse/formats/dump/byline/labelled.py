"""Bylines that say so: "By Ana Bell", or "By" on a line of its own over the names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsgen.parse.formats.dump.byline.byline_labels import by_label
from newsgen.parse.formats.dump.byline.far_names import is_far
from newsgen.parse.formats.dump.byline.lone_names import (
    NO_STORY,
    Signed,
    is_title_line,
    names_only,
    once,
)
from newsgen.parse.formats.dump.byline.people import LEADS, Byline, read_byline
from newsgen.parse.formats.dump.byline.trades import is_titled
from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words, plain

_LONGEST = 300
_APART = 3
"""Pieces between two labelled lines of one byline."""
_JOIN = 8
"""Characters of the longest "and" by itself."""
_DATED = 8
"""Characters before a date that may hold a label and a name."""
_UNDER = 8
"""Pieces under a lone label in which its names may stand."""


def labelled_pieces(pieces: Sequence[Evidence], zone: Sequence[int], words: Words) -> list[int]:
    """Pieces of the zone that begin with "By" or its like and name somebody, or nobody but that."""
    found = []
    for index in zone:
        one = pieces[index]
        if len(one.piece.text) > _LONGEST or one.prose:
            continue
        if _may_be(one.piece.text, words) and (
            is_over_names(pieces, index, words)
            or (not label_alone(one, words) and _names(one, words) is not None)
        ):
            found.append(index)
    return found


def label_alone(one: Evidence, words: Words) -> bool:
    """Whether the piece is a label and nothing else: "By", "Author of the article:"."""
    return by_label(one.piece.text, words) == len(one.piece.text)


def is_over_names(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether a lone label leads what is below: "Journalist" under a name is its bearer's title."""
    one = pieces[index]
    if not label_alone(one, words):
        return False
    if index == 0 or one.piece.text.rstrip().endswith(":") or one.plain not in words.roles:
        return True
    above = names_only(pieces[index - 1], words, NO_STORY)
    return above is None or not any(person.personal for person in above.people)


def labelled(
    pieces: Sequence[Evidence], indices: Sequence[int], headline: int, words: Words
) -> tuple[Signed, ...]:
    """The labelled byline nearest to the headline, below it rather than above.

    Teasers above and below have bylines, too. "Posted by" counts where no "By" does.
    """
    groups: list[tuple[tuple[bool, bool, int], list[Signed]]] = []
    last = -99
    for index in indices:
        weak, signed = _signed(pieces, index, words)
        if not signed:
            continue
        rank = (weak, index < headline, abs(index - headline))
        if groups and index <= last + _APART and groups[-1][0][:2] == rank[:2]:
            groups[-1][1].extend(signed)
        else:
            groups.append((rank, signed))
        last = max(one.index for one in signed)
    return once(min(groups, key=lambda one: one[0])[1]) if groups else ()


def _names(one: Evidence, words: Words) -> Byline | None:
    # A date may be glued to the last name: "By ANA BELLMAY 3, 2021".
    end = next((date.start for date in one.dates if date.start > _DATED), None)
    byline = read_byline(one.piece.text, words, end=end)
    return byline if byline.labelled and byline.people and not byline.prose else None


@lru_cache(maxsize=1024)
def _may_be(text: str, words: Words) -> bool:
    """Whether a label is in it at all: most lines hold none, and reading them takes time."""
    return (
        by_label(text.lstrip(LEADS), words) > 0
        or words.signing.by_inside.search(text) is not None
        or is_far(text)
        or words.and_.match(" " + text[:_JOIN]) is not None
    )


def _signed(pieces: Sequence[Evidence], index: int, words: Words) -> tuple[bool, list[Signed]]:
    """Whom a labelled piece names, or those below it that are names, and if its label is weak."""
    text = pieces[index].piece.text
    if not label_alone(pieces[index], words):
        byline = _names(pieces[index], words)
        if byline is None:
            return True, []
        rule = f"byline: “{byline.label}”"
        signed = [Signed(index, one, rule) for one in byline.people]
        if all(_is_title(one.name, words) for one in byline.people):
            signed += _below_title(pieces, index + 1, words)
        signed += _carried_over(pieces, index + 1, words)
        return byline.label in words.signing.weak, signed
    signed = []
    for below in range(index + 1, min(index + _UNDER, len(pieces))):
        one = pieces[below]
        names = names_only(one, words, NO_STORY)
        if names is not None:
            signed += [Signed(below, person, "byline under its label") for person in names.people]
        elif not signed or not (is_title_line(one, words) or len(one.plain) <= 3):
            break
    return text.strip(" :").casefold() in words.signing.weak, signed


def _is_title(name: str, words: Words) -> bool:
    """ "Political Correspondent": a title and no newsroom, whose bearer may stand below."""
    return is_titled(name, words) and plain(name.split()[-1]) not in words.newsroom


def _below_title(pieces: Sequence[Evidence], index: int, words: Words) -> list[Signed]:
    names = names_only(pieces[index], words, NO_STORY) if index < len(pieces) else None
    if names is None or not all(one.personal for one in names.people):
        return []
    return [Signed(index, one, "byline under its title") for one in names.people]


def _carried_over(pieces: Sequence[Evidence], index: int, words: Words) -> list[Signed]:
    """The names on the next lines, where a comma or an "and" ends or begins the line."""
    signed: list[Signed] = []
    joined = pieces[index - 1].piece.text.rstrip().endswith(",")
    for at in range(index, min(index + _UNDER, len(pieces))):
        one = pieces[at]
        text = one.piece.text
        if len(text) <= _JOIN and words.and_.fullmatch(f" {text} "):
            joined = True
            continue
        joined = joined or words.and_.match(" " + text[:_JOIN]) is not None
        names = names_only(one, words, NO_STORY) if joined else None
        if names is None:
            break
        signed += [Signed(at, person, "byline carried over") for person in names.people]
        joined = (
            text.rstrip().endswith(",") or words.and_.match(f" {text.split()[-1]} ") is not None
        )
    return signed
