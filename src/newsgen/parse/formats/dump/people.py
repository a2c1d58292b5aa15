"""The people of a byline: names told from labels, titles, places and outlets."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.parse.formats.dump.leftovers import holds_prose, without
from newsgen.parse.formats.dump.words import Words, plain
from newsgen.text.names import is_name, tidy_name

_HARD = re.compile(r"\s*[|·•–—\t]\s*|\s+-\s+|\s{3,}|\s*[|]\s*|@\S+|\S+@\S+\.\w+")
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_WORD = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){1,3}[A-Z]\.?\Z")
"""How some papers sign: "By A B", "By J.K."."""
_LONGEST = 250


class Person(Struct, frozen=True):
    """A name with its offsets in the piece's text."""

    name: str
    start: int
    end: int


class Byline(Struct, frozen=True):
    """What a line gives: its people, and whether it says that they wrote it."""

    people: tuple[Person, ...]
    labelled: bool
    """Whether "By" or its like stands before them."""
    whole: bool
    """Whether the line holds names, titles and outlets and nothing else."""
    prose: bool = False
    """Whether more is told besides the names, so that the line is a paragraph and no byline."""


def by_label(text: str, words: Words) -> int:
    """Characters of the byline label that text begins with ("By ", "Author:"); 0 for none.

    "By" and its like are followed by a capital; a sentence may begin with them too, so the line
    must be short.
    """
    if len(text) > _LONGEST:
        return 0
    phrase = words.by.at_start(text[:60].casefold())
    if not phrase:
        return 0
    rest = text[len(phrase) :]
    bare = rest.lstrip(" :\u00a0")
    if not bare:
        return len(text)
    gap = len(rest) - len(bare)
    return len(phrase) + gap if gap and (bare[0].isupper() or not bare[0].isascii()) else 0


def read_byline(text: str, words: Words, *, start: int = 0, end: int | None = None) -> Byline:
    """The people named in ``text[start:end]``, a line that is or may be a byline."""
    end = min(len(text) if end is None else end, _LONGEST)
    label = by_label(text[start:end], words)
    people: list[Person] = []
    whole = True
    at = start + label
    for segment_start, segment_end in _parts(_HARD, text, at, end):
        if people:
            # After the names come titles and outlets: "| Political editor", "· CBC News".
            whole = whole and segment_end - segment_start <= 60
            continue
        found, pure = _segment(text, segment_start, segment_end, words, bool(label))
        people += found
        whole = whole and pure
    named = sorted((one.start, one.end) for one in people)
    prose = bool(people) and holds_prose(without(text, start + label, end, named), words)
    return Byline(tuple(people), bool(label), whole and not prose, prose)


def _segment(
    text: str, start: int, end: int, words: Words, labelled: bool
) -> tuple[list[Person], bool]:
    """The names of a segment, and whether all of it was names, titles or places."""
    people: list[Person] = []
    pure = True
    for part_start, part_end in _parts(words.and_, text, start, end):
        lone = part_start == start and part_end >= end - 1
        found = _name(text, part_start, part_end, words, labelled, lone)
        if found is not None and people and _is_titled(text[part_start:part_end], words):
            found = None  # "… / Herald Staff Writers": an outlet, not one more name
        if found is not None:
            people.append(found)
        elif people:
            # "…, Political editor", "…, Manila": titles and places end the row of names.
            pure = pure and part_end - part_start <= 60
            break
        elif plain(text[part_start:part_end]) in words.roles:
            continue
        else:
            pure = False
    agencies = [one for one in people if one.name.casefold() in words.agencies]
    if agencies and len(agencies) < len(people):
        people = [one for one in people if one not in agencies]
    return people, pure


def _name(
    text: str, start: int, end: int, words: Words, labelled: bool, lone: bool
) -> Person | None:
    """The name in a part between separators, without what leads or follows it."""
    part = _BRACKETS.sub(lambda match: " " * len(match[0]), text[start:end])
    by = by_label(part.lstrip(), words)
    if by:
        by += len(part) - len(part.lstrip())
        part = " " * by + part[by:]
    place = words.in_.search(part)
    if place and place.start() > 0 and part[: place.start()].strip():
        part = part[: place.start()]
    if part.strip().casefold() in words.agencies:
        return _person(text, start, part)
    tokens = list(_WORD.finditer(part))
    while tokens and _is_title(tokens[-1][0], words) and not _is_staff(part, words):
        tokens.pop()
    while tokens and _is_title(tokens[0][0], words) and not _is_staff(part, words):
        tokens.pop(0)
    if not tokens:
        return None
    half = len(tokens) // 2
    if len(tokens) in (4, 6) and [t[0] for t in tokens[:half]] == [t[0] for t in tokens[half:]]:
        del tokens[half:]  # a picture's text and the name beside it
    first, last = tokens[0].start(), tokens[-1].end()
    bare = part[first:last].strip(" .,;:|*")
    if is_name(bare, words.not_names) or bare.casefold() in words.agencies:
        return _person(text, start + first, part[first:last])
    if _is_staff(part, words) and (labelled or (lone and _is_newsroom(part, words))):
        return _person(text, start, part)
    if labelled and _INITIALS.match(bare) and (lone or not bare.isalpha()):
        return _person(text, start + first, part[first:last])
    if (
        labelled
        and lone
        and len(tokens) == 1
        and bare[:1].isupper()
        and bare.isalpha()
        and len(bare) >= 3
    ):
        return _person(text, start + first, part[first:last])
    return None


def _person(text: str, start: int, part: str) -> Person | None:
    bare = part.strip(" \t\u00a0.,;:|*-–—")
    if not bare:
        return None
    at = start + part.index(bare)
    return Person(tidy_name(bare), at, at + len(bare))


def _is_titled(part: str, words: Words) -> bool:
    tokens = part.split()
    return bool(tokens) and _is_title(tokens[-1], words)


def _is_title(token: str, words: Words) -> bool:
    low = plain(token)
    return low in words.roles or low in words.lines


def _is_staff(part: str, words: Words) -> bool:
    """Whether a whole newsroom signs: "Herald Staff", "Archive Desk", "NZZ-Redaktion"."""
    low = plain(part)
    return any(
        low == word or low.endswith((" " + word, "-" + word)) for word in words.staff
    ) or any(low.startswith(word + " ") for word in words.staff)


def _is_newsroom(part: str, words: Words) -> bool:
    """Staff that may sign without "By": not a bare title such as "Reporter"."""
    low = plain(part)
    last = low.replace("-", " ").rsplit(" ", 1)[-1]
    return len(part) <= 40 and (
        (low in words.staff and " " in low) or (last != low and last in words.newsroom)
    )


def _parts(separator: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of ``text[start:end]`` between separators, empty ones left out."""
    parts: list[tuple[int, int]] = []
    at = start
    for match in separator.finditer(text, start, end):
        if text[at : match.start()].strip():
            parts.append((at, match.start()))
        at = match.end()
    if text[at:end].strip():
        parts.append((at, end))
    return parts
