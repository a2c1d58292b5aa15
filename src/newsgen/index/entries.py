"""Entries of speakers.yaml that match nothing in the archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cached_property

from newsgen.index.identities import Identities
from newsgen.index.nearest import Nearest
from newsgen.index.rows import article_of, keep_troubles, many
from newsgen.records.problems import Problem, problem
from newsgen.records.speakers_file import Placed, SpeakerEntry
from newsgen.text.scopes import article_fits, path_fits, role_fits


def report_unmatched(db: sqlite3.Connection, entries: Sequence[SpeakerEntry]) -> None:
    """Reports each name, path and role that no article has; not the names that are hidden."""
    reports = _Reports(db)
    for entry in entries:
        reports.look_at(entry)
    keep_troubles(db, "speakers", "", reports.problems)


class _Reports:
    def __init__(self, db: sqlite3.Connection) -> None:
        self.problems: list[Problem] = []
        self._db = db
        self._identities = Identities(db, ())

    @cached_property
    def _names(self) -> Nearest:
        sql = "SELECT DISTINCT name FROM quote WHERE name IS NOT NULL"
        return Nearest(row[0] for row in self._db.execute(sql))

    @cached_property
    def _paths(self) -> Nearest:
        return Nearest(self._published())

    def _published(self) -> list[str]:
        return [row[0] for row in self._db.execute("SELECT path FROM article WHERE kept")]

    def look_at(self, entry: SpeakerEntry) -> None:
        """Adds what is wrong with one entry."""
        for pattern in entry.articles:
            if not any(path_fits(pattern.text, path) for path in self._published()):
                _report(self.problems, pattern, "path", self._paths.find(pattern.text), _PATH)
        if entry.conceals:
            return
        found = False
        for name in entry.names:
            quotes = self._said(name.text)
            fits, has_role = self._fits(entry, quotes)
            if not fits:
                advice = _ELSEWHERE if quotes else _NAME
                meant = "" if quotes else self._names.find(name.text)
                _report(self.problems, name, "name", meant, advice)
            found = found or has_role
        if entry.role and not found:
            _report(self.problems, entry.role, "role", "", _ROLE)
        for name in entry.different:
            if not self._said(name.text):
                _report(self.problems, name, "name", self._names.find(name.text), _NAME)

    def _said(self, name: str) -> list[tuple[int, int]]:
        """The quotes of all names that are surely one with this."""
        sql = "SELECT id, n FROM quote JOIN name USING (key) WHERE one = ?"
        return self._db.execute(sql, (self._identities.group(name),)).fetchall()

    def _fits(self, entry: SpeakerEntry, quotes: list[tuple[int, int]]) -> tuple[bool, bool]:
        """Whether any of the quotes is in an article that the entry is of, and with its role."""
        if not entry.scoped:
            return bool(quotes), bool(quotes)
        sql = "SELECT id, facts FROM article WHERE id IN (?)"
        facts = dict(many(self._db, sql, {id_ for id_, _ in quotes}))
        articles = {id_: article_of(each) for id_, each in facts.items()}
        fitting = [
            articles[id_].quotes[n] for id_, n in quotes if article_fits(entry, articles[id_])
        ]
        return bool(fitting), any(role_fits(entry, quote) for quote in fitting)


_NAME = "“newsgen speakers” lists all names; write it as it is there, or delete it here."
_ELSEWHERE = "Articles quote that name, but none of those that this entry is of."
_PATH = "Paths are counted from the project's folder, such as seeds/1998/ or articles/harbour.md."
_ROLE = "No quote of these names has that role: “newsgen speakers” lists the roles."


def _report(problems: list[Problem], one: Placed, what: str, near: str, advice: str) -> None:
    suggestion = f" Did you mean “{near}”?" if near and near != one.text else ""
    problems.append(
        problem(
            "speakers-unmatched",
            one.location,
            what=what,
            text=one.text,
            suggestion=suggestion,
            advice=advice,
        )
    )
