"""Reads a run of capitalised words: title, name, and whether it looks like a person's."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from newsgen.parse.quotes.introductions import split_title, title_pronoun
from newsgen.parse.quotes.lexicon import (
    BODIES,
    CLASSES,
    CLOSED,
    DOCUMENTS,
    GIVEN,
    GRAMMAR,
    NOT_PEOPLE,
    PARTICLES,
    PLACES,
    TITLES,
)
from newsgen.parse.quotes.names import plain_parts

_LONGEST = 9
"""Words: a longer run of capitals is a headline."""
_OPENING = frozenset('“"‘(')
"""Marks before a nickname."""
_UNTITLED = 6
"""Words: a longer run without a title is none either."""
_GIVEN = GIVEN["he"] | GIVEN["she"]
_BESIDES = TITLES["besides"]
_SUFFIXES = GRAMMAR["suffixes"]
_MOST_SHOUTED = 4
"""Words of a name in capitals."""
_BEGINS = re.compile(r"(?:^|(?<=[-’'‑]))(?:mc(?=\w{3}))?\w")


class Reading(Struct, frozen=True, gc=False):
    """What a run of capitalised words says by itself."""

    skipped: int
    """Characters of the words before it that are none of the name: But, In, Said."""
    single: str
    """The word where there is but one."""
    opener: str
    """``he`` or ``she`` where the run begins with the pronoun."""
    title: tuple[str, ...]
    name: tuple[str, ...]
    parts: tuple[str, ...]
    pronoun: str
    """That of the title, or of the given name; empty where there is no title before the name."""
    given: str
    """That of the title, or of the given name."""
    likely: bool
    """Whether it has the look of a person's name."""


@lru_cache(maxsize=1 << 13)
def read_run(run: str) -> Reading | None:
    """The reading of a run; None where nothing is left, or far too much."""
    words = [word for word in run.split() if word[0] not in _OPENING]
    if len(words) > _LONGEST:
        return None
    words = small(words)
    opener = words[0].lower() if words and words[0] in ("He", "She") else ""
    skipped = 0
    while words and _opens_sentence(words[0]):
        skipped += len(words[0]) + 1
        words = words[1:]
    if not words:
        return Reading(0, "", opener, (), (), (), "", "", False) if opener else None
    title, name = split_title(words)
    given = title_pronoun(title, name)
    return Reading(
        skipped,
        words[0] if len(words) == 1 else "",
        opener,
        tuple(title),
        tuple(name),
        tuple(plain_parts(name)),
        given if title else "",
        given,
        person_like(words),
    )


def small(words: list[str]) -> list[str]:
    """``ANN LEE`` as ``Ann Lee``: a name in capitals that begins with a given name."""
    if (
        1 < len(words) <= _MOST_SHOUTED
        and words[0].capitalize() in _GIVEN
        and all(word.isupper() for word in words)
    ):
        return [as_name(word) for word in words]
    return words


def as_name(word: str) -> str:
    """A word in capitals as names are written: McDonald, O'Neill, Lee-Brown, III."""
    if word in _SUFFIXES:
        return word
    return _BEGINS.sub(_begun, word.lower())


def _begun(match: re.Match[str]) -> str:
    return match[0][:-1].capitalize() + match[0][-1].upper()


def person_like(words: list[str]) -> bool:
    """Whether a run of capitalised words has the look of a person's name."""
    title, name = split_title(words)
    first, last = name[0].lower(), name[-1].lower()
    if first in NOT_PEOPLE:
        return False
    if last in BODIES or last in DOCUMENTS:
        return 1 < len(name) < 4 and name[0] in _GIVEN and first not in PLACES  # Steven Law
    if words[0].lower() in NOT_PEOPLE and (not title or len(name) < 2):
        return False  # a Republican senator's full name is one
    if title and len(name) == 1 and all(word in _BESIDES for word in title):
        return False  # Former Idaho governor
    if any(
        word.isupper() and len(word) > 2 and word[1] != "." and word not in _SUFFIXES
        for word in name
    ):
        return False
    count = sum(word not in PARTICLES for word in words)
    return count < _UNTITLED or bool(title)


def _opens_sentence(word: str) -> bool:
    """Whether a capitalised word is none of the name after it: But, In, Said, Asked."""
    lower = word.lower()
    if lower in CLOSED:
        return word not in ("Will", "May")
    return CLASSES.get(lower, "") in ("v", "g") and lower.endswith(("ed", "said", "told", "ing"))
