"""What an article shows about a capitalised word: whether it is a name there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.passages import Passage
from newsgen.parse.quotes.lexicon import (
    BODIES,
    CLASSES,
    CLOSED,
    DOCUMENTS,
    GIVEN,
    NOT_PEOPLE,
    PLACES,
    WORKS,
)

_MARKS = ("", ",", ".", ";", ":", ")", "”", ",”", ".”", "?")
"""What may hang on a word."""
_INSIDE = re.compile(r"(?<=[a-zß-ÿ,;] )[A-ZÀ-Þ][\w’'-]*\w")
_SKIPPED = frozenset({"code", "subhead"})
_GIVEN = GIVEN["he"] | GIVEN["she"]
_FORMS = ("ly", "ing", "ed")
"""Endings of adverbs and participles, and of some names."""
_NOUNS = ("tion", "ness", "ity")


class Evidence:
    """The words of one article, read when first asked about."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._written: frozenset[str] | None = None
        self._inside: frozenset[str] | None = None

    def texts(self) -> list[str]:
        """The article's text, without code and subheads."""
        return [passage.text for passage in self._passages if passage.kind not in _SKIPPED]

    def _small(self, word: str) -> bool:
        """Whether the article writes the word small somewhere."""
        if self._written is None:
            self._written = frozenset(" ".join(self.texts()).split())
        lower = word.lower()
        return any(lower + mark in self._written for mark in _MARKS)

    def capital_inside(self, word: str) -> bool:
        """Whether the word has a capital inside a sentence."""
        if self._inside is None:
            self._inside = frozenset(_INSIDE.findall("\n".join(self.texts())))
        return word in self._inside

    def is_person(self, parts: Sequence[str], speaks: bool) -> bool:
        """Whether ``parts`` can be somebody's name; ``speaks``: a verb says that it speaks.

        The first word of a sentence has a capital anyway. So a word alone must also stand with a
        capital inside a sentence, or speak; and a word that the article writes small is no name.
        """
        if len(parts) > 1 and parts[0] in _GIVEN:
            return True
        if parts[0].lower() in NOT_PEOPLE or parts[-1].lower() in PLACES:
            return False
        if len(parts) == 1:
            return self._single(parts[0], speaks)
        if len(parts[-1]) == 1 or _contracted(parts[0]):
            return False
        if parts[0].endswith(_FORMS) and not self.capital_inside(parts[0]):
            return False
        common = sum(self._small(part) or CLASSES.get(part.lower(), "o") != "o" for part in parts)
        return common == 0 or (speaks and common < len(parts))

    def _single(self, word: str, speaks: bool) -> bool:
        lower = word.lower()
        if lower in CLOSED or _contracted(word) or len(word) == 1:
            return False
        small = self._common(word)
        inside = self.capital_inside(word)
        if word in _GIVEN:
            return speaks or (inside and not small)
        if small or lower.endswith(_NOUNS):
            return False
        if lower.endswith(_FORMS):
            return speaks and inside
        return speaks or inside

    def _common(self, word: str) -> bool:
        lower = word.lower()
        return (
            self._small(word)
            or lower in CLASSES
            or lower in BODIES
            or lower in DOCUMENTS
            or lower in WORKS
        )


def _contracted(word: str) -> bool:
    return "’" in word[2:] or "'" in word[2:] or word[:2] in ("I’", "I'")
