"""One name of a byline, freed from what leads and follows it."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.parse.formats.dump.byline.asides import without_asides
from newsgen.parse.formats.dump.byline.byline_labels import by_label
from newsgen.parse.formats.dump.byline.particles import has_capital_particle
from newsgen.parse.formats.dump.byline.trades import is_newsroom, is_outlet, is_staff, trimmed
from newsgen.parse.formats.dump.words import Words, plain
from newsgen.text.names import is_name, tidy_name, title_case

_WORD = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:[A-Z]\.?[ -]?){1,3}[A-Z]\.?\Z")
"""How some papers sign: "By A B", "By J.K."."""
_ENDS_SHORT = re.compile(r"(?:\b[Jj][Rr]|\b[Ss][Rr]|\b[A-Z])\.\Z")
"""A full stop that belongs to the name: "Jr.", "B."."""
_POSSESSIVE = re.compile(r"[^\W\d_](?:['’]s|s['’])\Z", re.IGNORECASE)
_SHORTENED = re.compile(r"[^\W\d_]['’](?:s|m|re|ve|ll)\Z|n['’]t\Z", re.IGNORECASE)
"""How words of a sentence end, and no name: "Today's", "I'm"."""
_LONGEST_NAME = 5
"""Words of the longest name, its particles not counted."""
_MOST_WORDS = 14
"""Words of the longest name with its titles and outlets."""
_STRIP = " \t\u00a0,;:|*-–—"


class Person(Struct, frozen=True):
    """A name with its offsets in the piece's text."""

    name: str
    start: int
    end: int
    group: bool = False
    """An agency, an outlet or a newsroom."""
    personal: bool = False
    """It has the shape of a person's name."""


def name_in(
    text: str, start: int, end: int, words: Words, labelled: bool, lone: bool
) -> Person | None:
    """The name in a part between separators; None where there is none.

    ``labelled``: "By" stands before it; ``lone``: nothing else stands in its segment. Both allow
    what is no full name: an outlet, initials, one word.
    """
    part = without_asides(text[start:end])
    by = by_label(part.lstrip(), words)
    if by:
        by += len(part) - len(part.lstrip())
        part = " " * by + part[by:]
    if plain(part) in words.agencies:
        return person(text, start, part, group=True)
    place = words.in_.search(part)
    if place and part[: place.start()].strip():
        part = part[: place.start()]
    whole = plain(part)
    if whole in words.agencies:
        return person(text, start, part, group=True)
    if whole in words.signing.nobody or (whole in words.signing.places and not (labelled and lone)):
        return None
    tokens = _before_link(part, list(_WORD.finditer(part)), words)
    if len(tokens) > _MOST_WORDS:
        return None
    if labelled:
        tokens = _after_owner(tokens)
    staff = is_staff(part, words)
    newsroom = staff and is_newsroom(part, words)
    if not newsroom:
        first, last = trimmed([token[0] for token in tokens], words)
        kept = tokens[first:last]
        half = len(kept) // 2
        if len(kept) in (4, 6) and [t[0] for t in kept[:half]] == [t[0] for t in kept[half:]]:
            del kept[half:]  # a picture's text and the name beside it
        found = _personal(text, start, part, kept, words, labelled, lone)
        if found is not None:
            return found
    if newsroom and (labelled or lone or whole in words.signing.signs):
        return person(text, start, part, group=True)
    if labelled and lone and (staff or is_outlet(part.strip(), words)):
        return person(text, start, part, group=True)
    return None


def _before_link(part: str, tokens: list[re.Match[str]], words: Words) -> list[re.Match[str]]:
    """The tokens before a link's words behind the name: "Ana Bell View all posts"."""
    links = words.signing.links
    for index, token in enumerate(tokens[:_MOST_WORDS]):
        low = token[0].casefold()
        if low not in links.by_first or index == 1:
            continue
        phrase = links.at_start(part[token.start() : token.start() + 40].casefold())
        if phrase and (index or " " in phrase):
            return tokens[:index]
    return tokens


def _after_owner(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """The tokens behind the outlet whose reporter it is: "By The Herald's Ana Bell"."""
    for index in range(len(tokens) - 3, -1, -1):
        if _POSSESSIVE.search(tokens[index][0]):
            return tokens[index + 1 :]
    return tokens


def _personal(
    text: str,
    start: int,
    part: str,
    tokens: list[re.Match[str]],
    words: Words,
    labelled: bool,
    lone: bool,
) -> Person | None:
    if not tokens:
        return None
    first, last = tokens[0].start(), tokens[-1].end()
    bare = " ".join(part[first:last].split()).strip(" .,;:|*")
    low = plain(bare)
    if any(_SHORTENED.search(token[0]) for token in tokens):
        return None
    if low in words.agencies:
        # "Bloomberg Opinion" is a section, "By Reuters Staff" a signature.
        return person(text, start + first, part[first:last], group=True) if labelled else None
    if low in words.signing.places and not (labelled and lone):
        return None
    if is_name(bare, words.not_names, _LONGEST_NAME + sum(token[0].islower() for token in tokens)):
        outlet = not labelled and _has_word_of_no_person(bare, words)
        if outlet or (labelled and lone and _is_body(bare, words)):
            return None
        return person(text, start + first, text[start + first : start + last], personal=True)
    if not labelled:
        return None
    outlet = _has_word_of_no_person(bare, words)
    if len(tokens) > 2 and not outlet and has_capital_particle(bare, words.not_names):
        return person(text, start + first, text[start + first : start + last], personal=True)
    small = bare.islower() and lone and is_name(title_case(bare), words.not_names | words.beside)
    if small or (_INITIALS.match(bare) and (lone or not bare.isalpha())):
        return person(text, start + first, part[first:last], personal=small)
    if (
        lone
        and len(tokens) == 1
        and bare[:1].isupper()
        and bare.isalpha()
        and len(bare) >= 3
        and low not in words.not_names
        and low not in words.signing.not_people
    ):
        return person(text, start + first, part[first:last])
    return None


def _has_word_of_no_person(bare: str, words: Words) -> bool:
    """Whether a word of it is in no person's name; some are given names: "Park Min-seo"."""
    low = [plain(token) for token in bare.split()]
    return low[0] in words.signing.offices or any(
        one in words.signing.not_people and (index or one not in words.signing.given)
        for index, one in enumerate(low)
    )


def _is_body(bare: str, words: Words) -> bool:
    """The whole of it is an outlet's name, to be taken with its article: "The Lunnet Times"."""
    return plain(bare.split()[-1]) in words.signing.outlets


def person(
    text: str, start: int, part: str, *, group: bool = False, personal: bool = False
) -> Person | None:
    """The name in ``part``, which begins at ``start``; None if nothing but marks is left."""
    bare = part.strip(_STRIP)
    if not _ENDS_SHORT.search(bare):
        bare = bare.strip(_STRIP + ".")
    if not bare:
        return None
    at = start + part.index(bare)
    name = title_case(bare.title()) if bare.islower() and bare.isascii() else tidy_name(bare)
    return Person(name, at, at + len(bare), group, personal)
