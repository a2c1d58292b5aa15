"""Authors' names as bibliographies have them: family name first, where it is known which it is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.text.names import PARTICLES
from newsgen.text.organisations import is_newsroom

_FAMILY_FIRST = frozenset({"hu", "ja", "km", "ko", "vi", "zh"})
"""Languages in which a name begins with the family's: there a byline stays as it is written."""


class Name(Struct, frozen=True, kw_only=True):
    """One author."""

    written: str
    """As in the byline."""
    turned: str
    """``Family, Given``; as written where nobody can tell which is which."""
    short: str
    """``Family, G.``"""
    family: str
    known: bool
    """Whether it was taken apart."""


def names_of(names: Sequence[str], lang: str) -> tuple[Name, ...]:
    """The authors of an article in a language."""
    whole = lang.split("-")[0].lower() in _FAMILY_FIRST
    return tuple(_name(" ".join(name.split()), whole=whole) for name in names)


def _name(text: str, *, whole: bool) -> Name:
    words = text.split()
    if whole or not 2 <= len(words) <= 5 or is_newsroom(text) or not _has_capitals(words):
        return Name(written=text, turned=text, short=text, family=text, known=False)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    given, family = words[:start], " ".join(words[start:])
    initials = " ".join(f"{word[0]}." for word in given if word[0].isalpha())
    return Name(
        written=text,
        turned=f"{family}, {' '.join(given)}",
        short=f"{family}, {initials}" if initials else family,
        family=family,
        known=True,
    )


def _has_capitals(words: Sequence[str]) -> bool:
    """Whether it has the shape of a name in a script that knows capitals."""
    return words[0][0].isupper() and words[-1][0].isupper()
