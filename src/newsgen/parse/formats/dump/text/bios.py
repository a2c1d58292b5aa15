"""Lines about the author below the text: "Ana Bell covers the courts for this newspaper." """

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.words import Words

ZONE = 6
"""Pieces at the end of the text that may be about the author."""
_NAMED = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s)?[^\W\d_][\w.'’-]*"
    r"(?:\s(?:[^\W\d_][\w.'’-]*|de|van|von|der|al|bin|da|di|del|la|le)){1,4}),?\s(?=is\s|was\s)"
)
_LONGEST = 700
_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.\w|(?<![\w.])@\w{2,30}")


def is_bio(
    pieces: Sequence[Evidence],
    index: int,
    authors: Sequence[str],
    words: Words,
    after_bio: bool,
    story: Sequence[Evidence],
) -> bool:
    """Whether a piece near the end is about the author.

    It begins with the byline's name and what authors do; or it goes on after such a line without
    a name; or, the very last, it says of somebody who is not in the story what they are.
    """
    one = pieces[index]
    if one.size > _LONGEST or one.piece.text[0] in "\"“'‘":
        return False
    low = " ".join(one.piece.text[:120].casefold().split())
    for author in authors:
        name = author.casefold()
        if low.startswith(name) and low[len(name) :].lstrip(" ,").startswith(words.bio):
            return True
    if after_bio and low.startswith(words.bio):
        return True
    return _is_stranger(one, low, words, story)


def is_contact(one: Evidence) -> bool:
    """A line with an e-mail address or a name on a network, and hardly anything else."""
    text = one.piece.text
    return (
        one.size <= 160
        and "@" in text
        and text[0] not in "\"“'‘"
        and bool(_ADDRESS.search(text))
        and text.count(" ") <= 18
    )


def is_signature(one: Evidence, words: Words) -> bool:
    """ "With reports from Reuters", "(Edited by Ana Bell)": one line that begins so."""
    return one.size <= 160 and bool(words.signatures.at_start(one.plain))


def _is_stranger(one: Evidence, low: str, words: Words, story: Sequence[Evidence]) -> bool:
    """ "Ana Bell is a lecturer at …", when the story has not named her before."""
    match = _NAMED.match(one.piece.text[:90])
    if match is None or not low[match.end() :].lstrip().startswith(words.bio):
        return False
    tokens = match["name"].split()
    if not all(token[:1].isupper() or len(token) <= 3 for token in tokens):
        return False
    trade = low[match.end() :].replace(",", " ").split()[:9]
    if not any(token.strip(".;") in words.trades for token in trade):
        return False
    last = tokens[-1]
    return not any(last in other.piece.text for other in story)
