"""Articles → the same articles without the names that an editor hides.

Nearly no archive hides any: then nothing of what it takes is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from newsgen.records.article import Article, Body
from newsgen.records.pages import Output
from newsgen.records.problems import Problem
from newsgen.records.speakers_file import SpeakerEntry

Found = tuple[int, str]
"""Number of an entry among those that conceal, and ``hidden`` or ``taken``: by its pseudonym."""


class Concealer(Protocol):
    """Takes the names that an editor hides out of articles, one by one."""

    def conceal(
        self, article: Article, body: Body
    ) -> tuple[Article, Body, tuple[Problem, ...], tuple[Found, ...]]:
        """The article and its text with pseudonyms and “[name withheld]” for hidden names.

        What cannot be replaced, or not without a guess, is a problem. Drafts that nobody sees stay
        as they are. Then what ``missed`` has to know of every article.
        """


class Guard(Protocol):
    """Looks through outputs, and notes where a name is in one of them."""

    problems: list[Problem]

    def look(self, output: Output, owner: str = "") -> Output:
        """The output itself; ``owner`` is the source that it was made from."""


def concealer(entries: Sequence[SpeakerEntry], *, drafts: bool = False) -> Concealer:
    """One for an editor's entries; ``drafts`` tells whether drafts are going to be seen too."""
    if not any(entry.conceals for entry in entries):
        return _Plain()
    from newsgen.conceal.concealer import Hiding

    return Hiding(entries, drafts=drafts)


def guard(entries: Sequence[SpeakerEntry]) -> Guard:
    """One for an editor's entries."""
    if not any(entry.conceals for entry in entries):
        return _Open()
    from newsgen.conceal.survivors import Survivors

    return Survivors(entries)


def missed(
    entries: Sequence[SpeakerEntry], found: Collection[Found], speakers: Iterable[str]
) -> tuple[Problem, ...]:
    """What is wrong with entries that hide nobody, or behind a name that somebody has.

    ``found`` is what concealing any article gave, ``speakers`` are all names of the quoted.
    """
    if not any(entry.conceals for entry in entries):
        return ()
    from newsgen.conceal.concealer import missed_entries

    return missed_entries(entries, found, speakers)


class _Plain:
    """Conceals nothing."""

    def conceal(
        self, article: Article, body: Body
    ) -> tuple[Article, Body, tuple[Problem, ...], tuple[Found, ...]]:
        return article, body, (), ()


class _Open:
    """Finds nothing."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def look(self, output: Output, owner: str = "") -> Output:
        return output
