"""Where the pages of terms are."""

from __future__ import annotations

import sqlite3

from newsgen.index.names import name_key
from newsgen.records.archive import TermKind
from newsgen.records.cards import Ref


class TermPages:
    """The page of each term, looked up once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[tuple[str, str], Ref] = {}

    def ref(self, kind: TermKind, name: str) -> Ref:
        """The page of a term that an article names."""
        term = kind, name_key(name)
        if term not in self._known:
            sql = "SELECT name, url FROM term WHERE kind = ? AND key = ?"
            self._known[term] = Ref(*self._db.execute(sql, term).fetchone())
        return self._known[term]
