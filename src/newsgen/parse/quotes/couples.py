"""People who are named with one surname between them: ``John and Mary Brown``."""

from __future__ import annotations

import re

from newsgen.parse.quotes.introductions import title_pronoun
from newsgen.parse.quotes.lexicon import GIVEN, TITLES
from newsgen.parse.quotes.people import People
from newsgen.parse.quotes.person import Person

_JOINTS = (" and ", " & ")
_BEFORE = re.compile(r"(?:([^\s,;:.()“”\"]+) )?([^\W\d_][\w-]*)\.?(?: and | & )\Z")
_BACK = 60
_GIVEN = GIVEN["he"] | GIVEN["she"]
_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Dr"})
_TITLE_WORDS = TITLES["he"] | TITLES["she"] | TITLES["honorifics"] | TITLES["offices"]


class Couples:
    """The couples and siblings of one article."""

    def __init__(self, people: People) -> None:
        self._partners: dict[str, str] = {}
        """Surname → the given name that stands without it."""
        for person in people.people:
            given = _partner(person)
            if given:
                self._partners[person.parts[-1]] = given
        for person in people.people if self._partners else ():
            if len(person.parts) == 1:
                _complete(person, self._partners)

    def share(self, parts: tuple[str, ...]) -> bool:
        """Whether these parts of a name are no more than a surname of two people."""
        return len(parts) == 1 and parts[0] in self._partners

    def family(self, word: str) -> bool:
        """Whether ``Browns`` are the two."""
        return word.endswith("s") and word[:-1] in self._partners

    def other(self, name: tuple[str, ...], pronoun: str) -> str:
        """John Brown for ``John`` or for ``Mr. Brown`` (``he``); empty for anybody else."""
        if len(name) != 1:
            return ""
        given = self._partners.get(name[0], "")
        if given and pronoun and title_pronoun((), (given, name[0])) == pronoun:
            return f"{given} {name[0]}"
        found = [surname for surname, given in self._partners.items() if given == name[0]]
        return f"{name[0]} {found[0]}" if len(found) == 1 else ""


def _partner(person: Person) -> str:
    """``John``, or ``Mr``, before ``and Mary Brown``; empty where a whole name stands there."""
    # Where she was first named alone, a bare surname goes on to mean her.
    for text, start, _, title, name in person.places[:1]:
        if not text.endswith(_JOINTS, 0, start) or len(name) + len(title) < 2:
            continue
        match = _BEFORE.search(text[max(0, start - _BACK) : start])
        if match is None:
            continue
        word = match[2]
        if len(name) == 1 and word in _HONORIFICS:
            return word
        before = match[1] or ""
        named = before[:1].isupper() and before.rstrip(".") in _GIVEN
        if len(name) > 1 and word in _GIVEN and word not in _TITLE_WORDS and not named:
            return word
    return ""


def _complete(person: Person, partners: dict[str, str]) -> None:
    """Gives John, of whom the text has the given name alone, the surname of the two."""
    found = [surname for surname, given in partners.items() if given == person.parts[0]]
    if len(found) == 1:
        person.name = f"{person.name} {found[0]}"
        person.parts = (*person.parts, found[0])
