"""A person whom an article names, and a place where it does."""

from __future__ import annotations

from newsgen.parse.quotes.introductions import Introduction, introduce


class Person:
    """One person: the fullest form of the name, and where it was given."""

    __slots__ = (
        "_introduction", "_pronoun", "asides", "credible", "name", "parts", "places", "speaks",
        "title",
    )  # fmt: skip

    def __init__(self, name: str, parts: list[str], title: list[str], pronoun: str) -> None:
        self.name = name
        self.parts = parts
        self.title = title
        self.places: list[tuple[str, int, int, list[str], list[str]]] = []
        """Text, offsets, title and name of the first places with a full name."""
        self.asides: list[tuple[str, int, int]] = []
        """Text and offsets of the first places where a comma follows the name."""
        self.speaks = False
        """Whether a saying verb follows the name somewhere."""
        self.credible: bool | None = None
        """Whether this is somebody's name at all; None until it is asked."""
        self._pronoun = pronoun
        self._introduction: Introduction | None = None

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
            role = introduce(text, start, end, [], self.parts).role
            if role is not None:
                return Introduction(found.title, role, found.pronoun)
        return found

    @property
    def pronoun(self) -> str:
        """``he``, ``she``, or nothing known."""
        return self._pronoun or self.introduction.pronoun


class Naming:
    """One place where a person is named, or opens a sentence as "He" or "She"."""

    __slots__ = ("end", "passage", "person", "pronoun", "start", "weight")

    def __init__(
        self, passage: int, start: int, end: int, person: Person | None, weight: int, pronoun: str
    ) -> None:
        self.passage = passage
        self.start = start
        self.end = end
        self.person = person
        self.weight = weight
        """2 for a sentence's subject, 1 for the subject of some clause, 0 for any other place."""
        self.pronoun = pronoun
        """``he`` or ``she`` where ``person`` is None; ``?`` for a name that two people share."""


def role_words(person: Person) -> list[str]:
    """The words of a person's title and role, in lower case."""
    introduction = person.introduction
    return f"{introduction.title or ''} {introduction.role or ''}".lower().replace(",", " ").split()
