"""What was built, as it stands: which source a page is made from, and what is not published yet."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from newsgen.engine.readers import standing

Mark = Literal["draft", "to come"]
"""Why readers do not see an article yet: it is a draft, or its date is to come."""


class Standing(Struct, frozen=True):
    """The memory in the folder ``memory`` of ``root``, looked at without waiting for a build.

    Where there is no memory, or none that can be read, nothing is known.
    """

    root: Path
    memory: str

    def source_of(self, url: str) -> str:
        """Path of the article whose page is at ``url``; empty if there is none."""
        rows = self._rows("SELECT path FROM article WHERE url = ?", url)
        return str(rows[0][0]) if rows else ""

    def url_of(self, path: str) -> str:
        """Address of the page of the article at ``path``; empty if it has none."""
        rows = self._rows("SELECT url FROM article WHERE path = ?", path)
        return str(rows[0][0] or "") if rows else ""

    def marked(self, now: datetime) -> dict[str, Mark]:
        """By its address, each article with a page that readers do not see yet."""
        # The plus keeps SQLite from going through all addresses: these are few among them.
        sql = (
            "SELECT url, 'to come' FROM article WHERE opens > ? AND +url IS NOT NULL"
            " UNION ALL SELECT url, 'draft' FROM article WHERE draft AND +url IS NOT NULL"
        )
        return dict(self._rows(sql, int(now.timestamp())))

    def _rows(self, sql: str, value: str | int) -> list[tuple[Any, ...]]:
        try:
            db = standing(self.root, self.memory)
            if db is None:
                return []
            with closing(db):
                return db.execute(sql, (value,)).fetchall()
        except sqlite3.Error:
            return []
