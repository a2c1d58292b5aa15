"""The saying verb that governs a place in a sentence, with its subject."""

from __future__ import annotations

from newsgen.parse.quotes.lexicon import CLAUSAL
from newsgen.parse.quotes.names import tells
from newsgen.parse.quotes.phrases import Phrase
from newsgen.parse.quotes.scene import Answer
from newsgen.parse.quotes.subjects import is_soft, saying_over, subject_of
from newsgen.parse.quotes.tokens import Tokens

_LEVELS = 3


def reporting_verb(tokens: Tokens, quote: int, floor: int, verbs: str) -> Answer | None:
    """The nearest verb of these classes before ``quote`` that has a subject, or one over it."""
    kinds = tokens.kinds
    floor = main_clause(tokens, quote, floor)
    for verb in range(quote - 1, floor - 1, -1):
        kind = kinds[verb]
        if kind == ";":
            return None
        if kind in verbs:
            subject = subject_of(tokens, verb, floor)
            if subject is not None:
                return main_report(tokens, above(tokens, verb, subject, floor), floor)
    return None


def above(tokens: Tokens, verb: int, subject: Phrase, floor: int) -> Answer:
    """``said`` and Lee in ``Lee said she hopes it is "sound"``, where ``hopes`` was found."""
    for _ in range(_LEVELS):
        outer = saying_over(tokens, subject, floor, is_soft(tokens, verb))
        if outer < 0:
            break
        speaker = subject_of(tokens, outer, floor)
        if speaker is None:
            break
        verb, subject = outer, speaker
    return Answer(tokens, subject, verb)


_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_OPENING = 12
"""Tokens between the main clause's saying verb and its "that"."""


def main_report(tokens: Tokens, answer: Answer, floor: int) -> Answer:
    """Lee in ``Lee said that, from what he has seen, Roy is "fair"``: who reports it all.

    Or ``answer``, where the main clause reports nothing or another clause stands beside it.
    """
    kinds, words = tokens.kinds, tokens.words
    for verb in range(floor + 1, answer.phrase.first - 1):
        kind = kinds[verb]
        if kind in ";:Q":
            return answer
        if kind != "v" or words[verb] not in CLAUSAL or is_soft(tokens, verb):
            continue
        opening = kinds.find("h", verb, min(verb + _OPENING, answer.cue))
        if opening < 0 or kinds[verb + 1 : opening].strip("minoN#rd,p"):
            return answer
        subject = subject_of(tokens, verb, floor)
        if subject is None or subject.kind == "w" or _beside(tokens, opening, answer.phrase.first):
            return answer
        if any(kind in "veuwg" for kind in kinds[floor : subject.first]):
            return answer
        return Answer(tokens, subject, verb)
    return answer


def _beside(tokens: Tokens, opening: int, first: int) -> bool:
    """Whether a clause of its own begins at ``first``: ``…, but Roy called it "odd"``."""
    kinds = tokens.kinds
    if ";" in kinds[opening:first]:
        return True
    before = first - 1
    while before > opening and kinds[before] == "r":
        before -= 1
    if kinds[before] == "s" and tokens.words[before] in _CONTRASTS:
        return True
    return kinds[before] == "c" and kinds[before - 1] in ",-Q"


def main_clause(tokens: Tokens, quote: int, floor: int) -> int:
    """Where the main clause begins, if the sentence opens with a subordinate one.

    In ``While Lee called it bold, Roy found it "odd"`` that is the word after the comma.
    """
    kinds = tokens.kinds
    if floor >= quote or kinds[floor] != "s":
        return floor
    for at in range(floor + 1, quote - 1):
        if kinds[at] == "," and kinds[at + 1] in "pdoN":
            follows = at + 1
            while follows < quote and kinds[follows] in "pdoNnz#r":
                follows += 1
            if follows < quote and kinds[follows] in "veau":
                return at + 1
    return floor


def speaks(answer: Answer) -> bool:
    """Whether a saying verb stands beside the mention, in the form that goes with one speaker."""
    if answer.cue < 0:
        return answer.rule == "credited"
    words, phrase = answer.tokens.words, answer.phrase
    if answer.rule == "according" or not tells(words[answer.cue].lower()):
        return answer.rule == "according"
    gap = answer.tokens.kinds[phrase.end : answer.cue]
    return answer.cue < phrase.start or not gap.strip("ar") or gap[:1] == ","
