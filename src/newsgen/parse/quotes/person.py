"""A person whom an article names, and a place where it does."""

from __future__ import annotations

from newsgen.parse.quotes.introductions import Introduction, introduce
from newsgen.parse.quotes.weights import weight_of

_IN_FULL = {
    "sen.": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "gen.": "general",
    "pres.": "president",
    "prof.": "professor",
    "rev.": "reverend",
    "sgt.": "sergeant",
    "capt.": "captain",
    "lt.": "lieutenant",
}
_PLACES = 3
"""Places of a full name where a role is looked for."""
_ASIDES = 6
"""Places of a name with a comma after it where a role is looked for."""


class Person:
    """One person: the fullest form of the name, and where it was given."""

    __slots__ = (
        "_introduction", "_pronoun", "asides", "credible", "name", "parts", "places", "speaks",
        "title",
    )  # fmt: skip

    def __init__(
        self, name: str, parts: tuple[str, ...], title: tuple[str, ...], pronoun: str
    ) -> None:
        self.name = name
        self.parts = parts
        self.title = title
        self.places: list[tuple[str, int, int, tuple[str, ...], tuple[str, ...]]] = []
        """Text, offsets, title and name of the first places with a full name."""
        self.asides: list[tuple[str, int, int]] = []
        """Text and offsets of the first places where a comma follows the name."""
        self.speaks = False
        """Whether a saying verb follows the name somewhere."""
        self.credible: bool | None = None
        """Whether this is somebody's name at all; None until it is asked."""
        self._pronoun = pronoun
        self._introduction: Introduction | None = None

    def stands_at(
        self, text: str, start: int, end: int, title: tuple[str, ...], name: tuple[str, ...]
    ) -> None:
        """Keeps a place of the name, to look for a role there when one is asked for."""
        if len(self.places) < _PLACES and (len(name) > 1 or not self.places):
            self.places.append((text, start, end, title, name))
        elif len(self.asides) < _ASIDES and text.startswith(",", end):
            self.asides.append((text, start, end))

    @property
    def introduction(self) -> Introduction:
        """Title and role, read when first asked for: most people named are never quoted."""
        if self._introduction is None:
            found = Introduction(" ".join(self.title) or None)
            for place in self.places:
                again = introduce(*place)
                found = Introduction(
                    again.title if place is self.places[0] else found.title or again.title,
                    again.role,
                    again.pronoun,
                )
                if found.role is not None:
                    break
            else:
                found = self._aside(found)
            self._introduction = found
        return self._introduction

    def _aside(self, found: Introduction) -> Introduction:
        """The role of ``Lee, the mayor, said``, where the full name stands without one."""
        for text, start, end in self.asides:
            role = introduce(text, start, end, (), self.parts).role
            if role is not None:
                return Introduction(found.title, role, found.pronoun)
        return found

    @property
    def pronoun(self) -> str:
        """``he``, ``she``, or nothing known."""
        return self._pronoun or self.introduction.pronoun

    def goes_with(self, pronoun: str) -> None:
        """Keeps the pronoun that took this person up, where nothing else tells it."""
        if not self.pronoun:
            self._pronoun = pronoun


class Naming:
    """One place where a person is named, or opens a sentence as "He" or "She"."""

    __slots__ = ("_weight", "end", "passage", "person", "pronoun", "start", "text")

    def __init__(
        self, passage: int, text: str, start: int, end: int, person: Person | None, pronoun: str
    ) -> None:
        self.passage = passage
        self.text = text
        """The passage's."""
        self.start = start
        self.end = end
        self.person = person
        self.pronoun = pronoun
        """``he`` or ``she`` where ``person`` is None; ``?`` for a name that two people share."""
        self._weight = -1

    @property
    def weight(self) -> int:
        """2 for a sentence's subject, 1 for a clause's, 0 for any other place; read when asked."""
        if self._weight < 0:
            own = self.person is None and self.pronoun != "?"
            self._weight = 2 if own else weight_of(self.text, self.start, self.end)
        return self._weight


def role_words(person: Person) -> list[str]:
    """The words of a person's title and role, in lower case."""
    introduction = person.introduction
    words = f"{introduction.title or ''} {introduction.role or ''}".lower().replace(",", " ")
    return [in_full(word) for word in words.split()]


def in_full(word: str) -> str:
    """``senator`` for ``sen.``; without its full stop in any case."""
    return _IN_FULL.get(word.rstrip(".") + ".", word.rstrip("."))
