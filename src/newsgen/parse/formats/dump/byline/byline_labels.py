"""Labels before a byline's names: "By", "Author:", "von", and what copies make of them."""

from __future__ import annotations

import re

from newsgen.parse.formats.dump.words import Words, plain

_LONGEST = 300
_SMALL_BY = 40
"""Characters of the longest byline in small letters throughout."""
_WIDE = 2
"""Spaces that part a label from a name as a colon does."""
_GLUED_LABEL = re.compile(r"[A-Za-z][a-z]{1,11}(?=[A-Z])|[A-Z]{2,12}(?=[A-Z][a-z])")
_INVERTED = re.compile(
    r"(?P<last>(?P<particles>(?:[^\W\d_]{1,4}\s){1,3})(?=[^\W\d_a-z])[^\W\d_][\w'’-]{1,30}),\s"
    r"(?P<first>(?=[^\W\d_a-z])[^\W\d_][\w'’.-]{0,20}(?:\s[^\W\d_a-z][\w'’.-]{0,20}){0,2})\s*\Z"
)
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "da",
        "di",
        "du",
        "dos",
        "ter",
        "ten",
        "zu",
        "af",
        "av",
        "bin",
        "ben",
        "al",
        "el",
    ]
)
_AUTHOR = re.compile(
    r"(?:aut(?:h?o|eu)r(?!i[ts])|авт[ао]р|аўтар|аутор)[\w()/]{0,8}(?:\s[^\W\d_]{1,12}){0,2}\s?:\s*",
    re.IGNORECASE,
)
"""How most of Europe calls an author: "Autori:", "Autorka:", "Auteurs :", "Автор текста:"."""


def by_label(text: str, words: Words) -> int:
    """Characters of the byline label that text begins with ("By ", "Author:"); 0 for none.

    "By" and its like are followed by a capital; a sentence may begin with them too, so the line
    must be short. Copies glue the label to the name: "ByAna Bell".
    """
    if len(text) > _LONGEST:
        return 0
    phrase = words.by.opens(text)
    if (not phrase or phrase in words.signing.colon) and (author := _AUTHOR.match(text)):
        return author.end()
    if not phrase:
        glued = _GLUED_LABEL.match(text)
        return glued.end() if glued and glued[0].casefold() in words.by.by_first else 0
    rest = text[len(phrase) :]
    bare = rest.lstrip(" :\u00a0")
    if not bare:
        return len(text)
    gap = len(rest) - len(bare)
    if phrase in words.signing.colon and ":" not in rest[:gap] and gap < _WIDE:
        return 0
    if not gap or not (bare[0].isupper() or not bare[0].isascii() or bare[0].isdecimal()):
        small = len(text) <= _SMALL_BY and text.islower() and text.isascii()
        signed = (
            small
            or plain(bare) in words.signing.signs
            or _is_titled_name(bare, words)
            or inverted_name(bare) is not None
        )
        return len(phrase) + gap if gap and signed else 0
    return len(phrase) + gap


def inverted_name(text: str) -> re.Match[str] | None:
    """ "van der Berg, Anna": particles in small letters, then a name turned round."""
    match = _INVERTED.match(text)
    if match and _PARTICLES.issuperset(match["particles"].split()):
        return match
    return None


def _is_titled_name(text: str, words: Words) -> bool:
    """ "business reporter Ana Bell": a title in small letters, then a capital."""
    tokens = text.split(None, 6)[:6]
    capital = next((i for i, token in enumerate(tokens) if token[0].isupper()), 0)
    return capital > 0 and plain(tokens[capital - 1]) in words.roles
