"""Finds the names of months in a line, in all languages at once, by looking words up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

_WORD = re.compile(r"[^\W\d_]+")
# Copies glue labels to dates: "UpdatedMay 3, 2021".
_SEAM = re.compile(r"[a-zß-ÿ](?=[A-Z])")
_GLUED = 5
"""Letters that a label and a name have at least."""
_UNSPACED = (("\u0e00", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u9fff"), ("\uac00", "\ud7a3"))
"""From South-East Asia's scripts to Hangul; as a pattern they take long to compile."""


class MonthName(Struct, frozen=True, gc=False):
    """A month's name with its offsets."""

    start: int
    end: int
    name: str
    """As the tables have it."""


class MonthNames(Struct, frozen=True, eq=False):
    """The months' names of one or more languages."""

    by_word: Mapping[str, str]
    """Names of one word, folded, to the names of the tables."""
    others: Mapping[str, str]
    """Names of two words, with signs in them, or of scripts that set no spaces."""
    sought: re.Pattern[str]
    """Any of ``others``."""
    hint: re.Pattern[str]
    """A letter that each of ``others`` has one of."""

    def find(self, text: str) -> list[MonthName]:
        """The names that stand in ``text``, in order; no letter follows a name."""
        found: list[MonthName] = []
        for match in _WORD.finditer(text):
            start, end = match.span()
            name = self._of_word(match[0])
            if name is not None:
                found.append(MonthName(start, end, name))
            elif end - start > _GLUED and not text[start + 1 : end].islower():
                for seam in _SEAM.finditer(text, start, end):
                    name = self._of_word(text[seam.end() : end])
                    if name is not None:
                        found.append(MonthName(seam.end(), end, name))
        if not text.isascii() and self.hint.search(text):
            for match in self.sought.finditer(text):
                name = self.others.get(folded(match[0]))
                if name is not None:
                    found.append(MonthName(match.start(), match.end(), name))
        return sorted(found, key=lambda one: one.start) if len(found) > 1 else found

    def _of_word(self, word: str) -> str | None:
        name = self.by_word.get(word.casefold())
        return name if name is not None or word.isascii() else self.by_word.get(folded(word))


def _unspaced(letter: str) -> bool:
    return any(first <= letter <= last for first, last in _UNSPACED)


def folded(word: str) -> str:
    """A word without its case, and without the dots that only Turkish tells apart."""
    return word.casefold().replace("\u0307", "").replace("ı", "i")


def month_names(names: Iterable[str]) -> MonthNames:
    """Make the tables; of two names that fold to one the first counts."""
    by_word: dict[str, str] = {}
    others: dict[str, str] = {}
    for name in names:
        plain = name.isalpha() and (name.isascii() or not any(map(_unspaced, name)))
        (by_word if plain else others).setdefault(folded(name), name)
    longest_first = sorted(others, key=lambda one: (-len(one), one))
    hints = sorted({next((c for c in name if not c.isascii()), name[0]) for name in others})
    return MonthNames(
        by_word,
        others,
        re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![^\W\d_])", re.IGNORECASE),
        re.compile(f"[{re.escape(''.join(hints))}]" if hints else r"(?!)", re.IGNORECASE),
    )
