"""The headline as the page's own title has it: in a breadcrumb, or before the site's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\d{1,2}\.\s+(?=\S)")
_AROUND = 40
"""Pieces above the headline where breadcrumbs stand."""
_TRAIL = 6
_SHORTEST = 20
_SAME = 0.5
"""Share of the headline's words that a title in a breadcrumb has when it is put differently."""


class Title(Struct, frozen=True):
    """Where the headline's text stands: a piece, from ``start`` to ``end`` (None: its end)."""

    index: int
    start: int = 0
    end: int | None = None
    other_words: bool = False
    """Whether the piece that was taken for the headline has words that this one has not."""


def page_title(pieces: Sequence[Evidence], headline: int, words: Words) -> Title:
    """The title of the page that the piece ``headline`` heads.

    Where a page sets kicker and headline in one heading, the copy runs them together, while the
    breadcrumb has a colon between them, or the headline alone; and a headline that needs its
    kicker is put differently there, so that it can be read by itself.
    """
    text = pieces[headline].piece.text
    letters = _letters(text)
    for index in range(max(0, headline - _AROUND), headline):
        other = pieces[index]
        if not _SHORTEST <= other.size <= 200 or other.label or other.piece.text[-1] in "….":
            continue
        start = _number(other.piece.text)
        title = other.piece.text[start:]
        said = _letters(title)
        if said == letters:
            if ":" in title and ":" not in text:
                return Title(index, start)
            continue
        if not _in_trail(pieces, index, words):
            continue
        if letters.endswith(said) and ":" not in text:
            return Title(headline, _tail(text, said))
        if said.endswith(letters) and ":" in title:
            return Title(index, start)
        if len(title) >= 0.7 * len(text) and _shares(text, title):
            return Title(index, start, None, other_words=True)
    return Title(headline, _number(text), _before_site(text))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _number(text: str) -> int:
    """Length of the number that a breadcrumb's item begins with."""
    match = _NUMBER.match(text)
    return match.end() if match else 0


def _in_trail(pieces: Sequence[Evidence], index: int, words: Words) -> bool:
    """Whether a piece is the last of a breadcrumb: short items above it, the first one "Home"."""
    one = pieces[index]
    above = pieces[max(0, index - _TRAIL) : index]
    if not above or above[-1].size > 30:
        return False
    listed = one.piece.bullet or one.piece.ordinal >= 0 or _number(one.piece.text) > 0
    return (listed and above[-1].piece.block == one.piece.block) or any(
        other.plain in words.lines and other.plain in words.not_names for other in above
    )


def _tail(text: str, letters: str) -> int:
    """Offset at which the last ``letters`` of text begin, with the quotation mark before them."""
    left = len(letters)
    at = len(text)
    while at and left:
        at -= 1
        left -= text[at].isalnum()
    return at - (at > 0 and text[at - 1] in "\"'“„«‘")


def _shares(text: str, title: str) -> bool:
    content = set(_WORD.findall(text.casefold()))
    shared = content & set(_WORD.findall(title.casefold()))
    return len(shared) >= 3 and len(shared) >= _SAME * len(content)


def _before_site(text: str) -> int | None:
    """Where "… | The Lunnet Herald" ends without the site's name."""
    head, mark, site = text.rpartition(" | ")
    if mark and len(head) >= 25 and len(site) <= 30 and len(site.split()) <= 4:
        return len(head.rstrip())
    return None
