"""The pages that long lists are cut into, and the feeds of lists: which there are now."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping

from newsgen import urls
from newsgen.cutting import headlines, letters
from newsgen.cutting.ledger import days_of, ledger_of
from newsgen.cutting.stretches import Stretch, cut
from newsgen.index.catalogue import Catalogue
from newsgen.index.rows import day_at
from newsgen.records.archive import WITH_FEEDS
from newsgen.records.catalogue import A_PAGE

_PERIOD = re.compile(r"(/[a-z]+/(?:[^/]+/)?)(\d{4}(?:/\d\d){0,2}|undated)/\Z")
_LETTERS = re.compile(r"(/[a-z]+/)a-z/([^/]{1,300})/\Z")
_FEED = re.compile(r"(/[a-z]+/[^/]+/)feed\.(?:xml|json)\Z")


class ListPages:
    """Answers for one state of the catalogue; each list is looked at once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._catalogue = Catalogue(db)
        self._cut: dict[str, Mapping[str, Stretch]] = {}
        self._names: dict[str, list[str]] = {}

    def has(self, url: str) -> bool:
        """Whether there is such a page at ``url``."""
        if match := _LETTERS.match(url):
            start = letters.start_of(match[2])
            if match[1] == urls.UNDATED:
                return self._has_headlines(headlines.label_of(start))
            return letters.has_page(self._names_of(match[1]), start)
        if match := _PERIOD.match(url):
            label = match[2].replace("/", "-")
            if match[1] == urls.QUOTES:
                return self._has_quotes(label)
            return label in self._stretches(match[1])
        match = _FEED.match(url)
        return match is not None and self._has_feed(match[1])

    def _stretches(self, url: str) -> Mapping[str, Stretch]:
        """How the list of a term, of a speaker or of all corrections is cut."""
        if url not in self._cut:
            sql = "SELECT kind, key FROM term WHERE url = ?"
            row = self._db.execute(sql, (url,)).fetchone()
            days = self._catalogue.days(*row) if row else ()
            if url == urls.CORRECTIONS:
                notes = self._catalogue.corrections()
                days = tuple((note.correction.date, 1) for note in notes)
            elif not row:
                sql = "SELECT place FROM quote JOIN speaker USING (identity) WHERE url = ?"
                days = tuple((day_at(each[0]), 1) for each in self._db.execute(sql, (url,)))
            self._cut[url] = cut(days)
        return self._cut[url]

    def _has_quotes(self, label: str) -> bool:
        ledger, month = ledger_of(self._catalogue), label[:7]
        if label in ledger.counts:
            return "-" not in label or label[:4] in ledger.long
        if label == month or month not in ledger.lists:
            return False
        return label in days_of(month, self._catalogue.quotes(month))

    def _names_of(self, index: str) -> list[str]:
        """The names that an index lists."""
        if index not in self._names:
            if index == urls.SPEAKERS:
                rows = self._db.execute("SELECT name FROM speaker")
            else:
                kind = next((kind for kind, url in urls.TERMS.items() if url == index), "")
                rows = self._db.execute("SELECT name FROM term WHERE kind = ?", (kind,))
            self._names[index] = [row[0] for row in rows]
        return self._names[index]

    def _has_headlines(self, label: str) -> bool:
        if not label or not self._catalogue.heading(headlines.KIND, label):
            return False
        above = headlines.above(label)
        drawer = (headlines.KIND, above[-1]) if above else ("undated", "")
        heading = self._catalogue.heading(*drawer)
        return heading is not None and heading.count > A_PAGE

    def _has_feed(self, url: str) -> bool:
        sql = (
            "SELECT term.kind, oldest FROM term JOIN heading"
            " ON heading.kind = term.kind AND label = key WHERE url = ?"
        )
        kind, oldest = self._db.execute(sql, (url,)).fetchone() or ("", None)
        if not kind:
            sql = "SELECT oldest FROM said JOIN speaker USING (identity) WHERE url = ?"
            oldest = (self._db.execute(sql, (url,)).fetchone() or (None,))[0]
        return oldest is not None and (not kind or kind in WITH_FEEDS)
