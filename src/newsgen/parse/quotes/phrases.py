"""Noun phrases around an index of Tokens: who or what could be speaking there."""

from __future__ import annotations

from msgspec import Struct

from newsgen.parse.quotes.lexicon import GRAMMAR, PARTICLES
from newsgen.parse.quotes.tokens import Tokens

LONGEST = 14
"""Tokens: a longer phrase is a clause that was misread."""
_DEPTH = 4
_PAIRED = frozenset({"both", "either", "neither"})
_INDEFINITE = GRAMMAR["indefinite"]


class Phrase(Struct, frozen=True, gc=False):
    """Token indexes of a mention; ``first`` also takes in the words that describe it before."""

    first: int
    start: int
    end: int
    kind: str
    """p pronoun, N name, o description."""


def phrase_before(tokens: Tokens, last: int, floor: int, depth: int = 0) -> Phrase | None:
    """The phrase whose last token is ``last``, looking no further left than ``floor``."""
    if last < floor or depth > _DEPTH:
        return None
    kinds = tokens.kinds
    kind = kinds[last]
    if kind in "pm":
        return Phrase(last, last, last + 1, "p")
    if kind == ")":
        opening = tokens.kinds.rfind("(", max(floor, last - LONGEST), last)
        return phrase_before(tokens, opening - 1, floor, depth + 1) if opening > 0 else None
    if kind == "N":
        return _name_before(tokens, last, floor, depth)
    if kind == "#" and last - 1 >= floor and kinds[last - 1] in "No":
        return phrase_before(tokens, last - 1, floor, depth + 1)
    if kind in "ond":
        return _description_before(tokens, last, floor, depth)
    return None


def _name_before(tokens: Tokens, last: int, floor: int, depth: int) -> Phrase | None:
    kinds, words = tokens.kinds, tokens.words
    start = last
    while (
        start > floor
        and last - start < LONGEST
        and (
            kinds[start - 1] == "N"
            or (
                words[start - 1].lower() in PARTICLES
                and start - 1 > floor
                and kinds[start - 2] == "N"
            )
        )
    ):
        start -= 1
    before = kinds[start - 1] if start > floor else ""
    if before == "i":
        return _governor(tokens, start - 1, floor, depth)
    if before == "d" and start - 2 >= floor and kinds[start - 2] == "i":
        return _governor(tokens, start - 2, floor, depth)
    first = start
    if before == "c" and start - 2 >= floor and kinds[start - 2] == "N":
        other = _name_before(tokens, start - 2, floor, depth + 1) if depth < _DEPTH else None
        if other is not None and other.kind == "N" and other.end == start - 1:
            pair = words[other.start].lower() in _PAIRED
            if kinds[other.start] == "d" and not pair:  # the Trade and Customs Act
                return Phrase(other.first, other.start, last + 1, "N")
            return Phrase(other.first, other.start, last + 1, "o")
    while first > floor and last - first < LONGEST and kinds[first - 1] in "onz#N":
        first -= 1
    if first > floor and kinds[first - 1] == "d":
        first -= 1
        if first + 1 == start:
            start = first
    elif first < start and first > floor and kinds[first - 1] == "i":
        # of her longtime adviser Jane Doe: the name is what the preposition governs
        above = _governor(tokens, first - 1, floor, depth)
        if above is not None:
            return above
    return Phrase(first, start, last + 1, "N")


def _description_before(tokens: Tokens, last: int, floor: int, depth: int) -> Phrase | None:
    kinds = tokens.kinds
    first = last
    while (
        first > floor
        and last - first < LONGEST
        and kinds[first - 1] in "onz#N"
        and (kinds[first] != "d")
    ):
        first -= 1
    for _ in range(2):
        if first > floor and kinds[first - 1] == "d":
            first -= 1
    if first > floor and kinds[first - 1] == "i":
        above = _governor(tokens, first - 1, floor, depth)
        if above is not None:
            return Phrase(above.first, above.start, last + 1, "o") if above.kind == "o" else above
        return None
    shape = kinds[first : last + 1]
    if "o" in shape or shape[0] in "d#" or "N" in shape:
        return Phrase(first, first, last + 1, "o")
    return None


def _governor(tokens: Tokens, preposition: int, floor: int, depth: int) -> Phrase | None:
    """The phrase that a preposition hangs on: ``a spokesman`` of ``a spokesman for X``."""
    last = preposition - 1
    kinds = tokens.kinds
    skipped = 0
    while last >= floor and kinds[last] in "ergi" and skipped < 3:
        last -= 1
        skipped += 1
    if last < floor or kinds[last] not in "oN#ndp":
        return None
    if kinds[last] == "p" and tokens.words[last].lower() not in _INDEFINITE:
        return None
    if skipped and kinds[last] not in "op":
        return None
    return phrase_before(tokens, last, floor, depth + 1)
