"""Who is meant by a speaker's name: by an editor's entry, else by names that are surely one."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from newsgen.index.names import name_key
from newsgen.index.said import Identity
from newsgen.records.article import Article, Quote
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.text.scopes import article_fits, role_fits
from newsgen.text.variants import variant_key


class Identities:
    """Tells one speaker from another across the archive."""

    def __init__(self, db: sqlite3.Connection, entries: Sequence[SpeakerEntry]) -> None:
        self._db = db
        self._entries = entries
        self._groups: dict[str, str] = {}
        self._exact: dict[str, int] = {}
        self._whole: dict[str, set[int]] = defaultdict(set)
        self._scoped: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(entries):
            for name in known_as(entry):
                if entry.scoped:
                    self._scoped[self.group(name)].append(number)
                else:
                    self._exact.setdefault(name_key(name), number)
                    self._whole[self.group(name)].add(number)

    def group(self, name: str) -> str:
        """The key of all names that are surely one with this."""
        key = name_key(name)
        if key not in self._groups:
            row = self._db.execute("SELECT one FROM name WHERE key = ?", (key,)).fetchone()
            self._groups[key] = (row[0] if row else variant_key(name)) or key
        return self._groups[key]

    def of(self, article: Article, quote: Quote) -> Identity | None:
        """Whose page a quote is on; None for an unknown speaker, or one known by description."""
        name = quote.speaker
        if name is None:
            return None
        group = self.group(name)
        for number in self._scoped.get(group, ()):
            entry = self._entries[number]
            if article_fits(entry, article) and role_fits(entry, quote):
                return _numbered(number)
        exact = self._exact.get(name_key(name))
        if exact is not None:
            return _numbered(exact)
        meant = self._whole.get(group, ())
        if len(meant) == 1:
            return _numbered(next(iter(meant)))
        return group if quote.named else None


def _numbered(number: int) -> Identity:
    return f"\x01{number:06d}"


def known_as(entry: SpeakerEntry) -> tuple[str, ...]:
    """The names under which an entry's quotes stand once what it hides is hidden."""
    if entry.hide:
        return ()
    return (entry.pseudonym,) if entry.pseudonym else tuple(name.text for name in entry.names)


def base_of(name: str, key: str, *, person: bool) -> str:
    """The group of a name by itself: a body's is not a person's, though they be written alike."""
    group = variant_key(name, person=person) or key
    return group if person else f"{group} "
