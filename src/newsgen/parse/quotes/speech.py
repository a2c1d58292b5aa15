"""Tells speech from scare quotes, titles, nicknames and words that are spoken about."""

from __future__ import annotations

import re

from newsgen.parse.quotes.lexicon import GRAMMAR, ROLES, WORKS
from newsgen.parse.quotes.scene import Answer, Scene

_WORD = re.compile(r"[^\W_][\w’'.-]*")
_SMALL = GRAMMAR["small_in_titles"]
_NAMING = GRAMMAR["naming"]
_BORNE = GRAMMAR["borne"]
_PLACES = GRAMMAR["before_titles"]
"""Prepositions before the name of a programme or a book."""
_LOOSE = frozenset({"clause", "continued", "trailing", "foretold", "alone", ""})
_FEW = 3
"""Words: so short a fragment is speech only where a verb says so."""


def is_speech(scene: Scene, number: int, english: bool) -> bool:
    """Whether a quoted stretch is something that was said or written.

    The rules read English; of other languages only what cannot be a single word or a title is kept.
    """
    tokens, at = scene.at(number)
    answer = scene.answers[number]
    rule = answer.rule if answer is not None else ""
    content = tokens.words[at]
    words = _WORD.findall(content)
    if not english:
        return len(words) > 1 and (not _is_title(words) or content[-1] in ".!?…")
    kinds = tokens.kinds
    before = kinds[at - 1] if at else ""
    after = kinds[at + 1] if at + 1 < len(kinds) else ""
    if len(words) < _FEW and before == "N" and after == "N" and content[-1].isalnum():
        return False  # George “Jay” Lee
    stands_alone = at == tokens.sentences[at] and content[-1] in ".!?…"
    title = _is_title(words)
    if rule not in ("inverted", "after"):
        name = _named(tokens.words, at)
        if name in WORKS and (title or (name in _NAMING and len(words) <= _FEW)):
            return False
    if rule == "beside" and answer is not None and _labels(answer):
        return False
    if title and len(words) > 1 and not stands_alone:
        if rule in _LOOSE:
            return False
        if rule == "before" and (
            before in "z,Nno" or (before == "i" and tokens.words[at - 1] in _PLACES)
        ):
            return False
        if rule == "beside" and answer is not None and before not in ",:" and _takes_title(answer):
            return False
    if rule in _LOOSE and not stands_alone and len(words) <= _FEW:
        if rule == "continued":
            return len(words) > 1 or _listed(scene, number)
        return rule == "trailing"
    return True


def _named(words: list[str], at: int) -> str:
    """The word that the quoted stretch names something for: ``film`` in ``the film, “…”``."""
    while at and words[at - 1].lower() in (",", "the", "as"):
        at -= 1
    return words[at - 1].lower() if at else ""


def _is_title(words: list[str]) -> bool:
    """Every word that counts begins with a capital."""
    return (
        bool(words)
        and all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words)
        and words[0][0].isupper()
    )


def _labels(answer: Answer) -> bool:
    """``a record labeled “…”``: a thing that bears a name, and nobody speaks."""
    tokens, phrase = answer.tokens, answer.phrase
    return (
        answer.cue == phrase.end
        and phrase.kind == "o"
        and tokens.words[answer.cue].lower() in _BORNE
        and not any(word.lower() in ROLES for word in tokens.words[phrase.start : phrase.end])
    )


def _takes_title(answer: Answer) -> bool:
    return answer.cue >= 0 and answer.tokens.words[answer.cue].lower() in GRAMMAR["takes_titles"]


def _listed(scene: Scene, number: int) -> bool:
    """One of several fragments in one sentence: called it “odd,” “sad” and “new”."""
    tokens, at = scene.at(number)
    other = tokens.place.get(number - 1, -1)
    return other >= tokens.sentences[at] and at - other <= 4
