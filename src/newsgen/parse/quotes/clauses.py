"""Where a clause keeps its subject: at its head, before an insertion, after a turned verb."""

from __future__ import annotations

from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.phrases_after import phrase_after
from newsgen.parse.quotes.tokens import Tokens


def clause_subject(tokens: Tokens, floor: int, ceiling: int) -> Phrase | None:
    """The first phrase from ``floor`` on that can be a sentence's subject."""
    kinds = tokens.kinds
    at = floor
    while at < ceiling:
        kind = kinds[at]
        if kind in "isg" or (kind == "Q"):
            comma = kinds.find(",", at, ceiling)
            if comma < 0:
                return None
            at = comma + 1
        elif kind in "rc,h:-z(":
            at += 1
        elif kind in "pdoN#n":
            return phrase_after(tokens, at, ceiling)
        else:
            return None
    return None


def across_commas(tokens: Tokens, comma: int, floor: int) -> Phrase | None:
    """The subject before an insertion: ``S, a teacher in Leeds, said``."""
    kinds = tokens.kinds
    if comma > floor and kinds[comma - 1] == ")":
        named = phrase_before(tokens, comma - 1, floor)
        if named is not None and named.kind == "N":
            return named  # Gov. Ann Lee (R-OH), said
    begin = floor
    starts: list[tuple[int, int]] = []
    depth = 0
    for index in range(floor, comma + 1):
        if kinds[index] in "()":
            depth += 1 if kinds[index] == "(" else -1
        elif depth > 0:
            continue
        if kinds[index] in ";:Q":
            starts.clear()
            begin = index + 1
        elif kinds[index] in ",-":
            starts.append((begin, index))
            begin = index + 1
    for begin, end in starts:
        first = begin
        while first < end and kinds[first] in "crh":
            first += 1
        if first < end and kinds[first] not in "isg":
            found = phrase_before(tokens, end - 1, first)
            if found is not None and found.first == first:
                above = phrase_before(tokens, begin - 2, floor) if begin - 2 >= floor else None
                if found.kind == "o" and above is not None and above.kind == "N":
                    return above  # since Lee, the president at the time, asked
                return found
    for begin, end in starts[:-1]:
        found = phrase_before(tokens, end - 1, begin)
        if found is not None and found.kind == "N" and kinds[end + 1] in "dowN#n":
            return found
    return None


def turned(tokens: Tokens, verb: int) -> Phrase | None:
    """Lee in ``Said Lee, "…"`` and ``But, said Lee, "…"``."""
    kinds = tokens.kinds
    follows = phrase_after(tokens, verb + 1, min(len(kinds), verb + 12))
    if follows is not None and follows.kind in "pN" and follows.end < len(kinds):
        mark = kinds[follows.end]
        if mark == ":" or (mark == "," and (kinds[verb] == "v")):
            return follows
    return None


def attached(tokens: Tokens, last: int, floor: int) -> Phrase | None:
    """Lee in ``with Senator Lee calling it odd`` and ``has Lee saying``."""
    kinds = tokens.kinds
    first = last
    while first > floor and kinds[first - 1] in "noN#zd":
        first -= 1
    if first > floor and (
        (kinds[first - 1] == "a" and kinds[last] == "N")
        or (kinds[first - 1] in "c-," and kinds[first] in "Nd" and kinds[last] != "n")
    ):
        return phrase_after(tokens, first, last + 1)
    while first > floor and kinds[first - 1] in "noN#zdcri":
        first -= 1
        if tokens.words[first].lower() == "with":
            return phrase_after(tokens, first + 1, last + 1)
    return None


def adverbial(tokens: Tokens, last: int, floor: int) -> int:
    """The preposition of ``has in the past`` when ``last`` ends one after an auxiliary, or -1."""
    kinds = tokens.kinds
    for at in range(last - 1, max(floor, last - 5), -1):
        if kinds[at] == "i":
            return at if kinds[at - 1] == "a" else -1
        if kinds[at] not in "dno#N":
            break
    return -1
