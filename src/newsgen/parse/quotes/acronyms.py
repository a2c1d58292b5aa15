"""The full names of bodies whose acronyms an article introduces in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgen.parse.quotes.lexicon import GRAMMAR

_ACRONYM = re.compile(r"[A-Z][A-Za-z&]{0,10}[A-Z]\Z")
_BACK = 120
"""Characters before the bracket in which the name stands."""
_MOST_WORDS = 12
_SMALL = GRAMMAR["small_in_titles"] | {"&", "its"}
_STOPS = re.compile(r"[.;:!?()“”\"—–]\s")


class Acronyms:
    """Looks for ``National Fisheries Board (NFB)`` when an acronym is asked about."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._known: dict[str, str] = {}

    def full(self, name: str) -> str:
        """The name that ``name`` stands for; ``name`` itself where the article gives none."""
        if name not in self._known:
            self._known[name] = self._look(name)
        return self._known[name]

    def _look(self, name: str) -> str:
        bare = name.replace(".", "")
        if not _ACRONYM.match(bare):
            return name
        for text in self._texts:
            for mark in (f" ({name})", f", or {name},"):
                at = text.find(mark)
                if at > 0 and (found := _name_before(text[max(0, at - _BACK) : at], bare)):
                    return found
            at = text.find(f"{name} (")
            inside = text[at + len(name) + 2 : at + _BACK].partition(")")[0] if at >= 0 else ""
            if inside and _name_before(inside, bare) == inside:
                return inside  # the NFB (National Fisheries Board)
        return name


def _name_before(text: str, acronym: str) -> str:
    """The words at the end of ``text`` whose capitals are those of the acronym, as far as can be.

    ``United Nations Children's Fund (UNICEF)`` only begins like it: then all that has capitals.
    """
    words = _STOPS.split(text)[-1].split()[-_MOST_WORDS:]
    first = len(words)
    while first and (words[first - 1][0].isupper() or words[first - 1].lower() in _SMALL):
        first -= 1
    loose = ""
    for at in range(len(words) - 1, first - 1, -1):
        if words[at][0] != acronym[0]:
            continue
        initials = "".join(part[0] for word in words[at:] for part in word.split("-") if part)
        name = " ".join(words[at:])
        if acronym.upper() in ("".join(filter(str.isupper, initials)), initials.upper()):
            return name
        loose = name if len(words) - at > 1 else loose
    return loose
