"""The class of a word that no table holds as written, and of words with two classes."""

from __future__ import annotations

import re
from functools import lru_cache

from newsgen.parse.quotes.lexicon import (
    AMBIGUOUS,
    CLASSES,
    CLOSED,
    DOCUMENTS,
    GIVEN,
    GOING_BESIDE,
    GRAMMAR,
)

_NAMES_TOO = GRAMMAR["names_too"]
"""Lower-case words with a class that are names or parts of names where they are capitalised."""
_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
_GIVEN = GIVEN["he"] | GIVEN["she"]
_MONTHS = GRAMMAR["months"]
_ARTICLES = GRAMMAR["articles"] | GRAMMAR["owners"]


_VERB_OR_NOUN = re.compile("[vug]")


@lru_cache(maxsize=1 << 14)
def kind_of(word: str, fresh: bool) -> str:
    """The class of a word that no table holds as it is written."""
    first = word[0]
    if first.isdigit():
        return "#"
    if first == "-":
        return "-"
    if first.isupper():
        return _capitalised(word, fresh)
    lower = word.lower()
    if contracted(lower):
        return "p"
    if lower.endswith("ed") and len(lower) > 4:
        return "e"
    if lower.endswith(("n’t", "n't")):
        return "a"
    if lower.endswith("ly") and len(lower) > 4:
        return "r"
    if "-" in lower and lower.rsplit("-", 1)[1] in ("elect", "chair", "chairman", "author"):
        return "o"
    return "n"


def _capitalised(word: str, fresh: bool) -> str:
    if word == "I":
        return "p"
    if word[-1] == ".":
        return "r" if word[:-1].lower() in _MONTHS else "N"
    lower = word.lower()
    if (len(word) > 1 and not word[1:].islower()) or lower in _NAMES_TOO:
        return "N"
    if not fresh:
        return CLOSED.get(lower, "N")
    kind = CLASSES.get(lower, "N")
    if kind == "N":
        return _unknown_first(word, lower)
    if kind in "vgu":
        # Asked about it, … Speaking to us, …: a clause of its own at the sentence's head.
        return "s" if kind == "g" or lower.endswith("ed") else "N" if kind == "u" else "v"
    return "N" if kind == "e" else kind


def _unknown_first(word: str, lower: str) -> str:
    """A sentence's first word has a capital anyway: its form may say that it is no name."""
    if contracted(lower):
        return "p"
    if lower.endswith(("n’t", "n't")):
        return "a"
    if lower.endswith("ly") and len(lower) > 5 and word not in _GIVEN:
        return "r"
    return "N"


def contracted(lower: str) -> bool:
    """Whether the word is a pronoun with its verb: we’ve, he'd."""
    return ("’" in lower or "'" in lower) and lower.replace("’", "'").split("'")[0] in _SUBJECTS


def settle(words: list[str], kinds: list[str]) -> None:
    """Forms that are verb or noun become nouns after a determiner, a possessive, a preposition."""
    for match in _VERB_OR_NOUN.finditer("".join(kinds), 1):
        index, kind = match.start(), match[0]
        before = kinds[index - 1]
        if kind == "g" and words[index] in GOING_BESIDE:
            if kinds[index + 1 : index + 2] not in ([","], [":"], ["Q"]):
                kinds[index] = "e"  # he is going to win
            continue
        if before == "d" and words[index - 1].lower() in _ARTICLES:
            kinds[index] = "o" if words[index].lower() in DOCUMENTS else "n"
            continue
        if words[index].lower() not in AMBIGUOUS:
            continue
        if (
            before in "dz#"
            or (before == "i" and words[index - 1] != "to" and kind != "g")
            or before == "n"
            or (before in "No" and kinds[index + 1 : index + 2] in (["v"], ["a"], ["e"]))
            or words[index + 1 : index + 2] == ["of"]
            or (before == "N" and kinds[index - 2 : index - 1] == ["#"])
            or (before == "e" and words[index].endswith("s"))
            or (words[index] == "states" and before not in "Nop")
        ):
            kinds[index] = "o" if words[index].lower() in DOCUMENTS else "n"
