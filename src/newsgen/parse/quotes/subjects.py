"""The subject of a verb in Tokens, found by walking left from it."""

from __future__ import annotations

from newsgen.parse.quotes.clauses import (
    across_commas,
    adverbial,
    attached,
    clause_subject,
    turned,
)
from newsgen.parse.quotes.lexicon import ALL_SOFT, CLAUSAL, DOCUMENTS, GRAMMAR
from newsgen.parse.quotes.phrases import Phrase, phrase_before
from newsgen.parse.quotes.tokens import Tokens

_DEPTH = 5
_NEAR = 9
"""Tokens between a saying verb and the subject of the clause that hangs on it."""
_STEPS = 60
"""Tokens: no subject is looked for further from its verb."""
_BE = GRAMMAR["be"]
_BEARERS = GRAMMAR["bear_words"]
_TIMES = GRAMMAR["times"]
_WHICH_TIME = GRAMMAR["which_time"]
_ASIDE = GRAMMAR["asides"]


_MODAL = GRAMMAR["modals"]


def is_soft(tokens: Tokens, verb: int) -> bool:
    """Whether the verb is one of thought, or says what somebody would or could say."""
    if tokens.words[verb].lower() in ALL_SOFT:
        return True
    return any(word.lower() in _MODAL for word in tokens.words[max(0, verb - 2) : verb])


def subject_of(tokens: Tokens, verb: int, floor: int, depth: int = 0) -> Phrase | None:
    """Who does the verb at ``verb``; ``floor`` is the first index that may be looked at."""
    if depth > _DEPTH:
        return None
    kinds, words = tokens.kinds, tokens.words
    if kinds[verb] == "v" and (verb == floor or (verb == floor + 1 and kinds[floor] in "cr,")):
        return turned(tokens, verb)
    floor = max(floor, verb - _STEPS)
    at = verb - 1
    passive = False
    infinitive = False
    while at >= floor:
        kind = kinds[at]
        if kind in "ar":
            passive = passive or (kind == "a" and words[at].lower() in _BE and at >= verb - 2)
        elif kind == "z" and at > floor and kinds[at - 1] in "pw":
            passive = False
        elif kind == "i" and at + 1 < verb and kinds[at + 1] in "r#":
            pass  # on Tuesday
        elif kind == "d" and words[at].lower() in GRAMMAR["quantifiers"] and at < verb:
            pass
        elif kind == "n" and words[at] in _TIMES and words[at - 1].lower() in _WHICH_TIME:
            at -= 1  # Lee last week said
        elif kind == "Q" and at > floor + 1 and _is_title(tokens, at):
            at -= 1  # the report, “Salt and Iron,” said
        elif kind in "no#N" and (skipped := adverbial(tokens, at, floor)) >= 0:
            at = skipped
        elif words[at] == "to" or (kind == "s" and words[at] == "as" and kinds[verb] == "g"):
            infinitive = True
            break
        else:
            break
        at -= 1
    if at < floor:
        return None
    if passive and kinds[verb] == "v" and words[verb].lower().endswith(("ed", "told", "put")):
        return None
    kind = kinds[at]
    if infinitive or (kinds[verb] == "g" and kind in "is"):
        return _earlier(tokens, at, floor, depth)
    if kinds[verb] == "g" and at == verb - 1 and words[at].lower() in _BEARERS:
        return phrase_before(tokens, at, floor)  # a sign saying
    if kinds[verb] == "g" and at == verb - 1 and kind in "onN":
        near = attached(tokens, at, floor)
        if near is not None:
            return near
        return _earlier(tokens, verb, floor, depth) or phrase_before(tokens, at, floor)
    if kind == "p":
        return Phrase(at, at, at + 1, "p")
    if kind == "w":
        return Phrase(at, at, at + 1, "w")
    if kind == "h":
        return phrase_before(tokens, at - 1 - (at > floor and kinds[at - 1] in ",-"), floor)
    if kind == "c":
        return _earlier(tokens, at, floor, depth)
    if kinds[verb] == "g" and kind in ",-":
        return _earlier(tokens, at, floor, depth)
    if kind in ",-":
        across = across_commas(tokens, at, floor) or turned(tokens, verb)
        return across or _earlier(tokens, at, floor, depth)
    if kind in "onN#d)":
        found = phrase_before(tokens, at, floor)
        return None if found is not None and _described(tokens, verb, found, floor) else found
    if kinds[verb] == "g" and kind in "eu" and at == verb - 1 and at > floor:
        found = subject_of(tokens, at, floor, depth + 1)  # kept asking
        if found is not None:
            return found
    if kind in "vue":
        return _earlier(tokens, verb, floor, depth)
    return None


def _is_title(tokens: Tokens, at: int) -> bool:
    """Whether a quoted stretch is the title of the document that stands before it."""
    return tokens.kinds[at - 2 : at] == "o," and tokens.words[at - 2].lower() in DOCUMENTS


def _described(tokens: Tokens, verb: int, phrase: Phrase, floor: int) -> bool:
    """Whether a verb in -ed only describes its noun: ``Lee gave a talk called "…"``."""
    if phrase.first <= floor or phrase.kind != "o" or tokens.kinds[verb] != "v":
        return False
    over = phrase.first - 1
    return (
        tokens.words[verb].endswith("ed")
        and tokens.kinds[over] in "eugv"
        and not (over > floor and tokens.kinds[over - 1] in "di#o")
        and tokens.words[over].lower() not in CLAUSAL
    )


def _earlier(tokens: Tokens, at: int, floor: int, depth: int) -> Phrase | None:
    """The subject of the verb before ``at``: ``S left the room and said``.

    A saying verb is preferred: in ``S said it was late, adding`` the one who adds is S.
    """
    kinds = tokens.kinds
    for wanted in ("v", "veua"):
        for verb in range(at - 1, floor, -1):
            kind = kinds[verb]
            if kind == ";":
                break
            if kind not in wanted or (kind == "a" and kinds[verb + 1] in "arvue"):
                continue
            if wanted == "v" and (kinds[verb - 1] in "wic" or is_soft(tokens, verb)):
                continue
            found = subject_of(tokens, verb, floor, depth + 1)
            if found is None:
                if wanted != "v" and kind != "e":
                    break
                continue
            if found.kind != "w" or wanted != "v":
                return _highest(tokens, found, floor, depth)
    return clause_subject(tokens, floor, at)


def _highest(tokens: Tokens, subject: Phrase, floor: int, depth: int) -> Phrase:
    """S in ``S said the plan reminds him of it, explaining``, where "the plan" was found."""
    outer = saying_over(tokens, subject, floor, True)
    if outer < 0:
        return subject
    return subject_of(tokens, outer, floor, depth + 1) or subject


def saying_over(tokens: Tokens, subject: Phrase, floor: int, soft: bool) -> int:
    """The saying verb on which the clause with this subject hangs, or -1.

    ``soft``: the clause's own verb is one of thought, so that somebody must be reporting it.
    """
    kinds, words = tokens.kinds, tokens.words
    first = subject.first
    if subject.kind == "w" and not soft:
        return -1
    for at in range(first - 1, max(floor, first - _NEAR) - 1, -1):
        kind = kinds[at]
        if kind in "vg":
            return at if soft or words[at].lower() in CLAUSAL else -1
        if kind not in "hmrdnoN#i,szpa":
            break
        if soft:
            continue
        if kind == "," and kinds[at - 1] not in "h,":
            break
        if kind == "s" and words[at].lower() in _ASIDE and kinds[at - 1] not in "vgh":
            break
    return -1
