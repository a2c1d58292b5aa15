"""The noun phrase that begins at an index of Tokens."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import GRAMMAR, PARTICLES, ROLES
from newsgen.parse.quotes.phrases import LONGEST, Phrase
from newsgen.parse.quotes.tokens import Tokens

_STAND_ALONE = GRAMMAR["alone"]


def phrase_after(tokens: Tokens, first: int, ceiling: int) -> Phrase | None:
    """The phrase that begins at ``first`` and ends before ``ceiling``."""
    kinds, words = tokens.kinds, tokens.words
    if first >= ceiling:
        return None
    at = first
    stop = min(ceiling, first + LONGEST)
    if kinds[first] in "pm":
        if words[first].lower() != "her" or first + 1 >= stop or kinds[first + 1] not in "noN":
            return Phrase(first, first, first + 1, "p")
        at += 1  # by her neighbours
    while at < stop and kinds[at] == "d":
        at += 1
    begin = at
    owned = False
    name = -1
    head = -1
    while at < stop:
        kind = kinds[at]
        if kind == "N" or (
            name >= 0
            and words[at].lower() in PARTICLES
            and kinds[at - 1] == "N"
            and at + 1 < stop
            and kinds[at + 1] == "N"
        ):
            if name < 0 or kinds[at - 1] != "N":
                name = at if words[at].lower() not in PARTICLES else name
            head = at
        elif kind == "z":
            name = -1
            head = -1
            owned = True
        elif kind == "o":
            if name >= 0 and kinds[at - 1] == "N" and words[at].lower() not in ROLES:
                break_here = not _leads_on(tokens, at, stop)
                head = at
                name = -1
                if break_here:
                    at += 1
                    break
            else:
                head = at
                name = -1
        elif (kind in "n#" and (name < 0 or _leads_on(tokens, at, stop))) or (
            kind in "er" and name < 0 and head < 0
        ):
            pass
        elif words[at] == "of" and name < 0 and head < 0 and at > begin:
            pass  # master of ceremonies Jane Doe
        else:
            break
        at += 1
    if name >= 0:
        start = name - 1 if name == begin and begin > first else name
        second = _second(tokens, head + 1, ceiling)
        if second > head + 1:
            return Phrase(first, start, second, "o")
        return Phrase(first, start, head + 1, "N")
    if head >= 0:
        return Phrase(first, first, _complement(tokens, head + 1, stop), "o")
    if owned and kinds[at - 1] == "n" and at - first > 2:
        return Phrase(first, first, at, "o")
    if begin > first and at > begin:
        return Phrase(first, first, at, "o")
    if begin > first and words[first].lower() in _STAND_ALONE:
        return Phrase(first, first, first + 1, "o")
    return None


def _second(tokens: Tokens, at: int, stop: int) -> int:
    """The end of ``and Ann Lee`` at ``at``, where no verb of hers follows; else ``at``."""
    kinds = tokens.kinds
    if kinds[at : at + 2] != "cN" or tokens.words[at] != "and":
        return at
    end = at + 1
    while end < stop and kinds[end] == "N":
        end += 1
    return end if end >= stop or kinds[end] in ".,;:-i(" else at


def _leads_on(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether lower-case words at ``at`` soon reach a name: ``campaign manager Jane Doe``."""
    for index in range(at, min(stop, at + 4)):
        kind = tokens.kinds[index]
        if kind == "N":
            return True
        if kind not in "on":
            return False
    return False


def _complement(tokens: Tokens, end: int, stop: int) -> int:
    """Takes in what says whose spokesman it is: ``for the Ministry of Health``."""
    kinds, words = tokens.kinds, tokens.words
    if end < stop and kinds[end] == "i" and words[end] in ("for", "of", "from", "at", "with"):
        at = end + 1
        while (at < stop and kinds[at] in "dnoN#z") or (
            at < stop and words[at] == "of" and at > end + 1
        ):
            at += 1
        if at > end + 1:
            return at
    return end
