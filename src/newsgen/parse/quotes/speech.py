"""Tells speech from scare quotes, titles, nicknames and words that are spoken about."""

from __future__ import annotations

import re

from newsgen.parse.quotes.lexicon import GRAMMAR, ROLES, WORKS
from newsgen.parse.quotes.scene import Answer, Scene
from newsgen.parse.quotes.tokens import Tokens

_WORD = re.compile(r"[^\W_][\w’'.-]*")
_SMALL = GRAMMAR["small_in_titles"]
_NAMING = GRAMMAR["naming"]
_BORNE = GRAMMAR["borne"]
_PLACES = GRAMMAR["before_titles"]
"""Prepositions before the name of a programme or a book."""
_NEXT_TO = frozenset({"inverted", "after", "followed"})
"""Rules that read what stands right behind the quote."""
_LOOSE = frozenset({"clause", "continued", "trailing", "foretold", "alone", ""})
"""Rules that no saying verb of the quote's own clause supports."""
_FEW = 3
"""Words: so short a fragment is speech only where a verb says so."""


def is_speech(scene: Scene, number: int, english: bool) -> bool:
    """Whether a quoted stretch is something that was said or written.

    The rules read English; of other languages only what cannot be a single word or a title is kept.
    """
    segment = scene.segments[number]
    content = scene.passages[segment.passage].text[segment.start : segment.end]
    words = _WORD.findall(content)
    title = _is_title(words)
    if not english:
        return len(words) > 1 and (not title or content[-1] in ".!?…")
    tokens, at = scene.at(number)
    answer = scene.answers[number]
    rule = answer.rule if answer is not None else ""
    before, after = _around(tokens, at)
    if len(words) < _FEW and before == "N" and after == "N" and content[-1].isalnum():
        return False  # George “Jay” Lee
    if rule not in _NEXT_TO:
        name = _named(tokens.words, at)
        if name in WORKS and (title or (name in _NAMING and len(words) <= _FEW)):
            return False
    if answer is not None and rule == "beside" and _labels(answer):
        return False
    if answer is not None and (title or len(words) == 1) and _bears(tokens, at, answer):
        return False
    if at == tokens.sentences[at] and content[-1] in ".!?…":
        return True
    if title and len(words) > 1:
        return not _names_something(tokens, at, answer)
    if rule in _LOOSE and len(words) <= _FEW:
        return _is_said(scene, number, len(words))
    # A headline or a saying among others: nobody says anything in the whole paragraph.
    return bool(rule) or before in ":," or content[0].islower() or "v" in tokens.kinds


def _around(tokens: Tokens, at: int) -> tuple[str, str]:
    kinds = tokens.kinds
    return (kinds[at - 1] if at else ""), (kinds[at + 1] if at + 1 < len(kinds) else "")


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


def _names_something(tokens: Tokens, at: int, answer: Answer | None) -> bool:
    """Whether capitalised words inside a sentence are a programme's name, a book's, a slogan."""
    before, after = _around(tokens, at)
    rule = answer.rule if answer is not None else ""
    placed = before == "i" and tokens.words[at - 1].lower() in _PLACES
    if rule in _NEXT_TO:
        return after in "No" and (before == "z" or placed)  # on the network's “This Week,” Lee said
    if answer is None or rule in _LOOSE:
        return True
    if rule == "before":
        return before in ("z", "c", ",") or placed or after == "Q"
    if rule == "beside":
        takes = answer.cue >= 0 and answer.tokens.words[answer.cue].lower()
        return before not in ",:" and takes in GRAMMAR["takes_titles"]
    return False


def _is_said(scene: Scene, number: int, count: int) -> bool:
    """Whether a few words are speech although no saying verb governs them."""
    tokens, at = scene.at(number)
    answer = scene.answers[number]
    rule = answer.rule if answer is not None else ""
    before, after = _around(tokens, at)
    if rule == "trailing":
        return True
    if rule == "continued":
        listed = _listed(scene, number)
        return number - 1 in scene.spoken if listed else count > 1
    if rule == "clause":
        if after in ("n", "o") or before in ("z", "#", "("):
            return False  # the “experts” had never seen a boat
        return count > 1 or tokens.words[at][-1] == "."
    return False


def _labels(answer: Answer) -> bool:
    """``a record labeled “…”``: a thing that bears a name, and nobody speaks."""
    tokens, phrase = answer.tokens, answer.phrase
    return (
        answer.cue == phrase.end
        and phrase.kind == "o"
        and tokens.words[answer.cue].lower() in _BORNE
        and not any(word.lower() in ROLES for word in tokens.words[phrase.start : phrase.end])
    )


def _bears(tokens: Tokens, at: int, answer: Answer) -> bool:
    """``a blog, called “…”``; ``the hacker known as “…”``: what its name is."""
    return (
        answer.tokens is tokens
        and answer.phrase.kind == "o"
        and 0 < answer.cue < at
        and at - answer.cue <= _FEW
        and tokens.words[answer.cue].lower() in _BORNE
        and (
            tokens.kinds[answer.cue - 1] == ","
            or (tokens.kinds[answer.cue - 1] in "no" and tokens.words[at - 1] == "as")
        )
    )


def _listed(scene: Scene, number: int) -> bool:
    """One of several fragments in one sentence: called it “odd,” “sad” and “new”."""
    tokens, at = scene.at(number)
    other = tokens.place.get(number - 1, -1)
    return other >= tokens.sentences[at] and at - other <= 4
